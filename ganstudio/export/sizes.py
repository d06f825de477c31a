"""Pictures of exactly the size that was asked for."""

from __future__ import annotations

import numpy as np
from PIL import Image

LEAST, MOST = 16, 4096
"""Of a side of a film, in pixels."""
_USUAL = 512

Size = tuple[int, int]
"""Width and height, in pixels."""


def size_of(picture: np.ndarray) -> Size:
    """That of (H, W) or (H, W, 3)."""
    return picture.shape[1], picture.shape[0]


def fitted(picture: np.ndarray, size: Size, is_smooth: bool = False) -> np.ndarray:
    """The picture in another size, by default without smoothing its pixels away.

    Whole multiples are crisp: each pixel becomes a square of pixels. For any other size the picture is enlarged to the next whole
    multiple that is no smaller, and each pixel of the result is the mean of what it covers of that: pixels keep one width, and
    only their edges are soft. A smaller picture is made of means likewise.

    :param picture: (H, W) or (H, W, 3), uint8
    :param is_smooth: as a photograph is scaled (Lanczos), where pixels are not to be seen
    """
    if size_of(picture) == size:
        return picture
    if is_smooth:
        return np.array(Image.fromarray(picture).resize(size, Image.Resampling.LANCZOS))
    width, height = size_of(picture)
    factors = -(-size[0] // width), -(-size[1] // height)
    enlarged = picture.repeat(factors[1], 0).repeat(factors[0], 1)
    if size_of(enlarged) == size:
        return enlarged
    return np.array(Image.fromarray(enlarged).resize(size, Image.Resampling.BOX))


def height_for(width: int, like: Size) -> int:
    """The height that keeps the proportions of a picture of another size; even where the width is: H.264 has no odd ones."""
    exact = width * like[1] / like[0]
    return max(1, round(exact)) if width % 2 else max(2, 2 * round(exact / 2))


def crisp_widths(width: int, least: int = LEAST, most: int = MOST) -> list[int]:
    """The widths from `least` to `most` in which each pixel of a picture that is `width` wide becomes a square: its multiples."""
    return list(range(width * max(1, -(-least // width)), most + 1, width))


def usual_width(picture: Size) -> int:
    """Of a film whose size nobody chose: the smallest even whole multiple of its picture's that reaches 512."""
    factor = -(-_USUAL // picture[0])
    return picture[0] * (factor + (picture[0] * factor) % 2)
