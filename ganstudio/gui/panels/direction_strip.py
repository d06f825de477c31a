"""A row of images along one direction, which lies over the window beside what it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.thumbnail_strip import StripItem, ThumbnailStrip
from ganstudio.gui.theme import restyle
from ganstudio.latent.point import REACH
from ganstudio.params import tr

STOPS = tuple(float(sigmas) for sigmas in range(round(-REACH), round(REACH) + 1))
"""Where the images are, in σ."""
_SIDE = 64
_MARGIN = 8
_NEAR = 0.05


class DirectionStrip(QFrame):
    """Shows what is given to it, all at once; never takes the focus. Its parent is a window.

    A part of the window and no window of its own: such a one would flicker, take the keyboard on some systems, and stand somewhere
    else on others.
    """

    chosen = Signal(float)
    """By the person: σ to go to."""
    pointed = Signal(bool)
    """Whether the pointer is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        restyle(self, "role", "pane")
        self._title = ElidedLabel()
        self.images = ThumbnailStrip(_SIDE)
        self.images.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.images.setAccessibleName(tr("Along the direction"))
        self.images.setToolTip(tr("What the slider makes of the present latent; a click goes there"))
        self.images.chosen.connect(lambda place: self.chosen.emit(STOPS[place]))
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 4, _MARGIN, 4)
        column.setSpacing(2)
        for part in (self._title, self.images):
            column.addWidget(part)
        column.addLayout(self._make_captions())
        self._show_items()
        self.images.setFixedWidth(round(self.images.cell(len(STOPS) - 1).right() + self.images.cell(0).left()))
        self.setFixedSize(self.sizeHint())
        self.hide()

    def _make_captions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(int(self.images.cell(0).left()), 0, 0, 0)
        row.setSpacing(round(self.images.cell(1).left() - self.images.cell(0).right()))
        for sigmas in STOPS:
            caption = QLabel(_words(sigmas))
            caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
            caption.setFixedWidth(_SIDE)
            restyle(caption, "role", "hint")
            row.addWidget(caption)
        row.addStretch(1)
        return row

    def _show_items(self) -> None:
        go = tr("{}: a click goes there")
        self.images.show_items([StripItem(place, go.format(_words(sigmas))) for place, sigmas in enumerate(STOPS)])

    def show_images(self, title: str, images: Sequence[Pixels]) -> None:
        """:param images: one for each of `STOPS`, uint8, (H, W) or (H, W, 3)"""
        self._title.show_text(title)
        for place, image in enumerate(images):
            self.images.show_image(place, image)

    def show_place(self, sigmas: float) -> None:
        """Frames the image that the slider stands at, if it stands at one."""
        place = next((place for place, stop in enumerate(STOPS) if abs(stop - sigmas) < _NEAR), None)
        self.images.mark(place)

    def show_beside(self, row: QRect) -> None:
        """Appears to the left of a row, at its height; where there is no room, above or below it.

        :param row: in coordinates of the window
        """
        room = self.window().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        left = row.left() - self.width() - _MARGIN
        if left >= room.left():
            place = QPoint(left, row.center().y() - self.height() // 2)
        elif row.top() - self.height() >= room.top():
            place = QPoint(left, row.top() - self.height())
        else:
            place = QPoint(left, row.bottom() + 1)
        right, bottom = room.right() - self.width(), room.bottom() - self.height()
        self.move(max(room.left(), min(place.x(), right)), max(room.top(), min(place.y(), bottom)))
        self.show()
        self.raise_()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(False)


def _words(sigmas: float) -> str:
    return f"{sigmas:+.0f} σ".replace("-", "−") if sigmas else "0"
