"""Work that would hold up the window, on a thread of its own."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from ganstudio import progress
from ganstudio.errors import StudioError
from ganstudio.params import tr

_WAIT_MILLISECONDS = 10
_IDLE_MILLISECONDS = 100


class Background(QObject):
    """One piece of work at a time. A newer one takes the place of the one under way, of which nothing is heard any more.

    Signals come on the thread that this object belongs to.
    """

    done = Signal(object)
    """What the work returned."""
    failed = Signal(object)
    """The `StudioError` that it raised. Any other exception is raised again here, as a defect of the program."""
    progressed = Signal(object)
    """(done, total) as the work tells it to `ganstudio.progress`, total 0 while it is not known"""
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None, stack_bytes: int = 0) -> None:
        """
        :param stack_bytes: of the thread, for work that takes gradients; 0: what the system gives
        """
        super().__init__(parent)
        self._number = 0
        """Of the newest piece of work; all others are in vain."""
        self._is_awaited = False
        self._told = -1
        """Per cent."""
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setStackSize(stack_bytes)
        # What computes on a thread keeps a crew of others there, however idle, that slows the training: it must end.
        self._pool.setExpiryTimeout(_IDLE_MILLISECONDS)
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self, work: Callable[[], Any]) -> None:
        """Begins, in place of what was begun before. `work` must not touch what may change meanwhile."""
        self.cancel()
        number, self._told, self._is_awaited = self._number, -1, True
        self._pool.start(lambda: self._run(number, work))

    @property
    def is_busy(self) -> bool:
        return self._pool.activeThreadCount() > 0

    @property
    def is_awaited(self) -> bool:
        """Whether there is work of which the end is still to be heard."""
        return self._is_awaited

    def cancel(self) -> None:
        """Whatever is under way is in vain."""
        self._number += 1
        self._is_awaited = False
        self._pool.clear()

    def close(self) -> None:
        """Ends what is under way, and waits for that: it stops where it tells how far it is."""
        self.cancel()
        while not self._pool.waitForDone(_WAIT_MILLISECONDS):
            pass

    def _run(self, number: int, work: Callable[[], Any]) -> None:
        def watch(done: int, total: int) -> None:
            if number != self._number:
                raise progress.Cancelled
            if done * 100 // max(total, 1) != self._told:  # a hundred signals, however many files
                self._told = done * 100 // max(total, 1)
                self._send(number, self.progressed, (done, total), is_last=False)

        try:
            with progress.watched(watch):
                result = work()
        except progress.Cancelled:
            return
        except Exception as error:
            self._send(number, self.failed, _told(error))
        else:
            self._send(number, self.done, result)

    def _send(self, number: int, signal: Any, fact: object, is_last: bool = True) -> None:
        with contextlib.suppress(RuntimeError):  # the window was closed meanwhile
            self._arrived.emit((number, signal, fact, is_last))

    def _tell(self, letter: tuple[int, Any, object, bool]) -> None:
        number, signal, fact, is_last = letter
        if number != self._number:
            return
        self._is_awaited = not is_last
        if isinstance(fact, Exception) and not isinstance(fact, StudioError):
            raise fact
        signal.emit(fact)


def _told(error: Exception) -> Exception:
    """Too little memory is no defect of the program."""
    # Here, since the window shows before torch has loaded.
    from ganstudio.training.out_of_memory import is_out_of_memory

    if not is_out_of_memory(error):
        return error
    return StudioError(tr("There is not enough memory for this. Close other programs, or choose something smaller."))
