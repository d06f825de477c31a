"""DiffAugment."""

from __future__ import annotations

from typing import Literal

import torch

from ganstudio.augmentations import Augmentation, Moment, register
from ganstudio.augmentations.moves import cut_out, shifted
from ganstudio.params import N_, Params, param


@register
class DiffAugment(Augmentation):
    """Shifts, cut-outs and, for colour images, colour changes, of real and generated images alike: D cannot learn the
    training images by heart. Helps most where there are few of them."""

    title = N_("DiffAugment")
    source = "Zhao et al. 2020, arXiv 2006.10738"
    order = 20

    class Config(Params):
        kind: Literal["diff_augment"] = "diff_augment"
        translation: float = param(
            0.125, N_("Shift"), N_("Up to this share of the image's side."), live=True, ge=0, le=0.5
        )
        cutout: float = param(
            0.5, N_("Cut-out"), N_("Side of the square that is blanked, as a share; 0: none."), live=True, ge=0, le=1
        )
        colour: bool = param(
            True, N_("Colour"), N_("Brightness, saturation, contrast; of colour images only."), live=True
        )

    config: Config

    def apply(self, images: torch.Tensor, moment: Moment) -> torch.Tensor:
        if self.config.colour and images.shape[1] == 3:
            images = changed_colour(images, moment.random)
        if self.config.translation:
            images = shifted(images, self.config.translation, moment.random)
        if self.config.cutout:
            images = cut_out(images, self.config.cutout, moment.random)
        return images


def changed_colour(images: torch.Tensor, random: torch.Generator) -> torch.Tensor:
    """Brightness ±0.5, saturation 0–2, contrast 0.5–1.5, each by itself."""
    one, two, three = torch.rand(3, len(images), 1, 1, 1, generator=random, device=images.device)
    images = images + (one - 0.5)
    grey = images.mean(1, keepdim=True)
    images = grey + (images - grey) * two * 2
    mean = images.mean((1, 2, 3), keepdim=True)
    return mean + (images - mean) * (three + 0.5)
