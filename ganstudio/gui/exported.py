"""What a written file is called, and how it is told of."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.panels.files import free_name
from ganstudio.params import tr

__all__ = ["free_name", "tell_saved"]


def tell_saved(window: MainWindow, path: Path, folder: Path) -> None:
    """A banner with the way to the file's folder."""
    text = tr("Saved as {}.").format(path)
    show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(folder)))
    window.banners.show_banner("success", text, action=tr("Show folder"), on_action=show)
