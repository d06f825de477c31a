"""Unrolled discriminator steps."""

from __future__ import annotations

from typing import Literal

import torch

from ganstudio.params import N_, Params, param
from ganstudio.terms import GeneratorUpdate, Term, register

Weights = dict[str, torch.Tensor]


@register
class Unrolled(Term):
    """G learns against the discriminator as it would be k updates later, and through those updates: running away to one
    mode no longer pays, because D's answer is already felt."""

    title = N_("Unrolled discriminator")
    source = "Metz et al. 2017, arXiv 1611.02163"
    order = 63

    class Config(Params):
        kind: Literal["unrolled"] = "unrolled"
        steps: int = param(
            5,
            N_("Steps k"),
            N_("How many updates of D G looks ahead; each costs one more pass."),
            live=True,
            ge=1,
            le=20,
        )

    config: Config

    def generator_scores(self, update: GeneratorUpdate) -> torch.Tensor | None:
        discriminator = update.discriminator
        discriminator.requires_grad_(
            True
        )  # the game switched it off for G's step; here D's updates are part of the graph
        try:
            weights: Weights = dict(discriminator.named_parameters())
            adam = AdamSteps(update.discriminator_optimiser, weights)
            for _ in range(self.config.steps):
                real = update.score(update.real, update.real_classes, weights)
                fake = update.score(update.fake, update.classes, weights)
                loss = update.d_loss(real, fake)
                gradients = torch.autograd.grad(loss, list(weights.values()), create_graph=True)
                weights = adam.step(weights, gradients)
            return update.score(update.fake, update.classes, weights)
        finally:
            discriminator.requires_grad_(False)


class AdamSteps:
    """Adam's updates as functions that can be differentiated, beginning at an optimiser's present state."""

    def __init__(self, optimiser: torch.optim.Optimizer, weights: Weights) -> None:
        group = optimiser.param_groups[0]
        self._rate, self._betas, self._epsilon = float(group["lr"]), group.get("betas"), group.get("eps", 1e-8)
        states = [optimiser.state.get(weight, {}) for weight in weights.values()]
        self._count = int(states[0]["step"]) if states and "step" in states[0] else 0
        zeros = [torch.zeros_like(weight) for weight in weights.values()]
        self._mean = [state.get("exp_avg", zero).clone() for state, zero in zip(states, zeros, strict=True)]
        self._square = [state.get("exp_avg_sq", zero).clone() for state, zero in zip(states, zeros, strict=True)]

    def step(self, weights: Weights, gradients: tuple[torch.Tensor, ...]) -> Weights:
        """The weights after one update; plain gradient descent where the optimiser is not Adam."""
        if self._betas is None:
            return {n: w - self._rate * g for (n, w), g in zip(weights.items(), gradients, strict=True)}
        beta1, beta2 = self._betas
        self._count += 1
        self._mean = [beta1 * m + (1 - beta1) * g for m, g in zip(self._mean, gradients, strict=True)]
        self._square = [beta2 * s + (1 - beta2) * g.square() for s, g in zip(self._square, gradients, strict=True)]
        moved = {}
        for (name, weight), mean, square in zip(weights.items(), self._mean, self._square, strict=True):
            mean = mean / (1 - beta1**self._count)
            # √(v + ε²), not √v + ε: the root's derivative at zero is infinite, and 0 · ∞ is NaN.
            root = (square / (1 - beta2**self._count) + self._epsilon**2).sqrt()
            moved[name] = weight - self._rate * mean / root
        return moved
