"""``ganstudio batch-size``: which batch sizes fit into memory, and how fast each trains."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ganstudio.cli.options import add_hyperparameters, apply_edits
from ganstudio.cli.progress import reading
from ganstudio.config import TrainConfig, config_from_json, read_json
from ganstudio.errors import StudioError
from ganstudio.params import tr
from ganstudio.presets import DEFAULT, preset
from ganstudio.sizes import bytes_words
from ganstudio.training.batch_sizes import CONCERN, LIMIT_SECONDS, Findings, trials
from ganstudio.training.batch_trials import Tried

UNFIT = 1


def add_options(parser: argparse.ArgumentParser) -> None:
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--preset", metavar="NAME", help=tr("a named configuration, see `ganstudio presets`"))
    start.add_argument("--config", metavar="FILE.json", help=tr("a configuration, such as a run's config.json"))
    text = tr("try no size that would be ready later than this [{:g}]").format(LIMIT_SECONDS)
    parser.add_argument("--seconds", type=float, default=LIMIT_SECONDS, metavar="S", help=text)
    parser.add_argument("--json", action="store_true", help=tr("print the results as JSON"))
    add_hyperparameters(parser)


def run_batch_size(options: argparse.Namespace) -> int:
    if not options.seconds > 0:  # not (nan > 0) too
        raise StudioError(tr("--seconds must be more than 0 (it is {}).").format(options.seconds))
    config = _config(options)
    tried: list[Tried] = []
    with reading():
        for each in trials(config, options.seconds):
            if not options.json:
                if not tried:
                    print(_line(tr("batch size"), tr("images/s"), tr("memory")))
                print(_row(each), flush=True)
            tried.append(each)
    findings = Findings(tuple(tried))
    if options.json:
        print(json.dumps(findings.as_dict(), indent=2))
    else:
        _advise(findings, config.batch_size)
    return UNFIT if findings.largest is None else 0


def _config(options: argparse.Namespace) -> TrainConfig:
    if options.config:
        config = config_from_json(read_json(Path(options.config).expanduser()))
    else:
        config = preset(options.preset or DEFAULT).config
    return apply_edits(config, options.edits)


def _row(tried: Tried) -> str:
    if not tried.fits:
        return _line(f"{tried.batch_size:,}", tried.problem)
    memory = "–" if tried.memory_bytes is None else bytes_words(tried.memory_bytes)
    return _line(f"{tried.batch_size:,}", f"{tried.images_per_second:,.0f}", memory)


def _line(size: str, *cells: str) -> str:
    return f"{size:>10}" + "".join(f"  {cell:>10}" for cell in cells)


def _advise(findings: Findings, now: int) -> None:
    print(findings.sentence)
    if findings.fastest not in (None, now):
        print(tr("To train with it, give train --batch-size {}.").format(findings.fastest))
        print(tr(CONCERN))
