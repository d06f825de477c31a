"""The lines of a plot: they draw what can be told apart at the view's width, in one go, when they are painted.

pyqtgraph's own items look at all values of a wide view at each change of it and draw ten points on each pixel, which took two thirds
of a frame.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from ganstudio.gui.panels.curve import Curve
from ganstudio.gui.panels.curve_bins import Values
from ganstudio.gui.plotting import PrimitiveArray, arrayToQPath, pg

_DOTTED_UP_TO = 24  # so few points are drawn as points too: a line through one of them would not show
_DOT_RADIUS = 2.5
_BLOCKS = 2
"""On each pixel, at least, where blocks of values stand for the values."""
_AVERAGE_PIXELS = 1.5
"""From one point of an average to the next, at least: with two points on each pixel, drawing it took three quarters of a painting."""
_CORNER = 0.45
"""How far to each side, for each pixel of its width beyond the first, a line is drawn four times to look as one wide line. Qt draws
lines of one pixel twenty times as fast as wider ones."""
_FAR = 1e6
"""Pixels from the view's edge at which a line ends: Qt's painter counts no further than some millions."""


@dataclass(frozen=True)
class Screen:
    """Where steps and values lie on the screen, in pixels."""

    transform: QTransform
    shown: QRectF
    """Steps and values, as the axes have them."""
    log: bool
    grain: float
    """Between two of the device's pixels, of which there may be more."""

    @property
    def pixels(self) -> float:
        """Of the device, from end to end."""
        return abs(self.transform.m11()) * self.shown.width() / self.grain

    def across(self, steps: Values) -> Values:
        return np.clip(steps * self.transform.m11() + self.transform.dx(), -_FAR, _FAR)

    def up(self, values: Values) -> Values:
        """NaN where there is no value, or on a logarithmic axis none above zero."""
        values = values.astype(np.float64)  # a view may be so narrow that a float32 would jump
        if self.log:
            values = np.log10(values, out=np.full(len(values), np.nan), where=values > 0)
        return np.clip(values * self.transform.m22() + self.transform.dy(), -_FAR, _FAR)


class Layer(pg.GraphicsObject):
    """What is painted anew for each view, and may lie anywhere in it."""

    def boundingRect(self) -> QRectF:
        return self.viewRect() or QRectF()

    def viewTransformChanged(self) -> None:
        super().viewTransformChanged()
        self.prepareGeometryChange()


class Line(Layer):
    """What both sorts of lines share: which of the values lie in view, and how many are taken together."""

    def __init__(self, curve: Curve, width: float, is_smooth: bool) -> None:
        """
        :param width: pixels
        :param is_smooth: drawn without jags, which takes longer
        """
        super().__init__()
        self._curve, self._width, self._is_smooth = curve, width, is_smooth
        self._colour, self._dot_colour = QColor(), QColor()
        self._log, self._length = False, 0

    def redraw(self, colour: QColor, dot_colour: QColor, log: bool) -> None:
        """Draws what the curve holds now."""
        self._colour, self._dot_colour, self._log, self._length = colour, dot_colour, log, len(self._curve)
        self.update()

    def paint(self, painter: QPainter, *_: Any) -> None:
        shown, length = self.viewRect(), min(self._length, len(self._curve))
        if not length or shown is None or not shown.width() > 0:
            return
        screen = Screen(painter.transform(), shown, self._log, 1 / painter.device().devicePixelRatio())
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._is_smooth)
        steps = self._curve.steps[:length]
        first = max(int(np.searchsorted(steps, shown.left(), side="right")) - 1, 0)  # the line comes from outside
        last = min(int(np.searchsorted(steps, shown.right())) + 1, length)
        level = max(math.floor(math.log2((last - first) / max(_BLOCKS * screen.pixels, 1.0))), 0)
        blocks = slice(first >> level, ((last - 1) >> level) + 1)
        across = screen.across(steps[blocks.start << level : last : 1 << level])
        self._paint_blocks(painter, screen, across, level, blocks)

    def _paint_blocks(self, painter: QPainter, screen: Screen, across: Values, level: int, blocks: slice) -> None:
        """Paints blocks of 2 ** `level` values each, which begin at the pixels `across`."""
        raise NotImplementedError

    def _paint_line(self, painter: QPainter, across: Values, up: Values, connect: str = "finite") -> None:
        painter.setPen(QPen(self._colour, self._width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(arrayToQPath(across, up, connect=connect))


class ValueLine(Line):
    """All values: as a line, or where they lie closer than pixels as columns from the least to the most."""

    def __init__(self, curve: Curve, width: float, is_smooth: bool = False) -> None:
        super().__init__(curve, width, is_smooth)

    def _paint_blocks(self, painter: QPainter, screen: Screen, across: Values, level: int, blocks: slice) -> None:
        if not level and len(across) < screen.pixels:
            up = screen.up(self._curve.raw[blocks])
            self._paint_line(painter, across, up)
            if self._length <= _DOTTED_UP_TO:
                self._paint_dots(painter, across, up)
            return
        low, high = self._curve.ranges(level, blocks, above_zero=self._log)
        there = np.flatnonzero(~np.isnan(high))
        pixels, starts = _grouped(across[there], screen.grain)
        if not len(pixels):
            return
        bottom = np.maximum.reduceat(screen.up(low[there]), starts)
        top = np.minimum.reduceat(screen.up(high[there]), starts)
        is_next = np.diff(pixels) < 1.5 * screen.grain
        # Few values in a view that holds many are joined as elsewhere; what is no value is a gap.
        apart = np.flatnonzero(~is_next & (np.diff(there)[starts[1:] - 1] == 1))
        if len(apart):
            ends = np.column_stack([apart, apart + 1]).ravel()
            self._paint_line(painter, pixels[ends], (top + bottom)[ends] / 2, "pairs")
        self._paint_columns(painter, screen, pixels, *_joined(top, bottom, is_next, screen.grain))

    def _paint_columns(self, painter: QPainter, screen: Screen, pixels: Values, top: Values, bottom: Values) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        wider = self._width - 1
        columns = PrimitiveArray(QRectF, 4)  # painted in a third of the time of a polygon round all of them
        columns.resize(len(pixels))
        edges = columns.ndarray()
        edges[:, 0], edges[:, 1] = pixels - wider / 2, top - wider / 2
        edges[:, 2], edges[:, 3] = screen.grain + wider, bottom - top + wider
        painter.drawRects(*columns.drawargs())

    def _paint_dots(self, painter: QPainter, across: Values, up: Values) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._dot_colour)
        for x, y in zip(across.tolist(), up.tolist(), strict=True):
            if math.isfinite(y):
                painter.drawEllipse(QPointF(x, y), _DOT_RADIUS, _DOT_RADIUS)


class AverageLine(Line):
    """The running average, averaged further where its points lie too close: that leaves a line short enough to draw without jags."""

    def __init__(self, curve: Curve, width: float) -> None:
        super().__init__(curve, width, is_smooth=True)

    def _paint_blocks(self, painter: QPainter, screen: Screen, across: Values, level: int, blocks: slice) -> None:
        across, means = _averaged(across, self._curve.means(level, blocks), _AVERAGE_PIXELS * screen.grain)
        path = arrayToQPath(across, screen.up(means), connect="finite")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if screen.grain < 1:  # on a fine screen even a thin line is wider than a pixel
            painter.setPen(QPen(self._colour, self._width))
            painter.drawPath(path)
            return
        painter.setPen(QPen(self._colour, 1))
        out = _CORNER * (self._width - 1)
        for x, y in ((-out, -out), (-out, out), (out, -out), (out, out)):
            painter.drawPath(path.translated(x, y))


def _grouped(across: Values, grain: float) -> tuple[Values, np.ndarray]:
    """The places that values have on a grid, each once, and which value is the first of each.

    :param across: rising
    """
    places = np.floor(across / grain)
    starts = np.flatnonzero(np.diff(places, prepend=-np.inf))
    return places[starts] * grain, starts


def _averaged(across: Values, means: Values, grain: float) -> tuple[Values, Values]:
    """The middles of what lies in each place of a grid; NaN where there is nothing but NaN."""
    starts = _grouped(across, grain)[1]
    there = ~np.isnan(means)
    counts, sums = np.add.reduceat(there, starts, dtype=np.intp), np.add.reduceat(np.where(there, means, 0), starts)
    values = np.divide(sums, counts, out=np.full(len(starts), np.nan), where=counts > 0)
    return np.add.reduceat(across, starts) / np.diff(starts, append=len(across)), values


def _joined(top: Values, bottom: Values, is_next: np.ndarray, least: float) -> tuple[Values, Values]:
    """The same, so much longer that neighbours meet, and at least so long."""
    low, high = bottom.copy(), top.copy()
    low[1:] = np.where(is_next, np.maximum(bottom[1:], top[:-1]), bottom[1:])
    high[1:] = np.where(is_next, np.minimum(top[1:], bottom[:-1]), top[1:])
    middle = (low + high) / 2
    return np.minimum(high, middle - least / 2), np.maximum(low, middle + least / 2)
