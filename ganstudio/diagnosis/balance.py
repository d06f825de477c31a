"""Who wins: a discriminator that is too strong, one that is too weak, and gradients that vanish."""

from __future__ import annotations

import math

import numpy as np

from ganstudio.diagnosis import Diagnosis, Kind
from ganstudio.diagnosis import remedies as cure
from ganstudio.diagnosis.window import Window
from ganstudio.params import tr

_SURE = 0.95
_UNSURE = 0.01
_PATIENCE = 2.5
"""Spans without progress: at the start every discriminator is sure for a while."""
_LEARNING, _LATELY = 0.1, 1.5
"""So much nearer within so many spans, and the images are becoming better after all; of a D that is at a loss, as it is in a good
game too for a while, within the whole patience."""
_POOR = 10.0
"""Times the floor from which images are far from good."""
_FADED = 1e-3
_EARLY_ROWS = 20


def separation(window: Window, spans: float) -> float:
    """How surely D tells real from generated images: 1 perfectly, 0 not at all, below 0 the wrong way round.

    NaN for a critic, whose scores have no scale, and where there are too few rows.
    """
    real, fake, loss = (window.level(name, spans) for name in ("score/real", "score/fake", "loss/d"))
    match window.objective:
        case "wasserstein":
            return math.nan
        case "hinge":
            return 1 - loss / 2
        case "relativistic":
            return 1 - loss / math.log(2)
    targets = window.config.objective
    reach = getattr(targets, "real_target", 1.0) - getattr(targets, "fake_target", 0.0)
    return (real - fake) / reach if reach > 0.1 else math.nan


def strong_discriminator(window: Window) -> Diagnosis | None:
    """D is sure of every image and G does not come nearer. Of a minimax game it is `vanishing_gradients`."""
    sure = separation(window, _PATIENCE)
    if window.objective == "minimax" or not sure > _SURE or _may_be_learning(window):
        return None
    return Diagnosis(
        Kind.STRONG_D,
        tr("The discriminator is too strong: it tells every generated image from a real one, and G learns nothing."),
        (_scores_evidence(window), tr("G's loss is {:.3g}.").format(window.level("loss/g")), *_progress(window)),
        window.begin(_PATIENCE),
        cure.remedy_of(
            window, cure.lower_d_rate, cure.fewer_d_steps, cure.add_r1, cure.more_r1, cure.add_noise, cure.lower_rates
        ),
    )


def vanishing_gradients(window: Window) -> Diagnosis | None:
    """G is told next to nothing: of a saturating loss where D is sure, or by its gradient, where that is recorded."""
    faded = _has_faded(window)
    saturated = window.objective == "minimax" and window.level("score/fake", _PATIENCE) < 1 - _SURE
    if not (faded or saturated) or _may_be_learning(window):
        return None
    evidence = [_scores_evidence(window)]
    if saturated:
        evidence.append(
            tr("G's loss is {:.2g}: where D is sure, this objective is flat; the non-saturating one is not.").format(
                window.level("loss/g")
            )
        )
    if faded:
        text = tr("G's gradient norm is {:.2g}; at the start it was {:.2g}.")
        evidence.append(text.format(window.level("gradient/g"), _early(window, "gradient/g")))
    return Diagnosis(
        Kind.VANISHING,
        tr("Vanishing gradients: the discriminator is so sure that the generator is no longer told how to improve."),
        (*evidence, *_progress(window)),
        window.begin(_PATIENCE),
        cure.remedy_of(window, cure.add_noise, cure.lower_d_rate, cure.fewer_d_steps, cure.add_r1, cure.more_r1),
    )


def weak_discriminator(window: Window) -> Diagnosis | None:
    """D cannot tell the images apart although they are poor: G wins without having to become better."""
    unsure = separation(window, _PATIENCE)
    ratio = _latest(window.scores.ratio)
    if not unsure < _UNSURE or not ratio > _POOR or _may_be_learning(window, _PATIENCE):
        return None
    text = tr("Yet what G makes is poor: {:,.0f} times the distance that real data have.")
    return Diagnosis(
        Kind.WEAK_D,
        tr("The generator wins against a weak discriminator: it is believed although what it makes is poor."),
        (_scores_evidence(window), text.format(ratio), *_progress(window)),
        window.begin(_PATIENCE),
        cure.remedy_of(window, cure.raise_d_rate, cure.lower_g_rate, cure.more_d_steps),
    )


def _may_be_learning(window: Window, spans: float = _LATELY) -> bool:
    """Whether the images became better lately, or there are scores that do not reach back far enough to tell."""
    gain = window.gain(spans)
    return gain > _LEARNING or (math.isnan(gain) and len(window.scores) > 0)


def _has_faded(window: Window) -> bool:
    now, early = window.level("gradient/g", _PATIENCE), _early(window, "gradient/g")
    return now < _FADED * early


def _early(window: Window, name: str) -> float:
    values = window.early.get(name, np.empty(0))
    values = values[np.isfinite(values)][:_EARLY_ROWS]
    return float(np.median(values)) if len(values) else math.nan


def _latest(values: np.ndarray) -> float:
    values = values[np.isfinite(values)]
    return float(values[-1]) if len(values) else math.nan


def _scores_evidence(window: Window) -> str:
    real, fake = window.level("score/real", _PATIENCE), window.level("score/fake", _PATIENCE)
    if window.scores_are_logits:
        text = tr("For {:,} steps D has given real data {:.3g} and generated data {:.3g}, of 0 to 1.")
    else:
        text = tr("For {:,} steps D's scores have been {:.3g} for real and {:.3g} for generated data.")
    return text.format(int(_PATIENCE * window.span), real, fake)


def _progress(window: Window) -> tuple[str, ...]:
    gain = window.gain(_PATIENCE)
    if not math.isfinite(gain):
        return ()
    if gain <= 0:
        return (tr("The distance to real data has not fallen in this time."),)
    return (tr("The distance to real data has fallen by {:.0f} % only.").format(100 * gain),)
