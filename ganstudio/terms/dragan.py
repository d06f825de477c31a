"""The DRAGAN penalty, around the real images."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import torch

from ganstudio.params import N_, Objection, Params, param
from ganstudio.terms import DiscriminatorUpdate, Term, register
from ganstudio.terms.penalties import mixing, penalty_objections, slopes


@register
class Dragan(Term):
    """Asks for a slope of 1 in a neighbourhood of the real images, against the sharp gradients that come before a
    collapse."""

    title = N_("DRAGAN penalty")
    source = "Kodali et al. 2017, arXiv 1705.07215, and its authors' code"
    order = 21
    limits_slope = True

    class Config(Params):
        kind: Literal["dragan"] = "dragan"
        weight: float = param(
            10.0, N_("Weight λ"), N_("D's loss gains λ · (|∇D(x + δ)| - 1)²."), live=True, log=True, gt=0, le=1e4
        )
        reach: float = param(
            0.5,
            N_("Reach"),
            N_("δ is uniform up to so many standard deviations of the batch's pixels."),
            live=True,
            gt=0,
            le=10,
        )

        def objections(self, config: Any) -> Iterator[Objection]:
            yield from penalty_objections(config, self.kind)

    config: Config

    def d_loss(self, update: DiscriminatorUpdate) -> torch.Tensor | None:
        real = update.real.detach()
        noise = torch.rand(real.shape, generator=update.random, device=real.device)
        disturbed = real + self.config.reach * real.std() * noise
        mix = mixing(real, len(update.real_scores), update.random)
        around = (real + mix * (disturbed - real)).requires_grad_(True)
        slope = slopes(update.score(around, update.real_classes), around)
        return self.config.weight * (slope - 1).square().mean()
