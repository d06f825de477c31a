"""Optimisers, and the rates written into them before each step."""

from __future__ import annotations

import torch
from torch import nn

from ganstudio.config import TrainConfig
from ganstudio.training.arithmetic import Arithmetic


def make_optimiser(network: nn.Module, arithmetic: Arithmetic) -> torch.optim.Optimizer:
    """Adam (Kingma 2015, arXiv 1412.6980). Its rates come from `write_rates`."""
    return torch.optim.Adam(network.parameters(), fused=arithmetic.fused)


def rate_factor(config: TrainConfig, step: int) -> float:
    """What both learning rates are multiplied by at a step: a pure function, so that 30 + 30 steps equal 60."""
    progress = min(step / config.planned_steps, 1.0)
    match config.decay:
        case "linear":
            return 1 - (1 - config.decay_floor) * progress
        case "exponential":
            return float(config.decay_floor**progress)
    return 1.0


def write_rates(optimisers: dict[str, torch.optim.Optimizer], config: TrainConfig, step: int) -> None:
    """Sets all that a live edit or the schedule may change. The moments stay."""
    factor = rate_factor(config, step)
    for name, optimiser in optimisers.items():
        rate = (config.lr_d if name.startswith("discriminator") else config.lr_g) * factor
        for group in optimiser.param_groups:
            group.update(lr=rate, betas=(config.beta1, config.beta2), eps=config.epsilon)


def load_state(optimiser: torch.optim.Optimizer, state: dict, arithmetic: Arithmetic) -> None:
    """Loads a saved state; loading replaces the groups, so what belongs to this machine is set again."""
    optimiser.load_state_dict(state)
    for group in optimiser.param_groups:
        group["fused"] = arithmetic.fused
