"""A drawing or a photograph of one, made into an image of the kind that a network has learnt."""

from __future__ import annotations

import numpy as np
from PIL import Image

_BOX, _SIDE = 20, 28
"""MNIST's digits were scaled to fit a square of 20 pixels within images of 28."""
_PEAK_PERCENTILE = 99.5
_LEAST_CONTRAST = 0.1
_INK = 0.3
"""Share of the strongest ink from which a pixel is part of the drawing: paper has shadows."""
_EVEN = 0.15
"""Standard deviation, 0–1, up to which an image's border is of one grey."""
_OPPOSITE = 0.5
"""By how much, 0–1, the ground of an image must be nearer to that of others once it is a negative."""


class BlankError(ValueError):
    """There is no drawing in an image."""


def fitted(pixels: np.ndarray, size: int) -> np.ndarray:
    """A drawing as MNIST's digits are made: scaled to fit 20/28 of the side in its own proportions, its centre of mass in the middle.

    Source: LeCun, Cortes and Burges, The MNIST database of handwritten digits, there of black and white drawings. What lies
    around the drawing becomes black and its strongest ink white, so that a photograph's grey paper does not count as ink.

    :param pixels: (height, width), uint8, bright ink on a dark ground
    :returns: (size, size), uint8
    :raises BlankError: nothing is drawn
    """
    ink = _ink(pixels)
    rows, columns = (np.flatnonzero((ink > _INK).any(axis)) for axis in (1, 0))
    drawing = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = size * _BOX / _SIDE / max(drawing.shape)
    height, width = (max(1, round(side * scale)) for side in drawing.shape)
    small = Image.fromarray(drawing.astype(np.float32)).resize((width, height), Image.Resampling.BICUBIC)
    values = np.asarray(small, np.float32).clip(0, 1)
    result = np.zeros((size, size), np.float32)
    top, left = (_start(values.sum(axis), size) for axis in (1, 0))
    result[top : top + height, left : left + width] = values
    return np.rint(result * 255).astype(np.uint8)


def is_negative_of(image: np.ndarray, others: np.ndarray) -> bool:
    """Whether an image has its ground where the others have their ink: black ink on white paper, where they are white on black.

    Only where both have a border of one grey, so that nobody turns a photograph into its negative.

    :param image: (channels, height, width), uint8
    :param others: (N, channels, height, width), uint8
    """
    border, usual = _border(image), np.concatenate([_border(other) for other in others])
    if border.std() > _EVEN or usual.std() > _EVEN:
        return False
    apart, apart_as_negative = (abs(level - usual.mean()) for level in (border.mean(), 1 - border.mean()))
    return bool(apart - apart_as_negative > _OPPOSITE)


def _ink(pixels: np.ndarray) -> np.ndarray:
    """How strong the ink of each pixel is, 0–1: above the ground, which is what the border mostly shows."""
    values = pixels.astype(np.float32) / 255
    ground = float(np.median(_border(pixels[None])))
    contrast = float(np.percentile(values, _PEAK_PERCENTILE)) - ground
    if contrast < _LEAST_CONTRAST:  # a thin line on a large sheet is less than half a per cent of it
        contrast = float(values.max()) - ground
    if contrast < _LEAST_CONTRAST:
        raise BlankError
    result: np.ndarray = ((values - ground) / contrast).clip(0, 1)
    return result


def _border(image: np.ndarray) -> np.ndarray:
    """The outermost pixels of an image (channels, height, width), 0–1."""
    edges = (image[:, 0], image[:, -1], image[:, :, 0], image[:, :, -1])
    result: np.ndarray = np.concatenate([edge.ravel() for edge in edges]).astype(np.float32) / 255
    return result


def _start(profile: np.ndarray, size: int) -> int:
    """Where a drawing begins so that its centre of mass lies in the middle, and nothing of it outside.

    The middle of MNIST's 28 pixels, counted from 0, is the pixel 14.
    """
    centre = float((profile * np.arange(len(profile))).sum() / profile.sum())
    return min(max(round(size / 2 - centre), 0), size - len(profile))
