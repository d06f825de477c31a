"""How much of a long computation fits into a slice of time."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

_FASTEST_GROWTH = 2.0


class Pace:
    """Cuts rows of work into slices that last as long as they should, whatever the machine::

        for part in pace.parts(len(rows)):
            with pace:
                work(rows[part])
            yield

    :param slice_seconds: how long a slice should take
    :param most: rows in a slice, however fast they go
    """

    def __init__(self, slice_seconds: float, most: int = 64) -> None:
        self._slice_seconds, self._most = slice_seconds, most
        self._rows = min(2, most)  # begins small: nothing is known of the machine yet
        self._start = 0.0

    def parts(self, count: int) -> Iterator[slice]:
        """All of `count` rows, in order, each slice as long as the last ones allow."""
        done = 0
        while done < count:
            part = slice(done, min(done + self._rows, count))
            yield part
            done = part.stop

    def __enter__(self) -> None:
        self._start = perf_counter()

    def __exit__(self, *_: object) -> None:
        pace = self._slice_seconds / max(perf_counter() - self._start, 1e-6)
        self._rows = max(1, min(self._most, round(self._rows * min(_FASTEST_GROWTH, pace))))
