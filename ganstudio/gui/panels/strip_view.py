"""A row of small images: where they stand, and how they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ganstudio.gui.panels.pixels import Pixels, enlarged, to_qimage, to_screen_pixels, whole_factor
from ganstudio.gui.theme import colour, notifier

_GAP = 4  # logical pixels between two images, in which a frame of 2 stands
_FRAME = 2
_BAR = 3  # the height of what says that there is more


def thumbnail(pixels: Pixels, side: int) -> QImage:
    """An image in at most `side` × `side` pixels: enlarged by a whole factor, or else shrunk smoothly.

    :param pixels: uint8, (H, W) or (H, W, 3)
    """
    factor = whole_factor(side, max(pixels.shape[:2]))
    if factor >= 1:
        return to_qimage(enlarged(pixels, int(factor)))
    smooth = Qt.TransformationMode.SmoothTransformation
    return to_qimage(pixels).scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, smooth)


@dataclass(frozen=True)
class StripItem:
    """One place in the row."""

    token: int
    """By which its image is known, wherever it stands."""
    words: str
    """What it is, for tooltip and screen reader."""


class StripView(QWidget):
    """One line, scrolled by whoever extends it. Places whose image is not there yet are empty squares.

    :param side: of the square that each image fits in, in logical pixels
    """

    scrolled = Signal()
    """Other places are seen."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self._side = side
        self.empty_words = ""
        """What stands in place of images while there are none."""
        self._items: list[StripItem] = []
        self._images: dict[int, Pixels] = {}
        self._pictures: dict[tuple[int, int], QImage] = {}
        """By token and size on the screen."""
        self._marked: int | None = None
        self._focused = 0
        self._hovered: int | None = None
        self._dragged: int | None = None
        self._drop: int | None = None
        """Before which place something that is dragged would come."""
        self._left = 0.0
        """How far it is scrolled, in logical pixels."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(side + 2 * _GAP + _BAR)
        notifier.changed.connect(self.update)

    # What is shown

    @property
    def items(self) -> tuple[StripItem, ...]:
        return tuple(self._items)

    @property
    def marked(self) -> int | None:
        """The place with the frame."""
        return self._marked

    @property
    def focused(self) -> int:
        """The place that Return would choose."""
        return self._focused

    @property
    def missing(self) -> list[int]:
        """Tokens of the places without an image."""
        return [item.token for item in self._items if item.token not in self._images]

    @property
    def seen(self) -> list[int]:
        """Tokens of the places that are at least partly seen."""
        return [item.token for i, item in enumerate(self._items) if self.cell(i).intersects(QRectF(self.rect()))]

    def show_items(self, items: Sequence[StripItem]) -> None:
        """Shows these places; images stay with their tokens."""
        self._items = list(items)
        known = {item.token for item in items}
        self._images = {token: image for token, image in self._images.items() if token in known}
        self._pictures = {key: picture for key, picture in self._pictures.items() if key[0] in known}
        self._focused = max(0, min(self._focused, len(items) - 1))
        self._hovered = None
        self._dragged = self._drop = None
        self._scroll_to(self._left)
        self._describe_focused()
        self.update()

    def show_image(self, token: int, pixels: Pixels) -> None:
        """:param pixels: uint8, (H, W) or (H, W, 3); ignored where the place is gone"""
        if any(item.token == token for item in self._items):
            self._images[token] = pixels
            self._pictures = {key: picture for key, picture in self._pictures.items() if key[0] != token}
            self.update()

    def image_of(self, token: int) -> Pixels | None:
        """The image of a place, uint8, (H, W) or (H, W, 3)."""
        return self._images.get(token)

    def mark(self, index: int | None) -> None:
        """Puts the frame around a place and scrolls there, or takes it away."""
        if index is not None:
            self._focused = index
            self.reveal(index)
        if index != self._marked:
            self._marked = index
            self.update()

    def show_drop(self, before: int | None) -> None:
        """Shows before which place something would come that is dragged over the strip, or that nothing is."""
        if before != self._drop:
            self._drop = before
            self.update()

    def reveal(self, index: int) -> None:
        """Scrolls as little as needed for a place to be seen."""
        left = _GAP + index * self._stride
        self._scroll_to(max(min(self._left, left - _GAP), left + self._side + _GAP - self.width()))

    def cell(self, index: int) -> QRectF:
        """Where a place is, in logical pixels of the widget."""
        return QRectF(_GAP + index * self._stride - self._left, _GAP, self._side, self._side)

    def index_at(self, position: QPointF) -> int | None:
        """The place at a point of the widget; a gap belongs to the image before it."""
        index = int((position.x() + self._left - _GAP) // self._stride)
        return index if 0 <= index < len(self._items) and 0 <= position.y() < self.height() else None

    def border_at(self, x: float) -> int:
        """Before which place the border lies that is nearest to a point of the widget; behind the last one it is their number."""
        return max(0, min(round((x + self._left - _GAP) / self._stride), len(self._items)))

    def sizeHint(self) -> QSize:
        return QSize(4 * self._stride + _GAP, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._stride + _GAP, self.height())

    @property
    def _stride(self) -> int:
        return self._side + _GAP

    @property
    def _width_of_all(self) -> int:
        return len(self._items) * self._stride + _GAP

    def _scroll_to(self, left: float) -> None:
        left = max(0.0, min(left, float(self._width_of_all - self.width())))
        if left != self._left:
            self._left = left
            self.update()
            self.scrolled.emit()

    def _describe_focused(self) -> None:
        self.setAccessibleDescription(self._items[self._focused].words if self._items else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll_to(self._left)

    # Painting

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._items and self.empty_words:
            painter.setPen(colour("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(_GAP, 0, -_GAP, 0), flags, self.empty_words)
            return
        self._paint_bar(painter)
        to_screen_pixels(painter)
        for index, item in enumerate(self._items):
            cell = self.cell(index)
            if cell.right() >= 0 and cell.left() <= self.width():
                painter.setOpacity(0.4 if index == self._dragged else 1.0)
                self._paint_image(painter, self._on_screen(cell), item.token)
        painter.setOpacity(1.0)
        self._paint_frames(painter)

    def _paint_image(self, painter: QPainter, place: QRect, token: int) -> None:
        picture = self._picture(token, place.width())
        if picture is None:
            painter.fillRect(place, colour("pressed"))
            return
        x = place.left() + (place.width() - picture.width()) // 2
        y = place.top() + (place.height() - picture.height()) // 2
        painter.drawImage(x, y, picture)

    def _picture(self, token: int, side: int) -> QImage | None:
        pixels = self._images.get(token)
        if pixels is None:
            return None
        if (token, side) not in self._pictures:
            self._pictures[token, side] = thumbnail(pixels, side)
        return self._pictures[token, side]

    def _paint_frames(self, painter: QPainter) -> None:
        if self._drop is not None:
            x = self.cell(self._drop).left() - _GAP / 2
            place = self._on_screen(QRectF(x - 1, 0, 2, self._side + 2 * _GAP))
            painter.fillRect(place, colour("accent"))
            return
        shown = [(self._hovered, "muted", Qt.PenStyle.SolidLine), (self._marked, "accent", Qt.PenStyle.SolidLine)]
        if self.hasFocus() and self._focused != self._marked and self._items:
            shown.append((self._focused, "text", Qt.PenStyle.DotLine))
        thick = round(_FRAME * self.devicePixelRatioF())
        for index, role, style in shown:
            if index is not None:
                pen = QPen(colour(role), thick, style)
                pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
                painter.setPen(pen)
                half = thick / 2
                painter.drawRect(QRectF(self._on_screen(self.cell(index))).adjusted(-half, -half, half, half))

    def _paint_bar(self, painter: QPainter) -> None:
        """Which part is seen, where not all is."""
        if self._width_of_all <= self.width():
            return
        share = self.width() / self._width_of_all
        place = QRectF(self._left * share, self.height() - _BAR, self.width() * share, _BAR)
        painter.fillRect(place, colour("disabled"))

    def _on_screen(self, place: QRectF) -> QRect:
        scale = self.devicePixelRatioF()
        size = QSize(round(place.width() * scale), round(place.height() * scale))
        return QRect((place.topLeft() * scale).toPoint(), size)
