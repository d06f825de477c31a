"""Saving what a panel shows."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, cast

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, QThreadPool, Signal, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from shiboken6 import isValid

from ganstudio.errors import StudioError
from ganstudio.files import replacing
from ganstudio.gui.settings import Settings
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
    if path is not None:
        _write(panel, path, write)


def save_picture(panel: QWidget, name: str, image: QImage, factor: int = 1, is_enlarged: bool = False) -> None:
    """As `save_by_dialog`, a picture (PNG, lossless): in the dialog the person chooses true pixels, or each as a square of several.

    :param image: in true pixels; one that was made before, since what is shown may change while the dialog is open
    :param factor: how much to enlarge; 1 where that is not offered
    :param is_enlarged: what is chosen at first
    """
    sizes = [image.size()] if factor == 1 else [image.size(), image.size() * factor]
    texts = (tr("PNG in true pixels, {} × {} (*.png)"), tr("PNG enlarged to {} × {} (*.png)"))
    kinds = [text.format(size.width(), size.height()) for text, size in zip(texts, sizes, strict=False)]
    asked = _ask(panel, tr("Save picture"), name, kinds, int(is_enlarged and factor > 1))
    if asked is not None:
        path, size = asked[0], sizes[asked[1]]
        _write(panel, path, lambda path: write_image(image.scaled(size), path))


def _write(panel: QWidget, path: Path, write: Callable[[Path], None]) -> None:
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

    :param name: what is offered first, see `first_offer`; its ending is added where the person leaves it out
    :param kind: the filter of the dialog, such as ``PNG (*.png)``
    """
    asked = _ask(parent, title, name, [kind])
    return None if asked is None else asked[0]


def ask_what_to_open(parent: QWidget, title: str, kind: str) -> Path | None:
    """Asks for a file to read, at first where the last one was; None where the person changed their mind."""
    with _keeping_focus(parent):
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(Settings().last_folder), kind)
    if not chosen:
        return None
    Settings().last_folder = Path(chosen).parent
    return Path(chosen)


def first_offer(parent: QWidget, name: str) -> Path:
    """Where a file is offered to be saved: in the folder that the person used last, named after the run of the window, with a
    number behind it where there is such a file.

    :param name: what it is, with its ending, ``image.png``; a whole path stays as it is
    """
    wanted, run = Path(name), _run_of(parent)
    if wanted.is_absolute():
        return wanted
    return free_name(Settings().last_folder, f"{run}_{wanted.stem}" if run else wanted.stem, wanted.suffix)


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """A name in the folder that nothing has yet: with a number behind it where there is one already."""
    names = (f"{stem}{'' if number == 1 else f'-{number}'}{suffix}" for number in range(1, 1000))
    return next((folder / name for name in names if not (folder / name).exists()), folder / f"{stem}{suffix}")


def _run_of(widget: QWidget) -> str:
    """The name of the run that the main window shows, to which the widget belongs; empty where there is none."""
    window = widget.window()
    while not window.windowFilePath() and (parent := window.parentWidget()) is not None:
        window = parent.window()
    return Path(window.windowFilePath()).name


def _ask(parent: QWidget, title: str, name: str, kinds: Sequence[str], kind: int = 0) -> tuple[Path, int] | None:
    """The file, and which of the kinds was chosen.

    :param kind: which of them is chosen at first
    """
    offer = str(first_offer(parent, name))
    with _keeping_focus(parent):
        chosen, chosen_kind = QFileDialog.getSaveFileName(parent, title, offer, ";;".join(kinds), kinds[kind])
        path = _with_ending(parent, title, Path(chosen), Path(name).suffix) if chosen else None
        if path is None or not has_folder(parent, title, path):
            return None
    Settings().last_folder = path.parent
    return path, kinds.index(chosen_kind) if chosen_kind in kinds else kind


def has_folder(parent: QWidget, title: str, path: Path) -> bool:
    """Whether a file can be saved there at all; where its folder does not exist, the person is told so at once, and not when all the
    work is done."""
    if path.parent.is_dir():
        return True
    text = tr("The folder {} does not exist. Create it first, or choose another one.").format(path.parent)
    QMessageBox.warning(parent, title, text)
    return False


def _with_ending(parent: QWidget, title: str, path: Path, suffix: str) -> Path | None:
    if path.suffix:
        return path
    path = path.with_suffix(suffix)
    # The dialog asked about the name without its ending.
    if path.exists():
        text = tr("{} exists already. Replace it?").format(path.name)
        if QMessageBox.question(parent, title, text) != QMessageBox.StandardButton.Yes:
            return None
    return path


@contextlib.contextmanager
def _keeping_focus(parent: QWidget) -> Iterator[None]:
    """Behind a dialog, the focus is where it was; where nothing had it, Qt would give it to the first control of the window."""
    before = QApplication.focusWidget() or parent
    yield
    if isValid(before) and before.isVisible():
        before.setFocus()
