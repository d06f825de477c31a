"""The controls that move the point in the latent space: classes, learned codes, the way between two seeds, and directions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ganstudio.gui.panels.class_chips import ClassChips
from ganstudio.gui.panels.code_controls import CodeControls
from ganstudio.gui.panels.direction_sliders import DirectionSliders
from ganstudio.gui.panels.seed_morph import SeedMorph
from ganstudio.gui.theme import restyle
from ganstudio.latent.point import LatentPoint
from ganstudio.latent.space import LatentSpace
from ganstudio.params import tr


class LatentControls(QWidget):
    """Steers a `LatentPoint`; shows of the controls those that the network has a use for."""

    point_moved = Signal()
    """By the person: `point` is another."""
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
        self._class_heading, self._code_heading = _heading(tr("Class")), _heading(tr("Learned codes"))
        self._of_the_rest = (_heading(tr("Seeds")), self.morph, _heading(tr("Directions")), self.directions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._class_heading, self.chips, self._code_heading, self.codes, *self._of_the_rest):
            column.addWidget(widget)
        column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.chips.weights_changed.connect(self._class_changed)
        self.codes.category_changed.connect(self._category_changed)
        self.codes.value_changed.connect(self._code_changed)
        self.morph.origin_changed.connect(self._origin_changed)
        self.morph.sample_left.connect(self.sample_left)
        self.directions.value_changed.connect(self._offset_changed)
        self.directions.released.connect(self._take_waiting_directions)

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

    def pick(self, z: ArrayLike, class_index: int | None) -> None:
        """Goes to a latent: it becomes A, offsets return to zero, its class and its codes are chosen. Without a signal."""
        point = self.point
        assert point is not None, "there is no network yet"
        point.set_origin(z)
        point.take_codes(point.origin)
        point.reset()
        self.directions.show_offsets(point.offsets)
        if point.space.categories:
            self.codes.choose(point.space.category(point.origin))
        self.codes.show_values(point.continuous)
        self.morph.pick(point.origin)
        if class_index is not None and class_index < len(self._class_names):
            self.chips.choose(class_index)
            point.set_class(class_index)

    def reset(self) -> None:
        """All directions back to zero."""
        if self.point is not None:
            self.point.reset()
            self.directions.show_offsets(self.point.offsets)
            self.point_moved.emit()

    def choose_by_digit(self, digit: int) -> bool:
        """Chooses the class that a key means, or the learned code where there are no classes; False where it means none."""
        if not self._class_names:
            return self.codes.choose_by_digit(digit)
        if digit >= len(self._class_names):
            return False
        self.chips.choose(digit)
        self._class_changed(self.chips.weights)
        return True

    # What the person does

    def _class_changed(self, weights: object) -> None:
        if self.point is not None:
            self.point.set_classes(weights)  # type: ignore[arg-type]  # a signal carries any object
            self.point_moved.emit()

    def _category_changed(self, weights: object) -> None:
        if self.point is not None:
            self.point.set_category(weights)  # type: ignore[arg-type]  # a signal carries any object
            self.point_moved.emit()

    def _code_changed(self, index: int, value: float) -> None:
        if self.point is not None:
            self.point.set_continuous(index, value)
            self.point_moved.emit()

    def _origin_changed(self) -> None:
        if self.point is not None:
            self.point.set_origin(self.morph.origin())
            self.point_moved.emit()

    def _offset_changed(self, index: int, sigmas: float) -> None:
        if self.point is not None:
            self.point.set_offset(index, sigmas)
            self.point_moved.emit()

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


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    restyle(label, "role", "heading")
    return label
