"""A canvas of few large pixels on which a person draws with mouse, pen or keys."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QInputDevice,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPointingDevice,
    QTabletEvent,
    QWheelEvent,
    qGray,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ganstudio.gui.key_help import ARROWS, KeyHelp, with_each
from ganstudio.gui.panels.drawing import Drawing, Layer, Tool
from ganstudio.gui.panels.drawing_painting import CanvasPainting, CanvasPlace, fitted_canvas
from ganstudio.gui.panels.drawing_stroke import Tip
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.scrolling import Notches, is_for_scrolling
from ganstudio.gui.panels.surface import Surface
from ganstudio.gui.theme import notifier
from ganstudio.params import N_, tr

LEAST_WIDTH, USUAL_WIDTH, MOST_WIDTH = 1 / 28, 2.3 / 28, 8 / 28
"""Of the brush, as a share of the canvas; the strokes of MNIST are 2.3 of 28 pixels wide, half of them between 2 and 2.8."""
_WIDER = 1.25
_LEAST_PRESSURE = 0.3
"""Share of the brush's width that the lightest touch of a pen leaves."""
_LEAST_SIDE, _USUAL_SIDE, _LARGEST_SIDE = 140, 280, 480  # logical pixels
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


KEYS = (
    KeyHelp(ARROWS, N_("Move the brush")),
    KeyHelp(with_each("Shift"), N_("Draw on the way")),
    KeyHelp(("Space",), N_("Draw a dot")),
    KeyHelp(("Del",), N_("Erase a dot")),
    KeyHelp(("[", "]"), N_("A smaller brush, or a larger one")),
    KeyHelp(("B", "E"), N_("Take the brush, or the eraser")),
    KeyHelp(("M",), N_("Cover what is to be invented, or draw again")),
    KeyHelp((QKeySequence.StandardKey.Undo,), N_("Take back the last stroke")),
    KeyHelp((QKeySequence.StandardKey.Redo,), N_("Draw it again")),
    KeyHelp((QKeySequence.StandardKey.Copy,), N_("Copy the drawing")),
    KeyHelp((QKeySequence.StandardKey.Paste,), N_("Paste a picture")),
)


class DrawingCanvas(Surface):
    """Drag to draw, with the right button or the other end of a pen to erase. In the layer ``mask`` one covers what is to be invented.

    Pictures come by `set_image`; to read one that is dropped or pasted is somebody else's.
    """

    changed = Signal()
    """The image or the mask, all the time while something is drawn."""
    stroke_ended = Signal()
    """The brush was lifted, or all of it was changed at once: what came since the last such signal is one change."""
    settings_changed = Signal()
    """Tool, layer or width of the brush, by a key or a call."""
    copy_asked = Signal()
    paste_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = Drawing(28)
        self._tool: Tool = "brush"
        self._layer: Layer = "image"
        self._width = USUAL_WIDTH
        self.ink = QColor(255, 255, 255)
        """Of the brush; a canvas in grey takes its lightness."""
        self._painting = CanvasPainting()
        self._cursor: QPointF | None = None
        self._is_dropping = False
        self._notches = Notches()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(_LEAST_SIDE, _LEAST_SIDE)
        self.setAccessibleName(tr("Canvas"))
        self.setToolTip(
            tr(
                "Drag to draw; with the right button, erase. The wheel makes the brush larger or smaller. By keys: arrows"
                " move, with Shift they draw, Space dabs, Delete erases, [ and ] change the brush, B and E choose brush or"
                " eraser, M the mask"
            )
        )
        notifier.changed.connect(self.update)

    # What is drawn

    def configure(self, size: int, is_colour: bool) -> None:
        """Begins anew with a canvas of this size where it had another one.

        :param size: pixels on a side
        """
        if (size, is_colour) != (self._drawing.size, self._drawing.is_colour):
            self._drawing = Drawing(size, is_colour)
            self._cursor = None
            self._tell(True)

    @property
    def size_of_image(self) -> int:
        """Pixels on a side."""
        return self._drawing.size

    @property
    def is_colour(self) -> bool:
        return self._drawing.is_colour

    def image(self) -> Pixels:
        """What is drawn, uint8, (size, size) or (size, size, 3), a copy."""
        return self._drawing.state.image.copy()

    def masked(self) -> NDArray[np.bool_] | None:
        """(size, size), True where the image is to be invented, a copy; None where nothing is masked."""
        mask = self._drawing.state.mask
        return mask.copy() if mask.any() else None

    @property
    def is_blank(self) -> bool:
        """Whether nothing is drawn."""
        return self._drawing.is_blank

    def set_image(self, image: Pixels) -> None:
        """Shows an image instead of what is drawn, with nothing covered; can be undone.

        :param image: uint8, (size, size) or (size, size, 3)
        :raises ValueError: it has another size or type
        """
        changed = self._drawing.set_image(image)
        self.layer = "image"
        self._end_with(changed)

    def set_mask(self, mask: NDArray[np.bool_] | None) -> None:
        """Masks other pixels; can be undone.

        :param mask: (size, size), True where the image is to be invented; None for nowhere
        """
        self._end_with(self._drawing.set_mask(mask))

    def clear(self) -> None:
        """Takes away what is drawn, or what is masked where that is the layer; can be undone."""
        changed = self._drawing.clear(self._layer)
        self.layer = "image"  # nothing is covered any more: one draws again
        self._end_with(changed)

    @property
    def can_undo(self) -> bool:
        return self._drawing.can_undo

    @property
    def can_redo(self) -> bool:
        return self._drawing.can_redo

    def undo(self) -> None:
        self._end_with(self._drawing.undo())

    def redo(self) -> None:
        self._end_with(self._drawing.redo())

    # How it is drawn

    @property
    def tool(self) -> Tool:
        return self._tool

    @tool.setter
    def tool(self, tool: Tool) -> None:
        self._tool = tool
        self._tell_settings()

    @property
    def layer(self) -> Layer:
        """What is drawn on: the image, or the mask over it."""
        return self._layer

    @layer.setter
    def layer(self, layer: Layer) -> None:
        self._layer = layer
        self._tell_settings()

    @property
    def brush_width(self) -> float:
        """Of brush and eraser, as a share of the canvas."""
        return self._width

    @brush_width.setter
    def brush_width(self, width: float) -> None:
        self._width = min(max(width, LEAST_WIDTH), MOST_WIDTH)
        self._tell_settings()

    def _tell_settings(self) -> None:
        self.update()
        self.settings_changed.emit()

    # Strokes

    def _begin(self, at: QPointF, tool: Tool, pressure: float = 1.0) -> None:
        self._cursor = at
        self._drawing.begin(self._tip(at, pressure), tool, self._layer, self._ink())
        self._tell(True)

    def _extend(self, at: QPointF, pressure: float = 1.0) -> None:
        self._cursor = at
        self._tell(self._drawing.extend(self._tip(at, pressure)))
        self.update()

    def let_go(self) -> None:
        if self._drawing.is_drawing:
            self._end_with(self._drawing.end())

    def _end_with(self, changed: bool) -> None:
        self._tell(True)  # what can be undone may have changed with the end of the stroke
        if changed:
            self.stroke_ended.emit()

    def _tell(self, changed: bool) -> None:
        if changed:
            self._painting.show(self._drawing.state)
            self.update()
            self.changed.emit()

    def _tip(self, at: QPointF, pressure: float) -> Tip:
        return Tip(at.x(), at.y(), self._radius() * (_LEAST_PRESSURE + (1 - _LEAST_PRESSURE) * pressure))

    def _radius(self) -> float:
        """In pixels of the image."""
        return self._width * self._drawing.size / 2

    def _ink(self) -> NDArray[np.uint8] | int:
        if not self._drawing.is_colour:
            return qGray(self.ink.rgb())
        return np.array([self.ink.red(), self.ink.green(), self.ink.blue()], np.uint8)

    # Geometry and painting

    def sizeHint(self) -> QSize:
        return QSize(_USUAL_SIDE, _USUAL_SIDE)

    def heightForWidth(self, width: int) -> int:
        return min(max(width, _LEAST_SIDE), _LARGEST_SIDE)

    def place(self) -> CanvasPlace:
        """Where the image stands on the widget."""
        return fitted_canvas(self.width(), self.height(), self._drawing.size, self.devicePixelRatioF())

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, place = QPainter(self), self.place()
        hint = self._hint() if self.is_blank and self.masked() is None and not self._drawing.is_drawing else ""
        self._painting.paint(painter, place, hint)
        self._painting.paint_frame(painter, place, self.is_ringed or self._is_dropping)
        if self._cursor is not None:
            erases = self._tool == "eraser"
            self._painting.paint_brush(painter, place, self._cursor, self._radius(), erases, self._layer == "mask")

    def _hint(self) -> str:
        return tr("Draw here with mouse or pen,\nor drop or paste a picture.")

    # Mouse, pen and wheel

    def mousePressEvent(self, event: QMouseEvent) -> None:
        buttons: dict[Qt.MouseButton, Tool] = {
            Qt.MouseButton.LeftButton: self._tool,
            Qt.MouseButton.RightButton: "eraser",
        }
        if event.button() in buttons and not self._drawing.is_drawing:
            self._begin(self._pixel(event.position()), buttons[event.button()])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._extend(self._pixel(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            self.let_go()

    def tabletEvent(self, event: QTabletEvent) -> None:
        at, pressure = self._pixel(event.position()), _pressure(event)
        is_eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
        if event.type() == QEvent.Type.TabletPress:
            self._begin(at, "eraser" if is_eraser else self._tool, pressure)
        elif event.type() == QEvent.Type.TabletRelease:
            self.let_go()
        else:
            self._extend(at, pressure)
        event.accept()  # else it came as a mouse too

    def leaveEvent(self, _: QEvent) -> None:
        if not self._drawing.is_drawing:
            self._cursor = None
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if is_for_scrolling(self, event):
            event.ignore()
        else:
            self.brush_width *= _WIDER ** self._notches.take(event)

    def _pixel(self, position: QPointF) -> QPointF:
        return self.place().to_pixel(position)

    # Keys

    def event(self, event: QEvent) -> bool:
        # Undo, redo, copy and paste are the window's too: where the canvas has the focus, they are the canvas'.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._means(event):
            event.accept()
            return True
        return super().event(event)

    def _means(self, event: QKeyEvent) -> str:
        """What a key asks for that is known everywhere; empty for others."""
        keys = QKeySequence.StandardKey
        known = {keys.Undo: "undo", keys.Redo: "redo", keys.Copy: "copy", keys.Paste: "paste"}
        return next((what for key, what in known.items() if event.matches(key)), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {"undo": self.undo, "redo": self.redo, "copy": self.copy_asked.emit, "paste": self.paste_asked.emit}
        what = self._means(event)
        if what:
            acts[what]()
        elif not self._key(event):
            event.ignore()

    def _key(self, event: QKeyEvent) -> bool:
        """Does what a key asks for; False for keys that are not used here."""
        key, text = Qt.Key(event.key()), event.text().lower()
        middle = self._drawing.size / 2
        at = self._cursor or QPointF(middle, middle)
        if key in _WAYS:
            self._step(at, _WAYS[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Delete):
            self._begin(at, self._tool if key == Qt.Key.Key_Space else "eraser")
            self.let_go()
        elif text in ("[", "]"):
            self.brush_width *= _WIDER if text == "]" else 1 / _WIDER
        elif text in ("b", "e"):
            self.tool = "brush" if text == "b" else "eraser"
        elif text == "m":
            self.layer = "image" if self._layer == "mask" else "mask"
        else:
            return False
        return True

    def _step(self, at: QPointF, way: tuple[int, int], draws: bool) -> None:
        size = self._drawing.size
        to = QPointF(min(max(at.x() + way[0], 0.5), size - 0.5), min(max(at.y() + way[1], 0.5), size - 0.5))
        if draws:
            self._begin(at, self._tool)
        self._extend(to)
        self.let_go()

    def show_dropping(self, is_dropping: bool) -> None:
        """Shows that what is dragged over it can be dropped."""
        self._is_dropping = is_dropping
        self.update()


def _pressure(event: QTabletEvent) -> float:
    """0–1; 1 for pens that do not feel it."""
    feels = bool(event.device().capabilities() & QInputDevice.Capability.Pressure)
    return event.pressure() if feels else 1.0
