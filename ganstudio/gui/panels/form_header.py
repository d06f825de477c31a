"""What stands above the form: search, the advanced switch, reset, and a line for what the person should know."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ganstudio.gui import theme
from ganstudio.gui.icons import set_icon
from ganstudio.gui.widgets.search_box import SearchBox
from ganstudio.params import tr


class FormHeader(QWidget):
    """Asks what the form should show."""

    filter_changed = Signal()
    reset_clicked = Signal()
    offer_taken = Signal()
    """The person wants what `set_offer` has offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox()
        self.search.textChanged.connect(self.filter_changed)
        self.advanced_button, self.reset_button = _tool("sliders"), _tool("reset")
        self.advanced_button.setCheckable(True)
        self.advanced_button.toggled.connect(self.filter_changed)
        self.reset_button.clicked.connect(self.reset_clicked)
        self._hint, self._problem, self._offer = _text("hint"), _text("problem"), _text("hint")
        self.offer_button = QPushButton()
        self.offer_button.clicked.connect(self.offer_taken)
        self._offer_row = QWidget()
        self._offer_row.hide()
        line = QHBoxLayout()
        line.setContentsMargins(8, 8, 8, 8)
        line.setSpacing(4)
        for widget in (self.search, self.advanced_button, self.reset_button):
            line.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(line)
        whole.addWidget(self._hint)
        whole.addWidget(self._problem)
        whole.addWidget(self._offer)
        row = QHBoxLayout(self._offer_row)
        row.setContentsMargins(16, 0, 8, 8)
        row.addWidget(self.offer_button)
        row.addStretch()
        whole.addWidget(self._offer_row)
        self.write_texts()

    def query(self) -> str:
        """The words that are searched."""
        return self.search.text().strip()

    def set_hint(self, text: str) -> None:
        """A muted line under the search field; empty for none."""
        _show(self._hint, text)

    def hint(self) -> str:
        return self._hint.text()

    def set_problem(self, text: str) -> None:
        """What is wrong with the configuration as a whole; empty for nothing."""
        _show(self._problem, text)

    def problem(self) -> str:
        return self._problem.text()

    def set_offer(self, text: str) -> None:
        """What would make the last edit possible, with a button that does it; empty for none."""
        _show(self._offer, text)
        self._offer_row.setVisible(bool(text))

    def offer(self) -> str:
        return self._offer.text()

    def write_texts(self) -> None:
        """Writes all texts, again after a change of language."""
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setAccessibleName(tr("Search settings"))
        self.search.setToolTip(tr("Show only settings whose name, shell option or help has these words"))
        self.advanced_button.setAccessibleName(tr("Show advanced settings"))
        self.advanced_button.setToolTip(tr("Show advanced settings"))
        self.reset_button.setAccessibleName(tr("Reset all settings"))
        self.reset_button.setToolTip(tr("Reset all settings to the preset"))
        self.offer_button.setText(tr("Change these too"))
        self.offer_button.setToolTip(tr("Makes the edit together with what it needs"))


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _tool(icon_name: str) -> QToolButton:
    button = QToolButton()
    button.setIconSize(QSize(18, 18))
    button.setFixedSize(28, 28)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return set_icon(button, icon_name)


def _text(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setContentsMargins(16, 0, 8, 8)
    label.hide()
    theme.restyle(label, "role", role)
    return label
