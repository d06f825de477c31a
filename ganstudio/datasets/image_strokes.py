"""How wide the strokes of a drawing are, and thin ones drawn with a broader pen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Pixels = NDArray[np.uint8]

_MNIST_BOX = 20 / 28
"""Of the side: what a digit of MNIST fills."""
_MNIST_STROKE = 2.3
"""Pixels of an image of 28 that a stroke of MNIST is wide, as `stroke_width` measures it."""
_THIN = 0.6
"""Share of that width below which a drawing is drawn thicker: a pen on paper is many times thinner, and would fade."""
_BROAD_SIDE = 160
"""Pixels on a side at which it is drawn thicker: enough for a broad pen, and quick."""
_INK = 0.5


def stroke_width(ink: NDArray[np.bool_]) -> float:
    """About how wide the strokes of a drawing are, in its pixels; 0 without ink.

    A stroke's area is its length times its width, and its outline twice its length, counted along the pixels' edges, which makes
    a line of any direction 4/π as long on average.

    :param ink: (H, W)
    """
    padded = np.pad(ink, 1)
    outline = np.count_nonzero(np.diff(padded, axis=0)) + np.count_nonzero(np.diff(padded, axis=1))
    return float(2 * 4 / np.pi * np.count_nonzero(ink) / outline) if outline else 0.0


def thickened(grey: Pixels, size: int) -> Pixels:
    """A drawing whose strokes are too thin to be seen in so few pixels, drawn with a broader pen; others as they are.

    :param grey: (height, width), uint8, bright ink on a dark ground
    :param size: pixels on a side of the image it is to become
    :returns: uint8, of any size
    """
    low, high = float(np.median(grey)), float(grey.max())
    ink = grey > low + _INK * (high - low)
    rows, columns = (np.flatnonzero(ink.any(axis)) for axis in (1, 0))
    if not len(rows):
        return grey
    drawing = grey[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    wanted = _MNIST_STROKE / 28 * max(drawing.shape) / _MNIST_BOX
    width = stroke_width(ink)
    if width > _THIN * wanted:
        return grey
    block = max(max(drawing.shape) // _BROAD_SIDE, 1)
    grow = max(int((wanted - max(width, block)) / block / 2) * 2 + 1, 3)
    margin = grow // 2 + 1
    broad = Image.fromarray(np.pad(_brightest(drawing, block), margin, constant_values=round(low)))
    return np.asarray(broad.filter(ImageFilter.MaxFilter(grow)))


def _brightest(grey: Pixels, block: int) -> Pixels:
    """The brightest of each `block` × `block` pixels: smaller, and no stroke fades."""
    height, width = (-side % block for side in grey.shape)
    padded = np.pad(grey, ((0, height), (0, width)), mode="edge")
    blocks = padded.reshape(padded.shape[0] // block, block, padded.shape[1] // block, block)
    brightest: Pixels = blocks.max(axis=(1, 3))
    return brightest
