"""The slider along a path, with a mark at each of its points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from ganstudio.gui.panels.value_slider import ValueSlider
from ganstudio.gui.theme import colour

_MARK_WIDTH, _MARK_HEIGHT = 2, 5


class ScrubSlider(ValueSlider):
    """Its positions are the frames of the path. Arrow keys go frame by frame, Page keys from point to point."""

    def __init__(self) -> None:
        super().__init__(0, 0, 0, step=1, page=1)
        self._marks: tuple[int, ...] = ()

    def show_points(self, marks: Sequence[int], frames: int) -> None:
        """
        :param marks: the frames of the points, rising
        :param frames: how many there are
        """
        self._marks = tuple(marks)
        self.blockSignals(True)
        self.setRange(0, max(frames - 1, 0))
        self.setPageStep(max(frames // max(len(marks), 1), 1))
        self.blockSignals(False)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for mark in self._marks if self.isEnabled() else ():
            x = self._x_of(mark) - _MARK_WIDTH / 2
            painter.fillRect(QRectF(x, self.height() - _MARK_HEIGHT, _MARK_WIDTH, _MARK_HEIGHT), colour("border"))
        painter.end()
        super().paintEvent(event)
