"""Random points: example shapes to begin a drawing with, and what a brush sprays."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ganstudio.params import N_

Shape = Callable[[np.random.Generator], NDArray[np.float32]]

_COUNT = 800
_THICKNESS = 0.025  # standard deviation across a line; the plane is 2 wide


def circle(random: np.random.Generator) -> NDArray[np.float32]:
    angles = random.uniform(0, 2 * np.pi, _COUNT)
    return _thick(0.7 * np.stack([np.cos(angles), np.sin(angles)], axis=-1), random)


def spiral(random: np.random.Generator) -> NDArray[np.float32]:
    # The root makes the points as dense outside as inside.
    along = np.sqrt(random.uniform(0.01, 1, _COUNT))
    angles = 4.5 * np.pi * along
    return _thick(0.85 * along[:, None] * np.stack([np.cos(angles), np.sin(angles)], axis=-1), random)


def two_blobs(random: np.random.Generator) -> NDArray[np.float32]:
    middles = np.array([(-0.45, -0.35), (0.45, 0.35)])[random.integers(2, size=_COUNT)]
    return _thick(middles + 0.12 * random.standard_normal((_COUNT, 2)), random)


def cross(random: np.random.Generator) -> NDArray[np.float32]:
    along = random.uniform(-0.75, 0.75, _COUNT)
    turn = np.where(random.random(_COUNT) < 0.5, 1, -1)
    return _thick(np.stack([along, along * turn], axis=-1), random)


SHAPES: dict[str, Shape] = {
    N_("Circle"): circle,
    N_("Spiral"): spiral,
    N_("Two blobs"): two_blobs,
    N_("Cross"): cross,
}


def _thick(points: NDArray[np.float64], random: np.random.Generator) -> NDArray[np.float32]:
    blurred = points + _THICKNESS * random.standard_normal(points.shape)
    return blurred.clip(-1, 1).astype(np.float32)


def sprayed(
    random: np.random.Generator, start: tuple[float, float], end: tuple[float, float], radius: float, density: float
) -> NDArray[np.float64]:
    """Random points in the disc of a brush, spread along its straight way.

    :param density: points for each length of the radius, and where the brush did not move
    :returns: (N, 2)
    """
    a, b = np.array(start), np.array(end)
    length = float(np.hypot(*(b - a)))
    wanted = density * length / radius if length else float(density)
    count = int(wanted + random.random())  # by chance up or down: slow strokes get their share too
    angles = random.uniform(0, 2 * np.pi, count)
    away = radius * np.sqrt(random.uniform(0, 1, count))
    along = random.uniform(0, 1, (count, 1))
    return a + along * (b - a) + away[:, None] * np.stack([np.cos(angles), np.sin(angles)], axis=-1)
