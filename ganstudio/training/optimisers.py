"""Optimisers, and the rates written into them before each step."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import nn

from ganstudio.config import TrainConfig
from ganstudio.training.arithmetic import Arithmetic

_OF_THE_MACHINE = ("fused", "capturable", "lr")
"""Of a group's settings. They also decide where its state lies; the rates are written before each step."""


def make_optimiser(network: nn.Module, config: TrainConfig, arithmetic: Arithmetic) -> torch.optim.Optimizer:
    """Adam (Kingma 2015, arXiv 1412.6980), RMSprop (Hinton 2012, lecture 6e) or gradient descent with momentum.

    Their rates come from `write_rates`.
    """
    parameters, rate = network.parameters(), _first_rate(arithmetic)
    match config.optimiser:
        case "rmsprop":
            return torch.optim.RMSprop(parameters, lr=rate, capturable=arithmetic.replays)
        case "sgd":
            return torch.optim.SGD(parameters, lr=rate, fused=arithmetic.fused)
    return torch.optim.Adam(parameters, lr=rate, fused=arithmetic.fused, capturable=arithmetic.replays)


def _first_rate(arithmetic: Arithmetic) -> float | torch.Tensor:
    """What the rates are written over: a tensor where steps are replayed, which read it anew."""
    return torch.tensor(1e-3, device=arithmetic.device) if arithmetic.replays else 1e-3


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
            group.update(_memory(optimiser, config))
            if isinstance(group["lr"], torch.Tensor):
                group["lr"].fill_(rate)
            else:
                group["lr"] = rate


def _memory(optimiser: torch.optim.Optimizer, config: TrainConfig) -> dict[str, Any]:
    """What an optimiser takes of the hyperparameters that all kinds of it share."""
    if isinstance(optimiser, torch.optim.SGD):
        return {"momentum": config.beta1}
    if isinstance(optimiser, torch.optim.RMSprop):
        # Written although it is always 0: a run of an earlier version may hold another one.
        return {"alpha": config.beta2, "eps": config.epsilon, "momentum": 0.0}
    return {"betas": (config.beta1, config.beta2), "eps": config.epsilon}


def load_state(optimiser: torch.optim.Optimizer, state: dict[str, Any]) -> None:
    """Loads a saved state; what belongs to this machine stays."""
    ours = [{name: group[name] for name in _OF_THE_MACHINE if name in group} for group in optimiser.param_groups]
    groups = [saved | own for saved, own in zip(state["param_groups"], ours, strict=True)]
    optimiser.load_state_dict({**state, "param_groups": groups})
