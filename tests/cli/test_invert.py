"""``ganstudio invert``, as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganstudio.cli import main
from ganstudio.latent.latent_file import read_latent
from ganstudio.media import read_png, write_png

from .test_cli import plain_run, run

pytestmark = pytest.mark.slow

__all__ = ["plain_run", "run"]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of 150 steps: its digits are poor, but white on black and not all alike."""
    path = tmp_path_factory.mktemp("invert") / "run"
    small = ["--batch-size", "32", "--network.channels", "8", "--latent-size", "16", "--threads", "1"]
    assert main(["train", "--steps", "150", "--quality-share", "0", "--out", str(path), *small]) == 0
    return path


@pytest.fixture
def picture(trained: Path, tmp_path: Path) -> Path:
    """One of its own images, of the class 7."""
    assert main(["sample", str(trained), "--n", "1", "--label", "7", "--out", str(tmp_path / "seven.png")]) == 0
    return tmp_path / "seven.png"


def test_what_it_drew_is_found_and_drawn_again(
    trained: Path, picture: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    latent = tmp_path / "latent.json"
    words = ["invert", str(trained), str(picture), "--out", str(latent), "--picture", str(tmp_path / "c.png")]
    capsys.readouterr()
    assert main(words) == 0
    printed = capsys.readouterr()
    assert "residual    0.0" in printed.out
    assert "class       7 (as " in printed.out
    assert printed.err == ""
    assert read_png(tmp_path / "c.png").shape == (224, 3 * 224 + 2 * 8, 3)
    saved = read_latent(latent)
    assert (saved.run, saved.step, saved.z.shape) == ("run", 150, (16,))
    assert main(["sample", str(trained), "--latent", str(latent), "--out", str(tmp_path / "again.png")]) == 0
    again, original = (read_png(path).astype(float) for path in (tmp_path / "again.png", picture))
    assert np.abs(again - original).mean() / 255 < 0.03
    assert (
        main(["sample", str(trained), "--latent", str(latent), "--label", "3", "--out", str(tmp_path / "a.npz")]) == 0
    )
    assert np.load(tmp_path / "a.npz")["labels"].tolist() == [3]
    assert capsys.readouterr().err == ""


def test_as_json_with_a_class_and_little_time(
    trained: Path, picture: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["invert", str(trained), str(picture), "--out", str(tmp_path / "a.json"), "--class", "4", "--json"]
    capsys.readouterr()
    assert main([*words, "--seconds", "0.0001"]) == 0
    short = json.loads(capsys.readouterr().out)
    assert short["class"] == "4"
    assert short["stopped"]
    assert main(words) == 0
    full = json.loads(capsys.readouterr().out)
    assert not full["stopped"]
    assert full["residual"] < short["residual"]
    assert full["similarity"] > short["similarity"]


def test_a_photographed_drawing_is_turned_and_fitted(
    trained: Path, picture: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    digit = Image.open(picture).convert("L").resize((140, 140))
    paper = Image.new("RGB", (400, 300), (225, 225, 225))
    paper.paste((20, 20, 60), (220, 80), digit)
    paper.save(tmp_path / "photo.jpg", quality=90)
    words = ["invert", str(trained), str(tmp_path / "photo.jpg"), "--out", str(tmp_path / "a.json"), "--json"]
    capsys.readouterr()
    assert main([*words, "--fit"]) == 0
    printed = capsys.readouterr()
    assert "it is taken as a negative" in printed.err
    fitted = json.loads(printed.out)
    assert fitted["residual"] < 0.12
    assert main([*words, "--fit", "--negative", "off"]) == 2
    assert "nothing in it is brighter than its ground" in capsys.readouterr().err
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out)["residual"] > fitted["residual"]


def test_a_mask_leaves_the_rest_to_the_run(
    trained: Path, picture: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pixels = read_png(picture)
    mask = np.zeros_like(pixels)
    mask[:14] = 255
    write_png(tmp_path / "mask.png", mask)
    pixels[14:] = 255  # what is covered may be anything
    write_png(tmp_path / "half.png", pixels)
    words = ["invert", str(trained), str(tmp_path / "half.png"), "--out", str(tmp_path / "a.json"), "--negative", "off"]
    capsys.readouterr()
    assert main([*words, "--mask", str(tmp_path / "mask.png"), "--picture", str(tmp_path / "c.png"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["residual"] < 0.06
    assert main([*words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["residual"] > 0.2


def test_a_latent_of_other_weights_is_said_to_be_one(
    trained: Path, picture: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    branch, latent = tmp_path / "branch", tmp_path / "a.json"
    assert main(["train", "--resume", str(trained), "--out", str(branch), "--steps", "152"]) == 0
    assert main(["invert", str(trained), str(picture), "--out", str(latent), "--seconds", "0.1"]) == 0
    capsys.readouterr()
    assert main(["sample", str(branch), "--latent", str(latent), "--out", str(tmp_path / "a.png")]) == 0
    assert "was found at step 150 of run; here it gives another image" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["RUN", "nowhere.png"], "There is no file nowhere.png"),
        (["RUN", "."], "There is no file ."),
        (["RUN", "TEXT"], "is no image of a known format"),
        (["RUN", "GOOD", "--mask", "TEXT"], "is no image of a known format"),
        (["RUN", "GOOD", "--mask", "BLACK"], "has no white pixel"),
        (["RUN", "GOOD", "--mask", "GOOD", "--fit"], "Leave one of them out"),
        (["RUN", "BLACK", "--fit", "--negative", "off"], "is blank"),
        (["RUN", "WHITE"], "white.png shows nothing"),
        (["RUN", "GOOD", "--class", "x"], "--class: there is no class 'x'; there are 0, 1"),
        (["PLAIN", "GOOD", "--class", "3"], "--class: this run was trained without classes"),
        (["RUN", "GOOD", "--seconds", "0"], "--seconds must be more than 0"),
        (["RUN", "GOOD", "--seconds", "nan"], "--seconds must be more than 0"),
        (["RUN", "GOOD", "--seed", "-1"], "--seed must not be below 0"),
        (["RUN", "GOOD", "--checkpoint", "7"], "has no checkpoint of step 7"),
        (["RUN", "GOOD", "--picture", "a.jpg"], "--picture: a.jpg must end in .png"),
        (["nowhere", "GOOD"], "nowhere does not exist"),
    ],
)
def test_bad_input_gives_one_line_and_status_2(
    words: list[str],
    complaint: str,
    run: Path,
    plain_run: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.png").write_text("no image")
    for name, left, right in (("good", 255, 0), ("white", 255, 255), ("black", 0, 0)):
        write_png(tmp_path / f"{name}.png", np.repeat(np.uint8([[left] * 14 + [right] * 14]), 28, 0))
    places = {"RUN": str(run), "PLAIN": str(plain_run)}
    places |= {name.upper(): str(tmp_path / f"{name}.png") for name in ("text", "good", "white", "black")}
    before = sorted(tmp_path.iterdir())
    assert main(["invert", *(places.get(word, word) for word in words), "--out", "a.json"]) == 2
    printed = capsys.readouterr()
    assert complaint in printed.err
    assert printed.err.startswith("ganstudio: ")
    assert printed.err.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


def test_other_commands_name_a_bad_latent(
    run: Path, plain_run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.json").write_text("{}")
    words = ["sample", str(run), "--latent", str(tmp_path / "a.json"), "--out", str(tmp_path / "a.png")]
    assert main(words) == 2
    assert "a.json is no latent" in capsys.readouterr().err
    write_png(tmp_path / "a.png", np.eye(28, dtype=np.uint8) * 9)
    found = str(tmp_path / "b.json")
    assert main(["invert", str(plain_run), str(tmp_path / "a.png"), "--out", found, "--seconds", "0.01"]) == 0
    assert main(["sample", str(run), "--latent", found, "--out", str(tmp_path / "b.png")]) == 2
    assert "a latent of 100 numbers; this run takes 8" in capsys.readouterr().err


def test_a_run_on_points_has_no_image_to_find(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, image = str(tmp_path / "run"), tmp_path / "a.png"
    write_png(image, np.zeros((28, 28), np.uint8))
    assert main(["train", "--preset", "ring-r1", "--steps", "2", "--out", path, "--threads", "1"]) == 0
    assert main(["invert", path, str(image), "--out", str(tmp_path / "a.json")]) == 2
    assert "makes points of the plane" in capsys.readouterr().err
