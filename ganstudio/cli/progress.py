"""Progress of a run in the shell: a live bar in a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from ganstudio.durations import clock
from ganstudio.params import tr
from ganstudio.progress import watched
from ganstudio.training.run import Run

_LINE_SECONDS = 5.0
_BAR_SECONDS = 0.2


class Reporter(Protocol):
    def update(self, force: bool = False) -> None: ...

    def warn(self, text: str) -> None: ...


@contextmanager
def reporter(run: Run, steps: int | None, minutes: float | None) -> Iterator[Reporter]:
    """The reporter that fits where stdout goes."""
    console = Console(highlight=False)
    pace = Pace(run, steps, minutes)
    if not console.is_terminal:
        yield _Lines(pace)
        return
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=None), TextColumn("{task.fields[text]}"))
    with Progress(*columns, console=console, auto_refresh=False, expand=True) as progress:
        yield _Bar(pace, progress)


@contextmanager
def reading() -> Iterator[None]:
    """Within the block, says how far a data set is read, where that takes a while."""
    with counting(tr("Reading images: {:,} of {:,}")):
        yield


@contextmanager
def counting(text: str, interrupted: Sequence[int] = ()) -> Iterator[None]:
    """Within the block, says how far long work is that tells `ganstudio.progress`, where it takes a while.

    :param text: with places for how much is done and how much there is in all
    :param interrupted: signals noted meanwhile; once there is one, the work ends with `KeyboardInterrupt` where it tells
    """
    console = Console(highlight=False)
    told = time.monotonic()
    with ExitStack() as stack:
        line = None

        def tell(done: int, total: int) -> None:
            nonlocal line, told
            if interrupted:
                raise KeyboardInterrupt
            now = time.monotonic()
            if not total or now - told < (_BAR_SECONDS if console.is_terminal else _LINE_SECONDS):
                return
            told, shown = now, text.format(done, total)
            if not console.is_terminal:
                print(shown, flush=True)
            elif line is None:
                line = stack.enter_context(console.status(shown))
            else:
                line.update(shown)

        with watched(tell):
            yield


class Pace:
    """Where a run stands between its start in this call and its limit, in words."""

    def __init__(self, run: Run, steps: int | None, minutes: float | None) -> None:
        self.run = run
        self._steps, self._minutes = steps, minutes
        self._first_step, self._first_seconds = run.trainer.step, run.seconds
        self._first_taken = run.trainer.batches.taken
        self._latest: dict[str, float] = {}

    @property
    def done(self) -> float:
        """Share of the way to the nearer limit, 0–1."""
        shares = [0.0]
        if self._steps is not None:
            shares.append((self.run.trainer.step - self._first_step) / max(1, self._steps - self._first_step))
        if self._minutes is not None:
            shares.append((self.run.seconds - self._first_seconds) / (self._minutes * 60))
        return min(1.0, max(shares))

    def words(self) -> str:
        """Step, epoch, losses, images per second, time left."""
        for row in self.run.take_rows():
            self._latest |= row
        trainer, elapsed = self.run.trainer, self.run.seconds - self._first_seconds
        made = (trainer.batches.taken - self._first_taken) * trainer.config.batch_size
        parts = [
            tr("step {:,}").format(trainer.step),
            tr("epoch {:.2f}").format(trainer.batches.epoch),
            tr("loss D {:.3f} G {:.3f}").format(self._latest.get("loss/d", 0.0), self._latest.get("loss/g", 0.0)),
            tr("{:,.0f} images/s").format(made / elapsed if elapsed else 0.0),
        ]
        if self.run.quality.learnt is not None:
            parts.append(tr("getting to know the images: {:.0f} %").format(100 * self.run.quality.learnt))
        if self.run.quality.latest is not None:
            latest = self.run.quality.latest
            parts.append(tr("step {:,}: {}").format(latest.step, latest.words()))
        if 0 < self.done < 1:
            parts.append(tr("{} left").format(clock(elapsed / self.done - elapsed)))
        return " · ".join(parts)


class _Lines:
    def __init__(self, pace: Pace) -> None:
        self._pace, self._last = pace, time.monotonic()

    def update(self, force: bool = False) -> None:
        now = time.monotonic()
        if force or now - self._last >= _LINE_SECONDS:
            self._last = now
            print(self._pace.words(), flush=True)
            self._pass_on_notices()

    def warn(self, text: str) -> None:
        print(text, flush=True)

    def _pass_on_notices(self) -> None:
        while self._pace.run.notices:
            self.warn(self._pace.run.notices.popleft())


class _Bar:
    def __init__(self, pace: Pace, progress: Progress) -> None:
        self._pace, self._progress, self._last = pace, progress, 0.0
        self._task = progress.add_task(pace.run.trainer.config.name, total=1.0, text="")

    def update(self, force: bool = False) -> None:
        now = time.monotonic()
        if force or now - self._last >= _BAR_SECONDS:
            self._last = now
            self._progress.update(self._task, completed=self._pace.done, text=self._pace.words(), refresh=True)
            while self._pace.run.notices:
                self.warn(self._pace.run.notices.popleft())

    def warn(self, text: str) -> None:
        self._progress.console.print(text, style="yellow", markup=False)
