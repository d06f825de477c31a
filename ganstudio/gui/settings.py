"""What the window remembers: its geometry, theme, language, recent runs, last folder.

Kept in one INI file that a person may read, mend or delete. Every value is stored as text and checked when read: a damaged
file or a value of the wrong kind counts as absent, and nothing here raises.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

MAX_RECENT_RUNS = 10
THEMES = ("system", "light", "dark")


def settings_file() -> Path:
    """``$GANSTUDIO_SETTINGS``, else ``settings.ini`` where the operating system keeps configurations."""
    chosen = os.environ.get("GANSTUDIO_SETTINGS")
    return Path(chosen).expanduser() if chosen else user_config_path("ganstudio", appauthor=False) / "settings.ini"


class Settings:
    """The window's memory.

    :param path: the INI file; made when first written, its folder too
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or settings_file()
        self._file = QSettings(str(self.path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """``"system"``, ``"light"`` or ``"dark"``."""
        value = self._text("theme")
        return value if value in THEMES else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self._file.setValue("theme", value)

    @property
    def language(self) -> str:
        """A locale such as ``"zh_CN"``; empty means the system's language."""
        value = self._text("language")
        return value if value.replace("_", "").replace("-", "").isalpha() and len(value) <= 16 else ""

    @language.setter
    def language(self, value: str) -> None:
        self._file.setValue("language", value)

    @property
    def smooth_image(self) -> bool:
        """Whether the image of the latent panel is shown without its pixels."""
        return self._text("smooth_image") == "yes"

    @smooth_image.setter
    def smooth_image(self, value: bool) -> None:
        self._file.setValue("smooth_image", "yes" if value else "no")

    @property
    def last_folder(self) -> Path:
        """Where the person last opened or saved something; the home folder where that one is gone."""
        folder = Path(self._text("last_folder") or "?")
        return folder if _exists(folder) and folder.is_dir() else Path.home()

    @last_folder.setter
    def last_folder(self, value: Path) -> None:
        self._file.setValue("last_folder", str(value))

    @property
    def recent_runs(self) -> list[Path]:
        """The folders of runs, newest first, those that still exist, at most `MAX_RECENT_RUNS`."""
        folders = [Path(name) for name in self._list("recent_runs") if isinstance(name, str) and name]
        return [folder for folder in dict.fromkeys(folders) if _exists(folder)][:MAX_RECENT_RUNS]

    def add_recent_run(self, folder: Path) -> None:
        """Puts a run's folder on top of the recent ones."""
        folders = dict.fromkeys([Path(folder).absolute(), *self.recent_runs])
        self._file.setValue("recent_runs", json.dumps([str(one) for one in folders][:MAX_RECENT_RUNS]))

    def forget_recent_runs(self) -> None:
        """Empties the list of recent runs; the runs themselves stay."""
        self._file.remove("recent_runs")

    def splitter_sizes(self, name: str, count: int) -> list[int] | None:
        """The widths or heights in pixels of a splitter's `count` parts, or None where none fit."""
        sizes = self._list(f"splitters/{name}")
        fitting = len(sizes) == count and all(type(size) is int and 0 <= size < 100_000 for size in sizes)
        return sizes if fitting and sum(sizes) > 0 else None

    def set_splitter_sizes(self, name: str, sizes: list[int]) -> None:
        self._file.setValue(f"splitters/{name}", json.dumps(sizes))

    def words(self, name: str) -> list[str]:
        """A list of words kept under a name of the caller's choice, such as the folded groups of a form."""
        return [word for word in self._list(f"lists/{name}") if isinstance(word, str)]

    def set_words(self, name: str, words: list[str]) -> None:
        self._file.setValue(f"lists/{name}", json.dumps(words))

    def save_window(self, window: QMainWindow) -> None:
        """Keeps the window's place, size and tool bars."""
        for key, data in (("geometry", window.saveGeometry()), ("state", window.saveState())):
            self._file.setValue(f"window/{key}", bytes(data.toBase64().data()).decode())

    def restore_window(self, window: QMainWindow) -> bool:
        """Puts the window back; False where nothing usable was kept, and the window is as it was."""
        geometry, state = (self._bytes(f"window/{key}") for key in ("geometry", "state"))
        # Qt checks magic number, version and screens itself.
        placed = bool(geometry) and window.restoreGeometry(geometry)
        if state:
            window.restoreState(state)
        return placed

    def save(self) -> bool:
        """Writes the file now; False where it could not be written (a full or read-only disk)."""
        self._file.sync()
        return self._file.status() != QSettings.Status.AccessError

    def _text(self, key: str) -> str:
        try:
            value = self._file.value(key, "")
        except (EOFError, RuntimeError, TypeError, ValueError):  # what PySide makes of a broken @Variant
            return ""
        return value if isinstance(value, str) else ""

    def _list(self, key: str) -> list[Any]:
        try:
            value = json.loads(self._text(key) or "[]")
        except (ValueError, RecursionError):
            return []
        return value if isinstance(value, list) else []

    def _bytes(self, key: str) -> QByteArray:
        return QByteArray.fromBase64(QByteArray(self._text(key).encode()))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name the file system cannot hold
        return False
