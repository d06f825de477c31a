"""The numbers behind one curve: growable buffers and a running average. Knows no Qt."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ganstudio.gui.panels.curve_bins import Bins, Values, least, mean, most

_FIRST_CAPACITY = 1024
_LOOKED_AT = 2000  # values, to find out where most of them lie
_MANY = 200  # values, from which on a spike is an exception
_NEGLIGIBLE = 1e-12  # weight below which an older value no longer counts


class Column:
    """A growable array: appending costs constant time on average."""

    def __init__(self, dtype: type[np.floating] = np.float64) -> None:
        self._buffer: Values = np.empty(_FIRST_CAPACITY, dtype)
        self._length = 0

    def __len__(self) -> int:
        return self._length

    @property
    def values(self) -> Values:
        """What was appended so far: a view, valid until the column is cut."""
        return self._buffer[: self._length]

    def append(self, values: Values) -> None:
        needed = self._length + len(values)
        if needed > len(self._buffer):
            grown = np.empty(max(needed, 2 * len(self._buffer)), self._buffer.dtype)
            grown[: self._length] = self.values
            self._buffer = grown
        self._buffer[self._length : needed] = values
        self._length = needed

    def cut(self, length: int) -> None:
        """Forgets everything behind the first `length` values."""
        self._length = min(length, self._length)


class Average:
    """An exponential moving average without the bias of its start, that goes on where it stopped.

    Value and weight decay together and the average is their quotient, as in Adam (Kingma & Ba, 2015, section 3); a value that is
    not finite weighs nothing and is answered with NaN.

    :param smoothing: how much of the average is kept at each value, 0 (none: the values themselves) to below 1
    """

    def __init__(self, smoothing: float) -> None:
        self.smoothing = smoothing
        self._sum = self._weight = 0.0

    def extend(self, values: Values) -> Values:
        """The averages at the next values, shape (n,) as they."""
        finite = np.isfinite(values)
        sums = self._decayed(np.where(finite, values, 0.0), self._sum)
        weights = self._weights(len(values)) if finite.all() else self._decayed(finite, self._weight)
        if len(values):
            self._sum, self._weight = float(sums[-1]), float(weights[-1])
        return np.divide(sums, weights, out=np.full(len(values), np.nan), where=finite)

    def _weights(self, count: int) -> Values:
        """As `_decayed` of ones, which soon stays the same."""
        last = 1 / (1 - self.smoothing)
        changing = math.log(_NEGLIGIBLE) / math.log(self.smoothing) if self.smoothing else 0
        share = self.smoothing ** np.arange(1, min(count, int(changing) + 1) + 1)
        weights = np.full(count, last)
        weights[: len(share)] += share * (self._weight - last)
        return weights

    def _decayed(self, values: NDArray[Any], start: float) -> Values:
        """y[t] = a·y[t-1] + x[t], by doubling the reach of a partial sum: log(n) passes instead of a loop over n."""
        total, reach, factor = values.astype(np.float64), 1, self.smoothing
        while factor > _NEGLIGIBLE and reach < len(total):
            total[reach:] += factor * total[:-reach]
            reach, factor = 2 * reach, factor * factor
        if start and self.smoothing:
            total += start * self.smoothing ** np.arange(1, len(total) + 1)
        return total


class Curve:
    """One curve: steps in rising order, the value at each and its running average.

    Values that are not finite are kept as NaN: a gap in the picture, an empty cell in the table. An hour of training brings a quarter
    of a million values to each of ten curves: they are kept as float32, as which they were computed, the curves that come in
    the same rows share their steps, and averages are there only of what is looked at.
    """

    def __init__(self, smoothing: float = 0.0, steps: Column | None = None) -> None:
        """
        :param steps: empty, or those of another curve: as long as both get the same steps they share them
        """
        self._steps = Column() if steps is None else steps
        """May be longer than the curve."""
        self._raw, self._smooth = Column(np.float32), Column(np.float32)
        self._average = Average(smoothing)
        self._least, self._most, self._mean = Bins(least), Bins(most), Bins(mean)
        self._least_above_zero = Bins(least, counts_only_above_zero=True)

    def __len__(self) -> int:
        return len(self._raw)

    @property
    def steps(self) -> Values:
        return self._steps.values[: len(self)]

    @property
    def raw(self) -> Values:
        return self._raw.values

    @property
    def smooth(self) -> Values:
        if len(self._smooth) < len(self):
            self._smooth.append(self._average.extend(self.raw[len(self._smooth) :].astype(np.float64)))
        return self._smooth.values

    def ranges(self, level: int, blocks: slice, above_zero: bool = False) -> tuple[Values, Values]:
        """The least and the most of each of these blocks of 2 ** `level` values, counted from the first; NaN where there is none.

        :param above_zero: count only values above zero, for a logarithmic axis
        """
        lower = self._least_above_zero if above_zero else self._least
        high = self._most.of(self.raw, level, blocks)
        return lower.of(self.raw, level, blocks), np.where(high > 0, high, np.nan) if above_zero else high

    def lies_in(self, first: float, last: float, low: float, high: float, above_zero: bool = False) -> bool:
        """Whether some of its values from a step to another lie in a range, or on both sides of it.

        :param above_zero: count only values above zero, for a logarithmic axis
        """
        if not len(self) or last < self.steps[0] or first > self.steps[-1]:
            return False
        start = max(int(np.searchsorted(self.steps, first, side="right")) - 1, 0)
        end = min(int(np.searchsorted(self.steps, last)) + 1, len(self))
        level = max((end - start) // _LOOKED_AT, 1).bit_length() - 1
        least_of, most_of = self.ranges(level, slice(start >> level, ((end - 1) >> level) + 1), above_zero)
        return bool(np.fmin.reduce(least_of) <= high and np.fmax.reduce(most_of) >= low)

    def means(self, level: int, blocks: slice) -> Values:
        """The averages, once more averaged within each of these blocks."""
        return self._mean.of(self.smooth, level, blocks)

    def usual_range(self, above_zero: bool = False) -> tuple[float, float]:
        """Where almost all values and all averages lie: of many values, one in a hundred may lie outside, so that a spike of
        the first steps does not flatten the rest of the picture. (inf, -inf) where there is none.

        :param above_zero: count only values above zero, for a logarithmic axis
        """
        # Every 2ⁿ-th value: cheap however long the curve is, and the same ones again as it grows.
        stride = 1 << max(len(self) // _LOOKED_AT, 1).bit_length() - 1
        raw, smooth = self.raw[::stride], self.smooth[::stride]
        kept = [column[column > (0 if above_zero else -np.inf)] for column in (raw, smooth)]
        if not len(kept[0]):
            return np.inf, -np.inf
        low, high = np.percentile(kept[0], (0.5, 99.5)) if len(kept[0]) >= _MANY else (kept[0].min(), kept[0].max())
        return float(min(low, kept[1].min(initial=np.inf))), float(max(high, kept[1].max(initial=-np.inf)))

    def extend(self, steps: ArrayLike, values: ArrayLike) -> None:
        """Appends values. Where the steps begin before the last one (training went on from an earlier checkpoint), the new values
        replace what was there.

        :param steps: rising, shape (n,)
        :param values: shape (n,)
        """
        new_steps = np.asarray(steps, dtype=np.float64)
        with np.errstate(over="ignore"):
            new = np.array(values, dtype=np.float32)
        if not len(new_steps):
            return
        if len(self) and new_steps[0] <= self.steps[-1]:
            self._cut(int(np.searchsorted(self.steps, new_steps[0])))
        new[~np.isfinite(new)] = np.nan
        self._add_steps(new_steps)
        self._raw.append(new)

    def _add_steps(self, new: Values) -> None:
        there = self._steps.values[len(self) : len(self) + len(new)]
        if not np.array_equal(there, new[: len(there)]):  # whoever shares them went on otherwise
            own = Column()
            own.append(self.steps)
            self._steps, there = own, there[:0]
        self._steps.append(new[len(there) :])

    def clear(self, steps: Column | None = None) -> None:
        """Forgets everything.

        :param steps: as at first
        """
        self._cut(0)
        self._steps = Column() if steps is None else steps

    def set_smoothing(self, smoothing: float) -> None:
        """Averages anew, where the smoothing is another than before."""
        if smoothing != self._average.smoothing:
            self._restart_average(smoothing)

    def _restart_average(self, smoothing: float) -> None:
        self._average = Average(smoothing)
        self._smooth.cut(0)
        self._mean.cut(0)

    def nearest(self, step: float) -> int:
        """The index of the point nearest to a step; the curve must not be empty."""
        right = int(np.searchsorted(self.steps, step))
        if right == len(self):
            return right - 1
        left = max(right - 1, 0)
        return left if step - self.steps[left] <= self.steps[right] - step else right

    def _cut(self, length: int) -> None:
        self._raw.cut(length)
        for bins in (self._least, self._most, self._least_above_zero):
            bins.cut(length)
        self._restart_average(self._average.smoothing)
