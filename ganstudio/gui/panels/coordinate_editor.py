"""Paints the rows of the list of numbers, and lets a person type a value into one."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QValidator
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from ganstudio.gui.panels.coordinate_model import CoordinateModel, name_of
from ganstudio.gui.panels.coordinate_row import HEIGHT, RowGeometry, RowLook, paint_row
from ganstudio.gui.theme import restyle
from ganstudio.gui.widgets.numbers import NumberRule
from ganstudio.params import tr

MOST = 10.0
"""What may be typed, and reached by keys: more than a slider shows, since z itself has no bounds."""
_RULE = NumberRule(ge=-MOST, le=MOST)
_LEAST_WIDTH = 64
_Index = QModelIndex | QPersistentModelIndex


class CoordinateDelegate(QStyledItemDelegate):
    """One object for all rows: nothing is made for those that are not seen."""

    def __init__(self, model: CoordinateModel) -> None:
        super().__init__(model)
        self._model = model
        self.held: int | None = None
        """The number whose handle is being dragged."""

    def geometry(self, option: QStyleOptionViewItem) -> RowGeometry:
        """Where the parts of a row are."""
        return RowGeometry.of(option.rect, option.fontMetrics, max(len(self._model.z) - 1, 0))

    # Qt's own

    def sizeHint(self, option: QStyleOptionViewItem, _: _Index) -> QSize:
        return QSize(120, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        coordinate = self._model.coordinate(index)
        look = RowLook(
            name_of(coordinate),
            float(self._model.z[coordinate]),
            float(self._model.unedited[coordinate]),
            bool(self._model.are_changed[coordinate]),
            bool(option.state & QStyle.StateFlag.State_HasFocus),
            bool(option.state & QStyle.StateFlag.State_MouseOver),
            coordinate == self.held,
        )
        paint_row(painter, self.geometry(option), look, option.font)

    def createEditor(self, parent: QWidget, _: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setStyleSheet("QLineEdit { min-height: 0; padding: 0 3px; }")
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(tr("Value of {}").format(name_of(self._model.coordinate(index))))
        editor.setValidator(_Validator(editor))
        editor.textEdited.connect(lambda text: _show_problem(editor, text))
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():  # z may move while a person types
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if not isinstance(editor, QLineEdit) or not editor.isModified():
            return
        try:
            value = _RULE.parse(editor.text())
        except ValueError:
            return  # left by a click elsewhere: what was typed is no value
        model.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _: _Index) -> None:
        place = self.geometry(option).value
        editor.setGeometry(place.adjusted(min(place.width() - _LEAST_WIDTH, 0), 1, 4, -1))


class _Validator(QValidator):
    """Return closes the editor only on a value."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        state = QValidator.State.Intermediate if _problem(text) else QValidator.State.Acceptable
        return state, text, position


def _problem(text: str) -> str:
    try:
        _RULE.parse(text)
    except ValueError as error:
        return str(error)
    return ""


def _show_problem(editor: QLineEdit, text: str) -> None:
    problem = _problem(text) if text not in ("", "-", "+", "−") else ""  # only begun
    restyle(editor, "invalid", bool(problem))
    editor.setToolTip(problem)
    # At once, too: whoever types does not point at the box. An empty text takes the last one away.
    QToolTip.showText(editor.mapToGlobal(editor.rect().bottomLeft()), problem, editor)
