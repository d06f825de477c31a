"""Pictures of exactly the size that was asked for."""

from __future__ import annotations

import numpy as np
from PIL import Image

LEAST, MOST = 16, 4096
"""Of a side of a film, in pixels."""

Size = tuple[int, int]
"""Width and height, in pixels."""


def size_of(picture: np.ndarray) -> Size:
    """That of (H, W) or (H, W, 3)."""
    return picture.shape[1], picture.shape[0]


def fitted(picture: np.ndarray, size: Size) -> np.ndarray:
    """The picture in another size, without smoothing its pixels away.

    Whole multiples are crisp: each pixel becomes a square of pixels. For any other size the picture is enlarged to the next whole
    multiple that is no smaller, and each pixel of the result is the mean of what it covers of that: pixels keep one width, and
    only their edges are soft. A smaller picture is made of means likewise.

    :param picture: (H, W) or (H, W, 3), uint8
    """
    if size_of(picture) == size:
        return picture
    width, height = size_of(picture)
    factors = -(-size[0] // width), -(-size[1] // height)
    enlarged = picture.repeat(factors[1], 0).repeat(factors[0], 1)
    if size_of(enlarged) == size:
        return enlarged
    return np.array(Image.fromarray(enlarged).resize(size, Image.Resampling.BOX))


def height_for(width: int, like: Size) -> int:
    """The even height that keeps the proportions of a picture of another size: H.264 has no odd ones."""
    return max(2, 2 * round(width * like[1] / like[0] / 2))
