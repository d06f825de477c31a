"""How soon a preset is good: scores it again and again while it trains, with the clock stopped meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import suppress
from dataclasses import replace
from time import perf_counter
from typing import Any, NamedTuple

from ganstudio.bench.conditions import Moment
from ganstudio.bench.digits import DIGITS
from ganstudio.bench.measure import Column
from ganstudio.bench.presets import Reading, Training, facts, remove_run
from ganstudio.bench.results import Result
from ganstudio.bench.tasks import Task
from ganstudio.params import N_
from ganstudio.training.run import DivergedError, Run

_LEAST_SECONDS, _SHARE = 0.5, 0.05
"""From one score to the next: half a second of training, later a twentieth of what was trained."""


class Point(NamedTuple):
    """What a run reached at a time of its own."""

    seconds: float
    """Of training."""
    wall_seconds: float
    """Since Start was pressed: reading the data and building the networks too, but no scoring."""
    step: int
    distance: float
    ratio: float
    """How many times the floor the distance is."""
    accuracy: float | None

    @property
    def words(self) -> str:
        right = "" if self.accuracy is None else f", {100 * self.accuracy:.1f} %"
        return f"{self.ratio:.3g} ×{right}"


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
    """Trains and scores until the last goal is reached, or to the task's limit; stores the result, which a diverged run has too.

    Yields after each step and each slice of samples. What was left in between begins anew: the start belongs to what is timed.

    :raises StudioError: as `ganstudio.bench.presets.measured`
    """
    if task.run.exists():
        remove_run(task)
    result = task.unfinished()
    result.write(task.record)
    before = Moment.now()
    start = perf_counter()
    run = Run.start(task.config, task.run)
    points: list[Point] = []
    words = yield from _driven(task, run, points, start)
    figures = {"points": [list(point) for point in points], "gflops": before.gflops, "load": before.load}
    figures |= points[-1]._asdict() if points else {}
    result = result.model_copy(
        update={"outcome": "diverged" if words else "measured", "words": words, "figures": figures, **facts(run)}
    )
    result.write(task.record)
    return result


def _driven(task: Task, run: Run, points: list[Point], start: float) -> Generator[Training | Reading, None, str]:
    """Trains, and adds to `points`; returns why it ended before its limit, in words, or nothing."""
    limit, due, measuring = task.limit, _LEAST_SECONDS, 0.0
    try:
        for _ in run.steps():
            yield Training(run, limit)
            is_over = limit.is_reached(run)
            if run.seconds < due and not is_over:
                continue
            paused = perf_counter()
            points.append((yield from _scored(task, run, paused - start - measuring)))
            measuring += perf_counter() - paused
            due = run.seconds + max(_LEAST_SECONDS, _SHARE * run.seconds)
            if is_over or all(any(map(goal.is_reached, points)) for goal in GOALS):
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


def _scored(task: Task, run: Run, wall_seconds: float) -> Generator[Reading, None, Point]:
    samples = task.asked.samples
    work = task.measure.row(run.trainer.state(), samples)
    while True:
        try:
            yield Reading(next(work), samples)
        except StopIteration as end:
            row: dict[str, Any] = end.value
            figures = (row["distance"], row["ratio"], row["accuracy"])
            return Point(round(run.seconds, 3), round(wall_seconds, 3), run.trainer.step, *figures)


def _seconds_to(goal: Goal) -> Callable[[Result], float | None]:
    def seconds(result: Result) -> float | None:
        point = first(result, goal.is_reached)
        return None if point is None else point.seconds

    return seconds


def _ratio(result: Result) -> float | None:
    return result.figures.get("ratio")


PACE = replace(
    DIGITS,
    name="pace",
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
