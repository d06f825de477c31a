"""An optimiser's updates as functions that can be differentiated, beginning at its present state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

Tensors = Sequence[torch.Tensor]


class AdamSteps:
    """Adam (Kingma 2015, arXiv 1412.6980)."""

    def __init__(self, optimiser: torch.optim.Optimizer, parameters: Tensors) -> None:
        group = optimiser.param_groups[0]
        self._rate, self._betas, self._epsilon = group["lr"], group["betas"], group["eps"]
        count = optimiser.state.get(parameters[0], {}).get("step", 0)
        # Where the rate is a tensor the step may be recorded, and nothing can be read in it.
        self._count = count if isinstance(self._rate, torch.Tensor) else int(count)
        self._mean = _remembered(optimiser, parameters, "exp_avg")
        self._square = _remembered(optimiser, parameters, "exp_avg_sq")

    def __call__(self, weights: Tensors, gradients: Tensors) -> list[torch.Tensor]:
        beta1, beta2 = self._betas
        self._count = self._count + 1
        self._mean = [beta1 * m + (1 - beta1) * g for m, g in zip(self._mean, gradients, strict=True)]
        self._square = [beta2 * s + (1 - beta2) * g.square() for s, g in zip(self._square, gradients, strict=True)]
        moved = []
        for weight, mean, square in zip(weights, self._mean, self._square, strict=True):
            mean = mean / (1 - beta1**self._count)
            moved.append(weight - self._rate * mean / _root(square / (1 - beta2**self._count), self._epsilon))
        return moved


class RmspropSteps:
    """RMSprop (Hinton 2012, lecture 6e), without momentum."""

    def __init__(self, optimiser: torch.optim.Optimizer, parameters: Tensors) -> None:
        group = optimiser.param_groups[0]
        self._rate, self._memory, self._epsilon = group["lr"], group["alpha"], group["eps"]
        self._square = _remembered(optimiser, parameters, "square_avg")

    def __call__(self, weights: Tensors, gradients: Tensors) -> list[torch.Tensor]:
        old, memory = self._square, self._memory
        self._square = [memory * s + (1 - memory) * g.square() for s, g in zip(old, gradients, strict=True)]
        moving = zip(weights, gradients, self._square, strict=True)
        return [weight - self._rate * g / _root(square, self._epsilon) for weight, g, square in moving]


class SgdSteps:
    """Gradient descent with or without momentum."""

    def __init__(self, optimiser: torch.optim.Optimizer, parameters: Tensors) -> None:
        group = optimiser.param_groups[0]
        self._rate, self._momentum = group["lr"], group["momentum"]
        self._velocity = _remembered(optimiser, parameters, "momentum_buffer") if self._momentum else []

    def __call__(self, weights: Tensors, gradients: Tensors) -> list[torch.Tensor]:
        if self._momentum:
            self._velocity = [self._momentum * v + g for v, g in zip(self._velocity, gradients, strict=True)]
            gradients = self._velocity
        return [weight - self._rate * g for weight, g in zip(weights, gradients, strict=True)]


Steps = AdamSteps | RmspropSteps | SgdSteps
"""(weights, their gradients) → the weights after one update."""


def steps_of(optimiser: torch.optim.Optimizer, parameters: Tensors) -> Steps:
    """What an optimiser of one group would do with these parameters from now on. It is not changed."""
    if isinstance(optimiser, torch.optim.RMSprop):
        return RmspropSteps(optimiser, parameters)
    if isinstance(optimiser, torch.optim.SGD):
        return SgdSteps(optimiser, parameters)
    return AdamSteps(optimiser, parameters)


def _remembered(optimiser: torch.optim.Optimizer, parameters: Tensors, name: str) -> list[torch.Tensor]:
    """A copy of what the optimiser keeps for each parameter; zeros where it has made no update yet."""
    states: list[dict[str, Any]] = [optimiser.state.get(parameter, {}) for parameter in parameters]
    kept = zip((state.get(name) for state in states), parameters, strict=True)
    return [torch.zeros_like(parameter) if one is None else one.clone() for one, parameter in kept]


def _root(square: torch.Tensor, epsilon: float) -> torch.Tensor:
    # √(v + ε²), not √v + ε: the root's derivative at zero is infinite, and 0 · ∞ is NaN.
    return (square + epsilon**2).sqrt()
