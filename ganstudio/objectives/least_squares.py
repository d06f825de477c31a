"""Least squares in place of cross-entropy."""

from typing import Literal

import torch

from ganstudio.objectives import register
from ganstudio.objectives.targets import Targets, WithTargets
from ganstudio.params import N_


@register
class LeastSquares(WithTargets):
    """D's scores are pulled to 1 for real and to 0 for generated images, and G pulls its own to 1: a gradient remains
    where D is right but far off."""

    title = N_("Least squares")
    source = "Mao et al. 2017, arXiv 1611.04076, with a = 0, b = c = 1"
    order = 30
    scores_are_logits = False
    zero_is_undecided = False
    needs_real_scores = False

    class Config(Targets):
        kind: Literal["least_squares"] = "least_squares"

    def d_loss(self, real_scores: torch.Tensor, fake_scores: torch.Tensor) -> torch.Tensor:
        real, fake = self.targets(real_scores, fake_scores)
        return ((real_scores - real).square().mean() + (fake_scores - fake).square().mean()) / 2

    def g_loss(self, fake_scores: torch.Tensor, real_scores: torch.Tensor | None = None) -> torch.Tensor:
        return (fake_scores - 1).square().mean() / 2
