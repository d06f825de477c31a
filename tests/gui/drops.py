"""Dropping something onto a widget, without a hand."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

_HOW = (Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def enter(widget: QWidget, mime: QMimeData, where: QPoint | None = None) -> bool:
    """Drags something over a widget; whether it would take it."""
    action, button, keys = _HOW
    event = QDragEnterEvent(where or widget.rect().center(), action, mime, button, keys)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget: QWidget, mime: QMimeData, where: QPoint | None = None) -> bool:
    """Drags something over a widget and drops it there; whether the widget took it."""
    if not enter(widget, mime, where):
        return False
    action, button, keys = _HOW
    event = QDropEvent(QPointF(where or widget.rect().center()), action, mime, button, keys)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def leave(widget: QWidget) -> None:
    """Drags it away again."""
    QApplication.sendEvent(widget, QDragLeaveEvent())
