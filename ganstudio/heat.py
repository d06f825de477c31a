"""How D's opinion of the plane becomes colour, alike in the window and in pictures that are drawn without one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

HEAT_STRENGTH = 0.52
"""How much of a player's colour lies over the ground where D is sure, 0–1: points and arrows must still stand out."""
_WITHIN_RANGE = 98.0
"""Per cent of the scores: a few extreme ones must not flatten all the others."""


def leaning(heat: NDArray[np.floating], is_probability: bool) -> NDArray[np.floating]:
    """From -1 where D says "generated" over 0 where it is undecided, or has no number to say, to 1 where it says "real".

    :param heat: D's probability of "real", or its scores, which have no scale of their own: their median is undecided
    """
    places = 2 * heat - 1 if is_probability else _about_the_median(heat)
    return np.nan_to_num(places, nan=0.0).clip(-1, 1)


def _about_the_median(scores: NDArray[np.floating]) -> NDArray[np.floating]:
    finite = scores[np.isfinite(scores)]
    if not finite.size:
        return np.zeros_like(scores)
    middle = np.median(finite)
    reach = np.percentile(np.abs(finite - middle), _WITHIN_RANGE)
    places: NDArray[np.floating] = (scores - middle) / (reach if reach > 0 else 1.0)
    return places
