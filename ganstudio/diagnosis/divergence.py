"""Divergence: losses that explode, numbers that end, and images that become much worse than they were."""

from __future__ import annotations

import numpy as np

from ganstudio.diagnosis import Diagnosis, Kind
from ganstudio.diagnosis import remedies as cure
from ganstudio.diagnosis.oscillation import is_swinging
from ganstudio.diagnosis.window import Window
from ganstudio.params import tr

_WORSE, _MUCH_WORSE = 2.0, 3.0
_POOR = 3.0
"""Times the floor below which even a doubled distance is a good one."""
_LIMITS: dict[str, tuple[tuple[str, float], ...]] = {
    # A network that is wrong by so many nats, or targets missed by several times their distance, is out of bounds.
    "non_saturating": (("loss/d", 8.0), ("loss/g", 60.0)),
    "minimax": (("loss/d", 8.0), ("loss/g", 60.0)),
    "relativistic": (("loss/d", 8.0), ("loss/g", 60.0)),
    "least_squares": (("loss/d", 4.0), ("loss/g", 20.0)),
    "hinge": (("loss/d", 20.0), ("score/fake", 100.0), ("score/real", 100.0)),
    # Two images of 28×28 are at most 56 apart; a critic of slope 1 cannot be further from zero between them.
    "wasserstein": (("loss/d", 100.0),),
}


def not_finite(window: Window) -> Diagnosis | None:
    """A loss or weight was NaN or infinite: the run cannot go on from there."""
    if window.failure is not None:
        step, name = window.failure
        return _diverged(window, step, tr("The curve {} is no longer a finite number.").format(name))
    for name in ("loss/d", "loss/g"):
        values = window.columns.get(name, np.empty(0))
        # A row without losses may be one of scores alone, and these have no time of training.
        seconds = window.columns.get("seconds", np.empty(0))
        bad = np.flatnonzero(np.isinf(values) | (np.isnan(values) & np.isfinite(seconds)))
        if len(bad):
            step = int(window.columns["step"][bad[0]])
            return _diverged(window, step, tr("The curve {} is no longer a finite number.").format(name))
    return None


def explosion(window: Window) -> Diagnosis | None:
    """A loss has left every range that means anything."""
    for name, limit in _LIMITS.get(window.objective, ()):
        level = float(np.abs(window.level(name, 0.5)))
        if level > limit:
            text = tr("The curve {} has been at {:.3g}; nothing beyond {:.3g} makes sense for this objective.")
            return _diverged(window, window.begin(0.5), text.format(name, level, limit))
    return None


def worsening(window: Window) -> Diagnosis | None:
    """The distance to real images is twice its best in two evaluations running, or three times in one."""
    distances, best = window.scores.distance, window.scores.best
    if best is None or len(distances) < 2 or not best[1] > 0 or not window.scores.ratio[-1] > _POOR:
        return None
    factors = distances[-2:] / best[1]
    if is_swinging(window):  # `oscillation`, of which a bad moment is a part
        return None
    if window.scores.steps[-1] <= window.since or not (factors.min() > _WORSE or factors[-1] > _MUCH_WORSE):
        return None
    text = tr("The distance to real images is {:.3g}; at its best, step {:,}, it was {:.3g}.")
    step = _since_when(window, best)
    return Diagnosis(
        Kind.DIVERGENCE,
        tr("Training diverges: the images have become much worse than they were."),
        (text.format(distances[-1], best[0], best[1]),),
        step,
        cure.remedy_of(window, *_ideas(window), before=step),
    )


def _diverged(window: Window, step: int, evidence: str) -> Diagnosis:
    return Diagnosis(
        Kind.DIVERGENCE,
        tr("Training diverges: the networks throw each other off further with every step."),
        (evidence,),
        step,
        cure.remedy_of(window, *_ideas(window), before=step),
    )


def _ideas(window: Window) -> tuple[cure.Idea, ...]:
    return (cure.hold_critic, cure.lower_rates_much)


def _since_when(window: Window, best: tuple[int, float, float]) -> int:
    """The first evaluation after the best one that was twice as bad."""
    scores = window.scores
    at = np.flatnonzero((scores.steps > best[0]) & (scores.distance > _WORSE * best[1]))
    return int(scores.steps[at[0]]) if len(at) else window.step
