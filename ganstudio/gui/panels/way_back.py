"""A sentence over what shows nothing, though there is something to show."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from ganstudio.gui.panels.controls import Hint

_WIDEST = 400


class WayBack(Hint):
    """Says in the middle of it how to see something again. Pointer and wheel go through it to what lies below."""

    def __init__(self, over: QWidget) -> None:
        super().__init__("plot_background")
        self.setParent(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str) -> None:
        """:param text: empty: nothing need be said"""
        if text != self.text():
            self.setText(text)
            self.place()
        self.setVisible(bool(text))

    def place(self) -> None:
        """Where the middle is now."""
        width = min(_WIDEST, self._over.width())
        place = QRect(0, 0, width, self.heightForWidth(width))
        place.moveCenter(self._over.rect().center())
        self.setGeometry(place)
