"""One image, large, with pixels that stay pixels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ganstudio.errors import StudioError
from ganstudio.gui.icons import set_icon
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.files import save_picture
from ganstudio.gui.panels.pixels import Pixels, enlarged, enlargement, to_qimage, to_screen_pixels, whole_factor
from ganstudio.gui.theme import colour, notifier
from ganstudio.params import N_, tr

_LEAST_ENLARGED = 448
"""Pixels of an enlarged image along its larger side, at least."""
_LEAST_FACTOR = 8
_LARGEST_MINIMUM = 256  # logical pixels


KEYS = (KeyHelp((QKeySequence.StandardKey.Copy,), N_("Copy the image")),)


class CrispImage(QWidget):
    """Shows an image enlarged by a whole factor, centred; copies and saves it."""

    problem = Signal(object)
    """A `StudioError`: it could not be written."""
    saved = Signal(object)
    """The `Path` that was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels: Pixels | None = None
        self._picture = QImage()
        self._expected = QSize(28, 28)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("The generated image"))
        notifier.changed.connect(self.update)

    @property
    def pixels(self) -> Pixels | None:
        """What is shown: uint8, (H, W) or (H, W, 3)."""
        return self._pixels

    def expect(self, height: int, width: int) -> None:
        """Makes room for images of a size, before the first of them comes."""
        self._expected = QSize(width, height)
        self.updateGeometry()

    def show_pixels(self, pixels: Pixels | None) -> None:
        """:param pixels: uint8, (H, W) or (H, W, 3), or None for nothing"""
        self._pixels = pixels
        self._picture = QImage() if pixels is None else to_qimage(pixels)
        self.update()

    def image(self, scale: int = 1) -> QImage:
        """What is shown, each pixel enlarged to `scale` × `scale`; a null image where there is nothing."""
        return QImage() if self._pixels is None else to_qimage(enlarged(self._pixels, scale))

    def factor(self) -> float:
        """How much the image is enlarged now, in pixels of the screen."""
        return whole_factor(self._room(), 1)

    def _room(self) -> float:
        """How much it could be enlarged at most."""
        scale, size = self.devicePixelRatioF(), self._shown_size()
        across = (self.width() * scale - 2) / size.width()
        down = (self.height() * scale - 2) / size.height()
        return min(across, down)

    def minimumSizeHint(self) -> QSize:
        larger = max(self._expected.width(), self._expected.height())
        factor = max(min(_LEAST_FACTOR, _LARGEST_MINIMUM // larger), 1)
        return self._expected * factor + QSize(2, 2)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint() * 1.25

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        to_screen_pixels(painter)
        place = self._place()
        if self._pixels is None:
            painter.fillRect(place, colour("alternate"))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.factor() % 1 > 0)
            painter.drawImage(place, self._painted(place.size()))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawRect(QRectF(place).adjusted(-0.5, -0.5, 0.5, 0.5))

    def _painted(self, _: QSize) -> QImage:
        """What is drawn into a place of this size, in pixels of the screen."""
        return self._picture

    def _place(self) -> QRect:
        """Where the image stands, in pixels of the screen."""
        scale, size, factor = self.devicePixelRatioF(), self._shown_size(), self.factor()
        width, height = round(size.width() * factor), round(size.height() * factor)
        return QRect(int(self.width() * scale - width) // 2, int(self.height() * scale - height) // 2, width, height)

    def _shown_size(self) -> QSize:
        return self._expected if self._pixels is None else self._picture.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._pixels is not None:
            self.pop_menu(event.globalPos())

    def pop_menu(self, where: QPoint) -> None:
        self.pop(self.make_menu(), where)

    def pop(self, menu: QMenu, where: QPoint) -> None:
        """Shows a menu, which is gone when it is closed."""
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def make_menu(self) -> QMenu:
        """What can be done with the image."""
        menu, factor = QMenu(self), self._enlargement()
        entries: list[tuple[str, str, Callable[[], None]]] = [
            ("copy", tr("Copy"), self.copy),
            ("copy", tr("Copy enlarged ({}×)").format(factor), lambda: self.copy(factor)),
            ("save", tr("Save as PNG…"), self.ask_and_save),
            ("save", tr("Save enlarged ({}×) as PNG…").format(factor), lambda: self.ask_and_save(is_enlarged=True)),
        ]
        for icon, text, act in entries:
            set_icon(menu.addAction(text, act), icon)
        return menu

    def copy(self, scale: int = 1) -> None:
        if self._pixels is not None:
            QGuiApplication.clipboard().setImage(self.image(scale))

    def ask_and_save(self, is_enlarged: bool = False) -> None:
        """Asks where to save the image, in true pixels or enlarged, and saves it.

        :param is_enlarged: what is offered first
        """
        image = self.image()  # before the dialog opens: what the person saw when they asked
        if image.isNull():
            self.problem.emit(StudioError(tr("There is no image to save yet.")))
            return
        save_picture(self, "image.png", image, self._enlargement(), is_enlarged)

    def _enlargement(self) -> int:
        size = self._shown_size()
        return enlargement(max(size.width(), size.height()), _LEAST_ENLARGED)
