"""Training on a folder of images, as a person types it."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from ganstudio.cli import main
from ganstudio.media import read_png
from ganstudio.training.run_folder import RunFolder

SMALL = ["--batch-size", "16", "--network.channels", "4", "--latent-size", "8", "--threads", "1"]


@pytest.mark.slow
def test_from_a_folder_to_samples(pictures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["train", "--dataset", "folder", "--dataset.folder", str(pictures), "--dataset.size", "64"]
    run = str(tmp_path / "run")
    plain = ["--conditioning", "none", "--terms.class-loss", "off"]
    assert main([*words, *plain, "--steps", "2", "--out", run, *SMALL]) == 0
    assert read_png(tmp_path / "run" / "samples" / "000002.png").shape == (640, 640, 3)
    assert RunFolder.open(tmp_path / "run").config().dataset.folder == str(pictures)
    shutil.rmtree(pictures)
    assert main(["sample", run, "--n", "4", "--out", str(tmp_path / "a.npz")]) == 0
    assert np.load(tmp_path / "a.npz")["images"].shape == (4, 64, 64, 3)
    capsys.readouterr()
    assert main(["train", "--resume", run, "--steps", "4"]) == 2
    assert "There is no folder" in capsys.readouterr().err


@pytest.mark.slow
def test_classes_have_the_names_of_their_folders(pictures: Path, tmp_path: Path) -> None:
    words = ["train", "--dataset", "folder", "--dataset.folder", str(pictures), "--dataset.classes", "on"]
    run = str(tmp_path / "run")
    assert main([*words, "--dataset.size", "28", "--dataset.colour", "off", "--steps", "2", "--out", run, *SMALL]) == 0
    assert main(["sample", run, "--n", "4", "--label", "ten", "--out", str(tmp_path / "a.png")]) == 0


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ([], "No folder of images is chosen yet"),
        (["--dataset.folder", "nowhere"], "There is no folder"),
        (["--dataset.size", "30"], "must be one of 28, 32 or 64"),
    ],
)
def test_what_is_missing_is_said(
    words: list[str], complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = ["train", "--dataset", "folder", "--conditioning", "none", "--terms.class-loss", "off", "--steps", "1"]
    assert main([*start, *words, "--out", str(tmp_path / "run")]) == 2
    assert complaint in capsys.readouterr().err
    assert not (tmp_path / "run").exists()
