"""The page where latents are added up and compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.mixture import Mixture
from ganstudio.gui.panels.side_by_side import SideBySide
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.space import LatentSpace
from ganstudio.latent.variations import kind_names
from ganstudio.params import tr


class MixPage(QWidget):
    """Lays out the parts; `gui.latent_mixing` joins them to the panel."""

    table_asked = Signal()
    """By the person: the table of classes and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.mixture, self.compared = Mixture(), SideBySide()
        self.table_button = QPushButton(tr("Classes × styles…"))
        set_icon(self.table_button, "table")
        self.table_button.setToolTip(
            tr("Every class in the style of A, B and C, of your favourites or of what was shown before")
        )
        self.table_button.clicked.connect(self.table_asked)
        row = QHBoxLayout()
        row.addWidget(self.table_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.mixture)
        column.addSpacing(4)
        column.addWidget(self.compared)
        column.addLayout(row)
        column.addStretch(1)

    @property
    def held(self) -> bool:
        """Whether a slider is being dragged."""
        return self.mixture.held

    def configure(self, space: LatentSpace, class_names: Sequence[str]) -> None:
        """Takes another network."""
        self.mixture.configure(space, class_names)
        self.compared.configure(space)
        self.table_button.setVisible(len(kind_names(space, class_names)) > 1)

    def follow(self, shown: Keyframe | None) -> None:
        """Something else is shown large."""
        self.mixture.follow(shown)
        self.compared.follow(shown)
