"""Horizontal flips."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import torch

from ganstudio.augmentations import Augmentation, Moment, register
from ganstudio.params import N_, Params, chosen_part, tr


@register
class Flip(Augmentation):
    """Mirrors half of all images. Doubles the data where left and right mean the same; never for digits or letters."""

    title = N_("Horizontal flips")
    source = "usual practice, e.g. Karras et al. 2018, arXiv 1710.10196"
    order = 40

    class Config(Params):
        kind: Literal["flip"] = "flip"

        def concerns(self, config: Any) -> Iterator[tuple[str, str]]:
            if getattr(chosen_part(config, "dataset"), "is_handed", False):
                text = tr("Mirrored digits are none: G learns to draw those as well. Switch this off.")
                yield "augmentations.flip", text

    def apply(self, images: torch.Tensor, moment: Moment) -> torch.Tensor:
        mirrored = torch.rand(len(images), 1, 1, 1, generator=moment.random, device=images.device) < 0.5
        return torch.where(mirrored, images.flip(3), images)
