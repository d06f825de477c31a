"""Saving what a panel shows."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, cast

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, QThreadPool, Signal, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ganstudio.errors import StudioError
from ganstudio.files import replacing
from ganstudio.params import tr


def write_image(image: QImage, path: Path) -> None:
    """Writes a PNG, lossless.

    :raises StudioError: it cannot be written
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes here; PySide6 wants a str
    with replacing(path) as temporary:
        temporary.write_bytes(buffer.data().data())


class Saver(Protocol):
    """A panel that saves and says how it went."""

    problem: SignalInstance
    saved: SignalInstance


def save_by_dialog(panel: QWidget, title: str, name: str, kind: str, write: Callable[[Path], None]) -> None:
    """Asks where to save, writes, and has the panel emit ``saved`` with the `Path` or ``problem`` with the `StudioError`.

    :param panel: a widget with these two signals
    """
    path = ask_where_to_save(panel, title, name, kind)
    if path is None:
        return
    said = cast(Saver, panel)
    try:
        write(path)
    except StudioError as error:
        said.problem.emit(error)
    else:
        said.saved.emit(path)


class BackgroundSaver(QObject):
    """Writes files that take long, on a thread of its own; its signals come on the thread it belongs to."""

    problem = Signal(object)
    """A `StudioError`."""
    saved = Signal(object)
    """The `Path` that was written."""
    _done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._done.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self, write: Callable[[Path], None], path: Path) -> None:
        """Begins to write. `write` must not touch what may change meanwhile."""
        QThreadPool.globalInstance().start(lambda: self._run(write, path))

    def _run(self, write: Callable[[Path], None], path: Path) -> None:
        result: Path | StudioError = path
        try:
            write(path)
        except StudioError as error:
            result = error
        with contextlib.suppress(RuntimeError):  # the window was closed meanwhile; the file is whole all the same
            self._done.emit(result)

    def _tell(self, result: Path | StudioError) -> None:
        if isinstance(result, StudioError):
            self.problem.emit(result)
        else:
            self.saved.emit(result)


def ask_where_to_save(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Asks for a file to write; None where the person changed their mind.

    :param name: the name to begin with; its ending is added where the person leaves it out
    :param kind: the filter of the dialog, such as ``PNG (*.png)``
    """
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kind)
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix:
        return path
    path = path.with_suffix(Path(name).suffix)
    # The dialog asked about the name without its ending.
    if path.exists():
        text = tr("{} exists already. Replace it?").format(path.name)
        if QMessageBox.question(parent, title, text) != QMessageBox.StandardButton.Yes:
            return None
    return path
