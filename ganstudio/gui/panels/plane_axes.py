"""The frame of the plane: its edge, ticks with numbers, and lines through zero."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from ganstudio.gui.panels.plane_geometry import Margins, PlaneGeometry, ticks
from ganstudio.gui.plotting import arrayToQPath
from ganstudio.gui.theme import colour

_TICK = 4.0  # logical pixels
_GAP = 3.0
_SHORTEST_MINUS_NUMBER = "−0.00"


def axis_margins(metrics: QFontMetricsF) -> Margins:
    """The room that ticks and numbers need."""
    side = metrics.horizontalAdvance(_SHORTEST_MINUS_NUMBER) + _TICK + 2 * _GAP
    return Margins(side, metrics.height() / 2, metrics.height() + _TICK + _GAP)


def paint_zero_lines(painter: QPainter, plane: PlaneGeometry) -> None:
    """Faint lines through the origin."""
    painter.setPen(QPen(see_through("text", 28), 1))
    middle, rect = plane.point_to_screen(0, 0), plane.rect
    painter.drawLine(QLineF(rect.left(), middle.y(), rect.right(), middle.y()))
    painter.drawLine(QLineF(middle.x(), rect.top(), middle.x(), rect.bottom()))


def paint_axes(painter: QPainter, plane: PlaneGeometry, metrics: QFontMetricsF) -> None:
    """The edge of the plane, with ticks and numbers at the left and below."""
    rect, height = plane.rect, metrics.height()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(colour("border"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))  # around the plane: inside, the scenes are drawn over it
    named = ticks(plane.extent, plane.side)
    for value, _ in named:
        at = plane.point_to_screen(value, value)
        painter.drawLine(QLineF(at.x(), rect.bottom() + 1, at.x(), rect.bottom() + _TICK))
        painter.drawLine(QLineF(rect.left() - 1, at.y(), rect.left() - _TICK, at.y()))
    painter.setPen(colour("muted"))
    for value, name in named:
        at = plane.point_to_screen(value, value)
        below = QRectF(at.x() - 40, rect.bottom() + _TICK + _GAP, 80, height)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, name)
        beside = QRectF(rect.left() - 80 - _TICK - _GAP, at.y() - height / 2, 80, height)
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)


def pieces_path(pieces: NDArray[np.floating]) -> QPainterPath:
    """Straight pieces, (N, 2, 2), as one path: one call instead of N."""
    flat = np.ascontiguousarray(pieces, dtype=np.float64).reshape(-1, 2)
    path: QPainterPath = arrayToQPath(flat[:, 0], flat[:, 1], connect="pairs")
    return path


def see_through(role: str, alpha: int) -> QColor:
    """A role's colour, with the ground showing through. :param alpha: 0–255"""
    shade = colour(role)
    shade.setAlpha(alpha)
    return shade
