"""Saving what a panel shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, cast

from PySide6.QtCore import QBuffer, QIODevice, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from ganstudio.errors import StudioError
from ganstudio.files import replacing


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


def ask_where_to_save(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Asks for a file to write; None where the person changed their mind.

    :param name: the name to begin with; its ending is added where the person leaves it out
    :param kind: the filter of the dialog, such as ``PNG (*.png)``
    """
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kind)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(Path(name).suffix)
