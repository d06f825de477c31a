"""Mode collapse: the generator draws a few kinds of image only. Read from the class histogram of the evaluations."""

from __future__ import annotations

import numpy as np

from ganstudio.diagnosis import Diagnosis, Kind
from ganstudio.diagnosis import remedies as cure
from ganstudio.diagnosis.window import Window
from ganstudio.params import tr

_RARE = 0.2
"""Share of a class's fair part below which it is missing: 2 % of ten classes."""
_ALL_BUT = 0.7
"""Share of the images in one class from which the collapse is total."""
_PATIENCE = 4.0
"""Spans without progress in which a run that never had all classes is still believed to learn."""
_UTTERLY, _PATIENCE_UTTERLY = 0.95, 2.0
"""The same where nearly every image is of one class."""
_FELT, _LASTING = 1.15, 5
"""A distance this many times its best suffers; so many evaluations in a row are no chance."""
_LEARNING = 0.02
_NOISE = 0.75
"""A distance above this share of the first one is still that of noise, in which the judge reads anything."""


def total_collapse(window: Window) -> Diagnosis | None:
    """Nearly all images are of one class, in two evaluations running, and are more than noise."""
    shares = _latest_shares(window)
    if len(shares) < 2 or not shares.max(1).min() > max(_ALL_BUT, 2 / shares.shape[1]):
        return None
    is_utter = shares.max(1).min() > _UTTERLY
    if not _is_new(window, _PATIENCE_UTTERLY if is_utter else _PATIENCE):
        return None
    at = int(shares[-1].argmax())
    text = tr("{:.0f} % of the images are of the class {}.")
    return _diagnosis(
        window,
        Kind.TOTAL_COLLAPSE,
        tr("Mode collapse: whatever it starts from, the generator draws nearly always the same."),
        text.format(100 * shares[-1, at], window.scores.class_names[at]),
    )


def partial_collapse(window: Window) -> Diagnosis | None:
    """Classes are missing in two evaluations running, and nothing says that they are still to come."""
    shares = _latest_shares(window)
    if len(shares) < 2:
        return None
    fair = 1 / shares.shape[1]
    missing = (shares < _RARE * fair).all(0)
    if not missing.any() or not _is_felt(window) or not _is_new(window, _PATIENCE):
        return None
    names = ", ".join(name for name, is_missing in zip(window.scores.class_names, missing, strict=True) if is_missing)
    text = tr("Of {} there are {:.1f} % of the images at most; a fair share is {:.0f} %.")
    return _diagnosis(
        window,
        Kind.PARTIAL_COLLAPSE,
        tr("Partial mode collapse: the generator leaves out {} of {} classes.").format(missing.sum(), len(missing)),
        text.format(names, 100 * shares[-1, missing].max(), 100 * fair),
    )


def _is_felt(window: Window) -> bool:
    """Whether the distance suffers, or classes have been missing so long that it is no matter of chance."""
    scores = window.scores
    if scores.best is None or not scores.distance[-1] < _FELT * scores.best[1]:
        return True
    lasting = scores.shares[-_LASTING:]
    return len(lasting) == _LASTING and bool((lasting < _RARE / scores.shares.shape[1]).any(1).all())


def _latest_shares(window: Window) -> np.ndarray:
    """Shares of the classes in the last two evaluations since the newest edit, (0–2, K); none of fewer than two classes."""
    scores = window.scores
    if scores.shares.shape[1] < 2:
        return np.empty((0, 2))
    counted = np.isfinite(scores.shares).all(1) & (scores.steps > window.since)
    return scores.shares[counted][-2:]


def _is_new(window: Window, spans: float) -> bool:
    """Whether classes have gone that were there, or else have not come in a long time without progress."""
    scores = window.scores
    fair = 1 / scores.shares.shape[1]
    had_all = bool((scores.shares[:-2] >= _RARE * fair).all(1).any())
    if had_all:
        return True
    if cure.longer_plan(window) is not None:
        return False  # the rates have decayed to nothing: classes that did not come are `stagnation`
    distance = scores.distance[np.isfinite(scores.distance)]
    is_noise = not len(distance) or distance[-1] > _NOISE * distance[0]
    return not is_noise and not window.gain(spans) > _LEARNING and window.step > 2 * spans * window.span


def _diagnosis(window: Window, kind: Kind, sentence: str, figure: str) -> Diagnosis:
    step = _since_when(window)
    evidence = [figure]
    if window.scores.best is not None and len(window.scores.distance):
        text = tr("The distance to real images is {:.3g}; at its best, step {:,}, it was {:.3g}.")
        evidence.append(text.format(window.scores.distance[-1], window.scores.best[0], window.scores.best[1]))
    ideas = (cure.hold_critic, cure.add_r1, cure.lower_g_rate, cure.raise_d_rate, cure.more_r1, cure.more_d_steps)
    return Diagnosis(kind, sentence, tuple(evidence), step, cure.remedy_of(window, *ideas, before=step))


def _since_when(window: Window) -> int:
    """The first of the evaluations up to now that all lack a class."""
    scores = window.scores
    lacks = (scores.shares < _RARE / scores.shares.shape[1]).any(1)
    complete = np.flatnonzero(~lacks & np.isfinite(scores.shares).all(1))
    first = complete[-1] + 1 if len(complete) else 0
    return int(scores.steps[min(first, len(scores.steps) - 1)])
