"""A folder of PNG or JPEG files as a set of images, and any set of images by its path."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from PIL import Image, UnidentifiedImageError

from ganstudio.errors import StudioError
from ganstudio.evaluation.npz import load_npz
from ganstudio.params import tr

SUFFIXES = (".png", ".jpg", ".jpeg")
_MOST_BYTES = 4 * 2**30


def load_images(path: Path) -> tuple[torch.Tensor, torch.Tensor | None]:
    """Images, uint8, (N, channels, height, width), and labels, int64, (N,), or None, of a .npz file or a folder.

    :raises StudioError: it is neither, or what it holds cannot be read; the message says what
    """
    return (load_folder(path), None) if path.is_dir() else load_npz(path)


def image_files(folder: Path) -> list[Path]:
    """The PNG and JPEG files directly in a folder, by name."""
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file())


def load_folder(folder: Path) -> torch.Tensor:
    """Its PNG and JPEG files, uint8, (N, 3, height, width), or (N, 1, height, width) where none of them has a colour.

    :raises StudioError: there are none, one is damaged, their sizes differ, or they are too many to hold
    """
    files = image_files(folder)
    if not files:
        raise StudioError(tr("{} has no images: expected are PNG or JPEG files directly in it.").format(folder))
    first = _pixels(files[0])
    if first.nbytes * len(files) > _MOST_BYTES:
        text = tr("The {:,} images in {} need {:.1f} GB; at most {:.1f} GB are held at once. Take fewer.")
        raise StudioError(text.format(len(files), folder, first.nbytes * len(files) / 1e9, _MOST_BYTES / 1e9))
    images = np.empty((len(files), *first.shape), np.uint8)
    for i, file in enumerate(files):
        pixels = _pixels(file)
        if pixels.shape != first.shape:
            text = tr("The images in {} must be of one size: {} is {}×{}, {} is {}×{}.")
            sizes = (files[0].name, first.shape[1], first.shape[0], file.name, pixels.shape[1], pixels.shape[0])
            raise StudioError(text.format(folder, *sizes))
        images[i] = pixels
    is_grey = bool((images[..., :1] == images).all())
    return torch.from_numpy(np.ascontiguousarray(images[..., :1] if is_grey else images)).permute(0, 3, 1, 2)


def _pixels(file: Path) -> np.ndarray:
    """(height, width, 3), uint8."""
    try:
        with Image.open(file) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, UnidentifiedImageError, ValueError, Image.DecompressionBombError) as error:
        raise StudioError(tr("{} is damaged or no image ({}).").format(file, error)) from error
