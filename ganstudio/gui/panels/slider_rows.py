"""A list of sliders for quantities about zero, each with its name before it and its value behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ganstudio.gui.panels.value_slider import ValueSlider
from ganstudio.gui.theme import restyle
from ganstudio.params import tr

_PER_UNIT = 100  # positions of a slider
ROW_HEIGHT = 24


@dataclass(frozen=True)
class RowKind:
    """What the sliders of a list have in common. `name`, `label` and `tip` are marked with `N_` and take the number from 1."""

    reach: float
    """Sliders go from -reach to reach."""
    step: float
    """By an arrow key."""
    page: float
    """By a Page key."""
    name: str
    """For a screen reader, ``Direction {}``."""
    tip: str
    label: str = "{}"
    """Before the slider, short."""
    unit: str = ""
    """Behind the value, with the space before it."""


class SliderRows(QWidget):
    """Sliders that say what the person does with them; a double click brings one back to zero."""

    value_changed = Signal(int, float)
    """By the person: which slider, and its value."""
    released = Signal()
    """No slider is held any more."""

    def __init__(self, kind: RowKind) -> None:
        super().__init__()
        self._kind = kind
        self.sliders: list[ValueSlider] = []
        self._values: list[QLabel] = []
        self._names: list[QLabel] = []
        self._widgets: list[QWidget] = []
        """All that stand in rows."""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._grid)

    @property
    def held(self) -> bool:
        """Whether a slider is being dragged."""
        return any(slider.isSliderDown() for slider in self.sliders)

    @property
    def values(self) -> list[float]:
        """What the sliders stand at."""
        return [slider.value() / _PER_UNIT for slider in self.sliders]

    def show_values(self, values: Sequence[float]) -> None:
        """Shows as many sliders as there are values, without a signal."""
        if len(values) != len(self.sliders):
            self._rebuild(len(values))
        for index, value in enumerate(values):
            self.sliders[index].show_value(round(value * _PER_UNIT))
            self._show_value(index)

    def _rebuild(self, count: int) -> None:
        for widget in self._widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._widgets = []
        self._names, self.sliders, self._values = [], [], []
        for index in range(count):
            row = self._make_row(index)
            for column, widget in enumerate(row):
                self._grid.addWidget(widget, index, column)
            self._widgets += row
            self._show_value(index)

    def _make_row(self, index: int) -> list[QWidget]:
        """The widgets of a row, from left to right."""
        name, value = self._make_name(index), QLabel()
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        value.setMinimumWidth(self.fontMetrics().horizontalAdvance(self._words(-2.888)))
        for label in (name, value):
            restyle(label, "role", "hint")
        self._names.append(name)
        self.sliders.append(self._make_slider(index))
        self._values.append(value)
        return [name, self.sliders[index], value]

    def _make_name(self, index: int) -> QLabel:
        return QLabel(tr(self._kind.label).format(index + 1))

    def _make_slider(self, index: int) -> ValueSlider:
        kind = self._kind
        reach, step, page = (round(value * _PER_UNIT) for value in (kind.reach, kind.step, kind.page))
        slider = ValueSlider(-reach, reach, 0, step, page)
        slider.setAccessibleName(tr(kind.name).format(index + 1))
        slider.setToolTip(tr(kind.tip).format(index + 1))
        slider.valueChanged.connect(lambda _, index=index: self._moved(index))
        slider.sliderReleased.connect(self.released)
        return slider

    def _moved(self, index: int) -> None:
        self._show_value(index)
        self.value_changed.emit(index, self.sliders[index].value() / _PER_UNIT)

    def _show_value(self, index: int) -> None:
        self._values[index].setText(self._words(self.sliders[index].value() / _PER_UNIT))

    def _words(self, value: float) -> str:
        number = f"{value:+.2f}".replace("-", "−") if value else "0.00"
        return number + self._kind.unit
