"""``ganstudio bench``: measurements that anyone can make again."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable
from typing import Any

from ganstudio.cli import Parser
from ganstudio.params import N_, tr

_KINDS = {
    "steps": N_("Compare a step of the DCGAN preset with the same loop in plain PyTorch, in alternating pairs."),
    "quality": N_("Time until the digits are good, beside the tutorial's network."),
    "ui": N_("How smooth the window is while it trains, and what it costs."),
    "startup": N_("Time until the window is there and can be used, and what is imported until then."),
    "memory": N_("How much the memory grows while the window trains."),
    "presets": N_("Train each preset for a while and have it judged. Stop it at any time: the same command goes on."),
}


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(bench=lambda _: _overview())
    kinds = parser.add_subparsers(metavar="WHAT", parser_class=_LazyParser)
    for name, text in _KINDS.items():
        kinds.add_parser(name, help=tr(text), description=tr(text), allow_abbrev=False).fill = _of_module(name)


def run_bench(options: argparse.Namespace) -> int:
    run: Callable[[argparse.Namespace], int] = options.bench
    return run(options)


class _LazyParser(Parser):
    """Knows its options once it is used: most of them need torch, for which a list of the measurements must not wait."""

    fill: Callable[[argparse.ArgumentParser], None] | None = None

    def parse_known_args(self, *arguments: Any, **options: Any) -> Any:
        if self.fill is not None:
            fill, self.fill = self.fill, None
            fill(self)
        return super().parse_known_args(*arguments, **options)


def _of_module(name: str) -> Callable[[argparse.ArgumentParser], None]:
    def fill(parser: argparse.ArgumentParser) -> None:
        importlib.import_module(f"ganstudio.cli.bench_{name}").add_options(parser)

    return fill


def _overview() -> int:
    width = max(map(len, _KINDS))
    for name, text in _KINDS.items():
        print(f"ganstudio bench {name:{width}}  {tr(text)}")
    print(tr("Each takes --json, and says with --help how it can be made shorter."))
    return 0
