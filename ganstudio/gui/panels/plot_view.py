"""One plot: curves over steps, with zoom, markers and a read-out."""

from __future__ import annotations

import bisect
import contextlib
from collections.abc import Iterator, Mapping, Sequence
from time import perf_counter

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ganstudio.gui.key_help import ARROWS, KeyHelp
from ganstudio.gui.panels.curve import Curve
from ganstudio.gui.panels.plot_band import CONFIDENCE
from ganstudio.gui.panels.plot_parts import (
    CurveSpec,
    GestureView,
    LevelLine,
    Marker,
    MarkerLayer,
    PlottedCurve,
    ShareAxis,
    ShareView,
    StepAxis,
    ValueAxis,
    per_cent,
    short,
)
from ganstudio.gui.panels.readout import Reading, Readout
from ganstudio.gui.panels.way_back import WayBack
from ganstudio.gui.plotting import pg
from ganstudio.gui.theme import colour
from ganstudio.params import N_, tr

_MARKER_REACH = 5  # pixels between pointer and marker within which its text shows
_LABELLED_FROM = 150  # pixels of height; below, the curves need the room of the axis title
_KEYS = {
    Qt.Key.Key_Left: (-0.1, 0.0),
    Qt.Key.Key_Right: (0.1, 0.0),
    Qt.Key.Key_Up: (0.0, 0.1),
    Qt.Key.Key_Down: (0.0, -0.1),
}


KEYS = (
    KeyHelp(ARROWS, N_("Move the view")),
    KeyHelp(("+", "-"), N_("Zoom in, or out")),
    KeyHelp(("Home",), N_("Show all steps again")),
)


class PlotView(pg.GraphicsView):
    """Curves of one tab. While `following`, the view holds all steps and all but rare spikes; zooming or panning by hand
    ends that.

    Wheel zooms, drag pans, double click fits; keys: arrows pan, plus and minus zoom, Home fits.
    """

    following_changed = Signal(bool)
    menu_asked = Signal(object)
    """Where on the screen, a `QPoint`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.following = True
        self.smoothed = True
        self.log = False
        self.paint_seconds = 0.0
        """What the last painting took."""
        self._plotted: list[PlottedCurve] = []
        self._levels: list[LevelLine] = []
        self._pointer: QPointF | None = None
        self._build()
        self.recolour()

    def _build(self) -> None:
        self._view = GestureView()
        self._markers = MarkerLayer()
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self._line.hide()
        for item in (self._markers, self._line):
            self._view.addItem(item, ignoreBounds=True)
        self._shares = ShareView(self._view)
        self.scene().addItem(self._shares)
        self._axes: dict[str, pg.AxisItem] = {"bottom": StepAxis("bottom"), "left": ValueAxis("left")}
        self._axes["right"] = ShareAxis("right")
        for side, axis in self._axes.items():
            axis.linkToView(self._shares if side == "right" else self._view)
            axis.enableAutoSIPrefix(False)
            axis.setStyle(maxTickLevel=0)  # finer grid lines took a quarter of the time that training needs for a step
            axis.setGrid(False if side == "right" else 255)  # how strong it shows is a matter of the tick pen
            axis.setZValue(-1000)  # the grid lies behind the curves; a view box itself is at -100
        self._axes["bottom"].setLabel(tr("step"))
        self._axes["left"].setStyle(autoExpandTextSpace=False, tickTextWidth=40)
        self._axes["right"].setStyle(autoExpandTextSpace=False, tickTextWidth=40)
        self._axes["right"].hide()
        layout = self.centralLayout
        layout.setSpacing(0)
        layout.setContentsMargins(0, 8, 8, 6)  # the axis writes its label over its lower edge
        places = (
            (self._axes["left"], 0, 0),
            (self._view, 0, 1),
            (self._axes["right"], 0, 2),
            (self._axes["bottom"], 1, 1),
        )
        for item, row, column in places:
            layout.addItem(item, row, column)
        self._readout = Readout(self.viewport())
        self._way_back = WayBack(self.viewport())
        self._view.sigRangeChangedManually.connect(self._moved_by_hand)
        self._view.menu_asked.connect(self.menu_asked)
        self.setAccessibleName(tr("Plot"))

    def set_curves(self, specs: Sequence[CurveSpec], curves: Mapping[str, Curve]) -> None:
        """Shows other curves; which were hidden by hand stay hidden."""
        hidden = {one.spec.key for one in self._plotted if not one.visible}
        for one in self._plotted:
            one.remove()
        views = {False: self._view, True: self._shares}
        self._plotted = [
            PlottedCurve(spec, curves[spec.key], views[spec.is_share], curves.get(spec.error_key)) for spec in specs
        ]
        for one in self._plotted:
            one.visible = one.spec.key not in hidden
        self._axes["right"].setVisible(any(spec.is_share for spec in specs))
        self._axes["right"].setWidth()  # a hidden axis has none, and keeps it when shown
        self._set_levels(specs)
        self.refresh()

    def _set_levels(self, specs: Sequence[CurveSpec]) -> None:
        for line in self._levels:
            self._view.removeItem(line)
        self._levels = [LevelLine(spec.level, tr(spec.level_title)) for spec in specs if spec.level is not None]
        for line in self._levels:
            self._view.addItem(line, ignoreBounds=True)
            line.set_log(self.log)

    def set_markers(self, markers: list[Marker]) -> None:
        self._markers.set_markers(markers)

    def show_curve(self, key: str, visible: bool) -> None:
        for one in self._plotted:
            if one.spec.key == key:
                one.visible = visible
        self.refresh()

    def set_log(self, log: bool) -> None:
        """A logarithmic value axis; what is not above zero is not drawn on it."""
        self.log = log
        self._axes["left"].setLogMode(False, log)
        for line in self._levels:
            line.set_log(log)
        self.fit()

    def fit(self) -> None:
        """Shows all steps, from now on too, and all values but rare spikes."""
        self._set_following(True)
        self.refresh()

    def stop_following(self) -> None:
        self._set_following(False)

    def refresh(self) -> None:
        """Draws what the curves hold now."""
        if self.following:
            self._show_all()
        for one in self._plotted:
            one.redraw(self.smoothed, self.log and not one.spec.is_share)
        self._update_readout()
        self._show_way_back()
        self.scene().prepareForPaint()  # left to the painting itself, a new range would have everything painted twice

    def recolour(self) -> None:
        self.setBackground(colour("plot_background"))
        for axis in self._axes.values():
            axis.setPen(colour("plot_grid"))
            axis.setTickPen(colour("plot_grid"))
            axis.setTextPen(colour("plot_axis"))
        for line in self._levels:
            line.recolour()
        self._line.setPen(colour("plot_axis"))
        self.refresh()

    @contextlib.contextmanager
    def without_pointer(self) -> Iterator[None]:
        """Hides line and read-out for the time of a picture."""
        pointer, self._pointer = self._pointer, None
        self._update_readout()
        yield
        self._pointer = pointer
        self._update_readout()

    @property
    def has_data(self) -> bool:
        return any(len(one.curve) for one in self._plotted)

    @property
    def shown_range(self) -> QRectF:
        """First step, lowest value, and how many of each; on a logarithmic axis, the exponents of the values."""
        return self._view.viewRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        start = perf_counter()
        super().paintEvent(event)
        self.paint_seconds = perf_counter() - start

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph itself calls with None, before there are axes
            self._axes["bottom"].showLabel(event.size().height() >= _LABELLED_FROM)
            self._way_back.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._view.viewRect()
        if event.key() in _KEYS:
            across, up = _KEYS[Qt.Key(event.key())]
            self._view.translateBy(x=across * shown.width(), y=up * shown.height())
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._view.scaleBy((0.8, 0.8))
        elif event.key() == Qt.Key.Key_Minus:
            self._view.scaleBy((1.25, 1.25))
        elif event.key() == Qt.Key.Key_Home:
            self.fit()
            return
        else:
            event.ignore()
            return
        self._moved_by_hand()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        # Not by the scene's own signal: it drops moves that follow each other fast, and with them the last one.
        self._point_at(self.mapToScene(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointer = None
        self._update_readout()

    def _shown_curves(self) -> list[PlottedCurve]:
        return [one for one in self._plotted if one.visible and len(one.curve)]

    def _show_all(self) -> None:
        shown = self._shown_curves()
        if not shown:
            return
        first = min(one.curve.steps[0] for one in shown)
        last = max(one.curve.steps[-1] for one in shown)
        shares = [one for one in shown if one.spec.is_share]
        values = [one for one in shown if not one.spec.is_share]
        self._view.setRange(xRange=_wide(first, last), yRange=self._value_range(values), padding=0)
        if shares:
            self._shares.setRange(yRange=_share_range(shares), padding=0)

    def _value_range(self, shown: list[PlottedCurve]) -> tuple[float, float]:
        ranges = [one.curve.usual_range(above_zero=self.log) for one in shown]
        levels = [one.spec.level for one in shown if one.spec.level is not None]
        low = min([low for low, _ in ranges] + levels, default=np.inf)
        high = max([high for _, high in ranges] + levels, default=-np.inf)
        if not low <= high:  # not one value that can be shown
            low, high = 1.0, 10.0
        return _roomy(*np.log10((low, high)).tolist()) if self.log else _roomy(low, high)

    def _set_following(self, following: bool) -> None:
        if following != self.following:
            self.following = following
            self.following_changed.emit(following)

    def _moved_by_hand(self, *_: object) -> None:
        self._set_following(False)
        self._update_readout()
        self._show_way_back()

    def _show_way_back(self) -> None:
        """Says what to do where there is data, and nothing of it in view."""
        shown, text = self._shown_curves(), ""
        if not shown and self.has_data:
            text = tr("All curves are hidden. Click a name to show one.")
        elif not self.following and not any(map(self._is_in_view, shown)):
            text = tr("No curve lies here. A double click shows all.")
        self._way_back.say(text)

    def _is_in_view(self, one: PlottedCurve) -> bool:
        view = self._shares if one.spec.is_share else self._view
        return one.lies_in(view.viewRect(), self.log and not one.spec.is_share)

    def _point_at(self, position: QPointF) -> None:
        inside = self._view.sceneBoundingRect().contains(position)
        self._pointer = position if inside else None
        self._update_readout()

    def _update_readout(self) -> None:
        shown = self._shown_curves()
        if self._pointer is None or not shown:
            self._line.hide()
            self._readout.hide()
            return
        wanted = self._view.mapSceneToView(self._pointer).x()
        step = min((one.curve.steps[one.curve.nearest(wanted)] for one in shown), key=lambda at: abs(at - wanted))
        self._line.setPos(step)
        self._line.show()
        pixel = self._view.viewPixelSize()[0]
        near = self._markers.between(wanted - _MARKER_REACH * pixel, wanted + _MARKER_REACH * pixel)
        readings = [self._reading(one, step) for one in shown]
        notes = [tr("{}: {}").format(f"{marker.step:,.0f}", marker.text) for marker in near[:4]]
        at = self.mapFromScene(self._pointer)
        self._readout.show_readings(tr("step {}").format(f"{step:,.0f}"), readings, notes, at)

    def _reading(self, one: PlottedCurve, step: float) -> Reading:
        curve = one.curve
        at = curve.nearest(step)
        shown = per_cent if one.spec.is_share else short
        raw, smooth = shown(curve.raw[at]), shown(curve.smooth[at])
        if not (self.smoothed and one.spec.smoothed):
            error = one.error_at(curve.steps[at])
            more = "" if error is None else tr("± {} (95 % confidence)").format(shown(CONFIDENCE * error))
            return Reading(tr(one.spec.title), one.spec.colour_role, raw, more)
        return Reading(tr(one.spec.title), one.spec.colour_role, smooth, tr("raw {}").format(raw))


def _share_range(shown: list[PlottedCurve]) -> tuple[float, float]:
    ranges = [one.curve.usual_range() for one in shown]
    low, high = _roomy(min(low for low, _ in ranges), max(high for _, high in ranges))
    return max(low, -0.01), min(high, 1.01)


def _wide(first: float, last: float) -> tuple[float, float]:
    # A little room at the right end, so that the newest value does not stick to the frame.
    return (first, last + 0.01 * (last - first)) if last > first else (first - 0.5, last + 0.5)


def _roomy(low: float, high: float) -> tuple[float, float]:
    """A little more than from `low` to `high`, in hops, so that the axis does not creep while values come in."""
    span = high - low or 0.2 * abs(high) or 2.0
    hop = 10.0 ** np.floor(np.log10(span)) / 5
    return float(np.floor(low / hop - 0.25) * hop), float(np.ceil(high / hop + 0.25) * hop)


def insert_sorted(markers: list[Marker], marker: Marker) -> None:
    """Keeps markers in order of their steps."""
    bisect.insort(markers, marker, key=lambda one: one.step)
