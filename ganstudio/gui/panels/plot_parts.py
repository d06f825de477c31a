"""What a plot is put together from: axes, the view with its gestures, curves, and the layer of markers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from ganstudio.gui.panels.curve import Curve
from ganstudio.gui.panels.plot_band import Band
from ganstudio.gui.panels.plot_line import AverageLine, Layer, ValueLine
from ganstudio.gui.plotting import pg
from ganstudio.gui.theme import colour

MarkerKind = Literal["edit", "checkpoint", "best", "change"]

_MARKER_ROLES = {"edit": "purple", "checkpoint": "disabled", "best": "ok", "change": "warning"}
_DOTTED: frozenset[MarkerKind] = frozenset({"checkpoint"})
_MOST_EXPONENT = 300.0  # close to the limits of a float
_LABEL_ROOM = 1.3  # of a label's height lies from one to the next


@dataclass(frozen=True)
class CurveSpec:
    """One curve of the plots, as data.

    :param key: its name in the rows, such as ``loss/d``
    :param title: marked with `N_`
    :param colour_role: a name from `theme.COLOURS`
    :param tab: the tab it stands in, marked with `N_`
    """

    key: str
    title: str
    colour_role: str
    tab: str
    smoothed: bool = True
    """Whether a running average makes sense: not where each value is costly and few come."""
    is_share: bool = False
    """A share, 0–1: drawn as per cent, on an axis of its own at the right."""
    log: bool = False
    """Whether its tab starts with a logarithmic axis."""
    level: float | None = None
    """A value with a meaning of its own, drawn as a line across."""
    level_title: str = ""
    """What that line is, marked with `N_`."""
    error_key: str = ""
    """Under which name rows have the value's standard error, drawn as a band; empty where there is none."""
    meaning: str = ""
    """What it is and how a healthy one looks, in the person's language."""

    @property
    def keys(self) -> tuple[str, ...]:
        """All names in the rows that it needs."""
        return (self.key, self.error_key) if self.error_key else (self.key,)


@dataclass(frozen=True)
class Marker:
    """Something that happened at a step."""

    step: float
    text: str
    kind: MarkerKind


def short(value: float) -> str:
    """A number in few characters, the same in every locale: 0.6931, 12.35, 1.2e-05."""
    if not np.isfinite(value):
        return "–"
    return f"{value:.3g}" if value and not 1e-4 <= abs(value) < 1e5 else f"{value:.4g}"


def per_cent(share: float) -> str:
    """A share for the read-out: 97.5 %."""
    return f"{100 * share:.1f} %" if np.isfinite(share) else "–"


def short_step(step: float) -> str:
    """A step for an axis: 500, 12k, 1.25M."""
    for limit, unit in ((1e9, "G"), (1e6, "M"), (1e4, "k")):
        if abs(step) >= limit:
            return f"{step / (1e3 if unit == 'k' else limit):.6g}{unit}"
    return f"{step:.6g}"


def log_ticks(low: float, high: float, gap: float) -> list[float]:
    """Where a logarithmic axis is labelled: at as many round values as can be told apart.

    :param low: exponent of ten at the lower end, as all places here
    :param high: at the upper end
    :param gap: the least distance between two labels
    """
    low, high = max(low, -_MOST_EXPONENT), min(high, _MOST_EXPONENT)
    if not low < high or not gap > 0:
        return []
    for marks in ((1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 3, 5, 7), (1, 2, 5), (1, 3), (1,)):
        if all(math.log10(b / a) >= gap for a, b in pairwise((*marks, 10))):
            decades = range(math.floor(low), math.ceil(high) + 1)
            found = [at for decade in decades for mark in marks if low <= (at := decade + math.log10(mark)) <= high]
            return max(found, _even_ticks(low, high, gap), key=len) if len(found) < 2 else found
    stride = math.ceil(gap)
    return [float(decade) for decade in range(math.ceil(low / stride) * stride, math.floor(high) + 1, stride)]


def _even_ticks(low: float, high: float, gap: float) -> list[float]:
    """Within less than a decade: values at equal distances, as on a linear axis."""
    last = 10.0**high
    least = last * (1 - 10.0**-gap)  # labels stand closest at the upper end
    size = 10.0 ** math.floor(math.log10(least))
    hop = next(size * mark for mark in (1, 2, 2.5, 5, 10) if size * mark >= least)
    return [math.log10(count * hop) for count in range(math.ceil(10.0**low / hop), math.floor(last / hop) + 1) if count]


class StepAxis(pg.AxisItem):
    """The axis of steps, with whole numbers in few characters."""

    def tickStrings(self, values: list[float], *_: float) -> list[str]:
        # Between two steps there is nothing: a tick there would have no name.
        return [short_step(value) if value == round(value) and value >= 0 else "" for value in values]


class ValueAxis(pg.AxisItem):
    """The axis of values. A label that is wider than the axis would not be drawn at all."""

    def logTickValues(self, low: float, high: float, size: float, _: Any) -> list[tuple[float | None, list[float]]]:
        room = QFontMetricsF(self.font()).height() * _LABEL_ROOM
        return [(None, log_ticks(low, high, room * (high - low) / max(size, 1.0)))]

    def logTickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [
            f"{10**value * scale:.4g}".replace("e+0", "e").replace("e+", "e").replace("e-0", "e-") for value in values
        ]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.logMode or not values or max(map(abs, values)) < 1e4:
            strings: list[str] = super().tickStrings(values, scale, spacing)
            return strings
        return [f"{value:.2g}".replace("e+0", "e").replace("e+", "e") for value in values]


class ShareAxis(pg.AxisItem):
    """The axis of shares, in per cent."""

    def tickStrings(self, values: list[float], *_: float) -> list[str]:
        return [f"{100 * value:.4g} %" if -1e-9 <= value <= 1 + 1e-9 else "" for value in values]


class ShareView(pg.ViewBox):
    """Lies under a plot's own area, with the same steps and other values. All gestures are the plot's."""

    def __init__(self, above: pg.ViewBox) -> None:
        super().__init__(enableMenu=False, enableMouse=False)
        self.disableAutoRange()
        self.setZValue(above.zValue() - 1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setXLink(above)
        above.sigResized.connect(lambda _: self.setGeometry(above.sceneBoundingRect()))


class LevelLine(pg.InfiniteLine):
    """A thin line across the plot at a value with a meaning, which stands on it."""

    def __init__(self, value: float, title: str) -> None:
        options = {"position": 0.01, "anchors": [(0, 1), (0, 1)], "movable": False}
        super().__init__(angle=0, movable=False, label=title, labelOpts=options)
        self._value = value
        self.recolour()

    def set_log(self, log: bool) -> None:
        self.setPos(math.log10(self._value) if log else self._value)

    def recolour(self) -> None:
        self.setPen(pg.mkPen(colour("ok"), width=1, style=Qt.PenStyle.DashLine))
        self.label.setColor(colour("ok"))


class GestureView(pg.ViewBox):
    """The area of a plot: wheel zooms, drag pans, right click asks for a menu."""

    menu_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.disableAutoRange()

    def mouseClickEvent(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            event.accept()
            self.menu_asked.emit(event.screenPos().toPoint())


class PlottedCurve:
    """The two lines of one curve: the values, faint, and their running average on top; below them the band of their errors."""

    def __init__(self, spec: CurveSpec, curve: Curve, view: pg.ViewBox, errors: Curve | None = None) -> None:
        self.spec, self.curve, self.errors, self._view = spec, curve, errors, view
        self.visible = True
        # Thousands of raw values are drawn thin and fast; the few of a curve that has no average are drawn well.
        self._raw = ValueLine(curve, 1 if spec.smoothed else 2, is_smooth=not spec.smoothed)
        self._smooth = AverageLine(curve, 2)
        self._band = Band()
        for item in (self._raw, self._smooth, self._band):
            view.addItem(item, ignoreBounds=True)
        self._smooth.setZValue(2)
        self._raw.setZValue(1)

    def redraw(self, smoothed: bool, log: bool) -> None:
        """Draws the present values; invisible curves cost nothing."""
        curve, show = self.curve, self.visible and len(self.curve) > 0
        smoothed = smoothed and self.spec.smoothed
        strong = colour(self.spec.colour_role)
        self._smooth.setVisible(show and smoothed)
        self._raw.setVisible(show)
        self._band.setVisible(show and self.errors is not None)
        if not show:
            return
        if self.errors is not None:
            self._band.redraw(curve, self.errors, strong, log, self.spec.is_share)
        self._raw.redraw(_faint(strong) if smoothed else strong, strong, log)
        self._smooth.redraw(strong, strong, log)

    def lies_in(self, shown: QRectF, log: bool) -> bool:
        """Whether some of it lies in what an axis shows, which is the exponents of the values where it is logarithmic."""
        low, high = (10.0**end if log else end for end in (shown.top(), shown.bottom()))
        return self.curve.lies_in(shown.left(), shown.right(), low, high, above_zero=log)

    def error_at(self, step: float) -> float | None:
        """The standard error of the value at a step; None where none is known."""
        if self.errors is None or not len(self.errors):
            return None
        at = self.errors.nearest(step)
        return float(self.errors.raw[at]) if self.errors.steps[at] == step else None

    def remove(self) -> None:
        for item in (self._raw, self._smooth, self._band):
            self._view.removeItem(item)


def _faint(strong: QColor) -> QColor:
    # Mixed with the background, not transparent: where a noisy line crosses itself, transparency adds up to the full colour.
    ground, share = colour("plot_background"), 0.3
    pairs = ((strong.red(), ground.red()), (strong.green(), ground.green()), (strong.blue(), ground.blue()))
    return QColor(*(round(share * a + (1 - share) * b) for a, b in pairs))


class MarkerLayer(Layer):
    """Thin vertical lines at steps where something happened; one item for all of them, however many."""

    def __init__(self) -> None:
        super().__init__()
        self._markers: list[Marker] = []
        self._steps = np.empty(0)

    def set_markers(self, markers: list[Marker]) -> None:
        """:param markers: in order of their steps"""
        self._markers = markers
        self._steps = np.array([marker.step for marker in markers])
        self.update()

    def between(self, first: float, last: float) -> list[Marker]:
        """The markers from one step to another, both included."""
        start, end = np.searchsorted(self._steps, first), np.searchsorted(self._steps, last, side="right")
        return self._markers[start:end]

    def paint(self, painter: QPainter, *_: Any) -> None:
        shown = self.viewRect()
        if shown is None:
            return
        to_screen = painter.transform()
        painter.resetTransform()
        for marker in self.between(shown.left(), shown.right()):
            ends = (to_screen.map(QPointF(marker.step, y)) for y in (shown.top(), shown.bottom()))
            self._paint_one(painter, marker, *sorted(ends, key=QPointF.y))

    def _paint_one(self, painter: QPainter, marker: Marker, top: QPointF, bottom: QPointF) -> None:
        shade = colour(_MARKER_ROLES[marker.kind])
        dashes = Qt.PenStyle.DotLine if marker.kind in _DOTTED else Qt.PenStyle.SolidLine
        painter.setPen(QPen(shade, 1, dashes))
        painter.drawLine(top, bottom)
        if marker.kind not in _DOTTED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawPolygon(QPolygonF([top + QPointF(-4, 0), top + QPointF(4, 0), top + QPointF(0, 6)]))
