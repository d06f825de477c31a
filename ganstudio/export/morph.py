"""Films of a way through the latent space, through classes, or through both at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

import numpy as np

from ganstudio.export.film import Film
from ganstudio.export.sizes import Size
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.paths import Latents
from ganstudio.media import channels_last
from ganstudio.training.sampler import Sampler

Walk = tuple[Latents, Latents | None]
"""What `KeyframePath.walk` gives: z of each frame, (frames, latent), and its class weights, (frames, classes), or None."""

_SLICE_FRAMES = 32
"""Drawn at once: more is no faster, and would be kept."""
_ENLARGED = 8


def keyframes(points: Latents, class_weights: Latents | None) -> tuple[Keyframe, ...]:
    """The points of a path through latents and classes. The shorter list comes again from its start: one latent with two classes
    is one style in both.

    :param points: (n, latent)
    :param class_weights: (m, classes), or None where the network has none
    """
    if class_weights is None:
        return tuple(map(Keyframe, points))
    count = max(len(points), len(class_weights))
    return tuple(Keyframe(points[i % len(points)], class_weights[i % len(class_weights)]) for i in range(count))


def walk_pictures(sampler: Sampler, walk: Walk, numbers: Sequence[int]) -> Iterator[np.ndarray]:
    """Some frames of a walk: (H, W) or (H, W, 3), uint8, in the pixels of the network."""
    z, weights = walk
    for start in range(0, len(numbers), _SLICE_FRAMES):
        chosen = list(numbers[start : start + _SLICE_FRAMES])
        yield from channels_last(sampler.render(z[chosen], None if weights is None else weights[chosen]))


def walk_film(sampler: Sampler, walk: Walk, rate: Fraction, size: Size | None = None) -> Film:
    """The film of a walk.

    :param sampler: drawn with while the film is written, on the thread that writes it: a copy where a run is training
    :param size: width and height; else each pixel of the network becomes 8 × 8
    """
    if size is None:
        height, width = next(walk_pictures(sampler, walk, [0])).shape[:2]
        size = (_ENLARGED * width, _ENLARGED * height)
    return Film(len(walk[0]), size, rate, lambda numbers: walk_pictures(sampler, walk, numbers))
