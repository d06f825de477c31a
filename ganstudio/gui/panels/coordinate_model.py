"""The numbers of a latent as rows, for a view."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ganstudio.gui.panels.coordinate_search import changed
from ganstudio.gui.widgets.numbers import number_text
from ganstudio.latent.paths import Latents
from ganstudio.params import tr

_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class CoordinateModel(QAbstractListModel):
    """Rows for some of the numbers; what they are is looked up when a row is painted, however many there are."""

    value_typed = Signal(int, float)
    """By the person: which number, and its value. The model itself takes it only by `show_values`."""

    def __init__(self) -> None:
        super().__init__()
        self.z: Latents = np.zeros(0, np.float32)
        """(size,)"""
        self.unedited: Latents = self.z
        """What each would be had it not been changed by itself, (size,)."""
        self.are_changed: NDArray[np.bool_] = np.zeros(0, bool)
        self._rows: NDArray[np.intp] = np.zeros(0, np.intp)

    @property
    def rows(self) -> NDArray[np.intp]:
        """Which numbers are shown, in order."""
        return self._rows

    def show_rows(self, rows: NDArray[np.intp]) -> None:
        """Shows others of the numbers that `show_values` gave."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def show_values(self, z: Latents, edits: Latents) -> None:
        """
        :param z: (size,); where the size is another, `show_rows` comes next
        :param edits: by how much each was changed by itself, (size,)
        """
        if len(z) != len(self.z):
            self.show_rows(np.zeros(0, np.intp))
        self.z, self.unedited, self.are_changed = z, z - edits, changed(edits)
        if len(self._rows):
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    # Of one row

    def coordinate(self, index: _Index) -> int:
        """Which number of z a row is, from 0."""
        return int(self._rows[index.row()])

    def row_of(self, coordinate: int) -> int | None:
        """Where a number of z stands; None where it is not shown."""
        row = int(np.searchsorted(self._rows, coordinate))
        return row if row < len(self._rows) and self._rows[row] == coordinate else None

    # Qt's own

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        coordinate = self.coordinate(index)
        value = float(self.z[coordinate])
        if role == Qt.ItemDataRole.EditRole:
            return number_text(round(value, 4))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{name_of(coordinate)} {words_of(value)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{self._tip(coordinate)}</p>"  # Qt breaks lines in rich text only
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._tip(coordinate)
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not isinstance(value, int | float):
            return False
        self.value_typed.emit(self.coordinate(index), float(value))
        return True

    def _tip(self, coordinate: int) -> str:
        before = words_of(float(self.unedited[coordinate]))
        tip = tr(
            "{}: drag, or ← and → (with Shift coarsely); click the value, or press Return, to type one. A double click, or Delete, "
            "goes back to {}, where seeds, truncation and directions put it."
        )
        return tip.format(name_of(coordinate), before)


def name_of(coordinate: int) -> str:
    """As it is called in code, counted from 0."""
    return f"z[{coordinate}]"


def words_of(value: float) -> str:
    """The value with its sign."""
    return f"{value:+.2f}".replace("-", "−")
