"""`RunDoctor`: asks every detector about a run."""

from __future__ import annotations

from collections.abc import Callable

from ganstudio.diagnosis import Diagnosis, Kind
from ganstudio.diagnosis.balance import strong_discriminator, vanishing_gradients, weak_discriminator
from ganstudio.diagnosis.collapse import distances, missing_classes, partial_collapse, total_collapse, uniformity
from ganstudio.diagnosis.divergence import explosion, not_finite, worsening
from ganstudio.diagnosis.oscillation import oscillation
from ganstudio.diagnosis.overfitting import overfitting
from ganstudio.diagnosis.stagnation import stagnation
from ganstudio.diagnosis.window import Window
from ganstudio.params import N_, tr

Detector = Callable[[Window], Diagnosis | None]

DETECTORS: tuple[Detector, ...] = (
    not_finite,
    explosion,
    total_collapse,
    uniformity,
    partial_collapse,
    worsening,
    vanishing_gradients,
    strong_discriminator,
    weak_discriminator,
    oscillation,
    overfitting,
    stagnation,
)
"""In the order of what to mend first."""

_IMPLIED: dict[Kind, set[Kind]] = {
    # What follows from a graver finding is not said beside it.
    Kind.DIVERGENCE: {Kind.STRONG_D, Kind.WEAK_D, Kind.VANISHING, Kind.OSCILLATION, Kind.STAGNATION, Kind.OVERFITTING},
    Kind.TOTAL_COLLAPSE: {Kind.PARTIAL_COLLAPSE, Kind.OSCILLATION, Kind.STAGNATION},
    Kind.STRONG_D: {Kind.STAGNATION},
    Kind.WEAK_D: {Kind.STAGNATION},
    Kind.VANISHING: {Kind.STRONG_D, Kind.STAGNATION},
    Kind.OVERFITTING: {Kind.STAGNATION},
    Kind.OSCILLATION: {Kind.STAGNATION},
}
_HEALTHY_SPANS = 1.0
"""So long a run must be before anything is said of it."""


class RunDoctor:
    """Looks at a run now and then. It keeps nothing from one look to the next, and changes nothing."""

    def look(self, window: Window) -> list[Diagnosis]:
        """What is wrong, the gravest first, each kind once; a healthy run gives one finding that says so.

        One of which classes are missing that may still come is still learning, which is no illness either. Empty while nothing
        can be said yet: the run, or its part since the newest live edit, is too short. Takes about a millisecond however long
        the run is.
        """
        found: dict[Kind, Diagnosis] = {}
        for detector in DETECTORS:
            diagnosis = detector(window)
            if diagnosis is not None:
                found.setdefault(diagnosis.kind, diagnosis)
        implied = {kind for finding in found for kind in _IMPLIED.get(finding, ())}
        illnesses = [diagnosis for kind, diagnosis in found.items() if kind not in implied]
        if illnesses or len(window.recent("loss/d", _HEALTHY_SPANS)) == 0:
            return illnesses
        missing = missing_classes(window)
        return [_learning(window, missing) if missing else _healthy(window)]


def _learning(window: Window, missing: list[str]) -> Diagnosis:
    of_points = N_("Still learning: at step {:,}, {} of {} modes were missing, and may yet come.")
    of_images = N_("Still learning: at step {:,}, {} of {} classes were missing, and may yet come.")
    text = tr(of_points if window.is_of_points else of_images)
    sentence = text.format(int(window.scores.steps[-1]), len(missing), len(window.scores.class_names))
    return Diagnosis(Kind.LEARNING, sentence, distances(window), window.step)


def _healthy(window: Window) -> Diagnosis:
    evidence = (tr("Both losses are finite and within the range of this objective."), *distances(window))
    sentence = tr("Healthy: neither network wins, and nothing points to an illness.")
    return Diagnosis(Kind.HEALTHY, sentence, evidence, window.step)
