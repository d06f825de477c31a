"""Non-modal messages in the window: what happened, what to do, and the traceback for those who want it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFontDatabase, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui import theme
from ganstudio.gui.icons import icon, set_icon
from ganstudio.params import tr

Kind = Literal["error", "warning", "info", "success"]

_ROLES = {"error": "error", "warning": "warning", "info": "info", "success": "ok"}
_ICON = 20


class Banner(QWidget):
    """One message in a strip.

    :param action: the text of a button beside the message, such as "Open folder"; empty for none
    :param details: a traceback or a longer text, unfolded on request; empty for none
    """

    closed = Signal(object)
    """The banner."""
    action_clicked = Signal()

    def __init__(
        self, kind: Kind, text: str, *, action: str = "", details: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind, self.text, self.details = kind, text, details
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._details_view: QPlainTextEdit | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16 + _ICON + 8, 8, 8, 8)
        self._column.addLayout(self._line(action))
        theme.notifier.changed.connect(self.update)

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
        set_icon(self.details_button, "chevron-down" if shown else "chevron-right")

    def announce(self) -> None:
        """Has a screen reader read the message."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = _ROLES[self.kind]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{role}_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setBrush(theme.colour(role))
        painter.drawRoundedRect(QRectF(0, 0, 4, self.height()), 2, 2)
        icon(self.kind, role).paint(painter, QRect(16, 8 + (28 - _ICON) // 2, _ICON, _ICON))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_banner()
        else:
            super().keyPressEvent(event)

    def _line(self, action: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        self.label = QLabel(self.text)
        self.label.setTextFormat(Qt.TextFormat.PlainText)  # a message may quote anything
        self.label.setWordWrap(True)
        self.label.setMinimumHeight(28)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(self.label, 1)
        self.action_button, self.details_button, self.close_button = QPushButton(action), QToolButton(), QToolButton()
        self._set_up_buttons()
        for button in (self.action_button, self.details_button, self.close_button):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.action_button.setVisible(bool(action))
        self.details_button.setVisible(bool(self.details))
        return line

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
            button.setFixedHeight(28)
            button.setIconSize(QSize(16, 16))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class BannerArea(QWidget):
    """Stacks banners, the newest on top; takes no room while there are none."""

    MOST = 4
    """Where more come, the oldest goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: list[tuple[str, Banner]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def show_banner(
        self,
        kind: Kind,
        text: str,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        details: str = "",
        key: str = "",
        seconds: float = 0,
    ) -> Banner:
        """Shows a message.

        :param on_action: called when the action button is clicked; the banner then closes
        :param key: a banner with the same key (without a key: the same text) is replaced
        :param seconds: closes by itself after this time; 0 stays until closed. Only for what may be missed.
        """
        key = key or text
        self.close_banner(key)
        banner = Banner(kind, text, action=action, details=details)
        if on_action is not None:
            banner.action_clicked.connect(on_action)
        banner.action_clicked.connect(banner.close_banner)
        banner.closed.connect(self._forget)
        self._banners.append((key, banner))
        self._column.insertWidget(0, banner)
        self._column.setContentsMargins(8, 4, 8, 4)
        self.show()
        banner.announce()
        if seconds:
            QTimer.singleShot(round(seconds * 1000), banner, banner.close_banner)
        if len(self._banners) > self.MOST:
            self._banners[0][1].close_banner()
        return banner

    def banners(self) -> list[Banner]:
        """What is shown now, newest first."""
        return [banner for _, banner in reversed(self._banners)]

    def close_banner(self, key: str) -> None:
        """Closes the banner with this key (or text), if it is shown."""
        for known, banner in list(self._banners):
            if known == key:
                banner.close_banner()

    def close_all(self) -> None:
        for _, banner in list(self._banners):
            banner.close_banner()

    def _forget(self, banner: Banner) -> None:
        self._banners = [pair for pair in self._banners if pair[1] is not banner]
        self._column.removeWidget(banner)
        if not self._banners:
            self._column.setContentsMargins(0, 0, 0, 0)
            self.hide()


def _details_view(details: str) -> QPlainTextEdit:
    view = QPlainTextEdit(details)
    view.setReadOnly(True)
    view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    view.setAccessibleName(tr("Technical details"))
    view.setToolTip(tr("Select and copy this when you report the problem"))
    lines = min(details.count("\n") + 2, 12)
    view.setFixedHeight(lines * view.fontMetrics().lineSpacing() + 16)
    return view
