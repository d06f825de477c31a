"""`Surface`: what canvases, the pad and the plane have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

_BY_KEY = frozenset(
    (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
)


class Surface(QWidget):
    """A widget that is worked on with pointer and keys. Whoever derives from it draws a frame where `is_ringed`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_ringed = False
        """Whether the focus came by a key: only then something has to show where it went."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def let_go(self) -> None:
        """Ends what is held, by the pointer or a key."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.is_ringed = event.reason() in _BY_KEY
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.let_go()  # a release that goes to another window would never come
        self.is_ringed = False
        super().focusOutEvent(event)
        self.update()
