"""Every preset trains from the shell without a warning, goes on bit for bit, and draws something."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from ganstudio.networks import as_latents
from ganstudio.presets import presets
from ganstudio.training.checkpoint import State, read_checkpoint
from ganstudio.training.run_folder import RunFolder
from ganstudio.training.sampler import Sampler

from .test_resume import assert_same

pytestmark = [pytest.mark.long, pytest.mark.timeout(1800)]

STEPS, HALF, NEAR_THE_END = 300, 150, 275
PATIENCE_SECONDS = 60.0


def train(*words: object) -> None:
    """In a process of its own in which any warning is an error, from torch's import on."""
    command = [sys.executable, "-W", "error", "-m", "ganstudio", "train", *map(str, words), "--steps", str(STEPS)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONWARNINGS"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert f"step {STEPS}" in done.stdout.replace("Step", "step")


def state_at(run: Path, step: int) -> State:
    return read_checkpoint(RunFolder.open(run).checkpoint_file(step))


def drawn(state: State) -> torch.Tensor:
    """What the averaged generator draws from 64 latents, (64, values), before anything is rounded."""
    sampler = Sampler.of_state(state)
    z = as_latents(torch.randn(64, sampler.shape.latent, generator=torch.Generator().manual_seed(0)), sampler.shape)
    weights = torch.eye(sampler.shape.classes)[torch.zeros(64, dtype=torch.long)] if sampler.class_names else None
    with torch.inference_mode():
        return sampler.generator(z, weights).flatten(1).double()


@pytest.mark.parametrize("name", presets())
def test_trains_resumes_and_draws(name: str, tmp_path: Path) -> None:
    run, branch = tmp_path / "run", tmp_path / "branch"
    train("--preset", name, "--out", run, "--save-every", 25, "--keep", 12, "--sample-every", STEPS)
    straight = state_at(run, STEPS)
    history = [row for row in RunFolder.open(run).metrics.rows() if "seconds" in row]  # scores have rows of their own
    assert [row["step"] for row in history] == list(range(1, STEPS + 1))
    assert all(np.isfinite(value) for row in history for value in row.values())

    # A fresh process goes on from the checkpoint of half-way, or where that takes minutes, from a later one.
    start = HALF if straight["seconds"] < PATIENCE_SECONDS else NEAR_THE_END
    train("--resume", RunFolder.open(run).checkpoint_file(start), "--out", branch)
    resumed = state_at(branch, STEPS)
    apart = {"seconds"}
    assert_same({k: v for k, v in straight.items() if k not in apart}, {k: resumed[k] for k in straight.keys() - apart})

    images = drawn(straight)  # of one class, so that the latents alone make the difference
    assert images.isfinite().all()
    if images.shape[1] > 2:  # the two coordinates of a point may be equal
        assert images.std(1).min() > 1e-4, "an image is one flat colour"  # R3GAN's first ones are nearly black
    assert images.std(0).max() > 1e-3, "all latents give the same image"
