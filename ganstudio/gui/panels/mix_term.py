"""One term of a sum of latents: a slot with its weight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ganstudio.gui.panels.latent_slot import LatentSlot
from ganstudio.gui.panels.value_slider import ValueSlider
from ganstudio.gui.theme import restyle
from ganstudio.params import tr

MOST_WEIGHT = 2.0
TERM_SIDE = 56
_PER_UNIT = 100  # positions of a slider
_NOTCH = 10


class MixTerm(QWidget):
    """
    :param letter: ``A``, ``B`` or ``C``
    :param usual: the weight that it begins with, and that a double click goes back to
    """

    weight_changed = Signal()
    """By the person."""
    released = Signal()
    """The slider is not held any more."""

    def __init__(self, letter: str, usual: float) -> None:
        super().__init__()
        tip = tr(
            "{}: drop an image here that has a latent, from the history, the favourites, the path or the samples. A click puts here "
            "what is shown, or goes to what is here; Insert replaces it, Delete and × empty it, ↑ and ↓ change its weight."
        )
        self.slot = LatentSlot(letter, tr("Latent {}").format(letter), tip.format(letter), TERM_SIDE)
        self.slider = _WeightSlider(round(usual * _PER_UNIT))
        self.slider.setAccessibleName(tr("Weight of {}").format(letter))
        self.slider.setToolTip(tr("Weight of {}, −2 to 2; a double click goes back to {:+g}").format(letter, usual))
        self._value = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        restyle(self._value, "role", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.slot, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.slider)
        column.addWidget(self._value)
        self.slider.valueChanged.connect(self._changed)
        self.slider.sliderReleased.connect(self.released)
        self.slot.turned.connect(lambda notches: self.slider.setValue(self.slider.value() + _NOTCH * notches))
        self._show_value()

    @property
    def weight(self) -> float:
        """-2 to 2."""
        return self.slider.value() / _PER_UNIT

    @property
    def held(self) -> bool:
        """Whether the slider is being dragged."""
        return self.slider.isSliderDown()

    @property
    def words(self) -> str:
        """Its weight with its sign, as it is shown."""
        return f"{self.weight:+.2f}".replace("-", "−") if self.weight else "0.00"

    def reset(self) -> None:
        """Back to its usual weight, without a signal."""
        self.slider.show_value(self.slider.usual)
        self._show_value()

    def _changed(self) -> None:
        self._show_value()
        self.weight_changed.emit()

    def _show_value(self) -> None:
        self._value.setText(self.words)


class _WeightSlider(ValueSlider):
    """Drawn from 0, and brought back to where it began."""

    def __init__(self, usual: int) -> None:
        most = round(MOST_WEIGHT * _PER_UNIT)
        super().__init__(-most, most, 0, step=5, page=25)
        self.usual = usual
        self.setValue(usual)
        self.setMinimumWidth(TERM_SIDE)

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:
        self.setValue(self.usual)
