"""Pictures that show an image beside what a generator makes of it, and where the two differ."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ganstudio.latent.targets import differences
from ganstudio.media import channels_last, enlarged

# Okabe and Ito's colours, as everywhere: what is real blue, here its light one for dark grounds, what G makes orange.
_ONLY_TARGET, _ONLY_IMAGE = np.array((86.0, 180.0, 233.0)), np.array((230.0, 159.0, 0.0))
_GROUND = 0.3
"""How bright the target is under the differences."""
_HIDDEN = np.array((60.0, 60.0, 72.0))
_GAP = 128
"""Grey between the pictures, which are often black at their edges."""
_SIDE = 224
"""About how many pixels an image gets on a side."""


def coloured_differences(target: np.ndarray, image: np.ndarray, counts: np.ndarray | None = None) -> np.ndarray:
    """Where two images differ, over the darkened target: light blue what only the target has, orange what only the image has.
    What does not count is covered.

    :param target: (channels, size, size), uint8; `image` likewise
    :param counts: bool, (size, size), the pixels that count; None for all
    :returns: (size, size, 3), uint8
    """
    where = differences(target, image, counts)[..., None]
    colour = np.where(where > 0, _ONLY_TARGET, _ONLY_IMAGE)
    strength = np.abs(where)
    mixed = (1 - strength) * _GROUND * _colours(target) + strength * colour
    return np.rint(_covered(mixed, counts)).clip(0, 255).astype(np.uint8)


def comparison(target: np.ndarray, images: Sequence[np.ndarray], counts: np.ndarray | None = None) -> np.ndarray:
    """The target, the best image, where these differ, and the other images, side by side, (H, W, 3), uint8.

    :param target: (channels, size, size), uint8; what does not count of it is covered
    :param images: likewise, the best first
    """
    shown, best = _covered(_colours(target), counts), images[0]
    cells = [shown, _colours(best), coloured_differences(target, best, counts), *map(_colours, images[1:])]
    factor = max(1, _SIDE // target.shape[-1])
    gap = np.full((factor * target.shape[-2], factor, 3), _GAP, np.uint8)
    parts = [part for cell in cells for part in (gap, enlarged(cell.astype(np.uint8), factor))]
    return np.concatenate(parts[1:], axis=1)


def _covered(picture: np.ndarray, counts: np.ndarray | None) -> np.ndarray:
    """(size, size, 3) with a cover over what does not count."""
    return picture if counts is None else np.where(counts[..., None], picture, _HIDDEN)


def _colours(image: np.ndarray) -> np.ndarray:
    """(channels, size, size) → (size, size, 3), of 0–255."""
    picture = channels_last(image[None])[0]
    return (np.repeat(picture[..., None], 3, 2) if picture.ndim == 2 else picture).astype(np.float32)
