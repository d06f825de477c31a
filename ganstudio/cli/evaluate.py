"""``ganstudio evaluate``: what the judge says of a run or of a file of images."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from ganstudio.errors import StudioError
from ganstudio.evaluation.judge import Judge
from ganstudio.evaluation.modes import PlaneReport
from ganstudio.evaluation.npz import load_npz
from ganstudio.evaluation.report import Report, evaluate_images
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr
from ganstudio.training.run_folder import state_of
from ganstudio.training.scoring import score_in_slices, score_points

_IMAGES, _POINTS = 10_000, 2_500


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what", metavar="RUN|FILE.npz", help=tr("a run's folder, a checkpoint, or a file as `sample` writes it")
    )
    parser.add_argument(
        "--n", type=int, help=tr("how many images to draw from a run, or to take from a file [10000; of points 2500]")
    )
    parser.add_argument("--seed", type=int, default=0, help=tr("of the latents [0]"))
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def run_evaluate(options: argparse.Namespace) -> int:
    if options.n is not None and options.n < 2:
        raise StudioError(tr("--n must be at least 2 (it is {}).").format(options.n))
    if options.seed < 0:
        raise StudioError(tr("--seed must not be below 0 (it is {}).").format(options.seed))
    path = Path(options.what).expanduser()
    facts: dict[str, Any] = {"what": str(path)}
    report: Report | PlaneReport
    if path.suffix.lower() == ".npz":
        judge = Judge.load("mnist")
        images, labels = load_npz(path)
        report = evaluate_images(images[: options.n], None if labels is None else labels[: options.n], judge)
    else:
        state = state_of(path)
        facts["step"] = state["step"]
        if state["shape"].get("plane"):
            report = score_points(state, options.n or _POINTS, options.seed)
        else:
            report = finished(score_in_slices(state, Judge.load("mnist"), options.n or _IMAGES, options.seed))
    if options.json:
        print(json.dumps(facts | report.as_dict(), indent=2))
    else:
        print("\n".join(report.lines()))
    return 0
