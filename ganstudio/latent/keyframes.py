"""A path that a person lays through the latent space, by points that it visits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ganstudio.latent.paths import Easing, Latents, PathKind, sample_path
from ganstudio.latent.space import LatentSpace

MOST_KEYFRAMES = 100
_ROUNDING = 1e-5
LEAST_SECONDS, MOST_SECONDS = 0.5, 120.0


@dataclass(frozen=True, eq=False)
class Keyframe:
    """One point of a path. Nobody writes to its arrays."""

    z: Latents
    """(size,)"""
    class_weights: Latents | None = None
    """(classes,), sum 1; None where the network has no classes."""

    def is_at(self, z: Latents, class_weights: Latents | None) -> bool:
        """Whether this is the point with this latent and these classes."""
        if self.class_weights is None or class_weights is None:
            return self.class_weights is class_weights and _are_same(self.z, z)
        return _are_same(self.z, z) and _are_same(self.class_weights, class_weights)


@dataclass(frozen=True, eq=False)
class KeyframePath:
    """The points and how to go from one to the next. Every change makes another path."""

    keyframes: tuple[Keyframe, ...] = ()
    kind: PathKind = "slerp"
    easing: Easing = "linear"
    loop: bool = False
    """From the last point on to the first."""
    seconds: float = 4.0
    """How long the whole walk takes."""

    @property
    def is_walkable(self) -> bool:
        """Whether there are points to go between."""
        return len(self.keyframes) > 1

    @property
    def stretches(self) -> int:
        """From one point to the next, how many."""
        return max(len(self.keyframes) - (not self.loop), 0)

    # The walk

    def frames(self, frames_per_second: float) -> int:
        """How many pictures the walk has."""
        return max(round(self.seconds * frames_per_second), self.stretches + (not self.loop), 1)

    def walk(self, space: LatentSpace, frames: int) -> tuple[Latents, Latents | None]:
        """z (frames, size) and class weights (frames, classes), which go straight from point to point, or None without classes.

        :raises ValueError: it has no points
        """
        points = np.array([keyframe.z for keyframe in self.keyframes], np.float32)
        z = space.path(points, frames, self.kind, self.loop, self.easing)
        weights = [keyframe.class_weights for keyframe in self.keyframes if keyframe.class_weights is not None]
        if not weights or len(weights) < len(self.keyframes):
            return z, None
        return z, sample_path(np.stack(weights), frames, "lerp", self.loop, self.easing)

    def frame_of(self, index: int, frames: int) -> int:
        """The picture of the walk that is nearest to one of its points."""
        steps = frames if self.loop else frames - 1
        return round(index / max(self.stretches, 1) * steps)


def _are_same(a: Latents, b: Latents) -> bool:
    """But for rounding: shares are scaled to the sum 1 on their way."""
    return a.shape == b.shape and bool(np.abs(a - b).max(initial=0) < _ROUNDING)
