"""`Studio`: the real window with its session, and short ways to do to it what a person does."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from ganstudio.config import TrainConfig
from ganstudio.gui.app import SWITCH_SECONDS
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.panels.value_slider import ValueSlider
from ganstudio.gui.session import Session
from ganstudio.gui.settings import Settings
from ganstudio.gui.theme import apply_theme
from ganstudio.gui.wiring import Wiring
from ganstudio.params import edited
from ganstudio.training.facts import State
from ganstudio.training.run import Run
from ganstudio.training.worker import Worker

_LOOK_MILLISECONDS = 2
_FIRST_STEPS = 100
_PATIENCE_SECONDS = 120.0
_NOTCH = 120
_MANY_STEPS = 1_000_000


@dataclass(frozen=True)
class _Rest:
    """The training thread does nothing between two steps; a pause would finish the score that is under way."""

    begun: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)

    def apply(self, worker: Worker) -> None:
        self.begun.set()
        self.ended.wait()


class Studio:
    """The window as `ganstudio` opens it, 1440×900, on whatever platform Qt has chosen."""

    def __init__(self) -> None:
        sys.setswitchinterval(SWITCH_SECONDS)
        app = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(app, QApplication)
        self.app = app
        # Made once: each connection leaves some bytes behind, which would be taken for growth of the program.
        self._loop, self._timer = QEventLoop(), QTimer(singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._loop.quit)
        apply_theme(app, "light")
        self.window = MainWindow(Settings())
        self.window.resize(1440, 900)
        self.session = Session(self.window)
        Wiring(self.window, self.session)
        self.window.show()
        self.wait(self.window.isVisible)
        self.window.play_button.setFocus()  # as the program does: elsewhere a cursor would blink, which is painted twice a second
        gc.freeze()  # as the program does when all is loaded
        self.spin(0.2)

    @property
    def platform(self) -> str:
        """Qt's name of what it draws on: ``offscreen``, ``xcb``, ``wayland``, ``cocoa``, ``windows``."""
        return self.app.platformName()

    @property
    def run(self) -> Run:
        """The live run: what the window shows of it is up to half a second old. Only its counters are to be read."""
        assert self.session._thread is not None
        return self.session._thread.worker.run

    def start(self, config: TrainConfig) -> None:
        """Starts training without an end, and waits until the window has all that it shows: steps were made, directions found."""
        self.session.new_run(config.name)
        self.session.edit(endless(config))
        self.session.start()
        self.wait(lambda: self.session.step >= _FIRST_STEPS and bool(self.window.latent.controls.directions.sliders))

    def pause(self) -> None:
        """Pauses, and waits until nothing computes any more."""
        self.session.pause()
        self.wait(lambda: self.session.state is not State.RUNNING and not self.run.quality.is_measuring)
        self.spin(0.1)

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """Within the block nothing of the program computes; afterwards it goes on as if no time had passed."""
        assert self.session._thread is not None
        rest = _Rest()
        self.session._thread.submit("rest", rest)
        if not rest.begun.wait(_PATIENCE_SECONDS):
            raise TimeoutError(f"the training did not come to rest in {_PATIENCE_SECONDS:.0f} s")
        try:
            yield
        finally:
            rest.ended.set()

    def close(self) -> None:
        self.window.close()
        self.spin(0.05)

    def slider(self) -> ValueSlider:
        """That of the first direction."""
        found: ValueSlider = self.window.latent.controls.directions.sliders[0]
        return found

    # Time

    def wait(self, condition: Callable[[], bool], seconds: float = _PATIENCE_SECONDS) -> None:
        """Runs the event loop until something is so.

        :raises TimeoutError: it did not become so
        """
        loop, end = QEventLoop(), perf_counter() + seconds
        timer = QTimer(interval=_LOOK_MILLISECONDS)
        timer.timeout.connect(lambda: loop.quit() if condition() or perf_counter() > end else None)
        timer.start()
        if not condition():
            loop.exec()
        timer.stop()
        if not condition():
            raise TimeoutError(f"waited {seconds:.0f} s in vain")

    def spin(self, seconds: float) -> None:
        """Runs the event loop for a while, as the program does."""
        self._timer.start(round(seconds * 1000))
        self._loop.exec()

    # Mouse and keys

    def press_key(self, key: Qt.Key) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, ""))

    @contextmanager
    def held(self, widget: QWidget, x: float, y: float) -> Iterator[Callable[[float, float], None]]:
        """Within the block the left button is held; the function moves the pointer."""
        _send_mouse(widget, QEvent.Type.MouseButtonPress, x, y)
        last = x, y

        def move(x: float, y: float) -> None:
            nonlocal last
            last = x, y
            _send_mouse(widget, QEvent.Type.MouseMove, x, y)

        try:
            yield move
        finally:
            _send_mouse(widget, QEvent.Type.MouseButtonRelease, *last)


def endless(config: TrainConfig) -> TrainConfig:
    """A configuration that does not come to its planned length while it is measured."""
    return edited(config, "planned_steps", _MANY_STEPS)


def turn_wheel(widget: QWidget, x: float, y: float, notches: int) -> None:
    """Away from the person where `notches` is above zero."""
    place = QPointF(x, y)
    event = QWheelEvent(
        place,
        widget.mapToGlobal(place),
        QPoint(),
        QPoint(0, _NOTCH * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def _send_mouse(widget: QWidget, kind: QEvent.Type, x: float, y: float) -> None:
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    place = QPointF(x, y)
    event = QMouseEvent(kind, place, widget.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


class PaintWatch(QObject):
    """Calls a function each time a widget has been painted."""

    def __init__(self, widget: QWidget, painted: Callable[[], None]) -> None:
        super().__init__(widget)
        self._painted = painted
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._painted)  # the filter comes before the painting
        return super().eventFilter(watched, event)
