"""`ganstudio timelapse` of latents."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganstudio.cli import main
from ganstudio.config import TrainConfig
from ganstudio.latent.latent_file import SavedLatent, mark_of, write_latent
from ganstudio.training.run import Run
from ganstudio.training.run_folder import state_of
from ganstudio.training.sampler import Sampler


@pytest.fixture
def run(quick: TrainConfig, tmp_path: Path) -> Path:
    """With the steps 0, 10 and 12."""
    training = Run.start(quick, tmp_path / "run")
    for step in training.steps():
        if step.number == 12:
            break
    training.close()
    return training.folder.path


def last_frame(path: Path) -> np.ndarray:
    with Image.open(path) as gif:
        gif.seek(gif.n_frames - 1)
        return np.asarray(gif.convert("L"))


def test_a_latent_through_the_training(run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sampler = Sampler.of_state(state_of(run))
    z, weights = sampler.space.of_seed(7), np.eye(10, dtype=np.float32)[3]
    saved = SavedLatent(z, weights, sampler.class_names, network=mark_of(sampler.generator))
    write_latent(tmp_path / "a.json", saved)
    out = tmp_path / "a.gif"
    words = ["timelapse", str(run), "--out", str(out), "--fps", "10"]
    assert main([*words, "--latent", str(tmp_path / "a.json"), "--size", "28", "--last-seconds", "0"]) == 0
    assert "3 frames, 0.3 s, 28 × 28 pixels in" in capsys.readouterr().out
    image = sampler.render(z[None], weights[None])[0, 0]
    assert np.array_equal(last_frame(out), image)
    assert main([*words, "--seeds", "7", "--classes", "3,3", "--size", "56", "--captions", "--frames", "2"]) == 0
    assert "2 frames, 2.2 s, 56 × 48 pixels in" in capsys.readouterr().out
    assert np.array_equal(last_frame(out)[:28], np.hstack([image, image]))
    assert main([*words, "--seeds", "7", "--classes", "3", "--size", "28", "--truncation", "0.6"]) == 0
    assert np.array_equal(last_frame(out), sampler.render(0.6 * z[None], weights[None])[0, 0])


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--seeds", "1", "--images", "2"], "--images chooses from the sample sheets, which --seeds does without"),
        (["--seeds", "1", "--latent", "a.json"], "Give --seeds or --latent, not both"),
        (["--classes", "12"], "--classes: there is no class '12'"),
        (["--latent", "nowhere.json"], "nowhere.json does not exist"),
    ],
)
def test_what_cannot_be(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], complaint: str
) -> None:
    assert main(["timelapse", str(run), "--out", str(tmp_path / "a.gif"), *words]) == 2
    assert complaint in capsys.readouterr().err
    assert not (tmp_path / "a.gif").exists()
