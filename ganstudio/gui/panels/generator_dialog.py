"""The window in which a person has the generator written for other programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ganstudio.export.packages import MissingPackagesError
from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.progress_foot import ProgressFoot
from ganstudio.gui.theme import restyle
from ganstudio.params import N_, tr

_WIDTH = 608
_INDENT = 24
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse
_FORMATS = {
    "onnx": (N_("ONNX"), N_("Runs without Python as well: on the web, on telephones, in games, in any ONNX runtime.")),
    "safetensors": (
        N_("safetensors"),
        N_("The weights alone with the configuration: small, safe to open, for your own code in PyTorch."),
    ),
    "torch": (
        N_("torch.export"),
        N_(
            "A program for PyTorch that needs no code of the network. Such files may run code when they are opened: open only "
            "those that you trust."
        ),
    ),
}


@dataclass(frozen=True)
class GeneratorFacts:
    """What is to be known of the generator that would be written."""

    run: str
    step: int
    images: str
    """What it makes, such as ``28 × 28, grey``."""
    classes: int


class GeneratorDialog(QDialog):
    """One line on each format. It writes nothing: it says what is wished, and is told."""

    format_changed = Signal(str)
    """By the person: a key of `SUFFIXES`."""
    save_asked = Signal()
    """By the person: the format that is chosen is to be written."""
    cancel_asked = Signal()
    """By the person: what is being written is not wanted any more."""

    def __init__(self, suffixes: Mapping[str, str], parent: QWidget | None = None) -> None:
        """:param suffixes: the ending of each format's file"""
        super().__init__(parent)
        self._suffixes = suffixes
        self._missing: Mapping[str, MissingPackagesError] = {}
        self._facts: GeneratorFacts | None = None
        self._problem = ""
        self.setWindowTitle(tr("Generator for other programs"))
        self.what, self.beside, self.missing = (QLabel(wordWrap=True) for _ in range(3))
        restyle(self.what, "role", "heading")
        restyle(self.beside, "role", "hint")
        restyle(self.missing, "role", "concern")
        self.missing.setTextInteractionFlags(_SELECTABLE)
        self.copy_button = set_icon(QPushButton(tr("Copy command")), "copy")
        self.copy_button.setToolTip(tr("Copy the command that installs what is missing"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy)
        self.outcome = QLabel(wordWrap=True)
        self.outcome.setTextInteractionFlags(_SELECTABLE)
        self.foot = ProgressFoot(tr("Save generator…"), tr("Choose a file and write the generator there"))
        self._build()
        self.foot.save_asked.connect(self.save_asked)
        self.foot.cancel_asked.connect(self.cancel_asked)
        self.foot.close_asked.connect(self.reject)
        self.setFixedWidth(_WIDTH)
        self._show()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.what)
        column.addSpacing(8)
        self._group = QButtonGroup(self)  # exclusive
        self.choices: dict[str, QRadioButton] = {}
        for name, (title, meaning) in _FORMATS.items():
            self._add_format(column, name, title, meaning)
        column.addSpacing(8)
        column.addWidget(self.beside)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.missing, 1)
        row.addWidget(self.copy_button)
        column.addLayout(row)
        column.addWidget(self.outcome)
        column.addSpacing(8)
        column.addStretch(1)
        column.addWidget(self.foot)
        next(iter(self.choices.values())).setChecked(True)

    def _add_format(self, column: QVBoxLayout, name: str, title: str, meaning: str) -> None:
        button = QRadioButton(tr("{} ({})").format(tr(title), self._suffixes[name]))
        button.setToolTip(tr(meaning))
        button.setAccessibleDescription(tr(meaning))
        button.toggled.connect(lambda on, name=name: self._choose(name) if on else None)
        self._group.addButton(button)
        self.choices[name] = button
        label = QLabel(tr(meaning), wordWrap=True)
        label.setContentsMargins(_INDENT, 0, 0, 0)
        restyle(label, "role", "hint")
        column.addWidget(button)
        column.addWidget(label)

    def show_in_front(self) -> None:
        """Opens it, or brings it to the front."""
        self.show()
        self._fit()
        self.raise_()
        self.activateWindow()
        self.choices[self.chosen].setFocus()

    # What comes in

    @property
    def chosen(self) -> str:
        """The format: a key of `SUFFIXES`."""
        return next(name for name, button in self.choices.items() if button.isChecked())

    def choose(self, name: str) -> None:
        """Chooses a format, without a signal; a name that is none changes nothing."""
        if name in self.choices:
            self.blockSignals(True)
            self.choices[name].setChecked(True)
            self.blockSignals(False)

    def show_facts(self, facts: GeneratorFacts | None, problem: str = "") -> None:
        """Of which generator there would be a file; or why there is none."""
        self._facts, self._problem = facts, problem
        self._show()

    def show_missing(self, missing: Mapping[str, MissingPackagesError]) -> None:
        """By the name of a format, which packages it lacks and how to get them."""
        self._missing = missing
        self._show()
        self._fit()

    def begin_writing(self, name: str) -> None:
        self.outcome.clear()
        self.foot.begin(tr("Writing {}, and trying what it makes.").format(name))

    def end_writing(self, result: str = "", problem: str = "") -> None:
        """
        :param result: what was written, and how it was checked
        """
        self.outcome.setText(result)
        self.foot.end(problem, "problem" if problem else "hint")
        self._show()
        self._fit()

    # What is shown

    def _choose(self, name: str) -> None:
        self.outcome.clear()
        if not self.foot.is_writing:
            self.foot.say("")
        self._show()
        self._fit()
        self.format_changed.emit(name)

    def _show(self) -> None:
        facts, missing = self._facts, self._missing.get(self.chosen)
        self.what.setText(self._problem if facts is None else _words(facts))
        name = f"FILE{self._suffixes[self.chosen]}.example.py"
        text = tr("Beside it comes {}, a short Python program that draws images with it, to go on from.")
        self.beside.setText(text.format(name))
        self.missing.setText(str(missing or ""))
        for widget in (self.missing, self.copy_button):
            widget.setVisible(missing is not None)
        self.foot.set_possible(facts is not None and missing is None)

    def _fit(self) -> None:
        """As high as its text."""
        layout = self.layout()
        assert layout is not None
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    def _copy(self) -> None:
        missing = self._missing.get(self.chosen)
        if missing is not None:
            QGuiApplication.clipboard().setText(missing.command)


def _words(facts: GeneratorFacts) -> str:
    if facts.classes:
        text = tr(
            "The generator of {} at step {:,}: its moving average, as the panels show it. {} classes, images of {}."
        )
        return text.format(facts.run, facts.step, facts.classes, facts.images)
    text = tr("The generator of {} at step {:,}: its moving average, as the panels show it. Images of {}.")
    return text.format(facts.run, facts.step, facts.images)
