"""The numbers behind one curve: growable buffers and a running average. Knows no Qt."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Values = NDArray[np.float64]

_FIRST_CAPACITY = 1024
_LOOKED_AT = 2000  # values, to find out where most of them lie
_MANY = 200  # values, from which on a spike is an exception
_NEGLIGIBLE = 1e-12  # weight below which an older value no longer counts


class Column:
    """A growable array of float64: appending costs constant time on average."""

    def __init__(self) -> None:
        self._buffer: Values = np.empty(_FIRST_CAPACITY)
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
            grown = np.empty(max(needed, 2 * len(self._buffer)))
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
        weights = self._decayed(finite.astype(np.float64), self._weight)
        if len(values):
            self._sum, self._weight = float(sums[-1]), float(weights[-1])
        return np.divide(sums, weights, out=np.full(len(values), np.nan), where=finite)

    def _decayed(self, values: Values, start: float) -> Values:
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

    Values that are not finite are kept as NaN: a gap in the picture, an empty cell in the table.
    """

    def __init__(self, smoothing: float = 0.0) -> None:
        self._steps, self._raw, self._smooth = Column(), Column(), Column()
        self._average = Average(smoothing)

    def __len__(self) -> int:
        return len(self._steps)

    @property
    def steps(self) -> Values:
        return self._steps.values

    @property
    def raw(self) -> Values:
        return self._raw.values

    @property
    def smooth(self) -> Values:
        return self._smooth.values

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
        new_steps, new = np.asarray(steps, dtype=np.float64), np.array(values, dtype=np.float64)
        if not len(new_steps):
            return
        if len(self) and new_steps[0] <= self.steps[-1]:
            self._cut(int(np.searchsorted(self.steps, new_steps[0])))
        new[~np.isfinite(new)] = np.nan
        self._steps.append(new_steps)
        self._raw.append(new)
        self._smooth.append(self._average.extend(new))

    def clear(self) -> None:
        self._cut(0)

    def set_smoothing(self, smoothing: float) -> None:
        """Averages anew, where the smoothing is another than before."""
        if smoothing != self._average.smoothing:
            self._restart_average(smoothing)

    def _restart_average(self, smoothing: float) -> None:
        self._average = Average(smoothing)
        self._smooth.cut(0)
        self._smooth.append(self._average.extend(self.raw))

    def nearest(self, step: float) -> int:
        """The index of the point nearest to a step; the curve must not be empty."""
        right = int(np.searchsorted(self.steps, step))
        if right == len(self):
            return right - 1
        left = max(right - 1, 0)
        return left if step - self.steps[left] <= self.steps[right] - step else right

    def _cut(self, length: int) -> None:
        for column in (self._steps, self._raw):
            column.cut(length)
        self._restart_average(self._average.smoothing)
