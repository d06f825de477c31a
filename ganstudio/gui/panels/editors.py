"""One editor per type of hyperparameter. `editor_for` chooses it.

All editors speak alike, see `ValueEditor`. The wheel changes none of them, focus or not: it scrolls the panel.
"""

from __future__ import annotations

import types
from typing import Any, Literal, Union, get_args, get_origin

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from ganstudio.gui.panels.folder_box import FolderBox
from ganstudio.gui.panels.form import number_rule, part_summary
from ganstudio.gui.panels.points_dialog import ask_points
from ganstudio.gui.panels.text_box import TextBox
from ganstudio.gui.widgets.combo_box import ComboBox
from ganstudio.gui.widgets.number_box import NumberBox
from ganstudio.gui.widgets.value_editor import ValueEditor
from ganstudio.params import ChoiceSet, ParamInfo, tr


class Toggle(ValueEditor, QCheckBox):
    """On or off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Bound methods throughout: a lambda that holds the widget would keep it alive for ever.
        self.clicked.connect(self._report)

    def set_value(self, value: Any) -> None:
        self.setChecked(bool(value))

    def _report(self) -> None:
        self.edited.emit(self.isChecked())


class OptionBox(ValueEditor, ComboBox):
    """One of several values.

    :param options: pairs of the value and its title
    """

    def __init__(self, options: list[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in options]
        self.addItems([title for _, title in options])
        self.setMaxVisibleItems(20)
        self.activated.connect(self._report)

    def set_value(self, value: Any) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def set_tooltips(self, tooltips: list[str]) -> None:
        """What each option says while the mouse is over it in the list."""
        for index, text in enumerate(tooltips):
            self.setItemData(index, text, Qt.ItemDataRole.ToolTipRole)

    def _report(self, index: int) -> None:
        self.edited.emit(self._values[index])


class PointsButton(ValueEditor, QPushButton):
    """Points of the plane, drawn in a dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Any = ()
        self.clicked.connect(self._ask)

    def set_value(self, value: Any) -> None:
        self._points = value
        self.setText(tr("Draw… ({:,} points)").format(len(value)))

    def _ask(self) -> None:
        drawn = ask_points(self.window(), np.array(self._points, np.float32).reshape(-1, 2))
        if drawn is not None:
            self.edited.emit(tuple((round(float(x), 4), round(float(y), 4)) for x, y in drawn))


Editor = Toggle | OptionBox | TextBox | NumberBox | PointsButton  # a `FolderBox` is a `TextBox`


def editor_for(info: ParamInfo) -> Editor:
    """The widget that edits this hyperparameter. For a set of parts: the switch of one of them."""
    if isinstance(info.choice, ChoiceSet):
        return Toggle()
    if info.editor == "points":
        return PointsButton()
    if info.editor == "folder":
        return FolderBox()
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
