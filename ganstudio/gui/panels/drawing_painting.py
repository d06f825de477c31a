"""How a canvas is drawn: its large pixels, the veil over what is masked, and the brush."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from ganstudio.gui.panels.drawing import Drawn
from ganstudio.gui.panels.pixels import to_qimage, to_screen_pixels, whole_factor
from ganstudio.gui.theme import colour

_HINT = QColor(150, 156, 163)
"""On black, in both schemes."""
_VEIL, _HATCH = 90, 230
"""How thick the veil and its hatching lie over the image, 0–255."""


@dataclass(frozen=True)
class CanvasPlace:
    """Where a square image stands on its widget, in pixels of the screen."""

    left: int
    top: int
    factor: float
    """Pixels of the screen for one of the image."""
    size: int
    """Pixels of the image on a side."""
    scale: float
    """Pixels of the screen per logical pixel."""

    @property
    def rect(self) -> QRect:
        """In pixels of the screen."""
        side = round(self.size * self.factor)
        return QRect(self.left, self.top, side, side)

    @property
    def logical_rect(self) -> QRectF:
        rect = self.rect
        return QRectF(
            rect.left() / self.scale, rect.top() / self.scale, rect.width() / self.scale, rect.height() / self.scale
        )

    def to_pixel(self, point: QPointF) -> QPointF:
        """The place in the image under a point of the widget; its first pixel goes from 0 to 1."""
        return QPointF(
            (point.x() * self.scale - self.left) / self.factor, (point.y() * self.scale - self.top) / self.factor
        )

    def to_screen(self, pixel: QPointF) -> QPointF:
        """A place in the image, in logical pixels of the widget."""
        return QPointF(
            (pixel.x() * self.factor + self.left) / self.scale, (pixel.y() * self.factor + self.top) / self.scale
        )


def fitted_canvas(width: float, height: float, size: int, scale: float) -> CanvasPlace:
    """The largest place for an image of `size` × `size`, enlarged by a whole factor, in the middle of a widget.

    :param width: of the widget, in logical pixels, as `height`
    """
    across, down = width * scale - 2, height * scale - 2
    factor = whole_factor(min(across, down), size)
    side = round(size * factor)
    return CanvasPlace(
        max(floor((width * scale - side) / 2), 0), max(floor((height * scale - side) / 2), 0), factor, size, scale
    )


class CanvasPainting:
    """Keeps the image of a drawing and the outline of its mask as they are drawn."""

    def __init__(self) -> None:
        self._image = QImage()
        self._mask: NDArray[np.bool_] | None = None
        self._veil = QPainterPath()
        """Around the masked pixels, in pixels of the image."""

    def show(self, drawn: Drawn) -> None:
        self._image = to_qimage(drawn.image)
        if drawn.mask is not self._mask:
            self._mask = drawn.mask
            self._veil = mask_path(drawn.mask)

    def paint(self, painter: QPainter, place: CanvasPlace, hint: str) -> None:
        painter.save()
        to_screen_pixels(painter)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, place.factor < 1)
        if self._image.isNull():
            painter.fillRect(place.rect, Qt.GlobalColor.black)
        else:
            painter.drawImage(place.rect, self._image)
        self._paint_veil(painter, place)
        painter.restore()
        if hint:
            painter.setPen(_HINT)
            room = place.logical_rect.adjusted(12, 12, -12, -12)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, hint)

    def _paint_veil(self, painter: QPainter, place: CanvasPlace) -> None:
        """Hatched in the generator's colour: it is what it completes."""
        if self._veil.isEmpty():
            return
        painter.save()
        painter.translate(place.left, place.top)
        painter.scale(place.factor, place.factor)
        shade = colour("generator")
        shade.setAlpha(_VEIL)
        painter.fillPath(self._veil, shade)
        pen = QPen(colour("generator"), 2)
        pen.setCosmetic(True)
        painter.strokePath(self._veil, pen)
        painter.setClipPath(self._veil)
        painter.scale(1 / place.factor, 1 / place.factor)  # lines of hatching are not enlarged with the pixels
        shade.setAlpha(_HATCH)
        painter.fillRect(0, 0, place.rect.width(), place.rect.height(), QBrush(shade, Qt.BrushStyle.BDiagPattern))
        painter.restore()

    def paint_frame(self, painter: QPainter, place: CanvasPlace, ringed: bool) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("accent"), 2) if ringed else QPen(colour("border"), 1))
        painter.drawRect(place.logical_rect.adjusted(-0.5, -0.5, 0.5, 0.5))

    def paint_brush(
        self, painter: QPainter, place: CanvasPlace, at: QPointF, radius: float, erases: bool, masks: bool
    ) -> None:
        """A ring as wide as the brush, with a dark edge, so that it is seen on black and on white.

        :param at: in pixels of the image, as `radius`
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        shade = colour("generator") if masks else QColor(255, 255, 255)
        across = radius * place.factor / place.scale
        for pen in (QPen(QColor(0, 0, 0, 160), 3), QPen(shade, 1.2)):
            if erases:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawEllipse(place.to_screen(at), across, across)


def mask_path(mask: NDArray[np.bool_]) -> QPainterPath:
    """The outline of the masked pixels, (H, W), each a square of 1 × 1."""
    path = QPainterPath()
    for y, row in enumerate(mask):
        edges = np.flatnonzero(np.diff(np.pad(row, 1).astype(np.int8)))
        for left, right in edges.reshape(-1, 2).tolist():
            path.addRect(QRectF(left, y, right - left, 1))
    return path.simplified()
