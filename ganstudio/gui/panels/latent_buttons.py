"""The buttons below the image of the latent panel."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.crisp_image import CrispImage
from ganstudio.params import tr

_NARROW = "QPushButton { padding: 4px 9px; } QPushButton:focus { padding: 3px 8px; }"
"""All of them stand in one row of the narrowest panel."""


class LatentButtons(QWidget):
    """Random, Reset and Draw, which the panel connects, and what can be done with the image."""

    def __init__(self, view: CrispImage) -> None:
        super().__init__()
        self._view = view
        self.random = QPushButton(tr("Random"))
        set_icon(self.random, "random")
        self.random.setToolTip(tr("Another random latent"))
        self.reset = tool_button(
            "reset", tr("Reset"), tr("All directions back to zero, all numbers back to those of the seeds")
        )
        self.draw = QPushButton(tr("Draw…"))
        set_icon(self.draw, "brush")
        self.draw.setToolTip(
            tr(
                "Draw an image, and find the latent of which the generator makes it. A picture can also be dropped onto the large image."
            )
        )
        self.copy = tool_button("copy", tr("Copy the image"), tr("Copy the image"))
        self.save = tool_button("save", tr("Save the image"), tr("Save the image as PNG, in true pixels or enlarged"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.random)
        row.addWidget(self.draw)
        row.addStretch(1)
        row.addWidget(self.reset)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        self.setStyleSheet(_NARROW)
        self.copy.clicked.connect(lambda: view.copy())
        self.save.clicked.connect(self._pop_save_menu)

    def set_has_image(self, has_image: bool) -> None:
        """Whether there is an image to copy and save."""
        self.copy.setEnabled(has_image)
        self.save.setEnabled(has_image)

    def _pop_save_menu(self) -> None:
        self._view.pop_menu(self.save.mapToGlobal(QPoint(0, self.save.height())))
