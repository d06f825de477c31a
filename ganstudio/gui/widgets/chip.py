"""A small rounded label with a coloured dot: a state at a glance, in a colour and in words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ganstudio.gui import theme

_DOT = 8
_GAP = 8


class Chip(QWidget):
    """Shows one status.

    :param role: the dot's colour, a name from `theme.COLOURS`; empty for no dot
    """

    def __init__(self, text: str = "", role: str = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._text = self._role = ""
        self.set_status(text, role)
        theme.notifier.changed.connect(self.update)

    def text(self) -> str:
        return self._text

    def role(self) -> str:
        return self._role

    def set_status(self, text: str, role: str = "muted", tooltip: str = "") -> None:
        """Shows another status; without a tooltip the one it has stays."""
        if role:
            theme.colour(role)  # an unknown role fails here, not while painting
        self._text, self._role = text, role
        self.setAccessibleName(text)
        if tooltip:
            self.setToolTip(tooltip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        dot = _DOT + _GAP if self._role else 0
        return QSize(metrics.horizontalAdvance(self._text) + dot + 2 * 10, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(_DOT + 2 * 10, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        left = 10.0
        if self._role:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(self._role))
            painter.drawEllipse(QPointF(left + _DOT / 2, box.center().y()), _DOT / 2, _DOT / 2)
            left += _DOT + _GAP
        place = QRectF(left, 0, self.width() - left - 8, self.height())
        text = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, int(place.width()) + 1)
        painter.setPen(theme.colour("text" if self.isEnabled() else "disabled"))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
