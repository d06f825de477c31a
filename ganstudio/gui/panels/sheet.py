"""A sheet of images, as data."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ganstudio.gui.panels.pixels import Pixels, enlarged, tiled
from ganstudio.params import tr


@dataclass(frozen=True)
class Sheet:
    """What a grid shows."""

    images: Pixels
    """uint8, (N, H, W) or (N, H, W, 3), row by row."""
    rows: int
    columns: int
    row_labels: tuple[str, ...] = ()
    column_labels: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    """What each image is, in words, for tooltip and screen reader; may be empty."""

    @property
    def count(self) -> int:
        return min(len(self.images), self.rows * self.columns)

    def whole(self, scale: int = 1) -> Pixels:
        """All images side by side without gaps, each pixel enlarged to `scale` × `scale`."""
        return enlarged(tiled(self.images[: self.count], self.rows, self.columns), scale)

    def describe(self, index: int) -> str:
        """One image in words."""
        text = tr("Image {}").format(index + 1)
        return tr("{}, {}").format(text, self.labels[index]) if index < len(self.labels) else text


def as_images(images: Pixels) -> Pixels:
    """The images as the grid needs them.

    :raises ValueError: not uint8 of shape (N, H, W), (N, H, W, 1) or (N, H, W, 3)
    """
    array = np.asarray(images)
    if array.ndim == 4 and array.shape[-1] == 1:
        array = array[..., 0]
    if array.dtype != np.uint8 or array.ndim not in (3, 4) or (array.ndim == 4 and array.shape[-1] != 3):
        raise ValueError(f"images are uint8, (N, H, W) or (N, H, W, 3); these are {array.dtype}, {array.shape}")
    return array
