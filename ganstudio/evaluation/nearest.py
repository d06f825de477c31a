"""The nearest training image of each sample: does the generator draw, or does it copy?

A small distance alone says little: a plain stroke or a blurred digit lies near many training images. A copy lies much nearer
to one of them than to the next ones. So the distance to the nearest is held against the mean distance to the 50 nearest.

Source: Carlini et al. 2023, Extracting Training Data from Diffusion Models, arXiv 2301.13188, section 4.2.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import NamedTuple

import torch

from ganstudio.errors import StudioError
from ganstudio.evaluation.arithmetic import squared_distances
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr

COMPARED = 50
COPIED_SHARE = 0.01
"""Of real test images, which nobody copied, this share counts as copies: that sets the threshold."""
_CHUNK, _ROWS = 1_000, 128  # some 5 ms on two cores


class Nearest(NamedTuple):
    """Of N samples, on the CPU."""

    indices: torch.Tensor
    """int64, (N,): which training image is nearest."""
    distance: torch.Tensor
    """float64, (N,): how far that is, the root of the summed squares of pixels in 0–1. 0 is an exact copy."""
    isolation: torch.Tensor
    """float64, (N,), 0–1: `distance` by the mean distance to the 50 nearest. About 0.9; near 0 for a copy."""

    def copied(self, threshold: float) -> float:
        """0–1, the share of samples whose isolation is below the threshold."""
        return float((self.isolation < threshold).double().mean())

    def threshold(self) -> float:
        """Where these samples are real images that nobody trained on: below it lies `COPIED_SHARE` of them."""
        return float(self.isolation.quantile(COPIED_SHARE))


def nearest_in_slices(
    images: torch.Tensor,
    train: torch.Tensor,
    device: str | torch.device = "cpu",
    without: torch.Tensor | None = None,
) -> Generator[int, None, Nearest]:
    """Compares all pairs, by pixels.

    :param images: uint8, (N, channels, height, width); `train` likewise, at least 2
    :param without: int64, (N,): which training image each is not compared with, where it is itself one of them; then at least 3
    :raises StudioError: images of different shapes, or too few to train on
    """
    others = len(train) - (without is not None)
    if images.shape[1:] != train.shape[1:] or others < 2:
        text = tr("Images of shape {} cannot be compared with {:,} training images of shape {}.")
        raise StudioError(text.format(tuple(images.shape[1:]), len(train), tuple(train.shape[1:])))
    ours = images.flatten(1)
    kept = min(COMPARED, others)
    best = torch.full((len(ours), kept), torch.inf, device=device)
    found = torch.zeros(len(ours), kept, dtype=torch.int64, device=device)
    for start in range(0, len(train), _CHUNK):
        columns = train[start : start + _CHUNK].flatten(1).to(device).float()
        squared = columns.square().sum(1)
        for row in range(0, len(ours), _ROWS):
            part = slice(row, row + _ROWS)
            distances = squared_distances(ours[part].to(device).float(), columns, squared)
            if without is not None:
                _leave_out(distances, without[part].to(device) - start)
            few = distances.topk(min(kept, len(columns)), largest=False)
            merged = torch.cat([best[part], few.values], 1).topk(kept, largest=False)
            best[part] = merged.values
            found[part] = torch.cat([found[part], few.indices + start], 1).gather(1, merged.indices)
            yield start + len(columns)
    return _exact(ours.cpu(), train.flatten(1).cpu(), best.cpu(), found.cpu())


def _leave_out(distances: torch.Tensor, columns: torch.Tensor) -> None:
    """Puts one column of each row, (R,), out of reach, where it is among these."""
    rows = ((columns >= 0) & (columns < distances.shape[1])).nonzero()[:, 0]
    distances[rows, columns[rows]] = torch.inf


def nearest(images: torch.Tensor, train: torch.Tensor, device: str | torch.device = "cpu") -> Nearest:
    """`nearest_in_slices`, in one go."""
    return finished(nearest_in_slices(images, train, device))


def _exact(ours: torch.Tensor, train: torch.Tensor, best: torch.Tensor, found: torch.Tensor) -> Nearest:
    """float32 ranks them well enough, but would leave a copy some way from its original."""
    index = found[:, 0]
    pairs = zip(ours.split(_CHUNK), train[index].split(_CHUNK), strict=True)
    parts = [(a.int() - b.int()).square().sum(1) for a, b in pairs]
    distance = torch.cat(parts).double().sqrt() / 255
    around = best.double().sqrt() / 255
    around[:, 0] = distance
    return Nearest(index, distance, distance / around.mean(1).clamp(min=1e-9))
