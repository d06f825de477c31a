"""The editor of a text."""

from __future__ import annotations

import json
from typing import Any

from pydantic_core import to_jsonable_python
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.widgets.value_editor import ValueEditor
from ganstudio.params import N_, tr

KEYS = (KeyHelp(("Esc",), N_("Take back what was typed")),)


class TextBox(ValueEditor, QLineEdit):
    """A text, or as JSON a value that has no editor of its own.

    :param as_json: the value is no text, and is written as JSON
    """

    def __init__(self, as_json: bool = False, optional: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._as_json, self._optional = as_json, optional
        self._shown = ""
        if optional:
            self.setPlaceholderText(tr("none"))
        self.editingFinished.connect(self.commit)
        self.textEdited.connect(self._tell_typed)

    def set_value(self, value: Any) -> None:
        self.put_back(value)
        self.setText(self._shown)
        self.setCursorPosition(0)

    def put_back(self, value: Any) -> None:
        text = json.dumps(to_jsonable_python(value), ensure_ascii=False) if self._as_json else value
        self._shown = "" if value is None else text

    def pending(self) -> bool:
        return self.text() != self._shown

    def commit(self) -> None:
        if not self.pending():
            return
        value, reason = self._parse()
        if reason:
            self.refused.emit(reason)
        else:
            self._shown = self.text()
            self.edited.emit(value)

    def preferred_width(self) -> int:
        return self.fontMetrics().averageCharWidth() * 20

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.pending():
            self.setText(self._shown)
            self.typed.emit("")
        else:
            super().keyPressEvent(event)

    def _tell_typed(self) -> None:
        self.typed.emit(self._parse()[1])

    def _parse(self) -> tuple[Any, str]:
        """The value of the text as it stands, and why it is none, or empty."""
        text = self.text().strip()
        if self._optional and not text:
            return None, ""
        if not self._as_json:
            return text, ""
        try:
            return json.loads(text), ""
        except ValueError:
            return None, tr("this cannot be read; write it like {}").format(self._shown or "[1, 2]")
