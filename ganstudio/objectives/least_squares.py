"""Least squares in place of cross-entropy."""

from typing import Literal

import torch

from ganstudio.objectives import register
from ganstudio.params import N_, Params


@register
class LeastSquares:
    """D's scores are pulled to 1 for real and to 0 for generated images, and G pulls its own to 1: a gradient remains
    where D is right but far off."""

    title = N_("Least squares")
    source = "Mao et al. 2017, arXiv 1611.04076, with a = 0, b = c = 1"
    order = 30
    scores_are_logits = False

    class Config(Params):
        kind: Literal["least_squares"] = "least_squares"

    def __init__(self, config: Config) -> None:
        self.config = config

    def d_loss(self, real_scores: torch.Tensor, fake_scores: torch.Tensor) -> torch.Tensor:
        return ((real_scores - 1).square().mean() + fake_scores.square().mean()) / 2

    def g_loss(self, fake_scores: torch.Tensor) -> torch.Tensor:
        return (fake_scores - 1).square().mean() / 2
