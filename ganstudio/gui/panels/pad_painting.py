"""How a pad is drawn: mosaic, lines, handle, and the image beside the pointer."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from ganstudio.gui.panels.pixels import Pixels, to_qimage, to_screen_pixels, whole_factor
from ganstudio.gui.panels.plane_axes import see_through
from ganstudio.gui.theme import colour, is_dark
from ganstudio.params import tr

HANDLE_RADIUS = 9.0
_HELD_RADIUS = 7.0
_FAINT = (0.5, 0.6)
"""Opacity of the mosaic in the light and the dark scheme: the handle and its lines must stand out."""
_PREVIEW = 72  # logical pixels, at least half of it
_PREVIEW_GAP = 14
_LENS = 0.999  # of a cell: the last place still belongs to the last one


class PadPainting:
    """Keeps the images of a pad in the sizes that they are drawn in.

    :param cells: images of the mosaic on a side
    """

    def __init__(self, cells: int) -> None:
        self._cells = cells
        self._tiles: list[QImage] = []
        self._mosaic = QImage()
        self._preview = QImage()

    @property
    def has_mosaic(self) -> bool:
        return bool(self._tiles)

    def set_mosaic(self, images: Pixels | None) -> None:
        """:param images: uint8, (cells², H, W) or (cells², H, W, 3), in reading order; None for none"""
        self._tiles = [] if images is None else [to_qimage(image) for image in images]
        self._mosaic = QImage()

    def set_preview(self, image: Pixels | None) -> None:
        self._preview = QImage() if image is None else to_qimage(image)

    def paint_hint(self, painter: QPainter, rect: QRectF, hint: str) -> None:
        painter.fillRect(rect, colour("alternate"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawRect(rect)
        painter.setPen(colour("muted"))
        room = rect.adjusted(24, 8, -24, -8)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, hint)

    def paint_mosaic(self, painter: QPainter, square: QRectF, place: QRectF, scale: float) -> None:
        """
        :param place: where the mosaic belongs; beside the square after a zoom, until the next mosaic comes
        :param scale: pixels of the screen per logical pixel
        """
        painter.fillRect(square, colour("plot_background"))
        if not self._tiles:
            painter.setPen(colour("muted"))
            upper = QRectF(square.left(), square.top(), square.width(), square.height() / 2)
            painter.drawText(
                upper, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, tr("The map is being drawn.")
            )
            return
        painter.save()
        painter.setClipRect(square)
        painter.setOpacity(_FAINT[is_dark()])
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._whole(round(square.width() * scale)))
        painter.restore()

    def _whole(self, side: int) -> QImage:
        """The mosaic at its size on the screen, in pixels."""
        if self._mosaic.width() != side:
            self._mosaic = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
            self._mosaic.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._mosaic)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            edges = [round(i * side / self._cells) for i in range(self._cells + 1)]
            for index, tile in enumerate(self._tiles):
                row, column = divmod(index, self._cells)
                left, top = edges[column], edges[row]
                cell = QRect(left, top, edges[column + 1] - left - 1, edges[row + 1] - top - 1)
                painter.drawImage(_fitted(tile, cell), tile)
            painter.end()
        return self._mosaic

    def paint_zero_lines(self, painter: QPainter, square: QRectF, zero: QPointF) -> None:
        """Where each direction changes nothing."""
        painter.setPen(QPen(see_through("text", 70), 1, Qt.PenStyle.DotLine))
        if square.left() <= zero.x() <= square.right():
            painter.drawLine(QLineF(zero.x(), square.top(), zero.x(), square.bottom()))
        if square.top() <= zero.y() <= square.bottom():
            painter.drawLine(QLineF(square.left(), zero.y(), square.right(), zero.y()))

    def paint_handle(self, painter: QPainter, square: QRectF, at: QPointF, held: bool, is_away: bool) -> None:
        """A ring with a cross of lines through it; hollow and without lines where it is only where it was.

        Each line has an edge in the colour of the ground, so that it is seen on black and on white images.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not is_away:
            gap = HANDLE_RADIUS + 1
            lines = [
                QLineF(square.left(), at.y(), at.x() - gap, at.y()),
                QLineF(at.x() + gap, at.y(), square.right(), at.y()),
                QLineF(at.x(), square.top(), at.x(), at.y() - gap),
                QLineF(at.x(), at.y() + gap, at.x(), square.bottom()),
            ]
            shown = [line for line in lines if line.x1() <= line.x2() and line.y1() <= line.y2()]
            for pen in (QPen(see_through("plot_background", 170), 3), QPen(colour("accent"), 1)):
                painter.setPen(pen)
                painter.drawLines(shown)
        radius = _HELD_RADIUS if held else HANDLE_RADIUS - 1
        painter.setBrush(Qt.BrushStyle.NoBrush if is_away else see_through("raised", 150))
        painter.setPen(QPen(colour("plot_background"), 5))
        painter.drawEllipse(at, radius, radius)
        style = Qt.PenStyle.DotLine if is_away else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour("muted" if is_away else "accent"), 2, style))
        painter.drawEllipse(at, radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def paint_frame(self, painter: QPainter, square: QRectF, ringed: bool, zoom: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("accent"), 2) if ringed else QPen(colour("border"), 1))
        painter.drawRect(square)
        if zoom > 1:
            self._paint_chip(painter, square, tr("{:.1f}×").format(zoom))

    def _paint_chip(self, painter: QPainter, square: QRectF, text: str) -> None:
        metrics = painter.fontMetrics()
        width, height = metrics.horizontalAdvance(text) + 8, metrics.height() + 2
        chip = QRectF(square.right() - width - 4, square.top() + 4, width, height)
        painter.fillRect(chip, see_through("raised", 220))
        painter.setPen(colour("text"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)

    def paint_preview(self, painter: QPainter, square: QRectF, place: QRectF, at: QPointF, scale: float) -> None:
        """The image under the pointer, beside it; until it comes, that of the mosaic. Parameters as in `paint_mosaic`."""
        image = self._tile_at(place, at) if self._preview.isNull() else self._preview
        if image.isNull():
            return
        factor = max(whole_factor(_PREVIEW * scale, max(image.width(), image.height())), 0.1)
        width, height = round(image.width() * factor), round(image.height() * factor)
        left = at.x() + _PREVIEW_GAP
        if left + width / scale > square.right() - 2:
            left = at.x() - _PREVIEW_GAP - width / scale
        top = at.y() - _PREVIEW_GAP - height / scale
        if top < square.top() + 2:
            top = at.y() + _PREVIEW_GAP
        painter.save()
        to_screen_pixels(painter)
        frame = QRect(round(left * scale), round(top * scale), width, height)
        edge = round(2 * scale)
        painter.fillRect(frame.adjusted(-edge, -edge, edge, edge), colour("accent"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, factor < 1)
        painter.drawImage(frame, image)
        painter.restore()

    def _tile_at(self, place: QRectF, at: QPointF) -> QImage:
        if not self._tiles or not place.contains(at):
            return QImage()
        column = int((at.x() - place.left()) / place.width() * _LENS * self._cells)
        row = int((at.y() - place.top()) / place.height() * _LENS * self._cells)
        return self._tiles[row * self._cells + column]


def _fitted(image: QImage, cell: QRect) -> QRect:
    """The largest place for an image in a cell, in its middle, its sides as they are to each other."""
    size = image.size().scaled(cell.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (cell.width() - size.width()) // 2, (cell.height() - size.height()) // 2
    return QRect(cell.left() + left, cell.top() + top, size.width(), size.height())
