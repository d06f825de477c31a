"""The band around a curve: how far chance may have moved its values, with 95 % confidence."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from ganstudio.gui.panels.curve import Curve, Values
from ganstudio.gui.plotting import pg

CONFIDENCE = 1.96
"""Standard errors to either side that hold 95 % of a normal distribution."""
_OPACITY = 0.22
_LEAST = 1e-300  # of what has a logarithm


class Band(pg.GraphicsObject):
    """A filled strip of `CONFIDENCE` standard errors to either side of a curve that has few values."""

    def __init__(self) -> None:
        super().__init__()
        self._strip = QPolygonF()
        self._shade = QColor()

    def redraw(self, curve: Curve, errors: Curve, shade: QColor, log: bool, is_share: bool = False) -> None:
        """
        :param errors: the standard errors of some of the curve's values, at the same steps
        :param is_share: values, and so the band, lie within 0–1
        """
        self.prepareGeometryChange()
        self._shade = QColor(shade)
        self._shade.setAlphaF(_OPACITY)
        steps, low, high = strip(curve, errors)
        if is_share:
            low, high = low.clip(0, 1), high.clip(0, 1)
        if log:
            low, high = np.log10(np.maximum(low, _LEAST)), np.log10(np.maximum(high, _LEAST))
        across, up = np.concatenate([steps, steps[::-1]]), np.concatenate([high, low[::-1]])
        self._strip = QPolygonF([QPointF(x, y) for x, y in zip(across.tolist(), up.tolist(), strict=True)])
        self.update()

    def boundingRect(self) -> QRectF:
        return self._strip.boundingRect()

    def paint(self, painter: QPainter, *_: Any) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._shade)
        painter.drawPolygon(self._strip)


def strip(curve: Curve, errors: Curve) -> tuple[Values, Values, Values]:
    """Steps, lower and upper bounds of the band, each (n,), of the values whose error is known."""
    places = np.minimum(np.searchsorted(curve.steps, errors.steps), max(len(curve) - 1, 0))
    known = curve.steps[places] == errors.steps if len(curve) else np.zeros(len(errors), dtype=bool)
    known &= np.isfinite(errors.raw)
    values, width = curve.raw[places[known]], CONFIDENCE * errors.raw[known]
    there = np.isfinite(values)
    return errors.steps[known][there], (values - width)[there], (values + width)[there]
