"""The controls that move the point in the latent space: classes, codes, directions, numbers, the way between two seeds, truncation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ganstudio.gui.panels.axis_tabs import AxisTabs
from ganstudio.gui.panels.class_chips import ClassChips, Mix
from ganstudio.gui.panels.code_controls import CodeControls
from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.panels.seed_morph import MorphState, SeedMorph
from ganstudio.gui.panels.truncation import Truncation
from ganstudio.gui.theme import restyle
from ganstudio.latent.direction_set import Direction, FoundDirections, NewDirections, as_found, renewed, vectors_of
from ganstudio.latent.directions_file import KeptDirections
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
        self._waiting_directions: FoundDirections | None = None
        self.setProperty("role", "page")
        self.chips, self.codes = ClassChips(), CodeControls()
        self.morph, self.truncation, self.axes = SeedMorph(), Truncation(), AxisTabs()
        self.directions, self.coordinates = self.axes.directions, self.axes.coordinates
        self._class_heading, self._code_heading = _Heading(tr("Class")), _Heading(tr("Learned codes"))
        self._of_the_rest = (self.axes, _Heading(tr("Seeds")), self.morph, self.truncation)
        self._parts = (self.chips, self.codes, self.morph, self.truncation, self.directions, self.coordinates)
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
        self.truncation.truncation_changed.connect(self._truncation_changed)
        self.directions.value_changed.connect(self._offset_changed)
        self.directions.rows_changed.connect(self._take_rows)
        self.coordinates.value_changed.connect(self._coordinate_changed)
        self.coordinates.reset_asked.connect(self._coordinate_reset)
        self.directions.released.connect(self._take_waiting_directions)
        for part in self._parts:
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
        self.directions.configure()
        self.truncation.show_truncation(point.truncation)
        self._show_what_is_there(space)

    def set_directions(self, new: NewDirections) -> None:
        """Takes what was found: sliders keep their meaning, and the point stays where it is. While a slider is held, or a name is
        written, it waits until that is over.

        :param new: where they are plain, unit rows, shape (k, size)
        :raises ValueError: rows of another size
        """
        if self.point is None:
            return
        found = as_found(new, self.point.size)
        if self.directions.is_busy:
            self._waiting_directions = found
            return
        if not len(found.vectors):
            self.directions.explain(
                tr("No directions were found. The button above offers another way to look for them.")
            )
        self._take_rows(renewed(self.directions.rows, found, self.directions.is_used))

    def show_kept(self, kept: KeptDirections) -> None:
        """Shows the directions that were saved with this network. Nothing moves."""
        self.directions.configure(kept.kind)
        self._take_rows(kept.directions)
        self.directions.is_personal = self.directions.is_used = True

    def _take_rows(self, rows: tuple[Direction, ...]) -> None:
        """Sliders along these directions; the point stays where it is."""
        assert self.point is not None, "there is no network yet"
        vectors = vectors_of(rows, self.point.size)
        if not np.array_equal(vectors, self.point.directions):
            self.point.set_directions(vectors)
        self.directions.show_rows(rows, self.point.offsets)
        self.directions_taken.emit()

    def pick(self, z: ArrayLike, class_index: int | None) -> None:
        """Goes to a sample: it becomes A, untruncated, offsets return to zero, its class and its codes are chosen. Without a signal."""
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
        self.truncation.show_truncation(point.truncation)
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
        """Makes a latent (size,) the origin, as the seeds would: truncation, offsets, codes and classes stay.

        :param source: what `point_moved` is to tell
        """
        if self.point is not None:
            self.point.set_origin(z)
            self.morph.go_to(self.point.origin)
            self.point_moved.emit(source)

    def reset(self) -> None:
        """All directions back to zero, and all numbers to what the seeds make them; truncation stays."""
        if self.point is not None:
            self.point.reset()
            self.directions.show_offsets(self.point.offsets)
            self.point_moved.emit("reset")

    def show_coordinates(self) -> None:
        """The list of numbers follows the point: to be called whenever that was moved, by whatever."""
        if self.point is not None:
            self.coordinates.show_point(self.point)

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
        return any(part.held for part in self._parts)

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
        self.truncation.show_truncation(self.point.truncation)

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

    def _truncation_changed(self, factor: float) -> None:
        if self.point is not None:
            self.point.set_truncation(factor)
            self.point_moved.emit("truncation")

    def _offset_changed(self, index: int, sigmas: float) -> None:
        if self.point is not None:
            self.point.set_offset(index, sigmas)
            self.point_moved.emit(f"direction {index}")

    def _coordinate_changed(self, index: int, value: float) -> None:
        if self.point is not None:
            self.point.set_coordinate(index, value)
            self.point_moved.emit(f"number {index}")

    def _coordinate_reset(self, index: int) -> None:
        if self.point is not None:
            self.point.reset_coordinate(index)
            self.point_moved.emit(f"number {index}")

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
