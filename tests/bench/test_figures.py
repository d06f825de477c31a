"""Figures beside their targets."""

from __future__ import annotations

import pytest

from ganstudio.bench.conditions import Conditions, Moment
from ganstudio.bench.figures import Figure, figures_grid, shown
from ganstudio.bench.table import markdown


@pytest.mark.parametrize(
    ("value", "most", "least", "is_met"),
    [
        (3.0, 4, None, True),
        (4.0, 4, None, True),
        (5.0, 4, None, False),
        (0.9, None, 0.97, False),
        (None, 4, None, False),
        (float("nan"), None, 1, False),
        (3.0, None, None, None),
    ],
)
def test_whether_a_target_is_reached(value: float | None, most: float, least: float, is_met: bool | None) -> None:
    assert Figure("key", "what", value, most=most, least=least).is_met is is_met


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (0.9712, "", "0.971"),
        (12.345, "ms", "12.3 ms"),
        (1234.5, "MB", "1,234 MB"),
        (15.0, "s", "15 s"),
        (None, "s", "–"),
    ],
)
def test_numbers_as_people_read_them(value: float | None, unit: str, text: str) -> None:
    assert shown(value, unit) == text


def test_the_table() -> None:
    figures = [Figure("a", "start", 0.8, "s", most=1.0, words="median"), Figure("b", "size", 12.0, "MB")]
    assert markdown([figures_grid(figures, "here")]) == (
        "| what | target | measured | reached | how |\n"
        "|---|---:|---:|---|---|\n"
        "| start | ≤ 1 s | 0.8 s | yes | median |\n"
        "| size |  | 12 MB |  |  |\n"
        "\n"
        "here."
    )


def test_the_conditions_name_machine_and_load() -> None:
    start = Moment.now()
    conditions = Conditions.since(start)
    assert start.gflops > 0.1
    assert f"{conditions.cores} cores" in conditions.words()
    assert "GFLOP/s before" in conditions.words()
    assert conditions.as_dict()["start"]["gflops"] == start.gflops
