"""The hinge loss."""

from typing import Literal

import torch
from torch.nn.functional import relu

from ganstudio.objectives import register
from ganstudio.params import N_, Params


@register
class Hinge:
    """D only learns from images that it has on the wrong side of ±1; G raises its scores without end."""

    title = N_("Hinge")
    source = "Lim and Ye 2017, arXiv 1705.02894; Miyato et al. 2018, arXiv 1802.05957, equations 16 and 17"
    order = 50
    scores_are_logits = False
    zero_is_undecided = True
    needs_real_scores = False

    class Config(Params):
        kind: Literal["hinge"] = "hinge"

    def __init__(self, config: Config, random: torch.Generator) -> None:
        self.config = config

    def d_loss(self, real_scores: torch.Tensor, fake_scores: torch.Tensor) -> torch.Tensor:
        return relu(1 - real_scores).mean() + relu(1 + fake_scores).mean()

    def g_loss(self, fake_scores: torch.Tensor, real_scores: torch.Tensor | None = None) -> torch.Tensor:
        return -fake_scores.mean()
