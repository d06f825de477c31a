"""The choice of classes: one, or a blend of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.panels.flow import FlowLayout
from ganstudio.gui.panels.value_slider import ValueSlider
from ganstudio.gui.theme import colour, notifier, restyle
from ganstudio.params import N_, tr

_SHORT_NAME = 2  # characters
_SHORT_CHIP = 25  # logical pixels: ten of them stand side by side in the narrowest panel
_BLEND = 100


@dataclass(frozen=True)
class ChipTexts:
    """How that which is chosen is called, marked with `N_`."""

    one: str = N_("Class {}")
    meaning: str = ""
    """What a tooltip adds to it."""
    together: str = N_("Ctrl + click: blend it with the chosen class")
    blend: str = N_("Blend of two classes")
    share: str = N_("How much of each class (double click: the first alone)")
    another: str = N_("Ctrl + click another class to blend")
    first_key: int = 0
    """The digit on the keyboard that chooses the first; ten of them have one."""


class ClassChips(QWidget):
    """One button per class, or per whatever else `texts` call it. A click chooses one; with Ctrl or Shift it adds or removes one.
    Two blend by a slider, more in equal parts."""

    weights_changed = Signal(object)
    """By the person: float32, (classes,), sum 1."""

    def __init__(self, texts: ChipTexts | None = None) -> None:
        super().__init__()
        self._texts = texts or ChipTexts()
        self._chips: list[QToolButton] = []
        self._holder = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self._flow = FlowLayout(self._holder, spacing=2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._holder)
        layout.addWidget(self._make_blend())
        notifier.changed.connect(self._recolour)

    def _make_blend(self) -> QStackedWidget:
        self.blend = ValueSlider(0, _BLEND, 0, step=1, page=10)
        self.blend.setAccessibleName(tr(self._texts.blend))
        self.blend.setToolTip(tr(self._texts.share))
        self.blend.valueChanged.connect(self._emit)
        self._ends = (QLabel(), QLabel())
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._ends[0])
        row.addWidget(self.blend, 1)
        row.addWidget(self._ends[1])
        self._hint = ElidedLabel()
        for label in self._ends:
            restyle(label, "role", "hint")
        # One of the two, in the same place: nothing below moves when a second class is chosen.
        self._blend_or_hint = QStackedWidget()
        self._blend_or_hint.addWidget(self._hint)
        self._blend_or_hint.addWidget(holder)
        self._blend_or_hint.setFixedHeight(self.blend.sizeHint().height())
        return self._blend_or_hint

    def set_names(self, names: Sequence[str]) -> None:
        """Offers these classes; the first is chosen."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = [self._make_chip(index, name) for index, name in enumerate(names)]
        for chip in self._chips:
            if all(len(name) <= _SHORT_NAME for name in names):
                chip.setFixedWidth(_SHORT_CHIP)
            self._flow.addWidget(chip)
        self._recolour()
        self.setVisible(bool(names))
        self.choose(0)

    @property
    def chosen(self) -> list[int]:
        """The classes that are chosen, in order."""
        return [index for index, chip in enumerate(self._chips) if chip.isChecked()]

    @property
    def weights(self) -> NDArray[np.float32]:
        """float32, (classes,), sum 1."""
        weights = np.zeros(len(self._chips), dtype=np.float32)
        chosen = self.chosen
        if len(chosen) == 2:
            share = self.blend.value() / _BLEND
            weights[chosen] = (1 - share, share)
        elif chosen:
            weights[chosen] = 1 / len(chosen)
        return weights

    def choose(self, index: int) -> None:
        """Chooses one class, without a signal."""
        for at, chip in enumerate(self._chips):
            chip.setChecked(at == index)
        self._show_blend()

    def toggle(self, index: int) -> None:
        """Adds a class to the blend or takes it out; the last one stays. Without a signal."""
        chosen = self.chosen
        if chosen != [index]:
            self._chips[index].setChecked(index not in chosen)
        if len(self.chosen) == 2:
            self.blend.show_value(_BLEND // 2)
        self._show_blend()

    def _make_chip(self, index: int, name: str) -> QToolButton:
        chip = QToolButton()
        chip.setText(name)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        one = tr(self._texts.one).format(name)
        chip.setAccessibleName(one)
        key = tr(" (key {})").format((index + self._texts.first_key) % 10) if index < 10 else ""
        meaning = [tr(self._texts.meaning)] if self._texts.meaning else []
        chip.setToolTip("\n".join([one + key, *meaning, tr(self._texts.together)]))
        chip.clicked.connect(lambda _, index=index: self._clicked(index))
        return chip

    def _clicked(self, index: int) -> None:
        chip = self._chips[index]
        chip.setChecked(not chip.isChecked())  # undo what the click did: what it means depends on the keys held
        held = QApplication.keyboardModifiers()
        if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            self.toggle(index)
        else:
            self.choose(index)
        self._emit()

    def _show_blend(self) -> None:
        chosen = self.chosen
        self._blend_or_hint.setCurrentIndex(1 if len(chosen) == 2 else 0)
        many = len(chosen) > 2
        self._hint.show_text(tr("Blended in equal parts") if many else tr(self._texts.another))
        if len(chosen) == 2:
            for label, index in zip(self._ends, chosen, strict=True):
                label.setText(self._chips[index].text())

    def _emit(self) -> None:
        self.weights_changed.emit(self.weights)

    def _recolour(self) -> None:
        self._holder.setStyleSheet(
            f"QToolButton {{ border: 1px solid {colour('line').name()}; padding: 2px 4px; }}"
            f"QToolButton:checked {{ background: {colour('accent_soft').name()}; border-color: {colour('accent').name()};"
            f" color: {colour('text').name()}; font-weight: 600; }}"
            f"QToolButton:focus {{ border: 2px solid {colour('accent').name()}; padding: 1px 3px; }}"
        )
