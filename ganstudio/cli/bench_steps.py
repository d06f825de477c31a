"""``ganstudio bench steps``: what a training step takes, beside plain PyTorch."""

from __future__ import annotations

import argparse

from ganstudio.bench.conditions import Conditions, Moment
from ganstudio.bench.steps import ROUNDS, measured_step
from ganstudio.cli.bench_tables import progress_aside, require_positive, show_figures
from ganstudio.params import tr


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(bench=run)
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N", help=tr("pairs [{}]").format(ROUNDS))
    parser.add_argument("--json", action="store_true", help=tr("print the results as JSON"))


def run(options: argparse.Namespace) -> int:
    require_positive(options, "rounds")
    start = Moment.now()
    with progress_aside(options.json):
        figure = measured_step(options.rounds, lambda line: print(line, flush=True))
    show_figures([figure], Conditions.since(start), options.json)
    return 0
