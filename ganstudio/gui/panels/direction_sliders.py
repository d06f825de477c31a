"""One slider per direction of the latent space."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ganstudio.gui.panels.value_slider import ValueSlider
from ganstudio.gui.theme import restyle
from ganstudio.latent.paths import Latents
from ganstudio.latent.point import REACH
from ganstudio.params import tr

MOST_DIRECTIONS = 8
_PER_SIGMA = 100  # positions of a slider
_ROW = 24


class DirectionSliders(QWidget):
    """Sliders from -3σ to +3σ, σ being the standard deviation of the latent distribution."""

    offset_changed = Signal(int, float)
    """By the person: the index of a direction, and standard deviations."""
    released = Signal()
    """No slider is held any more."""

    def __init__(self) -> None:
        super().__init__()
        self.sliders: list[ValueSlider] = []
        self._values: list[QLabel] = []
        self._names: list[QLabel] = []
        self._hint = QLabel(tr("Sliders appear once directions have been found in the network."))
        self._hint.setWordWrap(True)
        restyle(self._hint, "role", "hint")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._hint)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        self.setMinimumHeight(MOST_DIRECTIONS * _ROW)  # nothing moves when directions are found

    @property
    def held(self) -> bool:
        """Whether a slider is being dragged."""
        return any(slider.isSliderDown() for slider in self.sliders)

    def show_offsets(self, offsets: Latents) -> None:
        """Shows as many sliders as there are offsets, at their values, without a signal.

        :param offsets: shape (k,), standard deviations
        """
        if len(offsets) != len(self.sliders):
            self._rebuild(len(offsets))
        for index, offset in enumerate(offsets.tolist()):
            self.sliders[index].show_value(round(offset * _PER_SIGMA))
            self._show_value(index)

    def _rebuild(self, count: int) -> None:
        for widget in (*self._names, *self.sliders, *self._values):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._names, self.sliders, self._values = [], [], []
        for index in range(count):
            self._add_row(index)
        self._hint.setVisible(count == 0)

    def _add_row(self, index: int) -> None:
        slider = ValueSlider(round(-REACH * _PER_SIGMA), round(REACH * _PER_SIGMA), 0, step=5, page=50)
        slider.setAccessibleName(tr("Direction {}").format(index + 1))
        slider.setToolTip(
            tr("Direction {}: arrow keys move finely, Page keys coarsely, a double click back to zero").format(
                index + 1
            )
        )
        slider.valueChanged.connect(lambda _, index=index: self._moved(index))
        slider.sliderReleased.connect(self.released)
        name, value = QLabel(f"{index + 1}"), QLabel()
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        value.setMinimumWidth(self.fontMetrics().horizontalAdvance(_sigmas(-2.888)))
        for label in (name, value):
            restyle(label, "role", "hint")
        self._names.append(name)
        self.sliders.append(slider)
        self._values.append(value)
        for column, widget in enumerate((name, slider, value)):
            self._grid.addWidget(widget, index, column)
        self._show_value(index)

    def _moved(self, index: int) -> None:
        self._show_value(index)
        self.offset_changed.emit(index, self.sliders[index].value() / _PER_SIGMA)

    def _show_value(self, index: int) -> None:
        self._values[index].setText(_sigmas(self.sliders[index].value() / _PER_SIGMA))


def _sigmas(value: float) -> str:
    return f"{value:+.2f} σ".replace("-", "−") if value else "0.00 σ"
