"""The controls that move the point in the latent space: classes, learned codes, the way between two seeds, and directions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ganstudio.gui.panels.class_chips import ClassChips, Mix
from ganstudio.gui.panels.code_controls import CodeControls
from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.panels.direction_sliders import DirectionSliders
from ganstudio.gui.panels.seed_morph import MorphState, SeedMorph
from ganstudio.gui.theme import restyle
from ganstudio.latent.point import LatentPoint, PointState
from ganstudio.latent.space import LatentSpace
from ganstudio.params import tr

BUTTONS = frozenset({"class", "code", "random", "swap", "reset"})
"""Of what `LatentControls.point_moved` tells: each of them is done at once, while a slider moves on and on."""


@dataclass(frozen=True, eq=False)
class ControlsState:
    """Where point and controls stood at one moment, to go back to."""

    point: PointState
    classes: Mix
    codes: Mix
    morph: MorphState

    def is_same(self, other: ControlsState) -> bool:
        """Whether nothing differs that a person can see or set."""
        mixes = (self.classes, self.codes) == (other.classes, other.codes)
        return mixes and self.morph.is_same(other.morph) and self.point.leads_to_the_same(other.point)


class LatentControls(QWidget):
    """Steers a `LatentPoint`; shows of the controls those that the network has a use for."""

    point_moved = Signal(str)
    """By the person: `point` is another. With what they moved: one of `BUTTONS`, or a slider's name."""
    released = Signal()
    """No slider is held any more."""
    directions_taken = Signal()
    """`point` has other directions; it stays where it is."""
    sample_left = Signal()
    """The sample that was picked is neither A nor B any more."""

    def __init__(self) -> None:
        super().__init__()
        self.point: LatentPoint | None = None
        """None before the first network."""
        self._class_names: tuple[str, ...] = ()
        self._waiting_directions: np.ndarray | None = None
        self.setProperty("role", "page")
        self.chips, self.codes = ClassChips(), CodeControls()
        self.morph, self.directions = SeedMorph(), DirectionSliders()
        self._class_heading, self._code_heading = _Heading(tr("Class")), _Heading(tr("Learned codes"))
        self._of_the_rest = (_Heading(tr("Seeds")), self.morph, _Heading(tr("Directions")), self.directions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._class_heading, self.chips, self._code_heading, self.codes, *self._of_the_rest):
            column.addWidget(widget)
        column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.chips.weights_changed.connect(partial(self._class_changed, "class"))
        self.chips.blend_changed.connect(partial(self._class_changed, "class blend"))
        self.chips.words_changed.connect(self._class_heading.show_note)
        self.codes.category_changed.connect(partial(self._category_changed, "code"))
        self.codes.category_blend_changed.connect(partial(self._category_changed, "code blend"))
        self.codes.value_changed.connect(self._code_changed)
        self.codes.words_changed.connect(self._code_heading.show_note)
        self.morph.origin_changed.connect(self._origin_changed)
        self.morph.sample_left.connect(self.sample_left)
        self.directions.value_changed.connect(self._offset_changed)
        self.directions.released.connect(self._take_waiting_directions)
        for part in (self.chips, self.codes, self.morph, self.directions):
            part.released.connect(self.released)

    # What comes in

    def configure(self, space: LatentSpace, class_names: Sequence[str]) -> None:
        """Takes another network: its directions are forgotten, seeds stay, and the choice of a class or code where there are as many."""
        names = tuple(class_names)
        self.point = point = LatentPoint(space, len(names))
        if names != self._class_names or not names:
            self._class_names = names
            self.chips.set_names(names)
        if names:
            point.set_classes(self.chips.weights)
        self.codes.configure(space)
        point.take_codes(np.array([*self.codes.weights, *self.codes.values], np.float32))
        self.morph.configure(space)
        point.set_origin(self.morph.origin())
        self._waiting_directions = None
        self.directions.show_offsets(point.offsets)
        self._show_what_is_there(space)

    def set_directions(self, vectors: ArrayLike) -> None:
        """Takes new directions; the point stays where it is. While a slider is held they wait until it is let go.

        :param vectors: unit rows, shape (k, size); k at most 8
        :raises ValueError: rows of another size
        """
        if self.point is None:
            return
        rows = np.asarray(vectors, dtype=np.float32).reshape(-1, self.point.size)
        if self.directions.held:
            self._waiting_directions = rows
            return
        self.point.set_directions(rows)
        self.directions.show_offsets(self.point.offsets)
        self.directions_taken.emit()

    def pick(self, z: ArrayLike, class_index: int | None) -> None:
        """Goes to a sample: it becomes A, offsets return to zero, its class and its codes are chosen. Without a signal."""
        weights = None
        if class_index is not None and class_index < len(self._class_names):
            weights = Mix.equal([class_index]).weights(len(self._class_names))
        self._go_to(z, weights)
        assert self.point is not None
        self.morph.pick(self.point.origin)

    def go_to(self, z: ArrayLike, class_weights: ArrayLike | None = None) -> None:
        """Goes to a latent as `pick` does, which is no sample that the person sees elsewhere. Without a signal.

        :param z: (size,)
        :param class_weights: (classes,), sum 1; None leaves the classes as they are
        :raises ValueError: they do not fit the network
        """
        self._go_to(z, class_weights)
        assert self.point is not None
        self.morph.go_to(self.point.origin)

    def _go_to(self, z: ArrayLike, class_weights: ArrayLike | None) -> None:
        point = self.point
        assert point is not None, "there is no network yet"
        point.go_to(z, class_weights)
        self.directions.show_offsets(point.offsets)
        if point.space.categories:
            self.codes.show_mix(Mix.of_weights(point.category))
        self.codes.show_values(point.continuous)
        if class_weights is not None and point.class_weights is not None:
            self.chips.show_mix(Mix.of_weights(point.class_weights))

    def place(self, offsets: Mapping[int, float], source: str) -> None:
        """Moves along some directions, as their sliders would.

        :param offsets: by the number of the direction, standard deviations
        :param source: what `point_moved` is to tell
        """
        if self.point is not None:
            for index, sigmas in offsets.items():
                self.point.set_offset(index, sigmas)
            self.directions.show_offsets(self.point.offsets)
            self.point_moved.emit(source)

    def place_origin(self, z: ArrayLike, source: str) -> None:
        """Makes a latent (size,) the origin, as the seeds would: offsets, codes and classes stay.

        :param source: what `point_moved` is to tell
        """
        if self.point is not None:
            self.point.set_origin(z)
            self.morph.go_to(self.point.origin)
            self.point_moved.emit(source)

    def reset(self) -> None:
        """All directions back to zero."""
        if self.point is not None:
            self.point.reset()
            self.directions.show_offsets(self.point.offsets)
            self.point_moved.emit("reset")

    def choose_by_digit(self, digit: int) -> bool:
        """Chooses the class that a key means, or the learned code where there are no classes; False where it means none."""
        if not self._class_names:
            return self.codes.choose_by_digit(digit)
        if digit >= len(self._class_names):
            return False
        self.chips.choose(digit)
        self._class_changed("class", self.chips.weights)
        return True

    # To go back

    @property
    def held(self) -> bool:
        """Whether a slider is being dragged."""
        return any(part.held for part in (self.chips, self.codes, self.morph, self.directions))

    @property
    def state(self) -> ControlsState:
        """Where everything stands now."""
        assert self.point is not None, "there is no network yet"
        return ControlsState(self.point.state, self.chips.mix, self.codes.mix, self.morph.state)

    def restore(self, state: ControlsState) -> None:
        """Goes back to where everything stood, of the same network. Without `point_moved`."""
        assert self.point is not None, "there is no network yet"
        self.point.restore(state.point)
        self.chips.show_mix(state.classes)
        self.codes.show_mix(state.codes)
        self.codes.show_values(self.point.continuous)
        self.morph.restore(state.morph)
        self.directions.show_offsets(self.point.offsets)

    # What the person does

    def _class_changed(self, source: str, weights: object) -> None:
        if self.point is not None:
            self.point.set_classes(weights)  # type: ignore[arg-type]  # a signal carries any object
            self.point_moved.emit(source)

    def _category_changed(self, source: str, weights: object) -> None:
        if self.point is not None:
            self.point.set_category(weights)  # type: ignore[arg-type]  # a signal carries any object
            self.point_moved.emit(source)

    def _code_changed(self, index: int, value: float) -> None:
        if self.point is not None:
            self.point.set_continuous(index, value)
            self.point_moved.emit(f"code {index}")

    def _origin_changed(self, source: str) -> None:
        if self.point is not None:
            self.point.set_origin(self.morph.origin())
            self.point_moved.emit(source)

    def _offset_changed(self, index: int, sigmas: float) -> None:
        if self.point is not None:
            self.point.set_offset(index, sigmas)
            self.point_moved.emit(f"direction {index}")

    def _take_waiting_directions(self) -> None:
        if self._waiting_directions is not None:
            waiting, self._waiting_directions = self._waiting_directions, None
            self.set_directions(waiting)

    def _show_what_is_there(self, space: LatentSpace) -> None:
        # Where z is nothing but codes, seeds and directions move nothing.
        shown: list[tuple[bool, tuple[QWidget, ...]]] = [
            (bool(self._class_names), (self._class_heading, self.chips)),
            (space.codes > 0, (self._code_heading, self.codes)),
            (space.codes < space.size, self._of_the_rest),
        ]
        for is_shown, widgets in shown:
            for widget in widgets:
                widget.setVisible(is_shown)


class _Heading(QWidget):
    """A heading, with a short remark at its right end."""

    def __init__(self, text: str) -> None:
        super().__init__()
        label, self._note = QLabel(text), ElidedLabel()
        restyle(label, "role", "heading")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self._note, 1)

    def show_note(self, text: str) -> None:
        """Replaces the remark."""
        self._note.show_text(text)
