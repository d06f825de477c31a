"""``ganstudio bench startup``: how long the program takes to start."""

from __future__ import annotations

import argparse

from ganstudio.bench.conditions import Conditions, Moment
from ganstudio.bench.startup import measured_starts
from ganstudio.cli.bench_tables import progress_aside, require_positive, show_figures
from ganstudio.cli.bench_window import platform_note, window_environment
from ganstudio.params import tr

_ROUNDS = 5


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(bench=run)
    text = tr("starts, of which the best counts [{}]").format(_ROUNDS)
    parser.add_argument("--rounds", type=int, default=_ROUNDS, metavar="N", help=text)
    parser.add_argument("--json", action="store_true", help=tr("print the results as JSON"))


def run(options: argparse.Namespace) -> int:
    require_positive(options, "rounds")
    environment = window_environment()
    start = Moment.now()
    with progress_aside(options.json):
        starts = measured_starts(options.rounds, lambda line: print(line, flush=True), environment)
    notes = [platform_note(starts.platform)]
    show_figures(starts.figures(), Conditions.since(start), options.json, notes)
    if not options.json:
        print(*starts.lines(), sep="\n")
    return 0
