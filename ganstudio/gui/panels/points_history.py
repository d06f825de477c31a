"""The points of a drawing, with what was drawn before and undone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ganstudio.drawn_points import MOST_POINTS

Drawn = NDArray[np.float32]

_MOST_UNDONE = 200


class PointsHistory:
    """At most 5,000 points within -1 … 1, (N, 2), and earlier states of them. Arrays once given out are never written to."""

    def __init__(self) -> None:
        self.points: Drawn = np.empty((0, 2), dtype=np.float32)
        self._undo: list[Drawn] = []
        self._redo: list[Drawn] = []
        self._redo_before: list[Drawn] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo)

    @property
    def is_full(self) -> bool:
        return len(self.points) >= MOST_POINTS

    def begin(self) -> None:
        """What changes from here on is undone at once."""
        self._undo = [*self._undo[-_MOST_UNDONE + 1 :], self.points]
        self._redo_before, self._redo = self._redo, []

    def end(self) -> None:
        """Forgets the last `begin` where nothing changed since."""
        if self._undo and self._undo[-1] is self.points:
            self._undo.pop()
            self._redo = self._redo_before

    def add(self, points: NDArray[np.floating]) -> bool:
        """Adds those that lie on the plane, as far as there is room; False where none was added."""
        inside = usable(points)[: MOST_POINTS - len(self.points)]
        if len(inside):
            self.points = np.concatenate([self.points, inside])
        return bool(len(inside))

    def erase(self, start: tuple[float, float], end: tuple[float, float], radius: float) -> bool:
        """Takes away what lies within a radius of a straight stroke; False where there was nothing."""
        a, b = np.array(start), np.array(end)
        way = b - a
        along = ((self.points - a) @ way / max(way @ way, 1e-12)).clip(0, 1)
        away = np.hypot(*(self.points - a - along[:, None] * way).T)
        kept = self.points[away > radius]
        changed = len(kept) < len(self.points)
        if changed:
            self.points = kept
        return changed

    def replace(self, points: NDArray[np.floating]) -> None:
        """Draws something else instead, as one change."""
        self.begin()
        self.points = thinned(usable(points))

    def reset(self, points: NDArray[np.floating]) -> None:
        """Begins with these points, with nothing to undo."""
        self.points = thinned(usable(points))
        self._undo, self._redo = [], []

    def undo(self) -> bool:
        return self._step(self._undo, self._redo)

    def redo(self) -> bool:
        return self._step(self._redo, self._undo)

    def _step(self, source: list[Drawn], target: list[Drawn]) -> bool:
        if not source:
            return False
        target.append(self.points)
        self.points = source.pop()
        return True


def usable(points: NDArray[np.floating]) -> Drawn:
    """Those points that lie on the plane.

    :raises ValueError: they are not (N, 2)
    """
    points = np.asarray(points, dtype=np.float32)
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError(f"points are (N, 2); these are {points.shape}")
    with np.errstate(invalid="ignore"):
        return points[(np.abs(points) <= 1).all(axis=1)]


def thinned(points: Drawn) -> Drawn:
    """At most as many as there is room for, taken evenly from all of them."""
    if len(points) <= MOST_POINTS:
        return points.copy()
    return points[np.linspace(0, len(points) - 1, MOST_POINTS).round().astype(np.intp)]
