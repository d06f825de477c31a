"""The gradient penalty of WGAN-GP, between real and generated images."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import torch

from ganstudio.params import N_, Objection, Params, param
from ganstudio.terms import DiscriminatorUpdate, Term, register
from ganstudio.terms.penalties import mixing, penalty_objections, slopes


@register
class GradientPenalty(Term):
    """Asks the critic for a slope of 1 (or 0) on the straight lines between real and generated images, which keeps it
    1-Lipschitz where it matters."""

    title = N_("Gradient penalty (WGAN-GP)")
    source = "Gulrajani et al. 2017, arXiv 1704.00028; centred at zero: Thanh-Tung et al. 2019, arXiv 1902.03984"
    order = 20
    limits_slope = True

    class Config(Params):
        kind: Literal["gradient_penalty"] = "gradient_penalty"
        weight: float = param(
            10.0, N_("Weight λ"), N_("D's loss gains λ · (|∇D(x̂)| - centre)²."), live=True, log=True, gt=0, le=1e4
        )
        centre: float = param(
            1.0, N_("Centre"), N_("The slope that is asked for: 1, or 0 for a flat D."), live=True, ge=0, le=10
        )

        def objections(self, config: Any) -> Iterator[Objection]:
            yield from penalty_objections(config, self.kind)

    config: Config

    def d_loss(self, update: DiscriminatorUpdate) -> torch.Tensor | None:
        real, fake = update.real.detach(), update.fake.detach()
        mix = mixing(real, len(update.real_scores), update.random)
        between = (mix * real + (1 - mix) * fake).requires_grad_(True)
        # With classes the points between belong to the real ones' class.
        slope = slopes(update.score(between, update.real_classes), between)
        return self.config.weight * (slope - self.config.centre).square().mean()
