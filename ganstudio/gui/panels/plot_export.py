"""Curves as a table and as a picture."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from ganstudio.files import replacing
from ganstudio.gui.panels.curve import Values
from ganstudio.gui.panels.plot_page import PlotPage
from ganstudio.gui.theme import colour
from ganstudio.params import tr

_ROWS_AT_ONCE = 50_000
_HEADER = 28  # logical pixels above the picture of a plot, for its legend


Columns = Mapping[str, tuple[Values, Values]]
"""By key, the steps and the values of a curve."""


def write_table(columns: Columns, path: Path) -> None:
    """Writes one row per step and one column per curve as CSV, UTF-8; empty where a curve has no value.

    Numbers are written so that reading them gives the same number, with a point whatever the locale.

    :param columns: steps in rising order
    :raises StudioError: it cannot be written
    """
    steps = np.unique(np.concatenate([np.empty(0), *(steps for steps, _ in columns.values())]))
    with replacing(path) as temporary, temporary.open("wb") as file:
        file.write((",".join(["step", *columns]) + "\n").encode())
        for start in range(0, len(steps), _ROWS_AT_ONCE):
            part = steps[start : start + _ROWS_AT_ONCE]
            cells = [[_step(step) for step in part.tolist()], *(_cells(*column, part) for column in columns.values())]
            file.write(("\n".join(map(",".join, zip(*cells, strict=True))) + "\n").encode())


def picture(page: PlotPage, scale: int = 2) -> QImage:
    """What a tab shows now, with a legend, without pointer and read-out.

    :param scale: pixels of the picture per pixel of the window
    """
    size = page.plot.size()
    image = QImage(size.width() * scale, (size.height() + _HEADER) * scale, QImage.Format.Format_RGB32)
    image.fill(colour("plot_background"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.save()
    _paint_legend(painter, page)
    painter.restore()  # the plot would paint with the brush of the legend
    with page.plot.without_pointer():
        page.plot.render(painter, QRectF(0, _HEADER, size.width(), size.height()), page.plot.rect())
    painter.end()
    return image


def _paint_legend(painter: QPainter, page: PlotPage) -> None:
    font = QFont(page.font())
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(colour("text"))
    baseline, x = 19.0, 12.0
    painter.drawText(QPointF(x, baseline), tr(page.title))
    x += painter.fontMetrics().horizontalAdvance(tr(page.title)) + 20
    painter.setFont(page.font())
    for chip in page.chips:
        if chip.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(chip.spec.colour_role))
            painter.drawEllipse(QPointF(x, baseline - 4), 4, 4)
            painter.setPen(colour("text"))
            painter.drawText(QPointF(x + 9, baseline), chip.text())
            x += painter.fontMetrics().horizontalAdvance(chip.text()) + 29


def _step(step: float) -> str:
    return str(int(step)) if step.is_integer() else repr(step)


def _cells(steps: Values, values: Values, rows: Values) -> list[str]:
    """The texts of one column in a stretch of rows; a row without a value is empty."""
    cells = [""] * len(rows)
    start, end = np.searchsorted(steps, rows[0]), np.searchsorted(steps, rows[-1], side="right")
    places = np.searchsorted(rows, steps[start:end])
    for place, value in zip(places.tolist(), values[start:end].astype(str).tolist(), strict=True):
        cells[place] = "" if value == "nan" else value
    return cells
