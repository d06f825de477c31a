"""The scores of the session's run in the window: their curves, the best so far, the classes of the images."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from ganstudio.config import TrainConfig
from ganstudio.datasets.mnist import Mnist
from ganstudio.datasets.plane import PlaneConfig
from ganstudio.evaluation.classes import held_share
from ganstudio.evaluation.modes import caught_from
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.panels.plane_modes import ModeCounts
from ganstudio.gui.panels.plots import CurveSpec
from ganstudio.gui.session import Session
from ganstudio.params import N_, tr
from ganstudio.training.facts import Opened, Status
from ganstudio.training.quality import Best, Quality, comparable
from ganstudio.training.row_parsing import Columns

TAB = N_("Quality")
_DISTANCE = CurveSpec(
    "quality/floor_ratio",
    N_("Distance, × floor"),
    "purple",
    TAB,
    smoothed=False,
    log=True,
    error_key="quality/floor_ratio_error",
    level=1.0,
    level_title=N_("floor: real images"),
)
_CLASSES = CurveSpec(
    "quality/accuracy",
    N_("Asked class right"),
    "sky",
    TAB,
    smoothed=False,
    is_share=True,
    error_key="quality/accuracy_error",
)
_MODES = (
    CurveSpec("quality/modes_share", N_("Modes caught"), "sky", TAB, smoothed=False, is_share=True),
    CurveSpec(
        "quality/share",
        N_("Within 3σ of a mode"),
        "green",
        TAB,
        smoothed=False,
        is_share=True,
        error_key="quality/share_error",
    ),
)
_DIVERSITY = CurveSpec("quality/diversity", N_("Diversity within a class"), "green", TAB, smoothed=False, is_share=True)
_OVERFITTING = CurveSpec("quality/overfitting", N_("Overfitting of D"), "vermilion", TAB, smoothed=False, is_share=True)
_DIGITS = tuple("0123456789")
"""What the judge of digits reads, whatever classes the run has of its own."""
_OLD = 3
"""A score of fewer than a third of the steps is of another network."""
_CURVES = (_DISTANCE, _CLASSES, *_MODES, _DIVERSITY, _OVERFITTING)


def quality_curves(config: TrainConfig) -> list[CurveSpec]:
    """Those that the scores of a run with this configuration are drawn as."""
    if isinstance(config.dataset, PlaneConfig):
        return [_DISTANCE, *(_MODES if config.dataset.has_modes else ()), _OVERFITTING]
    return [_DISTANCE, *(() if config.conditioning == "none" else (_CLASSES,)), _DIVERSITY, _OVERFITTING]


def without_scores(rows: Sequence[Mapping[str, float]]) -> list[Mapping[str, float]]:
    """Rows of metrics without those of scores, which are drawn from the scores themselves: only these say what they are of."""
    return [
        {key: value for key, value in row.items() if not key.startswith("quality/")}
        if any(key.startswith("quality/") for key in row)
        else row
        for row in rows
    ]


def without_score_columns(columns: Columns) -> Columns:
    """As `without_scores`."""
    return {key: column for key, column in columns.items() if not key.startswith("quality/")}


class QualityView(QObject):
    """Draws the scores that can be compared with the newest one, and says how many others there are."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._scores: list[Quality] = []
        self._learnt: float | None = None
        self._is_old = False
        """The network has learnt much since the newest score."""
        session.scored.connect(self._show_score)
        session.status_changed.connect(self._show_learning)
        session.status_changed.connect(lambda _: self._look_at_age())
        session.config_changed.connect(lambda _: self._say_what_it_waits_for())
        window.samples.history_requested.connect(lambda _: self._show_classes())
        window.plots.note_clicked.connect(self._go_to_best)

    def show_past(self, run: Opened) -> None:
        """What the run's folder has of it; its other curves are drawn already."""
        self._scores, self._is_old = list(run.scores), False
        if self._scores:
            self._draw()
        self._say_what_it_waits_for()
        self._mark_changes()
        self._show_best(run.best)
        self._show_classes()
        self._show_modes()

    def clear(self) -> None:
        self._scores, self._learnt = [], None
        self._say_what_it_waits_for()

    def _show_score(self, quality: Quality) -> None:
        has_changed = bool(self._scores) and self._scores[-1].scale != quality.scale
        self._scores.append(quality)
        self._is_old = False
        if has_changed:
            self._draw()
            self._mark_changes(len(self._scores) - 1)
        else:
            self._window.plots.extend([_row(quality)])
        self._show_best(quality.best)
        self._show_classes()
        self._show_modes()

    def _draw(self) -> None:
        """All scores that can be compared with the newest one, and no other: two scales have no common axis."""
        keys = [key for spec in _CURVES for key in spec.keys]
        self._window.plots.set_values(keys, [_row(one) for one in comparable(self._scores)])

    def _mark_changes(self, first: int = 1) -> None:
        """Where a score is of another scale than the one before."""
        text = tr("From here another judge, or another number of images: not to be compared with scores before.")
        for before, after in zip(self._scores[first - 1 :], self._scores[first:], strict=False):
            if before.scale != after.scale:
                self._window.plots.add_marker(after.step, text, "change")

    def _show_best(self, best: Best | None) -> None:
        plots, scores = self._window.plots, self._scores
        if best is None:
            return
        plots.mark_best(best.step, tr("Best so far: {}").format(best.words()))
        note = tr("Best: {}").format(best.words())
        tips = [tr("Click to see the samples of about that step. Its checkpoint is kept.")]
        if scores:
            cost = 100 * scores[-1].share_of_time
            tips.append(tr("{:,} images per score; measuring takes {:.1f} % of the time.").format(best.n, cost))
            if scores[-1].judge:
                tips.append(tr("Features: {}, weights {}.").format(scores[-1].judge, scores[-1].features[:12]))
        left_out = len(scores) - len(comparable(scores))
        if left_out:
            note = tr("{} · {:,} others left out").format(note, left_out)
            text = tr(
                "{:,} other scores are not drawn: they are of other features or of another number of images, and cannot be "
                "compared with these."
            )
            tips.append(text.format(left_out))
        plots.show_note(TAB, note, "\n".join(tips))

    def _show_learning(self, status: Status) -> None:
        """How far the run's images are learnt, before they can be scored."""
        if status.learnt == self._learnt:
            return
        self._learnt = status.learnt
        text = ""
        if status.learnt is not None:
            text = tr("Getting to know your images: {:.0f} %").format(100 * status.learnt)
        if self._scores:  # scored with features that are no longer there
            self._window.plots.show_note(TAB, text, tr("Scores go on when that is done."))
            self._show_best(None if text else self._scores[-1].best)
            self._say_what_it_waits_for()
            return
        self._say_what_it_waits_for(text)

    def _say_what_it_waits_for(self, learning: str = "") -> None:
        """In place of curves, while a run is at hand and there are none."""
        text = ""
        if learning:
            more = tr("Scores follow when that is done. It is done once for these images.")
            text = f"{learning}\n{more}"
        elif self._session.run is not None and self._session.config.quality_share == 0:
            text = tr("The quality of this run is not measured: its time for quality is 0.")
        elif self._session.run is not None:
            text = tr("The first score comes some seconds after training has begun.")
        self._window.plots.show_hint(TAB, text)

    def _go_to_best(self, _: str) -> None:
        best = self._scores[-1].best if self._scores else None
        if best is None and self._session.run is not None:
            best = self._session.run.best
        if best is not None:
            self._window.samples.timeline.go_to(best.step)

    def _show_classes(self) -> None:
        """The classes among the images of the newest score, or of the one nearest to an earlier step that is looked at."""
        step, histogram = self._window.samples.history_step, self._window.samples.histogram
        if not self._scores:
            soon = tr("How many of the samples show each class is counted with each score; the first one comes soon.")
            histogram.await_counts(self._awaited_classes(), soon)
            return
        shown = self._scores[-1] if step is None else min(self._scores, key=lambda quality: abs(quality.step - step))
        caption = tr("What the judge reads in {:,} images of step {:,}").format(shown.n, shown.step)
        why = tr("Scores are taken now and then: the samples beside it may be of another step.")
        age = tr("step {:,}").format(shown.step)
        histogram.show_counts(shown.class_histogram, shown.classes, f"{caption}\n{why}", age, self._is_old)

    def _awaited_classes(self) -> tuple[str, ...]:
        """The classes that the first score will count, in the judge's order; empty where it will count none, or there is none."""
        run, config = self._session.run, self._session.config
        if run is None or config.quality_share == 0:
            return ()
        names = tuple(run.class_names)
        is_judged = not isinstance(config.dataset, Mnist.Config) or (names and set(names) <= set(_DIGITS))
        return names if is_judged else _DIGITS

    def _look_at_age(self) -> None:
        """Early on the network is another one long before the next score."""
        is_old = bool(self._scores) and self._session.step > _OLD * self._scores[-1].step
        if is_old != self._is_old:
            self._is_old = is_old
            self._show_classes()

    def _show_modes(self) -> None:
        """Which modes of the plane the newest score found caught, missed and lost; before the first score that is not known."""
        newest = self._scores[-1] if self._scores else None
        counts = None
        if newest is not None and newest.points_of_modes:
            within, nearest = newest.points_of_modes, newest.nearest_of_modes
            needed, least = caught_from(newest.n, len(within)), held_share(len(within)) * newest.n
            counts = ModeCounts(within, nearest, needed, least, newest.n, newest.step)
        self._window.samples.plane.show_modes(counts)


def _row(quality: Quality) -> dict[str, float]:
    return {"step": quality.step} | quality.metrics()
