"""``metrics.jsonl``: one row a step, the truth for plots."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch

from ganstudio.files import replacing
from ganstudio.training.trainer import Step

Row = dict[str, float]


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
        with self.path.open(encoding="utf-8", errors="replace") as file:
            for line in file:
                try:
                    row = json.loads(line)
                except ValueError:
                    continue
                if isinstance(row, dict) and isinstance(row.get("step"), int):
                    yield row

    def cut(self, step: int) -> None:
        """Removes rows beyond a step."""
        self._keep([row for row in self.rows() if row["step"] <= step])

    def keep_first(self, count: int) -> None:
        """Removes all but the first rows."""
        self._keep(list(self.rows())[:count])

    def _keep(self, rows: list[dict[str, Any]]) -> None:
        if self.path.exists():
            with replacing(self.path) as temporary:
                temporary.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def columns(rows: Iterable[dict[str, Any]]) -> dict[str, np.ndarray]:
    """Rows as one float64 array per name, NaN where a row has no such value."""
    listed = list(rows)
    names = dict.fromkeys(name for row in listed for name in row)
    return {name: np.array([_number(row.get(name)) for row in listed], dtype=np.float64) for name in names}


def _number(value: Any) -> float:
    return value if isinstance(value, int | float) else np.nan
