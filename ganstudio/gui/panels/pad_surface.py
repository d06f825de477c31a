"""The square of a pad: a faint mosaic of what lies where, and on it a handle that is dragged."""

from __future__ import annotations

from math import floor, hypot

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ganstudio.gui.key_help import ARROWS, KeyHelp, with_each
from ganstudio.gui.panels.pad_painting import HANDLE_RADIUS, PadPainting
from ganstudio.gui.panels.pad_view import PadView, Place
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.scrolling import Notches, is_for_scrolling
from ganstudio.gui.panels.surface import Surface
from ganstudio.gui.theme import notifier
from ganstudio.params import N_, tr

CELLS = 7
"""Images of the mosaic on a side: odd, so that one of them shows the middle."""
HOW_TO = N_(
    "Drag, or press anywhere to go there. By keys: arrows move finely, with Shift coarsely; Home goes to the middle; + and −"
    " zoom. A double click goes to the middle, Ctrl + wheel zooms."
)
_FINE, _COARSE = 1 / 120, 1 / 12
"""What an arrow key moves, as a share of what is shown; coarse with Shift."""
_NOTCH_ZOOM = 1.25
_EDGE = 1.0
_LEAST, _USUAL, _LARGEST = 160, 280, 480  # logical pixels
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_ZOOMS = {
    Qt.Key.Key_Plus: _NOTCH_ZOOM,
    Qt.Key.Key_Equal: _NOTCH_ZOOM,
    Qt.Key.Key_Minus: 1 / _NOTCH_ZOOM,
}


KEYS = (
    KeyHelp(ARROWS, N_("Move finely")),
    KeyHelp(with_each("Shift"), N_("Move coarsely")),
    KeyHelp(("Home",), N_("Go to the middle")),
    KeyHelp(("+", "-"), N_("Zoom in, or out")),
)


class PadSurface(Surface):
    """Drag the handle, press anywhere to go there, or use the arrow keys. It knows places, and of images only their pixels."""

    moved = Signal(float, float)
    """By the person: the handle's place."""
    gesture_ended = Signal()
    """The pointer or the key was let go."""
    hovered = Signal(object)
    """The `Place` under the pointer while nothing is held; None where it left."""
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PadView.whole(-1, 1)
        self.handle: Place = self.view.middle
        self._painting = PadPainting(CELLS)
        self._mosaic_view = self.view
        self._pointer: QPointF | None = None
        self._grip: QPointF | None = None
        self._hint = ""
        self._is_away = self._keyed = False
        self._notches = Notches()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(_LEAST, _LEAST)
        self.setAccessibleName(tr("Pad"))
        self.setToolTip(tr(HOW_TO))
        notifier.changed.connect(self.update)

    # What comes in

    @property
    def held(self) -> bool:
        """Whether the handle is being dragged."""
        return self._grip is not None

    @property
    def pointer(self) -> Place | None:
        """The place under the pointer; None while it is elsewhere or holds the handle."""
        return None if self.held or self._pointer is None else self.place_of(self._pointer)

    def show_map(self, low: float, high: float) -> None:
        """Begins with the whole of another map; images of the earlier one are forgotten. Without a signal."""
        self.view = PadView.whole(low, high)
        self._grip = None
        self.forget_images()

    def show_handle(self, place: Place, is_away: bool = False) -> None:
        """Moves the handle without `moved`; while it is dragged it stays where the person has it.

        :param is_away: what is shown elsewhere does not lie on the map: the handle is only where it was
        """
        if self.held:
            return
        self.handle, self._is_away = self.view.clamped(place), is_away
        self._set_view(self.view.showing(self.handle))
        self.update()

    def show_mosaic(self, images: Pixels, view: PadView) -> None:
        """
        :param images: uint8, (CELLS², H, W) or (CELLS², H, W, 3), of the middles of equal cells, in reading order
        :param view: what was shown when they were asked for
        """
        self._painting.set_mosaic(images)
        self._mosaic_view = view
        self.update()

    def show_preview(self, image: Pixels | None) -> None:
        """The image under the pointer: uint8, (H, W) or (H, W, 3). None: that of the mosaic has to do."""
        self._painting.set_preview(image)
        self.update()

    def forget_images(self) -> None:
        self._painting.set_mosaic(None)
        self._painting.set_preview(None)
        self.update()

    def set_hint(self, hint: str) -> None:
        """A sentence in place of the map, which is then without use; empty shows the map."""
        self._hint = hint
        self.setEnabled(not hint)
        self.update()

    def whole_view(self) -> None:
        """Shows the whole map."""
        self._set_view(PadView.whole(self.view.low, self.view.high))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._painting.has_mosaic:
            return True  # the image stands beside the pointer; words would lie over it
        return super().event(event)

    # Geometry and painting

    def sizeHint(self) -> QSize:
        return QSize(_USUAL, _USUAL)

    def heightForWidth(self, width: int) -> int:
        return min(max(width, _LEAST), _LARGEST)

    def square(self) -> QRectF:
        """Where the map stands: the largest square that fits, in the middle, its edges between two pixels of the screen."""
        scale = self.devicePixelRatioF()
        side = floor((min(self.width(), self.height()) - 2 * _EDGE) * scale) / scale
        left, top = (floor((whole - side) / 2 * scale) / scale for whole in (self.width(), self.height()))
        return QRectF(left, top, side, side)

    def point_of(self, place: Place) -> QPointF:
        """Where a place is on the widget."""
        square, (across, down) = self.square(), self.view.share_of(place)
        return QPointF(square.left() + across * square.width(), square.top() + down * square.height())

    def place_of(self, point: QPointF) -> Place:
        """The place under a point of the widget; the nearest one that is shown where it is beside the map."""
        square = self.square()
        return self.view.place_at(
            (point.x() - square.left()) / square.width(), (point.y() - square.top()) / square.height()
        )

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, square, scale = QPainter(self), self.square(), self.devicePixelRatioF()
        if self._hint:
            whole = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)  # a small square has no room for words
            self._painting.paint_hint(painter, whole, self._hint)
            return
        of_mosaic = self._rect_of(self._mosaic_view)
        self._painting.paint_mosaic(painter, square, of_mosaic, scale)
        if self.view.low < 0:
            self._painting.paint_zero_lines(painter, square, self.point_of((0.0, 0.0)))
        self._painting.paint_handle(painter, square, self.point_of(self.handle), self.held, self._is_away)
        self._painting.paint_frame(painter, square, self.is_ringed, self.view.zoom)
        if self.pointer is not None:
            self._painting.paint_preview(painter, square, of_mosaic, self.point_of(self.pointer), scale)

    def _rect_of(self, view: PadView) -> QRectF:
        """Where what another view shows is on the widget now."""
        return QRectF(
            self.point_of((view.left, view.bottom + view.side)), self.point_of((view.left + view.side, view.bottom))
        )

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        away = event.position() - self.point_of(self.handle)
        # On the handle it is held where it was taken, so that a press alone moves nothing.
        is_on_it = hypot(away.x(), away.y()) <= HANDLE_RADIUS and not self._is_away
        self._grip = away if is_on_it else QPointF(0, 0)
        self.hovered.emit(None)
        if not is_on_it:
            self._go(self.place_of(event.position()))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position() if self.square().contains(event.position()) else None
        if self._grip is not None:
            self._go(self.place_of(event.position() - self._grip))
        else:
            self.hovered.emit(self.pointer)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.let_go()
            self.hovered.emit(self.pointer)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.whole_view()
        self._go(self.view.middle)
        self.gesture_ended.emit()

    def leaveEvent(self, _: QEvent) -> None:
        self._pointer = None
        self.hovered.emit(None)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if is_for_scrolling(self, event):
            event.ignore()
            return
        notches = self._notches.take(event)
        self._zoom(_NOTCH_ZOOM**notches, self.place_of(event.position()))
        event.accept()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WAYS:
            is_coarse = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = self.view.side * (_COARSE if is_coarse else _FINE)
            self._keyed = True
            self._go((self.handle[0] + step * _WAYS[key][0], self.handle[1] + step * _WAYS[key][1]))
        elif key == Qt.Key.Key_Home:
            self._keyed = True
            self._go(self.view.middle)
        elif key in _ZOOMS:
            self._zoom(_ZOOMS[key], self.handle)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._keyed and not event.isAutoRepeat():
            self.let_go()
        else:
            event.ignore()

    # What happens

    def _go(self, place: Place) -> None:
        at = self.view.clamped(place)
        if at == self.handle and not self._is_away:
            return
        self.handle, self._is_away = at, False
        self._set_view(self.view.showing(at))
        self.update()
        self.moved.emit(*at)

    def let_go(self) -> None:
        was_used = self.held or self._keyed
        self._grip, self._keyed = None, False
        if was_used:
            self.update()
            self.gesture_ended.emit()

    def _zoom(self, factor: float, about: Place) -> None:
        self._set_view(self.view.zoomed(factor, about))

    def _set_view(self, view: PadView) -> None:
        if view != self.view:
            self.view = view
            self._painting.set_preview(None)
            self.update()
            self.view_changed.emit()
