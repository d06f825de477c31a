"""Points that are handed over as text or in a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ganstudio.config import TrainConfig
from ganstudio.drawn_points import MOST_POINTS, read_points
from ganstudio.params import ConfigError, edited
from ganstudio.presets import preset

TWO = [(0.5, -0.25), (-1.0, 1.0)]


@pytest.mark.parametrize("text", ["[[0.5, -0.25], [-1, 1]]", " [[0.5,-2.5e-1],\n[-1.0,1]] "])
def test_json_on_the_shell(text: str) -> None:
    assert read_points(text) == TWO


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", "[[0.5, -0.25], [-1, 1]]"),
        ("a.csv", "x,y\n0.5,-0.25\n-1,1\n"),
        ("a.csv", "\ufeff0.5;-0.25\r\n-1;1"),
        ("a.txt", "# mine\n\n 0.5 -0.25\n-1\t1\n"),
    ],
)
def test_files(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert read_points(str(path)) == TWO


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "holds no points"),
        ("x,y\n", "holds no points"),
        ("[]", "holds no points"),
        ("0,0\n0.1\n", "line 2: two numbers are needed, x and y (it is '0.1')"),
        ("0,0,0\n", "line 1: two numbers are needed"),
        ("0,0\nx,y\n", "line 2: two numbers are needed"),
        ("0,0\n3,0.5\n", "point 2 of {path} lies at 3, 0.5: scale the points to -1 to 1"),
        ("0,nan\n", "lies at 0, nan"),
        ("[[0, NaN]]", "lies at 0, nan"),
        ("[[0, 0", "this is no JSON"),
        ("[[0, 0], 1]", "point 2 is no pair of numbers"),
        ("[[0, true]]", "point 1 is no pair of numbers"),
        ("[" * 20_000, "this is no JSON"),
        ("0,0\n" * (MOST_POINTS + 1), "holds 5,001 points: at most 5,000 are possible"),
        ("0,0\n" * 300_000, "is too large"),
    ],
)
def test_what_is_no_drawing_is_said_to_be_none(tmp_path: Path, content: str, complaint: str) -> None:
    path = tmp_path / "points"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError) as caught:
        read_points(str(path))
    assert complaint.format(path=path) in str(caught.value)
    assert len(str(caught.value)) < 200


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(ValueError, match="binary is no text file"):
        read_points(str(tmp_path / "binary"))
    for name in (tmp_path / "none", tmp_path, "", "x" * 5000):
        with pytest.raises(ValueError, match="there is no file|cannot be read"):
            read_points(str(name))


def test_a_configuration_holds_the_points_and_not_the_files_name(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("0.5,-0.25\n-1,1\n", encoding="utf-8")
    config: TrainConfig = edited(preset("drawn-r3gan").config, "dataset.points", str(path))
    assert json.loads(config.model_dump_json())["dataset"]["points"] == [list(pair) for pair in TWO]
    with pytest.raises(ConfigError, match=r"dataset\.points: there is no file nothing\.csv") as caught:
        edited(config, "dataset.points", "nothing.csv")
    assert list(caught.value.problems) == ["dataset.points"]
