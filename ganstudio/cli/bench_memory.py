"""``ganstudio bench memory``: how much the memory grows while the window trains."""

from __future__ import annotations

import argparse

from ganstudio.bench.conditions import Conditions, Moment
from ganstudio.bench.memory import measured_memory
from ganstudio.cli.bench_tables import progress_aside, require_positive, show_figures
from ganstudio.cli.bench_window import platform_note, window_environment
from ganstudio.params import tr

_MINUTES = 60.0


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(bench=run)
    text = tr("of training [{:g}]").format(_MINUTES)
    parser.add_argument("--minutes", type=float, default=_MINUTES, metavar="M", help=text)
    parser.add_argument("--json", action="store_true", help=tr("print the results as JSON"))


def run(options: argparse.Namespace) -> int:
    require_positive(options, "minutes")
    environment = window_environment()
    start = Moment.now()
    with progress_aside(options.json):
        figures, platform = measured_memory(options.minutes, lambda line: print(line, flush=True), environment)
    show_figures(figures, Conditions.since(start), options.json, [platform_note(platform)])
    return 0
