"""One picture of pairs of images. Knows no Qt."""

from __future__ import annotations

import numpy as np

from ganstudio.gui.panels.pixels import Pixels, enlarged, tiled

_SIDE = 112
"""Of an image in the picture, in pixels, or what comes nearest to that by a whole factor."""
_GROUND = 128
"""The grey between two pairs, unlike the ground of most images."""


def pairs_picture(left: Pixels, right: Pixels, rows: int, columns: int) -> Pixels:
    """Each pair side by side, row by row, with grey around it and each pixel enlarged to a square.

    :param left: uint8, (N, H, W) or (N, H, W, 3) with N ≤ rows · columns; `right` likewise
    """
    gap = max(left.shape[1] // 7, 1)
    pairs = np.concatenate([left, right], axis=2)
    sheet = tiled(_framed(pairs, 1, (gap, 0)), rows, columns)
    return enlarged(_framed(sheet, 0, (0, gap)), max(round(_SIDE / left.shape[1]), 1))


def _framed(pixels: Pixels, first: int, widths: tuple[int, int]) -> Pixels:
    """With grey before and after it along two axes, from the first one on."""
    borders = [widths if axis in (first, first + 1) else (0, 0) for axis in range(pixels.ndim)]
    return np.pad(pixels, borders, constant_values=_GROUND)
