"""Where the images of a grid stand, in pixels of the screen. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass

GAP = 2  # logical pixels between two images; the frame of a chosen one fills it


@dataclass(frozen=True)
class Space:
    """What a grid has to live in, in pixels of the screen."""

    width: int
    height: int
    left: int = 0
    """Kept free for the labels of rows."""
    top: int = 0
    """Kept free for the labels of columns."""
    gap: int = GAP


@dataclass(frozen=True)
class GridGeometry:
    """The places of `rows` × `columns` images of one size."""

    rows: int
    columns: int
    factor: float
    """How much the images are enlarged: a whole number, or below 1 where they do not fit even once."""
    cell_width: int
    cell_height: int
    x: int
    y: int
    gap: int

    def cell(self, index: int) -> tuple[int, int, int, int]:
        """Left, top, width and height of one image."""
        row, column = divmod(index, self.columns)
        left = self.x + column * (self.cell_width + self.gap)
        top = self.y + row * (self.cell_height + self.gap)
        return left, top, self.cell_width, self.cell_height

    def index_at(self, x: float, y: float) -> int | None:
        """Which image is at a point; the gap after an image belongs to it, so that no point between two is dead."""
        column, row = (x - self.x) // (self.cell_width + self.gap), (y - self.y) // (self.cell_height + self.gap)
        if 0 <= column < self.columns and 0 <= row < self.rows:
            return int(row * self.columns + column)
        return None


def fitted(rows: int, columns: int, image_width: int, image_height: int, space: Space) -> GridGeometry:
    """The largest grid that fits, centred. The gap shrinks to its half where that lets the images grow."""
    gap, tight = space.gap, max(space.gap // 2, 1)
    factor = _factor(rows, columns, image_width, image_height, space, gap)
    tighter = _factor(rows, columns, image_width, image_height, space, tight)
    if tighter >= factor + 1:
        gap, factor = tight, tighter
    cell_width, cell_height = max(int(image_width * factor), 1), max(int(image_height * factor), 1)
    whole_width = columns * (cell_width + gap) - gap
    whole_height = rows * (cell_height + gap) - gap
    x = space.left + max((space.width - space.left - whole_width) // 2, gap)
    y = space.top + max((space.height - space.top - whole_height) // 2, gap)
    return GridGeometry(rows, columns, factor, cell_width, cell_height, x, y, gap)


def _factor(rows: int, columns: int, image_width: int, image_height: int, space: Space, gap: int) -> float:
    across = (space.width - space.left - gap * (columns + 1)) / (columns * image_width)
    down = (space.height - space.top - gap * (rows + 1)) / (rows * image_height)
    ratio = max(min(across, down), 0.0)
    return float(int(ratio)) if ratio >= 1 else ratio
