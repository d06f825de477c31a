"""The report on a set of images: how near to real ones, how often the class asked for, how many of each class."""

from __future__ import annotations

import math
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import Any

import torch

from ganstudio.errors import StudioError
from ganstudio.evaluation.classes import held, held_share
from ganstudio.evaluation.judge import Judge, Reading
from ganstudio.evaluation.metrics import Figure
from ganstudio.evaluation.reference import Reference, moments_in_slices
from ganstudio.evaluation.sentences import sentences, three_digits
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr

_LISTED_CLASSES = 20
_FEWER = 2
"""A floor of so many times fewer images than the distance is of says nothing."""


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
    """Class name → images in which the judge reads it; empty where it knows no classes."""
    judge: str
    """The name of the judge, or of the network, whose features these are."""
    judge_accuracy: float | None
    """0–1, on real test images; None where it knows no classes."""
    judge_sha256: str
    """Of the judge's weights: reports of different judges cannot be compared."""
    real_modes: int | None
    """How many classes are held among the real images; None where the judge knows none."""
    diversity: float | None = None
    """How different images of one class are, as a multiple of real ones' (1: as different); None where that is not known."""
    distance_error: float | None = None
    """The standard error of the distance, of drawing other images from the same generator."""
    figures: Mapping[str, Figure] = field(default_factory=dict)
    """Further metrics, by their names in `METRICS`."""
    against: str = ""
    """What stood for the real images, where a person named another set; the floors are then of its own halves."""
    notes: tuple[str, ...] = ()
    """What else is to be known of the judge."""

    @property
    def modes(self) -> int | None:
        """How many classes are held, see `held`; None where the judge knows none."""
        return held(self.class_histogram.values()) if self.class_histogram else None

    @property
    def ratio(self) -> float:
        """How many times the floor the distance is; infinite where the floor is 0."""
        return self.distance / self.floor if self.floor else math.inf

    def as_dict(self) -> dict[str, Any]:
        """Everything as JSON can hold it."""
        ratio = self.ratio if math.isfinite(self.ratio) else None
        figures = {name: figure.as_dict() for name, figure in self.figures.items()}
        counted = {"class_histogram": dict(self.class_histogram), "figures": figures, "notes": list(self.notes)}
        return {**vars(self), **counted, "ratio": ratio, "modes": self.modes}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Report:
        """The inverse of `as_dict`."""
        rest = {key: value for key, value in data.items() if key not in ("ratio", "modes", "figures", "notes")}
        figures = {name: Figure(**figure) for name, figure in data["figures"].items()}
        return cls(**rest, figures=figures, notes=tuple(data.get("notes", ())))

    def lines(self) -> list[str]:
        """The report for a person, a sentence a line."""
        return [
            self._distance_line(),
            *self._class_lines(),
            *self._diversity_lines(),
            *sentences(self.figures, self._real, len(self.class_histogram), self.accuracy is not None),
            self._judge_line(),
            *self.notes,
        ]

    @property
    def _real(self) -> str:
        """What the floors are of."""
        return tr("{}, one half against the other").format(self.against) if self.against else tr("real test images")

    def _distance_line(self) -> str:
        text = tr(
            "Fréchet distance {} from {:,} images; {} from {:,} real test images (the floor); {} times the floor."
        )
        if self.against:
            text = tr("Fréchet distance {} from {:,} images; {} from {:,} of {} (the floor); {} times the floor.")
        floor = [three_digits(self.floor), self.floor_n, *([self._real] if self.against else [])]
        line = text.format(self._distance_in_words, self.n, *floor, three_digits(self.ratio))
        if self.floor_n * _FEWER > self.n:
            return line
        more = tr("The floor is of far fewer images, and so too high: do not trust the ratio.")
        return f"{line} {more}"

    @property
    def _distance_in_words(self) -> str:
        if self.distance_error is None:
            return three_digits(self.distance)
        return tr("{} ± {} (standard error)").format(three_digits(self.distance), three_digits(self.distance_error))

    def _diversity_lines(self) -> list[str]:
        if self.diversity is None:
            return []
        text = tr("Images differ {:.0f} % as much as real ones.")
        if self.class_histogram:
            text = tr("Images of one class differ {:.0f} % as much as real ones.")
        return [text.format(100 * self.diversity)]

    def _judge_line(self) -> str:
        name, weights = self.judge, self.judge_sha256[:12]
        if self.judge_accuracy is None:
            return tr("Features {}, which know no classes; weights {}.").format(name, weights)
        text = tr("Judge {}: right on {:.2f} % of real test images; weights {}.")
        return text.format(name, 100 * self.judge_accuracy, weights)

    def _class_lines(self) -> list[str]:
        """What rests on classes: nothing, where the judge knows none."""
        return [self._accuracy_line(), *self._histogram_lines()] if self.class_histogram else []

    def _accuracy_line(self) -> str:
        if self.accuracy is None:
            return tr("No class was asked for, so there is no accuracy.")
        return tr("{:.1f} % of the asked class, judged on {:,} images.").format(100 * self.accuracy, self.n)

    def _histogram_lines(self) -> list[str]:
        classes = len(self.class_histogram)
        text = tr("{} classes hold at least {:g} % of the images; of real ones {} do.")
        kept = text.format(self.modes, 100 * held_share(classes), self.real_modes)
        if classes > _LISTED_CLASSES:
            return [kept]
        read = ", ".join(f"{k} × {v:,}" for k, v in self.class_histogram.items())
        return [tr("The judge reads: {}.").format(read), kept]


def evaluate_in_slices(
    images: torch.Tensor,
    labels: torch.Tensor | None,
    judge: Judge,
    reference: Reference | None = None,
    slice_images: int | None = None,
) -> Generator[int, None, Report]:
    """Yields after each slice how many images are read (at the end a few times all); returns the `Report`.

    :param images: uint8, (N, channels, height, width), at least 2, on any device
    :param labels: which of the judge's classes were asked for, int64, (N,), or None; of no use to a judge without classes
    :param reference: where the run trains on other images than the judge did, their `measure_reference`
    :raises StudioError: images or labels other than that
    """
    return (yield from read_and_report_in_slices(images, labels, judge, reference, slice_images))[0]


def read_and_report_in_slices(
    images: torch.Tensor,
    labels: torch.Tensor | None,
    judge: Judge,
    reference: Reference | None = None,
    slice_images: int | None = None,
) -> Generator[int, None, tuple[Report, Reading]]:
    """`evaluate_in_slices` that hands out what the judge has read, too."""
    reference = judge.reference if reference is None else reference
    labels = labels if judge.class_names else None
    _require(images, labels, judge)
    reading = yield from judge.read_in_slices(images, slice_images)
    moments = yield from moments_in_slices(reading.features)
    distance = yield from reference.distance_in_slices(moments)
    error = yield from reference.error_in_slices(reading.features, moments)
    floor, floor_n = reference.floor_for(len(images))
    classes = len(judge.class_names)
    report = Report(
        n=len(images),
        distance=distance,
        distance_error=error,
        floor=floor,
        floor_n=floor_n,
        accuracy=_accuracy(reading, labels),
        class_histogram=dict(zip(judge.class_names, reading.counts, strict=True)),
        judge=judge.card.name,
        judge_accuracy=judge.card.test_accuracy,
        judge_sha256=judge.card.weights_sha256,
        real_modes=(reference.modes if reference.modes is not None else classes) if classes else None,
        diversity=reading.spread / reference.spread if reading.spread is not None and reference.spread else None,
        notes=judge.notes,
    )
    return report, reading


def _accuracy(reading: Reading, labels: torch.Tensor | None) -> float | None:
    if labels is None or reading.classes is None:
        return None
    return (reading.classes.cpu() == labels.cpu()).double().mean().item()


def evaluate_images(
    images: torch.Tensor, labels: torch.Tensor | None, judge: Judge, reference: Reference | None = None
) -> Report:
    """`evaluate_in_slices`, in one go."""
    return finished(evaluate_in_slices(images, labels, judge, reference))


def _require(images: torch.Tensor, labels: torch.Tensor | None, judge: Judge) -> None:
    judge.require(images)
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
    if not 0 <= int(labels.min()) <= int(labels.max()) < len(judge.class_names):
        text = tr("Labels must be from 0 to {}; these reach from {} to {}.")
        raise StudioError(text.format(len(judge.class_names) - 1, int(labels.min()), int(labels.max())))
