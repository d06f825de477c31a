"""``ganstudio evaluate``: what the judge says of a run or of a set of images."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, TypeVar

import torch
from rich.console import Console

from ganstudio import datasets
from ganstudio.cli.features import DIGITS, OWN, add_features_option, judge_in_slices, usual_features
from ganstudio.cli.image_sets import is_images, state_at
from ganstudio.config import config_from_json
from ganstudio.datasets import Data
from ganstudio.errors import StudioError
from ganstudio.evaluation import metrics
from ganstudio.evaluation.compare import compare_in_slices, digit_judge_for, judge_for, require_pair
from ganstudio.evaluation.full import evaluate_fully_in_slices
from ganstudio.evaluation.image_files import load_images
from ganstudio.evaluation.judge import Judge
from ganstudio.evaluation.modes import PlaneReport
from ganstudio.evaluation.own_judge import halves
from ganstudio.evaluation.real import RealImages
from ganstudio.evaluation.reference_cache import reference_in_slices
from ganstudio.evaluation.report import Report
from ganstudio.evaluation.slices import finished, telling
from ganstudio.evaluation.stacked import SAMPLES, StackedReport, evaluate_stacked_in_slices
from ganstudio.params import tr
from ganstudio.training.checkpoint import State
from ganstudio.training.scoring import draw_in_slices, score_fully_in_slices, score_points

_IMAGES, _POINTS = 10_000, 2_500

Images = tuple[torch.Tensor, torch.Tensor | None]
AnyReport = Report | PlaneReport | StackedReport
T = TypeVar("T")


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what",
        metavar="RUN|FILE.npz|FOLDER",
        help=tr("a run's folder, a checkpoint, a file as `sample` writes it, or a folder of PNG or JPEG files"),
    )
    parser.add_argument(
        "--n",
        type=int,
        help=tr("how many images to draw from a run, or to take from a file [10000; of points 2500; of stacks 26000]"),
    )
    parser.add_argument("--seed", type=int, default=0, help=tr("of the latents [0]"))
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))
    parser.add_argument(
        "--checkpoint", metavar="best|last|N", help=tr("of a run: its best one, its newest, or that of step N [last]")
    )
    parser.add_argument(
        "--against",
        metavar="FILE.npz|FOLDER",
        help=tr("images that stand for the real ones: a file, or a folder of PNG or JPEG files of one size"),
    )
    add_features_option(parser)
    parser.add_argument(
        "--metrics",
        choices=["fast", "all"],
        default="fast",
        help=tr(
            "fast: Fréchet distance, accuracy, classes; all: also kernel distance, score, precision, recall, density, "
            "coverage, near copies [fast]"
        ),
    )
    parser.add_argument(
        "--train-on-generated",
        action="store_true",
        help=tr("train a small classifier on the images and test it on real ones"),
    )
    parser.add_argument(
        "--stacked-mnist",
        action="store_true",
        help=tr("count modes as published: three digits as channels, 1000 modes, 26000 samples"),
    )


def run_evaluate(options: argparse.Namespace) -> int:
    if options.n is not None and options.n < 2:
        raise StudioError(tr("--n must be at least 2 (it is {}).").format(options.n))
    if options.seed < 0:
        raise StudioError(tr("--seed must not be below 0 (it is {}).").format(options.seed))
    if options.stacked_mnist and options.features:
        raise StudioError(tr("--features is not for --stacked-mnist: its modes are counted by the judge of digits."))
    path = Path(options.what).expanduser()
    facts: dict[str, Any] = {"what": str(path)}
    report: AnyReport
    if is_images(path):
        if options.checkpoint is not None:
            raise StudioError(tr("--checkpoint is for runs; {} is a set of images.").format(path))
        report = _of_images(_first(load_images(path), options.n), options)
    else:
        state, chosen = state_at(path, options.checkpoint)
        facts |= {"step": state["step"], **chosen}
        report = _of_run(state, options)
    if options.json:
        print(json.dumps(facts | report.as_dict(), indent=2))
    else:
        print("\n".join(report.lines()))
    return 0


def _of_run(state: State, options: argparse.Namespace) -> AnyReport:
    shape, seed = state["shape"], options.seed
    if shape.get("plane"):
        _refuse_for_points(options)
        return score_points(state, options.n or _POINTS, seed)
    if options.stacked_mnist:
        count = options.n or SAMPLES
        return _stacked(finished(draw_in_slices(state, Judge.load("mnist"), count, seed))[0])
    config, count = config_from_json(state["config"]), options.n or _IMAGES
    pixels = (shape["channels"], shape["size"], shape["size"])
    dataset = datasets.registry.build(config.dataset)
    usual = DIGITS if dataset.judge else OWN
    if options.against:
        others = _others(pixels, options)
        judge = _judge(options, usual, pixels, lambda: halves(others))
        return _compared(_shown(draw_in_slices(state, judge, count, seed)), others, judge, options)
    judge = _judge(options, usual, pixels, lambda: (dataset.load("train"), dataset.load("test")))
    return _shown(score_fully_in_slices(state, judge, count, seed, _metrics(options)), is_slow=judge.is_general)


def _of_images(images: Images, options: argparse.Namespace) -> AnyReport:
    if options.stacked_mnist:
        return _stacked(images[0])
    shape = tuple(images[0].shape[1:])
    if options.against:
        others = _others(shape, options)
        judge = _judge(options, usual_features(shape), shape, lambda: halves(others))
        return _compared(images, others, judge, options)
    if not digit_judge_for(shape):
        text = tr("There is nothing to hold these images against. Name real ones: --against FILE.npz or FOLDER.")
        raise StudioError(text)
    digits = judge_for(shape)
    real = RealImages.of_judge(digits)
    judge = _judge(options, DIGITS, shape, lambda: real.as_data(digits.class_names))
    reference = None
    if judge.is_general:
        reference = _shown(reference_in_slices(judge, real, len(images[0])), tr("reading the real images"))
    work = evaluate_fully_in_slices(*images, judge, real, reference, _metrics(options))
    return _shown(work, is_slow=judge.is_general)


def _others(shape: tuple[int, ...], options: argparse.Namespace) -> torch.Tensor:
    """The images that stand for the real ones."""
    others, _ = load_images(Path(options.against).expanduser())
    require_pair(shape, others, options.against)
    return others


def _judge(
    options: argparse.Namespace, usual: str, shape: tuple[int, ...], sides: Callable[[], tuple[Data, Data]]
) -> Judge:
    work = judge_in_slices(options.features or usual, shape, sides)
    return _shown(work, tr("getting to know the images"))


def _compared(images: Images, others: torch.Tensor, judge: Judge, options: argparse.Namespace) -> AnyReport:
    name = str(Path(options.against).expanduser())
    work = compare_in_slices(*images, others, name, judge, _metrics(options))
    return _shown(work, is_slow=judge.is_general)


def _stacked(images: torch.Tensor) -> StackedReport:
    return _shown(evaluate_stacked_in_slices(images, Judge.load("mnist")))


def _metrics(options: argparse.Namespace) -> tuple[str, ...]:
    chosen = metrics.ALL if options.metrics == "all" else metrics.FAST
    return (*chosen, *metrics.ON_DEMAND) if options.train_on_generated else chosen


def _refuse_for_points(options: argparse.Namespace) -> None:
    """Points of the plane have their own measures, and no other."""
    for name, given in (
        ("--stacked-mnist", options.stacked_mnist),
        ("--against", options.against),
        ("--metrics", options.metrics != "fast"),
        ("--train-on-generated", options.train_on_generated),
        ("--features", bool(options.features)),
    ):
        if given:
            raise StudioError(tr("{} is for images; this run makes points of the plane.").format(name))


def _first(images: Images, count: int | None) -> Images:
    return images[0][:count], None if images[1] is None else images[1][:count]


def _shown(work: Generator[float, None, T], doing: str = "", is_slow: bool = False) -> T:
    """Does the work, on a terminal beside a sign that it is being done.

    :param work: yields fractions where it knows what share of it is done
    :param is_slow: whether the numbers of images that it yields are worth showing
    """
    console = Console(stderr=True)
    if not console.is_terminal:
        return finished(work)
    doing = doing or tr("measuring")
    with console.status(f"{doing} …") as status:

        def show(done: float) -> None:
            if isinstance(done, float):
                status.update(f"{doing}: {done:.0%}")
            elif is_slow:
                status.update(f"{doing} … {done:,}")

        return finished(telling(work, show))
