"""The game as the first paper's theory has it."""

from typing import Literal

import torch
from torch.nn.functional import softplus

from ganstudio.objectives import register
from ganstudio.objectives.cross_entropy import CrossEntropy
from ganstudio.objectives.targets import Targets
from ganstudio.params import N_


@register
class Minimax(CrossEntropy):
    """The zero-sum game: G minimises log(1 - D(G(z))). Its gradient vanishes where D is sure, hence "saturating"."""

    title = N_("Minimax (saturating)")
    source = "Goodfellow et al. 2014, arXiv 1406.2661, equation 1"
    order = 20

    class Config(Targets):
        kind: Literal["minimax"] = "minimax"

    def g_loss(self, fake_scores: torch.Tensor, real_scores: torch.Tensor | None = None) -> torch.Tensor:
        # log(1 - sigmoid(s)) = -softplus(s)
        return -softplus(fake_scores).mean()
