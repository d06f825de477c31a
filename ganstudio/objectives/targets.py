"""What D is told that real and generated images are, where the objective has such targets."""

from __future__ import annotations

import torch

from ganstudio.params import N_, Params, param


class Targets(Params):
    """Label smoothing (Salimans et al. 2016, arXiv 1606.03498, section 3.4) and label noise."""

    real_target: float = param(
        1.0,
        N_("Target for real"),
        N_("0.9 is one-sided label smoothing: D may not become too sure."),
        live=True,
        ge=0,
        le=1,
    )
    fake_target: float = param(
        0.0, N_("Target for generated"), N_("Above 0 the smoothing is two-sided."), live=True, ge=0, le=1
    )
    noise: float = param(
        0.0,
        N_("Label noise"),
        N_("So much times a number from 0 to 1 is added to each target of D."),
        live=True,
        ge=0,
        le=1,
    )


def targets_like(scores: torch.Tensor, target: float, noise: float, random: torch.Generator) -> torch.Tensor | float:
    """The target of each score (N,), or one number where they are all the same."""
    if noise == 0:
        return target
    return target + noise * torch.rand(scores.shape, generator=random, device=scores.device)
