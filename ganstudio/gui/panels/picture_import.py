"""Any picture, from a file or the clipboard, as an image that a run could have learnt from. Knows no Qt.

Works on a thread of its own: decoding a photograph takes a while.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ganstudio.errors import StudioError
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.params import tr

_LARGEST = 1024
"""Pixels on a side at which a drawing is looked at before it is fitted."""


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


def _positive(grey: Pixels) -> Pixels:
    """Bright ink on a dark ground; the ground is what the border mostly shows."""
    edges = (grey[0], grey[-1], grey[:, 0], grey[:, -1])
    return 255 - grey if float(np.median(np.concatenate(edges))) > 127 else grey


def _centred(grey: Pixels, size: int, name: str) -> Pixels:
    from ganstudio.datasets.image_fitting import BlankError, fitted
    from ganstudio.datasets.image_strokes import thickened

    try:
        return fitted(thickened(grey, size), size)
    except BlankError:
        raise StudioError(tr("There is no drawing in {}.").format(name)) from None
