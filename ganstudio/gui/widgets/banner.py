"""A non-modal message in the window: what happened, what to do, and the traceback for those who want it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QEnterEvent,
    QFontDatabase,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui import theme
from ganstudio.gui.icons import icon, set_icon
from ganstudio.gui.key_help import KeyHelp
from ganstudio.params import N_, tr

Kind = Literal["error", "warning", "info", "success"]

_ROLES = {"error": "error", "warning": "warning", "info": "info", "success": "ok"}
_ICON = 20
_LEFT, _EDGE = 16 + _ICON + 8, 4
_LINE = 28
_WIDEST = 640  # longer lines are hard to read


KEYS = (KeyHelp(("Esc",), N_("Close the message that has the focus")),)


class Banner(QWidget):
    """One message: a line where it fits into one, else the text with its buttons underneath.

    :param action: the text of a button, such as "Open folder"; empty for none
    :param details: a traceback or a longer text, unfolded on request; empty for none
    """

    closed = Signal(object)
    """The banner."""
    action_clicked = Signal()
    unfolded = Signal(bool)
    """The details show, or no longer show: the banner needs another height."""

    def __init__(
        self, kind: Kind, text: str, *, action: str = "", details: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind, self.text, self.details = kind, text, details
        self.setAccessibleName(text)
        self._details_view: QPlainTextEdit | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.close_banner)
        self._make_parts(action)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_LEFT, _EDGE, _EDGE, _EDGE)
        self._column.setSpacing(_EDGE)
        self._line = QHBoxLayout()
        self._line.setSpacing(8)
        self._line.addWidget(self.label, 1)
        self._line.addWidget(self._buttons)
        self._line.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._line)
        theme.notifier.changed.connect(self.update)

    def fit(self, room: int) -> QSize:
        """Arranges itself for as many pixels of width, and says how large it then is."""
        room = min(room, _WIDEST)
        chrome = _LEFT + self.close_button.sizeHint().width() + _EDGE + self._line.spacing()
        buttons = self._buttons.sizeHint().width() + self._line.spacing() if self._has_buttons else 0
        # A little more than the text: a label breaks a line that fits exactly.
        needed = self.label.fontMetrics().horizontalAdvance(self.text) + 2 + chrome + buttons
        is_line = needed <= room and "\n" not in self.text
        self._put_buttons_beside(is_line)
        width = needed if is_line and not self._is_unfolded else room
        return QSize(width, self._column.totalHeightForWidth(width))

    @property
    def spare_height(self) -> int:
        """Pixels of height that unfolded details can do without: they scroll."""
        view = self._details_view
        if view is None or not view.isVisibleTo(self):
            return 0
        return min(view.maximumHeight(), view.sizeHint().height()) - view.minimumHeight()

    def close_after(self, seconds: float) -> None:
        """Closes by itself after this time, or when the pointer, that holds it open, has left it so long."""
        self._timer.start(round(seconds * 1000))

    @property
    def is_passing(self) -> bool:
        """Whether it closes by itself."""
        return self._timer.interval() > 0

    def close_banner(self) -> None:
        """Takes the banner away."""
        self.hide()
        self.closed.emit(self)
        self.deleteLater()

    def show_details(self, shown: bool) -> None:
        """Unfolds or folds the details."""
        if shown and self._details_view is None:
            self._details_view = _details_view(self.details)
            self._column.addWidget(self._details_view)
        if self._details_view is not None:
            self._details_view.setVisible(shown)
        self.unfolded.emit(shown)
        set_icon(self.details_button, "chevron-down" if shown else "chevron-right")

    def announce(self) -> None:
        """Has a screen reader read the message."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = _ROLES[self.kind]
        painter.setPen(QPen(theme.colour(role), 1))
        painter.setBrush(theme.colour(f"{role}_soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(role))
        painter.drawRoundedRect(QRectF(0, 0, 4, self.height()), 2, 2)
        icon(self.kind, role).paint(painter, QRect(16, _EDGE + (_LINE - _ICON) // 2, _ICON, _ICON))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.is_passing:
            self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_banner()
        else:
            super().keyPressEvent(event)

    @property
    def _is_unfolded(self) -> bool:
        return self._details_view is not None and self._details_view.isVisibleTo(self)

    @property
    def _has_buttons(self) -> bool:
        return bool(self.action_button.text() or self.details)

    def _put_buttons_beside(self, beside: bool) -> None:
        layout = self._line if beside else self._column
        if not self._has_buttons or layout.indexOf(self._buttons) >= 0:
            return
        (self._column if beside else self._line).removeWidget(self._buttons)
        layout.insertWidget(1, self._buttons)

    def _make_parts(self, action: str) -> None:
        self.label = QLabel(self.text)
        self.label.setTextFormat(Qt.TextFormat.PlainText)  # a message may quote anything
        self.label.setWordWrap(True)
        margin = max(_LINE - self.label.fontMetrics().lineSpacing(), 0) // 2
        self.label.setContentsMargins(0, margin, 0, margin)  # the first line beside icon and buttons
        self.label.setMinimumHeight(_LINE)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action_button, self.details_button, self.close_button = QPushButton(action), QToolButton(), QToolButton()
        self._set_up_buttons()
        self._buttons = QWidget(self)  # with a parent from the start: what is shown without one flashes as a window
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.details_button)
        row.addWidget(self.action_button)
        self.action_button.setVisible(bool(action))
        self.details_button.setVisible(bool(self.details))
        self._buttons.setVisible(self._has_buttons)

    def _set_up_buttons(self) -> None:
        self.action_button.setAccessibleName(self.action_button.text())
        self.action_button.clicked.connect(self.action_clicked)
        self.details_button.setText(tr("Details"))
        self.details_button.setAccessibleName(tr("Details"))
        self.details_button.setToolTip(tr("Show the technical details"))
        self.details_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.details_button.setCheckable(True)
        self.details_button.toggled.connect(self.show_details)
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.setToolTip(tr("Close this message (Esc)"))
        self.close_button.clicked.connect(self.close_banner)
        set_icon(self.details_button, "chevron-right")
        set_icon(self.close_button, "close")
        for button in (self.details_button, self.close_button):
            button.setFixedHeight(_LINE)
            button.setIconSize(QSize(16, 16))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def _details_view(details: str) -> QPlainTextEdit:
    view = QPlainTextEdit(details)
    view.setReadOnly(True)
    view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    view.setAccessibleName(tr("Technical details"))
    view.setToolTip(tr("Select and copy this when you report the problem"))
    line, lines = view.fontMetrics().lineSpacing(), details.count("\n") + 2
    view.setMinimumHeight(min(lines, 3) * line + 16)
    view.setMaximumHeight(lines * line + 16)
    return view
