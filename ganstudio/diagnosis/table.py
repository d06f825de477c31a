"""`Table`: the metrics of a run as columns that grow, for who looks at them while it trains."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

_FIRST_CAPACITY = 1024
_MOST_ROWS = 32_768
_EARLIEST, _NEWEST, _BETWEEN = 1000, 8192, 8192


class Table:
    """Columns as `ganstudio.training.metrics.columns` makes them, to which rows are added at a constant cost on average.

    However long the run, it keeps some ten thousand rows: all of the first and of the newest ones and those of scores, and of what
    lies between evenly chosen ones. An hour of training would else fill twenty megabytes.
    """

    def __init__(self, columns: Mapping[str, np.ndarray] | None = None) -> None:
        """
        :param columns: the run's past: equally long, ascending in ``step``
        """
        self._buffers: dict[str, np.ndarray] = {"step": np.empty(_FIRST_CAPACITY)}
        self._length = 0
        self.changes = 0
        """Grows whenever anything is added, a value to an old row too."""
        if columns:
            self._buffers = {name: np.asarray(column, dtype=np.float64) for name, column in columns.items()}
            self._length = len(columns["step"])
            if self._length > _MOST_ROWS:
                self._thin()
            else:
                self._buffers = {name: column.copy() for name, column in self._buffers.items()}

    def __len__(self) -> int:
        return self._length

    def columns(self) -> dict[str, np.ndarray]:
        """Views of what is there, by name, NaN where a step lacks a value."""
        return {name: buffer[: self._length] for name, buffer in self._buffers.items()}

    def rows(self) -> list[dict[str, float]]:
        """What is there, row by row."""
        columns = {name: column.tolist() for name, column in self.columns().items()}
        rows = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
        return [{name: value for name, value in row.items() if value == value} for row in rows]  # NaN is none

    def extend(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Adds rows. One of a step that is there already, as a score's is, adds its values to it; one of an earlier step than the
        newest that is not there is passed over."""
        for row in rows:
            self.changes += 1
            at = self._place(row["step"])
            if at is not None:
                for name, value in row.items():
                    if isinstance(value, int | float):
                        self._buffer(name)[at] = value

    def _place(self, step: float) -> int | None:
        steps = self._buffers["step"]
        if self._length == 0 or step > steps[self._length - 1]:
            self._grow()
            self._length += 1
            return self._length - 1
        at = int(np.searchsorted(steps[: self._length], step))
        return at if steps[at] == step else None

    def _grow(self) -> None:
        if self._length == len(self._buffers["step"]):
            if self._length >= _MOST_ROWS:
                self._thin()
                return
            for name, buffer in self._buffers.items():
                grown = np.full(max(2 * self._length, _FIRST_CAPACITY), np.nan)
                grown[: self._length] = buffer[: self._length]
                self._buffers[name] = grown

    def _thin(self) -> None:
        old = self.columns()
        steps = old["step"]
        kept = np.zeros(len(steps), dtype=bool)
        kept[:_EARLIEST] = kept[-_NEWEST:] = True
        kept[np.searchsorted(steps, np.linspace(steps[_EARLIEST], steps[-_NEWEST], _BETWEEN))] = True
        for name, column in old.items():
            if name.startswith("quality/"):
                kept |= ~np.isnan(column)
        self._length = int(kept.sum())
        for name, column in old.items():
            self._buffers[name] = np.full(max(_MOST_ROWS, 2 * self._length), np.nan)
            self._buffers[name][: self._length] = column[kept]

    def _buffer(self, name: str) -> np.ndarray:
        if name not in self._buffers:
            self._buffers[name] = np.full(len(self._buffers["step"]), np.nan)
        return self._buffers[name]
