"""Clipping gradients by their norm."""

from __future__ import annotations

from typing import Literal

from torch import nn

from ganstudio.params import N_, Params, param
from ganstudio.terms import Role, Term, register


@register
class GradientNormClipping(Term):
    """Shortens the whole gradient of a network where it is longer than a limit: a wild batch cannot throw it off."""

    title = N_("Gradient norm clipping")
    source = "Pascanu et al. 2013, arXiv 1211.5063"
    order = 40

    class Config(Params):
        kind: Literal["gradient_norm_clipping"] = "gradient_norm_clipping"
        limit: float = param(
            1.0, N_("Longest gradient"), N_("Of G and of D, each by itself."), live=True, log=True, gt=0, le=1e6
        )

    config: Config

    def before_step(self, role: Role, network: nn.Module) -> None:
        nn.utils.clip_grad_norm_(network.parameters(), self.config.limit)
