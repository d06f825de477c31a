"""`Still`: a place whose size does not depend on what its widget says at the moment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget


class Still(QWidget):
    """Holds one widget, and asks for more room only where that needs more than ever before.

    A label asks for another place with each text, and Qt then lays out the whole window anew: with the figures of a training that is
    four times a second, a third of the window's work. Here it ends, since this has no layout of its own.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        widget.setParent(self)
        self._widget = widget
        self._hint, self._least = widget.sizeHint(), widget.minimumSizeHint()
        self.setSizePolicy(widget.sizePolicy())

    def sizeHint(self) -> QSize:
        return self._hint

    def minimumSizeHint(self) -> QSize:
        return self._least

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()  # for what was said in secret

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widget.resize(self.size())

    def _make_room(self) -> None:
        hint = self._hint.expandedTo(self._widget.sizeHint())
        least = self._least.expandedTo(self._widget.minimumSizeHint())
        if (hint, least) != (self._hint, self._least):
            self._hint, self._least = hint, least
            self.updateGeometry()
