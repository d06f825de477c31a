"""How soon the default preset is good, and beside it the tutorial's network: tasks, and the figures made of their results."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ganstudio.bench.digits import DIGITS
from ganstudio.bench.figures import Figure
from ganstudio.bench.measure import Asked, Measure
from ganstudio.bench.pace import GOALS, PACE, Goal, Point, best, first, followed, points_of
from ganstudio.bench.presets import Reading, Training, measured
from ganstudio.bench.results import Result
from ganstudio.bench.tasks import Task
from ganstudio.params import N_, edited, tr
from ganstudio.presets import DEFAULT, preset

UNLABELLED, TUTORIAL = "quick-digits-grouped", "dcgan"
PARTS = ("default", "unlabelled", "tutorial")
_TITLES = (
    N_("quick-digits: 97.5 % of the asked class and 10 × the floor"),
    N_("quick-digits: 97.5 % of the asked class and 4 × the floor"),
)
_TARGET_SECONDS = (15.0, 90.0)
_MOST_UNLABELLED = 50.0
_LEAST_TIMES_FASTER = 50.0


@dataclass(frozen=True)
class QualityAsked:
    """What the person who measures may choose. Targets are of the defaults."""

    runs: int = 1
    """Of `quick-digits` and of its form without labels, each with a seed of its own; the best counts."""
    samples: int = 10_000
    """Drawn for each score."""
    limit_seconds: float = 90.0
    """Of training, for `quick-digits`."""
    unlabelled_seconds: float = 120.0
    tutorial_seconds: float = 600.0


def tasks(asked: QualityAsked, folder: Path, parts: Sequence[str] = PARTS) -> list[Task]:
    """What is to be measured, in order; `tutorial` needs `default` too.

    :param folder: for results and runs
    """
    default = _tasks(DEFAULT, PACE, asked, asked.limit_seconds, asked.runs, folder)
    unlabelled = _tasks(UNLABELLED, DIGITS, asked, asked.unlabelled_seconds, asked.runs, folder)
    tutorial = _tasks(TUTORIAL, DIGITS, asked, asked.tutorial_seconds, 1, folder)
    wanted = [default if {"default", "tutorial"} & set(parts) else []]
    wanted += [part for name, part in (("unlabelled", unlabelled), ("tutorial", tutorial)) if name in parts]
    return [task for part in wanted for task in part]


def work_of(task: Task) -> Generator[Training | Reading, None, Result]:
    """Measures one of `tasks`."""
    return followed(task) if task.measure is PACE else measured(task)


def figures_of(results: Sequence[Result]) -> list[Figure]:
    """The figures that these results are enough for."""
    good = [result for result in results if result.outcome == "measured"]
    of = {name: [r for r in good if r.preset == name] for name in (DEFAULT, UNLABELLED, TUTORIAL)}
    figures = []
    if of[DEFAULT]:
        figures += [_time(*each, of[DEFAULT]) for each in zip(_TITLES, GOALS, _TARGET_SECONDS, strict=True)]
    if of[UNLABELLED]:
        figures.append(_unlabelled(of[UNLABELLED]))
    if of[DEFAULT] and of[TUTORIAL]:
        figures.append(_times_faster(of[DEFAULT], of[TUTORIAL][0]))
    return figures


def _tasks(name: str, measure: Measure, asked: QualityAsked, seconds: float, runs: int, folder: Path) -> list[Task]:
    config, how = preset(name).config, Asked(minutes=seconds / 60, samples=asked.samples)
    return [Task(edited(config, "seed", seed), measure, how, folder) for seed in range(runs)]


def _time(title: str, goal: Goal, target: float, results: list[Result]) -> Figure:
    reached = [first(result, goal.is_reached) for result in results]
    winner = best(reached)
    return Figure(
        key=f"seconds_to_{goal.ratio:g}_floors",
        title=title,
        value=None if winner is None else winner.seconds,
        unit="s",
        most=target,
        words=_words_of(winner, reached, results),
        details={
            "wall_seconds": None if winner is None else winner.wall_seconds,
            "all_seconds": [None if point is None else point.seconds for point in reached],
            "runs": [result.figures for result in results],
        },
    )


def _words_of(winner: Point | None, reached: Sequence[Point | None], results: Sequence[Result]) -> str:
    if winner is None:
        nearest = min((point for result in results for point in points_of(result)), key=lambda point: point.ratio)
        text = tr("not within {:.0f} s of training; nearest {}")
        return text.format(max(result.seconds for result in results), nearest.words)
    parts = [tr("of training; {:.1f} s since Start; {}").format(winner.wall_seconds, winner.words)]
    if len(reached) > 1:
        told = ", ".join("–" if point is None else f"{point.seconds:.1f}" for point in reached)
        parts.append(tr("best of {} runs: {}").format(len(reached), told))
    return "; ".join(parts)


def _unlabelled(results: list[Result]) -> Figure:
    winner = min(results, key=lambda result: float(result.figures["ratio"]))
    ratios = [result.figures["ratio"] for result in results]
    parts = [tr("distance {:.3g} after {:.0f} s").format(winner.figures["distance"], winner.seconds)]
    if len(results) > 1:
        told = ", ".join(f"{ratio:.3g}" for ratio in ratios)
        parts.append(tr("best of {} runs: {}").format(len(results), told))
    return Figure(
        key="unlabelled_ratio",
        title=N_("quick-digits-grouped, which reads no label: distance, as a multiple of the floor"),
        value=winner.figures["ratio"],
        unit="×",
        most=_MOST_UNLABELLED,
        words="; ".join(parts),
        details={"all_ratios": ratios, "distance": winner.figures["distance"], "seconds": winner.seconds},
    )


def _times_faster(results: list[Result], tutorial: Result) -> Figure:
    """By the median of the runs, since the tutorial has only one."""
    distance = tutorial.figures["distance"]
    reached = [first(result, _as_near_as(distance)) for result in results]
    seconds = [float("inf") if point is None else point.seconds for point in reached]
    median = statistics.median(seconds)
    is_known = median < float("inf")
    text = tr("{} has distance {:.3g} after {:.0f} s; quick-digits after {:.1f} s (median of {})")
    words = text.format(TUTORIAL, distance, tutorial.seconds, median, len(results))
    return Figure(
        key="times_faster_than_the_tutorial",
        title=N_("quick-digits: times faster to what the tutorial's network reaches"),
        value=tutorial.seconds / median if is_known else None,
        unit="×",
        least=_LEAST_TIMES_FASTER,
        words=words if is_known else tr("not as near as {} with {:.3g}").format(TUTORIAL, distance),
        details={"distance": distance, "tutorial_seconds": tutorial.seconds, "seconds": median if is_known else None},
    )


def _as_near_as(distance: float) -> Callable[[Point], bool]:
    return lambda point: point.distance <= distance
