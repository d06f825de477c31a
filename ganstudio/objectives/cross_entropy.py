"""What the two cross-entropy games have in common: D's loss, and scores that are logits."""

from __future__ import annotations

import torch
from torch.nn.functional import softplus

from ganstudio.objectives.targets import Target, WithTargets


class CrossEntropy(WithTargets):
    """Base of the objectives whose D tells real from generated images by cross-entropy."""

    scores_are_logits = True
    zero_is_undecided = True
    needs_real_scores = False

    def d_loss(self, real_scores: torch.Tensor, fake_scores: torch.Tensor) -> torch.Tensor:
        real, fake = self.targets(real_scores, fake_scores)
        return cross_entropy(real_scores, real) + cross_entropy(fake_scores, fake)


def cross_entropy(logits: torch.Tensor, target: Target) -> torch.Tensor:
    """Binary cross-entropy of logits with targets that may lie between (and, with label noise, a little above) 0 and 1."""
    return (target * softplus(-logits) + (1 - target) * softplus(logits)).mean()
