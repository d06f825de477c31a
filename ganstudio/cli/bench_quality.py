"""``ganstudio bench quality``: how soon the default preset is good."""

from __future__ import annotations

import argparse
from pathlib import Path

from ganstudio import paths
from ganstudio.bench.conditions import Conditions, Moment
from ganstudio.bench.quality import PARTS, QualityAsked, figures_of, tasks, work_of
from ganstudio.bench.tasks import Task
from ganstudio.cli import INTERRUPTED
from ganstudio.cli.bench_runs import measure_all
from ganstudio.cli.bench_tables import chosen_parts, progress_aside, require_positive, show_figures
from ganstudio.errors import StudioError
from ganstudio.params import tr

_FOLDER = "bench-quality"


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(bench=run)
    default = QualityAsked()
    help = {
        "runs": tr("runs of each, with the seeds 0 to N - 1, of which the best counts [{}]"),
        "n": tr("how many images are drawn for each score [{}]"),
        "limit": tr("seconds of training that quick-digits has [{:g}]"),
        "unlabelled_seconds": tr("of training, for quick-digits-grouped [{:g}]"),
        "tutorial_seconds": tr("of training, for dcgan [{:g}]"),
    }
    for name, kind, value in (
        ("runs", int, default.runs),
        ("n", int, default.samples),
        ("limit", float, default.limit_seconds),
        ("unlabelled_seconds", float, default.unlabelled_seconds),
        ("tutorial_seconds", float, default.tutorial_seconds),
    ):
        option = f"--{name.replace('_', '-')}"
        parser.add_argument(option, type=kind, default=value, metavar="N", help=help[name].format(value))
    parser.add_argument("--only", metavar="A,B", help=tr("only these of {} [all]").format(", ".join(PARTS)))
    parser.add_argument("--out", metavar="FOLDER", help=tr("for results and runs [{}]").format(_default_folder()))
    parser.add_argument("--json", action="store_true", help=tr("print the results as JSON"))


def run(options: argparse.Namespace) -> int:
    require_positive(options, "runs", "limit", "unlabelled_seconds", "tutorial_seconds")
    if options.n < 2:
        raise StudioError(tr("--n must be at least 2 (it is {}).").format(options.n))
    folder = Path(options.out).expanduser() if options.out else _default_folder()
    asked = QualityAsked(options.runs, options.n, options.limit, options.unlabelled_seconds, options.tutorial_seconds)
    wanted = tasks(asked, folder, chosen_parts(options.only, PARTS))
    start = Moment.now()
    with progress_aside(options.json):
        status = measure_all(wanted, folder, work_of)
        if status == INTERRUPTED:
            print(tr("Stopped. The same command goes on from here."))
            return status
    results = [result for result in map(Task.result, wanted) if result]
    notes = [tr("each score of {:,} images, made after the training; results in {}").format(asked.samples, folder)]
    show_figures(figures_of(results), Conditions.since(start), options.json, notes)
    return status


def _default_folder() -> Path:
    return paths.runs_folder() / _FOLDER
