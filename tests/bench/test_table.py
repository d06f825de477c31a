"""Results as tables."""

from __future__ import annotations

from typing import Any

import pytest

from ganstudio.bench.digits import DIGITS
from ganstudio.bench.results import Result
from ganstudio.bench.table import END, START, grids, in_words, inserted, markdown
from ganstudio.errors import StudioError


def result(preset: str, seed: int = 0, distance: float = 15.0, **values: Any) -> Result:
    figures = {
        "n": 10_000,
        "distance": distance,
        "floor": 0.15,
        "floor_n": 10_000,
        "ratio": distance / 0.15,
        "accuracy": None,
        "classes": 10,
        "classes_held": 9,
        "smallest_share": 0.0123,
    }
    settings = {"minutes": 2.0, "n": 10_000, "device": "cpu", "threads": 2, "version": "1.0"}
    content: dict[str, Any] = {
        "preset": preset,
        "seed": seed,
        "measure": "digits",
        "settings": settings,
        "outcome": "measured",
        "steps": 4321,
        "seconds": 120.1,
        "images_per_second": 2302.6,
        "hardware": "x86_64",
        "torch_version": "2.15.0",
        "figures": figures,
    }
    return Result(**content | values)


def test_the_whole_table() -> None:
    lost = result("wgan", outcome="diverged", words="Training diverged at step 7: …", steps=9, figures={})
    unfinished = result("dcgan", outcome="unfinished", figures={})
    assert markdown(grids([result("lsgan"), lost, unfinished], [DIGITS])) == (
        "| preset | steps | images/s | Fréchet distance | × floor | classes held | smallest class | class as asked | remark |\n"
        "|---|---:|---:|---:|---:|---:|---:|---:|---|\n"
        "| `lsgan` | 4,321 | 2,303 | 15.0 | 100 | 9 | 1.2 % | – |  |\n"
        "| `wgan` | – | – | – | – | – | – | – | diverged by step 9 |\n"
        "\n"
        "2 minutes of training; 10,000 images judged; the floor, of 10,000 real test images, is 0.150; seed 0; "
        "cpu (x86_64), 2 threads, torch 2.15.0, GAN Studio 1.0."
    )


def test_seeds_give_mean_and_range() -> None:
    lost = result("lsgan", 2, outcome="diverged", words="…", steps=9, figures={})
    (grid,) = grids([result("lsgan", 0, 10.0), result("lsgan", 1, 20.0), lost], [DIGITS])
    (row,) = grid.rows
    assert row[grid.header.index("Fréchet distance")] == "15.0 (10.0–20.0)"
    assert row[-1] == "seed 2 diverged by step 9"
    assert "seeds 0, 1, 2: mean (least–greatest)" not in grid.caption.split("; ")[0]
    assert "mean (least–greatest)" in grid.caption


def test_what_was_measured_otherwise_says_so_in_its_row() -> None:
    (grid,) = grids([result("lsgan"), result("wgan", torch_version="2.16")], [DIGITS])
    assert grid.caption == ""
    assert [row[-1].split(", ")[-2] for row in grid.rows] == ["torch 2.15.0", "torch 2.16"]


def test_a_result_in_a_line() -> None:
    line = in_words(result("lsgan"), DIGITS)
    assert line.startswith("steps 4,321 · images/s 2,303 · Fréchet distance 15.0")
    assert "asked" not in line
    assert in_words(result("wgan", outcome="diverged", words="Why.", figures={}), DIGITS) == "Why."


def test_the_table_replaces_what_lies_between_the_markers() -> None:
    text = f"before\n{START}\nold\n{END}\nafter {END}"
    once = inserted(text, "| new |", "README.md")
    assert once == f"before\n{START}\n\n| new |\n\n{END}\nafter {END}"
    assert inserted(once, "| new |", "README.md") == once
    for lacking in ("", START, f"{END} {START}"):
        with pytest.raises(StudioError, match=r"README\.md has no place"):
            inserted(lacking, "x", "README.md")
