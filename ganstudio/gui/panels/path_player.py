"""Plays the pictures of a path in time."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

RATE = 30
"""Frames per second."""


class PathPlayer(QObject):
    """Says which frame it is time for. Where drawing takes longer than a frame, frames are left out: the pace is kept."""

    frame_due = Signal(int)
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        self._first, self._frames, self._loops = 0, 1, False
        self._timer = QTimer(self, interval=round(1000 / RATE))
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    def play(self, frame: int, frames: int, loops: bool) -> None:
        """Begins at a frame, or where that is the last one and nothing loops, at the beginning.

        :param frames: how many there are; 1 or more
        :param loops: whether the first one follows on the last; else it stops there
        """
        self._first = 0 if frame >= frames - 1 and not loops else frame
        self._frames, self._loops = frames, loops
        self._clock.start()
        if not self._timer.isActive():
            self._timer.start()
            self.playing_changed.emit(True)
        self._tick()

    def stop(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.playing_changed.emit(False)

    def _tick(self) -> None:
        frame = self._first + self._clock.elapsed() * RATE // 1000
        if self._loops:
            self.frame_due.emit(frame % self._frames)
            return
        self.frame_due.emit(min(frame, self._frames - 1))
        if frame >= self._frames - 1:
            self.stop()
