"""DiffAugment."""

from __future__ import annotations

from typing import Literal

import torch

from ganstudio.augmentations import Augmentation, Moment, register
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


def shifted(images: torch.Tensor, share: float, random: torch.Generator) -> torch.Tensor:
    """Each image moved by whole pixels, up to `share` of its side; what comes in is black (-1)."""
    count, _, height, width = images.shape
    reach_y, reach_x = round(height * share), round(width * share)
    dy = _integers(-reach_y, reach_y, count, images.device, random)
    dx = _integers(-reach_x, reach_x, count, images.device, random)
    rows = (torch.arange(height, device=images.device)[None] + dy[:, None] + 1).clamp(0, height + 1)
    columns = (torch.arange(width, device=images.device)[None] + dx[:, None] + 1).clamp(0, width + 1)
    padded = torch.nn.functional.pad(images, (1, 1, 1, 1), value=-1.0)
    which = torch.arange(count, device=images.device)[:, None, None]
    moved = padded.permute(0, 2, 3, 1)[which, rows[:, :, None], columns[:, None, :]]
    return moved.permute(0, 3, 1, 2).contiguous()


def cut_out(images: torch.Tensor, share: float, random: torch.Generator) -> torch.Tensor:
    """A square of each image set to 0, anywhere, also partly outside."""
    count, _, height, width = images.shape
    side_y, side_x = round(height * share), round(width * share)
    top = _integers(-(side_y // 2), height - side_y // 2 - 1, count, images.device, random)
    left = _integers(-(side_x // 2), width - side_x // 2 - 1, count, images.device, random)
    y = torch.arange(height, device=images.device)[None] - top[:, None]
    x = torch.arange(width, device=images.device)[None] - left[:, None]
    inside = ((y >= 0) & (y < side_y))[:, :, None] & ((x >= 0) & (x < side_x))[:, None, :]
    return images * (~inside)[:, None]


def changed_colour(images: torch.Tensor, random: torch.Generator) -> torch.Tensor:
    """Brightness ±0.5, saturation 0–2, contrast 0.5–1.5, each by itself."""
    one, two, three = torch.rand(3, len(images), 1, 1, 1, generator=random, device=images.device)
    images = images + (one - 0.5)
    grey = images.mean(1, keepdim=True)
    images = grey + (images - grey) * two * 2
    mean = images.mean((1, 2, 3), keepdim=True)
    return mean + (images - mean) * (three + 0.5)


def _integers(low: int, high: int, count: int, device: torch.device, random: torch.Generator) -> torch.Tensor:
    return torch.randint(low, high + 1, (count,), generator=random, device=device)
