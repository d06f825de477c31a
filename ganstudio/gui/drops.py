"""Folders that a person drops onto the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_MOVES = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FolderDrops(QObject):
    """Takes a folder that is dropped anywhere onto a window, unless what lies there takes it itself."""

    dropped = Signal(object)
    """Its `Path`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (*_MOVES, QEvent.Type.Drop) or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        folder = folder_in(event.mimeData())
        if folder is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(folder)
        return True


def folder_in(mime: QMimeData) -> Path | None:
    """The one folder that is dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].is_dir() else None
