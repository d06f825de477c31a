"""``ganstudio bench presets``: what every preset reaches."""

from __future__ import annotations

import argparse
import json
import math
import sys
from contextlib import nullcontext, redirect_stdout
from pathlib import Path

from ganstudio import paths
from ganstudio.bench.measure import Asked
from ganstudio.bench.results import Result, read_result
from ganstudio.bench.table import grids, inserted, markdown
from ganstudio.bench.tasks import MEASURES, Task, plan, stored_tasks
from ganstudio.cli import INTERRUPTED
from ganstudio.cli.bench_runs import measure_all
from ganstudio.cli.bench_tables import show_grids
from ganstudio.errors import StudioError
from ganstudio.files import replacing
from ganstudio.params import tr

_FOLDER = "bench-presets"


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(bench=run)
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


def run(options: argparse.Namespace) -> int:
    folder = Path(options.out).expanduser() if options.out else _default_folder()
    tasks = (stored_tasks if options.table_only else plan)(_names(options.presets), _asked(options), folder)
    readme = Path(options.write_readme).expanduser() if options.write_readme else None
    if readme:
        _put_into(readme, None)  # what cannot be is said now, and not after an hour
    # Only what was asked for goes where a program reads.
    aside = redirect_stdout(sys.stderr) if options.json or options.markdown else nullcontext()
    with aside:
        _say_what_is_fixed(tasks, options)
        status = 0 if options.table_only else measure_all(tasks, folder)
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
    else:
        show_grids(tables, as_markdown=options.markdown)


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
