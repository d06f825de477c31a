"""What D says of each place of the plane, as colours, as a line where it is undecided, and as a number.

The heat is (H, W): the plane in H × W equal cells, each with D's value at its middle, the first row uppermost.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from ganstudio.gui.panels.pixels import to_qimage
from ganstudio.gui.theme import colour
from ganstudio.heat import HEAT_STRENGTH, leaning

_SHADES = 256


def heat_shades() -> NDArray[np.uint8]:
    """The colours from "fake" over undecided to "real", (256, 3)."""
    ground = _rgb(colour("plot_background"))
    ends = [ground + HEAT_STRENGTH * (_rgb(colour(role)) - ground) for role in ("generator", "discriminator")]
    place = np.linspace(-1, 1, _SHADES)[:, None]
    mixed = np.where(place < 0, ground + (ends[0] - ground) * -place, ground + (ends[1] - ground) * place)
    return mixed.round().astype(np.uint8)


def heat_image(heat: NDArray[np.floating], is_probability: bool) -> QImage:
    """One pixel for each cell of the heat; what is no number is undecided."""
    places = (leaning(heat, is_probability) + 1) / 2 * (_SHADES - 1)
    return to_qimage(heat_shades()[places.round().astype(np.uint8)])


def level_lines(heat: NDArray[np.floating], level: float) -> NDArray[np.float64]:
    """Where the heat passes a level, as straight pieces (marching squares).

    :returns: (N, 2, 2): the two ends of each piece, x to the right and y *downwards*, 0–1 over the picture
    """
    rows, columns = heat.shape
    above = np.pad(heat.astype(np.float64) - level, 1, mode="edge")  # so that lines reach the picture's edge
    corners = [above[:-1, :-1], above[:-1, 1:], above[1:, 1:], above[1:, :-1]]  # of each square, clockwise
    passes = [(a < 0) != (b < 0) for a, b in zip(corners, corners[1:] + corners[:1], strict=True)]
    squares = np.nonzero(np.any(passes, axis=0) & np.all(np.isfinite(corners), axis=0))
    a, b, c, d = (corner[squares] for corner in corners)
    with np.errstate(divide="ignore", invalid="ignore"):  # where an edge is not passed, its place is not used
        top, right, bottom, left = a / (a - b), b / (b - c), d / (d - c), a / (a - d)
    ones, zeros = np.ones_like(a), np.zeros_like(a)
    places = np.stack([np.stack(at, -1) for at in ((top, zeros), (ones, right), (bottom, ones), (zeros, left))], axis=1)
    # Each square's edges are passed twice or four times: in this order, neighbours belong together.
    used = np.stack([edge[squares] for edge in passes], axis=1)
    origin = np.stack([squares[1], squares[0]], axis=-1)[:, None] - 0.5
    return ((places + origin)[used] / (columns, rows)).reshape(-1, 2, 2).clip(0, 1)


def value_at(heat: NDArray[np.floating], across: float, down: float) -> float:
    """D's value between the cells, as the picture shows it.

    :param across: 0–1 from the left
    :param down: 0–1 from the top
    """
    rows, columns = heat.shape
    x = min(max(across * columns - 0.5, 0), columns - 1)
    y = min(max(down * rows - 0.5, 0), rows - 1)
    left, top = int(x), int(y)
    right, bottom = min(left + 1, columns - 1), min(top + 1, rows - 1)
    upper = heat[top, left] + (x - left) * (heat[top, right] - heat[top, left])
    lower = heat[bottom, left] + (x - left) * (heat[bottom, right] - heat[bottom, left])
    return float(upper + (y - top) * (lower - upper))


def _rgb(shade: QColor) -> NDArray[np.float64]:
    return np.array([shade.red(), shade.green(), shade.blue()], dtype=np.float64)
