"""Draws a `Scene`: heat, line of indecision, real and generated points, modes, arrows, axes and legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPen

from ganstudio.gui.panels.plane_axes import axis_margins, paint_axes, paint_zero_lines, pieces_path, see_through
from ganstudio.gui.panels.plane_geometry import Margins, PlaneGeometry, fitted_plane
from ganstudio.gui.panels.plane_heat import heat_image, level_lines
from ganstudio.gui.panels.plane_legend import Layers, Legend, legend_height
from ganstudio.gui.panels.plane_modes import ModeCounts, paint_modes
from ganstudio.gui.panels.plane_points import Glyph, generated_glyph, points_image, real_glyph, size_for
from ganstudio.gui.theme import colour
from ganstudio.params import tr

if TYPE_CHECKING:  # it loads torch, which the window does not wait for
    from ganstudio.training.scene import Scene

_LONGEST_ARROW = 1 / 12  # of the side
_HEAD = 4.5  # logical pixels
_UNDECIDED = 0.5


class PlaneDrawing:
    """Draws scenes at one size after another, and keeps what the next one has in common with the last."""

    def __init__(self) -> None:
        self.counts: ModeCounts | None = None
        """Which modes are caught; drawn where they are those of the scene."""
        self._canvas = QImage()
        self._frame: tuple[object, ...] = ()
        self._real = QImage()
        self._real_points: NDArray[np.floating] = np.empty((0, 2))
        self._real_look: tuple[object, ...] = ()

    def geometry(self, width: float, height: float, extent: float, scale: float, font: QFont) -> PlaneGeometry:
        """Where the plane stands in a picture of this many logical pixels."""
        metrics = QFontMetricsF(font)
        room = axis_margins(metrics)
        return fitted_plane(width, height, extent, scale, Margins(room.side, legend_height(metrics) + 4, room.bottom))

    def image(self, scene: Scene, layers: Layers, width: float, height: float, scale: float, font: QFont) -> QImage:
        """The whole picture, `scale` of its pixels per logical pixel. The next call draws over it: copy what must stay."""
        plane = self.geometry(width, height, scene.extent, scale, font)
        counts = self.counts if layers.modes and self.counts is not None and self.counts.fits(scene) else None
        named = (scene.updated, scene.is_live, len(scene.arrows) > 0, counts)
        look = (width, height, scale, font.key(), plane, layers, named)
        if self._frame != look:
            self._draw_frame(scene, layers, counts, plane, font, QSizeF(width, height), scale)
            self._frame = look
        painter = QPainter(self._canvas)
        painter.setFont(font)
        painter.setClipRect(plane.rect)
        self._paint_ground(painter, plane, scene, layers)
        if layers.real:
            painter.drawImage(plane.rect, self._real_layer(scene.real, plane, scale))
        if len(scene.generated):
            glyph = generated_glyph(size_for(plane.side, len(scene.generated)))
            painter.drawImage(plane.rect, _points_layer(scene.generated, plane, glyph, scale))
        if layers.arrows:
            _paint_arrows(painter, plane, scene)
        if counts is not None:
            paint_modes(painter, plane, scene, counts)
        _paint_note(painter, plane, scene, QFontMetricsF(font))
        painter.end()
        return self._canvas

    def _draw_frame(
        self,
        scene: Scene,
        layers: Layers,
        counts: ModeCounts | None,
        plane: PlaneGeometry,
        font: QFont,
        size: QSizeF,
        scale: float,
    ) -> None:
        """A new canvas with what stands around the plane: it stays while scenes come and go."""
        self._canvas = QImage((size * scale).toSize(), QImage.Format.Format_RGB32)
        self._canvas.setDevicePixelRatio(scale)
        self._canvas.fill(colour("window"))
        painter = QPainter(self._canvas)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        paint_axes(painter, plane, metrics)
        Legend(painter, plane, metrics, size.width()).paint(scene, layers, counts)
        painter.end()

    def _paint_ground(self, painter: QPainter, plane: PlaneGeometry, scene: Scene, layers: Layers) -> None:
        painter.fillRect(plane.rect, colour("plot_background"))
        shown = layers.heat and scene.heat.size > 0
        if shown:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(plane.rect, heat_image(scene.heat, scene.is_probability))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_zero_lines(painter, plane)
        if shown and scene.is_probability:  # a score has no value at which D is undecided
            pieces = level_lines(scene.heat, _UNDECIDED) * plane.side + (plane.left, plane.top)
            painter.strokePath(
                pieces_path(pieces), QPen(colour("border"), 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            )

    def _real_layer(self, points: NDArray[np.floating], plane: PlaneGeometry, scale: float) -> QImage:
        glyph = real_glyph(size_for(plane.side, len(points)))
        look = (plane.side, plane.extent, scale, glyph.radius)
        same = self._real_points is points or np.array_equal(self._real_points, points)
        if self._real_look != look or not same:
            layer = _points_layer(points, plane, glyph, scale)
            self._real = layer.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
            self._real_points, self._real_look = points, look
        return self._real


def _points_layer(points: NDArray[np.floating], plane: PlaneGeometry, glyph: Glyph, scale: float) -> QImage:
    """A transparent picture of the square with a glyph at each point."""
    side = round(plane.side * scale)
    return points_image((plane.to_screen(points) - (plane.left, plane.top)) * scale, side, side, glyph, scale)


def _paint_arrows(painter: QPainter, plane: PlaneGeometry, scene: Scene) -> None:
    pieces = arrow_pieces(scene, plane)
    if len(pieces):
        painter.strokePath(pieces_path(pieces), QPen(colour("text"), 1.15))


def arrow_pieces(scene: Scene, plane: PlaneGeometry) -> NDArray[np.float64]:
    """The arrows' shafts and heads as straight pieces, (3 · N, 2, 2), in logical pixels; the longest has a set length."""
    usable = np.isfinite(scene.arrows).all(axis=1) & np.isfinite(scene.arrows_at).all(axis=1)
    ways = scene.arrows[usable].astype(np.float64) * (1, -1)
    starts = plane.to_screen(scene.arrows_at[usable])
    lengths = np.hypot(ways[:, 0], ways[:, 1])
    longest = lengths.max(initial=0)
    if longest <= 0:
        return np.empty((0, 2, 2))
    shown = lengths / longest * plane.side * _LONGEST_ARROW
    visible = shown >= 1
    units = ways[visible] / lengths[visible, None]
    starts, tips = starts[visible], starts[visible] + units * shown[visible, None]
    sideways = np.stack([-units[:, 1], units[:, 0]], axis=-1)
    head = np.minimum(_HEAD, shown[visible] * 0.5)[:, None]
    wings = [tips - head * units + side * 0.6 * head * sideways for side in (-1, 1)]
    return np.concatenate([np.stack([start, tips], axis=1) for start in (starts, *wings)])


def _paint_note(painter: QPainter, plane: PlaneGeometry, scene: Scene, metrics: QFontMetricsF) -> None:
    """Says how many generated points the picture does not reach: else a lost generator looks like none at all."""
    with np.errstate(invalid="ignore"):
        inside = int((np.abs(scene.generated) <= plane.extent).all(axis=1).sum())
    outside = len(scene.generated) - inside
    if not outside:
        return
    text = tr("{} of {} generated points lie outside").format(outside, len(scene.generated))
    width, height = metrics.horizontalAdvance(text) + 12, metrics.height() + 4
    place = QRectF(plane.rect.bottomRight() - QPointF(width + 6, height + 6), plane.rect.bottomRight() - QPointF(6, 6))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(see_through("raised", 215))
    painter.drawRoundedRect(place, 4, 4)
    painter.setPen(colour("text"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
