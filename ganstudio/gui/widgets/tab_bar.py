"""Tabs that scrolling does not change."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTabBar


class TabBar(QTabBar):
    """Leaves the wheel to what it lies in: clicks and keys choose."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
