"""All numbers of the latent, each with a slider and a value that can be typed, and a search among them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.controls import Hint
from ganstudio.gui.panels.coordinate_model import CoordinateModel
from ganstudio.gui.panels.coordinate_search import CHANGED, CoordinateSearch
from ganstudio.gui.panels.coordinate_view import CoordinateView
from ganstudio.gui.theme import restyle
from ganstudio.gui.widgets.search_box import SearchBox
from ganstudio.latent.point import LatentPoint
from ganstudio.latent.space import LatentSpace
from ganstudio.params import N_, tr


class CoordinateList(QWidget):
    """Follows a `LatentPoint` while it is seen; it moves nothing itself, but says what the person wants.

    Learned codes are not among the numbers: they have controls of their own.
    """

    value_changed = Signal(int, float)
    """By the person: which number of z, and its value."""
    reset_asked = Signal(int)
    """By the person: the number of z that is to go back to what origin and directions make of it."""
    released = Signal()
    """No handle is held any more."""
    count_changed = Signal(str)
    """How many of the numbers are listed, in words."""

    def __init__(self) -> None:
        super().__init__()
        self._point: LatentPoint | None = None
        self._space: LatentSpace | None = None
        """Whose numbers are listed."""
        self._asked = CoordinateSearch()
        self._unclear = ""
        """What is wrong with the text that is searched."""
        self._is_own_change = False
        self._model = CoordinateModel()
        self.search, self.view, self._hint = _SearchBox(), CoordinateView(self._model), Hint("base", is_framed=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._hint)
        # A sentence that needs more lines than there is room for must not move the whole page.
        self._hint.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.search)
        column.addWidget(self._stack, 1)
        self.search.textChanged.connect(self._search_for)
        self.search.left_downwards.connect(self._enter)
        self.view.value_changed.connect(self._tell_value)
        self._model.value_typed.connect(self._tell_value)
        self.view.reset_asked.connect(self._tell_reset)
        self.view.released.connect(self.released)

    @property
    def held(self) -> bool:
        """Whether a handle is being dragged."""
        return self.view.held

    def show_point(self, point: LatentPoint) -> None:
        """Takes where things are: to be called whenever the point was moved, by whatever.

        The list keeps the object and reads from it when it is seen; it changes nothing of it.
        """
        self._point = point
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    # What the person does

    def _tell_value(self, coordinate: int, value: float) -> None:
        self._is_own_change = True
        self.value_changed.emit(coordinate, value)
        self._is_own_change = False

    def _tell_reset(self, coordinate: int) -> None:
        self._is_own_change = True
        self.reset_asked.emit(coordinate)
        self._is_own_change = False

    def _search_for(self, text: str) -> None:
        try:
            self._asked, self._unclear = CoordinateSearch.of_text(text), ""
        except ValueError as error:
            self._unclear = str(error)
        restyle(self.search, "invalid", bool(self._unclear))
        if self._point is not None:
            self._find()

    def _enter(self) -> None:
        if self._model.rowCount():
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self._model.index(0))
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    # What is shown

    def _read(self) -> None:
        point = self._point
        if point is None:
            return
        is_another, self._space = point.space != self._space, point.space
        self._model.show_values(point.z, point.edits.copy())
        # What the hand moves stays in the list, even where it is no more what is looked for.
        if is_another or (self._asked.asks_for_values and not (self._is_own_change or self.held)):
            self._find()

    def _find(self) -> None:
        point = self._point
        assert point is not None
        found = self._asked.found(point.z, point.edits, point.space.codes)
        if self._unclear:
            found = found[:0]
        if not np.array_equal(found, self._model.rows):
            self._show_rows(found)
        self._hint.setText(self._unclear or self._nothing())
        self._stack.setCurrentWidget(self.view if len(found) else self._hint)
        count = tr("{} of {}").format(len(found), point.size - point.space.codes)
        self.count_changed.emit("" if self._asked == CoordinateSearch() and not self._unclear else count)

    def _nothing(self) -> str:
        """Why nothing was found."""
        if self._asked == CoordinateSearch(is_changed=True):
            return tr("No number was changed in this list. What seeds and directions do to the numbers does not count.")
        return tr("No number of z is like that.")

    def _show_rows(self, found: np.ndarray) -> None:
        """Another list; the person stays at the number where they are, if it is still there."""
        current, model = self.view.currentIndex(), self._model
        coordinate = model.coordinate(current) if current.isValid() else None
        model.show_rows(found)
        row = None if coordinate is None else model.row_of(coordinate)
        if row is not None:
            self.view.setCurrentIndex(model.index(row))


KEYS = (KeyHelp(("Down", "Return"), N_("Go from the search to the numbers")),)


class _SearchBox(SearchBox):
    """↓ goes on to the list."""

    left_downwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("12, 20-27, >2, {}").format(tr(CHANGED)))
        self.setAccessibleName(tr("Search numbers of z"))
        tip = tr(
            "Which of the numbers of z, counted from 0: one (12), a range (20-27), those with |value| above 2 (>2) or below 0.1 "
            "(<0.1), or those that you have changed in this list ({}). Several together narrow the search: 0-15 >2."
        )
        self.setToolTip(f"<p>{tip.replace('<', '&lt;').format(tr(CHANGED))}</p>")  # Qt breaks lines in rich text only

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)
