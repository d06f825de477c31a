"""What a person keeps of a run's latent space: favourites with names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ganstudio.latent.keyframes import Keyframe

MOST_FAVOURITES = 1000
MOST_LETTERS = 80
"""Of a name."""


@dataclass(frozen=True, eq=False)
class Favourite:
    """A point to come back to."""

    name: str
    at: Keyframe


def tidy_name(name: str) -> str:
    """One line, not too long; empty where nothing is left of it."""
    return " ".join(name.split())[:MOST_LETTERS].strip()


def free_name(template: str, taken: Iterable[str]) -> str:
    """The first name of a row that is not taken yet.

    :param template: with one place for a number from 1
    """
    names = set(taken)
    return next(name for number in range(1, len(names) + 2) if (name := template.format(number)) not in names)
