"""Where the chips stand: all of them where they are few, else some rows that scroll."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ganstudio.gui.panels.fitting_scroll_area import FittingScrollArea

_MOST_HEIGHT = 116
"""Logical pixels: four rows of chips, and the upper half of the fifth, by which one sees that there are more."""


class ChipRows(FittingScrollArea):
    """As high as its chips, up to four rows: sixty classes must not push away all that lies below them."""

    def __init__(self, chips: QWidget) -> None:
        super().__init__(chips)
        self.setMaximumHeight(_MOST_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), _MOST_HEIGHT))
