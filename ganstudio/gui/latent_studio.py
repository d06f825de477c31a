"""What joins the latent panel to the run at hand: thumbnails, what is saved with the run, and latents as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from ganstudio.errors import StudioError
from ganstudio.gui.actions import keys_of
from ganstudio.gui.pad_feed import PadFeed
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.gui.session import Notice, Session
from ganstudio.gui.thumbnail_feed import ThumbnailFeed
from ganstudio.latent.album import Favourite
from ganstudio.latent.album_file import Home, read_favourites, read_path, set_aside, write_favourites, write_path
from ganstudio.latent.directions_file import KeptDirections, read_directions, write_directions
from ganstudio.latent.keyframes import Keyframe, KeyframePath
from ganstudio.latent.latent_file import NoLatentError, latent_as_text, latent_of_text
from ganstudio.params import tr
from ganstudio.training.facts import Opened

_Content = TypeVar("_Content")
_CLIPBOARD = ("copy_latent", "paste_latent")
_WRITING_MILLISECONDS = 500
"""After a change. A disk may take longer to write than a person to change more."""


class LatentStudio(QObject):
    """Lives as long as the window."""

    def __init__(self, panel: LatentPanel, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._session = panel, session
        self._home: Home | None = None
        self._in_the_way: set[Path] = set()
        """Files that could not be read whole: what is written next must not take their place."""
        self._unwritten: dict[Path, Callable[[], None]] = {}
        """What writes the newest state of a file, until that is done."""
        self._writing = QTimer(self, interval=_WRITING_MILLISECONDS, singleShot=True)
        self._writing.timeout.connect(self.write_now)
        self._feeds = [
            ThumbnailFeed(key, owner, session, self)
            for key, owner in (
                ("history", panel.history),
                ("keyframes", panel.path.points),
                ("favourites", panel.favourites.list),
            )
        ]
        self._pad_feed = PadFeed(panel, session, self)
        session.closed.connect(self._leave)
        panel.favourites.list.favourites_changed.connect(self._save_favourites)
        panel.path.path_changed.connect(self._save_path)
        panel.controls.directions.kept_changed.connect(self._save_directions)
        panel.copy_asked.connect(self._copy)
        panel.text_pasted.connect(self._paste)

    def show_opened(self, run: Opened) -> None:
        """Shows what was kept of a run; to be called once the panel is configured for it."""
        self.write_now()
        self._home = home = Home(run.path, run.shape.latent, run.class_names)
        self._in_the_way.clear()
        favourites = self._read(home.favourites_file, lambda: read_favourites(home))
        if favourites is not None:
            self._panel.favourites.list.show_favourites(favourites.favourites)
            self._tell_left_out(home.favourites_file, favourites.left_out)
        saved = self._read(home.path_file, lambda: read_path(home))
        if saved is not None:
            self._panel.path.show_path(saved.path)
            self._tell_left_out(home.path_file, saved.left_out)
        kept = self._read(home.directions_file, lambda: read_directions(home))
        if kept is not None:
            self._panel.controls.show_kept(kept)
            text = tr("{} directions in {} are damaged or of another network; they are left out.")
            self._tell_left_out(home.directions_file, kept.left_out, text)

    def close(self) -> None:
        """Leaves nothing unwritten."""
        self.write_now()

    def _leave(self) -> None:
        self.write_now()
        self._home = None

    # What is saved with the run

    def _read(self, path: Path, read: Callable[[], _Content]) -> _Content | None:
        try:
            return read()
        except StudioError as error:
            self._in_the_way.add(path)
            self._session.noticed.emit(Notice("warning", str(error)))
            return None

    def _tell_left_out(self, path: Path, left_out: int, text: str = "") -> None:
        """:param text: with places for their number and the file; where it is empty, they are latents"""
        if left_out:
            self._in_the_way.add(path)
            text = text or tr("{} latents in {} are damaged or of another network; they are left out.")
            self._session.noticed.emit(Notice("warning", text.format(left_out, path)))

    def _save_favourites(self, favourites: Iterable[Favourite]) -> None:
        if (home := self._home) is not None:
            kept = tuple(favourites)
            self._write_soon(home.favourites_file, lambda: write_favourites(home, kept))

    def _save_path(self, path: KeyframePath) -> None:
        if (home := self._home) is not None:
            self._write_soon(home.path_file, lambda: write_path(home, path))

    def _save_directions(self, kept: KeptDirections) -> None:
        # Found again in a network that did not learn since it was opened, they are nothing new: looking changes no run.
        run, is_changed = self._session.run, self._panel.controls.directions.is_changed
        has_learnt = run is not None and self._session.step > run.step
        if (home := self._home) is not None and (is_changed or has_learnt):
            self._write_soon(home.directions_file, lambda: write_directions(home, kept))

    def _write_soon(self, path: Path, write: Callable[[], None]) -> None:
        self._unwritten[path] = write
        if not self._writing.isActive():  # begun anew by each change, it would not end while a person drags
            self._writing.start()

    def write_now(self) -> None:
        """Writes what has changed since it was last written."""
        self._writing.stop()
        while self._unwritten:
            self._write(*self._unwritten.popitem())

    def _write(self, path: Path, write: Callable[[], None]) -> None:
        try:
            if path in self._in_the_way:
                set_aside(path)
                self._in_the_way.discard(path)
            write()
        except StudioError as error:
            self._panel.problem.emit(error)

    # A latent as text

    @property
    def refused(self) -> tuple[str, ...]:
        """The keys of the actions that cannot be used."""
        history, is_shown = self._panel.history, self._panel.shown() is not None
        can = {"undo_latent": history.can_undo, "redo_latent": history.can_redo}
        return tuple(key for key, can_be in (can | dict.fromkeys(_CLIPBOARD, is_shown)).items() if not can_be)

    def _copy(self, point: Keyframe) -> None:
        if self._home is not None:
            QGuiApplication.clipboard().setText(latent_as_text(self._home.saved(point, self._session.step)))
            text = tr("The latent is copied as text; {} goes to it, here or in another run.")
            self._session.noticed.emit(Notice("success", text.format(keys_of("paste_latent"))))

    def _paste(self, text: str) -> None:
        if self._home is None:
            return
        try:
            point = self._home.point(latent_of_text(text, tr("What lies on the clipboard")))
        except NoLatentError:
            said = tr("There is no latent on the clipboard: {} copies the one that is shown.")
            self._session.noticed.emit(Notice("info", said.format(keys_of("copy_latent"))))
        except StudioError as error:
            self._panel.problem.emit(error)
        else:
            self._panel.go_to(point.z, point.class_weights, "paste")
