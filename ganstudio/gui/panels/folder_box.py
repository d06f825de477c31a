"""The editor of a folder's path."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from ganstudio.errors import StudioError
from ganstudio.files import require_folder
from ganstudio.gui.panels.text_box import TextBox
from ganstudio.params import tr

_EDGE = 3


class FolderBox(TextBox):
    """A path, typed, pasted or found with the button in it. Only a folder that is there is reported."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setPlaceholderText(tr("none chosen yet"))
        self.setAcceptDrops(False)  # the window takes a dropped folder, wherever it falls
        self.browse = QToolButton(self)
        self.browse.setText(tr("Browse…"))
        self.browse.setToolTip(tr("Choose the folder in a dialog"))
        self.browse.setAccessibleName(tr("Browse for a folder"))
        self.browse.setCursor(Qt.CursorShape.ArrowCursor)
        self.browse.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.browse.clicked.connect(self._ask)

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        self.setCursorPosition(len(self._shown))  # of a long path the end is what tells it from others

    def preferred_width(self) -> int:
        return self.fontMetrics().averageCharWidth() * 60

    def focus_chain(self) -> list[QWidget]:
        return [self, self.browse]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.browse.sizeHint()
        self.setTextMargins(0, 0, size.width(), 0)
        self.browse.setGeometry(self.width() - size.width() - _EDGE, _EDGE, size.width(), self.height() - 2 * _EDGE)

    def _ask(self) -> None:
        chosen = ask_folder(self.window(), self._shown)
        if chosen is not None:
            self.setText(str(chosen))
            self.commit()

    def _parse(self) -> tuple[Any, str]:
        folder = typed_folder(self.text())
        if not folder:
            return "", ""
        try:
            require_folder(Path(folder))
        except StudioError as error:
            return None, str(error)
        return folder, ""


def typed_folder(text: str) -> str:
    """The path that a person means: pasted with quotes or as a ``file:`` address, or from ``~``."""
    text = text.strip().strip("\"'")
    if text.startswith("file:"):
        text = QUrl(text).toLocalFile()
    return os.path.abspath(os.path.expanduser(text)) if text else ""


def ask_folder(parent: QWidget | None, shown: str) -> Path | None:
    """Asks for a folder of images; None where the person changed their mind.

    :param shown: the folder that is chosen now, or empty
    """
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    start = next((place for place in (shown, pictures) if os.path.isdir(place)), str(Path.home()))
    chosen = QFileDialog.getExistingDirectory(parent, tr("Choose a folder of images"), start)
    return Path(chosen) if chosen else None
