"""``ganstudio bench ui``: how smooth the window is, and what it costs."""

from __future__ import annotations

import argparse

from ganstudio.bench.conditions import Conditions, Moment
from ganstudio.bench.ui import PARTS, UiAsked, measured_ui
from ganstudio.cli.bench_tables import chosen_parts, progress_aside, require_positive, show_figures
from ganstudio.cli.bench_window import platform_note, window_environment
from ganstudio.params import tr
from ganstudio.presets import preset


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(bench=run)
    default = UiAsked()
    parser.add_argument(
        "--preset", default=default.preset, metavar="NAME", help=tr("what is trained [{}]").format(default.preset)
    )
    help = {
        "seconds": tr("for which the event loop is watched [{:g}]"),
        "pairs": tr("alternating turns of window and shell [{}]"),
        "turn_seconds": tr("of each turn [{:g}]"),
        "rows": tr("steps of the long run [{:,}]"),
    }
    for name in ("seconds", "pairs", "turn_seconds", "rows"):
        value = getattr(default, name)
        option = f"--{name.replace('_', '-')}"
        parser.add_argument(option, type=type(value), default=value, metavar="N", help=help[name].format(value))
    parser.add_argument("--only", metavar="A,B", help=tr("only these of {} [all]").format(", ".join(PARTS)))
    parser.add_argument("--json", action="store_true", help=tr("print the results as JSON"))


def run(options: argparse.Namespace) -> int:
    require_positive(options, "seconds", "pairs", "turn_seconds", "rows")
    parts = chosen_parts(options.only, PARTS)
    name = preset(options.preset).name
    asked = UiAsked(name, options.seconds, options.pairs, options.turn_seconds, options.rows)
    environment = window_environment()
    start = Moment.now()
    with progress_aside(options.json):
        figures, platform = measured_ui(asked, parts, lambda line: print(line, flush=True), environment)
    show_figures(figures, Conditions.since(start), options.json, [platform_note(platform)])
    return 0
