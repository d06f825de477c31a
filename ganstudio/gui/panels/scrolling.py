"""Whose the wheel is."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget

_NOTCH = 120
"""Of a wheel, in Qt's units."""


def lies_in_scrolling(widget: QWidget) -> bool:
    """Whether a widget lies in a scroll area that has something to scroll: the wheel is that one's."""
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

    def take(self, delta: int) -> int:
        """The whole notches so far. :param delta: of the event, in Qt's units"""
        self._rest += delta
        notches = int(self._rest / _NOTCH)
        self._rest -= notches * _NOTCH
        return notches
