"""What the doctor of the run has found: a button that says it in two words, and a pane with all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.theme import restyle
from ganstudio.gui.widgets.chip import Chip
from ganstudio.gui.widgets.pane import Pane
from ganstudio.params import N_, tr

if TYPE_CHECKING:
    from ganstudio.diagnosis import Diagnosis

_WIDTH = 400


KEYS = (KeyHelp(("Return", "Space"), N_("On the chip of the doctor: show what was found")),)


class HealthChip(Chip):
    """The gravest finding as a status; a click shows all."""

    remedy_chosen = Signal(object)
    """`Diagnosis` whose remedy the person wants."""

    def __init__(self) -> None:
        super().__init__("", "")
        self._findings: list[Diagnosis] = []
        self._action: QAction | None = None
        self.pane = FindingsPane(self)
        self.pane.remedy_chosen.connect(self.remedy_chosen)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_findings([])

    def place(self, action: QAction) -> None:
        """Takes the tool bar's action of this widget: it alone can hide it."""
        self._action = action
        action.setVisible(bool(self._findings))

    def show_findings(self, findings: Sequence[Diagnosis]) -> None:
        """:param findings: the gravest first; empty where nothing can be said yet, which shows nothing"""
        self._findings = list(findings)
        if self._action is not None:
            self._action.setVisible(bool(findings))
        if findings:
            first, more = findings[0], len(findings) - 1
            text = first.title if not more else tr("{} and {} more").format(first.title, more)
            self.set_status(text, "warning" if first.is_illness else "ok", tr("What the doctor of the run has found"))
        self.pane.show_findings(self._findings)

    def open_pane(self) -> None:
        """Shows all findings right below."""
        self.pane.pop_at(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.open_pane()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_pane()
        else:
            super().keyPressEvent(event)


class FindingsPane(Pane):
    """All findings with their evidence, each illness with its remedy."""

    remedy_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_WIDTH, parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(16)
        self._cards: list[QWidget] = []
        self._findings: Sequence[Diagnosis] = ()

    def show_findings(self, findings: Sequence[Diagnosis]) -> None:
        """For when it is opened next: the doctor looks every few seconds, and what is being read stays where it is."""
        self._findings = findings
        if not findings:
            self.hide()

    def pop_at(self, owner: QWidget, is_above: bool = False) -> None:
        self._lay_out()
        super().pop_at(owner, is_above)

    def _lay_out(self) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(finding) for finding in self._findings]
        for card in self._cards:
            self._column.addWidget(card)

    def _card(self, finding: Diagnosis) -> QWidget:
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        since = tr("{}, since step {:,}")
        title = QLabel(since.format(finding.title, finding.step) if finding.is_illness else finding.title)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        column.addWidget(title)
        column.addWidget(_paragraph(finding.sentence))
        for evidence in finding.evidence:
            line = _paragraph("• " + evidence)
            restyle(line, "role", "hint")
            column.addWidget(line)
        if finding.remedy is not None:
            column.addWidget(_paragraph(finding.remedy.sentence))
            button = QPushButton(tr("Apply this remedy"))
            button.clicked.connect(lambda: self._choose(finding))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _choose(self, finding: Diagnosis) -> None:
        self.hide()
        self.remedy_chosen.emit(finding)


def _paragraph(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
