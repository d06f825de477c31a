"""Oscillation: the two networks chase each other in circles, and the images swing with them."""

from __future__ import annotations

import numpy as np

from ganstudio.diagnosis import Diagnosis, Kind
from ganstudio.diagnosis import remedies as cure
from ganstudio.diagnosis.window import Window
from ganstudio.params import tr

_EVALUATIONS = 10
_SWINGS, _SWINGS_OF_DISTANCE = 4, 3
_FACTOR = 1.3
"""From one turn of the distance to the next."""
_SPANS = 5.0
_BLOCKS = 40
_CHANCES = 6.0
_HEIGHT = 0.35
"""Of a swing of D's certainty, which reaches from 0 to 1."""
_POOR = 3.0
_LEARNING = 0.1


def oscillation(window: Window) -> Diagnosis | None:
    """The distance, or D's certainty, goes up and down again and again without getting anywhere."""
    if window.gain(_SPANS) > _LEARNING or (len(window.scores) and window.scores.ratio[-1] < _POOR):
        return None
    evidence = [text for text in (_of_distance(window), _of_certainty(window)) if text]
    if not evidence:
        return None
    step = window.begin(_SPANS)
    return Diagnosis(
        Kind.OSCILLATION,
        tr(
            "Oscillation: the networks chase each other in circles, and the images swing with them instead of improving."
        ),
        tuple(evidence),
        step,
        cure.remedy_of(window, cure.less_momentum, cure.hold_critic, cure.add_r1, cure.lower_rates),
    )


def swings(values: np.ndarray, height: float) -> int:
    """How many times a curve goes up or down by at least `height` before it turns."""
    count, direction = 0, 0
    low = high = values[0] if len(values) else 0.0
    for value in values:
        low, high = min(low, value), max(high, value)
        if direction <= 0 and value - low >= height:
            count, direction, high = count + 1, 1, value
        elif direction >= 0 and high - value >= height:
            count, direction, low = count + 1, -1, value
        if direction > 0:
            low = high
        elif direction < 0:
            high = low
    return count


def is_swinging(window: Window) -> bool:
    """Whether the distance goes up and down again and again."""
    return swings(np.log(_late(window)), np.log(_FACTOR)) >= _SWINGS_OF_DISTANCE


def certainty(window: Window) -> np.ndarray:
    """How surely D told real from generated images at each of the last steps; empty for a critic, whose scores have no scale."""
    loss = window.recent("loss/d", _SPANS)
    real, fake = window.recent("score/real", _SPANS), window.recent("score/fake", _SPANS)
    if window.scores_are_logits or window.objective == "least_squares":
        values = real - fake if len(real) == len(fake) else np.empty(0)
    elif window.objective in ("hinge", "relativistic"):
        values = 1 - loss / (2 if window.objective == "hinge" else np.log(2))
    else:
        values = np.empty(0)
    return values


def _of_distance(window: Window) -> str:
    late = _late(window)
    count = swings(np.log(late), np.log(_FACTOR))
    if count < _SWINGS_OF_DISTANCE:
        return ""
    text = tr("In the last {} evaluations the distance to real images swung {} times, between {:.3g} and {:.3g}.")
    return text.format(len(late), count, late.min(), late.max())


def _late(window: Window) -> np.ndarray:
    """The newest distances since the newest edit."""
    scores = window.scores
    return scores.distance[(scores.steps > window.since) & (scores.distance > 0)][-_EVALUATIONS:]


def _of_certainty(window: Window) -> str:
    raw = np.clip(certainty(window), 0, 1)
    size = len(raw) // _BLOCKS
    if not size:
        return ""
    blocks = raw[-size * _BLOCKS :].reshape(_BLOCKS, size)
    values = blocks.mean(1)
    # Small batches make single steps noisy: a swing must stand out from what chance leaves of that in a mean.
    chance = float(np.median(np.abs(np.diff(raw)))) / size**0.5
    count = swings(values, max(_HEIGHT, _CHANCES * chance))
    if count < _SWINGS:
        return ""
    text = tr("In {:,} steps D's certainty swung {} times, between {:.0f} and {:.0f} %.")
    return text.format(int(_SPANS * window.span), count, 100 * values.min(), 100 * values.max())
