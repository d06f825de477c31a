"""The list of numbers that a hand works in: by pointer, wheel and keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.coordinate_editor import MOST, CoordinateDelegate
from ganstudio.gui.panels.coordinate_model import CoordinateModel
from ganstudio.gui.panels.coordinate_row import HEIGHT, RADIUS, RowGeometry
from ganstudio.gui.theme import notifier
from ganstudio.latent.point import REACH
from ganstudio.params import N_, tr

_FINE, _COARSE = 0.05, 0.5
_DIGITS = 2  # of a value that a hand sets
_USUAL_ROWS, _LEAST_ROWS = 6, 3
_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ALONG = frozenset(getattr(Qt.Key, f"Key_{name}") for name in ("Up", "Down", "PageUp", "PageDown", "Home", "End"))
_RESETS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_EDITS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})


KEYS = (
    KeyHelp(("Up", "Down"), N_("Go from number to number")),
    KeyHelp(("PgUp", "PgDown"), N_("Go a page up, or down")),
    KeyHelp(("Home", "End"), N_("Go to the first number, or the last")),
    KeyHelp(("Left", "Right"), N_("Move the number finely")),
    KeyHelp(("Shift+Left", "Shift+Right"), N_("Move it coarsely")),
    KeyHelp(("Return", "F2"), N_("Type a value")),
    KeyHelp(("0", "9"), N_("Begin to type a value"), is_range=True),
    KeyHelp(("Del",), N_("Give the number back what seeds and directions make of it")),
)


class CoordinateView(QListView):
    """↑ and ↓ go from number to number, ← and → move one; a digit begins to type its value."""

    value_changed = Signal(int, float)
    """By the person: which number of z, and its value."""
    reset_asked = Signal(int)
    """By the person: the number of z that is to go back to what it was."""
    released = Signal()
    """No handle is held any more."""

    def __init__(self, model: CoordinateModel) -> None:
        super().__init__()
        self._model, self._delegate = model, CoordinateDelegate(model)
        self._grip = 0.0
        self._pressed_value: QModelIndex | None = None
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(_LEAST_ROWS * HEIGHT + 2 * self.frameWidth())
        self.setAccessibleName(tr("The numbers of z"))
        notifier.changed.connect(self.viewport().update)

    @property
    def held(self) -> bool:
        """Whether a handle is being dragged."""
        return self._delegate.held is not None

    def row_geometry(self, index: QModelIndex) -> RowGeometry:
        """Where the parts of a row are, in the viewport."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return self._delegate.geometry(option)

    def sizeHint(self) -> QSize:
        return QSize(120, _USUAL_ROWS * HEIGHT + 2 * self.frameWidth())

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            event.ignore()
            return
        self.setCurrentIndex(index)
        part = self.row_geometry(index).part_at(event.position().x())
        self._pressed_value = index if part == "value" else None
        if part == "slider":
            self._take_hold(index, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.held:
            self._drag_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed_value = self._pressed_value, None
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.held:
            self._let_go()
        elif pressed is not None and pressed == self.indexAt(event.position().toPoint()):
            self.edit(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.reset_asked.emit(self._model.coordinate(index))

    def _take_hold(self, index: QModelIndex, position: QPointF) -> None:
        coordinate = self._model.coordinate(index)
        away = position.x() - self.row_geometry(index).x_of(float(self._model.z[coordinate]))
        # On the handle it is held where it was taken, so that a press alone moves nothing.
        is_on_it = abs(away) <= RADIUS
        self._grip = away if is_on_it else 0.0
        self._delegate.held = coordinate
        self.update(index)
        if not is_on_it:
            self._drag_to(position)

    def _drag_to(self, position: QPointF) -> None:
        index = self._held_index()
        if index.isValid():
            self._set(index, self.row_geometry(index).value_at(position.x() - self._grip), REACH)

    def _held_index(self) -> QModelIndex:
        held = self._delegate.held
        row = None if held is None else self._model.row_of(held)
        return QModelIndex() if row is None else self._model.index(row)

    def _let_go(self) -> None:
        if self.held:
            self.update(self._held_index())
            self._delegate.held = None
            self.released.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._let_go()  # a release that goes to another window would never come
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._let_go()
        super().hideEvent(event)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), Qt.Key(event.key())
        if key in _ALONG or not index.isValid():
            super().keyPressEvent(event)
        elif self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # the editor, which has the focus, had no use for it
        elif key in _WAYS:
            step = _COARSE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _FINE
            self._set(index, float(self._model.z[self._model.coordinate(index)]) + _WAYS[key] * step, MOST)
        elif key in _RESETS:
            self.reset_asked.emit(self._model.coordinate(index))
        elif key in _EDITS:
            self.edit(index)
        elif _begins_number(event):
            self.edit(index, QAbstractItemView.EditTrigger.AnyKeyPressed, event)
        else:
            event.ignore()  # undo, copy and whatever else belongs to the panel

    def _set(self, index: QModelIndex, value: float, most: float) -> None:
        coordinate = self._model.coordinate(index)
        wanted = round(min(max(value, -most), most), _DIGITS)
        if wanted != round(float(self._model.z[coordinate]), _DIGITS):
            self.value_changed.emit(coordinate, wanted)


def _begins_number(event: QKeyEvent) -> bool:
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and len(event.text()) == 1 and event.text() in "0123456789.-+−"
