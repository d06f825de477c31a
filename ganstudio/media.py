"""Image batches as sheets and files: PNG and GIF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image


def sheet(images: np.ndarray, columns: int, padding: int = 0) -> np.ndarray:
    """A batch (N, H, W) or (N, H, W, 3), uint8, as one picture, row by row; missing cells and padding are black."""
    count, height, width = images.shape[:3]
    rows = -(-count // columns)
    stride_y, stride_x = height + padding, width + padding
    picture = np.zeros((rows * stride_y - padding, columns * stride_x - padding, *images.shape[3:]), np.uint8)
    for i, image in enumerate(images):
        y, x = i // columns * stride_y, i % columns * stride_x
        picture[y : y + height, x : x + width] = image
    return picture


def cut_sheet(picture: np.ndarray, size: int) -> np.ndarray:
    """The images of a `sheet` without padding, each size × size: its inverse."""
    rows, columns = picture.shape[0] // size, picture.shape[1] // size
    cells = picture.reshape(rows, size, columns, size, *picture.shape[2:])
    return np.ascontiguousarray(cells.swapaxes(1, 2)).reshape(rows * columns, size, size, *picture.shape[2:])


def channels_last(images: np.ndarray) -> np.ndarray:
    """(N, 1, H, W) → (N, H, W) and (N, 3, H, W) → (N, H, W, 3), contiguous: what pictures and panels take."""
    return np.ascontiguousarray(images[:, 0] if images.shape[1] == 1 else images.transpose(0, 2, 3, 1))


def enlarged(picture: np.ndarray, factor: int) -> np.ndarray:
    """Each pixel as factor × factor pixels."""
    return picture.repeat(factor, 0).repeat(factor, 1)


def write_png(path: Path, picture: np.ndarray) -> None:
    """Writes (H, W) or (H, W, 3) uint8 without loss."""
    Image.fromarray(picture).save(path, "PNG")


def read_png(path: Path) -> np.ndarray:
    """(H, W) or (H, W, 3) uint8."""
    with Image.open(path) as image:
        return np.array(image.convert("L" if image.mode in ("1", "L", "P", "I;16") else "RGB"))


def write_gif(path: Path, frames: Iterable[np.ndarray], milliseconds: Sequence[int], loop: bool = True) -> None:
    """An animation of equal pictures, asked for one by one; Pillow keeps what it wants of them until the end.

    GIF counts in hundredths of a second.

    :param frames: (H, W) or (H, W, 3), uint8, one at least; colours are brought down to 256 of each frame's own
    :param milliseconds: how long each frame stays, 20 or more: what shows a GIF takes less for slow motion
    """
    pictures = (Image.fromarray(frame) for frame in frames)
    next(pictures).save(
        path,
        "GIF",
        save_all=True,
        append_images=pictures,
        duration=list(milliseconds),
        optimize=False,
        **({"loop": 0} if loop else {}),
    )
