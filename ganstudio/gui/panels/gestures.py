"""What a hand does: when a gesture is over, a drag with its last move or a row of key presses with the pause behind it; and keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence

_QUIET_MILLISECONDS = 400
"""So long nothing more came after the hand let go: a second key press or a double click still belongs to the first one."""


class Part(Protocol):
    """A widget that a hand may hold while it moves something."""

    released: SignalInstance
    """Nothing is held any more."""

    @property
    def held(self) -> bool:
        """Whether something is."""


class Gestures(QObject):
    """Merges the many small changes of one gesture.

    :param capture: makes the state that is worth keeping, after a change by this source
    :param is_held: whether the hand still holds something: then nothing is over yet
    :param single: sources of which every change is a gesture of its own, such as a button
    """

    ended = Signal(object)
    """A gesture is over: the state that it led to."""

    def __init__(
        self,
        capture: Callable[[str], object],
        is_held: Callable[[], bool],
        single: frozenset[str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._capture, self._is_held, self._single = capture, is_held, single
        self._source = ""
        self._state: object = None
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MILLISECONDS)
        self._timer.timeout.connect(self.finish)

    def note(self, source: str) -> None:
        """Something has changed.

        :param source: what the hand has moved; where it is another thing than before, the gesture before is over
        """
        if self._source != source:
            self.finish()
        self._source, self._state = source, self._capture(source)
        if source in self._single:
            self.finish()
        elif self._is_held():
            self._timer.stop()
        else:
            self._timer.start()

    def release(self) -> None:
        """The hand has let go."""
        if self._source:
            self._timer.start()

    def finish(self) -> None:
        """What is under way is over now."""
        self._timer.stop()
        if self._source:
            self._source = ""
            self.ended.emit(self._state)

    def forget(self) -> None:
        """What is under way never was."""
        self._timer.stop()
        self._source = ""


def undo_or_redo(event: QKeyEvent) -> str:
    """``undo`` or ``redo`` where these are the keys for it, else empty."""
    keys = QKeySequence.StandardKey
    if event.matches(keys.Undo):
        return "undo"
    return "redo" if event.matches(keys.Redo) else ""


def with_keys(tip: str, keys: QKeySequence.StandardKey | str) -> str:
    """A tooltip with the keys behind it that do the same, as this system writes them."""
    return f"{tip}  [{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}]"
