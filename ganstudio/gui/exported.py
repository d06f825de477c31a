"""What a written file is called, and how it is told of."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ganstudio.gui.main_window import MainWindow
from ganstudio.params import tr


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """A name in the folder that nothing has yet: with a number behind it where there is one already."""
    names = (f"{stem}{'' if number == 1 else f'-{number}'}{suffix}" for number in range(1, 1000))
    return next((folder / name for name in names if not (folder / name).exists()), folder / f"{stem}{suffix}")


def tell_saved(window: MainWindow, path: Path, folder: Path) -> None:
    """A banner with the way to the file's folder."""
    text = tr("Saved as {}.").format(path)
    show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(folder)))
    window.banners.show_banner("success", text, action=tr("Show folder"), on_action=show)
