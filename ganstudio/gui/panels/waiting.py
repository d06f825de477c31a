"""What stands in the place of something that is still being computed."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ganstudio.gui.panels.controls import Hint
from ganstudio.params import tr


class Waiting(QWidget):
    """A sentence in the middle, with a bar under it while something is under way."""

    def __init__(self) -> None:
        super().__init__()
        self.hint = Hint("window")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(tr("Progress"))
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.hint)
        column.addWidget(self.bar)
        column.addStretch(1)

    def show_progress(self, text: str, done: int, total: int) -> None:
        """
        :param total: 0 while it is not known
        """
        self.hint.setText(text)
        self.bar.setRange(0, 100 if total else 0)
        self.bar.setValue(100 * done // total if total else 0)
        self.bar.show()

    def show_problem(self, text: str) -> None:
        """Why there will be nothing."""
        self.hint.setText(text)
        self.bar.hide()
