"""Which part of a square map is shown, and what is where on it. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ganstudio.latent.maps import cell_middles

MOST_ZOOM = 16.0

Place = tuple[float, float]
"""x to the right, y upwards, in the map's own units."""


@dataclass(frozen=True)
class PadView:
    """A square window on a map that goes from `low` to `high` in both directions."""

    low: float
    high: float
    left: float
    bottom: float
    side: float

    @classmethod
    def whole(cls, low: float, high: float) -> PadView:
        return cls(low, high, low, low, high - low)

    @property
    def zoom(self) -> float:
        """1 where the whole map is shown."""
        return (self.high - self.low) / self.side

    @property
    def middle(self) -> Place:
        """Of the whole map."""
        return (self.low + self.high) / 2, (self.low + self.high) / 2

    def zoomed(self, factor: float, about: Place) -> PadView:
        """Enlarged about a place, which stays where it is as far as the map reaches.

        :param factor: above 1: less of the map, larger
        """
        zoom = min(max(self.zoom * factor, 1.0), MOST_ZOOM)
        side = (self.high - self.low) / zoom
        shrink = side / self.side
        left, bottom = (at - (at - edge) * shrink for at, edge in zip(about, (self.left, self.bottom), strict=True))
        return replace(self, left=self._within(left, side), bottom=self._within(bottom, side), side=side)

    def showing(self, place: Place) -> PadView:
        """Moved as little as needed for a place to be seen."""
        left, bottom = (
            min(max(edge, at - self.side), at) for at, edge in zip(place, (self.left, self.bottom), strict=True)
        )
        return replace(self, left=self._within(left, self.side), bottom=self._within(bottom, self.side))

    def clamped(self, place: Place) -> Place:
        """The nearest place of the map."""
        x, y = (min(max(at, self.low), self.high) for at in place)
        return x, y

    def inside(self, place: Place) -> Place:
        """The nearest place that is shown."""
        x, y = (min(max(at, edge), edge + self.side) for at, edge in zip(place, (self.left, self.bottom), strict=True))
        return x, y

    def share_of(self, place: Place) -> Place:
        """Where a place is shown: 0–1 from the left and from the top, beyond where it is not shown."""
        return (place[0] - self.left) / self.side, 1 - (place[1] - self.bottom) / self.side

    def place_at(self, across: float, down: float) -> Place:
        """The place at a share from the left and from the top; the nearest one where the share is beyond 0–1."""
        return self.inside((self.left + across * self.side, self.bottom + (1 - down) * self.side))

    def cells(self, count: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """x and y of the middles of `count` × `count` equal cells, in reading order: x from the left, y from the top."""
        x = cell_middles(self.left, self.left + self.side, count)
        return x, cell_middles(self.bottom, self.bottom + self.side, count)[::-1]

    def _within(self, edge: float, side: float) -> float:
        return min(max(edge, self.low), self.high - side)
