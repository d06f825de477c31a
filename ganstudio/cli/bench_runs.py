"""Measuring runs in the shell: one task after another with progress, alone in a folder, until Ctrl-C."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic

import filelock

from ganstudio.bench.presets import Reading, Training, measured
from ganstudio.bench.results import Result
from ganstudio.bench.table import in_words
from ganstudio.bench.tasks import Task
from ganstudio.cli import INTERRUPTED
from ganstudio.cli.progress import Reporter, reporter
from ganstudio.cli.train import interruptions
from ganstudio.durations import clock
from ganstudio.errors import StudioError
from ganstudio.files import cannot_write
from ganstudio.params import tr

Event = Training | Reading
Work = Generator[Event, None, Result]
UNMEASURED = 1
_READING_SECONDS = 10.0
"""From one line on scores to the next."""


def measure_all(tasks: Sequence[Task], folder: Path, work_of: Callable[[Task], Work] = measured) -> int:
    """Measures what is not measured yet; returns the exit status. One that cannot be measured does not stop the others."""
    status = 0
    with alone_in(folder), interruptions() as interrupted:
        open_tasks = [task for task in tasks if task.result() is None]
        _announce(len(tasks), open_tasks, folder)
        for number, task in enumerate(open_tasks, 1):
            try:
                print(f"[{number}/{len(open_tasks)}] {_heading(task)}", flush=True)
                with _display() as show:
                    result = _driven(work_of(task), show, interrupted)
            except StudioError as error:
                print(f"ganstudio: {error}", file=sys.stderr, flush=True)
                status = UNMEASURED
                continue
            if result is None:
                return INTERRUPTED
            print(f"  {in_words(result, task.measure)}", flush=True)
    return status


def _heading(task: Task) -> str:
    why = task.staleness()
    if why:
        return tr("{}, measured anew ({})").format(task, why)
    return tr("{}, goes on").format(task) if task.measure.goes_on and task.is_begun() else str(task)


def _announce(count: int, open_tasks: Sequence[Task], folder: Path) -> None:
    print(tr("{} of {} measurements in {} are to be made.").format(len(open_tasks), count, folder))
    seconds = sum(task.limit.seconds or 0 for task in open_tasks)
    if seconds:
        print(tr("Up to {} of training by the clock.").format(clock(seconds)), flush=True)


def _driven(work: Work, show: Callable[[Event], None], interrupted: list[int]) -> Result | None:
    """The result, or None where it was stopped before that; the run is saved then."""
    try:
        while not interrupted:
            show(next(work))
    except StopIteration as end:
        result: Result = end.value
        return result
    finally:
        work.close()
    return None


@contextmanager
def _display() -> Iterator[Callable[[Event], None]]:
    """Shows a training as `train` does, then how many of its scores are taken."""
    with ExitStack() as stack:
        report: Reporter | None = None
        told = 0.0

        def show(event: Event) -> None:
            nonlocal report, told
            if isinstance(event, Training):
                if report is None:
                    left = None if event.limit.seconds is None else (event.limit.seconds - event.run.seconds) / 60
                    report = stack.enter_context(reporter(event.run, event.limit.steps, left))
                report.update()
                return
            if report is not None:
                report.update(force=True)
                stack.close()
                report, told = None, monotonic()
            if event.scores > 1 and monotonic() - told >= _READING_SECONDS:
                told = monotonic()
                print(tr("{} of {} scores taken").format(event.done, event.scores), flush=True)

        yield show


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """
    :raises StudioError: another shell measures there, or it cannot be written
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(folder / ".lock")
        lock.acquire(timeout=0)
    except filelock.Timeout:
        raise StudioError(tr("Another shell is measuring in {}. Stop it there first.").format(folder)) from None
    except OSError as error:
        raise StudioError(cannot_write(folder, error)) from error
    try:
        yield
    finally:
        lock.release()
