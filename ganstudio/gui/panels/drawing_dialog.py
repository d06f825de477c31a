"""The window in which a person draws an image and sees what the generator makes of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.controls import ElidedLabel, Hint
from ganstudio.gui.panels.drawing_pane import DrawingPane
from ganstudio.gui.panels.inversion_view import InversionView
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.theme import restyle
from ganstudio.params import N_, tr

_SIZE = QSize(784, 560)
_NARROWEST = 640
_AIR, _TITLE_BAR = 8, 32


KEYS = (
    KeyHelp(("F5",), N_("Search again")),
    KeyHelp(("Return",), N_("Take over what was found")),
)


class DrawingDialog(QDialog):
    """A drawing on one side, what was found for it on the other. It searches nothing: it says what is wanted, and is told."""

    again_asked = Signal()
    """By the person: the same is to be looked for again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Draw an image"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.pane, self.view = DrawingPane(), InversionView()
        self._hint = Hint("window")
        self._said = ElidedLabel()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page())
        self._stack.addWidget(self._hint)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(_at_top(self.pane), 1)
        row.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(row, 1)
        column.addLayout(self._make_foot())
        for part in (self.pane, self.view):
            part.problem.connect(lambda error: self.say(str(error), "problem"))
        self.view.saved.connect(lambda path: self.say(tr("Saved as {}.").format(path)))
        self._choose_keys()
        self.resize(_SIZE)
        self.show_nothing()

    # How it is built

    def _page(self) -> QWidget:
        page = QWidget()
        page.setLayout(_at_top(self.view))
        return page

    def _make_foot(self) -> QHBoxLayout:
        self.again = set_icon(QPushButton(tr("Search again")), "search")
        self.again.setToolTip(tr("Search again, with the network of now  [F5]"))
        self.again.setShortcut("F5")
        self.again.clicked.connect(self.again_asked)
        self.close_button = set_icon(QPushButton(tr("Close")), "close")
        self.close_button.setToolTip(tr("Close this window; the drawing stays  [Esc]"))
        self.close_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._said, 1)
        row.addWidget(self.again)
        row.addWidget(self.close_button)
        return row

    def _choose_keys(self) -> None:
        """Return takes over what was found, and presses no other button."""
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.view.use_button.setDefault(True)
        self.pane.canvas.setFocus()

    def show_beside(self, panel: QWidget) -> None:
        """Opens at the left of a panel of the window, so that what it shows stays in sight, or comes to the front."""
        if not self.isVisible():
            room = panel.screen().availableGeometry().adjusted(_AIR, _AIR, -_AIR, -_AIR - _TITLE_BAR)
            corner = panel.mapToGlobal(QPoint(0, 0))
            width = min(self.width(), max(_NARROWEST, corner.x() - _AIR - room.left()))
            size = QSize(width, self.height()).boundedTo(room.size())
            left = min(corner.x() - _AIR - size.width(), room.right() - size.width())
            top = min(corner.y(), room.bottom() - size.height())
            self.resize(size)
            self.move(max(left, room.left()), max(top, room.top()))
            self.show()
        self.raise_()
        self.activateWindow()

    # What is shown

    def say(self, text: str, role: str = "hint") -> None:
        """A line at the bottom: where things stand."""
        restyle(self._said, "role", role)
        self._said.show_text(text)

    @property
    def said(self) -> str:
        """The line at the bottom."""
        return self._said.whole

    def set_hint(self, text: str | None) -> None:
        """Shows a sentence in place of what is found, where there is nothing to search in; None shows that again."""
        self._hint.setText(text or "")
        self._stack.setCurrentIndex(0 if text is None else 1)
        self.again.setEnabled(text is None and self.again.isEnabled())

    def show_nothing(self, text: str | None = None) -> None:
        """Nothing is looked for. :param text: why; None: nothing is drawn"""
        self.view.clear()
        self.again.setEnabled(False)
        self.say(text or tr("Draw on the left, or drop a picture there: the search begins by itself."))

    def begin(self, wanted: Pixels, mask: NDArray[np.bool_] | None, step: int) -> None:
        """A search begins with the generator of a step; as for `InversionView.begin`."""
        self.view.begin(wanted, mask)
        self.again.setEnabled(False)
        self.say(tr("Searching with the generator of step {:,}…").format(step))

    def end(self, text: str) -> None:
        """The search is over. :param text: why, and what was found"""
        self.view.end()
        self.again.setEnabled(True)
        self.say(text)

    def fail(self, text: str) -> None:
        """The search was broken off; what it had found so far stays. :param text: why"""
        self.end("")
        self.say(text, "problem")


def _at_top(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return column
