"""The same latent at many steps, as a row of images with their steps below: one goes along it with pointer and keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.thumbnail_strip import StripItem, ThumbnailStrip
from ganstudio.gui.theme import colour
from ganstudio.params import N_, tr

NOW = -1
"""The token of the last image, that of the network as it is now."""
_SIDE = 56
_LETTERS = 10
"""Height of the steps' font, in logical pixels."""
_BELOW = _LETTERS + 4
_BESIDE = 2
_ALONG = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})


KEYS = (
    KeyHelp(("Left", "Right"), N_("Show the latent at the step before, or after")),
    KeyHelp(("Home", "End"), N_("Show it at the first step, or now")),
)


class TimeStrip(ThumbnailStrip):
    """What is pressed, dragged to or reached by a key is chosen at once."""

    def __init__(self) -> None:
        super().__init__(_SIDE)
        self._is_dragging = False
        self.setFixedHeight(self.minimumHeight() + _BELOW)
        self.setAccessibleName(tr("The latent step by step"))
        self.setToolTip(
            tr("The latent that is shown, at every step that the run has kept: press and drag to go through")
        )

    def show_steps(self, steps: Sequence[int]) -> None:
        """Shows these steps, rising, and the present behind them; nothing where there is none."""
        items = [StripItem(step, tr("step {:,}").format(step)) for step in steps]
        if items:
            items.append(StripItem(NOW, tr("now")))
        self.show_items(items)

    @property
    def held(self) -> bool:
        """Whether the pointer drags through it."""
        return self._is_dragging

    # Pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_dragging = True
            self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging:
            self._go_to(event.position())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_dragging = False

    def _go_to(self, position: QPointF) -> None:
        """The place at a point; beyond the ends of what is seen the next one, to which it scrolls."""
        inside = QPointF(min(max(position.x(), 0.0), self.width() - 1.0), 1.0)
        index = self.index_at(inside)
        if index is not None and index != self.marked:
            self.chosen.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if Qt.Key(event.key()) in _ALONG and self.items and self.focused != self.marked:
            self.chosen.emit(self.focused)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        plain, bold = QFont(self.font()), QFont(self.font())
        for font in (plain, bold):
            font.setPixelSize(_LETTERS)
        bold.setBold(True)
        for index, item in enumerate(self.items):
            cell = self.cell(index)
            if cell.right() >= 0 and cell.left() <= self.width():
                is_marked = index == self.marked
                painter.setFont(bold if is_marked else plain)
                painter.setPen(colour("text" if is_marked else "muted"))
                place = QRectF(cell.left() - _BESIDE, cell.bottom() + 3, cell.width() + 2 * _BESIDE, _BELOW)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _short(item.token))
        painter.end()


def _short(token: int) -> str:
    """What fits below an image."""
    if token == NOW:
        return tr("now")
    if token < 1_000_000:
        return f"{token:,}"
    return f"{token / 1e6:.3g}M"
