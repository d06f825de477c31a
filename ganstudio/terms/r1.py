"""The R1 gradient penalty."""

from typing import Literal

import torch

from ganstudio.params import N_, Params, param
from ganstudio.terms import DiscriminatorUpdate, Term, register


@register
class R1(Term):
    """Keeps D flat around real images, so that it stops pushing once G has arrived there. It is what makes most
    small GANs converge."""

    title = N_("R1 gradient penalty")
    source = "Mescheder et al. 2018, arXiv 1801.04406; lazy form: Karras et al. 2020, arXiv 1912.04958"
    order = 10

    class Config(Params):
        kind: Literal["r1"] = "r1"
        gamma: float = param(
            0.2,
            N_("Weight γ"),
            N_("D's loss gains γ/2 · |∇D(x)|², summed over pixels."),
            live=True,
            log=True,
            ge=0,
            le=1e4,
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

    config: Config

    def wants_real_gradient(self, step: int) -> bool:
        return step % self.config.interval == 0

    def d_loss(self, update: DiscriminatorUpdate) -> torch.Tensor | None:
        if not self.wants_real_gradient(update.step):
            return None
        (gradient,) = torch.autograd.grad(update.real_scores.sum(), update.real, create_graph=True)
        return self.config.interval * self.config.gamma / 2 * gradient.square().flatten(1).sum(1).mean()
