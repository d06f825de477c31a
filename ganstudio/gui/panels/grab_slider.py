"""`GrabSlider`: a horizontal slider that a press anywhere takes hold of."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider


class GrabSlider(QSlider):
    """A press in the groove moves the handle there and holds it, where Qt's own would go a page towards it."""

    HANDLE = 8.0
    """Pixels from the handle's middle to its edge."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._grip = 0.0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        away = event.position().x() - self._x_of(self.value())
        # On the handle it is held where it was taken, so that a press alone moves nothing.
        self._grip = away if abs(away) <= self.HANDLE else 0.0
        self.setSliderDown(True)
        self._drag_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._drag_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)
            self.update()

    def _drag_to(self, position: QPointF) -> None:
        share = (position.x() - self._grip - self._left()) / self._span()
        self.setSliderPosition(round(self.minimum() + share * (self.maximum() - self.minimum())))
        self.update()

    def _left(self) -> float:
        return self.HANDLE

    def _span(self) -> float:
        return max(self.width() - 2 * self._left(), 1.0)

    def _x_of(self, position: int) -> float:
        return self._left() + self._span() * (position - self.minimum()) / max(self.maximum() - self.minimum(), 1)
