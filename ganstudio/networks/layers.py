"""Layers that torch lacks in the form needed here."""

import torch
from torch import nn


class Dropout(nn.Module):
    """Dropout that draws its mask from a generator of the run, so that a resumed run continues exactly.

    (`nn.Dropout` draws from the process-wide generator.) Source: Srivastava et al. 2014, JMLR 15.
    """

    def __init__(self, p: float, random: torch.Generator) -> None:
        super().__init__()
        self.p = p
        self.random = random

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training or self.p == 0:
            return x
        keep = 1 - self.p
        mask = torch.empty_like(x).bernoulli_(keep, generator=self.random)
        return x * mask.div_(keep)
