"""Images and labels from a NumPy archive (.npz), the form in which other programs hand over what they generated."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile

import numpy as np
import torch

from ganstudio.errors import StudioError
from ganstudio.params import tr

_CHANNELS = (1, 3)
_LEAST_SIDE = 4  # pixels, below which an axis is no side of an image


def load_npz(path: str | Path) -> tuple[torch.Tensor, torch.Tensor | None]:
    """Reads ``images`` and, where it is there, ``labels``; nothing in the file is executed (no pickles).

    :param path: ``images`` is uint8, 0–255, (N, height, width), (N, height, width, 1) or (N, 1, height, width), or with 3
        channels in place of 1; ``labels`` whole numbers from 0 on, (N,)
    :returns: images, uint8, (N, 1, height, width) or (N, 3, height, width); labels, int64, (N,), or None
    :raises StudioError: the file is missing, no archive, damaged, or holds something else; the message says what
    """
    path = Path(path)
    try:
        with path.open("rb") as file:  # opened here because NumPy leaves a damaged file open
            return _read(_archive(file, path), path)
    except FileNotFoundError:
        raise StudioError(tr("{} is missing.").format(path)) from None
    except OSError as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error.strerror or error)) from error


def _read(archive: np.lib.npyio.NpzFile, path: Path) -> tuple[torch.Tensor, torch.Tensor | None]:
    with archive:
        if "images" not in archive.files:
            raise StudioError(tr('{} has no array "images"; it holds: {}.').format(path, _held(archive)))
        images = _images(_array(archive, "images", path), path)
        if "labels" not in archive.files:
            return images, None
        return images, _labels(_array(archive, "labels", path), len(images), path)


def _archive(file: BinaryIO, path: Path) -> np.lib.npyio.NpzFile:
    try:
        archive = np.load(file, allow_pickle=False)
    except BadZipFile as error:
        raise StudioError(tr("{} is damaged: it cannot be unpacked ({}).").format(path, error)) from error
    except (ValueError, EOFError):  # what is neither a zip nor an array NumPy takes for a pickle
        raise StudioError(_no_archive(path)) from None
    if not isinstance(archive, np.lib.npyio.NpzFile):  # a single array, .npy
        raise StudioError(_no_archive(path))
    return archive


def _no_archive(path: Path) -> str:
    return tr("{} is no NumPy archive; make one with numpy.savez(path, images=..., labels=...).").format(path)


def _held(archive: np.lib.npyio.NpzFile) -> str:
    return ", ".join(archive.files[:5] + ["…"] * (len(archive.files) > 5)) or tr("nothing")


def _array(archive: np.lib.npyio.NpzFile, name: str, path: Path) -> np.ndarray:
    try:
        array = archive[name]
    except Exception as error:  # NumPy parses the header as Python text: damage shows as any kind of error
        text = tr('The array "{}" in {} is damaged or holds Python objects ({}).')
        raise StudioError(text.format(name, path, error)) from error
    if not isinstance(array, np.ndarray):  # a file in a zip that NumPy did not write
        raise StudioError(_no_archive(path))
    return array


def _images(array: np.ndarray, path: Path) -> torch.Tensor:
    if array.dtype != np.uint8:
        text = tr("The images in {} are {}; expected is uint8 with values 0–255 (0 black, 255 white).")
        raise StudioError(text.format(path, array.dtype))
    channels_last = _channels_last(array)
    if channels_last is None:
        text = tr(
            "The images in {} have the shape {}; expected is (N, height, width), or that with 1 or 3 channels at its end."
        )
        raise StudioError(text.format(path, array.shape))
    return torch.from_numpy(np.ascontiguousarray(channels_last.transpose(0, 3, 1, 2)))


def _channels_last(array: np.ndarray) -> np.ndarray | None:
    """(N, height, width, channels), or None where it is nothing like that."""
    if array.ndim == 3 and min(array.shape[1:]) >= _LEAST_SIDE:
        return array[..., None]
    if array.ndim != 4:
        return None
    if array.shape[3] not in _CHANNELS and array.shape[1] in _CHANNELS:
        array = array.transpose(0, 2, 3, 1)
    return array if array.shape[3] in _CHANNELS and min(array.shape[1:3]) >= _LEAST_SIDE else None


def _labels(array: np.ndarray, count: int, path: Path) -> torch.Tensor:
    if not np.issubdtype(array.dtype, np.integer):
        text = tr("The labels in {} are {}; expected are whole numbers from 0 on.")
        raise StudioError(text.format(path, array.dtype))
    if array.shape != (count,):
        text = tr("The labels in {} have the shape {}; expected is ({},), one for each image.")
        raise StudioError(text.format(path, array.shape, count))
    if count and array.min() < 0:
        text = tr("The labels in {} reach from {} to {}; expected are whole numbers from 0 on.")
        raise StudioError(text.format(path, array.min(), array.max()))
    return torch.from_numpy(array.astype(np.int64))
