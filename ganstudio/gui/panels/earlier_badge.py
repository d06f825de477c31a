"""What stands beside an image that an earlier network has made: of which step it is, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.latent_image import LatentImage
from ganstudio.gui.theme import colour, notifier
from ganstudio.params import tr

_FROM_EDGE = 8


class EarlierBadge(QToolButton):
    """A click goes back to now; who made it connects that.

    :param view: it stands in its upper left corner: beside the image where there is room, in a column if need be, else over it
    """

    def __init__(self, view: LatentImage) -> None:
        super().__init__(view)
        self._view = view
        self._step: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the words
        set_icon(self, "close", "warning")
        self.setAccessibleName(tr("Back to the network of now"))
        self.setToolTip(tr("The network of an earlier step makes this image. A click, or Esc, goes back to now."))
        self.hide()
        view.placed.connect(self._place)
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
            self.setAccessibleDescription(tr("Step {:,}, not the newest").format(step))
            self._place()
            self.raise_()
        self.setVisible(step is not None)

    def _place(self) -> None:
        if self._step is None:
            return
        room = self._view.room_beside()
        for say in (self._say_in_line, self._say_in_column, self._say_in_line):
            say(self._step)
            spare = room - self.sizeHint().width()
            if spare >= 0:
                break
        self.adjustSize()
        self.move(min(_FROM_EDGE, spare // 2) if spare >= 0 else _FROM_EDGE, _FROM_EDGE)

    def _say_in_line(self, step: int) -> None:
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setText(tr("Step {:,}, not the newest").format(step))

    def _say_in_column(self, step: int) -> None:
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setText(tr("Step\n{:,}\nnot the\nnewest").format(step))

    def _dress(self) -> None:
        ground, ink = colour("warning_soft").name(), colour("warning").name()
        self.setStyleSheet(
            f"QToolButton {{ background: {ground}; color: {ink}; border: 1px solid {ink}; padding: 2px 4px; }}"
            f"QToolButton:hover, QToolButton:focus {{ border: 2px solid {ink}; padding: 1px 3px; }}"
        )
