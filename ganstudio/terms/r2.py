"""The R2 gradient penalty."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Literal

import torch

from ganstudio.params import N_
from ganstudio.terms import DiscriminatorUpdate, Term, register
from ganstudio.terms.penalties import ZeroCentred, squared_gradient


@register
class R2(Term):
    """Keeps D flat around generated images. Together with R1 and a relativistic objective it makes the game converge
    without other tricks."""

    title = N_("R2 gradient penalty")
    source = "Mescheder et al. 2018, arXiv 1801.04406; with R1: Huang et al. 2024, arXiv 2501.05441"
    order = 11
    limits_slope = True

    class Config(ZeroCentred):
        kind: Literal["r2"] = "r2"

    config: Config

    def phase(self, step: int, progress: float) -> Hashable:
        return self.wants_fake_gradient(step)

    def wants_fake_gradient(self, step: int) -> bool:
        return step % self.config.interval == 0

    def d_loss(self, update: DiscriminatorUpdate) -> torch.Tensor | None:
        if not self.wants_fake_gradient(update.step):
            return None
        weight = update.dial(lambda progress: self.config.weight(progress) / 2, update.progress)
        return weight * squared_gradient(update.fake_scores, update.fake)
