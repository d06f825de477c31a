"""The panel of the latent space: steer a point in it and see what the generator makes of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.class_chips import ClassChips
from ganstudio.gui.panels.controls import Hint, tool_button
from ganstudio.gui.panels.crisp_image import CrispImage
from ganstudio.gui.panels.direction_sliders import DirectionSliders
from ganstudio.gui.panels.fitting_scroll_area import FittingScrollArea
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.seed_morph import SeedMorph
from ganstudio.gui.theme import restyle
from ganstudio.latent.point import LatentPoint, LatentRequest
from ganstudio.params import tr

__all__ = ["LatentPanel", "LatentRequest"]


class LatentPanel(QWidget):
    """A large image above the controls that morph it: classes, the way between two seeds, and directions."""

    latent_changed = Signal(object)
    """A `LatentRequest` whenever `current` changes, except to None; of several the newest counts."""
    sample_left = Signal()
    """The image that was picked is no longer where the panel goes back to: another latent took its place as A or B."""
    problem = Signal(object)
    """A `StudioError`: something could not be written."""
    saved = Signal(object)
    """The `Path` of a file that was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._point: LatentPoint | None = None
        self._class_names: tuple[str, ...] = ()
        self._stamp = 0
        self._shown_stamp = 0
        self._waiting_directions: np.ndarray | None = None
        self._hint_text: str | None = tr("Start training or open a run, then drag the sliders to morph a digit.")
        self._build()
        self._connect()
        self._show_state()

    # What comes in

    def configure(self, latent_size: int, class_names: Sequence[str], image_shape: Sequence[int]) -> None:
        """Takes another network: directions and image of the earlier one are forgotten, seeds stay.

        :param latent_size: dimensions of z
        :param class_names: empty where the network has no classes
        :param image_shape: height and width of its images; what follows is ignored
        """
        names = tuple(class_names)
        self._point = LatentPoint(latent_size, len(names))
        if names != self._class_names or not names:
            self._class_names = names
            self.chips.set_names(names)
        if names:
            self._point.set_classes(self.chips.weights)
        self.morph.configure(latent_size)
        self._point.set_origin(self.morph.origin())
        self._waiting_directions = None
        self.directions.show_offsets(self._point.offsets)
        self.view.expect(image_shape[0], image_shape[1])
        self._forget_image()
        self._show_state()
        self._emit()

    def set_directions(self, vectors: ArrayLike) -> None:
        """Takes new directions; the latent stays where it is. While a slider is held they wait until it is let go.

        :param vectors: unit rows, shape (k, latent_size); k at most 8
        :raises ValueError: rows of another size
        """
        if self._point is None:
            return
        rows = np.asarray(vectors, dtype=np.float32).reshape(-1, self._point.size)
        if self.directions.held:
            self._waiting_directions = rows
            return
        self._point.set_directions(rows)
        self.directions.show_offsets(self._point.offsets)

    def pick(self, z: ArrayLike, class_index: int | None = None) -> None:
        """Goes to a sample: its latent becomes A, offsets return to zero, its class is chosen.

        :param z: shape (latent_size,)
        """
        if self._point is None:
            return
        self._point.set_origin(z)
        self._point.reset()
        self.directions.show_offsets(self._point.offsets)
        self.morph.pick(self._point.origin)
        if class_index is not None and class_index < len(self._class_names):
            self.chips.choose(class_index)
            self._point.set_class(class_index)
        self._emit()

    def show_image(self, image: Pixels, stamp: int) -> None:
        """Shows what the generator made; older images than the one that is shown are ignored.

        :param image: uint8, (H, W) or (H, W, 3)
        :param stamp: that of the request it answers
        """
        if stamp >= self._shown_stamp and self._hint_text is None:
            self._shown_stamp = stamp
            self.view.show_pixels(image)
            self._copy.setEnabled(True)
            self._save.setEnabled(True)

    def set_enabled_hint(self, text: str | None) -> None:
        """Shows a sentence in place of the panel while there is no network; None shows the panel."""
        was_enabled, self._hint_text = self._hint_text is None, text
        if text is not None:
            self._forget_image()
        self._show_state()
        if text is None and not was_enabled:
            self._emit()

    # What goes out

    def current(self) -> LatentRequest | None:
        """What to show now; None while there is no network."""
        if self._point is None or self._hint_text is not None:
            return None
        weights = self._point.class_weights
        return LatentRequest(self._stamp, self._point.z, None if weights is None else weights.copy())

    def image(self) -> Pixels | None:
        """The image that is shown: uint8, (H, W) or (H, W, 3)."""
        return self.view.pixels

    def ask_and_save(self) -> None:
        """Asks where to save the image, and saves it in true pixels."""
        self.view.ask_and_save()

    # How it is built

    def _build(self) -> None:
        self.view = CrispImage()
        self.chips = ClassChips()
        self.morph = SeedMorph()
        self.directions = DirectionSliders()
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.view, 1)
        layout.addLayout(self._make_buttons())
        layout.addWidget(self._make_controls())
        self._hint = Hint("window")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _make_buttons(self) -> QHBoxLayout:
        self._random = QPushButton(tr("Random"))
        set_icon(self._random, "random")
        self._random.setToolTip(tr("Another random latent"))
        self._reset = QPushButton(tr("Reset"))
        set_icon(self._reset, "reset")
        self._reset.setToolTip(tr("All directions back to zero"))
        self._copy = tool_button("copy", tr("Copy the image"), tr("Copy the image"))
        self._save = tool_button("save", tr("Save the image"), tr("Save the image as PNG, in true pixels or enlarged"))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._random)
        row.addWidget(self._reset)
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(self._save)
        return row

    def _make_controls(self) -> FittingScrollArea:
        inner = QWidget()
        inner.setProperty("role", "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._class_heading = _heading(tr("Class"))
        parts = (
            self._class_heading,
            self.chips,
            _heading(tr("Seeds")),
            self.morph,
            _heading(tr("Directions")),
            self.directions,
        )
        for widget in parts:
            column.addWidget(widget)
        column.addStretch(1)
        return FittingScrollArea(inner)

    def _connect(self) -> None:
        self.chips.weights_changed.connect(self._weights_changed)
        self.morph.origin_changed.connect(self._origin_changed)
        self.morph.sample_left.connect(self.sample_left)
        self.directions.offset_changed.connect(self._offset_changed)
        self.directions.released.connect(self._take_waiting_directions)
        self.view.problem.connect(self.problem)
        self.view.saved.connect(self.saved)
        self._random.clicked.connect(self.morph.randomise)
        self._reset.clicked.connect(self._reset_offsets)
        self._copy.clicked.connect(lambda: self.view.copy())
        self._save.clicked.connect(self._pop_save_menu)

    # What happens

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit.isdecimal() and int(digit) < len(self._class_names) and self.current() is not None:
            self.chips.choose(int(digit))
            self._weights_changed(self.chips.weights)
        else:
            super().keyPressEvent(event)

    def _weights_changed(self, weights: object) -> None:
        if self._point is not None:
            self._point.set_classes(weights)  # type: ignore[arg-type]  # a signal carries any object
            self._emit()

    def _origin_changed(self) -> None:
        if self._point is not None:
            self._point.set_origin(self.morph.origin())
            self._emit()

    def _offset_changed(self, index: int, sigmas: float) -> None:
        if self._point is not None:
            self._point.set_offset(index, sigmas)
            self._emit()

    def _reset_offsets(self) -> None:
        if self._point is not None:
            self._point.reset()
            self.directions.show_offsets(self._point.offsets)
            self._emit()

    def _take_waiting_directions(self) -> None:
        if self._waiting_directions is not None:
            waiting, self._waiting_directions = self._waiting_directions, None
            self.set_directions(waiting)

    def _emit(self) -> None:
        self._stamp += 1
        request = self.current()
        if request is not None:
            self.latent_changed.emit(request)

    def _forget_image(self) -> None:
        self._stamp += 1
        self._shown_stamp = self._stamp  # answers to earlier requests come too late
        self.view.show_pixels(None)
        self._copy.setEnabled(False)
        self._save.setEnabled(False)

    def _show_state(self) -> None:
        self._hint.setText(self._hint_text or "")
        ready = self._hint_text is None and self._point is not None
        self._stack.setCurrentIndex(1 if ready else 0)
        self._class_heading.setVisible(bool(self._class_names))
        self.chips.setVisible(bool(self._class_names))

    def _pop_save_menu(self) -> None:
        self.view.pop_menu(self._save.mapToGlobal(QPoint(0, self._save.height())))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    restyle(label, "role", "heading")
    return label
