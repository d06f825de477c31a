"""``ganstudio evaluate``, as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganstudio.cli import main
from ganstudio.datasets.mnist import Mnist
from ganstudio.training.run_folder import state_of

SMALL = ["--batch-size", "16", "--network.channels", "4", "--latent-size", "8", "--threads", "1"]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GANSTUDIO_CACHE", str(tmp_path / "cache"))


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A conditional run with checkpoints of the steps 10, 20 and 30."""
    path = tmp_path_factory.mktemp("evaluate") / "run"
    words = [
        "train",
        "--preset",
        "quick-digits",
        "--steps",
        "30",
        "--save-every",
        "10",
        "--keep",
        "9",
        "--out",
        str(path),
    ]
    assert main([*words, *SMALL]) == 0
    return path


@pytest.fixture(scope="module")
def stacked_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("evaluate") / "stacked"
    words = ["train", "--preset", "pacgan", "--dataset", "stacked_mnist", "--conditioning", "none", "--steps", "2"]
    assert main([*words, "--out", str(path), *SMALL]) == 0
    return path


@pytest.fixture(scope="module")
def digits_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("evaluate") / "digits.npz"
    data = Mnist(Mnist.Config()).load("test")
    assert data.labels is not None
    np.savez(path, images=data.images[::10, 0].numpy(), labels=data.labels[::10].numpy())
    return path


def as_json(words: list[str], capsys: pytest.CaptureFixture[str]) -> dict:
    capsys.readouterr()
    assert main(["evaluate", *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def complaint(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(["evaluate", *words]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    return said


def test_all_metrics_of_a_run(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = as_json([str(run), "--n", "500", "--metrics", "all"], capsys)
    assert report["step"] == 30
    assert report["n"] == 500
    assert report["figures"]["coverage"]["value"] < report["figures"]["coverage"]["floor"] - 0.5  # 30 steps are few
    assert {"distance", "floor", "accuracy", "class_histogram", "modes"} <= report.keys()
    assert as_json([str(run), "--n", "500"], capsys)["figures"] == {}


def test_train_on_generated(digits_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = as_json([str(digits_file), "--train-on-generated"], capsys)
    assert list(report["figures"]) == ["trained_on_generated"]
    assert report["figures"]["trained_on_generated"]["value"] > 0.9
    assert report["figures"]["trained_on_generated"]["floor_n"] == 1000


def test_a_checkpoint_by_its_step(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    early = as_json([str(run), "--n", "100", "--checkpoint", "10"], capsys)
    assert (early["step"], early["checkpoint"]) == (10, 10)
    assert as_json([str(run), "--n", "100", "--checkpoint", "last"], capsys)["step"] == 30
    assert "no checkpoint of step 11. There are those of the steps 10, 20, 30." in complaint(
        [str(run), "--checkpoint", "11"], capsys
    )
    assert "'newest' is none of best, last" in complaint([str(run), "--checkpoint", "newest"], capsys)


def test_the_best_checkpoint(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    best = run / "best.json"
    best.unlink(missing_ok=True)
    assert "is marked as the best. There are those of the steps 10, 20, 30." in complaint(
        [str(run), "--checkpoint", "best"], capsys
    )
    marked = {"step": 20, "metric": "distance", "value": 12.5}
    best.write_text(json.dumps(marked), encoding="utf-8")
    report = as_json([str(run), "--n", "100", "--checkpoint", "best"], capsys)
    assert (report["step"], report["best"]) == (20, marked)
    best.write_text("[]", encoding="utf-8")
    assert "names no step" in complaint([str(run), "--checkpoint", "best"], capsys)
    best.unlink()


def test_checkpoint_is_for_runs(run: Path, digits_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is a set of images" in complaint([str(digits_file), "--checkpoint", "last"], capsys)
    file = str(next((run / "checkpoints").glob("*10.pt")))
    assert "is a checkpoint already" in complaint([file, "--checkpoint", "last"], capsys)


def test_against_a_folder(digits_file: Path, run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for i, image in enumerate(Mnist(Mnist.Config()).load("train").images[:300, 0].numpy()):
        Image.fromarray(image).save(folder / f"{i}.png")
    near = as_json([str(digits_file), "--against", str(folder), "--metrics", "all"], capsys)
    assert near["against"] == str(folder)
    assert near["floor_n"] == 150
    far = as_json([str(run), "--n", "300", "--against", str(folder)], capsys)
    assert far["ratio"] > 10 * near["ratio"]
    turned = as_json([str(folder), "--against", str(digits_file)], capsys)  # a folder may be asked about, too
    assert turned["n"] == 300
    assert main(["evaluate", str(digits_file), "--against", str(folder)]) == 0
    assert "one half against the other (the floor)" in capsys.readouterr().out


def test_against_something_else_is_refused(
    digits_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "nowhere.npz is missing" in complaint([str(digits_file), "--against", "nowhere.npz"], capsys)
    assert "has no images" in complaint([str(digits_file), "--against", str(tmp_path)], capsys)
    Image.new("RGB", (40, 30), "red").save(tmp_path / "a.png")
    assert "(1, 28, 28) and (3, 30, 40)" in complaint([str(digits_file), "--against", str(tmp_path)], capsys)
    assert "no judge for images of 40×30" in complaint([str(tmp_path), "--against", str(digits_file)], capsys)
    classes = [str(digits_file), "--against", str(digits_file), "--train-on-generated"]
    assert "takes real ones with classes" in complaint(classes, capsys)


def test_stacked_mnist(stacked_run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert state_of(stacked_run)["shape"]["channels"] == 3
    report = as_json([str(stacked_run), "--stacked-mnist", "--n", "300"], capsys)
    assert report["n"] == 300
    assert 1 <= report["modes"] < 150  # two steps
    assert report["kl"] > report["floor"]
    plain = as_json([str(stacked_run), "--n", "100"], capsys)
    assert plain["judge"] == "mnist_channels"
    assert main(["sample", str(stacked_run), "--n", "60", "--out", str(tmp_path / "a.npz")]) == 0
    assert as_json([str(tmp_path / "a.npz"), "--stacked-mnist"], capsys)["n"] == 60


def test_stacked_mnist_needs_three_channels(run: Path, digits_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for what in (digits_file, run):
        assert "a digit in each channel" in complaint([str(what), "--n", "50", "--stacked-mnist"], capsys)


def test_points_have_measures_of_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ring"
    assert main(["train", "--preset", "ring-r3gan", "--steps", "2", "--out", str(path)]) == 0
    assert "--metrics is for images; this run makes points" in complaint([str(path), "--metrics", "all"], capsys)
    assert as_json([str(path), "--n", "200", "--checkpoint", "2"], capsys)["n"] == 200
