"""One slider per direction of the latent space."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ganstudio.gui.panels.slider_rows import ROW_HEIGHT, RowKind, SliderRows
from ganstudio.gui.theme import restyle
from ganstudio.latent.paths import Latents
from ganstudio.latent.point import REACH
from ganstudio.params import N_, tr

MOST_DIRECTIONS = 8
_KIND = RowKind(
    reach=REACH,
    step=0.05,
    page=0.5,
    name=N_("Direction {}"),
    tip=N_("Direction {}: arrow keys move finely, Page keys coarsely, a double click back to zero"),
    unit=" σ",
)


class DirectionSliders(SliderRows):
    """Sliders from -3σ to +3σ, σ being the standard deviation of the latent distribution."""

    def __init__(self) -> None:
        super().__init__(_KIND)
        self._hint = QLabel(tr("Sliders appear once directions have been found in the network."))
        self._hint.setWordWrap(True)
        restyle(self._hint, "role", "hint")
        self._column.insertWidget(0, self._hint)
        self._column.addStretch(1)
        self.setMinimumHeight(MOST_DIRECTIONS * ROW_HEIGHT)  # nothing moves when directions are found

    def show_offsets(self, offsets: Latents) -> None:
        """Shows as many sliders as there are offsets, at their values, without a signal.

        :param offsets: shape (k,), standard deviations
        """
        self.show_values(offsets.tolist())
        self._hint.setVisible(len(offsets) == 0)
