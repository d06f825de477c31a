"""Adaptive discriminator augmentation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import torch

from ganstudio.augmentations import Augmentation, Moment, register
from ganstudio.augmentations.moves import cut_out, shifted
from ganstudio.params import N_, Objection, Params, chosen_part, param, tr


@register
class Adaptive(Augmentation):
    """Shifts and cut-outs that are used more often the more D overfits: their probability follows the sign of D's scores
    of real images. With plenty of data it stays near 0."""

    title = N_("Adaptive augmentation (ADA)")
    source = "Karras et al. 2020, arXiv 2006.06676, heuristic r_t"
    order = 30

    class Config(Params):
        kind: Literal["adaptive"] = "adaptive"
        target: float = param(
            0.6, N_("Target r"), N_("Mean sign of D(real) above which more is augmented."), live=True, ge=0, le=1
        )
        images: float = param(
            500_000,
            N_("From 0 to 1 in"),
            N_("How many images it takes the probability to rise all the way."),
            live=True,
            log=True,
            gt=0,
            le=1e9,
            unit="images",
        )

        def objections(self, config: Any) -> Iterator[Objection]:
            objective = chosen_part(config, "objective")
            if not objective.zero_is_undecided:
                text = tr(
                    "reads from the sign of D's scores whether D overfits, and those of {} have no zero: take DiffAugment"
                )
                path = "augmentations.adaptive"
                yield Objection(path, text.format(tr(objective.title)), ((path, "off"),))

    config: Config

    def __init__(self, config: Config) -> None:
        super().__init__(config)
        self.probability: torch.Tensor | float = 0.0

    def apply(self, images: torch.Tensor, moment: Moment) -> torch.Tensor:
        for change in (lambda x: shifted(x, 0.125, moment.random), lambda x: cut_out(x, 0.5, moment.random)):
            chosen = torch.rand(len(images), 1, 1, 1, generator=moment.random, device=images.device) < self.probability
            images = torch.where(chosen, change(images), images)
        return images

    def observe(self, real_scores: torch.Tensor, images: int, moment: Moment) -> dict[str, torch.Tensor]:
        step = images / self.config.images
        direction = torch.sign(real_scores.sign().mean() - self.config.target)
        # A tensor on the device, always the same one: reading it would make every step wait, and a step that is replayed
        # finds the number where it was.
        if not isinstance(self.probability, torch.Tensor):
            self.probability = torch.tensor(self.probability, device=real_scores.device)
        self.probability.add_(step * direction).clamp_(0, 1)
        return {"augmentation/adaptive": self.probability.clone()}

    def state(self) -> dict[str, Any]:
        return {"probability": float(self.probability)}

    def load_state(self, state: dict[str, Any]) -> None:
        self.probability = state["probability"]
