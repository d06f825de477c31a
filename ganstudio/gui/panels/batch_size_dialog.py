"""The dialog that shows which batch sizes fit and how fast each trains, while that is found out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.panels.batch_size_table import BatchSizeTable
from ganstudio.gui.theme import restyle
from ganstudio.params import tr
from ganstudio.training.batch_sizes import CONCERN, MOST, Findings
from ganstudio.training.batch_trials import Tried

_SIZE = QSize(560, 560)
_AIR = QSize(32, 64)


class BatchSizeDialog(QDialog):
    """A table that grows as batch sizes are tried; the person takes one of them.

    It computes nothing: it says what it wants, and is told.
    """

    use_asked = Signal(object)
    """A batch size that the person wants; the dialog closes."""
    again_asked = Signal()
    """What was found is to be found anew."""
    stop_asked = Signal()
    """The person has seen enough; what was found stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Find a batch size"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tried: list[Tried] = []
        self._has_chosen = False
        """Whether the person has picked a row; until then that of the batch size of now is, or where it does not fit, the fastest."""
        self.table = BatchSizeTable()
        self.table.picked.connect(self._pick)
        self.table.taken.connect(self._use)
        self._build()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _AIR))
        self.table.setFocus()

    # Building

    def _build(self) -> None:
        intro = QLabel(
            tr("Networks with these settings are trained for some steps with each batch size, and thrown away.")
        )
        self.said, concern, self.bar = QLabel(), QLabel(tr(CONCERN)), QProgressBar(textVisible=False)
        for label in (intro, self.said, concern):
            label.setWordWrap(True)
        for label in (intro, concern):
            restyle(label, "role", "hint")
        self.said.setMinimumHeight(2 * self.fontMetrics().lineSpacing())  # nothing moves when words come
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("Progress"))
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(intro)
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)
        column.addWidget(self.said)
        column.addWidget(concern)
        column.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        self.again = _button(tr("Try again"), tr("Measure all batch sizes anew"))
        self.again.clicked.connect(self.again_asked)
        self.stop = _button(tr("Stop"), tr("Try no further batch size; what was found stays"))
        self.stop.clicked.connect(self.stop_asked)
        close = _button(tr("Close"), tr("Close and change nothing [Esc]"))
        close.clicked.connect(self.reject)
        self.use = _button(tr("Use {:,}").format(MOST), "")
        self.use.setDefault(True)
        restyle(self.use, "primary", True)
        self.use.setMinimumWidth(self.use.sizeHint().width())  # as wide as ever: nothing moves while sizes are found
        self.use.clicked.connect(lambda: self._use(self.table.chosen()))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.again, self.stop):
            row.addWidget(button)
        row.addStretch(1)
        for button in (close, self.use):
            row.addWidget(button)
        return row

    # What comes in

    def begin(self, now: int) -> None:
        """The search begins.

        :param now: the batch size that is set
        """
        self._tried.clear()
        self._has_chosen, self._now = False, now
        self._show()
        self._set_searching(True)
        self.said.setText(tr("Trying…"))

    def add(self, tried: Tried) -> None:
        """A batch size was tried; the next is under way."""
        self._tried.append(tried)
        self._show()
        if tried.fits:
            self.said.setText(tr("{:,} fits. Trying a larger one…").format(tried.batch_size))

    def end(self) -> None:
        """There is no more to come: all was tried, or the person has stopped it."""
        self._set_searching(False)
        self.said.setText(self._findings.sentence)

    def fail(self, sentence: str) -> None:
        """Why nothing can be tried."""
        self._set_searching(False)
        self.said.setText(sentence)

    # What is shown

    @property
    def _findings(self) -> Findings:
        return Findings(tuple(self._tried))

    def _show(self) -> None:
        findings = self._findings
        self.table.show_findings(findings, self._now)
        if not self._has_chosen:
            # Another batch size is another training: the person is to choose it.
            now_fits = any(each.fits and each.batch_size == self._now for each in findings.tried)
            self.table.choose(self._now if now_fits else findings.fastest)
        self._show_choice()

    def _show_choice(self) -> None:
        size = self.table.chosen()
        self.use.setText(tr("Use") if size is None else tr("Use {:,}").format(size))
        self.use.setAccessibleName(self.use.text())
        self.use.setToolTip(tr("Set this batch size; Undo takes it back"))
        self.use.setEnabled(size is not None)

    def _set_searching(self, is_searching: bool) -> None:
        self.bar.setVisible(is_searching)
        self.stop.setEnabled(is_searching)
        self.again.setEnabled(not is_searching)

    def _pick(self) -> None:
        self._has_chosen = True
        self._show_choice()

    def _use(self, size: int | None) -> None:
        if size is not None:
            self.use_asked.emit(size)
            self.accept()


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    return button
