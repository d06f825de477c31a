"""The full report: all metrics of a set of images, each with its floor."""

from __future__ import annotations

from collections.abc import Collection, Generator
from dataclasses import replace
from typing import Any

import torch

from ganstudio.errors import StudioError
from ganstudio.evaluation.arithmetic import shuffled
from ganstudio.evaluation.floors import Floors, floors_in_slices
from ganstudio.evaluation.judge import Judge, Reading
from ganstudio.evaluation.kernel import kernel_distance_in_slices
from ganstudio.evaluation.metrics import ALL, FAST, METRICS, NEIGHBOURS, Figure
from ganstudio.evaluation.nearest import nearest_in_slices
from ganstudio.evaluation.neighbours import closeness_in_slices, neighbourhood_in_slices
from ganstudio.evaluation.real import MOST_COMPARED, RealImages
from ganstudio.evaluation.reference import Reference
from ganstudio.evaluation.report import Report, read_and_report_in_slices
from ganstudio.evaluation.score import score_in_slices
from ganstudio.evaluation.slices import finished
from ganstudio.evaluation.train_on_generated import train_on_generated_in_slices
from ganstudio.params import tr

MOST_COPIES_SOUGHT = 2_000
"""Images whose nearest training image is sought: a share of copies needs no more, and pixels are many."""


def evaluate_fully_in_slices(
    images: torch.Tensor,
    labels: torch.Tensor | None,
    judge: Judge,
    real: RealImages,
    reference: Reference | None = None,
    names: Collection[str] = ALL,
) -> Generator[int, None, Report]:
    """As `evaluate_in_slices`, with these metrics besides; yields between slices of some milliseconds.

    :param images: uint8, (N, channels, height, width), at least 20; likewise the labels as there
    :param real: what they are compared with
    :param names: of `METRICS`; what every report has comes in any case, what needs classes not where the judge knows none
    :raises StudioError: too few images, others than the judge reads, or classes are needed and there are none
    """
    names = set(names) - set(FAST)
    if "trained_on_generated" in names and (real.train_labels is None or real.test_labels is None):
        raise StudioError(tr("To train on generated images and test on real ones takes real ones with classes."))
    names = {name for name in names if judge.class_names or not METRICS[name].needs_classes}
    report, reading = yield from read_and_report_in_slices(images, labels, judge, reference)
    if not names:
        return report
    compared = min(len(images), MOST_COMPARED, len(real.train))
    floors = yield from floors_in_slices(judge, real, compared, names)
    figures: dict[str, Figure] = {}
    if "score" in names and reading.logits is not None:
        figures["score"] = _figure("score", (yield from score_in_slices(reading.logits)), len(images), floors)
    if {"kernel_distance", *NEIGHBOURS} & names:
        figures |= yield from _of_features(reading, judge, real, compared, names, floors)
    if "memorised" in names:
        figures["memorised"] = yield from _copied(images, judge, real, floors)
    if "trained_on_generated" in names:
        asked = reading.classes if labels is None else labels
        assert asked is not None
        figures["trained_on_generated"] = yield from _trained(images, asked.cpu(), judge, real, floors)
    return replace(report, figures=figures)


def evaluate_fully(
    images: torch.Tensor, labels: torch.Tensor | None, judge: Judge, real: RealImages, **more: Any
) -> Report:
    """`evaluate_fully_in_slices`, in one go."""
    return finished(evaluate_fully_in_slices(images, labels, judge, real, **more))


def _of_features(
    reading: Reading, judge: Judge, real: RealImages, n: int, names: set[str], floors: Floors
) -> Generator[int, None, dict[str, Figure]]:
    figures: dict[str, Figure] = {}
    features = reading.features
    features = features[shuffled(len(features))[:n].to(features.device)]
    theirs = yield from real.neighbourhood_in_slices(judge, n)
    if "kernel_distance" in names:
        distance = yield from kernel_distance_in_slices(features, theirs.features)
        figure = _figure("kernel_distance", distance.value, distance.n, floors)
        figures["kernel_distance"] = replace(figure, error=distance.error)
    if set(NEIGHBOURS) & names:
        ours = yield from neighbourhood_in_slices(features)
        found = (yield from closeness_in_slices(ours, theirs))._asdict()
        figures |= {name: _figure(name, found[name], n, floors) for name in NEIGHBOURS if name in names}
    return figures


def _copied(images: torch.Tensor, judge: Judge, real: RealImages, floors: Floors) -> Generator[int, None, Figure]:
    sought = images[shuffled(len(images))[:MOST_COPIES_SOUGHT]]
    found = yield from nearest_in_slices(sought, real.train, judge.device)
    return _figure("memorised", found.copied(floors.threshold), len(sought), floors)


def _trained(
    images: torch.Tensor, labels: torch.Tensor, judge: Judge, real: RealImages, floors: Floors
) -> Generator[int, None, Figure]:
    assert real.test_labels is not None
    classes = len(judge.class_names)
    work = train_on_generated_in_slices(images, labels, real.test, real.test_labels, classes, judge.device)
    return _figure("trained_on_generated", (yield from work), len(images), floors)


def _figure(name: str, value: float, n: int, floors: Floors) -> Figure:
    floor = floors.values.get(name)
    return Figure(
        value=value,
        n=n,
        floor=floor,
        floor_n=None if floor is None else floors.n,
        floor_error=floors.errors.get(name),
    )
