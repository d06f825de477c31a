"""Horizontal flips."""

from __future__ import annotations

from typing import Literal

import torch

from ganstudio.augmentations import Augmentation, Moment, register
from ganstudio.params import N_, Params


@register
class Flip(Augmentation):
    """Mirrors half of all images. Doubles the data where left and right mean the same; never for digits or letters."""

    title = N_("Horizontal flips")
    source = "usual practice, e.g. Karras et al. 2018, arXiv 1710.10196"
    order = 40

    class Config(Params):
        kind: Literal["flip"] = "flip"

    def apply(self, images: torch.Tensor, moment: Moment) -> torch.Tensor:
        mirrored = torch.rand(len(images), 1, 1, 1, generator=moment.random, device=images.device) < 0.5
        return torch.where(mirrored, images.flip(3), images)
