"""One editor per type of hyperparameter. `editor_for` chooses it.

All editors speak alike: ``set_value`` shows a value and is silent; ``edited`` reports a finished value, ``refused`` a finished
text that is none, ``typed`` whether an unfinished text is one; ``pending`` and ``commit`` are for text not finished yet;
``put_back`` says that a reported value could not be taken, and which one still holds.
The wheel changes none of them, focus or not: it scrolls the panel.
"""

from __future__ import annotations

import json
import types
from typing import Any, Literal, Union, get_args, get_origin

import numpy as np
from pydantic_core import to_jsonable_python
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from ganstudio.gui.panels.form import number_rule, part_summary
from ganstudio.gui.panels.points_dialog import ask_points
from ganstudio.gui.widgets.combo_box import ComboBox
from ganstudio.gui.widgets.number_box import NumberBox
from ganstudio.params import ChoiceSet, ParamInfo, tr


class Toggle(QCheckBox):
    """On or off."""

    edited = Signal(object)
    refused = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Bound methods throughout: a lambda that holds the widget would keep it alive for ever.
        self.clicked.connect(self._report)

    def set_value(self, value: Any) -> None:
        self.setChecked(bool(value))

    def put_back(self, value: Any) -> None:
        pass

    def pending(self) -> bool:
        return False

    def commit(self) -> None:
        pass

    def preferred_width(self) -> int:
        return self.sizeHint().width()

    def _report(self) -> None:
        self.edited.emit(self.isChecked())


class OptionBox(ComboBox):
    """One of several values.

    :param options: pairs of the value and its title
    """

    edited = Signal(object)
    refused = Signal(str)
    typed = Signal(str)

    def __init__(self, options: list[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in options]
        self.addItems([title for _, title in options])
        self.setMaxVisibleItems(20)
        self.activated.connect(self._report)

    def set_value(self, value: Any) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def put_back(self, value: Any) -> None:
        pass

    def set_tooltips(self, tooltips: list[str]) -> None:
        """What each option says while the mouse is over it in the list."""
        for index, text in enumerate(tooltips):
            self.setItemData(index, text, Qt.ItemDataRole.ToolTipRole)

    def pending(self) -> bool:
        return False

    def commit(self) -> None:
        pass

    def preferred_width(self) -> int:
        return self.sizeHint().width()

    def _report(self, index: int) -> None:
        self.edited.emit(self._values[index])


class TextBox(QLineEdit):
    """A text, or as JSON a value that has no editor of its own.

    :param as_json: the value is no text, and is written as JSON
    """

    edited = Signal(object)
    refused = Signal(str)
    typed = Signal(str)

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
        text = self.text()
        if self._optional and not text.strip():
            return None, ""
        if not self._as_json:
            return text, ""
        try:
            return json.loads(text), ""
        except ValueError:
            return None, tr("this cannot be read; write it like {}").format(self._shown or "[1, 2]")


class PointsButton(QPushButton):
    """Points of the plane, drawn in a dialog."""

    edited = Signal(object)
    refused = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Any = ()
        self.clicked.connect(self._ask)

    def set_value(self, value: Any) -> None:
        self._points = value
        self.setText(tr("Draw… ({:,} points)").format(len(value)))

    def put_back(self, value: Any) -> None:
        self.set_value(value)

    def pending(self) -> bool:
        return False

    def commit(self) -> None:
        pass

    def preferred_width(self) -> int:
        return self.sizeHint().width()

    def _ask(self) -> None:
        drawn = ask_points(self.window(), np.array(self._points, np.float32).reshape(-1, 2))
        if drawn is not None:
            self.edited.emit(tuple((round(float(x), 4), round(float(y), 4)) for x, y in drawn))


Editor = Toggle | OptionBox | TextBox | NumberBox | PointsButton


def editor_for(info: ParamInfo) -> Editor:
    """The widget that edits this hyperparameter. For a set of parts: the switch of one of them."""
    if isinstance(info.choice, ChoiceSet):
        return Toggle()
    if info.editor == "points":
        return PointsButton()
    if info.choice is not None:
        parts = info.choice.registry
        box = OptionBox([(kind, tr(part.title)) for kind, part in parts.items()])
        box.set_tooltips([part_summary(part) for part in parts.values()])
        return box
    kind, optional = _plain_type(info.annotation)
    if get_origin(kind) is Literal:
        options: list[tuple[Any, str]] = [(value, tr(str(value).replace("_", " "))) for value in get_args(kind)]
        return OptionBox([*options, (None, tr("none"))] if optional else options)
    if kind is bool and optional:
        return OptionBox([(None, tr("none")), (True, tr("on")), (False, tr("off"))])
    if kind is bool:
        return Toggle()
    if kind in (int, float):
        return NumberBox(number_rule(info, kind is int, optional))
    return TextBox(as_json=kind is not str, optional=optional)


def _plain_type(annotation: Any) -> tuple[Any, bool]:
    """The type without ``None``, and whether None was allowed."""
    if get_origin(annotation) in (Union, types.UnionType):
        inner = [one for one in get_args(annotation) if one is not type(None)]
        return (inner[0] if len(inner) == 1 else object), len(inner) < len(get_args(annotation))
    return annotation, False
