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
from ganstudio.evaluation.own_judge import halves, is_own_judge_of
from ganstudio.evaluation.real import RealImages
from ganstudio.evaluation.reference import Reference, moments_in_slices
from ganstudio.evaluation.report import Report
from ganstudio.params import tr

_LEAST = 20
_SPLITS = 4  # into halves: a single one may fall out oddly


def digit_judge_for(shape: tuple[int, ...]) -> str:
    """Name of the bundled judge that reads images of this shape (channels, height, width); empty where there is none."""
    names: dict[tuple[int, ...], str] = {(1, 28, 28): "mnist", (3, 28, 28): CHANNELS}
    return names.get(shape, "")


def judge_for(shape: tuple[int, ...]) -> Judge:
    """The bundled judge that reads images of this shape (channels, height, width).

    :raises StudioError: there is none
    """
    name = digit_judge_for(shape)
    if not name:
        channels, height, width = shape
        text = tr(
            "The bundled judge reads digits: 28×28, grey, or a digit in each of three channels. These images have {}×{} pixels "
            "and {} channel(s)."
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

    :param images: uint8, (N, channels, height, width), at least 2; for more than the fast metrics, 20
    :param others: likewise, at least 20
    :param name: what the report calls them
    :param judge: one that was trained on the first of their `halves` alone is held against that half, since it treats images that
        it has learnt from a little otherwise than any
    :raises StudioError: images of different shapes, or too few
    """
    require_pair(tuple(images.shape[1:]), others, name)
    seen, unseen = halves(others)
    if is_own_judge_of(judge, seen, unseen):
        real, reference = RealImages(seen.images, unseen.images), judge.reference
    else:
        real = RealImages(others, unseen.images, floor_train=seen.images)
        reference = yield from _reference(judge, others)
    report = yield from evaluate_fully_in_slices(images, labels, judge, real, reference, metrics)
    return replace(report, against=name)


def require_pair(shape: tuple[int, ...], others: torch.Tensor, name: str) -> None:
    """
    :param shape: of the images that are to be compared with the others: channels, height, width
    :raises StudioError: the others have another one, or they are too few
    """
    if shape != tuple(others.shape[1:]):
        text = tr("The two sets differ in shape and cannot be compared: ({}) and ({}), as channels, height, width.")
        raise StudioError(text.format(*(", ".join(map(str, each)) for each in (shape, others.shape[1:]))))
    if len(others) < _LEAST:
        text = tr("{} has {:,} images; to compare with it takes at least {}.")
        raise StudioError(text.format(name, len(others), _LEAST))


def _reference(judge: Judge, others: torch.Tensor) -> Generator[int, None, Reference]:
    reading = yield from judge.read_in_slices(others)
    whole = yield from moments_in_slices(reading.features)
    half, distances = len(others) // 2, []
    for seed in range(_SPLITS):
        features = reading.features[shuffled(len(others), seed).to(reading.features.device)]
        one = yield from moments_in_slices(features[:half])
        other = yield from moments_in_slices(features[half:])
        distances.append(frechet_distance(one, other))
    return Reference(whole, {half: sum(distances) / _SPLITS}, held(reading.counts), reading.spread)
