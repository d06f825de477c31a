"""How soon a preset is good: keeps what it has learnt again and again while it trains, and scores that when it is trained.

A score in between would slow the half second after it, by a sixteenth: it takes the caches from the step.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import suppress
from copy import deepcopy
from dataclasses import replace
from time import perf_counter
from typing import Any, NamedTuple

from ganstudio.bench.conditions import Moment
from ganstudio.bench.digits import DIGITS
from ganstudio.bench.measure import Column
from ganstudio.bench.presets import Reading, Training, facts, read, remove_run
from ganstudio.bench.results import Result
from ganstudio.bench.tasks import Task
from ganstudio.params import N_
from ganstudio.training.checkpoint import State
from ganstudio.training.run import DivergedError, Run

_LEAST_SECONDS, _SHARE = 0.5, 0.05
"""From one score to the next: half a second of training, later a twentieth of what was trained."""


class Point(NamedTuple):
    """What a run reached at a time of its own."""

    seconds: float
    """Of training."""
    wall_seconds: float
    """Since Start was pressed: reading the data and building the networks too."""
    step: int
    distance: float
    ratio: float
    """How many times the floor the distance is."""
    accuracy: float | None

    @property
    def words(self) -> str:
        right = "" if self.accuracy is None else f", {100 * self.accuracy:.1f} %"
        return f"{self.ratio:.3g} ×{right}"


class _Kept(NamedTuple):
    """What a run had learnt at a time of its own, to be scored later."""

    seconds: float
    wall_seconds: float
    state: State

    @classmethod
    def of(cls, run: Run, wall_seconds: float) -> _Kept:
        """Its averages alone are copied: images are drawn from them."""
        state = run.trainer.state()
        state |= {"averages": deepcopy(state["averages"]), "networks": {}, "optimisers": {}, "augmentations": {}}
        return cls(round(run.seconds, 3), round(wall_seconds, 3), state)

    def point(self, row: dict[str, Any]) -> Point:
        """:param row: what the measure said of it"""
        figures = (row["distance"], row["ratio"], row["accuracy"])
        return Point(self.seconds, self.wall_seconds, self.state["step"], *figures)


class Goal(NamedTuple):
    """When a run is good."""

    ratio: float
    """At most so many times the floor."""
    accuracy: float
    """0–1, at least this share of the class asked for."""

    def is_reached(self, point: Point) -> bool:
        return point.ratio <= self.ratio and (point.accuracy is None or point.accuracy >= self.accuracy)


GOALS = (Goal(10, 0.975), Goal(4, 0.975))
"""Digits that a person takes for real; then such as are hard to tell from them."""


def points_of(result: Result) -> list[Point]:
    """What was seen on the way, in order."""
    return [Point(*point) for point in result.figures.get("points", ())]


def first(result: Result, is_reached: Callable[[Point], bool]) -> Point | None:
    """The first point of which that is so; None where none is."""
    return next(filter(is_reached, points_of(result)), None)


def followed(task: Task) -> Generator[Training | Reading, None, Result]:
    """Trains to the task's limit, then scores what it kept, to the first that reaches the last goal, and the end.

    Yields after each step and each slice of samples. Stores the result, which a diverged run has too. What was left in between
    begins anew: the start belongs to what is timed.

    :raises StudioError: as `ganstudio.bench.presets.measured`
    """
    if task.run.exists():
        remove_run(task)
    result = task.unfinished()
    result.write(task.record)
    before = Moment.now()
    start = perf_counter()
    run = Run.start(task.config, task.run)
    kept: list[_Kept] = []
    words = yield from _driven(task, run, kept, start)
    points = yield from _scored(task, kept)
    figures = {"points": [list(point) for point in points], "gflops": before.gflops, "load": before.load}
    figures |= points[-1]._asdict() if points else {}
    result = result.model_copy(
        update={"outcome": "diverged" if words else "measured", "words": words, "figures": figures, **facts(run)}
    )
    result.write(task.record)
    return result


def _driven(task: Task, run: Run, kept: list[_Kept], start: float) -> Generator[Training, None, str]:
    """Trains, and adds to what is kept; returns why it ended before its limit, in words, or nothing."""
    limit, due = task.limit, _LEAST_SECONDS
    try:
        for _ in run.steps():
            yield Training(run, limit)
            is_over = limit.is_reached(run)
            if is_over or run.seconds >= due:
                kept.append(_Kept.of(run, perf_counter() - start))
                due = run.seconds + max(_LEAST_SECONDS, _SHARE * run.seconds)
            if is_over:
                break
        run.close()
    except DivergedError as error:
        run.folder.unlock()
        return str(error)
    except BaseException:
        with suppress(DivergedError):
            run.close()
        raise
    return ""


def _scored(task: Task, kept: list[_Kept]) -> Generator[Reading, None, list[Point]]:
    points: list[Point] = []
    while kept:
        reading = Reading(len(points), len(points) + len(kept))
        points.append(kept[0].point((yield from read(task, kept[0].state, reading))))
        del kept[0]
        if all(any(map(goal.is_reached, points)) for goal in GOALS):
            del kept[:-1]
    return points


def _seconds_to(goal: Goal) -> Callable[[Result], float | None]:
    def seconds(result: Result) -> float | None:
        point = first(result, goal.is_reached)
        return None if point is None else point.seconds

    return seconds


def _ratio(result: Result) -> float | None:
    return result.figures.get("ratio")


PACE = replace(
    DIGITS,
    name="pace_kept",
    title=N_("Time to quality"),
    goes_on=False,
    columns=(
        Column(N_("10 × floor after"), _seconds_to(GOALS[0]), "{:.1f} s".format),
        Column(N_("4 × floor after"), _seconds_to(GOALS[1]), "{:.1f} s".format),
        Column(N_("× floor at the end"), _ratio, "{:.3g}".format),
    ),
)


def best(points: Iterable[Point | None]) -> Point | None:
    """The earliest; None where there is none."""
    return min((point for point in points if point is not None), key=lambda point: point.seconds, default=None)
