"""Copies of the generator for long work on another thread: asked of the run, used once they come."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ganstudio.errors import StudioError
from ganstudio.gui.session import LIVE_STATES, Session
from ganstudio.params import tr
from ganstudio.training.checkpoint import State
from ganstudio.training.generator_copy import GeneratorCopy

Use = Callable[[State], None]
Lose = Callable[[StudioError], None]


class GeneratorCopies(QObject):
    """One copy at a time: of several wishes the newest counts.

    :param key: who asks, one word that nobody else uses
    """

    def __init__(self, key: str, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._key, self._session = key, session
        self._stamp = 0
        self._waiting: tuple[Use, Lose] | None = None
        session.generator_copied.connect(self._take)
        session.state_changed.connect(lambda _: self._look_for_the_run())
        session.closed.connect(self._give_up)

    @property
    def is_awaited(self) -> bool:
        """Whether somebody waits for one."""
        return self._waiting is not None

    def ask(self, use: Use, lose: Lose) -> None:
        """Calls `use` with the state of the generator of now, a moment later; where the run is left or fails before, or did so
        already, `lose` with the error that says so."""
        self._stamp += 1
        self._waiting = use, lose
        self._session.copy_generator(self._key, self._stamp)
        self._look_for_the_run()

    def forget(self) -> None:
        """Nobody waits any more."""
        self._waiting = None

    def _look_for_the_run(self) -> None:
        if self._session.state not in LIVE_STATES:  # nobody is there to copy anything
            self._give_up()

    def _give_up(self) -> None:
        if self._waiting is not None:
            _, lose = self._waiting
            self.forget()
            lose(StudioError(tr("The run ended before its network was copied.")))

    def _take(self, copy: GeneratorCopy) -> None:
        if copy.key == self._key and copy.stamp == self._stamp and self._waiting is not None:
            use, _ = self._waiting
            self.forget()
            use(copy.state)
