"""The point in the latent space that a person steers: origin, truncation, offsets along directions, single coordinates, codes, classes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ganstudio.latent.paths import Latents
from ganstudio.latent.space import LatentSpace

REACH = 3.0
"""How far an offset goes along a direction, in standard deviations of the latent distribution."""
MOST_TRUNCATION = 1.2
"""Beyond that even a good generator makes little that holds together."""

_ROUNDING = 1e-5  # less than what a slider moves at once


@dataclass(frozen=True, eq=False)
class LatentRequest:
    """One wish to see what the generator makes of a latent. Of several, the one with the highest stamp counts."""

    stamp: int
    z: Latents
    """Shape (dim,)."""
    class_weights: Latents | None
    """Shape (classes,), sum 1; None where the network has no classes."""


@dataclass(frozen=True, eq=False)
class PointState:
    """Where a `LatentPoint` was at one moment, to go back to. Nobody writes to its arrays."""

    origin: Latents
    truncation: float
    edits: Latents
    remainder: Latents
    offsets: Latents
    directions: Latents
    """Along which the offsets count; the network may have others by now."""
    class_weights: Latents | None
    category: Latents
    continuous: Latents

    @property
    def z(self) -> Latents:
        """The latent itself, (size,), a fresh array."""
        return self.z_of(self.origin)

    @property
    def steered(self) -> Latents:
        """What directions contribute, those of now and those before them: (size,)."""
        return self.remainder + self.offsets @ self.directions

    @property
    def moved(self) -> Latents:
        """z but for its codes."""
        return self.truncation * self.origin + self.edits + self.steered

    def z_of(self, origins: Latents) -> Latents:
        """What z would be with other origins, (…, size), and all else as it is: a fresh array of that shape."""
        return _with_codes(self.truncation * origins + self.edits + self.steered, self.category, self.continuous)

    def leads_to_the_same(self, other: PointState) -> bool:
        """Whether both are the same point, of one network and one truncation, whatever the directions by which it was reached."""
        mine, others = ((one.moved, one.category, one.continuous, one.class_weights) for one in (self, other))
        return abs(self.truncation - other.truncation) < _ROUNDING and all(
            a is b or (a is not None and b is not None and bool(np.abs(a - b).max(initial=0) < _ROUNDING))
            for a, b in zip(mine, others, strict=True)
        )


class LatentPoint:
    """z = truncation · origin + edits + remainder + offsets · directions, with the learned codes in place of its first numbers.

    Truncation draws what a seed gave towards the mean of all latents, which is 0, and leaves alone what a person changed
    (truncation of latents: Brock et al. 2019, arXiv 1809.11096; by a factor, as here: Karras et al. 2019, arXiv 1812.04948).
    The edits are what single coordinates were changed by. The remainder is what earlier directions contributed and the present ones
    cannot express: directions change while a network trains, and z must not jump when they do. Codes are chosen by themselves, as
    classes are: neither origin nor directions nor edits move them.

    :param classes: number of classes, 0 where there are none
    """

    def __init__(self, space: LatentSpace, classes: int = 0) -> None:
        self.space = space
        self.size = size = space.size
        self.origin: Latents = np.zeros(size, dtype=np.float32)
        self.truncation = 1.0
        """Factor of the origin, 0 to `MOST_TRUNCATION`."""
        self.edits: Latents = np.zeros(size, dtype=np.float32)
        """By how much each coordinate was changed by itself, (size,); 0 for codes."""
        self.directions: Latents = np.zeros((0, size), dtype=np.float32)
        self.offsets: Latents = np.zeros(0, dtype=np.float32)
        self.class_weights: Latents | None = _one_hot(0, classes) if classes else None
        self.category: Latents = _one_hot(0, space.categories)
        """Weights of the categorical code, (categories,), sum 1; empty where there is none."""
        self.continuous: Latents = np.zeros(space.continuous, dtype=np.float32)
        """The continuous codes, -1 to 1."""
        self._remainder: Latents = np.zeros(size, dtype=np.float32)

    @property
    def base(self) -> Latents:
        """Where all sliders at zero lead to, codes apart, shape (size,)."""
        return self.truncation * self.origin + self.edits + self._remainder

    @property
    def z(self) -> Latents:
        """The latent itself, shape (size,), a fresh array."""
        moved = self.truncation * self.origin + self.edits + self._steered
        return _with_codes(moved, self.category, self.continuous)

    @property
    def unedited(self) -> Latents:
        """What z would be had no single coordinate been changed, codes apart: (size,), a fresh array."""
        return self.truncation * self.origin + self._steered

    @property
    def _steered(self) -> Latents:
        """What directions contribute, those of now and those before them."""
        return self._remainder + self.offsets @ self.directions

    @property
    def state(self) -> PointState:
        """Where it is now, to `restore` it later."""
        return PointState(
            self.origin,
            self.truncation,
            self.edits.copy(),
            self._remainder.copy(),
            self.offsets.copy(),
            self.directions,
            self.class_weights,
            self.category,
            self.continuous.copy(),
        )

    def restore(self, state: PointState) -> None:
        """Goes back to where this point was, exactly, by whatever directions there are now; each slider keeps its own.

        :param state: of a point of the same space and classes
        """
        self.origin, self.class_weights, self.category = state.origin, state.class_weights, state.category
        self.truncation, self.edits = state.truncation, state.edits.copy()
        self.continuous = state.continuous.copy()
        self.offsets, self._remainder = state.offsets.copy(), state.remainder.copy()
        if state.directions is not self.directions:
            self._express(state.steered)

    def go_to(self, z: ArrayLike, class_weights: ArrayLike | None = None) -> None:
        """Makes a latent the origin, with its codes, untruncated, all offsets and edits at zero: z is exactly that latent.

        :param class_weights: None leaves the classes as they are
        :raises ValueError: z has another size than this space, or the weights are none
        """
        self.set_origin(z)
        self.take_codes(self.origin)
        self.reset()
        self.truncation = 1.0
        self.set_classes(class_weights)

    def set_origin(self, z: ArrayLike) -> None:
        """Moves the origin; all else stays, so that a found change can be tried on another image.

        :raises ValueError: z has another size than this space
        """
        latent = np.array(z, dtype=np.float32)
        if latent.shape != (self.size,):
            raise ValueError(f"a latent of this space has the shape ({self.size},); this is {latent.shape}")
        self.origin = latent

    def set_truncation(self, factor: float) -> None:
        """Scales the origin, limited to 0…`MOST_TRUNCATION`; 1 leaves it as it is."""
        self.truncation = float(np.clip(factor, 0, MOST_TRUNCATION))

    def set_offset(self, index: int, sigmas: float) -> None:
        """Moves along one direction, limited to ±`REACH`."""
        self.offsets[index] = np.clip(sigmas, -REACH, REACH)

    def set_coordinate(self, index: int, value: float) -> None:
        """Gives one coordinate of z a value; offsets stay as they are.

        :raises ValueError: it belongs to a learned code
        """
        self.edits[self._own(index)] = value - self.unedited[index]

    def reset_coordinate(self, index: int) -> None:
        """Gives one coordinate of z back what origin and directions make of it.

        :raises ValueError: it belongs to a learned code
        """
        self.edits[self._own(index)] = 0

    def _own(self, index: int) -> int:
        if index < self.space.codes:
            raise ValueError(f"z[{index}] belongs to a learned code; the others begin at {self.space.codes}")
        return index

    def reset(self) -> None:
        """Back to the origin: no offsets, no edits. Truncation stays."""
        for part in (self.offsets, self.edits, self._remainder):
            part[:] = 0

    def set_directions(self, vectors: ArrayLike) -> None:
        """Takes new directions without moving z: offsets and remainder are expressed anew. Which slider gets which is decided in
        `direction_set.renewed`.

        :param vectors: shape (k, size), unit rows; k may be 0
        :raises ValueError: rows of another size than this space
        """
        steered = self._steered
        self.directions = np.array(vectors, dtype=np.float32).reshape(-1, self.size)
        self._express(steered)

    def _express(self, steered: Latents) -> None:
        """Finds offsets and remainder by which the directions of now contribute that much, (size,)."""
        wanted = steered.astype(np.float64)
        # Least squares equals projection for directions at right angles, and keeps the offsets as they are when others come again.
        offsets, *_ = np.linalg.lstsq(self.directions.T.astype(np.float64), wanted, rcond=None)
        self.offsets = np.clip(offsets, -REACH, REACH).astype(np.float32)
        self._remainder = steered - self.offsets @ self.directions

    def set_classes(self, weights: ArrayLike | None) -> None:
        """Chooses or blends classes.

        :param weights: one weight per class, 0 or more, shape (classes,); scaled to the sum 1
        :raises ValueError: no weight is above zero, or their number is wrong
        """
        if self.class_weights is not None and weights is not None:
            self.class_weights = _shares(weights, len(self.class_weights))

    def set_class(self, index: int) -> None:
        """Chooses one class; without classes it does nothing."""
        if self.class_weights is not None:
            self.class_weights = _one_hot(index, len(self.class_weights))

    def set_category(self, weights: ArrayLike) -> None:
        """Chooses the learned category, or blends several.

        :param weights: as in `set_classes`, one per category
        :raises ValueError: no weight is above zero, or their number is wrong
        """
        self.category = _shares(weights, self.space.categories)

    def set_continuous(self, index: int, value: float) -> None:
        """Sets one continuous code, limited to -1…1."""
        self.continuous[index] = np.clip(value, -1, 1)

    def take_codes(self, z: Latents) -> None:
        """Chooses the codes that a latent (size,) has; where it comes from a stranger, the nearest that can be."""
        space = self.space
        weights = np.maximum(z[: space.categories], 0)
        self.category = weights / weights.sum() if weights.any() else _one_hot(0, space.categories)
        self.continuous = np.clip(z[space.categories : space.codes], -1, 1)


def _with_codes(z: Latents, category: Latents, continuous: Latents) -> Latents:
    """Writes learned codes into the first numbers of z, (…, size)."""
    codes = np.concatenate([category, continuous])
    z[..., : len(codes)] = codes
    return z


def _one_hot(index: int, count: int) -> Latents:
    weights = np.zeros(count, dtype=np.float32)
    weights[index : index + 1] = 1.0  # none of none stays empty
    return weights


def _shares(weights: ArrayLike, count: int) -> Latents:
    chosen = np.array(weights, dtype=np.float32)
    if chosen.shape != (count,) or chosen.min() < 0 or chosen.sum() <= 0:
        raise ValueError(f"weights need the shape ({count},), no value below 0 and one above")
    return chosen / chosen.sum()
