"""The keys of the latent panel, and its clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.gestures import undo_or_redo
from ganstudio.latent.keyframes import Keyframe
from ganstudio.params import N_

KEYS = (
    KeyHelp((QKeySequence.StandardKey.Undo,), N_("Take back the last move of the latent")),
    KeyHelp((QKeySequence.StandardKey.Redo,), N_("Move it again")),
    KeyHelp((QKeySequence.StandardKey.Paste,), N_("Go to a latent that was copied as text")),
    KeyHelp(("0", "9"), N_("Choose a class, or a learned code, of the latent"), is_range=True),
)


class LatentKeys(QObject):
    """Hears the keys that no control in the panel has used, and those of other widgets that lead to it.

    :param shown: the point that is shown, or None while there is no network: then no key means anything
    :param choose: chooses what a digit means, and says whether it means anything
    """

    undo_asked = Signal()
    redo_asked = Signal()
    copy_asked = Signal(object)
    """The `Keyframe` to copy as text."""
    text_pasted = Signal(str)
    """What may be a latent as text."""

    def __init__(self, panel: QWidget, shown: Callable[[], Keyframe | None], choose: Callable[[int], bool]) -> None:
        super().__init__(panel)
        self._shown, self._choose = shown, choose
        self.listen_to(panel)

    def listen_to(self, widget: QWidget) -> None:
        """The keys mean the same there."""
        widget.installEventFilter(self)

    def copy(self) -> None:
        """Asks for the latent that is shown to be copied as text."""
        shown = self._shown()
        if shown is not None:
            self.copy_asked.emit(shown)

    def paste(self) -> None:
        """Tells what lies on the clipboard."""
        self.text_pasted.emit(QGuiApplication.clipboard().text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        # Else the window's own undo, that of the hyperparameters, would take the keys.
        if self._shown() is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride and undo_or_redo(event):
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._use(event)

    def _use(self, event: QKeyEvent) -> bool:
        """Does what a key asks for; False where it asks for nothing here."""
        asked = undo_or_redo(event)
        if asked:
            {"undo": self.undo_asked, "redo": self.redo_asked}[asked].emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            digit = event.text()
            return digit.isdecimal() and self._choose(int(digit))
        return True
