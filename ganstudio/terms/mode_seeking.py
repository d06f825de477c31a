"""The mode-seeking loss."""

from __future__ import annotations

from typing import Literal

import torch

from ganstudio.params import N_, Params, param
from ganstudio.terms import GeneratorUpdate, Term, register

_LEAST = 1e-5


@register
class ModeSeeking(Term):
    """G is rewarded where different latents give different images of the same class."""

    title = N_("Mode seeking")
    source = "Mao et al. 2019, arXiv 1903.05628"
    order = 62

    class Config(Params):
        kind: Literal["mode_seeking"] = "mode_seeking"
        weight: float = param(
            1.0,
            N_("Weight λ"),
            N_("G's loss gains λ · |z - z'| / |G(z) - G(z')|, both mean differences."),
            live=True,
            log=True,
            gt=0,
            le=1e3,
        )

    config: Config

    def g_loss(self, update: GeneratorUpdate) -> torch.Tensor | None:
        # Each z' is the z of another image of the batch: as independent as a new one, and made of what G trains on, codes included.
        z = update.z.roll(1, 0)
        images = update.generator(z, update.classes)
        distance = (images - update.fake).abs().mean() / (z - update.z).abs().mean()
        return self.config.weight / (distance + _LEAST)
