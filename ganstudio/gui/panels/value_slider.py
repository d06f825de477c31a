"""A slider for a quantity that grows from a zero point: drawn from there, set by pointer, wheel and keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.grab_slider import GrabSlider
from ganstudio.gui.panels.scrolling import Notches, is_for_scrolling
from ganstudio.gui.theme import colour, notifier
from ganstudio.params import N_

_RADIUS = 7.0
_GROOVE = 4.0


# Qt's own slider hears them.
KEYS = (
    KeyHelp(("Left", "Right"), N_("Move a slider finely")),
    KeyHelp(("PgUp", "PgDown"), N_("Move it coarsely")),
    KeyHelp(("Home", "End"), N_("Move it to an end")),
)


class ValueSlider(GrabSlider):
    """Its filled part begins at `zero`. Double click goes back there.

    :param low: lowest position
    :param high: highest position
    :param zero: where the value is nothing
    """

    HANDLE = _RADIUS

    def __init__(self, low: int, high: int, zero: int, step: int, page: int) -> None:
        super().__init__()
        self.zero = zero
        self._notches = Notches()
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setPageStep(page)
        self.setValue(zero)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        notifier.changed.connect(self.update)

    def show_value(self, position: int) -> None:
        """Moves the handle without a signal."""
        self.blockSignals(True)
        self.setValue(position)
        self.blockSignals(False)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, 24)

    # Pointer

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:
        self.setValue(self.zero)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if is_for_scrolling(self, event):
            event.ignore()
        else:
            self.setValue(self.value() + 2 * self._notches.take(event) * self.singleStep())

    # Painting

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, handle, zero = self.height() / 2, self._x_of(self.value()), self._x_of(self.zero)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("pressed"))
        painter.drawRoundedRect(QRectF(self._left(), middle - _GROOVE / 2, self._span(), _GROOVE), 2, 2)
        if self.minimum() < self.zero < self.maximum():
            painter.fillRect(QRectF(zero - 0.5, middle - 6, 1, 12), colour("border"))
        painter.setBrush(colour("accent_fill" if self.isEnabled() else "disabled"))
        painter.drawRect(QRectF(min(zero, handle), middle - _GROOVE / 2, abs(handle - zero), _GROOVE))
        painter.setBrush(colour("hover" if self.isSliderDown() else "raised"))
        painter.setPen(self._edge())
        painter.drawEllipse(QPointF(handle, middle), _RADIUS, _RADIUS)

    def _edge(self) -> QPen:
        if not self.isEnabled():
            return QPen(colour("line"), 1)
        return QPen(colour("accent"), 2) if self.hasFocus() else QPen(colour("border"), 1)

    def _left(self) -> float:
        return self.HANDLE + 1.5  # for its edge
