"""The program's start as a person sees it: when the window is there, and when training can begin."""

from __future__ import annotations

import atexit
import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

import ganstudio.gui.app as program

MARK = "the window is visible"
"""Written to stderr then, between the lines of ``-X importtime``."""


def watch(began: float) -> None:
    """Before the program is started in this process by its own way in: its window will close as soon as training can begin, and what
    was seen be said on stdout when the process ends.

    :param began: `time.monotonic` right before this process was started
    """
    seen: dict[str, float | str] = {}

    class Watched(program.MainWindow):
        """Notes what happens right after it has: what matters is when the event loop turns again."""

        def paintEvent(self, event: QPaintEvent) -> None:
            if not self._has_appeared:
                QTimer.singleShot(0, self._note_visible)  # before `appeared`, on which the engine begins to load
            super().paintEvent(event)

        def show_state(self, state: str, refused: tuple[str, ...] = ()) -> None:
            super().show_state(state, refused)
            if self.play_button.isEnabled() and self.session is not None:  # before that, pressing it is a wish
                QTimer.singleShot(0, self._note_usable)

        def _note_visible(self) -> None:
            seen["visible_seconds"] = round(time.monotonic() - began, 4)
            print(MARK, file=sys.stderr, flush=True)

        def _note_usable(self) -> None:
            seen.setdefault("usable_seconds", round(time.monotonic() - began, 4))
            seen["platform"] = QApplication.platformName()
            self.close()

    program.MainWindow = Watched  # type: ignore[misc]
    atexit.register(lambda: print(json.dumps(seen), flush=True))
