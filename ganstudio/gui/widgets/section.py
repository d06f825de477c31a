"""A group of rows under a heading that folds."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui import theme
from ganstudio.gui.icons import set_icon
from ganstudio.params import tr


class Section(QWidget):
    """A heading and, under it, a column of widgets in `column`."""

    folded_by_person = Signal(str, bool)
    """The section's key and whether it is folded now."""

    def __init__(self, title: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.heading = QPushButton(title.replace("&", "&&"))
        theme.restyle(self.heading, "role", "section")
        self.heading.setIconSize(QSize(14, 14))
        self.heading.setAccessibleName(title)
        self.heading.clicked.connect(self._clicked)
        self.note = QLabel()
        theme.restyle(self.note, "role", "hint")
        self.note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 8)
        self.column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.heading)
        whole.addWidget(self.body)
        line = QHBoxLayout(self.heading)
        line.setContentsMargins(0, 0, 8, 0)
        line.addStretch()
        line.addWidget(self.note)
        self._folded = True
        self.set_folded(False)

    def folded(self) -> bool:
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Hides or shows what is under the heading."""
        if folded == self._folded:
            return
        self._folded = folded
        self.body.setVisible(not folded)
        set_icon(self.heading, "chevron-right" if folded else "chevron-down", "muted")
        self.heading.setToolTip(tr("Show these settings") if folded else tr("Hide these settings"))

    def set_note(self, text: str) -> None:
        """A short muted remark at the right end of the heading."""
        self.note.setText(text)

    def _clicked(self) -> None:
        self.set_folded(not self._folded)
        self.folded_by_person.emit(self.key, self._folded)
