"""How far what a seed gave is drawn towards the mean of all latents."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ganstudio.gui.panels.value_slider import ValueSlider
from ganstudio.gui.theme import restyle
from ganstudio.latent.point import MOST_TRUNCATION
from ganstudio.params import tr

_PER_UNIT = 100  # positions of the slider


class Truncation(QWidget):
    """One row: a slider from 0 to `MOST_TRUNCATION`, drawn from 1, where a double click brings it back to."""

    truncation_changed = Signal(float)
    """By the person."""
    released = Signal()
    """The slider is not held any more."""

    def __init__(self) -> None:
        super().__init__()
        self.slider = ValueSlider(0, round(MOST_TRUNCATION * _PER_UNIT), _PER_UNIT, step=2, page=10)
        self.slider.setAccessibleName(tr("Truncation ψ"))
        self._name, self._value = QLabel(tr("Truncation")), QLabel()
        for label in (self._name, self._value):
            restyle(label, "role", "hint")
        self._value.setMinimumWidth(self.fontMetrics().horizontalAdvance("8.88"))
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        tip = tr(
            "Truncation ψ: the latent of the seeds, or of a sample, times ψ. Towards 0 lies the most typical image, above 1 lie rarer "
            "ones; a double click goes back to 1, the latent itself. Seeds may change and ψ stays; a sample, favourite or pasted "
            "latent is shown as it is. Directions, single numbers and codes are not scaled. "
            "(Brock et al. 2019, arXiv 1809.11096; Karras et al. 2019, arXiv 1812.04948)"
        )
        for one in (self, self.slider):
            one.setToolTip(f"<p>{tip}</p>")  # Qt breaks lines in rich text only
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget, stretch in ((self._name, 0), (self.slider, 1), (self._value, 0)):
            row.addWidget(widget, stretch)
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderReleased.connect(self.released)
        self.show_truncation(1.0)

    @property
    def held(self) -> bool:
        """Whether the slider is being dragged."""
        return self.slider.isSliderDown()

    def show_truncation(self, factor: float) -> None:
        """Without a signal."""
        self.slider.show_value(round(factor * _PER_UNIT))
        self._show_value()

    def _moved(self, position: int) -> None:
        self._show_value()
        self.truncation_changed.emit(position / _PER_UNIT)

    def _show_value(self) -> None:
        self._value.setText(f"{self.slider.value() / _PER_UNIT:.2f}")
