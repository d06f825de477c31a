"""A line in which something is searched."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ganstudio.gui.icons import set_icon
from ganstudio.gui.key_help import KeyHelp
from ganstudio.params import N_

KEYS = (KeyHelp(("Esc",), N_("Empty the search")),)


class SearchBox(QLineEdit):
    """Escape empties it."""

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        self.addAction(set_icon(QAction(self), "search", "muted"), QLineEdit.ActionPosition.LeadingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
