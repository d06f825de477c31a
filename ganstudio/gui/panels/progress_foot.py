"""The foot of a dialog that writes a file: where things stand, how far it is, and the buttons to begin and to give up."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ganstudio.durations import clock
from ganstudio.gui.icons import set_icon
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.panels.gestures import with_keys
from ganstudio.gui.theme import restyle
from ganstudio.params import N_, tr

_SURE_SECONDS = 2.0
"""After which a beginning tells when the end comes."""
_PARTS = 1000


_SAVE_KEYS = "Ctrl+S"
KEYS = (KeyHelp((_SAVE_KEYS,), N_("Save the film, or the network")),)


class ProgressFoot(QWidget):
    """Says and asks; it writes nothing itself.

    :param save: what the button says that begins
    :param tip: what its tooltip says
    """

    save_asked = Signal()
    cancel_asked = Signal()
    close_asked = Signal()
    ended = Signal()
    """Nothing is written any more."""

    def __init__(self, save: str, tip: str) -> None:
        super().__init__()
        self._text, self._start = "", 0.0
        """The text stands before how far it is, while something is written; else it is empty."""
        self.is_loss_told = False
        """The person was told that what is being written would be given up."""
        self.said, self.bar = ElidedLabel(), QProgressBar(textVisible=False)
        self.bar.setAccessibleName(tr("Progress"))
        self.save_button = set_icon(QPushButton(save), "save", "on_accent")
        self.save_button.setToolTip(with_keys(tip, _SAVE_KEYS))
        self.save_button.setShortcut(_SAVE_KEYS)
        restyle(self.save_button, "primary", True)
        self.cancel_button = set_icon(QPushButton(tr("Cancel")), "stop")
        self.cancel_button.setToolTip(tr("Give up writing; nothing is left of the file"))
        self.close_button = set_icon(QPushButton(tr("Close")), "close")
        tip = tr("Close this window; what is being written is finished all the same")
        self.close_button.setToolTip(with_keys(tip, "Esc"))
        self._arrange()
        self.save_button.clicked.connect(self.save_asked)
        self.cancel_button.clicked.connect(self.cancel_asked)
        self.close_button.clicked.connect(self.close_asked)
        self._show_state()

    def _arrange(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addStretch(1)
        told.addWidget(self.said)
        told.addWidget(self.bar)
        told.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(told, 1)
        for button in (self.save_button, self.cancel_button, self.close_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.save_button.setDefault(True)

    @property
    def writing(self) -> str:
        """What is being written, a sentence; empty while nothing is."""
        return self._text

    @property
    def is_writing(self) -> bool:
        return bool(self._text)

    # What comes in

    def say(self, text: str, role: str = "hint") -> None:
        """A line: where things stand. :param role: ``hint``, ``problem`` or ``heading``"""
        restyle(self.said, "role", role)
        self.said.show_text(text)

    def set_possible(self, is_possible: bool) -> None:
        """Whether there is something to write."""
        self.save_button.setEnabled(is_possible)

    def begin(self, text: str) -> None:
        """Writing begins. :param text: what stands before how far it is"""
        self._text, self._start, self.is_loss_told = text, perf_counter(), False
        self.show_progress(0, 0)
        self._show_state()

    def show_progress(self, done: int, total: int) -> None:
        """How far it is; total 0 while that is not known."""
        self.bar.setRange(0, _PARTS if total else 0)
        self.bar.setValue(_PARTS * done // total if total else 0)
        passed = perf_counter() - self._start
        if 0 < done < total and passed > _SURE_SECONDS:
            self.say(tr("{} About {} left.").format(self._text, clock(passed * (total - done) / done)))
        else:
            self.say(self._text)

    def end(self, text: str, role: str = "hint") -> None:
        """Nothing is written any more. :param text: what came of it"""
        self._text = ""
        self._show_state()
        self.say(text, role)
        self.ended.emit()

    def _show_state(self) -> None:
        self.bar.setVisible(self.is_writing)
        self.cancel_button.setVisible(self.is_writing)
        self.save_button.setVisible(not self.is_writing)
