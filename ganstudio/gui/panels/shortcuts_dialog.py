"""All keys on one page, in groups, with a search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.icons import set_icon
from ganstudio.gui.key_groups import KeyGroup
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.controls import Hint
from ganstudio.gui.theme import restyle
from ganstudio.params import tr

_SIZE = QSize(880, 640)
_COLUMNS = 2
_LEAST_KEYS = 112
"""Width of what stands before the words, so that most of them stand in line."""
_HEADING_ROWS = 2
"""As many rows as heading and gap of a group are high."""


class ShortcutsDialog(QDialog):
    """Esc closes it; Tab goes from group to group, each of which a screen reader says whole."""

    def __init__(self, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = QWidget()
        self.groups = [_Group(group, self._page) for group in groups]
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self._build()
        self._arrange()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - QSize(48, 80)))
        self.search.setFocus()

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            set_icon(QAction(self.search), "search", "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.setPlaceholderText(tr("Search: undo, zoom, Ctrl+S, pad …"))
        self.search.setAccessibleName(tr("Search keys"))
        self.search.setToolTip(tr("Keys, and words of what they do: what has all of them is shown"))
        self.search.textChanged.connect(self._arrange)
        self._nothing = Hint("window", tr("No key does that."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_area())
        self._stack.addWidget(self._nothing)
        close = set_icon(QPushButton(tr("Close")), "close")
        close.setToolTip(tr("Close this window  [Esc]"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        note = QLabel(
            tr("A key means what stands under the place that has the focus; the others work everywhere in the window.")
        )
        note.setWordWrap(True)
        restyle(note, "role", "hint")
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(note, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    def _make_area(self) -> QScrollArea:
        restyle(self._page, "role", "page")
        row = QHBoxLayout(self._page)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(16)
        self._columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        for column in self._columns:
            column.setSpacing(8)
            row.addLayout(column, 1)
        area = QScrollArea()
        area.setWidget(self._page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its groups have it, and are scrolled to
        return area

    def _arrange(self) -> None:
        """Lays out what is searched, in reading order: the first column down, then the second."""
        words = self.search.text().casefold().split()
        found = [group for group in self.groups if group.show_found(words)]
        for column in self._columns:
            while column.count():
                column.takeAt(0)
        half, before = sum(group.rows_shown + _HEADING_ROWS for group in found) / _COLUMNS, 0.0
        for group in found:
            height = group.rows_shown + _HEADING_ROWS
            # Where the middle of a group lies says to which column it belongs.
            self._columns[min(int((before + height / 2) / half), _COLUMNS - 1)].addWidget(group)
            before += height
        for column in self._columns:
            column.addStretch(1)
        self._stack.setCurrentIndex(0 if found else 1)


class _Group(QFrame):
    """A heading, and below it a row for each thing that keys do."""

    def __init__(self, group: KeyGroup, page: QWidget) -> None:
        super().__init__(page)
        self._title = tr(group.title)
        self.rows = [_Row(key) for key in group.keys]
        self.rows_shown = len(self.rows)
        restyle(self, "role", "group")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self._title)
        heading = QLabel(self._title)
        restyle(heading, "role", "heading")
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, _LEAST_KEYS)
        grid.setColumnStretch(1, 1)
        grid.addWidget(heading, 0, 0, 1, 2)
        for index, row in enumerate(self.rows):
            top_left = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            grid.addWidget(row.keys, index + 1, 0, top_left)
            grid.addWidget(row.text, index + 1, 1)

    def show_found(self, words: Sequence[str]) -> bool:
        """Shows the rows that have all words, with the heading; False, and nothing, where none has them."""
        shown = [row for row in self.rows if all(word in f"{self._title} {row.said}".casefold() for word in words)]
        for row in self.rows:
            row.set_visible(row in shown)
        self.rows_shown = len(shown)
        self.setAccessibleDescription("; ".join(row.said for row in shown))
        self.setVisible(bool(shown))
        return bool(shown)


class _Row:
    """Keys and what they do."""

    def __init__(self, key: KeyHelp) -> None:
        self.said = f"{key.words}: {tr(key.text)}"
        self.keys, self.text = QLabel(key.words), QLabel(tr(key.text), wordWrap=True)
        self.text.setMinimumHeight(self.keys.fontMetrics().height() + 4)
        restyle(self.keys, "role", "keys")

    def set_visible(self, is_visible: bool) -> None:
        self.keys.setVisible(is_visible)
        self.text.setVisible(is_visible)
