"""A stroke of a soft round brush, as the share of ink in each pixel. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Coverage = NDArray[np.float32]
"""(H, W), 0–1."""

_SOFTNESS = 1.2
"""Pixels over which the edge of a stroke fades in an image of MNIST's size, as in MNIST's own digits."""
_USUAL_SIDE = 28
_NEAREST = 0.02
"""Pixels between two points of a stroke, at least."""
_PIECE = 0.7
"""Pixels, about, of the straight pieces that a curve is made of."""
_MOST_PIECES = 48


@dataclass(frozen=True)
class Tip:
    """The brush at one moment; pixels, the upper left corner of the image being 0, 0."""

    x: float
    y: float
    radius: float


class Stroke:
    """Grows by points of the pointer's way; between them runs a smooth curve, so that fast strokes have neither gaps nor corners.

    The curve goes through the middles between neighbouring points, each point being the handle of a quadratic Bézier curve, and a
    straight piece leads from the last middle to the pointer: it is drawn anew with each point, so that the ink never lags behind.
    """

    def __init__(self, height: int, width: int, start: Tip) -> None:
        self._tips = [start]
        self._settled: Coverage = np.zeros((height, width), np.float32)
        self._softness = _SOFTNESS * max(1.0, max(height, width) / _USUAL_SIDE)
        self.coverage: Coverage = self._with(self._settled, [start, start])
        """How much of each pixel the stroke covers so far."""

    def add(self, tip: Tip) -> bool:
        """Goes on to a point; False where it is the one before."""
        last = self._tips[-1]
        if np.hypot(tip.x - last.x, tip.y - last.y) < _NEAREST and tip.radius <= last.radius:
            return False
        if len(self._tips) == 1:
            self._settled = self._with(self._settled, [last, _between(last, tip, 0.5)])
        else:
            start = _between(self._tips[-2], last, 0.5)
            self._settled = self._with(self._settled, _curve(start, last, _between(last, tip, 0.5)))
        self._tips = [last, tip]
        self.coverage = self._with(self._settled, [_between(last, tip, 0.5), tip])
        return True

    def _with(self, before: Coverage, way: list[Tip]) -> Coverage:
        """The coverage with straight pieces along a way."""
        after = before.copy()
        for start, end in pairwise(way):
            _cover(after, start, end, self._softness)
        return after


def inked(before: NDArray[np.uint8], coverage: Coverage, ink: NDArray[np.uint8] | int) -> NDArray[np.uint8]:
    """An image with a stroke on it.

    :param before: uint8, (H, W) or (H, W, 3)
    :param ink: 0–255, of an image in colour (3,)
    """
    share = coverage if before.ndim == 2 else coverage[..., None]
    mixed = before + share * (np.asarray(ink, np.float32) - before)
    return np.rint(mixed).astype(np.uint8)


def _cover(coverage: Coverage, start: Tip, end: Tip, softness: float) -> None:
    """Adds a straight piece whose width goes evenly from one to the other; only the pixels near it are looked at."""
    reach = max(start.radius, end.radius) + softness
    height, width = coverage.shape
    left, right = _span(start.x, end.x, reach, width)
    top, bottom = _span(start.y, end.y, reach, height)
    if left >= right or top >= bottom:
        return
    x = np.arange(left, right, dtype=np.float32) + 0.5 - start.x
    y = (np.arange(top, bottom, dtype=np.float32) + 0.5 - start.y)[:, None]
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    along = ((x * dx + y * dy) / length).clip(0, 1) if length else np.zeros(np.broadcast(x, y).shape, np.float32)
    distance = np.hypot(x - along * dx, y - along * dy)
    radius = start.radius + along * (end.radius - start.radius)
    here = coverage[top:bottom, left:right]
    np.maximum(here, ((radius - distance) / softness + 0.5).clip(0, 1), out=here)


def _span(start: float, end: float, reach: float, size: int) -> tuple[int, int]:
    return max(int(np.floor(min(start, end) - reach)), 0), min(int(np.ceil(max(start, end) + reach)), size)


def _between(one: Tip, other: Tip, share: float) -> Tip:
    return Tip(
        one.x + share * (other.x - one.x),
        one.y + share * (other.y - one.y),
        one.radius + share * (other.radius - one.radius),
    )


def _curve(start: Tip, handle: Tip, end: Tip) -> list[Tip]:
    """A quadratic Bézier curve in straight pieces."""
    length = np.hypot(handle.x - start.x, handle.y - start.y) + np.hypot(end.x - handle.x, end.y - handle.y)
    pieces = int(min(max(np.ceil(length / _PIECE), 1), _MOST_PIECES))
    shares = np.linspace(0, 1, pieces + 1).tolist()
    return [_between(_between(start, handle, t), _between(handle, end, t), t) for t in shares]
