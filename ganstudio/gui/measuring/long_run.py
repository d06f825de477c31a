"""A run of a million steps: how long it takes to be shown, and how its curves follow the hand that zooms and pans them."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from ganstudio.gui.measuring.saying import say, spread
from ganstudio.gui.measuring.smoothness import lateness_meter
from ganstudio.gui.measuring.studio import PaintWatch, Studio, turn_wheel
from ganstudio.params import tr
from ganstudio.presets import DEFAULT, preset
from ganstudio.training.facts import Opened
from ganstudio.training.run import Run

_CHUNK = 20_000
_SHEETS = 2000
"""At most so many sample sheets lie in the run."""
_FRAME_SECONDS = 1 / 60
_LONGEST_MILLISECONDS = 1000
_NOTCHES = 24
_PERIOD = 40
"""Moves of the hand from side to side and back."""


def measure(rows: int, rounds: int) -> dict[str, Any]:
    """
    :param rows: steps of the run
    :param rounds: of zooming in, panning, and zooming out again
    """
    say(tr("Writing a run of {:,} steps.").format(rows))
    path = written_run(Path(os.environ["GANSTUDIO_RUNS"]) / "long", rows)
    studio = Studio()
    say(tr("Opening it, first with nothing but its rows, then with the columns that are kept beside them."))
    first = opening(studio, path)
    studio.session.new_run(DEFAULT)
    studio.spin(0.2)
    again = opening(studio, path)
    say(tr("Zooming and panning its curves."))
    frames = Frames(studio)
    zoom, pan = frames.gestures(rounds)
    studio.close()
    size = (path / "metrics.jsonl").stat().st_size
    opened = {"first": first, "again": again, "megabytes": round(size / 1e6)}
    return {"platform": studio.platform, "rows": rows, "opening": opened, "zoom": spread(zoom), "pan": spread(pan)}


def written_run(path: Path, rows: int) -> Path:
    """A run of `rows` steps as it would lie on disk, of which only the first few were trained."""
    run = Run.start(preset(DEFAULT).config, path)
    steps = run.steps()
    for _ in range(10):
        next(steps)
    run.flush()
    names = dict.fromkeys(name for row in run.take_rows() for name in row)
    run.trainer.step = rows
    run.close()
    _write_rows(path / "metrics.jsonl", [name for name in names if name not in ("step", "seconds")], rows)
    sheet = run.folder.sample_file(rows)
    every = max(run.trainer.config.sample_every, rows // _SHEETS)
    for step in range(every, rows, every):
        os.link(sheet, run.folder.sample_file(step))
    return path


def _write_rows(path: Path, names: list[str], rows: int) -> None:
    """Noise about a slow wave, as float32 has it; written as `json.dumps` writes rows."""
    random = np.random.default_rng(0)
    line = '{{"step": {}, "seconds": {}, ' + ", ".join(f'"{name}": {{}}' for name in names) + "}}\n"
    with path.open("w", encoding="utf-8") as file:
        for start in range(1, rows + 1, _CHUNK):
            steps = np.arange(start, min(start + _CHUNK, rows + 1))
            wave = 1 + 0.5 * np.sin(6 * steps / rows)
            columns = [(wave + 0.1 * random.standard_normal(len(steps))).astype(np.float32).tolist() for _ in names]
            seconds = (steps / 70).round(3).tolist()
            file.writelines(line.format(*row) for row in zip(steps.tolist(), seconds, *columns, strict=True))


def opening(studio: Studio, path: Path) -> dict[str, float]:
    """Seconds until a run's curves are on the screen, until all its rows are, and the longest time, in milliseconds, that the
    window did not answer."""
    late, stop = lateness_meter()
    painted: list[float] = []
    opened: list[float] = []
    whole: list[float] = []
    page = studio.window.plots.current_page
    assert page is not None

    def note() -> None:
        if opened and page.plot.has_data:
            painted.append(perf_counter())

    watch = PaintWatch(page.plot.viewport(), note)

    def note_opened(run: Opened) -> None:
        opened.append(perf_counter())
        if run.is_history_whole:
            whole.append(opened[0])

    def note_whole(_: object) -> None:
        whole.append(perf_counter())

    studio.session.opened.connect(note_opened)
    studio.session.rows_read.connect(note_whole)
    start = perf_counter()
    studio.session.open_run(path)
    studio.wait(lambda: bool(painted and whole))
    studio.spin(0.1)
    studio.session.opened.disconnect(note_opened)
    studio.session.rows_read.disconnect(note_whole)
    watch.deleteLater()
    stop()
    return {
        "shown_seconds": round(painted[0] - start, 3),
        "whole_seconds": round(max(whole[0], painted[0]) - start, 3),
        "longest_block_ms": round(max(late, default=0.0), 1),
    }


class Frames:
    """Times from a turn of the wheel or a move of the mouse until the curves have been painted anew."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        page = studio.window.plots.current_page
        assert page is not None
        self._viewport: QWidget = page.plot.viewport()
        self._loop = QEventLoop()
        self._painted_at, self._paintings = 0.0, 0
        self._watch = PaintWatch(self._viewport, self._painted)

    def gestures(self, rounds: int) -> tuple[list[float], list[float]]:
        """Milliseconds of the frames of zooming, and of panning."""
        zoom: list[float] = []
        pan: list[float] = []
        width, height = self._viewport.width(), self._viewport.height()
        for number in range(rounds):
            x, y = width * (0.3 + 0.4 * (number % 3) / 2), height / 2
            for _ in range(_NOTCHES):
                zoom += self._frame(lambda x=x, y=y: turn_wheel(self._viewport, x, y, 1))  # type: ignore[misc]
                if len(zoom) % (_NOTCHES // 3) == 0:
                    pan += self._pan(x, y)
            for _ in range(_NOTCHES):
                zoom += self._frame(lambda x=x, y=y: turn_wheel(self._viewport, x, y, -1))  # type: ignore[misc]
        return zoom, pan

    def _pan(self, x: float, y: float) -> Iterator[float]:
        reach = self._viewport.width() / 4
        with self._studio.held(self._viewport, x, y) as move:
            for number in range(1, _PERIOD + 1):
                place = x + reach * math.sin(2 * math.pi * number / _PERIOD)
                yield from self._frame(lambda place=place: move(place, y))  # type: ignore[misc]

    def _frame(self, act: Callable[[], None]) -> list[float]:
        """What one took; nothing where nothing was painted. As many follow each other in a second as a screen shows."""
        start, self._painted_at = perf_counter(), 0.0
        act()
        timeout = QTimer(singleShot=True, interval=_LONGEST_MILLISECONDS)
        timeout.timeout.connect(self._loop.quit)
        timeout.start()
        self._loop.exec()
        took = self._painted_at - start if self._painted_at else 0.0
        self._studio.spin(max(0.0, _FRAME_SECONDS - took))
        return [1000 * took] if took else []

    def _painted(self) -> None:
        self._painted_at = perf_counter()
        self._paintings += 1
        # A painting may ask for another one, which belongs to the same frame.
        QTimer.singleShot(0, partial(self._end_frame, self._paintings))

    def _end_frame(self, paintings: int) -> None:
        if paintings == self._paintings:
            self._loop.quit()
