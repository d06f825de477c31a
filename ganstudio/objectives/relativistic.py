"""The relativistic pairing loss."""

from typing import Literal

import torch
from torch.nn.functional import softplus

from ganstudio.objectives import register
from ganstudio.params import N_, Params


@register
class Relativistic:
    """D only says which of a pair is more real, G the opposite. Every generated image is compared with a real one, so no
    mode can be left out at no cost; with R1 and R2 it provably converges near the goal."""

    title = N_("Relativistic pairing")
    source = "Jolicoeur-Martineau 2018, arXiv 1807.00734; with R1 and R2: Huang et al. 2024, arXiv 2501.05441"
    order = 60
    scores_are_logits = False
    zero_is_undecided = False
    needs_real_scores = True

    class Config(Params):
        kind: Literal["relativistic"] = "relativistic"

    def __init__(self, config: Config, random: torch.Generator) -> None:
        self.config = config

    def d_loss(self, real_scores: torch.Tensor, fake_scores: torch.Tensor) -> torch.Tensor:
        return softplus(fake_scores - real_scores).mean()

    def g_loss(self, fake_scores: torch.Tensor, real_scores: torch.Tensor | None = None) -> torch.Tensor:
        assert real_scores is not None, "needs_real_scores"
        return softplus(real_scores - fake_scores).mean()
