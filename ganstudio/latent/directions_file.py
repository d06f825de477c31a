"""The directions of a run that a person has named, locked or put in order, as a file in its folder: JSON that a person may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

import numpy as np

from ganstudio.latent.album import tidy_name
from ganstudio.latent.album_file import Home, read_content, write_content
from ganstudio.latent.direction_set import MOST_DIRECTIONS, Direction, DirectionKind
from ganstudio.latent.latent_file import shortest_numbers
from ganstudio.latent.paths import Latents

_FORMAT = "ganstudio-directions"
_LEAST_LENGTH = 1e-6
_ROUNDING = 1e-5  # what was written comes back bit for bit
_FURTHEST = 1e6


@dataclass(frozen=True)
class KeptDirections:
    """What is saved with a run."""

    kind: DirectionKind = "image"
    directions: tuple[Direction, ...] = ()
    """In the order of the sliders."""
    left_out: int = 0
    """Of what was read, so many are damaged, or of another network."""


def write_directions(home: Home, kept: KeptDirections) -> None:
    """
    :raises StudioError: they cannot be written; the file is as it was
    """
    rows = [
        {"name": one.name, "locked": one.is_locked, "kind": one.kind, "vector": shortest_numbers(one.vector)}
        for one in kept.directions
    ]
    write_content(home.directions_file, _FORMAT, {"kind": kept.kind, "directions": rows})


def read_directions(home: Home) -> KeptDirections | None:
    """None where there is no file yet. Single ones that are damaged are left out.

    :raises StudioError: the file is damaged, none of these, or of a newer version
    """
    content = read_content(home.directions_file, _FORMAT)
    if not content:
        return None
    rows = content.get("directions")
    given = rows if isinstance(rows, list) else []
    found = [one for row in given[:MOST_DIRECTIONS] if (one := _direction(home, row)) is not None]
    return KeptDirections(_kind(content.get("kind")), tuple(found), len(given) - len(found))


def _direction(home: Home, row: Any) -> Direction | None:
    """A direction of the network at hand, or None."""
    if not isinstance(row, dict) or (vector := _unit(home, row.get("vector"))) is None:
        return None
    name = row.get("name")
    words = tidy_name(name) if isinstance(name, str) else ""
    return Direction(vector, words, row.get("locked") is True, _kind(row.get("kind")))


def _unit(home: Home, numbers: Any) -> Latents | None:
    if not isinstance(numbers, list) or len(numbers) != home.size:
        return None
    if not all(isinstance(number, int | float) and abs(number) <= _FURTHEST for number in numbers):
        return None  # NaN, too
    vector = np.array(numbers, np.float64)
    length = float(np.linalg.norm(vector))
    if length < _LEAST_LENGTH:
        return None
    return (vector if abs(length - 1) < _ROUNDING else vector / length).astype(np.float32)


def _kind(word: Any) -> DirectionKind:
    kinds: tuple[DirectionKind, ...] = get_args(DirectionKind)
    return next((kind for kind in kinds if kind == word), "image")
