"""Where the plane stands on the screen, and which of its numbers are written beside it."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, isfinite, log10

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

Points = NDArray[np.floating]

_TICK_DISTANCE = 64.0  # logical pixels between two numbers, at least
_SMALLEST = 16.0


@dataclass(frozen=True)
class Margins:
    """Room beside the square, in logical pixels."""

    side: float = 0.0
    """At the left and, so that the square stands in the middle, at the right."""
    top: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True)
class PlaneGeometry:
    """A square on the screen that shows -extent … extent of the plane in both directions, y upwards."""

    left: float
    top: float
    side: float
    extent: float

    @property
    def rect(self) -> QRectF:
        return QRectF(self.left, self.top, self.side, self.side)

    def to_screen(self, points: Points) -> NDArray[np.float64]:
        """Places of the plane, (…, 2), as logical pixels of the widget."""
        across = np.asarray(points, dtype=np.float64) / self.extent
        shares = np.stack([(across[..., 0] + 1) / 2, (1 - across[..., 1]) / 2], axis=-1)
        return shares * self.side + (self.left, self.top)

    def point_to_screen(self, x: float, y: float) -> QPointF:
        return QPointF(*self.to_screen(np.array([x, y])).tolist())

    def to_plane(self, position: QPointF) -> tuple[float, float]:
        """The place of the plane under a point of the widget; beyond the extent where the point is beside the square."""
        x = 2 * (position.x() - self.left) / self.side - 1
        y = 1 - 2 * (position.y() - self.top) / self.side
        return x * self.extent, y * self.extent


def fitted_plane(width: float, height: float, extent: float, scale: float, margins: Margins) -> PlaneGeometry:
    """The largest square that fits, in the middle, its edges between two pixels of the screen.

    :param scale: pixels of the screen per logical pixel
    """
    across, down = width - 2 * margins.side, height - margins.top - margins.bottom
    side = max(floor(min(across, down) * scale), _SMALLEST) / scale
    left = round((width - side) / 2 * scale) / scale
    top = round((margins.top + max(down - side, 0) / 2) * scale) / scale
    return PlaneGeometry(left, top, side, sound_extent(extent))


def sound_extent(extent: float) -> float:
    """The extent itself, or 1 where it cannot be one."""
    return float(extent) if isfinite(extent) and extent > 0 else 1.0


def ticks(extent: float, side: float) -> list[tuple[float, str]]:
    """Round numbers from -extent to extent, with their names: as many as stand apart on `side` logical pixels."""
    least = 2 * extent * _TICK_DISTANCE / max(side, _TICK_DISTANCE)
    power = 10.0 ** floor(log10(least))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * (1 - 1e-9))
    count = floor(extent / step + 1e-9)
    decimals = max(-floor(log10(step) + 1e-9), 0)
    return [(i * step, number(i * step, decimals)) for i in range(-count, count + 1)]


def number(value: float, decimals: int) -> str:
    """A number for people, with a real minus sign."""
    return f"{value:.{decimals}f}".replace("-", "−")
