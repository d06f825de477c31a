"""Clipping gradients entry by entry."""

from __future__ import annotations

from typing import Literal

from torch import nn

from ganstudio.params import N_, Params, param
from ganstudio.terms import Role, Term, register


@register
class GradientValueClipping(Term):
    """Limits every entry of the gradients of G and D."""

    title = N_("Gradient value clipping")
    source = "as Keras' clipvalue; discussed in Pascanu et al. 2013, arXiv 1211.5063"
    order = 41

    class Config(Params):
        kind: Literal["gradient_value_clipping"] = "gradient_value_clipping"
        limit: float = param(0.5, N_("Largest entry"), live=True, log=True, gt=0, le=1e6)

    config: Config

    def before_step(self, role: Role, network: nn.Module) -> None:
        nn.utils.clip_grad_value_(network.parameters(), self.config.limit)
