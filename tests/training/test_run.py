"""A run on disk: what it writes, what it keeps, and what it says when something cannot be."""

from __future__ import annotations

import contextlib
import json
import os
import resource
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from ganstudio.config import TrainConfig
from ganstudio.errors import StudioError
from ganstudio.media import read_png
from ganstudio.params import ConfigError, edited
from ganstudio.training.checkpoint import read_checkpoint, write_checkpoint
from ganstudio.training.metrics import columns
from ganstudio.training.run import DivergedError, Run
from ganstudio.training.run_folder import RunFolder, find_runs, new_run_path, state_of


def drive(run: Run, until: int) -> None:
    for step in run.steps():
        if step.number >= until:
            return


def with_edits(config: TrainConfig, **values: object) -> TrainConfig:
    for path, value in values.items():
        config = edited(config, path, value)
    return config


@pytest.fixture
def busy(quick: TrainConfig) -> TrainConfig:
    return with_edits(quick, save_every=5, keep=2, sample_every=4)


def test_what_a_run_leaves(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(busy, tmp_path / "run")
    drive(run, 12)
    run.save(is_marked=True)
    drive(run, 23)
    run.close()
    folder = RunFolder.open(tmp_path / "run")
    assert folder.config() == busy
    assert [(c.step, c.is_marked) for c in folder.checkpoints()] == [(12, True), (20, False), (23, False)]
    assert folder.sample_steps() == [0, 4, 8, 12, 16, 20, 23]
    assert read_png(folder.sample_file(20)).shape == (280, 280)
    history = columns(folder.metrics.rows())
    assert history["step"].tolist() == list(range(1, 24))
    assert (np.diff(history["seconds"]) >= 0).all()
    assert {"loss/d", "loss/g", "score/real", "score/fake", "term/r1"} <= history.keys()
    assert np.isnan(history["term/r1"][1])  # the penalty is computed every eighth step


def test_resume_cuts_what_lies_beyond_and_a_torn_line(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(busy, tmp_path / "run")
    drive(run, 10)
    run.close()
    with (tmp_path / "run" / "metrics.jsonl").open("a") as file:
        file.write('{"step": 11, "loss/d": 1.0}\n{"step": 12, "lo')
    (tmp_path / "run" / "samples" / "000012.png").write_bytes(b"x")
    Run.resume(tmp_path / "run").close()  # only looked at: nothing is lost
    assert len(list(RunFolder(tmp_path / "run").metrics.rows())) == 11
    run = Run.resume(tmp_path / "run")
    assert run.trainer.step == 10
    drive(run, 14)
    assert 12 in run.folder.sample_steps()
    assert read_png(run.folder.sample_file(12)).shape == (280, 280)
    run.close()
    assert columns(run.folder.metrics.rows())["step"].tolist() == list(range(1, 15))


def test_a_damaged_newest_checkpoint_falls_back_to_the_one_before(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(busy, tmp_path / "run")
    drive(run, 10)
    run.close()
    newest = run.folder.checkpoints()[-1].path
    newest.write_bytes(newest.read_bytes()[:1000])
    assert state_of(tmp_path / "run")["step"] == 5
    with pytest.raises(StudioError, match=r"000010\.pt is damaged"):
        read_checkpoint(newest)


def test_live_edits_are_kept_with_their_step(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(busy, tmp_path / "run")
    drive(run, 3)
    run.reconfigure(with_edits(busy, **{"lr_g": 1e-3, "terms.r1.gamma": 1.0}))
    with pytest.raises(ConfigError, match="latent_size: is fixed once training has started"):
        run.reconfigure(edited(run.trainer.config, "latent_size", 3))
    drive(run, 5)
    run.close()
    edits = [json.loads(line) for line in run.folder.edits.path.read_text().splitlines()]
    assert edits == [
        {"step": 3, "path": "terms.r1.gamma", "old": busy.terms["r1"].gamma, "new": 1.0},
        {"step": 3, "path": "lr_g", "old": busy.lr_g, "new": 0.001},
    ]
    assert Run.resume(tmp_path / "run").trainer.config.lr_g == 1e-3


def test_divergence_names_the_step_and_keeps_the_last_good_checkpoint(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(busy, tmp_path / "run")
    drive(run, 7)
    with torch.no_grad():
        next(run.trainer.game.networks["discriminator"].parameters())[0] = float("nan")
    with pytest.raises(DivergedError, match=r"diverged at step 8: loss/d .* learning rate .* checkpoint is step 5"):
        drive(run, 50)
    assert [c.step for c in run.folder.checkpoints()] == [5]
    assert run.folder.failure() == (8, "loss/d")
    history = columns(run.folder.metrics.rows())
    assert history["step"].max() == 7
    assert all(np.isfinite(v[~np.isnan(v)]).all() for v in history.values())
    run.folder.unlock()
    again = Run.resume(tmp_path / "run")
    drive(again, 6)
    assert again.folder.failure() is None  # it went on from before that
    again.close()


def test_a_checkpoint_with_nan_is_not_written(busy: TrainConfig, tmp_path: Path) -> None:
    state = {"networks": {"g": {"w": torch.tensor([1.0, float("inf")])}}}
    with pytest.raises(StudioError, match=r"networks\.g\.w"):
        write_checkpoint(tmp_path / "a.pt", state)
    assert list(tmp_path.iterdir()) == []


@contextlib.contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """What a full disk does to a write, for this process alone."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


def test_a_full_disk_is_told_and_stops_nothing(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(busy, tmp_path / "run")
    drive(run, 6)
    good = run.folder.checkpoint_file(5).read_bytes()
    with no_file_longer_than(20_000):
        drive(run, 11)
    notices = "\n".join(run.notices)
    assert "Step 10 was not saved" in notices
    assert "Training goes on" in notices
    assert run.folder.checkpoint_file(5).read_bytes() == good
    assert [c.step for c in run.folder.checkpoints()] == [5]
    assert not list(tmp_path.rglob("*.tmp"))
    drive(run, 15)
    run.close()
    assert [c.step for c in run.folder.checkpoints()] == [5, 15]
    assert columns(run.folder.metrics.rows())["step"].tolist() == list(range(1, 16))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told(busy: TrainConfig, tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o500)
    with pytest.raises(StudioError, match="could not be written: Permission denied"):
        Run.start(busy, tmp_path / "locked" / "run")


def test_one_writer(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(busy, tmp_path / "run")
    drive(run, 5)
    with pytest.raises(StudioError, match="is being trained by another window or shell"):
        Run.resume(tmp_path / "run")
    run.close()
    Run.resume(tmp_path / "run").close()


def test_a_taken_folder_is_refused_and_left_alone(busy: TrainConfig, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x")
    with pytest.raises(StudioError, match="exists and is not empty"):
        Run.start(busy, tmp_path / "mine")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.txt"]


def test_what_cannot_be_trained_leaves_no_folder(busy: TrainConfig, tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="fewer than one batch"):
        Run.start(with_edits(busy, **{"dataset.digits": "5", "batch_size": 8000}), tmp_path / "run")
    assert list(tmp_path.iterdir()) == []


def test_branching_leaves_the_run_as_it_is(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(with_edits(busy, keep=9), tmp_path / "run")
    drive(run, 15)
    run.close()
    fifth = run.folder.checkpoint_file(5)
    with pytest.raises(StudioError, match="has newer checkpoints than step 5"):
        Run.resume(fifth)
    (run.folder.path / "favourites.json").write_text("what a person kept", encoding="utf-8")
    branch = Run.resume(fifth, tmp_path / "branch")
    drive(branch, 8)
    branch.close()
    assert columns(branch.folder.metrics.rows())["step"].tolist() == list(range(1, 9))
    assert branch.folder.sample_steps() == [0, 4, 8]
    assert (branch.folder.path / "favourites.json").read_text(encoding="utf-8") == "what a person kept"
    assert not (branch.folder.path / "path.json").exists()
    assert [c.step for c in run.folder.checkpoints()] == [5, 10, 15]


@pytest.mark.parametrize("name", ["nothing", "text.txt", "folder"])
def test_what_is_no_run_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "text.txt").write_text("x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(StudioError, match="does not exist|is no run"):
        state_of(tmp_path / name)


def test_a_checkpoint_never_runs_code(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> tuple:
            return os.mkdir, (str(tmp_path / "owned"),)

    torch.save({"format": 1, "networks": Evil()}, tmp_path / "evil.pt")
    with pytest.raises(StudioError, match="damaged or no checkpoint"):
        read_checkpoint(tmp_path / "evil.pt")
    assert not (tmp_path / "owned").exists()


def test_a_newer_format_is_named(tmp_path: Path) -> None:
    torch.save({"format": 999, "networks": {}}, tmp_path / "new.pt")
    with pytest.raises(StudioError, match="written by a newer GAN Studio"):
        read_checkpoint(tmp_path / "new.pt")


def test_run_names_do_not_collide(tmp_path: Path) -> None:
    first = new_run_path(tmp_path, "x")
    first.mkdir()
    assert new_run_path(tmp_path, "x") != first
    (first / "config.json").write_text("{}")
    assert list(find_runs(tmp_path)) == [first]


def test_a_flipped_bit_is_found(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(busy, tmp_path / "run")
    drive(run, 5)
    run.close()
    path = run.folder.checkpoint_file(5)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 4
    path.write_bytes(bytes(content))
    with pytest.raises(StudioError, match="damaged"):
        read_checkpoint(path)


def test_a_lone_checkpoint_touches_nothing_around_it(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(busy, tmp_path / "run")
    drive(run, 5)
    run.close()
    home = tmp_path / "home" / "downloads"
    home.mkdir(parents=True)
    lone = home / "friend.pt"
    lone.write_bytes(run.folder.checkpoint_file(5).read_bytes())
    (tmp_path / "home" / ".precious.tmp").write_text("x")
    before = sorted((tmp_path / "home").rglob("*"))
    with pytest.raises(StudioError, match="lies in no run"):
        Run.resume(lone)
    assert sorted((tmp_path / "home").rglob("*")) == before
    branch = Run.resume(lone, tmp_path / "branch")
    drive(branch, 6)
    branch.close()
    assert sorted((tmp_path / "home").rglob("*")) == before


def test_an_edit_at_a_saved_step_is_saved_too(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(busy, tmp_path / "run")
    drive(run, 5)
    run.reconfigure(edited(busy, "lr_g", 1e-5))
    run.close()
    assert Run.resume(tmp_path / "run").trainer.config.lr_g == 1e-5


def test_an_edit_that_no_checkpoint_holds_is_forgotten(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(busy, tmp_path / "run")
    drive(run, 5)
    run.reconfigure(edited(busy, "lr_g", 1e-5))
    run.folder.unlock()  # as a kill would
    run = Run.resume(tmp_path / "run")
    drive(run, 6)
    run.close()
    assert run.folder.config() == run.trainer.config == busy
    assert list(run.folder.edits.rows()) == []


def test_a_damaged_newest_checkpoint_does_not_count_among_those_kept(busy: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(with_edits(busy, keep=1), tmp_path / "run")
    drive(run, 6)
    run.close()
    run.folder.checkpoint_file(99).write_bytes(b"x")
    run = Run.resume(tmp_path / "run")
    drive(run, 12)
    run.close()
    assert state_of(tmp_path / "run")["step"] == 12


@pytest.mark.parametrize("missing", ["edits", "shape", "networks"])
def test_half_a_checkpoint_is_named(busy: TrainConfig, tmp_path: Path, missing: str) -> None:
    run = Run.start(busy, tmp_path / "run")
    drive(run, 5)
    run.close()
    state = read_checkpoint(run.folder.checkpoint_file(5))
    torch.save({key: value for key, value in state.items() if key != missing}, tmp_path / "half.pt")
    with pytest.raises(StudioError, match=f"no whole checkpoint: it lacks {missing}"):
        read_checkpoint(tmp_path / "half.pt")
