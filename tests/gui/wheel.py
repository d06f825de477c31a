"""A turn of a mouse's wheel, as Qt tells a widget of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

_NOTCH = 120


def turn_wheel(
    widget: QWidget,
    notches: float,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    at: QPoint | None = None,
) -> bool:
    """Whether the widget took it. :param notches: upwards :param at: in the widget, its middle where not given"""
    where = QPointF(widget.rect().center() if at is None else at)
    turn = QPoint(0, round(_NOTCH * notches))
    no_button, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(where, widget.mapToGlobal(where), QPoint(), turn, no_button, modifiers, phase, False)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
