"""What a direction is called: a label by which its row is dragged, where it would go, and a line to write another name in."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.theme import restyle
from ganstudio.latent.album import MOST_LETTERS
from ganstudio.params import N_, tr

_DRAG_BEGINS = 6  # logical pixels


class DirectionName(ElidedLabel):
    """Says where the hand drags it to; a double click asks for another name."""

    rename_asked = Signal()
    """By the person."""
    clicked = Signal()
    """By the person: the keys are for its row from now on."""
    dragged = Signal(float)
    """By the person: the pointer is at this height of the parent widget."""
    dropped = Signal(float)
    """By the person: the label is let go there."""

    def __init__(self) -> None:
        super().__init__()
        self._pressed: QPointF | None = None
        self.is_dragged = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.SizeVerCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        self.is_dragged |= abs(event.position().y() - self._pressed.y()) >= _DRAG_BEGINS
        if self.is_dragged:
            self.dragged.emit(self._height_of(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_pressed, was_dragged = self._pressed is not None, self.is_dragged
        self._pressed, self.is_dragged = None, False
        if was_dragged:
            self.dropped.emit(self._height_of(event))
        elif was_pressed:
            self.clicked.emit()

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:
        self._pressed = None
        self.rename_asked.emit()

    def _height_of(self, event: QMouseEvent) -> float:
        return self.mapToParent(event.position()).y()

    def _elide(self) -> None:
        super()._elide()
        how = tr("Drag it to put the row elsewhere; a double click renames it.")
        self.setToolTip(f"<p><b>{escape(self.whole)}</b></p><p>{how}</p>" if self.text() != self.whole else how)


KEYS = (
    KeyHelp(("Return",), N_("Take the name")),
    KeyHelp(("Esc",), N_("Leave the name as it was")),
)


class NameEditor(QLineEdit):
    """Lies over a row while its name is written. Return, or leaving it, takes the name; Escape leaves it as it was."""

    named = Signal(int, str)
    """By the person: the row, and what was written."""
    closed = Signal(int)
    """By a key: the row, which the keys are for again."""
    ended = Signal()
    """Nothing is written any more, and what was is taken."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row: int | None = None
        self.setMaxLength(MOST_LETTERS)
        self.setStyleSheet("min-height: 0; padding: 0 4px;")
        self.setAccessibleName(tr("Name of the direction"))
        self.setToolTip(tr("A name for the direction; without one it is called by its number"))
        self.hide()

    def begin(self, row: int, name: str, place: QRect) -> None:
        """Asks for the name of a row."""
        self._row = row
        self.setText(name)
        self.setPlaceholderText(tr("Direction {}").format(row + 1))
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    @property
    def is_open(self) -> bool:
        """Whether a name is being written."""
        return self._row is not None

    def leave(self) -> None:
        """Takes nothing."""
        self._row = None
        self.hide()

    def take(self) -> None:
        """Takes what is written so far, as Return does."""
        self._finish(takes=True, by_key=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self._finish(takes=False, by_key=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own menu
            self._finish(takes=True)

    def _finish(self, takes: bool, by_key: bool = False) -> None:
        row, self._row = self._row, None  # hiding takes the focus away, which would finish it again
        if row is None:
            return
        self.hide()
        if takes:
            self.named.emit(row, self.text())
        if by_key:
            self.closed.emit(row)
        self.ended.emit()


class DropLine(QFrame):
    """Where the row that is dragged would come: lies over the rows."""

    def __init__(self, rows: QWidget) -> None:
        super().__init__(rows)
        self._rows = rows
        restyle(self, "role", "drop")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, height: int) -> None:
        """:param height: of the rows"""
        self.setGeometry(0, max(height - 1, 0), self._rows.width(), 2)
        self.show()
        self.raise_()
