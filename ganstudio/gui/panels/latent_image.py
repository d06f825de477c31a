"""The image of the latent panel: crisp, or smooth where a person wants it so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QImage, QResizeEvent
from PySide6.QtWidgets import QWidget

from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.crisp_image import CrispImage
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.smooth_scaling import smoothly_enlarged
from ganstudio.params import tr

_OVER_THE_IMAGE = "QToolButton:!checked:!hover { background: palette(button); }"


class LatentImage(CrispImage):
    """Smooth it fills the room that there is; what is copied and saved are the true pixels all the same."""

    smooth_changed = Signal(bool)
    """It is shown smoothly now, or crisp."""
    placed = Signal()
    """The image may stand elsewhere, or be of another size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_smooth = self._has_pointer = False
        self._smooth_picture = QImage()
        self._smooth_size = QSize()
        """What that was made for; empty: it is to be made."""
        tip = tr("Smooth: show the image without its pixels, as large as there is room. What is saved stays the same.")
        self.smooth_button = tool_button("smooth", tr("Smooth image"), tip)
        self.smooth_button.setParent(self)
        self.smooth_button.setCheckable(True)
        self.smooth_button.clicked.connect(self.set_smooth)
        self.smooth_button.installEventFilter(self)

    @property
    def is_smooth(self) -> bool:
        """Whether the image is shown without its pixels."""
        return self._is_smooth

    def set_smooth(self, is_smooth: bool) -> None:
        """Shows the image smoothly, as large as there is room; or crisp, enlarged by a whole factor."""
        self.smooth_button.setChecked(is_smooth)
        if is_smooth != self._is_smooth:
            self._is_smooth = is_smooth
            self._place_button()
            self.update()
            self.smooth_changed.emit(is_smooth)

    # What is shown

    def expect(self, height: int, width: int) -> None:
        super().expect(height, width)
        self._place_button()

    def show_pixels(self, pixels: Pixels | None) -> None:
        before = self._shown_size()
        super().show_pixels(pixels)
        self._smooth_size = QSize()
        if self._shown_size() != before:
            self._place_button()

    def factor(self) -> float:
        return max(self._room(), 0.0) if self._is_smooth else super().factor()

    def room_beside(self) -> int:
        """How much is free at the left of the image, in logical pixels."""
        return int(self._place().left() / self.devicePixelRatioF())

    def _painted(self, size: QSize) -> QImage:
        if not self._is_smooth or self._pixels is None or self.factor() <= 1:
            return super()._painted(size)
        if self._smooth_size != size:
            self._smooth_picture, self._smooth_size = smoothly_enlarged(self._pixels, size.width(), size.height()), size
        return self._smooth_picture

    # The button stands beside the image; where there is no room, over it, while the pointer is there

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._has_pointer = True
        self._place_button()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._has_pointer = False
        self._place_button()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._place_button()
        return super().eventFilter(watched, event)

    def _place_button(self) -> None:
        size = self.smooth_button.sizeHint()
        place = QRect(QPoint(self.width() - size.width(), 0), size)
        scale, image = self.devicePixelRatioF(), self._place()
        is_over = place.left() * scale < image.right() and place.bottom() * scale > image.top()
        self.smooth_button.setGeometry(place)
        self.smooth_button.setStyleSheet(_OVER_THE_IMAGE if is_over else "")
        self.smooth_button.setVisible(not is_over or self._has_pointer or self.smooth_button.hasFocus())
        self.placed.emit()

    # Menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._pixels is None:
            return
        menu = self.make_menu()
        menu.addSeparator()
        smooth = menu.addAction(tr("Smooth image"), lambda: self.set_smooth(not self._is_smooth))
        smooth.setCheckable(True)
        smooth.setChecked(self._is_smooth)
        self.pop(menu, event.globalPos())
