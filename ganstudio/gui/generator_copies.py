"""Copies of the generator for long work on another thread: asked of the run, used once they come."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ganstudio.gui.session import Session
from ganstudio.training.checkpoint import State
from ganstudio.training.generator_copy import GeneratorCopy


class GeneratorCopies(QObject):
    """One copy at a time: of several wishes the newest counts.

    :param key: who asks, one word that nobody else uses
    """

    def __init__(self, key: str, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._key, self._session = key, session
        self._stamp = 0
        self._use: Callable[[State], None] | None = None
        session.generator_copied.connect(self._take)

    def ask(self, use: Callable[[State], None]) -> None:
        """Calls `use` with the state of the generator of now, a moment later; never where the run is left before."""
        self._stamp += 1
        self._use = use
        self._session.copy_generator(self._key, self._stamp)

    def forget(self) -> bool:
        """Nobody waits any more. :returns: whether somebody did"""
        waited, self._use = self._use is not None, None
        return waited

    def _take(self, copy: GeneratorCopy) -> None:
        use = self._use
        if copy.key == self._key and copy.stamp == self._stamp and use is not None:
            self._use = None
            use(copy.state)
