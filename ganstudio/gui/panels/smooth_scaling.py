"""An image enlarged without steps, for those who want to see a face and not its pixels."""

from __future__ import annotations

from math import sqrt

import numpy as np
from PIL import Image
from PySide6.QtGui import QImage

from ganstudio.gui.panels.pixels import Pixels, to_qimage

_MOST = 256 * 256
"""Pixels that are computed: at this many, what the painter adds by straight lines between them is not seen any more."""


def smoothly_enlarged(pixels: Pixels, width: int, height: int) -> QImage:
    """The image by cubic interpolation (Keys 1981), at most so large, with its proportions; the painter does what is left.

    Between the pixels of a small image straight lines alone show as a pattern of crosses.

    :param pixels: uint8, (H, W) or (H, W, 3)
    :param width: what it is to fill, pixels of the screen
    :param height: the same
    """
    share = min(1.0, sqrt(_MOST / max(width * height, 1)))
    size = max(round(width * share), pixels.shape[1]), max(round(height * share), pixels.shape[0])
    larger = Image.fromarray(np.ascontiguousarray(pixels)).resize(size, Image.Resampling.BICUBIC)
    return to_qimage(np.asarray(larger))
