"""Long files of metrics: read fast, cut fast."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ganstudio.evaluation.slices import finished
from ganstudio.training import history
from ganstudio.training.history import History
from ganstudio.training.metrics import JsonLines, columns, row_of
from ganstudio.training.row_parsing import columns_of_lines


def step_rows(first: int, last: int) -> list[dict[str, float]]:
    return [{"step": i, "seconds": i / 50, "loss/d": float(np.sin(i)), "loss/g": i / 7} for i in range(first, last)]


def read(lines: JsonLines) -> dict[str, np.ndarray]:
    return finished(History(lines).columns_in_slices())


def same(one: dict[str, np.ndarray], other: dict[str, np.ndarray]) -> bool:
    return one.keys() == other.keys() and all(np.array_equal(one[k], other[k], equal_nan=True) for k in one)


@pytest.fixture
def lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> JsonLines:
    """A file that is kept in pieces of some ten rows."""
    monkeypatch.setattr(history, "_PIECE_BYTES", 1000)
    lines = JsonLines(tmp_path / "metrics.jsonl")
    lines.append(step_rows(1, 100))
    return lines


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Lines that were parsed."""
    read: list[bytes] = []
    parse = history.columns_of_lines
    monkeypatch.setattr(history, "columns_of_lines", lambda lines: (read.extend(lines), parse(lines))[1])
    return read


def test_what_is_kept_equals_what_is_parsed(lines: JsonLines, parsed: list[bytes]) -> None:
    assert same(read(lines), columns(lines.rows()))
    lines.append([*step_rows(100, 110), {"step": 90, "quality/distance": 3.0}, {"step": 105, "quality/distance": 2.0}])
    parsed.clear()
    again = read(lines)
    assert 12 <= len(parsed) < 40  # what came since, and what was no whole piece
    assert same(again, columns(lines.rows()))
    assert again["quality/distance"][89] == 3.0


def test_a_file_that_is_another_now_is_read_anew(lines: JsonLines) -> None:
    read(lines)
    lines.cut(60)
    lines.append([{"step": i, "seconds": 1.0, "loss/d": -1.0, "loss/g": 0.0} for i in range(61, 120)])
    assert same(read(lines), columns(lines.rows()))
    pieces = sorted((lines.path.parent / ".metrics").iterdir())
    assert len(pieces) > 3
    pieces[0].write_bytes(b"PK damaged")
    damaged = pieces[2].read_bytes()
    pieces[2].write_bytes(damaged[: len(damaged) // 2])
    assert same(read(lines), columns(lines.rows()))


def test_a_run_that_trains_keeps_its_rows_itself(lines: JsonLines, parsed: list[bytes]) -> None:
    kept = History(lines)
    for first in range(100, 300, 4):
        lines.append(step_rows(first, first + 4))
        kept.keep()
    parsed.clear()
    assert same(read(lines), columns(lines.rows()))
    assert len(parsed) < 20


def test_a_disk_that_takes_no_pieces_stops_nothing(lines: JsonLines) -> None:
    (lines.path.parent / ".metrics").write_text("in the way")
    History(lines).keep()
    assert same(read(lines), columns(lines.rows()))


def test_a_glance_shows_a_sample_of_a_long_file_at_once(
    lines: JsonLines, parsed: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines.append(step_rows(100, 5000))
    with lines.path.open("a") as file:
        file.write('{"step": 5000, "sec')  # a kill while writing
    monkeypatch.setattr(history, "_GLANCED_BYTES", 10_000)
    monkeypatch.setattr(history, "_GLANCED_ROWS", 50)
    found, is_whole = History(lines).at_once()
    assert not is_whole
    assert len(parsed) == len(found["step"]) == 50
    whole = columns(lines.rows())
    at = np.searchsorted(whole["step"], found["step"])
    assert same(found, {name: values[at] for name, values in whole.items()})
    assert found["step"][0] == 1
    assert np.diff(found["step"]).max() < 2 * 5000 / 50
    assert not (lines.path.parent / ".metrics").exists()  # a glance leaves nothing

    kept = History(lines)
    assert same(finished(kept.columns_in_slices()), whole)
    parsed.clear()
    again, is_whole = History(lines).at_once()
    assert is_whole
    assert len(parsed) < 20
    assert same(again, whole)


def test_a_glance_at_a_file_of_which_the_beginning_is_kept(lines: JsonLines, monkeypatch: pytest.MonkeyPatch) -> None:
    read(lines)
    lines.append(step_rows(100, 2000))
    monkeypatch.setattr(history, "_GLANCED_BYTES", 10_000)
    monkeypatch.setattr(history, "_GLANCED_ROWS", 30)
    found, is_whole = History(lines).at_once()
    assert not is_whole
    assert found["step"][:80].tolist() == list(range(1, 81))
    assert (np.diff(found["step"]) > 0).all()
    assert found["step"][-1] > 1900


def test_rows_are_read_in_short_slices_and_what_is_added_meanwhile_too(
    lines: JsonLines, parsed: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_SLICE_BYTES", 300)
    work = History(lines).columns_in_slices()
    most = 0
    for count in range(10):
        parsed.clear()
        next(work)
        most = max(most, len(parsed))
        lines.append(step_rows(100 + count, 101 + count))
    assert 0 < most <= 5
    assert same(finished(work), columns(lines.rows()))
    parsed.clear()
    assert same(read(lines), columns(lines.rows()))
    assert len(parsed) < 20


def test_a_file_that_is_cut_while_it_is_read_leaves_no_piece_of_what_was_there(
    lines: JsonLines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_SLICE_BYTES", 100)
    reader = History(lines)
    work = reader.columns_in_slices()
    for _ in range(3):
        next(work)
    lines.cut(2)
    reader.keep()
    lines.append([{"step": i, "seconds": 1.0, "loss/d": -1.0, "loss/g": 0.0} for i in range(3, 200)])
    finished(work)
    assert same(read(lines), columns(lines.rows()))


def test_no_file_is_a_history_of_nothing(tmp_path: Path) -> None:
    assert History(JsonLines(tmp_path / "metrics.jsonl")).at_once() == ({}, True)


ROWS = [
    {"step": 1, "seconds": 0.5, "loss/d": 1.25, "term/r1": 3e-07},
    {"step": 2, "seconds": 1.0, "loss/d": -2.5e-05},
    {"step": 3, "seconds": 1.5, "loss/d": 1e22, "term/r1": 0.0},
]


@pytest.mark.parametrize(
    "odd",
    [
        [],
        [{"step": 4, "seconds": 2.0, "loss/d": 1.0, "term/r2": 7.0}],  # as many names, another one
        [{"step": 4, "loss/d": 1.0, "seconds": 2.0}],
        [{"step": 2, "quality/distance": 3.5}, {"step": 4, "seconds": 2.0, "loss/d": None}],
        [{"step": 4, "seconds": 2.0, "loss/d": "high"}, {"step": 5, "seconds": 2.0, "1.5e-3": 4}],
    ],
)
def test_many_rows_at_once_are_read_as_one_by_one(odd: list[dict[str, Any]]) -> None:
    rows = [row | {"step": row["step"] + 10 * i} for i in range(40) for row in (*ROWS, *odd)]
    texts = [json.dumps(row) for row in rows]
    texts[20:20] = ["", "no row", '{"step": 999, "seconds": 1', "[1, 2]", '{"step":7,"seconds":0.5,"loss/d":2}']
    assert same(
        columns_of_lines([f"{text}\n".encode() for text in texts]),
        columns(row for text in texts if (row := row_of(text.encode())) is not None),
    )


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
        assert len(read(lines)["step"]) == 1_000_000
        print(what, f"{perf_counter() - start_time:.2f} s")
    start_time = perf_counter()
    lines.cut(990_000)
    print("cut", f"{perf_counter() - start_time:.3f} s")
