"""A `Scene`: the game on the plane at one moment, as a window draws it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Scene:
    """Points are (N, 2) float32: x to the right, y upwards, in the data set's own units."""

    step: int
    updated: str
    """The network whose update was the last one, ``discriminator`` or ``generator``; empty after a whole step."""
    extent: float
    """What is shown reaches from -extent to extent in both directions."""
    real: np.ndarray
    generated: np.ndarray
    heat: np.ndarray
    """What D says of each place, (H, W) float32: the first row is the uppermost."""
    is_probability: bool
    """The heat is D's probability of "real", 0–1; else its score, which has no scale of its own."""
    arrows_at: np.ndarray
    """Some of the generated points, (K, 2)."""
    arrows: np.ndarray
    """D's gradient at each of them, (K, 2): the way in which it would look more real."""
