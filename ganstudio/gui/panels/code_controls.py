"""What a run's learned codes (InfoGAN) are steered by: chips for the categorical one, a slider for each continuous one."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ganstudio.gui.panels.class_chips import ChipTexts, ClassChips, Mix
from ganstudio.gui.panels.slider_rows import RowKind, SliderRows
from ganstudio.gui.widgets.combo_box import ComboBox
from ganstudio.latent.paths import Latents
from ganstudio.latent.space import LatentSpace
from ganstudio.params import N_, tr

_MOST_CHIPS = 40
"""More categories than that are offered in a list."""
_TEXTS = ChipTexts(
    one=N_("Learned code {}"),
    meaning=N_("Nobody told the network what it means: look what changes in the image."),
    together=N_("Ctrl + click: blend it with the chosen code"),
    blend=N_("Blend of two learned codes"),
    share=N_("How much of each code (double click: the first alone)"),
    shares=N_("Blend of several learned codes"),
    another=N_("Ctrl + click another code to blend"),
    film="",
    first_key=1,
)
_SLIDERS = RowKind(
    reach=1.0,
    step=0.02,
    page=0.2,
    name=N_("Continuous code {}"),
    tip=N_(
        "Continuous code {}, from −1 to 1: see what it has come to mean, often slant or width. Arrow keys move finely, "
        "Page keys coarsely, a double click back to zero."
    ),
    label=N_("c{}"),
)


class CodeControls(QWidget):
    """Categories are called by their numbers, from 1: their meaning is for the person to find."""

    category_changed = Signal(object)
    """By the person's choice: weights of the categories, float32, (categories,), sum 1."""
    category_blend_changed = Signal(object)
    """The same, by a slider: more may follow until `released`."""
    value_changed = Signal(int, float)
    """By the person: which continuous code, and its value, -1 to 1."""
    released = Signal()
    """No slider is held any more."""
    words_changed = Signal(str)
    """As `ClassChips.words_changed`."""

    def __init__(self) -> None:
        super().__init__()
        self._categories = 0
        self.chips = ClassChips(_TEXTS)
        self.list = ComboBox()
        self.list.setAccessibleName(tr("Learned code"))
        self.list.setToolTip(tr("Learned code: which of the categories that the network has found"))
        self.rows = SliderRows(_SLIDERS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.chips, self.list, self.rows):
            column.addWidget(widget)
        self.chips.weights_changed.connect(self.category_changed)
        self.list.activated.connect(lambda _: self.category_changed.emit(self.weights))
        self.rows.value_changed.connect(self.value_changed)
        self.chips.blend_changed.connect(self.category_blend_changed)
        self.chips.words_changed.connect(self.words_changed)
        for part in (self.chips, self.rows):
            part.released.connect(self.released)

    def configure(self, space: LatentSpace) -> None:
        """Offers the codes of another run; where it has as many, what was chosen stays."""
        if space.categories != self._categories:
            self._categories = space.categories
            names = [str(index + 1) for index in range(space.categories)]
            self.chips.set_names(names if self._has_chips else [])
            self.list.clear()
            self.list.addItems([] if self._has_chips else [tr("Learned code {}").format(name) for name in names])
        self.chips.setVisible(self._has_chips)
        self.list.setVisible(space.categories > _MOST_CHIPS)
        self.rows.setVisible(space.continuous > 0)
        if space.continuous != len(self.rows.sliders):
            self.rows.show_values([0.0] * space.continuous)

    @property
    def _has_chips(self) -> bool:
        return 0 < self._categories <= _MOST_CHIPS

    @property
    def weights(self) -> Latents:
        """Of the categories, (categories,), sum 1; empty where there are none."""
        if self._has_chips or not self._categories:
            return self.chips.weights
        return np.eye(self._categories, dtype=np.float32)[self.list.currentIndex()]

    @property
    def mix(self) -> Mix:
        """Which categories are chosen, and how much of each."""
        if self._has_chips or not self._categories:
            return self.chips.mix
        return Mix.equal([self.list.currentIndex()])

    @property
    def held(self) -> bool:
        """Whether a slider is being dragged."""
        return self.chips.held or self.rows.held

    @property
    def values(self) -> list[float]:
        """Of the continuous codes."""
        return self.rows.values

    def choose(self, index: int) -> None:
        """Chooses one category, without a signal."""
        if self._has_chips:
            self.chips.choose(index)
        else:
            self.list.setCurrentIndex(index)

    def show_mix(self, mix: Mix) -> None:
        """Chooses categories with their shares, without a signal; of a list the strongest."""
        if self._has_chips:
            self.chips.show_mix(mix)
        elif mix.chosen:
            self.list.setCurrentIndex(mix.chosen[int(np.argmax(mix.shares))])

    def choose_by_digit(self, digit: int) -> bool:
        """Chooses the category that a key means, 1 to 9 and 0 for the tenth; False where there is none."""
        index = (digit - 1) % 10
        if index >= self._categories:
            return False
        self.choose(index)
        self.category_changed.emit(self.weights)
        return True

    def show_values(self, values: Latents) -> None:
        """Of the continuous codes, (continuous,), without a signal."""
        self.rows.show_values(values.tolist())
