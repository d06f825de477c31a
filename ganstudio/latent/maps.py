"""Maps of the latent space: squares in which every place is a latent, spanned by two directions or by four latents.

Needs numpy alone. x grows to the right and y upwards; both go from the map's `low` to its `high`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ganstudio.latent.paths import Latents, slerp
from ganstudio.latent.point import REACH

_SAME = 1e-4
"""Numbers of z nearer than this show the same image; sums of float32 differ by less."""
_OPPOSITE = 1e-6


class LatentMap(Protocol):
    """What lies where."""

    @property
    def low(self) -> float: ...

    @property
    def high(self) -> float: ...

    def grid(self, x: ArrayLike, y: ArrayLike) -> Latents:
        """The latents at all pairs of some x and some y: (len(y), len(x), latent) float32, in the order that they are given in."""

    def is_like(self, other: LatentMap | None) -> bool:
        """Whether every place of the other map shows the same."""


def latent_at(of: LatentMap, x: float, y: float) -> Latents:
    """The latent at one place of a map, shape (latent,)."""
    latent: Latents = of.grid([x], [y])[0, 0]
    return latent


@dataclass(frozen=True, eq=False)
class DirectionMap:
    """Two directions about a latent, in standard deviations of the latent distribution."""

    middle: Latents
    """What lies at 0, 0: (latent,)."""
    across: Latents
    """Unit row (latent,)."""
    up: Latents
    low: float = -REACH
    high: float = REACH

    def grid(self, x: ArrayLike, y: ArrayLike) -> Latents:
        right, upwards = (np.asarray(values, np.float32)[:, None] for values in (x, y))
        latents: Latents = self.middle + right * self.across + (upwards * self.up)[:, None]
        return latents.astype(np.float32, copy=False)

    def is_like(self, other: LatentMap | None) -> bool:
        return isinstance(other, DirectionMap) and all(
            _same(mine, others)
            for mine, others in ((self.middle, other.middle), (self.across, other.across), (self.up, other.up))
        )


@dataclass(frozen=True, eq=False)
class CornerMap:
    """Four latents in the corners; between them the arcs, see `bilinear_slerp`."""

    corners: Latents
    """(4, latent): top left, top right, bottom left, bottom right."""
    codes: Latents = field(default_factory=lambda: np.zeros(0, np.float32))
    """The learned codes of every place, (codes,): they are chosen by themselves and take the place of z's first numbers."""
    low: float = 0.0
    high: float = 1.0

    def grid(self, x: ArrayLike, y: ArrayLike) -> Latents:
        count, downwards = len(self.codes), 1 - np.asarray(y, np.float64)
        latents = np.empty((len(downwards), np.size(x), self.corners.shape[1]), np.float32)
        latents[..., :count] = self.codes
        latents[..., count:] = bilinear_slerp(self.corners[:, count:], x, downwards)
        return latents

    def is_like(self, other: LatentMap | None) -> bool:
        return isinstance(other, CornerMap) and _same(self.corners, other.corners) and _same(self.codes, other.codes)


@dataclass(frozen=True, eq=False)
class ShiftedMap:
    """Another map, every latent of it scaled and then moved by the same."""

    base: LatentMap
    shift: Latents
    """(latent,)"""
    scale: float = 1.0

    @property
    def low(self) -> float:
        return self.base.low

    @property
    def high(self) -> float:
        return self.base.high

    def grid(self, x: ArrayLike, y: ArrayLike) -> Latents:
        latents: Latents = self.base.grid(x, y) * np.float32(self.scale) + self.shift
        return latents

    def is_like(self, other: LatentMap | None) -> bool:
        return (
            isinstance(other, ShiftedMap)
            and self.base.is_like(other.base)
            and abs(self.scale - other.scale) < _SAME
            and _same(self.shift, other.shift)
        )


def bilinear_slerp(corners: ArrayLike, across: ArrayLike, down: ArrayLike) -> Latents:
    """Between four latents, as bilinear interpolation is between four numbers, but along arcs.

    Arcs along the upper and lower edge and then between them, or along the left and right edge and then between those, differ a
    little unless the corners stand at right angles; the direction in the middle of both is taken, so that neither axis comes first.
    On an edge that is the arc itself, in a corner the corner. The norm is the bilinear mean of the corners' norms.

    :param corners: (4, dim): top left, top right, bottom left, bottom right
    :param across: (n,), 0–1 from the left
    :param down: (m,), 0–1 from the top
    :returns: (m, n, dim)
    :raises ValueError: there are not four corners
    """
    places = np.asarray(corners, np.float32)
    if places.ndim != 2 or len(places) != 4:
        raise ValueError(f"a map has four corners, (4, dim); these are {places.shape}")
    top_left, top_right, bottom_left, bottom_right = places
    x, y = np.asarray(across, np.float64), np.asarray(down, np.float64)
    rows = _between(slerp(top_left, top_right, x), slerp(bottom_left, bottom_right, x), y)
    columns = _between(slerp(top_left, bottom_left, y), slerp(top_right, bottom_right, y), x)
    return _middle(rows.swapaxes(0, 1), columns)


def cell_middles(low: float, high: float, cells: int) -> NDArray[np.float64]:
    """The middles of equal cells between two numbers, (cells,)."""
    return low + (np.arange(cells) + 0.5) / cells * (high - low)


def _between(starts: Latents, ends: Latents, share: NDArray[np.float64]) -> NDArray[np.float64]:
    """The arcs between pairs of latents (n, dim): (n, len(share), dim)."""
    arcs = [slerp(start, end, share) for start, end in zip(starts, ends, strict=True)]
    return np.stack(arcs).astype(np.float64)


def _middle(one: NDArray[np.float64], other: NDArray[np.float64]) -> Latents:
    """The direction half-way between two latents of (nearly) one norm, at their norm; (…, dim)."""
    norm = (np.linalg.norm(one, axis=-1, keepdims=True) + np.linalg.norm(other, axis=-1, keepdims=True)) / 2
    both = one + other
    length = np.linalg.norm(both, axis=-1, keepdims=True)
    has_middle = length > _OPPOSITE * norm
    scaled = both * np.divide(norm, length, out=np.zeros_like(norm), where=has_middle)
    return np.where(has_middle, scaled, one).astype(np.float32)


def _same(one: Latents, other: Latents) -> bool:
    return one.shape == other.shape and bool(np.abs(one - other).max(initial=0) < _SAME)
