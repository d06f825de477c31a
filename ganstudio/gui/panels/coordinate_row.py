"""One row of the list of numbers: what stands where in it, and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from ganstudio.gui.panels.coordinate_model import words_of
from ganstudio.gui.theme import colour
from ganstudio.latent.point import REACH

HEIGHT = 24
RADIUS = 6.0
_GROOVE = 4.0
_SIDE = 6
Part = Literal["name", "slider", "value"]


@dataclass(frozen=True)
class RowGeometry:
    """A name, a slider from -`REACH` to `REACH`, and a value."""

    rect: QRect
    name_width: int
    value_width: int

    @classmethod
    def of(cls, rect: QRect, metrics: QFontMetrics, most: int) -> RowGeometry:
        """:param most: the highest number of z there is"""
        rect = QRect(rect)  # Qt takes back the one that it paints with
        return cls(rect, metrics.horizontalAdvance(f"z[{most}]") + 8, metrics.horizontalAdvance("+88.88") + 8)

    @property
    def name(self) -> QRect:
        return QRect(self.rect.left() + _SIDE, self.rect.top(), self.name_width, self.rect.height())

    @property
    def value(self) -> QRect:
        left = self.rect.right() + 1 - _SIDE - self.value_width
        return QRect(left, self.rect.top(), self.value_width, self.rect.height())

    @property
    def left(self) -> float:
        """Where the slider begins."""
        return self.name.right() + 1 + RADIUS + 1

    @property
    def span(self) -> float:
        return max(self.value.left() - RADIUS - 1 - self.left, 1.0)

    def part_at(self, x: float) -> Part:
        if x < self.name.right() + 1:
            return "name"
        return "slider" if x < self.value.left() else "value"

    def x_of(self, value: float) -> float:
        """Where the handle of a value stands; at the end where it lies beyond."""
        return self.left + self.span * (min(max(value, -REACH), REACH) + REACH) / (2 * REACH)

    def value_at(self, x: float) -> float:
        """The value under a place, -`REACH` to `REACH`."""
        share = min(max((x - self.left) / self.span, 0.0), 1.0)
        return (2 * share - 1) * REACH


@dataclass(frozen=True)
class RowLook:
    """What is painted."""

    name: str
    value: float
    unedited: float
    """Where a double click leads to: the slider is filled from there."""
    is_changed: bool
    is_focused: bool
    is_hovered: bool
    is_held: bool


def paint_row(painter: QPainter, row: RowGeometry, look: RowLook, font: QFont) -> None:
    """Paints one row."""
    painter.save()
    if look.is_focused or look.is_hovered:
        painter.fillRect(row.rect, colour("accent_soft" if look.is_focused else "hover"))
    font = QFont(font)
    font.setBold(look.is_changed)
    painter.setFont(font)
    painter.setPen(colour("text" if look.is_changed or look.is_focused else "muted"))
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(row.name, Qt.AlignmentFlag.AlignLeft | middle, look.name)
    painter.drawText(row.value, Qt.AlignmentFlag.AlignRight | middle, words_of(look.value))
    _paint_slider(painter, row, look)
    painter.restore()


def _paint_slider(painter: QPainter, row: RowGeometry, look: RowLook) -> None:
    middle, handle, begin = row.rect.top() + row.rect.height() / 2, row.x_of(look.value), row.x_of(look.unedited)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("pressed"))
    painter.drawRoundedRect(QRectF(row.left, middle - _GROOVE / 2, row.span, _GROOVE), 2, 2)
    painter.fillRect(QRectF(row.x_of(0) - 0.5, middle - 6, 1, 12), colour("border"))
    if look.is_changed:
        painter.setBrush(colour("accent_fill"))
        painter.drawRect(QRectF(min(begin, handle), middle - _GROOVE / 2, abs(handle - begin), _GROOVE))
        painter.drawRect(QRectF(begin - 1, middle - 5, 2, 10))
    painter.setBrush(colour("hover" if look.is_held else "raised"))
    painter.setPen(QPen(colour("accent"), 2) if look.is_focused else QPen(colour("border"), 1))
    painter.drawEllipse(QPointF(handle, middle), RADIUS, RADIUS)
