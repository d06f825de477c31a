"""An overfitting discriminator: it knows the training images by heart and rejects all others."""

from __future__ import annotations

import numpy as np

from ganstudio.diagnosis import Diagnosis, Kind
from ganstudio.diagnosis import remedies as cure
from ganstudio.diagnosis.balance import separation
from ganstudio.diagnosis.window import Window
from ganstudio.params import tr

_KNOWN = 0.4
"""D's scores of unseen real images so far on the way from those of training images to those of generated ones."""
_GOOD, _KNOWN_OF_GOOD = 5.0, 0.75
"""Times the floor below which images are so good that D hardly tells them from real ones: then that way is short, and chance and a
little memory go half of it."""
_IN_A_ROW = 3
_EPOCHS = 15.0
"""Where that is not measured: so often D must have seen each image."""
_SURE = 0.3
_RISE = 0.1
_WORSE = 1.15
_SPANS = 1.5
_BLOCK = 20


def overfitting(window: Window) -> Diagnosis | None:
    """D treats real images that it never saw like generated ones (the ratio r_v of Karras et al. 2020, arXiv 2006.06676)."""
    scores = window.scores
    known = scores.overfitting[(scores.steps > window.since) & np.isfinite(scores.overfitting)][-_IN_A_ROW:]
    if not len(known):
        return _by_certainty(window)
    most = _KNOWN_OF_GOOD if scores.ratio[-1] < _GOOD else _KNOWN
    if len(known) < _IN_A_ROW or not np.median(known) > most:
        return None
    above = np.flatnonzero(scores.overfitting > most)
    text = tr(
        "D's scores of real images that it never saw lie {:.0f} % of the way from the training images' to the generated ones'."
    )
    return _diagnosis(window, int(scores.steps[above[0]]), [text.format(100 * float(np.median(known)))])


def _by_certainty(window: Window) -> Diagnosis | None:
    """Without held-out images: D has seen each image often, becomes ever surer, and the generated images become worse."""
    if window.images is None or window.scores.best is None or len(window.scores) < 3:
        return None
    now, before = separation(window, _SPANS), _at_best(window, window.scores.best[0])
    worse = float(np.nanmedian(window.scores.distance[-3:])) / window.scores.best[1]
    is_settled = window.step > window.scores.best[0] + _SPANS * window.span
    is_surer = now > max(_SURE, before + _RISE)
    if _epochs(window, window.images) < _EPOCHS or not is_settled or not is_surer or worse < _WORSE:
        return None
    step, best, _ = window.scores.best
    text = tr("The distance to real images was {:.3g} at step {:,} and is {:.3g} now.")
    evidence = [
        tr("D's certainty rose from {:.0f} to {:.0f} %.").format(100 * before, 100 * now),
        text.format(best, step, window.scores.distance[-1]),
    ]
    return _diagnosis(window, step, evidence)


def _diagnosis(window: Window, step: int, evidence: list[str]) -> Diagnosis:
    if window.images is not None:
        text = tr("There are {:,} images to learn from, and D has seen each about {:,.0f} times.")
        evidence = [text.format(window.images, _epochs(window, window.images)), *evidence]
    ideas = (cure.augment, cure.add_noise, cure.add_r1, cure.more_r1, cure.lower_d_rate)
    return Diagnosis(
        Kind.OVERFITTING,
        tr("The discriminator overfits: it learns the training images by heart and no longer teaches the generator."),
        tuple(evidence),
        step,
        cure.remedy_of(window, *ideas, before=step + 1),
    )


def _epochs(window: Window, images: int) -> float:
    return window.step * window.config.batch_size * getattr(window.config.game, "d_steps", 1) / max(images, 1)


def _at_best(window: Window, step: int) -> float:
    """D's certainty about the step of the best distance; NaN where there is no scale."""
    near = {name: _near(window, name, step) for name in ("score/real", "score/fake", "loss/d")}
    match window.objective:
        case "wasserstein":
            return np.nan
        case "hinge":
            return 1 - near["loss/d"] / 2
        case "relativistic":
            return 1 - near["loss/d"] / float(np.log(2))
    return near["score/real"] - near["score/fake"]


def _near(window: Window, name: str, step: int) -> float:
    if name not in window.past:
        return np.nan
    at = int(np.searchsorted(window.past["step"], step))
    values = window.past[name][max(0, at - _BLOCK // 2) : at + _BLOCK // 2]
    values = values[np.isfinite(values)]
    return float(np.median(values)) if len(values) else np.nan
