"""What a pad's map is made of: the choice of two directions, and the seeds in four corners."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import count

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.seed_morph import SeedBox, SeedState
from ganstudio.gui.theme import restyle
from ganstudio.gui.widgets.combo_box import ComboBox
from ganstudio.latent.paths import Latents
from ganstudio.latent.space import LatentSpace
from ganstudio.params import N_, tr

_RANDOM_SEEDS = 100_000  # short enough to be told to someone else
_CORNERS = (
    N_("Seed at the top left"),
    N_("Seed at the top right"),
    N_("Seed at the bottom left"),
    N_("Seed at the bottom right"),
)
_ARROWS = "↖↗↙↘"
_PLACES = (
    N_("Put it at the top left"),
    N_("Put it at the top right"),
    N_("Put it at the bottom left"),
    N_("Put it at the bottom right"),
)


class AxisChoice(QWidget):
    """Which direction goes across, and which one up."""

    axes_changed = Signal()
    """By the person."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes = (ComboBox(), ComboBox())
        self._shown = (0, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        whats = (
            ("↔", tr("Direction across"), tr("The direction along which the pad goes from left to right")),
            ("↕", tr("Direction upwards"), tr("The direction along which the pad goes from bottom to top")),
        )
        for box, (arrow, name, tip) in zip(self.boxes, whats, strict=True):
            label = QLabel(arrow)
            restyle(label, "role", "hint")
            box.setAccessibleName(name)
            box.setToolTip(tip)
            box.setMinimumContentsLength(4)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.activated.connect(self._chosen)
            row.addWidget(label)
            row.addWidget(box, 1)

    @property
    def axes(self) -> tuple[int, int]:
        """The indexes of the two directions."""
        return self._shown

    def names_of_axes(self) -> tuple[str, str]:
        return self.boxes[0].currentText(), self.boxes[1].currentText()

    def offer(self, names: Sequence[str]) -> None:
        """Offers these directions; the chosen ones stay where they are still there. Without a signal."""
        if [self.boxes[0].itemText(i) for i in range(self.boxes[0].count())] == list(names):
            return
        first, second = self._shown
        self._shown = (first, second) if max(first, second) < len(names) else (0, 1)
        for box, index in zip(self.boxes, self._shown, strict=True):
            box.clear()
            box.addItems(list(names))
            box.setCurrentIndex(index if index < len(names) else -1)

    def _chosen(self) -> None:
        first, second = (box.currentIndex() for box in self.boxes)
        if first == second:  # they change places: two axes of one direction are no square
            before = self._shown
            first, second = (first, before[0]) if first != before[0] else (before[1], second)
            for box, index in zip(self.boxes, (first, second), strict=True):
                box.setCurrentIndex(index)
        if (first, second) != self._shown:
            self._shown = (first, second)
            self.axes_changed.emit()


class CornerSeeds(QObject):
    """Four seeds in two rows of widgets, to be put above and below the pad."""

    taken = Signal(int)
    """By the person: what is shown is to go into this corner, numbered as in `latents`."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes = tuple(SeedBox(tr(name), seed) for seed, name in enumerate(_CORNERS, 1))
        self.random_button: QToolButton = tool_button("random", tr("Four random seeds"), tr("Four random seeds"))
        self.top = _row(self.boxes[0], self.random_button, self.boxes[1])
        tip = tr("Put what is shown into a corner")
        self.take_button: QToolButton = tool_button("bookmark", tip, tip)
        self.take_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.take_button.setMenu(self._make_menu())
        self.bottom = _row(self.boxes[2], self.take_button, self.boxes[3])

    def _make_menu(self) -> QMenu:
        menu = QMenu(self.take_button)
        for corner, name in enumerate(_PLACES):
            menu.addAction(tr(name)).triggered.connect(lambda _, corner=corner: self.taken.emit(corner))
        return menu

    def configure(self) -> None:
        """Forgets latents that belong to another run; seeds stay."""
        for seed, box in enumerate(self.boxes, 1):
            box.show_seed(box.value() if box.value() >= 0 else seed)

    def begin(self, left: SeedState, right: SeedState) -> None:
        """Puts these into the corners above, and the two lowest seeds that are not among them into those below. Without a signal."""
        free = (seed for seed in count(1) if seed not in (left.seed, right.seed))
        for box, state in zip(self.boxes, (left, right), strict=False):
            box.restore(state)
        for box, seed in zip(self.boxes[2:], free, strict=False):
            box.show_seed(seed)

    def latents(self, space: LatentSpace) -> Latents:
        """(4, latent): top left, top right, bottom left, bottom right."""
        return np.stack([box.latent(space) for box in self.boxes])

    def names(self) -> list[str]:
        """What stands in the corners, as the boxes say it; with its corner where others say the same."""
        said = [box.text() for box in self.boxes]
        return [f"{arrow} {name}" if said.count(name) > 1 else name for arrow, name in zip(_ARROWS, said, strict=True)]

    def show_random(self) -> None:
        """Without a signal."""
        for box, seed in zip(self.boxes, random.sample(range(_RANDOM_SEEDS), len(self.boxes)), strict=True):
            box.show_seed(seed)


def _row(left: QWidget, middle: QWidget, right: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(left, 2)
    row.addStretch(1)
    row.addWidget(middle, 0, Qt.AlignmentFlag.AlignCenter)
    row.addStretch(1)
    row.addWidget(right, 2)
    return holder
