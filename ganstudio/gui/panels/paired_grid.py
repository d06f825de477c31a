"""Two grids of images that belong together, cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent

from ganstudio.gui.panels.grid_geometry import GridGeometry, Space
from ganstudio.gui.panels.image_grid import ImageGrid
from ganstudio.gui.theme import colour


class PairedGrid(ImageGrid):
    """One of the two: what is picked or pointed at in one is framed in both. Arrow keys pick, so that one walks through the pairs."""

    pointed = Signal(object)
    """By the person: the index of the image under the pointer, or None."""

    def __init__(self, name: str) -> None:
        """
        :param name: what a screen reader says
        """
        super().__init__()
        self.setAccessibleName(name)
        self._partner: PairedGrid | None = None
        self._marked: tuple[int, ...] = ()

    def pair_with(self, other: PairedGrid) -> None:
        """Both frame what the person picks or points at in either, and their images have one size."""
        for one, two in ((self, other), (other, self)):
            one._partner = two
            one.image_picked.connect(two.frame_picked)
            one.pointed.connect(two.frame_pointed)

    def mark(self, indices: Sequence[int]) -> None:
        """Frames images that need a look, whatever else frames them."""
        self._marked = tuple(indices)
        self.update()

    def frame_picked(self, index: int) -> None:
        """Shows an image as picked, without a signal."""
        self._picked = self._current = index
        if self.sheet is not None:
            self.setAccessibleDescription(self.sheet.describe(index))
        self.update()

    def frame_pointed(self, index: int | None) -> None:
        """Shows an image as pointed at, without a signal."""
        super()._hover(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._partner is not None:
            self._partner.update()

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            super()._hover(index)
            self.pointed.emit(index)

    def _move_to(self, index: int) -> None:
        if self.sheet is not None and 0 <= index < self.sheet.count:
            super()._move_to(index)
            self._pick(index)

    def _space(self) -> Space:
        # A pixel more on one side could enlarge its images by a whole factor.
        own = super()._space()
        if self._partner is None or not self._partner.isVisible():
            return own
        scale, other = self.devicePixelRatioF(), self._partner
        return replace(
            own, width=min(own.width, int(other.width() * scale)), height=min(own.height, int(other.height() * scale))
        )

    def _paint_frames(self, painter: QPainter, geometry: GridGeometry) -> None:
        super()._paint_frames(painter, geometry)
        for index in self._marked:  # dashed over another frame, so that both are seen
            is_framed = index in (self._picked, self._hovered)
            style = Qt.PenStyle.DashLine if is_framed else Qt.PenStyle.SolidLine
            self._paint_frame(painter, geometry, index, colour("vermilion"), style)
