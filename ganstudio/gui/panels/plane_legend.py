"""The line above the plane: what the marks mean at the left, who was updated last at the right; and the same in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPen

from ganstudio.gui.panels.plane_geometry import PlaneGeometry
from ganstudio.gui.panels.plane_heat import heat_shades
from ganstudio.gui.panels.plane_modes import ModeCounts, State, paint_ring
from ganstudio.gui.panels.plane_points import Glyph, generated_glyph, points_image, real_glyph
from ganstudio.gui.theme import colour
from ganstudio.params import tr

if TYPE_CHECKING:  # it loads torch, which the window does not wait for
    from ganstudio.training.scene import Scene

_MARK = 12.0  # logical pixels, the room of a point or an arrow
_RING = 6.0  # the radius of a mode's mark
_BAR = 48.0
_GAP = 5.0
_BETWEEN = 14.0
_ROOMY = 620.0
_STOPS = 9


@dataclass(frozen=True)
class Layers:
    """What is drawn, beside the generated points."""

    heat: bool = True
    arrows: bool = True
    real: bool = True
    modes: bool = True


def legend_height(metrics: QFontMetricsF) -> float:
    """The room that the line takes above the plane, with its distance."""
    return metrics.height() + 8


def generated_name(scene: Scene) -> str:
    """Whose points the generated ones are."""
    return tr("G now") if scene.is_live else tr("G's average")


def legend_words(scene: Scene, counts: ModeCounts | None) -> str:
    """What the legend says, in sentences."""
    average = tr(
        "G's average: generated points, drawn with the moving average of the generator's weights, which is what is scored and saved."
    )
    now = tr("G now: generated points, drawn with the generator as its last update left it.")
    lines = [now if scene.is_live else average]
    if not scene.is_live:
        lines.append(tr("In slow motion, and after single updates, they are those of the generator itself."))
    return "\n".join(lines + ([] if counts is None else [counts.explained()]))


class Legend:
    """Paints the line for one picture. Entries that do not fit are left out, from the last one on."""

    def __init__(self, painter: QPainter, plane: PlaneGeometry, metrics: QFontMetricsF, width: float) -> None:
        """:param width: of the whole picture: above a small plane the line may be longer than the plane"""
        self._painter, self._metrics = painter, metrics
        self._height = metrics.height()
        self._top = plane.top - legend_height(metrics)
        longer = max(min(_ROOMY - plane.side, width - 2 * _GAP - plane.side) / 2, 0)
        self._x, self._right = plane.left - longer, plane.left + plane.side + longer

    def paint(self, scene: Scene, layers: Layers, counts: ModeCounts | None) -> None:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._tag(scene.updated)
        if layers.real:
            self._entry(tr("real"), real_glyph())
        self._entry(generated_name(scene), generated_glyph())
        if counts is not None:
            self._modes(counts)
        if layers.heat:
            self._bar()
        if layers.arrows and len(scene.arrows):
            self._entry(tr("D's gradient"), None)

    def _tag(self, updated: str) -> None:
        texts = {"discriminator": tr("D updated"), "generator": tr("G updated")}
        if updated not in texts:
            return
        width = self._metrics.horizontalAdvance(texts[updated]) + _MARK
        place = QRectF(self._right - width, self._top, width, self._height)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour(updated))
        self._painter.drawEllipse(QPointF(place.left() + 4, place.center().y()), 3.5, 3.5)
        self._text(place.left() + _MARK, texts[updated], f"{updated}_text")
        self._right = place.left() - _BETWEEN

    def _modes(self, counts: ModeCounts) -> None:
        words, room = counts.words(), 2 * _RING + _GAP
        if self._x + room + _GAP + self._metrics.horizontalAdvance(words) > self._right:
            return
        middle = QPointF(self._x + _RING, self._top + self._height / 2)
        worst = next(state for state in reversed(State) if state in counts.states)
        paint_ring(self._painter, middle, _RING, worst)
        self._x = self._text(self._x + room + _GAP, words, "text" if worst is State.LOST else "muted") + _BETWEEN

    def _bar(self) -> None:
        fake, real = tr("D: fake"), tr("real")
        widths = self._metrics.horizontalAdvance(fake), self._metrics.horizontalAdvance(real)
        if self._x + sum(widths) + _BAR + 2 * _GAP > self._right:
            return
        left = self._text(self._x, fake) + _GAP
        bar = QRectF(left, self._top + self._height / 2 - 4.5, _BAR, 9)
        colours = QLinearGradient(bar.topLeft(), bar.topRight())
        shades = heat_shades()
        for share in np.linspace(0, 1, _STOPS).tolist():
            colours.setColorAt(share, QColor(*shades[round(share * (len(shades) - 1))].tolist()))
        self._painter.setPen(QPen(colour("border"), 1))
        self._painter.setBrush(colours)
        self._painter.drawRect(bar)
        self._x = self._text(bar.right() + _GAP, real) + _BETWEEN

    def _entry(self, text: str, glyph: Glyph | None) -> None:
        """A mark and its name; without a glyph the mark is an arrow."""
        if self._x + _MARK + _GAP + self._metrics.horizontalAdvance(text) > self._right:
            return
        middle = self._top + self._height / 2
        if glyph is None:
            self._painter.setPen(QPen(colour("text"), 1.2))
            tip = QPointF(self._x + _MARK, middle)
            for start in (tip - QPointF(_MARK, 0), tip + QPointF(-4, -3), tip + QPointF(-4, 3)):
                self._painter.drawLine(start, tip)
        else:
            scale = self._painter.device().devicePixelRatioF()
            side = round(_MARK * scale)
            mark = points_image(np.full((1, 2), side / 2), side, side, glyph, scale)
            self._painter.drawImage(QRectF(self._x, middle - _MARK / 2, _MARK, _MARK), mark)
        self._x = self._text(self._x + _MARK + _GAP, text) + _BETWEEN

    def _text(self, left: float, text: str, role: str = "muted") -> float:
        """Writes a text; returns where it ends."""
        width = self._metrics.horizontalAdvance(text)
        self._painter.setPen(colour(role))
        self._painter.drawText(QRectF(left, self._top, width + 1, self._height), Qt.AlignmentFlag.AlignVCenter, text)
        return left + width
