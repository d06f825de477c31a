"""The R1 gradient penalty."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, Literal

import torch

from ganstudio.params import N_, Params, param
from ganstudio.terms import DiscriminatorUpdate, Term, penalty_objections, register


class ZeroCentred(Params):
    """What R1 and R2 share."""

    gamma: float = param(
        0.2, N_("Weight γ"), N_("D's loss gains γ/2 · |∇D|², summed over pixels."), live=True, log=True, ge=0, le=1e4
    )
    interval: int = param(
        8,
        N_("Every"),
        N_("Compute it every k-th step, with k times the weight: cheaper."),
        live=True,
        ge=1,
        le=64,
        unit="steps",
    )
    gamma_end: float = param(
        1.0,
        N_("Share of γ at the end"),
        N_("γ falls to this share of itself along a cosine until the planned length."),
        live=True,
        gt=0,
        le=1,
        advanced=True,
    )

    def weight(self, progress: float) -> float:
        """γ at a share of the planned length, times the interval."""
        fall = (1 - math.cos(math.pi * progress)) / 2
        return self.interval * self.gamma * (1 - (1 - self.gamma_end) * fall)

    def objections(self, config: Any) -> Iterator[tuple[str, str]]:
        yield from penalty_objections(config, self.kind)  # type: ignore[attr-defined]


@register
class R1(Term):
    """Keeps D flat around real images, so that it stops pushing once G has arrived there. It is what makes most
    small GANs converge."""

    title = N_("R1 gradient penalty")
    source = "Mescheder et al. 2018, arXiv 1801.04406; lazy form: Karras et al. 2020, arXiv 1912.04958"
    order = 10

    class Config(ZeroCentred):
        kind: Literal["r1"] = "r1"

    config: Config

    def wants_real_gradient(self, step: int) -> bool:
        return step % self.config.interval == 0

    def d_loss(self, update: DiscriminatorUpdate) -> torch.Tensor | None:
        if not self.wants_real_gradient(update.step):
            return None
        return self.config.weight(update.progress) / 2 * squared_gradient(update.real_scores, update.real)


def squared_gradient(scores: torch.Tensor, images: torch.Tensor) -> torch.Tensor:
    """The mean over the batch of |∇D|², summed over pixels, with its graph."""
    (gradient,) = torch.autograd.grad(scores.sum(), images, create_graph=True)
    return gradient.square().flatten(1).sum(1).mean()
