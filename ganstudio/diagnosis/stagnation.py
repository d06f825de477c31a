"""Stagnation: nothing has become better for long."""

from __future__ import annotations

import numpy as np

from ganstudio.diagnosis import Diagnosis, Kind
from ganstudio.diagnosis import remedies as cure
from ganstudio.diagnosis.window import Window
from ganstudio.params import tr

_SHARE, _LEAST, _MOST = 0.35, 200, 5000
"""So long without a better distance: this share of the planned length, within these steps."""
_EVALUATIONS = 6
_BETTER = 0.03
"""A distance counts as better from this share on: less is chance."""
_GOOD = 2.0
"""Times the floor below which there is little left to gain."""


def stagnation(window: Window) -> Diagnosis | None:
    """The best distance is old."""
    scores, best = window.scores, window.scores.best
    if best is None or len(scores) < _EVALUATIONS or scores.ratio[-1] < _GOOD or _is_falling(scores.distance):
        return None
    patience = min(max(_SHARE * window.config.planned_steps, _LEAST), _MOST)
    first = _first_nearly_best(window, best)
    waited = scores.steps > first
    if window.step - max(first, window.since) < patience or waited.sum() < _EVALUATIONS:
        return None
    text = tr("No better for {} minutes: since step {:,} nothing has gained more than {:.0f} %.")
    figures = tr("The distance to real images was {:.3g} at its best, step {:,}, and is {:.3g} now: {:,.0f} × floor.")
    return Diagnosis(
        Kind.STAGNATION,
        text.format(_minutes(window, first), first, 100 * _BETTER),
        (figures.format(best[1], best[0], scores.distance[-1], scores.ratio[-1]),),
        first,
        cure.remedy_of(window, cure.longer_plan, cure.lower_rates, before=None),
    )


def _is_falling(distance: np.ndarray) -> bool:
    """Whether the newest distances are better than those before, though not yet better than the best."""
    half = _EVALUATIONS // 2
    return bool(distance[-half:].mean() < (1 - _BETTER) * distance[-2 * half : -half].mean())


def _first_nearly_best(window: Window, best: tuple[int, float, float]) -> int:
    """The first evaluation that was as good as the best one, but for chance."""
    scores = window.scores
    return int(scores.steps[scores.distance <= best[1] * (1 + _BETTER)][0]) if best[0] >= scores.steps[0] else best[0]


def _minutes(window: Window, step: int) -> str:
    scores = window.scores
    at = min(int((scores.steps < step).sum()), len(scores) - 1)
    minutes = window.minutes_since(float(scores.seconds[at]))
    return f"{minutes:.0f}" if minutes >= 10 else f"{minutes:.1f}"
