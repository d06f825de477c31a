"""Random views of images: shifted, scaled, turned a little, brighter or paler, with a part covered. What stays is what they show.

Source: Chen et al. 2020, A Simple Framework for Contrastive Learning of Visual Representations, arXiv 2002.05709, there with
crops for photographs. Nothing is mirrored: a mirrored digit or letter is another one.
"""

from __future__ import annotations

import math

import torch
from torch.nn import functional

ROTATION_DEGREES, SCALE, SHIFT = 12, 0.2, 0.12
"""At most, either way; the shift as a share of the side."""
COVERED = (0.2, 0.4)
"""Side of the covered square, as a share of the image's."""
BRIGHTNESS, CONTRAST, COLOUR = 0.2, 0.3, 0.2
"""At most, either way, all as factors, so that black stays black: to be blind to a grey veil would be to be blind to faint noise.
The last is of each colour by itself, and twice that of all towards grey."""


def view(images: torch.Tensor, random: torch.Generator) -> torch.Tensor:
    """One random view of each image.

    :param images: float32, 0–1, (N, channels, size, size), on any device
    :param random: of the CPU: the same numbers on every device
    :returns: likewise
    """
    views = functional.grid_sample(images, _grid(images, random), padding_mode="reflection", align_corners=False)
    return _covered(_lit(views, random), random)


def _within(limit: float, random: torch.Generator, like: torch.Tensor, *shape: int) -> torch.Tensor:
    numbers = torch.rand(len(like), *shape, generator=random)
    return ((numbers * 2 - 1) * limit).to(like.device, non_blocking=True)


def _grid(images: torch.Tensor, random: torch.Generator) -> torch.Tensor:
    """Where each pixel of a view comes from: turned, scaled on each axis, shifted."""
    angle = _within(math.radians(ROTATION_DEGREES), random, images)
    across, down = (1 + _within(SCALE, random, images) for _ in range(2))
    maps = torch.stack([across * angle.cos(), -across * angle.sin(), down * angle.sin(), down * angle.cos()], 1)
    shift = _within(2 * SHIFT, random, images, 2, 1)  # affine_grid counts from −1 to 1
    return functional.affine_grid(torch.cat([maps.view(-1, 2, 2), shift], 2), list(images.shape), align_corners=False)


def _lit(images: torch.Tensor, random: torch.Generator) -> torch.Tensor:
    """With another contrast and brightness, and other colours where there are any."""
    mean = images.mean((1, 2, 3), keepdim=True)
    contrast = 1 + _within(CONTRAST, random, images, 1, 1, 1)
    lit = ((images - mean) * contrast + mean) * (1 + _within(BRIGHTNESS, random, images, 1, 1, 1))
    if images.shape[1] > 1:
        grey = lit.mean(1, keepdim=True)
        lit = grey + (lit - grey) * (1 + _within(2 * COLOUR, random, images, 1, 1, 1))
        lit = lit * (1 + _within(COLOUR, random, images, images.shape[1], 1, 1))
    return lit.clamp_(0, 1)


def _covered(images: torch.Tensor, random: torch.Generator) -> torch.Tensor:
    """With a square of the image's mean somewhere."""
    size = images.shape[2]
    least, most = COVERED
    half = (least + most + _within(most - least, random, images, 1)) / 4 * size
    places = torch.arange(size, device=images.device, dtype=images.dtype) + 0.5
    centres = (_within(size / 2, random, images, 2, 1) + size / 2).unbind(1)
    rows, columns = ((places - centre).abs() < half for centre in centres)
    square = (rows[:, :, None] & columns[:, None, :]).unsqueeze(1)
    return torch.where(square, images.mean((1, 2, 3), keepdim=True), images)
