"""Any picture, from a file or the clipboard, as an image that a run could have learnt from. Knows no Qt.

Works on a thread of its own: decoding a photograph takes a while.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from ganstudio.errors import StudioError
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.params import tr

_LARGEST = 1024
"""Pixels on a side at which a drawing is looked at before it is fitted."""
_MNIST_BOX = 20 / 28
"""Of the side: what a digit of MNIST fills."""
_MNIST_STROKE = 2.3
"""Pixels of an image of 28 that a stroke of MNIST is wide, as `stroke_width` measures it."""
_THIN = 0.6
"""Share of that width below which a drawing is drawn thicker: a pen on paper is many times thinner, and would fade."""
_BROAD_SIDE = 160
"""Pixels on a side at which it is drawn thicker: enough for a broad pen, and quick."""
_INK = 0.5


@dataclass(frozen=True)
class Wanted:
    """What a picture is to become."""

    size: int
    """Pixels on a side."""
    is_colour: bool
    is_ink: bool = True
    """The run's images are bright ink on a dark ground: a picture of dark ink on a bright one becomes its negative."""
    is_centred: bool = True
    """A drawing is cut out, scaled and centred as MNIST's digits are; else the picture is taken as it is."""


def picture_from(path: Path, wanted: Wanted, name: str = "") -> Pixels:
    """The picture in a file, uint8, (size, size) or (size, size, 3). One that is of this size already is taken pixel by pixel.

    :param name: what a message calls it, in place of the path
    :raises StudioError: it cannot be read, or there is no drawing in it
    """
    # Here, not above: they load torch, which the window does not wait for.
    from ganstudio.datasets.image_decoding import Form, UnreadableError, decoded, whole

    name = name or path.name
    try:
        if wanted.is_colour:
            return np.ascontiguousarray(decoded(path, Form(wanted.size, colour=True)).transpose(1, 2, 0))
        grey = whole(path, _LARGEST)
        if grey.shape == (wanted.size, wanted.size):
            return _positive(grey) if wanted.is_ink else grey
        if wanted.is_ink and wanted.is_centred:
            return _centred(_positive(grey), wanted.size, name)
        plain: Pixels = decoded(path, Form(wanted.size, colour=False))[0]
    except UnreadableError as error:
        raise StudioError(f"{name} {error}.") from error
    return _positive(plain) if wanted.is_ink else plain


def stroke_width(ink: NDArray[np.bool_]) -> float:
    """About how wide the strokes of a drawing are, in its pixels; 0 without ink.

    A stroke's area is its length times its width, and its outline twice its length, counted along the pixels' edges, which makes
    a line of any direction 4/π as long on average.

    :param ink: (H, W)
    """
    padded = np.pad(ink, 1)
    outline = np.count_nonzero(np.diff(padded, axis=0)) + np.count_nonzero(np.diff(padded, axis=1))
    return float(2 * 4 / np.pi * np.count_nonzero(ink) / outline) if outline else 0.0


def _positive(grey: Pixels) -> Pixels:
    """Bright ink on a dark ground; the ground is what the border mostly shows."""
    edges = (grey[0], grey[-1], grey[:, 0], grey[:, -1])
    return 255 - grey if float(np.median(np.concatenate(edges))) > 127 else grey


def _centred(grey: Pixels, size: int, name: str) -> Pixels:
    from ganstudio.datasets.image_fitting import BlankError, fitted

    try:
        return fitted(_thickened(grey, size), size)
    except BlankError:
        raise StudioError(tr("There is no drawing in {}.").format(name)) from None


def _thickened(grey: Pixels, size: int) -> Pixels:
    """A drawing whose strokes are too thin to be seen in so few pixels, drawn with a broader pen; others as they are."""
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
