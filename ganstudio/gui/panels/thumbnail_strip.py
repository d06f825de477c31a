"""A row of small images that one goes through: chosen by a click or Return, perhaps removed and put in another order."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.latent_drag import has_dragged
from ganstudio.gui.panels.strip_view import StripItem, StripView, thumbnail
from ganstudio.params import N_

__all__ = ["StripItem", "ThumbnailStrip", "thumbnail"]

_DRAG_BEGINS = 6  # logical pixels
_EDGE = 8
"""So far outside, an image is no longer moved within the row but taken out of it."""


KEYS = (
    KeyHelp(("Left", "Right"), N_("Go from image to image")),
    KeyHelp(("Home", "End"), N_("Go to the first image, or the last")),
    KeyHelp(("Return",), N_("Go to the latent of the image")),
)
EDITING_KEYS = (
    KeyHelp(("Ctrl+Left", "Ctrl+Right"), N_("Move the image to another place")),
    KeyHelp(("Del",), N_("Remove the image")),
)
"""Where images can be removed and moved."""


class ThumbnailStrip(StripView):
    """The wheel and the keys go along it.

    :param is_editable: whether images can be removed (Delete) and moved (dragging, Ctrl + arrow)
    """

    chosen = Signal(int)
    """By the person: which place."""
    removed = Signal(int)
    """By the person: which place. What becomes of it is said by `show_items`, as with `moved`."""
    moved = Signal(int, int)
    """By the person: from which place, and to which one among the others."""
    taken = Signal(int)
    """By the person: which place is dragged elsewhere, where `can_be_taken`; `taken_place` has it until all slots have returned."""
    menu_asked = Signal(int, object)
    """Which place, and the `QPoint` on the screen."""

    def __init__(self, side: int, is_editable: bool = False) -> None:
        super().__init__(side)
        self._is_editable = is_editable
        self._pressed: QPointF | None = None
        self.can_be_taken = False
        """Whether images can be dragged to other widgets."""
        self.taken_place: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_items(self, items: Sequence[StripItem]) -> None:
        """Shows these places; images stay with their tokens."""
        self._pressed = None
        super().show_items(items)

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self._pressed, self._focused = event.position(), index
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and self._is_taken_to(self._pressed, event.position()):
            self._take()
            return
        if self._pressed is not None and self._is_editable:
            if abs(event.position().x() - self._pressed.x()) >= _DRAG_BEGINS:
                self._dragged = self._focused
            if self._dragged is not None:
                self._drag_to(event.position().x())
                return
        self._hover(self.index_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged, self._dragged, self._pressed = self._dragged, None, None
        drop, self._drop = self._drop, None
        if dragged is not None and drop is not None:
            self.update()
            to = drop - (drop > dragged)
            if to != dragged:
                self._focused = to
                self.moved.emit(dragged, to)
        elif self.index_at(event.position()) == self._focused:
            self.chosen.emit(self._focused)

    def _is_taken_to(self, pressed: QPointF, now: QPointF) -> bool:
        """Whether the hand takes the image out: where it can be moved within the row, only past the row's edges."""
        if not self._is_editable:
            return self.can_be_taken and has_dragged(pressed, now)
        return self.can_be_taken and not -_EDGE <= now.y() < self.height() + _EDGE

    def _take(self) -> None:
        self._pressed = self._dragged = self._drop = None
        self._hover(None)
        self.update()
        self.taken_place = self._focused
        self.taken.emit(self._focused)
        self.taken_place = None

    def _drag_to(self, x: float) -> None:
        edge = self._side / 2
        if x < edge or x > self.width() - edge:
            self._scroll_to(self._left + (x - edge if x < edge else x - self.width() + edge))
        self._drop = self.border_at(x)
        self.update()

    def leaveEvent(self, _: QEvent) -> None:
        self._hover(None)

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().x() or event.angleDelta().y()
        before = self._left
        self._scroll_to(self._left - turned / 120 * self._stride)
        event.setAccepted(self._left != before)  # at an end it scrolls what the strip lies in

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self._focused if by_key and self._items else self.index_at(QPointF(event.pos()))
        if index is not None:
            self._focused = index
            where = self.mapToGlobal(self.cell(index).center().toPoint()) if by_key else event.globalPos()
            self.menu_asked.emit(index, where)

    # Keys and words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._items or not self._key(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Does what a key asks for; False where it asks for nothing here."""
        last = len(self._items) - 1
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -last, Qt.Key.Key_End: last}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self._focused)
        elif key in moves:
            to = max(0, min(self._focused + moves[key], last))
            if self._is_editable and modifiers & Qt.KeyboardModifier.ControlModifier:
                at, self._focused = self._focused, to
                if at != to:
                    self.moved.emit(at, to)
            self._focused = to
            self.reveal(to)
            self._describe_focused()
            self.update()
        elif self._is_editable and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self._focused)
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_at(QPointF(event.pos()))
            words = self.toolTip() if index is None else _plain(self._items[index].words)
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)


def _plain(words: str) -> str:
    """As a tooltip shows them letter by letter: they may have a name in them that a person gave, such as ``<b>``."""
    return f"<p>{html.escape(words)}</p>" if "<" in words else words
