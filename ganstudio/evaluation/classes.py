"""What a class histogram tells: how many classes a generator still draws."""

from __future__ import annotations

from collections.abc import Iterable

HELD_SHARE = 0.02
"""A class of which the generator draws less than this share counts as lost; an even share of ten classes is 0.1."""

_EVEN = 0.1


def held_share(classes: int) -> float:
    """The share, 0–1, from which one of so many classes counts as held: `HELD_SHARE` of up to ten, a fifth of an even share of more."""
    return min(HELD_SHARE, HELD_SHARE / _EVEN / classes)


def held(counts: Iterable[int]) -> int:
    """How many modes a generator has: the classes of which it draws at least `held_share`.

    :param counts: images of each class
    """
    counts = list(counts)
    least = held_share(len(counts)) * sum(counts)
    return sum(count >= least and count > 0 for count in counts)
