"""The choice of classes: one, or a blend of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
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

from ganstudio.gui.panels.blend_bar import BlendBar, share_words
from ganstudio.gui.panels.chip_rows import ChipRows
from ganstudio.gui.panels.controls import ElidedLabel, tool_button
from ganstudio.gui.panels.flow import FlowLayout
from ganstudio.gui.panels.value_slider import ValueSlider
from ganstudio.gui.theme import colour, notifier, restyle
from ganstudio.params import N_, tr

_SHORT_NAME = 2  # characters
_SHORT_CHIP = 25  # logical pixels: ten of them stand side by side in the narrowest panel
_BLEND = 100
_LEAST_SHARE = 0.001
"""Less of a class than this is not shown as chosen when weights come from elsewhere."""


@dataclass(frozen=True)
class ChipTexts:
    """How that which is chosen is called, marked with `N_`."""

    one: str = N_("Class {}")
    meaning: str = ""
    """What a tooltip adds to it."""
    together: str = N_("Ctrl + click: blend it with the chosen class")
    blend: str = N_("Blend of two classes")
    share: str = N_("How much of each class (double click: the first alone)")
    shares: str = N_("Blend of several classes")
    borders: str = N_("Drag a border, or move it with the arrow keys; up and down choose another border")
    another: str = N_("Ctrl + click another class to blend")
    film: str = N_("Film one class turning into another: the two that are blended, or the chosen one and another")
    """What the button does that asks for a film; empty where there is none."""
    first_key: int = 0
    """The digit on the keyboard that chooses the first; ten of them have one."""


@dataclass(frozen=True)
class Mix:
    """What is chosen, and how much of each. A chosen one may have the share 0: its slider stands at the other end."""

    chosen: tuple[int, ...] = ()
    """In rising order."""
    shares: tuple[float, ...] = ()
    """Sum 1."""

    @classmethod
    def of_weights(cls, weights: ArrayLike) -> Mix:
        """That which these weights (n,), sum 1, amount to, without what is next to nothing."""
        given = np.asarray(weights, np.float64)
        chosen = np.flatnonzero(given > _LEAST_SHARE)
        kept = given[chosen] / given[chosen].sum() if len(chosen) else given[chosen]
        return cls(tuple(chosen.tolist()), tuple(kept.tolist()))

    @classmethod
    def equal(cls, chosen: Sequence[int]) -> Mix:
        """The same of each."""
        return cls(tuple(sorted(chosen)), (1 / len(chosen),) * len(chosen) if chosen else ())

    def weights(self, count: int) -> NDArray[np.float32]:
        """Float32, (count,), sum 1; all 0 where nothing is chosen."""
        weights = np.zeros(count, dtype=np.float32)
        weights[list(self.chosen)] = self.shares
        return weights


class ClassChips(QWidget):
    """One button per class, or per whatever else `texts` call it. A click chooses one; with Ctrl or Shift it adds or removes one.
    Two blend by a slider, more by a bar of shares."""

    weights_changed = Signal(object)
    """By the person's click: float32, (classes,), sum 1."""
    blend_changed = Signal(object)
    """The same, by the slider or the bar: more may follow until `released`."""
    released = Signal()
    """Neither slider nor bar is held any more."""
    film_asked = Signal()
    """By the person: a film of one turning into another is wanted."""
    words_changed = Signal(str)
    """The blend in words, ``3: 20%, 8: 80%``; empty where one is chosen. However it changed."""

    def __init__(self, texts: ChipTexts | None = None) -> None:
        super().__init__()
        self._texts = texts or ChipTexts()
        self._chips: list[QToolButton] = []
        self._mix = Mix()
        self._holder = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self._flow = FlowLayout(self._holder, spacing=2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._rows = ChipRows(self._holder)
        layout.addWidget(self._rows)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._make_blend(), 1)
        row.addWidget(self._make_film_button())
        layout.addLayout(row)
        notifier.changed.connect(self._recolour)

    def _make_blend(self) -> QStackedWidget:
        self.blend = ValueSlider(0, _BLEND, 0, step=1, page=10)
        self.blend.setAccessibleName(tr(self._texts.blend))
        self.blend.setToolTip(tr(self._texts.share))
        self.blend.valueChanged.connect(self._blend_two)
        self.blend.sliderReleased.connect(self.released)
        self.bar = BlendBar()
        self.bar.setAccessibleName(tr(self._texts.shares))
        self.bar.setToolTip(tr(self._texts.borders))
        self.bar.shares_changed.connect(self._blend_many)
        self.bar.released.connect(self.released)
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
        # One of the three, in the same place: nothing below moves when another class is chosen.
        self._blend_or_hint = QStackedWidget()
        for widget in (self._hint, holder, self.bar):
            self._blend_or_hint.addWidget(widget)
        self._blend_or_hint.setFixedHeight(self.blend.sizeHint().height())
        return self._blend_or_hint

    def _make_film_button(self) -> QToolButton:
        self.film_button = tool_button("film", tr("Film of a blend of classes"), "")
        self.film_button.setFixedHeight(self._blend_or_hint.height())
        if not self._texts.film:
            self.film_button.hide()
        self.film_button.clicked.connect(self.film_asked)
        return self.film_button

    def set_names(self, names: Sequence[str]) -> None:
        """Offers these classes; the first is chosen."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._make_chip(index, name) for index, name in enumerate(names)]
        for chip in self._chips:
            if all(len(name) <= _SHORT_NAME for name in names):
                chip.setFixedWidth(_SHORT_CHIP)
            self._flow.addWidget(chip)
        self._recolour()
        self.setVisible(bool(names))
        self._tell_whether_to_film()
        self.show_mix(Mix.equal([0] if names else []))

    @property
    def chosen(self) -> list[int]:
        """The classes that are chosen, in order."""
        return list(self._mix.chosen)

    @property
    def mix(self) -> Mix:
        """What is chosen, and how much of each."""
        return self._mix

    @property
    def weights(self) -> NDArray[np.float32]:
        """float32, (classes,), sum 1."""
        return self._mix.weights(len(self._chips))

    @property
    def held(self) -> bool:
        """Whether the slider or the bar is being dragged."""
        return self.blend.isSliderDown() or self.bar.held

    def choose(self, index: int) -> None:
        """Chooses one class, without a signal."""
        self.show_mix(Mix.equal([index]))

    def toggle(self, index: int) -> None:
        """Adds a class to the blend or takes it out; the last one stays. Then there is as much of each. Without a signal."""
        chosen = set(self.chosen)
        if chosen != {index}:
            self.show_mix(Mix.equal(list(chosen ^ {index})))

    def show_mix(self, mix: Mix) -> None:
        """Chooses classes with their shares, without a signal but for the words."""
        self._mix = mix
        for at, chip in enumerate(self._chips):
            chip.setChecked(at in mix.chosen)
        if len(mix.chosen) == 1:
            self._rows.ensureWidgetVisible(self._chips[mix.chosen[0]], 0, 0)
        names = [self._chips[index].text() for index in mix.chosen]
        if len(names) == 2:
            self.blend.show_value(round(mix.shares[1] * _BLEND))
            for label, name in zip(self._ends, names, strict=True):
                label.setText(name)
        elif len(names) > 2:
            self.bar.show_shares(names, mix.shares)
        self._blend_or_hint.setCurrentIndex(min(max(len(names) - 1, 0), 2))
        self._hint.show_text(tr(self._texts.another))
        self._tell_words()

    def _tell_whether_to_film(self) -> None:
        can = len(self._chips) > 1
        self.film_button.setEnabled(can)
        reason = tr("The network has one class only: there is no other one to turn into.")
        self.film_button.setToolTip(f"<p>{tr(self._texts.film) if can else reason}</p>")

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
        self.weights_changed.emit(self.weights)

    def _blend_two(self, position: int) -> None:
        share = position / _BLEND
        self._take_shares((1 - share, share))

    def _blend_many(self, shares: list[float]) -> None:
        self._take_shares(tuple(shares))

    def _take_shares(self, shares: tuple[float, ...]) -> None:
        self._mix = Mix(self._mix.chosen, shares)
        self._tell_words()
        self.blend_changed.emit(self.weights)

    def _tell_words(self) -> None:
        names = [self._chips[index].text() for index in self._mix.chosen]
        words = share_words(names, self._mix.shares) if len(names) > 1 else ""
        self.blend.setAccessibleDescription(words)
        self.words_changed.emit(words)

    def _recolour(self) -> None:
        self._holder.setStyleSheet(
            f"QToolButton {{ border: 1px solid {colour('line').name()}; padding: 2px 4px; }}"
            f"QToolButton:checked {{ background: {colour('accent_soft').name()}; border-color: {colour('accent').name()};"
            f" color: {colour('text').name()}; font-weight: 600; }}"
            f"QToolButton:focus {{ border: 2px solid {colour('accent').name()}; padding: 1px 3px; }}"
        )
