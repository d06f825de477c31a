"""What blocks of values have in common, so that a curve of a million values is drawn as fast as one of a thousand. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.floating]
Joining = Callable[[Values, Values], Values]
"""What stands for two neighbours, element by element; where one is NaN the other, which may be NaN too."""

_FIRST_KEPT = 4
"""Blocks of 2⁴ values and more are kept, an eighth of the values in all; of smaller ones no view holds many."""


def least(a: Values, b: Values) -> Values:
    """The `Joining` of lower bounds."""
    return np.fmin(a, b)


def most(a: Values, b: Values) -> Values:
    """The `Joining` of upper bounds."""
    return np.fmax(a, b)


def mean(a: Values, b: Values) -> Values:
    """The `Joining` of averages."""
    middle = (a + b) / 2
    return np.where(np.isnan(middle), np.fmax(a, b), middle)


class Bins:
    """What stands for each block of 2ⁿ values of a column that grows."""

    def __init__(self, joining: Joining, counts_only_above_zero: bool = False) -> None:
        self._joining, self._above_zero = joining, counts_only_above_zero
        self._kept: list[Values] = []
        """Of whole blocks, those of 2⁴ values first."""

    def of(self, values: Values, level: int, blocks: slice) -> Values:
        """What stands for these blocks of 2 ** `level` values each, shape (n,); the last may be a part of one.

        :param values: the whole column, which has only grown since the last call, or was cut since
        """
        whole = len(values) >> level
        within = slice(blocks.start, min(blocks.stop, whole))
        if level < _FIRST_KEPT:
            inside = self._joined(self._counted(values[within.start << level : within.stop << level]), level)
        else:
            inside = self._grown(values, level)[within]
        rest = values[whole << level :]
        if blocks.stop <= whole or not len(rest):
            return inside
        return np.append(
            inside, self._joined(self._counted(np.pad(rest, (0, (1 << level) - len(rest)), "edge")), level)
        )

    def cut(self, length: int) -> None:
        """Forgets what was made of anything behind the first `length` values."""
        self._kept = [kept[: length >> level] for level, kept in enumerate(self._kept, _FIRST_KEPT)]

    def _grown(self, values: Values, level: int) -> Values:
        """All whole blocks of a level."""
        at = level - _FIRST_KEPT
        self._kept += [values[:0]] * (at + 1 - len(self._kept))
        there, wanted = self._kept[at], len(values) >> level
        if len(there) < wanted:
            if at:
                new = self._joined(self._grown(values, level - 1)[2 * len(there) : 2 * wanted], 1)
            else:
                new = self._joined(self._counted(values[len(there) << level : wanted << level]), level)
            self._kept[at] = np.concatenate([there, new])
        return self._kept[at]

    def _joined(self, values: Values, times: int) -> Values:
        for _ in range(times):
            values = self._joining(values[::2], values[1::2])
        return values

    def _counted(self, values: Values) -> Values:
        return np.where(values > 0, values, np.nan) if self._above_zero else values
