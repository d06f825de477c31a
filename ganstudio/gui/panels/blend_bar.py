"""A bar of shares: how much of each of several things, with borders between them that are moved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.theme import colour, notifier
from ganstudio.params import N_, tr

_HEIGHT = 24
_FINE, _COARSE = 0.01, 0.1
_TEXT_MARGIN = 3
_SAME_PLACE = 1e-6


KEYS = (
    KeyHelp(("Left", "Right"), N_("Move the border between two of the classes")),
    KeyHelp(("PgUp", "PgDown"), N_("Move it coarsely")),
    KeyHelp(("Home", "End"), N_("Move it to an end")),
    KeyHelp(("Up", "Down"), N_("Choose another border")),
)


def share_words(names: Sequence[str], shares: Sequence[float]) -> str:
    """The shares in words, ``3: 20%, 8: 80%``."""
    return ", ".join(tr("{}: {:.0%}").format(name, share) for name, share in zip(names, shares, strict=True))


class BlendBar(QWidget):
    """Segments as wide as their shares. A border is dragged; keys move the chosen border, and choose another one."""

    shares_changed = Signal(object)
    """By the person: a list of floats, sum 1."""
    released = Signal()
    """No border is held any more."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []
        self._shares: list[float] = []
        self._border = 0
        """Between which segment and the next one the border lies that keys move."""
        self._held: list[int] = []
        """Borders that may be meant by the press under way: several where they lie in one place."""
        self._pressed_at = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        notifier.changed.connect(self.update)

    @property
    def held(self) -> bool:
        """Whether a border is being dragged."""
        return bool(self._held)

    @property
    def shares(self) -> list[float]:
        """Sum 1."""
        return list(self._shares)

    def show_shares(self, names: Sequence[str], shares: Sequence[float]) -> None:
        """Shows these segments, without a signal."""
        self._names, self._shares = list(names), list(shares)
        self._border = min(self._border, max(len(self._shares) - 2, 0))
        self.setAccessibleDescription(share_words(self._names, self._shares))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, _HEIGHT)

    # Pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or len(self._shares) < 2:
            event.ignore()
            return
        places = self._places()
        self._pressed_at = event.position().x() / max(self.width(), 1)
        nearest = min(abs(place - self._pressed_at) for place in places)
        self._held = [i for i, place in enumerate(places) if abs(place - self._pressed_at) <= nearest + _SAME_PLACE]
        self._border = self._held[0]
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._held:
            return
        place = event.position().x() / max(self.width(), 1)
        if len(self._held) > 1:  # of borders in one place, the way of the hand says which is meant
            self._held = [self._held[-1] if place > self._pressed_at else self._held[0]]
        self._border = self._held[0]
        self._move_to(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._held:
            self._held = []
            self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: -_FINE,
            Qt.Key.Key_Right: _FINE,
            Qt.Key.Key_PageDown: -_COARSE,
            Qt.Key.Key_PageUp: _COARSE,
            Qt.Key.Key_Home: -1.0,
            Qt.Key.Key_End: 1.0,
        }
        others = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        key = Qt.Key(event.key())
        if key in moves and len(self._shares) > 1:
            self._move_to(self._places()[self._border] + moves[key])
        elif key in others:
            self._border = max(0, min(self._border + others[key], len(self._shares) - 2))
            self.update()
        else:
            super().keyPressEvent(event)

    def _move_to(self, place: float) -> None:
        """Moves the chosen border, 0–1 from the left, as far as its neighbours let it; what one segment gains the other loses."""
        places, at = [0.0, *self._places(), 1.0], self._border + 1
        place = max(places[at - 1], min(place, places[at + 1]))
        if place == places[at]:
            return
        self._shares[self._border] = place - places[at - 1]
        self._shares[self._border + 1] = places[at + 1] - place
        self.setAccessibleDescription(share_words(self._names, self._shares))
        self.update()
        self.shares_changed.emit(self.shares)

    def _places(self) -> list[float]:
        """Where the borders lie, 0–1 from the left."""
        places, place = [], 0.0
        for share in self._shares[:-1]:
            place += share
            places.append(place)
        return places

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = share_words(self._names, self._shares)
            QToolTip.showText(event.globalPos(), "\n".join([words, self.toolTip()]), self)
            return True
        return super().event(event)

    # Painting

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5)
        edges = [whole.left() + whole.width() * place for place in (0.0, *self._places(), 1.0)]
        for i, (name, share) in enumerate(zip(self._names, self._shares, strict=True)):
            segment = QRectF(edges[i], whole.top(), edges[i + 1] - edges[i], whole.height())
            painter.fillRect(segment, colour("accent_soft" if i % 2 == 0 else "hover"))
            self._paint_words(painter, segment, name, share)
        painter.setPen(QPen(colour("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole)
        for i, edge in enumerate(edges[1:-1]):
            chosen = i == self._border and (self.hasFocus() or self.held)
            painter.setPen(QPen(colour("accent" if chosen else "border"), 3 if chosen else 2))
            painter.drawLine(int(edge), 0, int(edge), self.height())

    def _paint_words(self, painter: QPainter, segment: QRectF, name: str, share: float) -> None:
        """Name and share where both fit, else what fits of the name: the tooltip says all."""
        metrics, room = self.fontMetrics(), int(segment.width()) - 2 * _TEXT_MARGIN
        text = tr("{} {:.0%}").format(name, share)
        if metrics.horizontalAdvance(text) > room:
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(colour("text"))
        painter.drawText(segment, Qt.AlignmentFlag.AlignCenter, text if room > 0 else "")
