"""The box beside the pointer that tells the values under it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ganstudio.gui.theme import colour

_GAP = 12  # between the pointer and the box
_WIDEST_NOTE = 32  # characters
_ACROSS, _DOWN = 7.0, 5.0  # from the border to the text
_BETWEEN = 12.0  # from one column to the next
_AFTER_DOT = 12.0  # from the left end of a dot to its title
_DOT_RADIUS = 3.0
_ABOVE_NOTE = 4.0


@dataclass(frozen=True)
class Reading:
    """One line of the box."""

    title: str
    colour_role: str
    value: str
    note: str = ""


class Readout(QWidget):
    """A floating table of readings; the mouse passes through it.

    Painted, where a label of rich text would do: that one took three milliseconds of each frame of a zoom to lay out and paint.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._heading = ""
        self._readings: list[Reading] = []
        self._notes: list[list[str]] = []
        self._widths = (0.0, 0.0, 0.0)
        """Of the columns of titles, values and notes beside them."""
        self.hide()

    def show_readings(self, heading: str, readings: list[Reading], notes: list[str], at: QPoint) -> None:
        """Shows the box beside a point of the parent, where there is room.

        :param notes: below the readings, each a paragraph
        """
        wrapped = [[part for line in note.splitlines() for part in textwrap.wrap(line, _WIDEST_NOTE)] for note in notes]
        self._heading, self._readings, self._notes = heading, readings, wrapped
        self._measure()
        self.setAccessibleName(self.text())
        room = self._room.size()
        left, right_most = at.x() + _GAP, room.width() - self.width()
        if left > right_most:
            left = at.x() - _GAP - self.width()
        if left < 0:  # room on neither side: the far end then
            left = max(right_most, 0) if at.x() < room.width() / 2 else 0
        top = min(max(at.y() - self.height() // 2, 0), max(room.height() - self.height(), 0))
        self.move(left, top)
        self.show()
        self.update()

    def text(self) -> str:
        """All that it says, a line for each of its lines."""
        rows = [" ".join(filter(None, (one.title, one.value, one.note))) for one in self._readings]
        return "\n".join([self._heading, *rows, *(line for note in self._notes for line in note)])

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("line"))
        painter.setBrush(colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        metrics = QFontMetricsF(self.font())
        height, baseline = metrics.height(), _DOWN + metrics.ascent()
        painter.setPen(colour("text"))
        painter.setFont(self._bold())
        painter.drawText(round(_ACROSS), round(baseline), self._heading)
        painter.setFont(self.font())
        for reading in self._readings:
            baseline += height
            self._paint_reading(painter, reading, baseline, metrics)
        for note in self._notes:
            baseline += _ABOVE_NOTE
            for line in note:
                baseline += height
                painter.drawText(round(_ACROSS), round(baseline), line)

    def _paint_reading(self, painter: QPainter, reading: Reading, baseline: float, metrics: QFontMetricsF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(reading.colour_role))
        middle = baseline - metrics.xHeight() / 2
        painter.drawEllipse(QRectF(_ACROSS, middle - _DOT_RADIUS, 2 * _DOT_RADIUS, 2 * _DOT_RADIUS))
        titles, values, notes = self._widths
        right = _ACROSS + _AFTER_DOT + titles + _BETWEEN + values
        painter.setPen(colour("text"))
        painter.drawText(round(_ACROSS + _AFTER_DOT), round(baseline), reading.title)
        painter.drawText(round(right - metrics.horizontalAdvance(reading.value)), round(baseline), reading.value)
        if reading.note:
            painter.setPen(colour("muted"))
            left = right + _BETWEEN + notes - metrics.horizontalAdvance(reading.note)
            painter.drawText(round(left), round(baseline), reading.note)
            painter.setPen(colour("text"))

    def _measure(self) -> None:
        metrics = QFontMetricsF(self.font())

        def widest(texts: Iterable[str]) -> float:
            return max(map(metrics.horizontalAdvance, texts), default=0.0)

        self._widths = (
            widest(one.title for one in self._readings),
            widest(one.value for one in self._readings),
            widest(one.note for one in self._readings),
        )
        titles, values, notes = self._widths
        table = _AFTER_DOT + titles + _BETWEEN + values + (_BETWEEN + notes if notes else 0) if self._readings else 0.0
        lines = 1 + len(self._readings) + sum(map(len, self._notes))
        width = max(
            QFontMetricsF(self._bold()).horizontalAdvance(self._heading),
            table,
            widest(line for note in self._notes for line in note),
        )
        height = lines * metrics.height() + _ABOVE_NOTE * len(self._notes)
        self.resize(QSize(round(width + 2 * _ACROSS), round(height + 2 * _DOWN)))

    def _bold(self) -> QFont:
        bold = QFont(self.font())
        bold.setBold(True)
        return bold
