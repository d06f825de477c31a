"""Any two sets of images against each other: the second stands for the real ones."""

from __future__ import annotations

from collections.abc import Collection, Generator
from dataclasses import replace

import torch

from ganstudio.errors import StudioError
from ganstudio.evaluation.arithmetic import shuffled
from ganstudio.evaluation.classes import held
from ganstudio.evaluation.frechet import frechet_distance
from ganstudio.evaluation.full import evaluate_fully_in_slices
from ganstudio.evaluation.judge import CHANNELS, Judge
from ganstudio.evaluation.metrics import FAST
from ganstudio.evaluation.real import RealImages
from ganstudio.evaluation.reference import Reference, moments_in_slices
from ganstudio.evaluation.report import Report
from ganstudio.params import tr

_LEAST = 20
_SPLITS = 4  # into halves: a single one may fall out oddly


def judge_for(shape: tuple[int, ...]) -> Judge:
    """The judge that reads images of this shape (channels, height, width).

    :raises StudioError: there is none
    """
    names: dict[tuple[int, ...], str] = {(1, 28, 28): "mnist", (3, 28, 28): CHANNELS}
    name = names.get(shape)
    if name is None:
        channels, height, width = shape
        text = tr(
            "There is no judge for images of {}×{} pixels with {} channel(s). It reads digits: 28×28, grey, or a digit in each "
            "of three channels. Scale them first."
        )
        raise StudioError(text.format(width, height, channels))
    return Judge.load(name)


def compare_in_slices(
    images: torch.Tensor,
    labels: torch.Tensor | None,
    others: torch.Tensor,
    name: str,
    judge: Judge,
    metrics: Collection[str] = FAST,
) -> Generator[int, None, Report]:
    """The report on `images`, held against `others` in place of real ones. The floors are of one half of the others against the
    other half, so they are those of half as many images.

    :param images: uint8, (N, channels, 28, 28), at least 2; for more than the fast metrics, 20
    :param others: likewise, at least 20
    :param name: what the report calls them
    :raises StudioError: images of different shapes, or too few
    """
    if images.shape[1:] != others.shape[1:]:
        text = tr("The two sets differ in shape and cannot be compared: ({}) and ({}), as channels, height, width.")
        raise StudioError(text.format(*(", ".join(map(str, each.shape[1:])) for each in (images, others))))
    if len(others) < _LEAST:
        text = tr("{} has {:,} images; to compare with it takes at least {}.")
        raise StudioError(text.format(name, len(others), _LEAST))
    order = shuffled(len(others))
    half, other_half = order[: len(others) // 2], order[len(others) // 2 :]
    reference = yield from _reference(judge, others)
    real = RealImages(others, others[half], floor_train=others[other_half])
    report = yield from evaluate_fully_in_slices(images, labels, judge, real, reference, metrics)
    return replace(report, against=name)


def _reference(judge: Judge, others: torch.Tensor) -> Generator[int, None, Reference]:
    reading = yield from judge.read_in_slices(others)
    whole = yield from moments_in_slices(reading.features)
    half, distances = len(others) // 2, []
    for seed in range(_SPLITS):
        features = reading.features[shuffled(len(others), seed).to(reading.features.device)]
        one = yield from moments_in_slices(features[:half])
        other = yield from moments_in_slices(features[half:])
        distances.append(frechet_distance(one, other))
    counts = torch.bincount(reading.classes, minlength=len(judge.class_names)).tolist()
    return Reference(whole, {half: sum(distances) / _SPLITS}, held(counts))
