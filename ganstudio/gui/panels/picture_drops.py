"""Pictures that a person drops onto a widget, or has on the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget


class PictureDrops(QObject):
    """Takes one file, or the pixels of a picture, that is dropped onto a widget; a folder is left to the window."""

    file_given = Signal(object)
    """The `Path`."""
    picture_given = Signal(object)
    """A `QImage`."""
    dropping = Signal(bool)
    """Something that can be dropped is dragged over the widget, or no longer."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def paste(self) -> bool:
        """Takes what is on the clipboard; False where that is no picture."""
        return self._take(QGuiApplication.clipboard().mimeData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self.dropping.emit(False)
            return False
        if not isinstance(event, QDropEvent) or not is_picture(event.mimeData()):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        self.dropping.emit(kind != QEvent.Type.Drop)
        if kind == QEvent.Type.Drop:
            self._take(event.mimeData())
        return True

    def _take(self, mime: QMimeData) -> bool:
        path = _file_in(mime)
        if path is not None:
            self.file_given.emit(path)
        elif mime.hasImage():
            self.picture_given.emit(QImage(mime.imageData()))
        else:
            return False
        return True


def is_picture(mime: QMimeData) -> bool:
    """Whether it may be one: whether a file is one is known when it is read."""
    return _file_in(mime) is not None or mime.hasImage()


def _file_in(mime: QMimeData) -> Path | None:
    """The one file that is dragged or copied, if it is one."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].is_file() else None
