"""The game as the first paper's theory has it."""

from typing import Literal

import torch
from torch.nn.functional import softplus

from ganstudio.objectives import register
from ganstudio.params import N_, Params


@register
class Minimax:
    """The zero-sum game: G minimises log(1 - D(G(z))). Its gradient vanishes where D is sure, hence "saturating"."""

    title = N_("Minimax (saturating)")
    source = "Goodfellow et al. 2014, arXiv 1406.2661, equation 1"
    order = 20
    scores_are_logits = True

    class Config(Params):
        kind: Literal["minimax"] = "minimax"

    def __init__(self, config: Config) -> None:
        self.config = config

    def d_loss(self, real_scores: torch.Tensor, fake_scores: torch.Tensor) -> torch.Tensor:
        return softplus(-real_scores).mean() + softplus(fake_scores).mean()

    def g_loss(self, fake_scores: torch.Tensor) -> torch.Tensor:
        # log(1 - sigmoid(s)) = -softplus(s)
        return -softplus(fake_scores).mean()
