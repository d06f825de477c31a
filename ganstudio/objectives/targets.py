"""What D is told that real and generated images are, where the objective has such targets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch

from ganstudio.params import N_, Params, param, tr

Target = torch.Tensor | float


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

    def concerns(self, config: Any) -> Iterator[tuple[str, str]]:
        if self.real_target <= self.fake_target:
            text = tr(
                "D is told that real images are no more real than generated ones: raise it above the target for generated."
            )
            yield "objective.real_target", text


class WithTargets:
    """Base of the objectives that tell D a target for each image."""

    config: Targets

    def __init__(self, config: Targets, random: torch.Generator) -> None:
        self.config = config
        self.random = random

    def targets(self, real_scores: torch.Tensor, fake_scores: torch.Tensor) -> tuple[Target, Target]:
        """Those of D's scores of real and of generated images: (N,) each, or one number where all are the same."""
        return self._like(real_scores, self.config.real_target), self._like(fake_scores, self.config.fake_target)

    def _like(self, scores: torch.Tensor, target: float) -> Target:
        if self.config.noise == 0:
            return target
        return target + self.config.noise * torch.rand(scores.shape, generator=self.random, device=scores.device)
