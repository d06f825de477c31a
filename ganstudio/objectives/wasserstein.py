"""The Wasserstein distance as a game."""

from collections.abc import Iterator
from typing import Any, Literal

import torch

from ganstudio.objectives import register
from ganstudio.params import N_, Params, registry_of, tr


@register
class Wasserstein:
    """D, here a critic, raises its scores for real images and lowers them for generated ones. Kept from growing steep by
    clipping or a gradient penalty, the difference is a distance, and minus D's loss tells how far G has come."""

    title = N_("Wasserstein")
    source = "Arjovsky et al. 2017, arXiv 1701.07875"
    order = 40
    scores_are_logits = False
    zero_is_undecided = False
    needs_real_scores = False

    class Config(Params):
        kind: Literal["wasserstein"] = "wasserstein"

        def concerns(self, config: Any) -> Iterator[tuple[str, str]]:
            terms = registry_of(config, "terms")
            if not any(terms[kind].limits_slope for kind in config.terms):
                text = tr(
                    "Nothing limits the critic's slope, so its scores grow without end: add the gradient penalty or weight clipping."
                )
                yield "objective", text

    def __init__(self, config: Config, random: torch.Generator) -> None:
        self.config = config

    def d_loss(self, real_scores: torch.Tensor, fake_scores: torch.Tensor) -> torch.Tensor:
        return fake_scores.mean() - real_scores.mean()

    def g_loss(self, fake_scores: torch.Tensor, real_scores: torch.Tensor | None = None) -> torch.Tensor:
        return -fake_scores.mean()
