"""The panel of plots: what the networks' losses, scores and gradients did, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from time import perf_counter

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ganstudio.errors import StudioError
from ganstudio.gui.panels import plot_export
from ganstudio.gui.panels.controls import MOST_SMOOTHING, Sign, SmoothingSlider
from ganstudio.gui.panels.curve import Column, Curve
from ganstudio.gui.panels.files import BackgroundSaver, ask_where_to_save, save_by_dialog, write_image
from ganstudio.gui.panels.meaning_pane import MeaningPane
from ganstudio.gui.panels.plot_bar import PlotBar
from ganstudio.gui.panels.plot_page import PlotPage
from ganstudio.gui.panels.plot_parts import CurveSpec, Marker, MarkerKind
from ganstudio.gui.panels.plot_view import insert_sorted
from ganstudio.gui.theme import notifier
from ganstudio.params import tr

__all__ = ["CurveSpec", "PlotsPanel"]

_DRAWING_SHARE = 0.005
"""Of wall-clock, at most, goes into drawing new data: the same cores train."""
_LONGEST_WAIT_SECONDS = 2.0
_PATIENCE_SECONDS = 0.7
"""For the next data: they come twice a second."""


class PlotsPanel(QWidget):
    """Tabs of plots. Rows may arrive at any rate: they are drawn once per pass of the event loop, the visible tab alone."""

    problem = Signal(object)
    """A `StudioError`: something could not be written."""
    saved = Signal(object)
    """The `Path` of a file that was written."""
    note_clicked = Signal(str)
    """The title, as declared, of the tab whose note was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves: dict[str, Curve] = {}
        self._steps = Column()
        """Of the curves that have a value in every row."""
        self._markers: list[Marker] = []
        self._pages: list[PlotPage] = []
        self._rows, self._newest_step = 0, -1.0
        self._is_sample = False
        """Not all rows of the run are here yet."""
        self._smoothing = 0.95
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._refresh)
        self._next_drawing = 0.0
        self._saver = BackgroundSaver(self)
        self._build()
        self._connect()

    # What comes in

    def set_curves(self, specs: Sequence[CurveSpec]) -> None:
        """Declares the curves, in the order of tabs and legends. Values that came before are shown too."""
        for spec in specs:
            for key in spec.keys:
                self._curve(key)
        by_tab: dict[str, list[CurveSpec]] = {}
        for spec in specs:
            by_tab.setdefault(spec.tab, []).append(spec)
        if list(by_tab) != [page.title for page in self._pages]:
            self._rebuild_pages(list(by_tab))
        for page in self._pages:
            if not page.specs and any(spec.log for spec in by_tab[page.title]):
                page.plot.set_log(True)
            page.set_curves(by_tab[page.title], self._curves)
        self._show_page()  # only now is it known whether there is anything to smooth

    def extend(self, rows: Sequence[Mapping[str, float]]) -> None:
        """Appends rows ``{"step": 12, "loss/d": 0.7, ...}`` in order of their steps; any key but the step may be missing."""
        columns: dict[str, tuple[list[float], list[float]]] = {}
        for row in rows:
            step = row["step"]
            for key, value in row.items():
                steps, values = columns.setdefault(key, ([], []))
                steps.append(step)
                values.append(value)
        columns.pop("step", None)
        for key, (steps, values) in columns.items():
            self._curve(key).extend(steps, values)
        # A score comes later than the losses of its step, as a row of its own.
        self._rows += sum(row["step"] > self._newest_step for row in rows)
        self._newest_step = max([self._newest_step, *(row["step"] for row in rows)])
        self._plan_refresh(new_data=True)

    def replace(self, columns: Mapping[str, np.ndarray], is_sample: bool = False) -> None:
        """Shows a run in place of what was there; markers stay.

        :param columns: ``"step"`` and the keys, each of shape (n,); NaN where a row has no value
        :param is_sample: they are some of its rows; all of them follow by `complete`
        """
        self._forget_values()
        self.complete(columns)
        self._set_sample(is_sample)

    def complete(self, columns: Mapping[str, np.ndarray]) -> None:
        """Shows these values of their curves in place of what was there up to their last step; what is newer stays, and other curves.

        :param columns: as `replace`
        """
        self._set_sample(False)
        steps = np.asarray(columns["step"], dtype=np.float64)
        last = float(steps[-1]) if len(steps) else -1.0
        self._steps = Column()
        newest = 0
        for key, column in columns.items():
            if key != "step":
                newest = max(
                    newest, self._complete_curve(self._curve(key), steps, np.asarray(column, np.float64), last)
                )
        self._rows, self._newest_step = len(steps) + newest, max(self._newest_step, last)
        self._plan_refresh()

    def _complete_curve(self, curve: Curve, steps: np.ndarray, values: np.ndarray, last: float) -> int:
        """Puts values in place of those up to the step `last`; how many the curve has that are newer."""
        after = int(np.searchsorted(curve.steps, last, side="right"))
        newer = curve.steps[after:].copy(), curve.raw[after:].copy()
        there = ~np.isnan(values)
        curve.clear(self._steps)
        # Most are whole: a million rows need not be copied one more time.
        curve.extend(*((steps, values) if there.all() else (steps[there], values[there])))
        curve.extend(*newer)
        return len(newer[0])

    def clear(self) -> None:
        """Forgets all values and markers; every tab follows its data again."""
        self._markers.clear()
        self._forget_values()
        for page in self._pages:
            page.plot.fit()
            page.note.show_text("", "")
        self._plan_refresh()

    def set_values(self, keys: Iterable[str], rows: Sequence[Mapping[str, float]]) -> None:
        """Shows the values that rows have of some curves, in place of all that were there."""
        for key in keys:
            curve, told = self._curve(key), [row for row in rows if key in row]
            curve.clear()
            curve.extend([row["step"] for row in told], [row[key] for row in told])
        self._plan_refresh()

    def show_hint(self, tab: str, text: str) -> None:
        """What a tab says while it has no values; empty: what all say then."""
        for page in self._pages:
            if page.title == tab:
                page.waiting = text
        self._plan_refresh()

    def mark_best(self, step: int, text: str) -> None:
        """Marks a step as the best so far, in place of the one before."""
        self._markers = [marker for marker in self._markers if marker.kind != "best"]
        self.add_marker(step, text, "best")

    def show_note(self, tab: str, text: str, tip: str) -> None:
        """A sentence beside the legend of a tab, which can be clicked; empty: none."""
        for page in self._pages:
            if page.title == tab:
                page.note.show_text(text, tip)

    def draw_soon(self) -> None:
        """Draws what came last without waiting for more of it."""
        self._plan_refresh()

    def add_marker(self, step: int, text: str, kind: MarkerKind) -> None:
        """Marks a step with a thin line; the text shows when the pointer is near."""
        insert_sorted(self._markers, Marker(step, text, kind))
        self._plan_refresh()

    @property
    def row_count(self) -> int:
        return self._rows

    @property
    def smoothing(self) -> float:
        """How much of the running average is kept at each value, 0…0.999."""
        return self._smoothing

    def set_smoothing(self, smoothing: float) -> None:
        self._set_smoothing(min(max(smoothing, 0.0), MOST_SMOOTHING))
        self._slider.show_smoothing(self._smoothing)

    @property
    def pages(self) -> tuple[PlotPage, ...]:
        return tuple(self._pages)

    @property
    def current_page(self) -> PlotPage | None:
        index = self._bar.tabs.currentIndex()
        return self._pages[index] if 0 <= index < len(self._pages) else None

    def show_tab(self, title: str) -> None:
        """Brings a tab to the front, by its title as declared."""
        titles = [page.title for page in self._pages]
        if title in titles:
            self._bar.tabs.setCurrentIndex(titles.index(title))

    # What goes out

    def write_csv(self, path: Path) -> None:
        """Writes all declared curves, one column each.

        :raises StudioError: it cannot be written
        """
        plot_export.write_table(self._columns(), path)

    def write_png(self, path: Path) -> None:
        """Writes a picture of the visible tab, twice as fine as the window.

        :raises StudioError: it cannot be written
        """
        self._refresh_now()
        if self.current_page is not None:
            write_image(plot_export.picture(self.current_page), path)

    def ask_png(self) -> None:
        """Asks where to save a picture of the visible tab, and saves it."""
        save_by_dialog(self, tr("Save picture"), "curves.png", tr("Pictures (*.png)"), self.write_png)

    def show_meaning(self) -> None:
        """What the curves of the visible tab mean, in a pane that goes with the next click."""
        if self.current_page is not None:
            MeaningPane(self.current_page.specs, self).pop_at(self._bar.meaning_button, is_above=True)

    def ask_csv(self) -> None:
        """Asks where to save the values of all curves, and saves them; a million rows take seconds, so not on this thread."""
        if self._is_sample:
            self.problem.emit(
                StudioError(tr("Not all rows of this run have been read yet. Its values can be saved when they have."))
            )
            return
        path = ask_where_to_save(self, tr("Save values"), "curves.csv", tr("Tables (*.csv)"))
        if path is not None:
            columns = self._columns()
            self._saver.start(lambda path: plot_export.write_table(columns, path), path)

    def _columns(self) -> plot_export.Columns:
        """Copies of all declared curves as they are now."""
        keys = dict.fromkeys(key for page in self._pages for spec in page.specs for key in spec.keys)
        return {key: (self._curves[key].steps.copy(), self._curves[key].raw.copy()) for key in keys}

    # How it is built

    def _build(self) -> None:
        self._bar = PlotBar()
        self._slider = SmoothingSlider()
        self._slider.show_smoothing(self._smoothing)
        self._slider.hide()  # until there are curves
        self._bar.setEnabled(False)
        self._legends = QHBoxLayout()
        second = QHBoxLayout()
        second.setContentsMargins(8, 4, 4, 0)
        second.setSpacing(4)
        second.addLayout(self._legends, 1)
        second.addWidget(self._slider, 0, Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._sample_sign = Sign(tr("A sample of the rows"), tr("Not all rows of this run have been read yet"))
        page = QGridLayout()
        page.addWidget(self._stack, 0, 0)
        page.addWidget(self._sample_sign, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addLayout(second)
        layout.addLayout(page, 1)

    def _connect(self) -> None:
        self._bar.tab_changed.connect(self._show_page)
        self._bar.log_toggled.connect(self._set_log)
        self._bar.follow_toggled.connect(self._set_following)
        self._bar.meaning_asked.connect(self.show_meaning)
        self._bar.png_asked.connect(self.ask_png)
        self._bar.csv_asked.connect(self.ask_csv)
        self._saver.problem.connect(self.problem)
        self._saver.saved.connect(self.saved)
        self._slider.smoothing_changed.connect(self._set_smoothing)
        notifier.changed.connect(self._recolour)

    def _rebuild_pages(self, titles: list[str]) -> None:
        self._bar.setEnabled(True)
        front = self.current_page.title if self.current_page else ""
        kept = {page.title: page for page in self._pages}
        self._pages = [kept.pop(title) if title in kept else self._make_page(title) for title in titles]
        for page in kept.values():
            for widget in (page, page.legend):
                widget.hide()
                widget.deleteLater()
        self._bar.set_tabs([tr(title) for title in titles], titles.index(front) if front in titles else 0)

    def _make_page(self, title: str) -> PlotPage:
        page = PlotPage(title)
        page.plot.following_changed.connect(self._show_following)
        page.plot.menu_asked.connect(self._bar.pop_menu)
        page.note.clicked.connect(lambda: self.note_clicked.emit(title))
        self._stack.addWidget(page)
        self._legends.addWidget(page.legend)
        return page

    # What happens

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._plan_refresh()

    def _curve(self, key: str) -> Curve:
        if key not in self._curves:
            self._curves[key] = Curve(self._smoothing, self._steps)
        return self._curves[key]

    def _forget_values(self) -> None:
        self._rows, self._newest_step = 0, -1.0
        self._steps = Column()
        self._set_sample(False)
        for curve in self._curves.values():
            curve.clear(self._steps)

    def _set_sample(self, is_sample: bool) -> None:
        self._is_sample = is_sample
        self._sample_sign.setVisible(is_sample)

    def _plan_refresh(self, new_data: bool = False) -> None:
        """Draws soon: at once for what a person did, for new data when the last drawing has been paid for.

        New data that come too soon are drawn with the next ones, and by themselves only where none follow: the window need not wake
        once more.
        """
        if not self.isVisible():
            return
        wait = self._next_drawing - perf_counter() if new_data else 0.0
        if wait <= 0:
            self._timer.start(0)
        elif not self._timer.isActive():
            self._timer.start(round(1000 * (wait + _PATIENCE_SECONDS)))

    def _refresh(self) -> None:
        if not self.isVisible() or self.current_page is None:
            return
        start = perf_counter()
        self._refresh_now()
        now = perf_counter()
        cost = now - start + self.current_page.plot.paint_seconds
        self._next_drawing = now + min(cost / _DRAWING_SHARE, _LONGEST_WAIT_SECONDS)

    def _refresh_now(self) -> None:
        page = self.current_page
        if page is None:
            return
        for spec in page.specs:
            self._curves[spec.key].set_smoothing(self._smoothing)
        page.plot.smoothed = self._smoothing > 0
        page.plot.set_markers(self._markers)
        page.refresh(training_began=self._rows > 0)

    def _show_page(self) -> None:
        page = self.current_page
        if page is None:
            return
        for other in self._pages:
            other.legend.setVisible(other is page)
        self._stack.setCurrentWidget(page)
        self._slider.setVisible(any(spec.smoothed for spec in page.specs))
        self._show_scale()
        self._show_following()
        self._plan_refresh()

    def _show_scale(self) -> None:
        if self.current_page is not None:
            self._bar.log_button.setChecked(self.current_page.plot.log)

    def _show_following(self) -> None:
        if self.current_page is not None:
            self._bar.follow_button.setChecked(self.current_page.plot.following)

    def _set_following(self, following: bool) -> None:
        if self.current_page is None:
            return
        if following:
            self.current_page.plot.fit()
        else:
            self.current_page.plot.stop_following()

    def _set_log(self, log: bool) -> None:
        if self.current_page is not None:
            self.current_page.plot.set_log(log)

    def _set_smoothing(self, smoothing: float) -> None:
        self._smoothing = smoothing
        self._plan_refresh()

    def _recolour(self) -> None:
        for page in self._pages:
            page.recolour()
