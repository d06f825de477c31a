"""``ganstudio bench``: measurements that anyone can make again."""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager, nullcontext, redirect_stdout
from pathlib import Path

import filelock
from rich.console import Console
from rich.table import Table

from ganstudio import paths
from ganstudio.bench.measure import Asked
from ganstudio.bench.presets import Reading, Training, measured
from ganstudio.bench.results import Result, read_result
from ganstudio.bench.steps import ROUNDS, step_times
from ganstudio.bench.table import Grid, grids, in_words, inserted, markdown
from ganstudio.bench.tasks import MEASURES, Task, plan, stored_tasks
from ganstudio.cli import INTERRUPTED
from ganstudio.cli.progress import Reporter, reporter
from ganstudio.cli.train import interruptions
from ganstudio.durations import clock
from ganstudio.errors import StudioError
from ganstudio.files import cannot_write, replacing
from ganstudio.params import tr

Event = Training | Reading
UNMEASURED = 1
_FOLDER = "bench-presets"


def add_options(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(metavar="WHAT", required=True)
    text = tr("Train each preset for a while and have it judged. Stop it at any time: the same command goes on.")
    _add_presets(kinds.add_parser("presets", help=text, description=text, allow_abbrev=False))
    text = tr("Compare a step of the DCGAN preset with the same loop in plain PyTorch, in alternating pairs.")
    _add_steps(kinds.add_parser("steps", help=text, description=text, allow_abbrev=False))


def run_bench(options: argparse.Namespace) -> int:
    run: Callable[[argparse.Namespace], int] = options.bench
    return run(options)


def _add_steps(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(bench=_run_steps)
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N", help=tr("pairs [{}]").format(ROUNDS))
    parser.add_argument("--json", action="store_true", help=tr("print the results as JSON"))


def _run_steps(options: argparse.Namespace) -> int:
    if options.rounds < 1:
        raise StudioError(tr("--rounds must be at least 1 (it is {}).").format(options.rounds))
    times = step_times(options.rounds)
    print(json.dumps(times.as_dict(), indent=2) if options.json else "\n".join(times.lines()))
    return 0


def _add_presets(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(bench=_run_presets)
    default = Asked()
    parser.add_argument("--presets", metavar="A,B", help=tr("only these, see `ganstudio presets` [all]"))
    parser.add_argument(
        "--minutes",
        type=float,
        metavar="M",
        help=tr("of training for each run on images; those on points train their planned length [{:g}]").format(
            default.minutes
        ),
    )
    parser.add_argument(
        "--n",
        type=int,
        help=tr("how many images are judged of each; of points always 2,500 [{}]").format(default.samples),
    )
    parser.add_argument(
        "--seeds",
        type=int,
        metavar="N",
        help=tr("runs of each preset, with the seeds 0 to N - 1 [{}]").format(_usual_seeds()),
    )
    parser.add_argument("--out", metavar="FOLDER", help=tr("for results and runs [{}]").format(_default_folder()))
    parser.add_argument("--table-only", action="store_true", help=tr("measure nothing; show what is there"))
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=tr("print the results as JSON"))
    form.add_argument("--markdown", action="store_true", help=tr("print the table as Markdown"))
    parser.add_argument("--write-readme", metavar="FILE", help=tr("put the table between this file's two markers"))


def _run_presets(options: argparse.Namespace) -> int:
    folder = Path(options.out).expanduser() if options.out else _default_folder()
    tasks = (stored_tasks if options.table_only else plan)(_names(options.presets), _asked(options), folder)
    readme = Path(options.write_readme).expanduser() if options.write_readme else None
    if readme:
        _put_into(readme, None)  # what cannot be is said now, and not after an hour
    # Only what was asked for goes where a program reads.
    aside = redirect_stdout(sys.stderr) if options.json or options.markdown else nullcontext()
    with aside:
        _say_what_is_fixed(tasks, options)
        status = 0 if options.table_only else _measure(tasks, folder)
        if status == INTERRUPTED:
            print(tr("Stopped. The same command goes on from here."))
            return status
        results = _stored(tasks, options) if options.table_only else [r for r in map(Task.result, tasks) if r]
    _print(results, options)
    if readme and results:
        _put_into(readme, markdown(grids(results, MEASURES)))
    return status


def _asked(options: argparse.Namespace) -> Asked:
    if options.minutes is not None and not 0 < options.minutes < math.inf:  # not (0 < nan) too
        raise StudioError(tr("--{} must be more than 0 (it is {}).").format("minutes", options.minutes))
    if options.n is not None and options.n < 2:
        raise StudioError(tr("--n must be at least 2 (it is {}).").format(options.n))
    if options.seeds is not None and options.seeds < 1:
        raise StudioError(tr("--seeds must be at least 1 (it is {}).").format(options.seeds))
    return Asked(options.minutes or Asked.minutes, options.n or Asked.samples, options.seeds)


def _say_what_is_fixed(tasks: list[Task], options: argparse.Namespace) -> None:
    """To whoever asked for what a measure does not follow."""
    if options.minutes is not None or options.n is not None:
        for text in dict.fromkeys(tr(task.measure.fixed) for task in tasks if task.measure.fixed):
            print(text)


def _names(text: str | None) -> list[str] | None:
    return None if text is None else [name.strip() for name in text.split(",")]


def _usual_seeds() -> str:
    return ", ".join(f"{measure.name}: {measure.seeds}" for measure in MEASURES)


def _default_folder() -> Path:
    return paths.runs_folder() / _FOLDER


def _measure(tasks: list[Task], folder: Path) -> int:
    """Measures what is not measured yet; returns the exit status. One that cannot be measured does not stop the others."""
    status = 0
    with _alone_in(folder), interruptions() as interrupted:
        open_tasks = [task for task in tasks if task.result() is None]
        _announce(len(tasks), open_tasks, folder)
        for number, task in enumerate(open_tasks, 1):
            try:
                print(f"[{number}/{len(open_tasks)}] {_heading(task)}", flush=True)
                with _display() as show:
                    result = _driven(measured(task), show, interrupted)
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
    return tr("{}, goes on").format(task) if task.is_begun() else str(task)


def _announce(count: int, open_tasks: list[Task], folder: Path) -> None:
    print(tr("{} of {} measurements in {} are to be made.").format(len(open_tasks), count, folder))
    seconds = sum(task.limit.seconds or 0 for task in open_tasks)
    if seconds:
        print(tr("Up to {} of training by the clock.").format(clock(seconds)), flush=True)


def _driven(
    work: Generator[Event, None, Result], show: Callable[[Event], None], interrupted: list[int]
) -> Result | None:
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
    """Shows a training as `train` does, then that the samples are read."""
    with ExitStack() as stack:
        report: Reporter | None = None

        def show(event: Event) -> None:
            nonlocal report
            if isinstance(event, Training):
                if report is None:
                    left = None if event.limit.seconds is None else (event.limit.seconds - event.run.seconds) / 60
                    report = stack.enter_context(reporter(event.run, event.limit.steps, left))
                report.update()
            elif report is not None:
                report.update(force=True)
                stack.close()
                report = None

        yield show


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
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


def _stored(tasks: list[Task], options: argparse.Namespace) -> list[Result]:
    """What is there, whatever its settings; what is missing or stale is said.

    Stale is here what a program or preset of today would give another figure for, or what was asked to be otherwise.
    """
    overlooked = {"device", "threads"} | {name for name in ("minutes", "n") if getattr(options, name) is None}
    results = []
    for task in tasks:
        result = read_result(task.record)
        if result is None or not result.is_finished:
            print(tr("{} is not measured yet.").format(task))
            continue
        results.append(result)
        if why := task.staleness(overlooked):
            print(tr("{} is stale ({}).").format(task, why))
    return results


def _print(results: list[Result], options: argparse.Namespace) -> None:
    tables = grids(results, MEASURES)
    if options.json:
        print(json.dumps([result.model_dump() for result in results], indent=2))
    elif options.markdown or not sys.stdout.isatty():
        print(markdown(tables))
    else:
        _show(tables)


def _show(tables: list[Grid]) -> None:
    console = Console(highlight=False)
    for grid in tables:
        table = Table(title=grid.title, caption=grid.caption, title_justify="left", caption_justify="left")
        for index, heading in enumerate(grid.header):
            is_figure = 0 < index <= grid.figures
            table.add_column(heading, justify="right" if is_figure else "left", no_wrap=not index)
        for row in grid.rows:
            table.add_row(*row)
        console.print(table)


def _put_into(path: Path, table: str | None) -> None:
    """Replaces the table in a file, or without one only tries whether that can be done."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error.strerror or error)) from error
    changed = inserted(text, table or "", path)
    if table is not None:
        with replacing(path) as temporary:
            temporary.write_text(changed, encoding="utf-8")
