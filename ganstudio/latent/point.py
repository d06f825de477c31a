"""The point in the latent space that a person steers: an origin, offsets along directions, and classes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ganstudio.latent.paths import Latents

REACH = 3.0
"""How far an offset goes along a direction, in standard deviations of the latent distribution."""

_SAME_MEANING = 0.5  # cosine above which a new direction takes the slider of an old one


@dataclass(frozen=True, eq=False)
class LatentRequest:
    """One wish to see what the generator makes of a latent. Of several, the one with the highest stamp counts."""

    stamp: int
    z: Latents
    """Shape (dim,)."""
    class_weights: Latents | None
    """Shape (classes,), sum 1; None where the network has no classes."""


class LatentPoint:
    """z = origin + remainder + offsets · directions.

    The remainder is what earlier directions contributed and the present ones cannot express: directions change while a network
    trains, and z must not jump when they do.

    :param size: dimensions of z, 1 or more
    :param classes: number of classes, 0 where there are none
    """

    def __init__(self, size: int, classes: int = 0) -> None:
        self.size = size
        self.origin: Latents = np.zeros(size, dtype=np.float32)
        self.directions: Latents = np.zeros((0, size), dtype=np.float32)
        self.offsets: Latents = np.zeros(0, dtype=np.float32)
        self.class_weights: Latents | None = _one_hot(0, classes) if classes else None
        self._remainder: Latents = np.zeros(size, dtype=np.float32)

    @property
    def base(self) -> Latents:
        """Where all sliders at zero lead to, shape (size,)."""
        return self.origin + self._remainder

    @property
    def z(self) -> Latents:
        """The latent itself, shape (size,), a fresh array."""
        return self.base + self.offsets @ self.directions

    def set_origin(self, z: ArrayLike) -> None:
        """Moves the origin; offsets stay, so that a found change can be tried on another image.

        :raises ValueError: z has another size than this space
        """
        latent = np.array(z, dtype=np.float32)
        if latent.shape != (self.size,):
            raise ValueError(f"a latent of this space has the shape ({self.size},); this is {latent.shape}")
        self.origin = latent

    def set_offset(self, index: int, sigmas: float) -> None:
        """Moves along one direction, limited to ±`REACH`."""
        self.offsets[index] = np.clip(sigmas, -REACH, REACH)

    def reset(self) -> None:
        """Back to the origin."""
        self.offsets[:] = 0
        self._remainder[:] = 0

    def set_directions(self, vectors: ArrayLike) -> None:
        """Takes new directions without moving z: offsets and remainder are expressed anew.

        A slider keeps its meaning as far as it can: a new direction that resembles an old one takes its place and its sign,
        since what finds directions orders them by strength and leaves the sign open.

        :param vectors: shape (k, size), unit rows; k may be 0
        :raises ValueError: rows of another size than this space
        """
        new = np.array(vectors, dtype=np.float32).reshape(-1, self.size)
        z = self.z
        self.directions = aligned(self.directions, new)
        moved = (z - self.origin).astype(np.float64)
        # Least squares equals projection for directions at right angles, and keeps the offsets as they are when others come again.
        offsets, *_ = np.linalg.lstsq(self.directions.T.astype(np.float64), moved, rcond=None)
        self.offsets = np.clip(offsets, -REACH, REACH).astype(np.float32)
        self._remainder = z - self.origin - self.offsets @ self.directions

    def set_classes(self, weights: ArrayLike | None) -> None:
        """Chooses or blends classes.

        :param weights: one weight per class, 0 or more, shape (classes,); scaled to the sum 1
        :raises ValueError: no weight is above zero, or their number is wrong
        """
        if self.class_weights is None:
            return
        chosen = np.array(weights, dtype=np.float32)
        if chosen.shape != self.class_weights.shape or chosen.min() < 0 or chosen.sum() <= 0:
            raise ValueError(f"class weights need the shape {self.class_weights.shape}, no value below 0 and one above")
        self.class_weights = chosen / chosen.sum()

    def set_class(self, index: int) -> None:
        """Chooses one class; without classes it does nothing."""
        if self.class_weights is not None:
            self.class_weights = _one_hot(index, len(self.class_weights))


def aligned(old: Latents, new: Latents) -> Latents:
    """The new directions in the order and with the signs that resemble the old ones most.

    :param old: shape (j, dim), unit rows
    :param new: shape (k, dim), unit rows
    :returns: shape (k, dim): the rows of `new`, some negated
    """
    kept = min(len(old), len(new))
    cosines = old[:kept] @ new.T
    free = list(range(len(new)))
    places: dict[int, int] = {}
    for flat in np.argsort(-np.abs(cosines), axis=None):
        slot, row = divmod(int(flat), len(new))
        if abs(cosines[slot, row]) > _SAME_MEANING and slot not in places and row in free:
            places[slot] = row
            free.remove(row)
    order = [places[slot] if slot in places else free.pop(0) for slot in range(len(new))]
    result = new[order]
    signs = np.sign(np.einsum("ij,ij->i", old[:kept], result[:kept]))
    result[:kept] *= np.where(signs < 0, -1.0, 1.0)[:, None].astype(np.float32)
    return result


def _one_hot(index: int, classes: int) -> Latents:
    weights = np.zeros(classes, dtype=np.float32)
    weights[index] = 1.0
    return weights
