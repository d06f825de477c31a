"""How much of a long computation fits into a slice of time."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

_MOST_CHANGE = 4
"""Of the rows from one slice to the next, upwards and downwards: one slice alone says little, the first of a size least."""


class Pace:
    """Cuts rows of work into slices that last as long as they should, whatever the machine::

        for part in pace.parts(len(rows)):
            with pace:
                work(rows[part])
            yield

    The rows of a slice are a power of two. oneDNN prepares its kernels anew for each number of images that it meets, and keeps them
    for a thousand: sizes that followed the clock freely were 156 in two minutes of training.

    :param slice_seconds: how long a slice should take
    :param most: rows in a slice, however fast they go; a power of two
    """

    def __init__(self, slice_seconds: float, most: int = 64) -> None:
        self._slice_seconds, self._most = slice_seconds, most
        self._fitting = 1  # begins small: nothing is known of the machine yet
        self._rows = 1
        self._start = 0.0

    def parts(self, count: int) -> Iterator[slice]:
        """All of `count` rows, in order, each slice as long as the last ones allow."""
        done = 0
        while done < count:
            part = slice(done, done + self.rows(count - done))
            yield part
            done = part.stop

    def rows(self, left: int) -> int:
        """How many rows the next slice has.

        :param left: how many there still are, 1 or more
        """
        self._rows = min(self._fitting, _power_of_two(left))
        return self._rows

    def __enter__(self) -> None:
        self._start = perf_counter()

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        if error is not None:
            return  # what fails fails at once, which says nothing of the rows
        fitting = self._rows * self._slice_seconds / max(perf_counter() - self._start, 1e-6)
        if self._rows < self._fitting and fitting > self._rows:
            return  # a short last slice, of which most is not its rows: it says only whether they are too many
        bounded = min(max(fitting, self._fitting / _MOST_CHANGE, 1), self._fitting * _MOST_CHANGE, self._most)
        self._fitting = _power_of_two(int(bounded))


def _power_of_two(count: int) -> int:
    """The greatest one up to a number from 1 on."""
    return 1 << count.bit_length() - 1
