"""How soon the window answers while the default preset trains: its event loop, a dragged slider, the key that pauses."""

from __future__ import annotations

import math
from collections.abc import Callable
from time import perf_counter
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer

from ganstudio.gui.measuring.saying import say, spread
from ganstudio.gui.measuring.studio import PaintWatch, Studio
from ganstudio.params import tr
from ganstudio.presets import preset as preset_of
from ganstudio.training.facts import Rendered, State

_TIMER_MILLISECONDS = 10
_LONGEST_MILLISECONDS = 5000
_BETWEEN_MOVES_SECONDS = 0.02


def measure(preset: str, seconds: float, moves: int, pauses: int) -> dict[str, Any]:
    """Milliseconds.

    :param seconds: for which the event loop is watched
    :param moves: of the mouse on a slider, while training and again while paused
    :param pauses: how often training is paused by the key
    """
    studio = Studio()
    say(tr("Training in the window, on the platform {}.").format(studio.platform))
    studio.start(preset_of(preset).config)
    late = lateness(studio, seconds)
    say(tr("Dragging a slider while it trains, then while it is paused."))
    drag = SliderDrag(studio)
    training = drag.latencies(moves)
    pause = [pause_latency(studio) for _ in range(pauses)]
    studio.pause()
    paused = drag.latencies(moves)
    studio.close()
    return {
        "platform": studio.platform,
        "lateness": spread(late),
        "slider_training": spread(training),
        "slider_paused": spread(paused),
        "pause": spread(pause),
    }


def lateness(studio: Studio, seconds: float) -> list[float]:
    """By how many milliseconds each firing of a 10 ms timer was late."""
    late, stop = lateness_meter()
    studio.spin(seconds)
    stop()
    return late


def lateness_meter() -> tuple[list[float], Callable[[], None]]:
    """A list that grows by the lateness of each firing of a timer, in milliseconds, and what ends that."""
    late: list[float] = []
    due = perf_counter() + _TIMER_MILLISECONDS / 1000

    def fired() -> None:
        nonlocal due
        now = perf_counter()
        late.append(max(0.0, (now - due) * 1000))
        due = now + _TIMER_MILLISECONDS / 1000

    timer = QTimer(interval=_TIMER_MILLISECONDS)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(fired)
    timer.start()
    return late, timer.stop


class SliderDrag:
    """Times from a mouse move on the first direction's slider until the image of that place is on the screen."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._panel = studio.window.latent
        self._handed = self._wanted = -1
        self._painted_at = 0.0
        self._loop = QEventLoop()
        studio.session.rendered.connect(self._note)
        self._watch = PaintWatch(self._panel.view, self._painted)

    def latencies(self, moves: int) -> list[float]:
        """Of so many moves; those that change nothing are left out."""
        slider = self._studio.slider()
        width, middle = slider.width(), slider.height() / 2
        result = []
        with self._studio.held(slider, width / 2, middle) as move:
            for number in range(moves):
                start, before = perf_counter(), self._stamp
                move(width * (0.5 + 0.4 * math.sin(0.3 * (number + 1))), middle)
                if self._stamp != before:
                    result.append((self._when_painted() - start) * 1000)
                self._studio.spin(_BETWEEN_MOVES_SECONDS)
        return result

    @property
    def _stamp(self) -> int:
        current = self._panel.current()
        assert current is not None
        return current.stamp

    def _when_painted(self) -> float:
        self._wanted, self._painted_at = self._stamp, 0.0
        timeout = QTimer(singleShot=True, interval=_LONGEST_MILLISECONDS)
        timeout.timeout.connect(self._loop.quit)
        timeout.start()
        self._loop.exec()
        return self._painted_at or perf_counter()

    def _note(self, rendered: Rendered) -> None:
        self._handed = rendered.stamp

    def _painted(self) -> None:
        if not self._painted_at and self._handed >= self._wanted:
            self._painted_at = perf_counter()
            self._loop.quit()


def pause_latency(studio: Studio) -> float:
    """Milliseconds from the key until training has stopped."""
    heard: list[float] = []
    connection = studio.session.state_changed.connect(lambda _: heard.append(perf_counter()))
    start = perf_counter()
    studio.press_key(Qt.Key.Key_Space)
    studio.wait(lambda: studio.session.state is State.PAUSED)
    studio.session.state_changed.disconnect(connection)
    studio.press_key(Qt.Key.Key_Space)
    studio.wait(lambda: studio.session.state is State.RUNNING)
    studio.spin(0.2)
    return (heard[0] - start) * 1000
