"""Weight clipping, the first way to a Lipschitz critic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import torch
from torch import nn

from ganstudio.params import N_, Params, param, tr
from ganstudio.terms import Role, Term, register


@register
class WeightClipping(Term):
    """Holds every weight of D in a small box after each of its updates. Crude: the critic becomes too simple, or learns
    slowly, depending on the box."""

    title = N_("Weight clipping")
    source = "Arjovsky et al. 2017, arXiv 1701.07875, algorithm 1"
    order = 30
    limits_slope = True

    class Config(Params):
        kind: Literal["weight_clipping"] = "weight_clipping"
        limit: float = param(
            0.01, N_("Limit c"), N_("Weights stay between -c and c."), live=True, log=True, gt=0, le=10
        )

        def concerns(self, config: Any) -> Iterator[tuple[str, str]]:
            if "spectral_norm" in config.terms:
                text = tr(
                    "Spectral normalisation scales the clipped weights anew, so the limit does not hold: keep one of the two."
                )
                yield "terms.weight_clipping", text

    config: Config

    @torch.no_grad()
    def after_step(self, role: Role, network: nn.Module) -> None:
        if role == "discriminator":
            for weight in network.parameters():
                weight.clamp_(-self.config.limit, self.config.limit)
