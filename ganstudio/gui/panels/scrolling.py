"""Whose the wheel is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

_NOTCH = 120
"""Of a wheel, in Qt's units."""


def is_for_scrolling(widget: QWidget, event: QWheelEvent) -> bool:
    """Whether the wheel scrolls what a widget lies in; with Ctrl it is the widget's everywhere."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return parent.verticalScrollBar().maximum() > 0
        parent = parent.parentWidget()
    return False


class Notches:
    """Counts a wheel's notches; a touchpad sends parts of one."""

    def __init__(self) -> None:
        self._rest = 0

    def take(self, event: QWheelEvent) -> int:
        """The whole notches so far, upwards; with Alt, Qt tells of them sideways."""
        self._rest += event.angleDelta().y() or event.angleDelta().x()
        notches = int(self._rest / _NOTCH)
        self._rest -= notches * _NOTCH
        return notches
