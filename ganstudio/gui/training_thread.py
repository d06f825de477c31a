"""The thread that owns the live networks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from ganstudio.training.commands import Quit
from ganstudio.training.run import Run
from ganstudio.training.worker import QUIT, Command, Worker

_ANSWER_MILLISECONDS = 10
STACK_BYTES = 16 * 2**20
"""Qt gives a thread less than torch's autograd may use."""


class TrainingThread(QThread):
    """A `Worker` on a QThread. Rare facts are signals; everything frequent lies in `worker.mailbox`."""

    state_entered = Signal(object)
    """`State`"""
    opened = Signal(object)
    """`Opened`"""
    saved = Signal(object)
    """(step, is_marked)"""
    scored = Signal(object)
    """`Quality`, at most one a second"""
    configured = Signal(object)
    """(step, `TrainConfig`): what holds after an edit"""
    noticed = Signal(object)
    """A sentence."""
    posted = Signal(object)
    """Nothing; the mailbox holds what the window waits for."""
    failed = Signal(object)
    """`Failure`; the thread ends."""

    def __init__(self, open_run: Callable[[], Run], is_playing: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setStackSize(STACK_BYTES)
        self.worker = Worker(open_run, is_playing, self._tell)

    def submit(self, key: str, command: Command) -> None:
        self.worker.submit(key, command)

    def run(self) -> None:
        self.worker.loop()

    def quit_and_wait(self, force: bool = False) -> bool:
        """Saves and ends; destroying a running QThread would abort the process.

        :return: False where the run could not be saved and nothing forces it: it is paused instead
        """
        command = Quit(force)
        self.submit(QUIT, command)
        while not self.wait(_ANSWER_MILLISECONDS):
            if command.refused.is_set():
                return False
        return True

    def _tell(self, kind: str, fact: Any) -> None:
        signals = {
            "state": self.state_entered,
            "opened": self.opened,
            "saved": self.saved,
            "scored": self.scored,
            "configured": self.configured,
            "notice": self.noticed,
            "posted": self.posted,
            "failed": self.failed,
        }
        signals[kind].emit(fact)
