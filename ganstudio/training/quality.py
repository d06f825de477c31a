"""What is known of a run's quality at a step, and which step was the best so far."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from ganstudio.evaluation.modes import PlaneReport
from ganstudio.evaluation.report import Report
from ganstudio.params import tr

_TUPLES = ("classes", "points_of_modes", "nearest_of_modes")
POINTS = "points of the plane"
"""What the scores of points are scores of: they need no judge."""


@dataclass(frozen=True)
class Quality:
    """How good the moving average of one step is: a row of ``quality.jsonl``."""

    step: int
    """Whose weights were scored; the score itself came some steps later."""
    n: int
    """Images or points that were drawn for it."""
    distance: float
    """Fréchet distance of images, energy distance of points."""
    floor: float
    """The distance of `floor_n` real ones that nobody trained on."""
    floor_n: int
    features: str
    """The SHA-256 of the judge's weights, or `POINTS`: only scores of the same features, and of as many images, can be compared."""
    judge: str = ""
    """The judge's name; empty for points."""
    accuracy: float | None = None
    """0–1, share of the images that show the class asked for; None where none was asked for."""
    class_histogram: dict[str, int] = field(default_factory=dict)
    """Class name → images in which the judge reads it; empty for points."""
    classes: tuple[str, ...] = ()
    """Those that the run is trained on; the judge may know more."""
    modes: int | None = None
    """How many the data have; None for images and for points without modes, as the next three then."""
    caught: int | None = None
    share: float | None = None
    """0–1, of the points, within 3σ of a mode."""
    points_of_modes: tuple[int, ...] = ()
    """Within 3σ of each mode."""
    nearest_of_modes: tuple[int, ...] = ()
    """Nearer to each mode than to any other, however far."""
    diversity: float | None = None
    """How different images of one class are, as a multiple of real ones'; None for points."""
    distance_error: float | None = None
    """The standard error of the distance, of drawing others from the same generator."""
    overfitting: float | None = None
    """How far D tells real images that it never saw from those that it trains on: 0 not at all, 1 like generated ones."""
    seconds: float = 0.0
    """Training time at which the score was there, since the run's start."""
    cost_seconds: float = 0.0
    """What measuring it took."""
    share_of_time: float = 0.0
    """0–1, what all measuring took of the training time since the run was opened."""
    best: Best | None = None
    """The best so far, this score included."""

    @classmethod
    def of_report(cls, step: int, report: Report, classes: tuple[str, ...]) -> Quality:
        return cls(
            step=step,
            n=report.n,
            distance=report.distance,
            floor=report.floor,
            floor_n=report.floor_n,
            features=report.judge_sha256,
            judge=report.judge,
            accuracy=report.accuracy,
            class_histogram=dict(report.class_histogram),
            classes=classes,
            diversity=report.diversity,
            distance_error=report.distance_error,
        )

    @classmethod
    def of_points(cls, step: int, report: PlaneReport) -> Quality:
        return cls(
            step=step,
            n=report.n,
            distance=report.energy,
            distance_error=report.energy_error,
            floor=report.floor,
            floor_n=report.n,
            features=POINTS,
            modes=report.modes,
            caught=report.caught,
            share=report.share,
            points_of_modes=report.points_of_modes,
            nearest_of_modes=report.nearest_of_modes,
        )

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> Quality | None:
        """The inverse of `row`; None where a row is of another make."""
        try:
            known = {name: row[name] for name in cls.__dataclass_fields__ if name in row}
            known |= {"best": Best.from_json(known.get("best"))}
            known |= {name: tuple(known[name]) for name in _TUPLES if name in known}
            return cls(**known)
        except TypeError:
            return None

    def row(self) -> dict[str, Any]:
        """Everything, for ``quality.jsonl``."""
        return asdict(self)

    @property
    def ratio(self) -> float:
        """How many times the floor the distance is."""
        return self.distance / self.floor if self.floor else math.inf

    @property
    def scale(self) -> tuple[str, int]:
        """What must be equal for two scores to be compared: the features, and how many images they are of."""
        return self.features, self.n

    def metrics(self) -> dict[str, float]:
        """The figures that are drawn as curves, for ``metrics.jsonl``."""
        kind = "energy" if self.features == POINTS else "distance"
        error = self.distance_error / self.floor if self.distance_error is not None and self.floor else None
        figures = {
            f"quality/{kind}": self.distance,
            "quality/floor_ratio": self.ratio,
            "quality/floor_ratio_error": error,
            "quality/accuracy": self.accuracy,
            "quality/accuracy_error": _error_of_share(self.accuracy, self.n),
            "quality/modes": self.caught,
            "quality/modes_share": self.caught / self.modes if self.modes and self.caught is not None else None,
            "quality/share": self.share,
            "quality/share_error": _error_of_share(self.share, self.n),
            "quality/diversity": None if self.diversity is None else min(self.diversity, 1.0),
            "quality/overfitting": None if self.overfitting is None else min(max(self.overfitting, 0.0), 1.0),
        }
        return {name: value for name, value in figures.items() if value is not None and math.isfinite(value)}

    def words(self) -> str:
        """In one short line: 3.1 × floor, 98.2 % of the asked class."""
        parts = [tr("{} × floor").format(times(self.ratio))]
        if self.accuracy is not None:
            parts.append(tr("{:.1f} % of the asked class").format(100 * self.accuracy))
        if self.modes:
            parts.append(tr("{} of {} modes").format(self.caught, self.modes))
        return ", ".join(parts)


def _error_of_share(share: float | None, n: int) -> float | None:
    """The standard error of a share of `n` draws, not 0 at 0 and 1 either (Agresti and Coull 1998, Am. Stat. 52)."""
    if share is None:
        return None
    likely = (share * n + 2) / (n + 4)
    return math.sqrt(likely * (1 - likely) / (n + 4))


def comparable(scores: Sequence[Quality]) -> list[Quality]:
    """Those that can be compared with the newest one: of the same features, and of as many images."""
    return [quality for quality in scores if quality.scale == scores[-1].scale]


def times(ratio: float) -> str:
    """A ratio in few characters: 3.1, 46, 1,200."""
    if not math.isfinite(ratio):
        return "∞"
    return f"{ratio:.1f}" if ratio < 10 else f"{ratio:,.0f}"


@dataclass(frozen=True)
class Best:
    """The best score so far, among those that can be compared with the newest."""

    step: int
    metric: str
    """``distance``, ``accuracy``, or of points ``energy``."""
    value: float
    floor_ratio: float
    features: str
    n: int

    @classmethod
    def of(cls, quality: Quality, best_by: str) -> Best:
        """
        :param best_by: ``TrainConfig.best_by``; without a class that is asked for, the distance decides
        """
        metric, value = "energy" if quality.features == POINTS else "distance", quality.distance
        if best_by == "accuracy" and quality.accuracy is not None:
            metric, value = "accuracy", quality.accuracy
        return cls(quality.step, metric, value, quality.ratio, quality.features, quality.n)

    @classmethod
    def from_json(cls, data: Any) -> Best | None:
        """None where it is not what `as_json` made."""
        try:
            return cls(**data)
        except TypeError:
            return None

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    def can_be_compared(self, other: Best) -> bool:
        return (self.metric, self.features, self.n) == (other.metric, other.features, other.n)

    def is_better_than(self, other: Best) -> bool:
        """Of two that can be compared."""
        return self.value > other.value if self.metric == "accuracy" else self.value < other.value

    def words(self) -> str:
        """In one short line: step 8,200, 3.1 × floor."""
        if self.metric == "accuracy":
            return tr("step {:,}, {:.1f} % of the asked class").format(self.step, 100 * self.value)
        return tr("step {:,}, {} × floor").format(self.step, times(self.floor_ratio))
