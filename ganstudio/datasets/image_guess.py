"""What a person most likely wants of a folder of images: a first impression of it, made in a moment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from ganstudio.datasets.image_decoding import Form, UnreadableError, decoded
from ganstudio.datasets.image_listing import is_folder, is_image, peek, visible_entries
from ganstudio.errors import StudioError
from ganstudio.files import require_folder
from ganstudio.params import tr

_LOOKED_AT = 5
_MOST_CLASSES = 200
_GREY = 12
"""Channels that differ by less, of 255, are grey to the eye; JPEG and scanners are not exact."""


def guessed(folder: Path) -> dict[str, Any]:
    """Hyperparameters of the data set for this folder: ``classes``, ``size`` and ``colour``.

    :raises StudioError: it cannot be read or has no image
    """
    require_folder(folder)
    names = peek(folder, 40 * _LOOKED_AT)
    if not names:
        text = tr("{} has no images: PNG, JPEG, WebP and BMP files are read, also in subfolders.")
        raise StudioError(text.format(folder))
    paths = [folder / name for name in names[:: max(1, len(names) // _LOOKED_AT)]]
    return {"classes": _has_classes(folder), "size": _size(paths), "colour": _is_coloured(paths)}


def _has_classes(folder: Path) -> bool:
    """Whether the images are sorted into subfolders: some of them, all with images, and no image outside."""
    subfolders = _subfolders(folder)
    by_name = {path.name.casefold(): path for path in subfolders}
    if {"train", "test"} <= by_name.keys():
        subfolders = _subfolders(by_name["train"])
    return 2 <= len(subfolders) <= _MOST_CLASSES and all(peek(path, 1) for path in subfolders)


def _subfolders(folder: Path) -> list[Path]:
    """The visible subfolders; none where images lie beside them."""
    found = []
    for entry in visible_entries(folder):
        if is_image(entry):
            return []
        if is_folder(entry):
            found.append(Path(entry.path))
    return found


def _size(paths: list[Path]) -> int:
    """The smallest size that loses nothing, else 64."""
    sides = []
    for path in paths:
        try:
            with Image.open(path) as image:
                sides.append(min(image.size))
        except Exception:  # loading says what is wrong with it
            continue
    usual = float(np.median(sides)) if sides else 64
    return next((size for size in (28, 32) if usual <= size), 64)


def _is_coloured(paths: list[Path]) -> bool:
    for path in paths:
        try:
            pixels = decoded(path, Form(32, colour=True)).astype(int)
        except UnreadableError:
            continue
        if np.percentile(pixels.max(0) - pixels.min(0), 99) > _GREY:
            return True
    return False
