"""What stands over an image that an earlier network has made: of which step it is, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.theme import colour, notifier
from ganstudio.params import tr

_FROM_EDGE = 8


class EarlierBadge(QPushButton):
    """A click goes back to now; who made it connects that.

    :param view: over whose upper left corner it stands
    """

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._step: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the words
        set_icon(self, "close", "warning")
        self.setAccessibleName(tr("Back to the network of now"))
        self.setToolTip(tr("The network of an earlier step makes this image. A click, or Esc, goes back to now."))
        self.move(_FROM_EDGE, _FROM_EDGE)
        self.hide()
        notifier.changed.connect(self._dress)
        self._dress()

    @property
    def step(self) -> int | None:
        """What it says; None while it is hidden."""
        return self._step

    def show_step(self, step: int | None) -> None:
        """Says of which step the image is; None: nothing, it is the newest."""
        self._step = step
        if step is not None:
            self.setText(tr("Step {:,}, not the newest").format(step))
            self.setAccessibleDescription(self.text())
            self.adjustSize()
            self.raise_()
        self.setVisible(step is not None)

    def _dress(self) -> None:
        ground, ink = colour("warning_soft").name(), colour("warning").name()
        self.setStyleSheet(
            f"QPushButton {{ background: {ground}; color: {ink}; border: 1px solid {ink}; padding: 2px 6px; }}"
            f"QPushButton:hover, QPushButton:focus {{ border: 2px solid {ink}; padding: 1px 5px; }}"
        )
