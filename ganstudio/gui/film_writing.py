"""Writing a film behind, while training and window go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from ganstudio.errors import StudioError
from ganstudio.export.film_wish import FilmWish, Material, write_wish
from ganstudio.gui.background import Background
from ganstudio.gui.exported import free_name, tell_saved
from ganstudio.gui.film_material import material_of
from ganstudio.gui.generator_copies import GeneratorCopies
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.panels.files import ask_where_to_save, has_folder
from ganstudio.gui.session import Session
from ganstudio.params import tr

if TYPE_CHECKING:
    from ganstudio.gui.panels.film_dialog import FilmDialog

_FILTERS = {"mp4": "MP4 (*.mp4)", "gif": "GIF (*.gif)"}


class FilmWriting(QObject):
    """One film at a time. What is written goes on when its dialog is closed, also when the run is left."""

    ended = Signal()
    """Nothing is written any more."""

    def __init__(self, window: MainWindow, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._session = window, session
        self._dialog: FilmDialog | None = None
        self._copies = GeneratorCopies("film", session, self)
        self.work = Background(self)
        self.work.progressed.connect(self._show_progress)
        self.work.done.connect(self._tell_written)
        self.work.failed.connect(self._tell_failed)

    def ask(self, dialog: FilmDialog) -> None:
        """Asks for a file, and has what the dialog wishes written there; it is told how that goes."""
        run, wish = self._session.run, dialog.wish
        if run is None or dialog.foot.is_writing:
            return
        path = self._ask_path(dialog, wish, run.path.name)
        if path is None or self._session.run is not run:
            return
        self._window.settings.last_folder = path.parent
        if wish.format != "frames" and path.suffix.lower() != wish.suffix:
            text = tr("{} is to end in {}: choose another name, or another format.")
            dialog.foot.say(text.format(path.name, wish.suffix), "problem")
            return
        self._dialog = dialog
        dialog.begin_writing(path.name)
        use = partial(self._begin, wish, path)
        with_material(self._session, self._window, self._copies, wish, use, self._tell_failed)

    def cancel(self) -> None:
        """By the person."""
        self._copies.forget()
        self.work.cancel()
        self._end(tr("Given up: nothing is left of the file."))

    def close(self) -> None:
        """Leaves nothing half-written."""
        self.work.close()

    def _ask_path(self, dialog: FilmDialog, wish: FilmWish, run: str) -> Path | None:
        suffix = "" if wish.format == "frames" else wish.suffix
        name = str(free_name(self._window.settings.last_folder, f"{run}_{wish.source}", suffix))
        if wish.format != "frames":
            return ask_where_to_save(dialog, tr("Save film"), name, _FILTERS[wish.format])
        title = tr("Name of a new folder for the frames")
        chosen, _ = QFileDialog.getSaveFileName(dialog, title, name)
        return Path(chosen) if chosen and has_folder(dialog, title, Path(chosen)) else None

    def _begin(self, wish: FilmWish, path: Path, material: Material) -> None:
        self.work.start(partial(_written_alone, wish, material, path))

    def _show_progress(self, progress: tuple[int, int]) -> None:
        if self._dialog is not None:
            self._dialog.foot.show_progress(*progress)

    def _tell_written(self, path: Path) -> None:
        tell_saved(self._window, path, path if path.is_dir() else path.parent)
        self._end(tr("Saved as {}.").format(path))

    def _tell_failed(self, error: StudioError) -> None:
        if self._dialog is None or not self._dialog.isVisible():
            self._window.tell("error", str(error))
        self._end(str(error), "problem")

    def _end(self, text: str, role: str = "hint") -> None:
        if self._dialog is not None:
            self._dialog.end_writing(text, role)
        self.ended.emit()


def with_material(
    session: Session,
    window: MainWindow,
    copies: GeneratorCopies,
    wish: FilmWish,
    use: Callable[[Material], None],
    lose: Callable[[StudioError], None],
) -> None:
    """Calls `use` with what the film is made of, as the person sees it now; where that is a network, with a copy of it, a moment
    later, or where there is none any more `lose` with the error that says so."""
    assert session.run is not None, "films are made of a run"
    material = material_of(session.run, window.latent)
    if wish.source == "sheets":
        use(material)
    else:
        copies.ask(lambda state: use(replace(material, state=state)), lose)


def _written_alone(wish: FilmWish, material: Material, out: Path) -> Path:
    """On a single core: a crew of threads would slow the training, see `Wiring`."""
    torch.set_num_threads(1)
    write_wish(wish, material, out)
    return out
