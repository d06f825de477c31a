"""The pad as a page of the latent panel: it moves the panel's point, and follows it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ganstudio.gui.panels.latent_controls import LatentControls
from ganstudio.gui.panels.latent_pad import LatentPad, Mode
from ganstudio.latent.direction_set import NewDirections
from ganstudio.latent.paths import Latents
from ganstudio.latent.space import LatentSpace

_LEAST = 98  # logical pixels: 7 cells of 14, what a window of 1024×700 has room for
SOURCE = "pad"
"""What `LatentControls.point_moved` tells where the pad moved the point."""


class PadPage(QWidget):
    """Joins a `LatentPad` to the controls. Its images are somebody else's, see `gui.pad_feed`."""

    released = Signal()
    """The handle is not held any more."""

    def __init__(self, controls: LatentControls) -> None:
        super().__init__()
        self._controls = controls
        self._class_weights: Latents | None = None
        self._waiting_directions: NewDirections | None = None
        self._has_corners = False
        """The corners were shown since there is this network: they stay what the person made of them."""
        self.setProperty("role", "page")
        self.pad = LatentPad()
        # It takes the height that there is: a square that must be scrolled could not be seen whole.
        self.pad.surface.setMinimumSize(_LEAST, _LEAST)
        self.pad.surface.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.pad)
        self.pad.offsets_wanted.connect(self._place)
        self.pad.point_wanted.connect(lambda z: self._controls.place_origin(z, SOURCE))
        self.pad.mode_changed.connect(self._begin_mode)
        self.pad.gesture_ended.connect(self._let_go)

    @property
    def held(self) -> bool:
        """Whether the handle is being dragged."""
        return self.pad.held

    def configure(self, space: LatentSpace) -> None:
        """Takes another network, before the controls do."""
        self._waiting_directions = None
        self._has_corners = self.pad.mode == "seeds"
        self.pad.configure(space)

    def set_directions(self, new: NewDirections) -> None:
        """Gives the controls other directions; while the handle is held they wait until it is let go: the image must not jump.

        :raises ValueError: as `LatentControls.set_directions`
        """
        if self.held:
            self._waiting_directions = new
        else:
            self._waiting_directions = None
            self._controls.set_directions(new)

    def follow(self) -> None:
        """Shows where the point is now: to be called whenever it was moved, by whatever."""
        point = self._controls.point
        if point is None:
            return
        self.pad.show_point(point)
        before, self._class_weights = self._class_weights, point.class_weights
        if not np.array_equal(_as_array(before), _as_array(point.class_weights)):
            self.pad.refresh(soon=True)

    def _place(self, x: float, y: float) -> None:
        across, up = self.pad.axes
        self._controls.place({across: x, up: y}, SOURCE)

    def _begin_mode(self, mode: Mode) -> None:
        """The first time that corners are shown, A and B of the panel stand in those above: what is shown lies on the map."""
        if mode == "seeds" and not self._has_corners and self._controls.point is not None:
            self._has_corners = True
            morph = self._controls.morph.state
            self.pad.begin_corners(morph.a, morph.b)

    def _let_go(self) -> None:
        if self._waiting_directions is not None:
            self.set_directions(self._waiting_directions)
        self.released.emit()


def _as_array(weights: Latents | None) -> Latents:
    return np.zeros(0, np.float32) if weights is None else weights
