#!/usr/bin/env python3
"""How smooth the window is while the default preset trains, and what the window costs.

    python tests/benchmarks/window.py [--pairs 10] [--seconds 5] [--preset quick-digits] [--json]

Drives the real window on the platform that QT_QPA_PLATFORM names (a display, or ``offscreen``), training for real:

- lateness of the event loop: how much later than asked a 10 ms timer fires;
- slider to new image: from a mouse move on a direction's slider until its image has been painted;
- pause: from the key until training has stopped;
- speed: steps a second in the window against the shell's loop, in alternating pairs in this one process.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
FOLDER = tempfile.TemporaryDirectory()
os.environ["GANSTUDIO_RUNS"] = FOLDER.name
os.environ["GANSTUDIO_SETTINGS"] = str(Path(FOLDER.name) / "settings.ini")

from ganstudio.__main__ import prepare

prepare()

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ganstudio.gui.app import SWITCH_SECONDS
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.session import Session
from ganstudio.gui.settings import Settings
from ganstudio.gui.theme import apply_theme
from ganstudio.gui.wiring import Wiring
from ganstudio.presets import preset
from ganstudio.training.run import Run
from ganstudio.training.worker import State

TIMER_MILLISECONDS = 10


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=5.0, help="of each half of a pair")
    parser.add_argument("--preset", default="quick-digits")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    sys.setswitchinterval(SWITCH_SECONDS)
    app = QApplication(sys.argv[:1])
    apply_theme(app, "light")
    window = MainWindow(Settings())
    window.resize(1440, 900)
    session = Session(window)
    Wiring(window, session)
    session.new_run(options.preset)
    window.show()
    QTest.qWaitForWindowExposed(window)
    figures = measure(app, window, session, options)
    window.close()
    report(figures, options)
    return 0


def measure(app: QApplication, window: MainWindow, session: Session, options: argparse.Namespace) -> dict[str, object]:
    session.start()
    wait(app, lambda: session.step > 100 and bool(window.latent.directions.sliders), 60)
    late = lateness(options.seconds * 2)
    slider = slider_latencies(app, window, 120)
    pauses = [pause_latency(app, window, session) for _ in range(10)]
    ratios, rates = speed_ratios(app, session, options)
    return {
        "preset": options.preset,
        "platform": app.platformName(),
        "cores": os.cpu_count(),
        "lateness_ms": spread(late),
        "slider_to_image_ms": spread(slider),
        "pause_ms": spread(pauses),
        "window_to_shell_speed": {"median": statistics.median(ratios), "pairs": [round(r, 3) for r in ratios]},
        "steps_per_second": rates,
    }


def lateness(seconds: float) -> list[float]:
    """Milliseconds by which each firing of a timer was late."""
    late: list[float] = []
    due = time.perf_counter() + TIMER_MILLISECONDS / 1000

    def fired() -> None:
        nonlocal due
        now = time.perf_counter()
        late.append(max(0.0, (now - due) * 1000))
        due = now + TIMER_MILLISECONDS / 1000

    timer = QTimer(interval=TIMER_MILLISECONDS)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(fired)
    timer.start()
    spin(seconds)
    timer.stop()
    return late[1:]


class PaintWatch(QObject):
    """Notes when the large image is painted after a newer one was handed over."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._panel = window.latent
        self._handed: int | None = None
        self.painted = -1
        show = self._panel.show_image

        def noting(image: np.ndarray, stamp: int) -> None:
            show(image, stamp)
            self._handed = stamp

        self._panel.show_image = noting  # type: ignore[method-assign]
        window.session.rendered.disconnect()  # type: ignore[union-attr]
        window.session.rendered.connect(lambda r: noting(r.image, r.stamp))  # type: ignore[union-attr]
        window.latent.view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._handed is not None:
            self.painted = self._handed
        return super().eventFilter(watched, event)


def slider_latencies(app: QApplication, window: MainWindow, moves: int) -> list[float]:
    """Milliseconds from a mouse move on the first direction's slider until its image is on the screen."""
    watch, slider = PaintWatch(window), window.latent.directions.sliders[0]
    middle, result = slider.height() / 2, []
    send(slider, QEvent.Type.MouseButtonPress, slider.width() / 2, middle)
    for i in range(moves):
        x = slider.width() * (0.5 + 0.4 * np.sin(0.3 * i))
        before = window.latent.current().stamp  # type: ignore[union-attr]
        start = time.perf_counter()
        send(slider, QEvent.Type.MouseMove, float(x), middle)
        wanted = window.latent.current().stamp  # type: ignore[union-attr]
        if wanted == before:
            continue
        wait(app, lambda wanted=wanted: watch.painted >= wanted, 5)  # type: ignore[misc]
        result.append((time.perf_counter() - start) * 1000)
        spin(0.02)
    send(slider, QEvent.Type.MouseButtonRelease, slider.width() / 2, middle)
    return result


def pause_latency(app: QApplication, window: MainWindow, session: Session) -> float:
    start = time.perf_counter()
    QTest.keyClick(window, Qt.Key.Key_Space)
    wait(app, lambda: session.state is State.PAUSED, 10)
    took = (time.perf_counter() - start) * 1000
    QTest.keyClick(window, Qt.Key.Key_Space)
    wait(app, lambda: session.state is State.RUNNING, 10)
    spin(0.2)
    return took


def speed_ratios(app: QApplication, session: Session, options: argparse.Namespace) -> tuple[list[float], dict[str, float]]:
    """Speed in the window over speed of the shell's loop, in alternating pairs; the window rests during the other's turn."""
    shell = Run.start(preset(options.preset).config, Path(FOLDER.name) / "shell")
    ratios, rates = [], []
    for _ in range(options.pairs):
        session.start()
        wait(app, lambda: session.state is State.RUNNING, 10)
        step, start = session.step, time.perf_counter()
        spin(options.seconds)
        in_window = (session.step - step) / (time.perf_counter() - start)
        session.pause()
        wait(app, lambda: session.state is not State.RUNNING, 10)
        in_shell = shell_speed(shell, options.seconds)
        ratios.append(in_window / in_shell)
        rates.append((in_window, in_shell))
    shell.close()
    window_rate, shell_rate = (statistics.median(r[i] for r in rates) for i in (0, 1))
    return ratios, {"window": round(window_rate, 1), "shell": round(shell_rate, 1)}


def shell_speed(run: Run, seconds: float) -> float:
    start, first = time.perf_counter(), run.trainer.step
    for _ in run.steps():
        if time.perf_counter() - start > seconds:
            break
    return (run.trainer.step - first) / (time.perf_counter() - start)


def send(widget: QObject, kind: QEvent.Type, x: float, y: float) -> None:
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    place = QPointF(x, y)
    event = QMouseEvent(kind, place, widget.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)  # type: ignore[attr-defined]
    QApplication.sendEvent(widget, event)


def wait(app: QApplication, condition: Callable[[], bool], seconds: float) -> None:
    deadline = time.perf_counter() + seconds
    while not condition():
        if time.perf_counter() > deadline:
            raise TimeoutError("waited in vain")
        app.processEvents()
        time.sleep(0.0005)


def spin(seconds: float) -> None:
    """Runs an event loop, as the program does."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def spread(values: list[float]) -> dict[str, float]:
    p50, p95, p99 = np.percentile(values, [50, 95, 99])
    return {"p50": round(p50, 2), "p95": round(p95, 2), "p99": round(p99, 2), "max": round(max(values), 2), "n": len(values)}


def report(figures: dict[str, object], options: argparse.Namespace) -> None:
    if options.json:
        print(json.dumps(figures, indent=2))
        return
    for name, value in figures.items():
        print(f"{name:24} {value}")


if __name__ == "__main__":
    sys.exit(main())
