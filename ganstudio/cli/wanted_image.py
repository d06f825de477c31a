"""The image that a person wants to find in a run's latent space, read from any file and made one of the run's kind."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ganstudio.cli.arguments import class_index
from ganstudio.datasets.image_decoding import Form, UnreadableError, decoded, whole
from ganstudio.datasets.image_fitting import BlankError, fitted, is_negative_of
from ganstudio.datasets.image_strokes import thickened
from ganstudio.errors import StudioError
from ganstudio.params import tr
from ganstudio.training.sampler import Sampler

_LARGEST = 1024
"""Pixels on a side at which a drawing is looked at before it is fitted."""
_SAMPLES = 50


@dataclass(frozen=True, eq=False)
class Wanted:
    """What to look for."""

    image: np.ndarray
    """uint8, (channels, size, size)"""
    counts: np.ndarray | None
    """bool, (size, size): the pixels that count; None for all."""
    label: int | None
    """The one class to try; None for all."""
    notes: tuple[str, ...]
    """What was done to the file, in sentences."""


def wanted_image(sampler: Sampler, options: argparse.Namespace) -> Wanted:
    """
    :raises StudioError: a file cannot be read, the mask leaves nothing, there is no such class, or options exclude each other
    """
    if options.mask and options.fit:
        raise StudioError(tr("--mask covers the image as it is; --fit moves it. Leave one of them out."))
    if options.fit and sampler.shape.channels != 1:
        raise StudioError(tr("--fit is for runs on grey images; this one is in colour."))
    label = None if options.label is None else class_index(sampler, "--class", options.label)
    path, notes = Path(options.image).expanduser(), []
    image = _read(path, sampler, options.fit)
    if options.negative == "on" or (options.negative == "auto" and _is_negative(image, sampler)):
        image = 255 - image
        if options.negative == "auto":
            notes.append(
                tr("{} is dark on bright and the run's images are not: it is taken as a negative.").format(path)
            )
    image = _fitted(path, image, sampler.shape.size) if options.fit else image
    if image.min() == image.max():
        raise StudioError(tr("{} shows nothing: all of its pixels are the same.").format(path))
    return Wanted(image, _mask(options.mask, sampler.shape.size), label, tuple(notes))


def _read(path: Path, sampler: Sampler, is_whole: bool) -> np.ndarray:
    """(channels, height, width), uint8: of the run's size, or as it is where it is to be fitted."""
    form = Form(sampler.shape.size, colour=sampler.shape.channels == 3)
    _require_file(path)
    try:
        return whole(path, _LARGEST)[None] if is_whole else decoded(path, form)
    except UnreadableError as error:
        raise StudioError(f"{path} {error}.") from error


def _fitted(path: Path, image: np.ndarray, size: int) -> np.ndarray:
    try:
        return fitted(thickened(image[0], size), size)[None]
    except BlankError:
        text = tr(
            "{} is blank: nothing in it is brighter than its ground (where it is dark on bright, see --negative)."
        )
        raise StudioError(text.format(path)) from None


def _is_negative(image: np.ndarray, sampler: Sampler) -> bool:
    if sampler.shape.channels != 1:
        return False
    samples = np.concatenate([images for images, _ in sampler.draw(_SAMPLES, seed=0)])
    return is_negative_of(image, samples)


def _mask(name: str | None, size: int) -> np.ndarray | None:
    """bool, (size, size)."""
    if name is None:
        return None
    path = Path(name).expanduser()
    _require_file(path)
    try:
        counts: np.ndarray = decoded(path, Form(size, colour=False, background="black"))[0] > 127
    except UnreadableError as error:
        raise StudioError(f"{path} {error}.") from error
    if not counts.any():
        raise StudioError(tr("--mask: {} has no white pixel, so nothing of the image counts.").format(path))
    return None if counts.all() else counts


def _require_file(path: Path) -> None:
    if not path.is_file():
        raise StudioError(tr("There is no file {}.").format(path))
