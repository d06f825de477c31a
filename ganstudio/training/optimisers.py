"""Optimisers, and the rates written into them before each step."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import nn

from ganstudio.config import TrainConfig
from ganstudio.training.arithmetic import Arithmetic


def make_optimiser(network: nn.Module, config: TrainConfig, arithmetic: Arithmetic) -> torch.optim.Optimizer:
    """Adam (Kingma 2015, arXiv 1412.6980), RMSprop (Hinton 2012, lecture 6e) or gradient descent with momentum.

    Their rates come from `write_rates`.
    """
    parameters = network.parameters()
    match config.optimiser:
        case "rmsprop":
            return torch.optim.RMSprop(parameters, lr=1e-3)
        case "sgd":
            return torch.optim.SGD(parameters, lr=1e-3, fused=arithmetic.fused)
    return torch.optim.Adam(parameters, fused=arithmetic.fused)


def rate_factor(config: TrainConfig, step: int) -> float:
    """What both learning rates are multiplied by at a step: a pure function, so that 30 + 30 steps equal 60."""
    progress = min(step / config.planned_steps, 1.0)
    match config.decay:
        case "linear":
            return 1 - (1 - config.decay_floor) * progress
        case "exponential":
            return float(config.decay_floor**progress)
        case "cosine":
            return config.decay_floor + (1 - config.decay_floor) * (1 + math.cos(math.pi * progress)) / 2
    return 1.0


def write_rates(optimisers: dict[str, torch.optim.Optimizer], config: TrainConfig, step: int) -> None:
    """Sets all that a live edit or the schedule may change. The moments stay."""
    factor = rate_factor(config, step)
    for name, optimiser in optimisers.items():
        rate = (config.lr_d if name.startswith("discriminator") else config.lr_g) * factor
        for group in optimiser.param_groups:
            group.update(_memory(optimiser, config), lr=rate)


def _memory(optimiser: torch.optim.Optimizer, config: TrainConfig) -> dict[str, Any]:
    """What an optimiser takes of the hyperparameters that all kinds of it share."""
    if isinstance(optimiser, torch.optim.SGD):
        return {"momentum": config.beta1}
    if isinstance(optimiser, torch.optim.RMSprop):
        # Written although it is always 0: a run of an earlier version may hold another one.
        return {"alpha": config.beta2, "eps": config.epsilon, "momentum": 0.0}
    return {"betas": (config.beta1, config.beta2), "eps": config.epsilon}


def load_state(optimiser: torch.optim.Optimizer, state: dict, arithmetic: Arithmetic) -> None:
    """Loads a saved state; loading replaces the groups, so what belongs to this machine is set again."""
    optimiser.load_state_dict(state)
    for group in optimiser.param_groups:
        if "fused" in group:
            group["fused"] = arithmetic.fused
