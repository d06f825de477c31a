"""The report on a set of images: how near to real ones, how often the class asked for, how many of each class."""

from __future__ import annotations

import math
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import torch

from ganstudio.errors import StudioError
from ganstudio.evaluation.frechet import frechet_distance
from ganstudio.evaluation.judge import CLASSES, SLICE_IMAGES, Judge, require_images
from ganstudio.evaluation.reference import Reference, moments_in_slices
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr


@dataclass(frozen=True)
class Report:
    """What the judge says of `n` images. Neither figure stands alone: one fixed image per class has accuracy 1."""

    n: int
    distance: float
    """Fréchet distance to the real images, in the unit of the judge's features; comparable at equal `n` only."""
    floor: float
    """The distance of `floor_n` real images that nobody trained on: as good as it gets."""
    floor_n: int
    accuracy: float | None
    """0–1, the share of images in which the judge reads the class asked for; None where none was asked for."""
    class_histogram: dict[str, int]
    """Class name → images in which the judge reads it."""
    judge: str
    judge_accuracy: float
    """0–1, on real test images."""
    judge_sha256: str
    """Of the judge's weights: reports of different judges cannot be compared."""

    @property
    def ratio(self) -> float:
        """How many times the floor the distance is; infinite where the floor is 0."""
        return self.distance / self.floor if self.floor else math.inf

    def as_dict(self) -> dict[str, Any]:
        """Everything as JSON can hold it."""
        ratio = self.ratio if math.isfinite(self.ratio) else None
        return {**vars(self), "class_histogram": dict(self.class_histogram), "ratio": ratio}

    def lines(self) -> list[str]:
        """The report for a person, a sentence a line."""
        return [
            tr(
                "Fréchet distance {} from {:,} images; {} from {:,} real test images (the floor); {} times the floor."
            ).format(
                three_digits(self.distance), self.n, three_digits(self.floor), self.floor_n, three_digits(self.ratio)
            ),
            self._accuracy_line(),
            tr("The judge reads: {}.").format(", ".join(f"{k} × {v:,}" for k, v in self.class_histogram.items())),
            tr("Judge {}: right on {:.2f} % of real test images; weights {}.").format(
                self.judge, 100 * self.judge_accuracy, self.judge_sha256[:12]
            ),
        ]

    def _accuracy_line(self) -> str:
        if self.accuracy is None:
            return tr("No class was asked for, so there is no accuracy.")
        return tr("{:.1f} % of the asked class, judged on {:,} images.").format(100 * self.accuracy, self.n)


def three_digits(value: float) -> str:
    """Three digits that count: 0.148, 15.6, 1,491."""
    if not math.isfinite(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:#.3g}"


def evaluate_in_slices(
    images: torch.Tensor,
    labels: torch.Tensor | None,
    judge: Judge,
    reference: Reference | None = None,
    slice_images: int = SLICE_IMAGES,
) -> Generator[int, None, Report]:
    """Yields after each slice how many images are read (at the end a few times all); returns the `Report`.

    :param images: uint8, (N, 1, 28, 28), at least 2, on any device
    :param labels: the digits asked for, int64 0–9, (N,), or None
    :param reference: where the run trains on other images than the judge did, their `measure_reference`
    :raises StudioError: images or labels other than that
    """
    reference = judge.reference if reference is None else reference
    _require(images, labels)
    reading = yield from judge.read_in_slices(images, slice_images)
    moments = yield from moments_in_slices(reading.features)
    distance = frechet_distance(moments, reference.moments)
    floor, floor_n = reference.floor_for(len(images))
    classes = reading.classes.cpu()
    counts = torch.bincount(classes, minlength=CLASSES).tolist()
    return Report(
        n=len(images),
        distance=distance,
        floor=floor,
        floor_n=floor_n,
        accuracy=None if labels is None else (classes == labels.cpu()).double().mean().item(),
        class_histogram=dict(zip(judge.class_names, counts, strict=True)),
        judge=judge.card.name,
        judge_accuracy=judge.card.test_accuracy,
        judge_sha256=judge.card.weights_sha256,
    )


def evaluate_images(
    images: torch.Tensor, labels: torch.Tensor | None, judge: Judge, reference: Reference | None = None
) -> Report:
    """`evaluate_in_slices`, in one go."""
    return finished(evaluate_in_slices(images, labels, judge, reference))


def _require(images: torch.Tensor, labels: torch.Tensor | None) -> None:
    require_images(images)
    if len(images) < 2:
        text = tr("A Fréchet distance needs at least 2 images, and means little below 1,000; there are {}.")
        raise StudioError(text.format(len(images)))
    if labels is None:
        return
    if labels.dtype != torch.int64 or labels.ndim != 1:
        text = tr("Labels must be int64 with one axis; these are {} with {} axes.")
        raise StudioError(text.format(str(labels.dtype).removeprefix("torch."), labels.ndim))
    if len(labels) != len(images):
        text = tr("There are {:,} labels for {:,} images; each image needs one.")
        raise StudioError(text.format(len(labels), len(images)))
    if not 0 <= int(labels.min()) <= int(labels.max()) < CLASSES:
        text = tr("Labels must be digits 0–9; these reach from {} to {}.")
        raise StudioError(text.format(int(labels.min()), int(labels.max())))
