"""Arithmetic with latents: sums with weights, what lies around one, and how far two are apart.

Source: Radford, Metz and Chintala 2016, "Unsupervised representation learning with deep convolutional generative adversarial
networks" (arXiv 1511.06434, section 6.3.2): a smiling woman − a woman + a man gives a smiling man. They took the mean of three
latents for each term, since single ones gave unsteady results; any latent can stand for such a mean here.

Learned codes take part in none of that: a sum of one-hot weights means nothing. All else of z is called its rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from ganstudio.latent.paths import Latents, latent_of_seed
from ganstudio.latent.space import LatentSpace

_PAIRS = 4
"""Of neighbours, on opposite sides."""
_FIRST_SEED = 2_000_000
"""Of the directions in which neighbours lie: away from the seeds that people type, and from those of the samples."""
_NOTHING = 1e-6
"""A length below it has no direction."""


@dataclass(frozen=True, eq=False)
class Term:
    """One latent of a sum."""

    weight: float
    z: Latents
    """(size,)"""


def typical_length(space: LatentSpace) -> float:
    """√d, about which the lengths of normal numbers in d dimensions lie: in many dimensions almost all of them quite near."""
    return sqrt(space.size - space.codes)


def length(space: LatentSpace, z: Latents) -> float:
    """Of the rest of a latent (size,)."""
    return float(np.linalg.norm(z[space.codes :].astype(np.float64)))


def combined(space: LatentSpace, terms: Sequence[Term], codes_of: Latents, keeps_length: bool = True) -> Latents:
    """The sum of the terms, (size,).

    :param codes_of: the latent (size,) whose learned codes it gets
    :param keeps_length: whether it is brought to `typical_length`: A − B + C of independent latents is √3 times as long, and a
        generator has hardly met such in training (White 2016, arXiv 1609.04468). Of nothing there is no direction: it stays.
    """
    total = np.zeros(space.size)
    for term in terms:
        total += term.weight * term.z.astype(np.float64)
    rest = total[space.codes :]
    norm = float(np.linalg.norm(rest))
    if keeps_length and norm > _NOTHING:
        rest = rest * (typical_length(space) / norm)
    return _joined(space, codes_of, rest)


def neighbours(space: LatentSpace, z: Latents, degrees: float) -> Latents:
    """Up to eight latents at an angle from one, as long as it is, (n, size): pairs on opposite sides, the first two, the next two…

    They lie in the same directions each time, as far as these stand at right angles to z: when z moves a little, so do they.
    Fewer where there are no eight, as in a plane; none where z is nothing but codes or one number. Zero is at no angle from
    anything: its neighbours lie sin(angle) · `typical_length` away.
    """
    rest = z[space.codes :].astype(np.float64)
    norm = float(np.linalg.norm(rest))
    across = _frame(rest)
    if norm <= _NOTHING:
        norm = typical_length(space)
    ahead, aside = cos(radians(degrees)) * rest, sin(radians(degrees)) * norm * across
    places = [ahead + side * step for step in aside for side in (1, -1)]
    return np.array([_joined(space, z, place) for place in places], np.float32).reshape(-1, space.size)


def angle_between(space: LatentSpace, a: Latents, b: Latents) -> float:
    """Between the rests of two latents (size,), 0 to 180 degrees; 0 where one of them is zero."""
    u, v = (z[space.codes :].astype(np.float64) for z in (a, b))
    norms = np.linalg.norm(u), np.linalg.norm(v)
    if min(norms) <= _NOTHING:
        return 0.0
    u, v = u / norms[0], v / norms[1]
    # Kahan's form: exact for small angles too, where the arc cosine is not.
    return float(np.degrees(2 * np.arctan2(np.linalg.norm(u - v), np.linalg.norm(u + v))))


def _frame(rest: NDArray[np.float64]) -> NDArray[np.float64]:
    """Unit rows at right angles to a vector (n,) and to each other, (k, n), the same for the same vector; k at most `_PAIRS`."""
    size, has_direction = rest.size, bool(np.linalg.norm(rest) > _NOTHING)
    count = min(_PAIRS, size - 1)
    if count < 1:
        return np.zeros((0, size))
    columns = [rest] * has_direction + [latent_of_seed(_FIRST_SEED + i, size).astype(float) for i in range(count)]
    q, r = np.linalg.qr(np.stack(columns, axis=1))
    signs = np.where(np.diag(r) < 0, -1.0, 1.0)  # the factorisation leaves them open, and they would jump
    return np.ascontiguousarray((q * signs).T[int(has_direction) :])


def _joined(space: LatentSpace, codes_of: Latents, rest: NDArray[np.float64]) -> Latents:
    return np.concatenate([codes_of[: space.codes], rest.astype(np.float32)])
