"""The panel of the latent space: steer a point in it and see what the generator makes of it."""

from __future__ import annotations

from collections.abc import Sequence

from numpy.typing import ArrayLike
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.controls import Hint, tool_button
from ganstudio.gui.panels.crisp_image import CrispImage
from ganstudio.gui.panels.fitting_scroll_area import FittingScrollArea
from ganstudio.gui.panels.latent_controls import LatentControls
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.latent.point import LatentRequest
from ganstudio.latent.space import LatentSpace
from ganstudio.params import tr

__all__ = ["LatentPanel", "LatentRequest"]


class LatentPanel(QWidget):
    """A large image above the controls that morph it."""

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
        self._stamp = 0
        self._shown_stamp = 0
        self._hint_text: str | None = tr("Start training or open a run, then drag the sliders to morph a digit.")
        self._build()
        self._connect()
        self._show_state()

    # What comes in

    def configure(self, space: LatentSpace, class_names: Sequence[str], image_shape: Sequence[int]) -> None:
        """Takes another network: directions and image of the earlier one are forgotten, seeds stay.

        :param space: what z is made of
        :param class_names: empty where the network has no classes
        :param image_shape: height and width of its images; what follows is ignored
        """
        self.controls.configure(space, class_names)
        self.view.expect(image_shape[0], image_shape[1])
        self._forget_image()
        self._show_state()
        self._emit()

    def set_directions(self, vectors: ArrayLike) -> None:
        """Takes new directions; the latent stays where it is. While a slider is held they wait until it is let go.

        :param vectors: unit rows, shape (k, latent_size); k at most 8
        :raises ValueError: rows of another size
        """
        self.controls.set_directions(vectors)

    def pick(self, z: ArrayLike, class_index: int | None = None) -> None:
        """Goes to a sample: its latent becomes A, offsets return to zero, its class and its learned codes are chosen.

        :param z: shape (latent_size,)
        """
        if self.controls.point is not None:
            self.controls.pick(z, class_index)
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
        point = self.controls.point
        if point is None or self._hint_text is not None:
            return None
        weights = point.class_weights
        return LatentRequest(self._stamp, point.z, None if weights is None else weights.copy())

    def image(self) -> Pixels | None:
        """The image that is shown: uint8, (H, W) or (H, W, 3)."""
        return self.view.pixels

    def ask_and_save(self) -> None:
        """Asks where to save the image, and saves it in true pixels."""
        self.view.ask_and_save()

    # How it is built

    def _build(self) -> None:
        self.view = CrispImage()
        self.controls = LatentControls()
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.view, 1)
        layout.addLayout(self._make_buttons())
        layout.addWidget(FittingScrollArea(self.controls))
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

    def _connect(self) -> None:
        self.controls.point_moved.connect(self._emit)
        self.controls.sample_left.connect(self.sample_left)
        self.view.problem.connect(self.problem)
        self.view.saved.connect(self.saved)
        self._random.clicked.connect(self.controls.morph.randomise)
        self._reset.clicked.connect(self.controls.reset)
        self._copy.clicked.connect(lambda: self.view.copy())
        self._save.clicked.connect(self._pop_save_menu)

    # What happens

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        is_used = digit.isdecimal() and self.current() is not None and self.controls.choose_by_digit(int(digit))
        if not is_used:
            super().keyPressEvent(event)

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
        ready = self._hint_text is None and self.controls.point is not None
        self._stack.setCurrentIndex(1 if ready else 0)

    def _pop_save_menu(self) -> None:
        self.view.pop_menu(self._save.mapToGlobal(QPoint(0, self._save.height())))
