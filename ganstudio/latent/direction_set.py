"""The directions that a person steers by, and how they stay what they are while the network goes on learning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ganstudio.latent.paths import Latents

MOST_DIRECTIONS = 8
"""As many as a person has sliders for."""
CANDIDATES = 12
"""Of what is found, so many make the space that the sliders stay in: one that has become a little weaker is not lost."""

DirectionKind = Literal["image", "layer"]
"""By change of the image, or by PCA of a layer: see `directions.image_directions` and `layer_directions.layer_directions`."""

_SAME = 0.5
"""Of a direction's length, what must lie in a space for it to be found there."""


@dataclass(frozen=True, eq=False)
class FoundDirections:
    """What was found in a network at one step."""

    vectors: Latents
    """Unit rows (k, latent), the strongest first."""
    kind: DirectionKind = "image"
    step: int = 0
    strengths: Latents | None = None
    """(k,), how much the image changes per unit step along each; None where that is not known."""


@dataclass(frozen=True, eq=False)
class Direction:
    """One slider's direction. Nobody writes to its vector."""

    vector: Latents
    """(latent,), of length one."""
    name: str = ""
    """By the person; empty: it is called by its number."""
    is_locked: bool = False
    """It keeps its vector whatever is found, and its place among the rows unless there are too few to stand before it."""
    kind: DirectionKind = "image"
    strength: float = 0.0
    """How much the image changes per unit step along it, as far as the last search told; 0 where none has."""


NewDirections = FoundDirections | ArrayLike
"""What was found, or plain unit rows (k, latent)."""


def as_found(new: NewDirections, size: int) -> FoundDirections:
    """
    :param size: numbers in a latent
    :raises ValueError: rows of another size
    """
    if isinstance(new, FoundDirections):
        return new
    return FoundDirections(np.asarray(new, np.float32).reshape(-1, size))


def vectors_of(directions: Iterable[Direction], size: int) -> Latents:
    """(k, size), a fresh array."""
    return np.array([one.vector for one in directions], np.float32).reshape(-1, size)


def renewed(present: Sequence[Direction], found: FoundDirections, keeps_meaning: bool = True) -> tuple[Direction, ...]:
    """The directions for the sliders after others were found, at most `MOST_DIRECTIONS`.

    What is locked keeps its vector. What has a meaning for the person is turned into the space of what was found, as little as can
    be; where that has no room for all of it, names go before what has none. Names that mean nothing there keep their vectors, and so
    do all names where they are more than were found. The strongest of what was found, beside all these, take the other places.

    :param keeps_meaning: whether sliders without a name have a meaning, too: somebody has used them
    """
    space = _basis(found.vectors[:CANDIDATES])
    there = [one.kind == found.kind and bool(np.linalg.norm(space @ one.vector) > _SAME) for one in present]
    free = [slot for slot, one in enumerate(present) if not one.is_locked]
    named = [slot for slot in free if present[slot].name and there[slot]]
    used = [slot for slot in free if keeps_meaning and not present[slot].name and there[slot]]
    kept = [slot for slot, one in enumerate(present) if one.is_locked or (one.name and not there[slot])]
    basis = _basis(found.vectors[:CANDIDATES], [present[slot].vector for slot in kept])
    if len(named) > len(basis):
        kept, named = kept + named, []
        basis = _basis(found.vectors[:CANDIDATES], [present[slot].vector for slot in kept])
    following = (named + used)[: len(basis)]
    turned = _turned(vectors_of([present[slot] for slot in following], basis.shape[1]), basis)
    rows = {slot: present[slot] for slot in kept}
    rows |= {slot: replace(present[slot], vector=vector) for slot, vector in zip(following, turned, strict=True)}
    return _filled({slot: _measured(one, found) for slot, one in rows.items()}, found)


def by_strength(present: Sequence[Direction]) -> tuple[Direction, ...]:
    """In the order of how much they change the image, the most first."""
    return tuple(sorted(present, key=lambda one: -one.strength))


def moved(present: Sequence[Direction], at: int, to: int) -> tuple[Direction, ...]:
    """With one of them at another place among the others."""
    rows = list(present)
    rows.insert(to, rows.pop(at))
    return tuple(rows)


def _turned(before: Latents, basis: Latents) -> Latents:
    """The directions (k, latent) at right angles to each other, in the space of the basis (n, latent), that are nearest to these.

    The solution of the orthogonal Procrustes problem (Schönemann 1966).
    """
    # Directions of like strength are found in another mixture each time. Measured (tests/benchmarks/direction_stability.py):
    # paired one to one, by their angles in z or by what they do to the same images alike, sliders do what they did 1,000 steps
    # before with a correlation of 0.41 (at step 1,000), 0.65 (2,000) and 0.85 (4,000); turned so, with 0.54, 0.73 and 0.88. That
    # is what an unchanged z-direction has: its meaning changes least, so nearness in z is the measure. The sliders keep 98 % or
    # more of what the strongest ones change.
    u, _, v = np.linalg.svd((before @ basis.T).astype(np.float64), full_matrices=False)
    turned: Latents = ((u @ v) @ basis).astype(np.float32)
    return turned


def _filled(rows: dict[int, Direction], found: FoundDirections) -> tuple[Direction, ...]:
    """The rows at their places, and in the others what was found beside them, the strongest first."""
    taken, fresh = [one.vector for one in rows.values()], []
    for vector in found.vectors:
        if len(taken) < MOST_DIRECTIONS and (unit := _beside(vector, taken)) is not None:
            fresh.append(Direction(unit, kind=found.kind, strength=_strength(unit, found)))
            taken.append(unit)
    others = iter(fresh)
    places = range(max(len(taken), 1 + max(rows, default=-1)))
    ordered = [rows[slot] if slot in rows else next(others, None) for slot in places]
    return tuple(one for one in ordered if one is not None)


def _beside(vector: Latents, taken: Sequence[Latents]) -> Latents | None:
    """A found direction, at right angles to those that are taken; None where most of it is one of them again."""
    if not taken:
        return vector
    basis, _ = np.linalg.qr(np.array(taken, np.float64).T)
    rest = vector - basis @ (basis.T @ vector)
    left = float(np.linalg.norm(rest))
    return (rest / left).astype(np.float32) if left > _SAME else None


def _basis(vectors: Latents, beside: Sequence[Latents] = ()) -> Latents:
    """Of the space of some vectors (n, latent), as far as it is at right angles to others: (n or less, latent)."""
    rows: list[Latents] = []
    for vector in vectors:
        if (unit := _beside(vector, [*beside, *rows])) is not None:
            rows.append(unit)
    return np.array(rows, np.float32).reshape(-1, vectors.shape[1])


def _measured(one: Direction, found: FoundDirections) -> Direction:
    """With the strength that it has now. What another kind of search found keeps the one that it had, if any."""
    is_told = found.strengths is not None and (one.kind == found.kind or not one.strength)
    return replace(one, strength=_strength(one.vector, found)) if is_told else one


def _strength(vector: Latents, found: FoundDirections) -> float:
    """How much the image changes along a direction, as far as it is made of those found."""
    if found.strengths is None or not len(found.vectors):
        return 0.0
    shares, *_ = np.linalg.lstsq(found.vectors.T.astype(np.float64), vector.astype(np.float64), rcond=None)
    return float(np.linalg.norm(shares * found.strengths))
