"""A box for one number: typed, or stepped by arrows and keys. Reports a value only when the person has finished it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.widgets.numbers import Number, NumberRule, number_text
from ganstudio.gui.widgets.value_editor import ValueEditor
from ganstudio.params import N_, tr

KEYS = (
    KeyHelp(("Up", "Down"), N_("Step a number up, or down")),
    KeyHelp(("Esc",), N_("Take back what was typed")),
)


class NumberBox(ValueEditor, QAbstractSpinBox):
    """Accepts ``2e-4`` as well as ``0.0002``. Enter, leaving the box and stepping report; Escape takes back what was typed."""

    def __init__(self, rule: NumberRule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule = rule
        self._value: Number = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.lineEdit().setTextMargins(5, 0, 0, 0)  # Qt lets no padding of a style sheet reach the left edge here
        if rule.optional:
            self.lineEdit().setPlaceholderText(tr("none"))
        self.lineEdit().installEventFilter(self)
        self.editingFinished.connect(self.commit)
        self.lineEdit().textEdited.connect(self._tell_typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Ctrl+Z belongs to the text only while something is typed; else it takes back the last change of the form.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.pending():
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def value(self) -> Number:
        """The last value set or reported; what is being typed does not count."""
        return self._value

    def set_value(self, value: Number) -> None:
        """Shows a value, in place of anything typed."""
        self._value = value
        self.lineEdit().setText(number_text(value))
        self.lineEdit().setCursorPosition(0)

    def put_back(self, value: Number) -> None:
        self._value = value

    def pending(self) -> bool:
        return self.lineEdit().text() != number_text(self._value)

    def commit(self) -> None:
        if not self.pending():
            return
        try:
            value = self.rule.parse(self.lineEdit().text())
        except ValueError as error:
            self.refused.emit(str(error))
            return
        self.set_value(value)
        self.edited.emit(value)

    def preferred_width(self) -> int:
        return 0  # the column that all editors share is wide enough for any number

    def stepBy(self, steps: int) -> None:
        try:
            start = self.rule.parse(self.lineEdit().text())
        except ValueError:
            start = self._value
        value = self.rule.stepped(start, steps)
        if value != self._value or self.pending():
            self.set_value(value)
            self.selectAll()
            self.edited.emit(value)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        flags, value = QAbstractSpinBox.StepEnabledFlag.StepNone, self._value
        if value is None or self.rule.stepped(value, 1) != value:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        if value is None or self.rule.stepped(value, -1) != value:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        return flags

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, position  # anything may be typed; `commit` says what is wrong

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolls the panel; a box that still has the focus would change on the way

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.pending():
            self.set_value(self._value)
            self._tell_typed()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _tell_typed(self) -> None:
        try:
            self.rule.parse(self.lineEdit().text())
        except ValueError as error:
            self.typed.emit(str(error))
        else:
            self.typed.emit("")
