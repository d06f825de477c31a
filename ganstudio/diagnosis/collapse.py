"""Mode collapse: the generator draws a few kinds of image only. Read from the class histogram of the evaluations."""

from __future__ import annotations

import numpy as np

from ganstudio.diagnosis import Diagnosis, Kind
from ganstudio.diagnosis import remedies as cure
from ganstudio.diagnosis.window import Window
from ganstudio.evaluation.classes import held_share
from ganstudio.params import N_, tr

_ALL_BUT = 0.7
"""Share of the images in one class from which the collapse is total."""
_PATIENCE, _LEARNING = 4.0, 0.02
"""Spans, and the progress within them, in which a run that never had all classes is still believed to learn."""
_MANY, _PATIENCE_MANY, _LEARNING_MANY = 0.4, 2.0, 0.1
"""The same where such a share of the classes is missing."""
_UTTERLY, _LEARNING_ALONE = 0.95, 0.05
"""The same where nearly every image is of one class, as those of a slow learner's first shapes are."""
_PATIENCE_ON_POINTS = 1.0
"""The same on points of the plane: a generator of them reaches all modes in a hundred steps, or does not."""
_NEAR = 10.0
"""Times the floor within which a distance of points is that of points that lie where real ones do."""
_FELT, _LASTING = 1.15, 5
"""A distance this many times its best suffers; so many evaluations in a row are no chance."""
_LEAST_OF_CLASS = 20.0
"""Images that a class's fair part must have: of fewer, chance leaves classes out."""
_NAMED = 12
_ALIKE, _VARIED, _FALLEN = 0.4, 0.5, 2.0
"""Differences within a class, as a share of real ones': of a collapsed generator, of one that was none, and how many times as
many that one had."""
_UNIFORM = 0.1
"""The same of one that draws nearly one image for each class."""
_TOO_ALIKE = N_("Mode collapse: images of one class are much more alike than real ones.")
_ALL_ONE_CLASS = N_("Mode collapse: nearly all images are read as one class.")
_ALWAYS_THE_SAME = N_("Mode collapse: whatever it starts from, the generator draws nearly always the same.")
_OUTDATED = 2.0
"""Times the step of the newest evaluation, after which it does not say what is missing now."""
_NOISE = 0.75
"""A distance above this share of the first one is still that of noise, in which the judge reads anything."""


def total_collapse(window: Window) -> Diagnosis | None:
    """Nearly all images are of one class, or hardly any of a second one, in two evaluations running, and are more than noise."""
    shares = _latest_shares(window)
    classes = shares.shape[1]
    if len(shares) < 2:
        return None
    is_full = shares.max(1).min() > max(_ALL_BUT, 2 / classes)
    is_alone = classes > 2 and bool(((shares >= held_share(classes)).sum(1) < 2).all())
    if not is_full and not is_alone:
        return None
    is_utter = is_alone or shares.max(1).min() > _UTTERLY
    if not _is_new(window, *((_PATIENCE_MANY, _LEARNING_ALONE) if is_utter else (_PATIENCE, _LEARNING))):
        return None
    at = int(shares[-1].argmax())
    of_points, of_images = (
        N_("{:.0f} % of the points lie at the mode {}."),
        N_("{:.0f} % of the images are of the class {}."),
    )
    return _diagnosis(
        window,
        Kind.TOTAL_COLLAPSE,
        # Images that differ, and yet are all read as one class, may be a smear of many.
        tr(_ALL_ONE_CLASS if window.scores.diversity[-1] > _VARIED else _ALWAYS_THE_SAME),
        tr(of_points if window.is_of_points else of_images).format(100 * shares[-1, at], window.scores.class_names[at]),
        _since_when(window),
    )


def uniformity(window: Window) -> Diagnosis | None:
    """Images of one class hardly differ, in two evaluations running: a collapse that no histogram of classes shows."""
    scores = window.scores
    known = np.isfinite(scores.diversity)
    late = scores.diversity[known & (scores.steps > window.since)][-2:]
    if len(late) < 2 or not late.max() < _ALIKE:
        return None
    had_more = bool((scores.diversity[known][:-2] > max(_VARIED, _FALLEN * late.max())).any())
    if not had_more and not _has_settled(window, _PATIENCE_MANY, _LEARNING_ALONE):
        return None
    varied = np.flatnonzero(scores.diversity[known] >= _ALIKE)
    since = scores.steps[known][varied[-1] + 1 if len(varied) else 0]
    text = tr("Images of one class differ {:.0f} % as much as real ones.").format(100 * late[-1])
    sentence = tr(_ALWAYS_THE_SAME if late.max() < _UNIFORM else _TOO_ALIKE)
    return _diagnosis(window, Kind.TOTAL_COLLAPSE, sentence, text, int(since))


def partial_collapse(window: Window) -> Diagnosis | None:
    """Classes are missing in two evaluations running, and nothing says that they are still to come."""
    shares = _latest_shares(window)
    if len(shares) < 2:
        return None
    fair = 1 / shares.shape[1]
    missing: np.ndarray = shares.max(axis=0) < held_share(shares.shape[1])
    if not 0 < missing.sum() < len(missing) - 1:  # of a single one that is left `total_collapse` speaks
        return None
    patience = (_PATIENCE_MANY, _LEARNING_MANY) if missing.mean() >= _MANY else (_PATIENCE, _LEARNING)
    if not _is_felt(window) or not _is_new(window, *patience):
        return None
    lost = [name for name, is_missing in zip(window.scores.class_names, missing, strict=True) if is_missing]
    names = ", ".join(lost[:_NAMED] + ["…"] * (len(lost) > _NAMED))
    if window.is_of_points:
        sentence = tr("Partial mode collapse: the generator leaves out {} of {} modes.")
        text = tr("At {} there are {:.1f} % of the points at most; a fair share is {:.0f} %.")
    else:
        sentence = tr("Partial mode collapse: the generator leaves out {} of {} classes.")
        text = tr("Of {} there are {:.1f} % of the images at most; a fair share is {:.0f} %.")
    return _diagnosis(
        window,
        Kind.PARTIAL_COLLAPSE,
        sentence.format(missing.sum(), len(missing)),
        text.format(names, 100 * shares[-1, missing].max(), 100 * fair),
        _since_when(window),
    )


def distances(window: Window) -> tuple[str, ...]:
    """A sentence of the newest distance and the best one; none where there is no score."""
    scores = window.scores
    if scores.best is None or not len(scores.distance):
        return ()
    text = tr("At step {:,} the distance to the real ones is {:.3g}; at its best, step {:,}, it was {:.3g}.")
    return (text.format(int(scores.steps[-1]), scores.distance[-1], scores.best[0], scores.best[1]),)


def missing_classes(window: Window) -> list[str]:
    """Those that the newest evaluation lacked, be it for that illness or because they are still to come.

    None where that is long past: on a slow machine the next one may be hundreds of steps away.
    """
    shares = _latest_shares(window)
    if not len(shares) or window.step > _OUTDATED * window.scores.steps[-1]:
        return []
    lacks = shares[-1] < held_share(shares.shape[1])
    return [name for name, is_missing in zip(window.scores.class_names, lacks, strict=True) if is_missing]


def _is_felt(window: Window) -> bool:
    """Whether the distance suffers, or classes have been missing so long that it is no matter of chance."""
    scores = window.scores
    if scores.best is None or not scores.distance[-1] < _FELT * scores.best[1]:
        return True
    lasting = scores.shares[-_LASTING:]
    return len(lasting) == _LASTING and bool((lasting < held_share(scores.shares.shape[1])).any(1).all())


def _latest_shares(window: Window) -> np.ndarray:
    """Shares of the classes in the last two evaluations since the newest edit, (0–2, K); none of fewer than two classes, and none
    where there are too few images for so many classes."""
    scores = window.scores
    if scores.shares.shape[1] < 2:
        return np.empty((0, 2))
    is_enough = scores.counted >= _LEAST_OF_CLASS * scores.shares.shape[1]
    counted = np.isfinite(scores.shares).all(1) & (scores.steps > window.since) & is_enough
    return scores.shares[counted][-2:]


def _is_new(window: Window, spans: float, learning: float) -> bool:
    """Whether classes have gone that were there, or else have not come in so many spans without so much progress."""
    scores = window.scores
    complete = (scores.shares[:-2] >= held_share(scores.shares.shape[1])).all(1)
    if window.is_of_points:  # a cloud around the middle, as every generator begins, has points near all modes
        complete &= scores.ratio[:-2] < _NEAR
    return bool(complete.any()) or _has_settled(window, spans, learning)


def _has_settled(window: Window, spans: float, learning: float) -> bool:
    """Whether a generator that makes more than noise has come no further in so many spans, though its rates would let it."""
    if cure.longer_plan(window) is not None:
        return False  # the rates have decayed to nothing: what did not come is `stagnation`
    if window.is_of_points:
        spans = min(spans, _PATIENCE_ON_POINTS)
    distance = window.scores.distance[np.isfinite(window.scores.distance)]
    is_noise = not window.is_of_points and (not len(distance) or distance[-1] > _NOISE * distance[0])
    return not is_noise and not window.gain(spans) > learning and window.step > 2 * spans * window.span


def _diagnosis(window: Window, kind: Kind, sentence: str, figure: str, step: int) -> Diagnosis:
    ideas = (cure.hold_critic, cure.add_r1, cure.lower_g_rate, cure.raise_d_rate, cure.more_r1, cure.more_d_steps)
    return Diagnosis(kind, sentence, (figure, *distances(window)), step, cure.remedy_of(window, *ideas, before=step))


def _since_when(window: Window) -> int:
    """The first of the evaluations up to now that all lack a class."""
    scores = window.scores
    lacks = (scores.shares < held_share(scores.shares.shape[1])).any(1)
    complete = np.flatnonzero(~lacks & np.isfinite(scores.shares).all(1))
    first = complete[-1] + 1 if len(complete) else 0
    return int(scores.steps[min(first, len(scores.steps) - 1)])
