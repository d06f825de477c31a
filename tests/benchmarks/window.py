#!/usr/bin/env python3
"""How smooth the window is while the default preset trains, and what the window costs.

    python tests/benchmarks/window.py [--pairs 10] [--seconds 5] [--preset quick-digits] [--json]

Drives the real window on the platform that QT_QPA_PLATFORM names (a display, or ``offscreen``), training for real:

- lateness of the event loop: how much later than asked a 10 ms timer fires;
- slider to new image: from a mouse move on a direction's slider until its image has been painted;
- pause: from the key until training has stopped;
- speed: steps a second in the window against the shell's loop, in alternating pairs.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
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
from ganstudio.training.facts import State
from ganstudio.training.run import Run

TIMER_MILLISECONDS = 10


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=5.0, help="of each half of a pair")
    parser.add_argument("--preset", default="quick-digits")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--shell", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.shell:
        return serve_as_shell(options.preset)
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
    wait(app, lambda: session.step > 100 and bool(window.latent.controls.directions.sliders), 60)
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
    watch, slider = PaintWatch(window), window.latent.controls.directions.sliders[0]
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


def speed_ratios(
    app: QApplication, session: Session, options: argparse.Namespace
) -> tuple[list[float], dict[str, float]]:
    """Speed in the window over speed of the shell's loop, in alternating pairs; the window rests during the other's turn."""
    shell = Shell(options.preset)
    trainer = session._thread.worker.run.trainer  # the step that the window shows is up to half a second old
    ratios, rates = [], []
    for _ in range(options.pairs):
        session.start()
        wait(app, lambda: session.state is State.RUNNING, 10)
        spin(0.3)  # the shell's turn begins with some steps that are not counted, too
        step, start = trainer.step, time.perf_counter()
        spin(options.seconds)
        in_window = (trainer.step - step) / (time.perf_counter() - start)
        session.pause()
        wait(app, lambda: session.state is not State.RUNNING, 10)
        in_shell = shell.speed(options.seconds)
        ratios.append(in_window / in_shell)
        rates.append((in_window, in_shell))
    shell.close()
    window_rate, shell_rate = (statistics.median(r[i] for r in rates) for i in (0, 1))
    return ratios, {"window": round(window_rate, 1), "shell": round(shell_rate, 1)}


class Shell:
    """The shell's loop in a process of its own, as a person has it, which rests until it is asked."""

    def __init__(self, name: str) -> None:
        words = [sys.executable, __file__, "--shell", "--preset", name]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

        self.speed(0.5)  # it has loaded when it answers

    def speed(self, seconds: float) -> float:
        """Steps per second over so many seconds."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(seconds, file=self._process.stdin, flush=True)
        return float(self._process.stdout.readline())

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


def serve_as_shell(name: str) -> int:
    run = Run.start(preset(name).config, Path(FOLDER.name) / "shell")
    steps = run.steps()
    for line in sys.stdin:
        for _ in range(20):
            next(steps)
        start, first = time.perf_counter(), run.trainer.step
        while time.perf_counter() - start < float(line):
            next(steps)
        print((run.trainer.step - first) / (time.perf_counter() - start), flush=True)
    run.close()
    return 0


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
    figures = {"p50": p50, "p95": p95, "p99": p99, "max": max(values)}
    return {name: round(float(value), 2) for name, value in figures.items()} | {"n": len(values)}


def report(figures: dict[str, object], options: argparse.Namespace) -> None:
    if options.json:
        print(json.dumps(figures, indent=2))
        return
    for name, value in figures.items():
        print(f"{name:24} {value}")


if __name__ == "__main__":
    sys.exit(main())
