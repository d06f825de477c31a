"""``metrics.jsonl``: one row a step, the truth for plots."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch

from ganstudio.files import replacing
from ganstudio.training.trainer import Step

Row = dict[str, float]

_BLOCK_BYTES = 2**16


class MetricsBuffer:
    """Steps whose scalars are still on the device; one transfer turns them all into rows."""

    def __init__(self) -> None:
        self._steps: list[tuple[Step, float]] = []

    def add(self, step: Step, seconds: float) -> None:
        self._steps.append((step, seconds))

    def take(self) -> list[Row]:
        """The rows since the last call: ``step``, ``seconds`` of training since the run's start, and each metric."""
        if not self._steps:
            return []
        values = iter(torch.stack([v.float() for step, _ in self._steps for v in step.metrics.values()]).tolist())
        rows = [
            {"step": step.number, "seconds": round(seconds, 3)} | {name: next(values) for name in step.metrics}
            for step, seconds in self._steps
        ]
        self._steps.clear()
        return rows


def first_not_finite(rows: Iterable[Row]) -> tuple[int, str] | None:
    """The step and metric of the first NaN or infinity, or None."""
    for row in rows:
        for name, value in row.items():
            if not np.isfinite(value):
                return int(row["step"]), name
    return None


class JsonLines:
    """An append-only file of JSON rows. A failed write leaves no torn line and can be tried again."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def append(self, rows: Iterable[dict[str, Any]]) -> None:
        """
        :raises OSError: nothing was appended
        """
        text = "".join(json.dumps(row) + "\n" for row in rows)
        size = self.path.stat().st_size if self.path.exists() else 0
        try:
            with self.path.open("ab") as file:
                file.write(text.encode())
        except OSError:
            with self.path.open("rb+") as file:
                file.truncate(size)
            raise

    def rows(self) -> Iterator[dict[str, Any]]:
        """All rows that are whole; a torn last line is passed over."""
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            for line in file:
                row = row_of(line)
                if row is not None:
                    yield row

    def cut(self, step: int) -> None:
        """Removes rows beyond a step.

        They lie at the end, so a long file is not read: only back to the last step's own row that stays. Behind it may lie scores
        that stay too, which come later than the row of their step.
        """
        if not self.path.exists():
            return
        end, tail = 0, []
        for start, line in _lines_backwards(self.path):
            row = row_of(line) if line.endswith(b"\n") else None  # a torn line would swallow the next one
            if row is not None and row["step"] <= step and "seconds" in row:
                end = start + len(line)
                break
            tail.append((row, line))
        kept = [line for row, line in reversed(tail) if row is not None and row["step"] <= step]
        if len(kept) < len(tail):
            with self.path.open("rb+") as file:
                file.truncate(end)
                file.seek(end)
                file.write(b"".join(kept))

    def keep_first(self, count: int) -> None:
        """Removes all but the first rows."""
        self._keep(list(self.rows())[:count])

    def _keep(self, rows: list[dict[str, Any]]) -> None:
        if self.path.exists():
            with replacing(self.path) as temporary:
                temporary.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def row_of(line: bytes) -> dict[str, Any] | None:
    """What a line holds; None where it is torn or no row."""
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) and isinstance(row.get("step"), int) else None


def _lines_backwards(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file from the last to the first, each with where it starts."""
    with path.open("rb") as file:
        start, rest = file.seek(0, 2), b""
        while start:
            block = min(_BLOCK_BYTES, start)
            start -= block
            file.seek(start)
            lines = (file.read(block) + rest).splitlines(keepends=True)
            rest = lines.pop(0) if start else b""
            at = start + len(rest) + sum(map(len, lines))
            for line in reversed(lines):
                at -= len(line)
                yield at, line


def columns(rows: Iterable[dict[str, Any]]) -> dict[str, np.ndarray]:
    """Rows as one float64 array per name in order of their steps, NaN where a step has no such value.

    A score comes later than the losses of its step, as a row of its own: such rows are joined.
    """
    listed: list[dict[str, Any]] = []
    for row in rows:
        _join(listed, row)
    names = dict.fromkeys(name for row in listed for name in row)
    return {name: np.array([_number(row.get(name)) for row in listed], dtype=np.float64) for name in names}


def _join(listed: list[dict[str, Any]], row: dict[str, Any]) -> None:
    if not listed or row["step"] > listed[-1]["step"]:
        listed.append(row)
        return
    at = bisect_left(listed, row["step"], key=lambda other: other["step"])
    if listed[at]["step"] == row["step"]:
        listed[at] = listed[at] | row
    else:
        listed.insert(at, row)


def _number(value: Any) -> float:
    return value if isinstance(value, int | float) else np.nan
