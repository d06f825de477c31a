"""`Window`: what a doctor looks at, cut from a run's metrics at a cost that does not grow with the run."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ganstudio.diagnosis import Edits
from ganstudio.params import chosen_part, kind_of

if TYPE_CHECKING:
    from ganstudio.config import TrainConfig

_ROWS = 4000
"""So many newest rows are looked at."""
_EVALUATIONS = 120
_EARLY = 400
_PAST = 400
_SHARE, _LEAST, _MOST = 0.06, 60, 800
"""A sign must last for this share of the planned length, within these steps, to be one."""

Columns = Mapping[str, np.ndarray]


@dataclass(frozen=True)
class Scores:
    """Evaluations of the images, ascending; equally long arrays, NaN where a value is missing."""

    steps: np.ndarray
    seconds: np.ndarray
    distance: np.ndarray
    """Fréchet or energy distance, as the run's evaluation has it."""
    ratio: np.ndarray
    """How many times the floor the distance is."""
    accuracy: np.ndarray
    diversity: np.ndarray
    """How different images of one class are, as a multiple of real ones'."""
    overfitting: np.ndarray
    """How far D tells real images that it never saw from those that it trains on, see `ganstudio.training.held_out`."""
    shares: np.ndarray
    """(n, K): share of each class, 0–1; NaN rows where none was counted, K = 0 where none ever was."""
    counted: np.ndarray
    """Images or points that each histogram is of; 0 where none was counted."""
    class_names: tuple[str, ...]
    best: tuple[int, float, float] | None
    """Step, distance and seconds of the smallest distance of all time; None where nothing was measured."""

    def __len__(self) -> int:
        return len(self.steps)


@dataclass(frozen=True)
class Window:
    """The newest part of a run."""

    config: TrainConfig
    columns: Columns
    """The newest rows, by name: float64, NaN where a row lacks a value."""
    early: Columns
    """The first rows, likewise."""
    past: Columns
    """Rows from the whole run, evenly thinned."""
    scores: Scores
    images: int | None = None
    """How many images there are to train on, where that is known."""
    since: int = 0
    """The newest live edit of what decides how the run goes on: what lay before it says nothing about the run as it is now."""
    failure: tuple[int, str] | None = None
    """Step and name of the first value that was not finite, where the run ended so; no row tells of it."""
    undo: Edits = ()
    """What would take that edit back."""

    @classmethod
    def of(
        cls,
        columns: Columns,
        evaluations: Sequence[Mapping[str, Any]],
        config: TrainConfig,
        images: int | None = None,
        since: int = 0,
        failure: tuple[int, str] | None = None,
        undo: Edits = (),
    ) -> Window:
        """
        :param columns: as `ganstudio.training.metrics.columns` gives them, ascending in ``step``
        :param evaluations: rows of ``quality.jsonl``, ascending: ``step``, ``class_histogram`` and the figures that are not
            in `columns`
        :param images: how many training images there are
        :param since: the step of the newest live edit, 0 for none
        :param failure: as `RunFolder.failure` has it
        :param undo: what would take the newest live edit back, see `undone`
        """
        evenly = _evenly(columns.get("step", np.empty(0)))
        return cls(
            config=config,
            columns={name: column[-_ROWS:] for name, column in columns.items()},
            early={name: column[:_EARLY] for name, column in columns.items()},
            past={name: column[evenly] for name, column in columns.items()},
            scores=_scores(columns, evaluations),
            images=images,
            since=since,
            failure=failure,
            undo=undo,
        )

    @cached_property
    def step(self) -> int:
        """The newest step; 0 before the first."""
        steps = self.columns.get("step", np.empty(0))
        return int(steps[-1]) if len(steps) else 0

    @cached_property
    def span(self) -> int:
        """How many steps a sign must last."""
        return int(np.clip(_SHARE * self.config.planned_steps, _LEAST, _MOST))

    @cached_property
    def objective(self) -> str:
        return kind_of(self.config.objective)

    @cached_property
    def scores_are_logits(self) -> bool:
        return bool(chosen_part(self.config, "objective").scores_are_logits)

    @cached_property
    def is_of_points(self) -> bool:
        """Whether the samples are points of the plane."""
        from ganstudio.datasets.plane import PlaneConfig  # here, since the rest of this package works without torch

        return isinstance(self.config.dataset, PlaneConfig)

    def recent(self, name: str, spans: float = 1.0) -> np.ndarray:
        """The finite values of a column within the last `spans` spans, none from before the newest edit.

        Empty where the run, or its part since the edit, is shorter than that.
        """
        first = self.step - spans * self.span
        if name not in self.columns or first < self.since:
            return np.empty(0)
        values = self.columns[name][np.searchsorted(self.columns["step"], first, side="right") :]
        return values[np.isfinite(values)]

    def level(self, name: str, spans: float = 1.0) -> float:
        """The median of `recent`, NaN where there is nothing."""
        values = self.recent(name, spans)
        return float(np.median(values)) if len(values) else np.nan

    def begin(self, spans: float = 1.0) -> int:
        """The first step of the last `spans` spans."""
        return max(1, int(self.step - spans * self.span) + 1)

    def gain(self, spans: float) -> float:
        """How much nearer the best distance of the last `spans` spans is than the best one before: 0.1 is a tenth.

        NaN where the scores do not tell.
        """
        late = self.scores.steps > self.step - spans * self.span
        before, after = self.scores.distance[~late], self.scores.distance[late]
        if not np.isfinite(before).any() or np.isfinite(after).sum() < 2:
            return np.nan
        return float(1 - np.nanmin(after) / np.nanmin(before))

    def minutes_since(self, seconds: float) -> float:
        """Minutes of training since a time of the run."""
        column = self.columns.get("seconds")
        now = self.scores.seconds[-1] if column is None or not len(column) else np.nanmax(column[-20:])
        return float(now - seconds) / 60


def _evenly(steps: np.ndarray) -> slice | np.ndarray:
    """Which rows lie at even distances of steps: in the table of a long run the first and the newest ones lie closer than others."""
    stride = max(1, len(steps) // _PAST)
    if stride == 1 or steps[-1] - steps[0] < len(steps):
        return slice(None, None, stride)
    hop = stride * (steps[-1] - steps[0]) / (len(steps) - 1)
    places = np.searchsorted(steps, np.arange(steps[0], steps[-1] + 0.5, hop))
    return np.unique(np.minimum(places, len(steps) - 1))


def undone(edits: Iterable[Mapping[str, Any]], step: int) -> Edits:
    """The edits that take those of a step back.

    :param edits: rows of ``edits.jsonl``: step, path, old and new value; of a part that was switched on, old is None
    """
    rows = [edit for edit in edits if edit["step"] == step and (edit["old"] is not None or edit["new"] == "on")]
    back = [(row["path"], "off" if row["old"] is None else row["old"]) for row in rows]
    off = {path for path, value in back if value == "off"}
    return tuple((path, value) for path, value in back if path.rpartition(".")[0] not in off)


def _scores(columns: Columns, rows: Sequence[Mapping[str, Any]]) -> Scores:
    rows = _comparable(rows)
    table = _from_columns(columns) if not rows else _from_rows(columns, rows[-_EVALUATIONS:])
    names = _class_names(rows[-_EVALUATIONS:])
    shares = np.array([_shares(row, names) for row in rows[-_EVALUATIONS:]], dtype=np.float64)
    counted = [sum(_counts(row).values()) for row in rows[-_EVALUATIONS:]]
    return Scores(
        steps=table["step"],
        seconds=table["seconds"],
        distance=table["quality/distance"],
        ratio=table["quality/floor_ratio"],
        accuracy=table["quality/accuracy"],
        diversity=table["quality/diversity"],
        overfitting=table["quality/overfitting"],
        shares=shares.reshape(len(table["step"]), len(names)) if rows else np.empty((len(table["step"]), 0)),
        counted=np.array(counted) if rows else np.zeros(len(table["step"])),
        class_names=names,
        best=_best(columns, rows, table),
    )


def _comparable(rows: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """Those made as the newest one was: scores by other features, or of other numbers of images, mean something else."""
    scales = [(row.get("features"), row.get("n")) for row in rows]
    return (
        rows if len(set(scales)) < 2 else [row for row, scale in zip(rows, scales, strict=True) if scale == scales[-1]]
    )


_FIGURES = {
    "quality/distance": ("quality/distance", "quality/energy", "distance"),
    "quality/floor_ratio": ("quality/floor_ratio", "floor_ratio", "ratio"),
    "quality/accuracy": ("quality/accuracy", "accuracy"),
    "quality/diversity": ("quality/diversity", "diversity"),
    "quality/overfitting": ("quality/overfitting", "overfitting"),
    "seconds": ("seconds",),
}


def _from_columns(columns: Columns) -> dict[str, np.ndarray]:
    steps = columns.get("step", np.empty(0))
    distance = _column(columns, "quality/distance")
    at = np.empty(0, dtype=np.intp) if distance is None else np.flatnonzero(np.isfinite(distance))[-_EVALUATIONS:]
    found = {name: _column(columns, name) for name in _FIGURES}
    return {"step": steps[at]} | {n: np.full(len(at), np.nan) if c is None else c[at] for n, c in found.items()}


def _column(columns: Columns, name: str) -> np.ndarray | None:
    return next((columns[other] for other in _FIGURES[name] if other in columns), None)


def _from_rows(columns: Columns, rows: Sequence[Mapping[str, Any]]) -> dict[str, np.ndarray]:
    steps = np.array([row["step"] for row in rows], dtype=np.float64)
    return {"step": steps} | {name: _figure(columns, rows, steps, name) for name in _FIGURES}


def _figure(columns: Columns, rows: Sequence[Mapping[str, Any]], steps: np.ndarray, name: str) -> np.ndarray:
    """A figure of each evaluation, from its own row or else from the metrics of its step."""
    values = np.array([_first(row, name) for row in rows], dtype=np.float64)
    column = _column(columns, name)
    if column is not None and len(column):
        at = np.minimum(np.searchsorted(columns["step"], steps), len(column) - 1)
        same = columns["step"][at] == steps
        values = np.where(np.isnan(values) & same, column[at], values)
    return values


def _first(row: Mapping[str, Any], name: str) -> float:
    value = next((row[other] for other in _FIGURES[name] if row.get(other) is not None), None)
    if value is None and name == "quality/floor_ratio" and row.get("floor"):
        value = row["distance"] / row["floor"]
    return math.nan if value is None else float(value)


def _distance(row: Mapping[str, Any]) -> float:
    """For a comparison: infinite where there is none."""
    value = row.get("distance")
    if value is None:
        value = _first(row, "quality/distance")
    return math.inf if math.isnan(value) else float(value)


def _counts(row: Mapping[str, Any]) -> Mapping[str, int]:
    """Images by class, of those that the run is trained on, or points by the mode that they are nearest to."""
    counts: Mapping[str, int] = row.get("class_histogram") or {}
    if not counts:
        return {str(i + 1): count for i, count in enumerate(row.get("nearest_of_modes") or ())}
    wanted = row.get("classes") or counts
    return {name: counts.get(name, 0) for name in wanted}


def _class_names(rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(_counts(rows[-1])) if rows else ()


def _shares(row: Mapping[str, Any], names: tuple[str, ...]) -> list[float]:
    counts = _counts(row)
    total = sum(counts.values())
    return [counts.get(name, 0) / total if total else np.nan for name in names]


def _best(
    columns: Columns, rows: Sequence[Mapping[str, Any]], table: dict[str, np.ndarray]
) -> tuple[int, float, float] | None:
    """Over all evaluations, not only the newest; of their rows where they have the figure, else of the metrics."""
    steps, values, seconds = table["step"], table["quality/distance"], table["seconds"]
    column = _column(columns, "quality/distance")
    if rows and math.isfinite(_first(rows[-1], "quality/distance")):
        if len(rows) > _EVALUATIONS:
            best = min(rows, key=_distance)
            return int(best["step"]), _distance(best), _first(best, "seconds")
    elif column is not None:
        at = np.flatnonzero(np.isfinite(column))
        steps, values = columns["step"][at], column[at]
        seconds = columns["seconds"][at] if "seconds" in columns else np.full(len(at), np.nan)
    if not np.isfinite(values).any():
        return None
    index = int(np.nanargmin(values))
    return int(steps[index]), float(values[index]), float(seconds[index])
