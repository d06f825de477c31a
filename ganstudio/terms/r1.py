"""The R1 gradient penalty."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Literal

import torch

from ganstudio.params import N_
from ganstudio.terms import DiscriminatorUpdate, Term, register
from ganstudio.terms.penalties import ZeroCentred, squared_gradient


@register
class R1(Term):
    """Keeps D flat around real images, so that it stops pushing once G has arrived there. It is what makes most
    small GANs converge."""

    title = N_("R1 gradient penalty")
    source = "Mescheder et al. 2018, arXiv 1801.04406; lazy form: Karras et al. 2020, arXiv 1912.04958"
    order = 10
    limits_slope = True

    class Config(ZeroCentred):
        kind: Literal["r1"] = "r1"

    config: Config

    def phase(self, step: int, progress: float) -> Hashable:
        return self.wants_real_gradient(step)

    def wants_real_gradient(self, step: int) -> bool:
        return step % self.config.interval == 0

    def d_loss(self, update: DiscriminatorUpdate) -> torch.Tensor | None:
        if not self.wants_real_gradient(update.step):
            return None
        weight = update.dial(lambda progress: self.config.weight(progress) / 2, update.progress)
        return weight * squared_gradient(update.real_scores, update.real)
