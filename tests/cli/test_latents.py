"""Latents given to a command: what is said of those that belong to other weights."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ganstudio.cli.latents import latents_for
from ganstudio.config import TrainConfig
from ganstudio.latent.album_file import Home
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.latent_file import mark_of, write_latent
from ganstudio.training.sampler import Sampler
from ganstudio.training.trainer import Trainer


@pytest.fixture
def sampler(quick: TrainConfig) -> Sampler:
    return replace(Sampler.of_trainer(Trainer(quick)), step=40)


@pytest.mark.parametrize(
    ("network", "step", "run", "note"),
    [
        ("its own", 7, "", ""),
        ("another", 40, "a run", "here it gives another image"),
        ("", 40, "a run", ""),
        ("", 39, "a run", "here it may give another image"),
        ("", 40, "b run", "here it may give another image"),
        ("", 40, "", "here it may give another image"),
    ],
)
def test_what_is_not_known_is_not_claimed(
    sampler: Sampler,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    network: str,
    step: int,
    run: str,
    note: str,
) -> None:
    z, weights = np.ones(16, np.float32), np.eye(10, dtype=np.float32)[3]
    saved = Home(tmp_path / "a run", 16, sampler.class_names).saved(Keyframe(z, weights), step)
    mark = mark_of(sampler.generator) if network == "its own" else network
    write_latent(tmp_path / "a.json", replace(saved, network=mark))
    found, classes = latents_for(sampler, [str(tmp_path / "a.json")], run)
    assert found.tolist() == [z.tolist()]
    assert classes is not None
    assert classes[0].argmax() == 3
    said = capsys.readouterr().err
    assert note in said
    assert bool(said) == bool(note)
