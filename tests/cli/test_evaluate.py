"""``ganstudio evaluate``, as a person types it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from ganstudio.cli import main
from ganstudio.datasets import Data
from ganstudio.datasets.mnist import Mnist
from ganstudio.evaluation.train_own import Recipe
from ganstudio.training.run_folder import state_of

from ..evaluation.test_inception import weights as inception_weights

SMALL = ["--batch-size", "16", "--network.channels", "4", "--latent-size", "8", "--threads", "1"]


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


@pytest.mark.slow
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
    assert "(3, 30, 40) and (1, 28, 28)" in complaint([str(tmp_path), "--against", str(digits_file)], capsys)
    assert "nothing to hold these images against. Name real ones: --against" in complaint([str(tmp_path)], capsys)
    classes = [str(digits_file), "--against", str(digits_file), "--train-on-generated"]
    assert "takes real ones with classes" in complaint(classes, capsys)


@pytest.fixture
def quick_learning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Recipe, "fitting", classmethod(lambda *_: Recipe(steps=5, batch_images=16)))


@pytest.fixture
def colours(tmp_path: Path) -> Path:
    """64 images of 40×30 in colour, far from noise."""
    random = np.random.default_rng(0)
    shades = random.integers(0, 256, (64, 1, 1, 3)) * np.linspace(0, 1, 40)[:, None]
    np.savez(tmp_path / "colours.npz", images=np.broadcast_to(shades, (64, 30, 40, 3)).astype(np.uint8))
    return tmp_path / "colours.npz"


@pytest.mark.usefixtures("quick_learning")
def test_images_of_any_size_by_learnt_features(
    colours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (30, 30, 40, 3), dtype=np.uint8)
    np.savez(tmp_path / "noise.npz", images=noise)
    far = as_json([str(tmp_path / "noise.npz"), "--against", str(colours), "--metrics", "all"], capsys)
    near = as_json([str(colours), "--n", "30", "--against", str(colours)], capsys)
    assert far["ratio"] > 3 * near["ratio"]
    assert far["judge"] == near["judge"] == "own"
    assert len(far["judge_sha256"]) == 64
    assert far["judge_sha256"] == near["judge_sha256"]  # learnt once from the same images
    assert (far["n"], far["floor_n"]) == (30, 32)
    assert (far["accuracy"], far["modes"], far["class_histogram"]) == (None, None, {})
    assert {"kernel_distance", "precision"} <= far["figures"].keys()
    assert "score" not in far["figures"]
    assert main(["evaluate", str(colours), "--against", str(colours)]) == 0
    said = capsys.readouterr().out
    assert f"Features own, which know no classes; weights {near['judge_sha256'][:12]}." in said
    assert "from 64 images" in said


@pytest.mark.usefixtures("quick_learning")
def test_learnt_features_for_digits_too(run: Path, digits_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = as_json([str(digits_file), "--against", str(digits_file), "--features", "own"], capsys)
    assert report["judge"] == "own"
    assert report["accuracy"] is None
    usual = as_json([str(digits_file), "--against", str(digits_file)], capsys)
    assert usual["judge"] == "mnist"
    assert report["judge_sha256"] != usual["judge_sha256"]


@pytest.mark.usefixtures("quick_learning")
def test_a_run_on_own_images(
    run: Path, colours: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the digits were images of a person's own: the run's data set has no bundled judge."""
    load = Mnist.load

    def few(self: Mnist, split: str) -> Data:
        data = load(self, split)  # type: ignore[arg-type]
        return Data(data.images[:400], data.labels[:400], data.class_names)  # type: ignore[index]

    monkeypatch.setattr(Mnist, "load", few)
    monkeypatch.setattr(Mnist, "judge", "")
    report = as_json([str(run), "--n", "100", "--metrics", "all"], capsys)
    assert report["judge"] == "own"
    assert report["floor_n"] == 100
    assert report["accuracy"] is not None  # it has classes, which were learnt
    assert sum(report["class_histogram"].values()) == 100
    assert "score" in report["figures"]
    digits = as_json([str(run), "--n", "100", "--features", "digits"], capsys)
    assert digits["judge"] == "mnist"
    assert digits["floor"] != report["floor"]


@pytest.mark.slow
def test_features_of_published_fid(
    colours: Path, digits_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "random.pth"
    torch.save(inception_weights(), file)
    report = as_json([str(colours), "--n", "4", "--against", str(colours), "--features", str(file)], capsys)
    assert report["judge"] == "inception"
    assert report["judge_sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert (report["n"], report["floor_n"]) == (4, 32)
    assert "begins with 6726825d" in report["notes"][0]


def test_other_features_are_refused(colours: Path, digits_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = complaint([str(colours), "--against", str(colours), "--features", "nothing"], capsys)
    assert "--features: 'nothing' is none of digits, own, and a file that exists" in said
    assert "does not hold the network" in complaint(
        [str(colours), "--against", str(colours), "--features", str(digits_file)], capsys
    )


def test_features_are_for_images(run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = complaint([str(run), "--stacked-mnist", "--features", "own"], capsys)
    assert "--features is not for --stacked-mnist" in said


@pytest.mark.slow
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
