"""Pixels between numpy and Qt: images as QImage, and painting that leaves a pixel a pixel."""

from __future__ import annotations

from math import ceil, floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter

Pixels = NDArray[np.uint8]


def to_qimage(pixels: Pixels) -> QImage:
    """A QImage with memory of its own.

    :param pixels: uint8, (H, W) grey or (H, W, 3) RGB, 0–255
    :raises ValueError: another shape or type
    """
    if pixels.dtype != np.uint8 or pixels.ndim not in (2, 3) or (pixels.ndim == 3 and pixels.shape[2] != 3):
        raise ValueError(f"an image is uint8, (H, W) or (H, W, 3); this is {pixels.dtype}, {pixels.shape}")
    rows = np.ascontiguousarray(pixels)
    kind = QImage.Format.Format_Grayscale8 if rows.ndim == 2 else QImage.Format.Format_RGB888
    height, width = rows.shape[:2]
    return QImage(rows.data, width, height, rows.strides[0], kind).copy()


def enlarged(pixels: Pixels, factor: int) -> Pixels:
    """Each pixel as a square of `factor` × `factor`."""
    return pixels.repeat(factor, axis=0).repeat(factor, axis=1)


def enlargement(side: int, least: int) -> int:
    """By how much to enlarge images that are saved or copied for the eye: at least twice.

    :param side: pixels of one along its larger side
    :param least: how many it is to have then, at least
    """
    return max(2, ceil(least / side))


def tiled(images: Pixels, rows: int, columns: int) -> Pixels:
    """One sheet of all images, row by row without gaps, so that it can be cut up again; missing ones are black.

    :param images: (N, H, W) or (N, H, W, 3) with N ≤ rows · columns
    :returns: (rows · H, columns · W) or (rows · H, columns · W, 3)
    """
    height, width, *channels = images.shape[1:]
    cells = np.zeros((rows * columns, height, width, *channels), dtype=np.uint8)
    cells[: len(images)] = images
    sheet = cells.reshape(rows, columns, height, width, *channels).swapaxes(1, 2)
    return sheet.reshape(rows * height, columns * width, *channels)


def whole_factor(available: float, needed: float) -> float:
    """How much to enlarge: a whole number, or below 1 where not even once fits."""
    ratio = available / needed if needed else 1.0
    return float(int(ratio)) if ratio >= 1 else max(ratio, 0.0)


def to_screen_pixels(painter: QPainter) -> None:
    """Makes one unit of a painter one pixel of the screen, with its whole numbers between two pixels.

    On a screen of scale 1.5 a widget may begin in the middle of a pixel; images drawn there would blur.
    """
    screen = painter.deviceTransform()
    painter.scale(1 / screen.m11(), 1 / screen.m22())
    painter.translate(floor(screen.dx()) - screen.dx(), floor(screen.dy()) - screen.dy())
