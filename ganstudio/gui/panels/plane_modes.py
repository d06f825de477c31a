"""The modes of the data on the plane: which of them the generator catches, and which it has lost.

A caught mode has a thin ring, one that points come near but miss a dashed one, a lost one a thick ring with a cross on it: each
a shape of its own, so that no colour is needed to tell one from the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import pi
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from ganstudio.gui.panels.plane_axes import see_through
from ganstudio.gui.panels.plane_geometry import PlaneGeometry
from ganstudio.gui.theme import colour
from ganstudio.params import N_, tr

if TYPE_CHECKING:  # it loads torch, which the window does not wait for
    from ganstudio.training.scene import Scene

_SMALLEST, _USUAL, _AIR = 4.5, 11.0, 5.0  # logical pixels
_BADGE, _BADGE_SHARE = 4.5, 0.6  # its radius, at most, and of that of the ring
_CROSS = 0.48  # of the badge
_SLANT = 0.5**0.5
_DASHES = 9


class State(Enum):
    """What a generator makes of a mode."""

    CAUGHT = N_("caught")
    MISSED = N_("missed")
    """Points come near, but too few hit it."""
    LOST = N_("lost")
    """Hardly any point comes near."""


@dataclass(frozen=True)
class ModeCounts:
    """How many generated points lie near each mode, by a score."""

    within: tuple[int, ...]
    """Within 3σ of each mode."""
    nearest: tuple[int, ...]
    """Nearer to each mode than to any other; empty where that is not known."""
    needed: int
    """So many within 3σ make a mode a caught one."""
    least: float
    """With fewer that are nearest to it, a mode that is not caught is lost."""
    n: int
    """Points that were drawn."""
    step: int
    """Whose weights were scored."""

    def state(self, index: int) -> State:
        """Of one mode."""
        if self.within[index] >= self.needed:
            return State.CAUGHT
        return State.MISSED if self.nearest and self.nearest[index] >= self.least else State.LOST

    @property
    def states(self) -> tuple[State, ...]:
        """Of all modes."""
        return tuple(map(self.state, range(len(self.within))))

    def words(self) -> str:
        """In short: 7 of 8 modes."""
        return tr("{} of {} modes").format(self.states.count(State.CAUGHT), len(self.within))

    def of_mode(self, index: int) -> str:
        """One mode in words."""
        head = tr("Mode {}, {}:").format(index + 1, tr(self.state(index).value))
        where = tr("{:,} of {:,} points within 3σ at step {:,}").format(self.within[index], self.n, self.step)
        return f"{head} {where}"

    def explained(self) -> str:
        """What the rings mean."""
        lines = [
            tr("{} caught at step {:,}:").format(self.words(), self.step),
            tr("thin ring: caught, {:,} or more of {:,} points lie within 3σ;").format(self.needed, self.n),
            tr("dashed ring: missed, points come near, but fewer lie within 3σ;"),
            tr("thick ring with a cross: lost, hardly any point comes near."),
        ]
        return "\n".join(lines)

    def fits(self, scene: Scene) -> bool:
        """Whether it counts the modes of this scene's data."""
        return len(self.within) == len(scene.modes)


def mode_radius(scene: Scene, plane: PlaneGeometry) -> float:
    """Of the rings, in logical pixels: around the points that count, and apart from each other."""
    centres = plane.to_screen(scene.modes)
    wanted = max(scene.reach / plane.extent * plane.side / 2 + _AIR, _USUAL)
    if len(centres) < 2:
        return wanted
    apart = np.hypot(*(centres[:, None] - centres[None]).T)
    nearest = float(apart[~np.eye(len(centres), dtype=bool)].min())
    return max(min(wanted, nearest * 0.42), _SMALLEST)


def mode_at(scene: Scene, plane: PlaneGeometry, place: tuple[float, float]) -> int | None:
    """The mode in whose ring a place of the plane lies."""
    if not len(scene.modes):
        return None
    away = np.hypot(*(plane.to_screen(scene.modes) - plane.to_screen(np.array(place))).T)
    nearest = int(away.argmin())
    return nearest if away[nearest] <= mode_radius(scene, plane) + 1 else None


def paint_modes(painter: QPainter, plane: PlaneGeometry, scene: Scene, counts: ModeCounts) -> None:
    """A ring around each mode; the lost ones last, so that nothing hides them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius, places, states = mode_radius(scene, plane), plane.to_screen(scene.modes).tolist(), counts.states
    for painted in State:
        for (x, y), state in zip(places, states, strict=True):
            if state is painted:
                paint_ring(painter, QPointF(x, y), radius, state)


def paint_ring(painter: QPainter, at: QPointF, radius: float, state: State) -> None:
    """One mode's ring."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state is State.CAUGHT:
        painter.setPen(QPen(see_through("text", 110), 1))
        painter.drawEllipse(at, radius, radius)
    elif state is State.MISSED:
        _paint_dashed(painter, at, radius)
    else:
        _paint_lost(painter, at, radius)


def _paint_dashed(painter: QPainter, at: QPointF, radius: float) -> None:
    for shade, width in (("base", 3.5), ("text", 1.5)):  # readable on every colour of the map
        pen = QPen(colour(shade), width)
        part = 2 * pi * radius / _DASHES / 2 / width
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if shade == "text":
            pen.setDashPattern([part, part])
        painter.setPen(pen)
        painter.drawEllipse(at, radius, radius)


def _paint_lost(painter: QPainter, at: QPointF, radius: float) -> None:
    badge, size = at + QPointF(radius, -radius) * _SLANT, min(_BADGE, _BADGE_SHARE * radius)
    cross = _CROSS * size
    for shade, more in (("base", 2.5), ("vermilion", 0.0)):  # its edge makes it readable on every colour of the map
        painter.setPen(QPen(colour(shade), 2.5 + more))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(shade))
        painter.drawEllipse(badge, size + more / 2, size + more / 2)
    painter.setPen(QPen(colour("on_accent"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for way in (QPointF(cross, cross), QPointF(cross, -cross)):
        painter.drawLine(QLineF(badge - way, badge + way))
