"""Long files of metrics: read fast, cut fast."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from ganstudio.training import history
from ganstudio.training.history import history_of
from ganstudio.training.metrics import JsonLines, columns


def step_rows(first: int, last: int) -> list[dict[str, float]]:
    return [{"step": i, "seconds": i / 50, "loss/d": float(np.sin(i)), "loss/g": i / 7} for i in range(first, last)]


def same(one: dict[str, np.ndarray], other: dict[str, np.ndarray]) -> bool:
    return one.keys() == other.keys() and all(np.array_equal(one[k], other[k], equal_nan=True) for k in one)


@pytest.fixture
def lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> JsonLines:
    monkeypatch.setattr(history, "_WORTH_KEEPING", 50)
    lines = JsonLines(tmp_path / "metrics.jsonl")
    lines.append(step_rows(1, 100))
    return lines


def test_what_is_kept_equals_what_is_parsed(lines: JsonLines, monkeypatch: pytest.MonkeyPatch) -> None:
    assert same(history_of(lines), columns(lines.rows()))
    lines.append([*step_rows(100, 110), {"step": 90, "quality/distance": 3.0}, {"step": 105, "quality/distance": 2.0}])
    parsed = []
    rows_from = JsonLines.rows_from
    monkeypatch.setattr(JsonLines, "rows_from", lambda self, at: (parsed.append(r) or r for r in rows_from(self, at)))
    again = history_of(lines)
    assert len(parsed) == 12  # only what came since
    monkeypatch.undo()
    assert same(again, columns(lines.rows()))
    assert again["quality/distance"][89] == 3.0


def test_a_file_that_is_another_now_is_read_anew(lines: JsonLines) -> None:
    history_of(lines)
    lines.cut(60)
    lines.append([{"step": i, "seconds": 1.0, "loss/d": -1.0, "loss/g": 0.0} for i in range(61, 120)])
    assert same(history_of(lines), columns(lines.rows()))
    lines.path.with_name(".metrics.npz").write_bytes(b"PK damaged")
    assert same(history_of(lines), columns(lines.rows()))


@pytest.mark.parametrize("block", [7, 64, 2**16])
def test_cutting_keeps_scores_of_earlier_steps(block: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ganstudio.training.metrics._BLOCK_BYTES", block)
    lines = JsonLines(tmp_path / "metrics.jsonl")
    rows = [
        *step_rows(1, 31),
        {"step": 12, "quality/distance": 1.5},
        *step_rows(31, 41),
        {"step": 35, "quality/distance": 1.0},
    ]
    for step in (40, 33, 30, 20, 5, 0):
        lines.path.unlink(missing_ok=True)
        lines.append(rows)
        with lines.path.open("a") as file:
            file.write('{"step": 41, "sec')  # a kill while writing
        lines.cut(step)
        assert list(lines.rows()) == [row for row in rows if row["step"] <= step]
        assert lines.path.read_bytes().endswith(b"\n") or step == 0
    assert json.loads(json.dumps(rows[0]))["step"] == 1


@pytest.mark.benchmark
def test_a_million_rows(tmp_path: Path) -> None:
    from time import perf_counter

    lines = JsonLines(tmp_path / "metrics.jsonl")
    for start in range(1, 1_000_001, 100_000):
        lines.append(step_rows(start, start + 100_000))
    for what in ("parsed", "kept"):
        start_time = perf_counter()
        assert len(history_of(lines)["step"]) == 1_000_000
        print(what, f"{perf_counter() - start_time:.2f} s")
    start_time = perf_counter()
    lines.cut(990_000)
    print("cut", f"{perf_counter() - start_time:.3f} s")
