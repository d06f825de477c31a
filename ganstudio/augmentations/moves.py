"""Shifts and cut-outs, which several augmentations make."""

from __future__ import annotations

import torch


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


def _integers(low: int, high: int, count: int, device: torch.device, random: torch.Generator) -> torch.Tensor:
    return torch.randint(low, high + 1, (count,), generator=random, device=device)
