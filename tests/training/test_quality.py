"""Quality measured while training: it is right, costs its share, leaves the run alone, and keeps the best."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import numpy as np
import pytest
import torch

from ganstudio import datasets
from ganstudio.config import TrainConfig
from ganstudio.errors import StudioError
from ganstudio.evaluation import Judge, evaluate_images
from ganstudio.evaluation.classes import in_proportion
from ganstudio.evaluation.modes import report_of_points
from ganstudio.params import edited
from ganstudio.presets import preset
from ganstudio.training import quality_watch
from ganstudio.training import run as run_module
from ganstudio.training.checkpoint import read_checkpoint
from ganstudio.training.metrics import columns
from ganstudio.training.quality import POINTS, Best, Quality
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder, state_of
from ganstudio.training.sampler import Sampler

from .test_resume import assert_same
from .test_run import drive, with_edits

IMAGES = 200


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Scores one after the other, and each best is written: tests cannot wait for their time."""
    monkeypatch.setattr(quality_watch, "_FIRST_SECONDS", 0.0)
    monkeypatch.setattr(quality_watch, "_FIRST_STEP", 1)
    monkeypatch.setattr(run_module, "_BEST_SECONDS", 0.0)


@pytest.fixture
def scored(quick: TrainConfig) -> TrainConfig:
    return with_edits(quick, quality_share=0.5, quality_images=IMAGES)


def drive_to_score(run: Run, count: int = 1) -> list[Quality]:
    """Trains until there are so many scores."""
    for step in run.steps():
        if len(run.scores) >= count:
            return list(run.scores)
        assert step.number < 5000, run.notices
    raise AssertionError


def test_the_run_does_not_notice(scored: TrainConfig, tmp_path: Path) -> None:
    watched, alone = Run.start(scored, tmp_path / "a"), Run.start(edited(scored, "quality_share", 0), tmp_path / "b")
    drive_to_score(watched, 3)
    drive(alone, watched.trainer.step)
    assert alone.quality.latest is None
    states = [{**run.trainer.state(), "config": None} for run in (watched, alone)]
    assert_same(*states)
    for run in (watched, alone):
        run.close()
    losses = [columns(run.folder.metrics.rows())["loss/d"] for run in (watched, alone)]
    assert np.array_equal(*losses)


def test_nothing_is_scored_before_the_network_has_learnt_anything(
    scored: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quality_watch, "_FIRST_STEP", 12)
    for every, first in ((0, 12), (5, 5)):  # unless steps are asked for
        with contextlib.closing(Run.start(edited(scored, "quality_every", every), tmp_path / str(every))) as run:
            assert drive_to_score(run)[0].step == first


def test_the_score_is_that_of_the_step(scored: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality_watch, "_FIRST_STEP", 60)  # when the network has classes
    run = Run.start(scored, tmp_path / "run")
    first = drive_to_score(run)[0]
    run.close()
    again = Run.start(edited(scored, "quality_share", 0), tmp_path / "again")
    drive(again, first.step)
    wanted = in_proportion(torch.bincount(again.trainer.data.labels).tolist(), IMAGES)
    drawn = list(Sampler.of_trainer(again.trainer).draw(IMAGES, 0, wanted))
    labels = torch.from_numpy(np.concatenate([labels for _, labels in drawn if labels is not None]))
    images = torch.from_numpy(np.concatenate([images for images, _ in drawn]))
    report = evaluate_images(images, labels, Judge.load("mnist"))
    assert first.distance == pytest.approx(report.distance, rel=1e-3)  # in other batches pixels round differently
    assert first.accuracy == pytest.approx(report.accuracy or 0, abs=0.01)
    assert (first.floor, first.floor_n, first.n) == (report.floor, report.floor_n, IMAGES)
    assert sum(first.class_histogram.values()) == IMAGES
    assert first.classes == tuple("0123456789")
    again.close()


def test_what_is_written(scored: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(scored, tmp_path / "run")
    scores = drive_to_score(run, 4)
    run.close()
    folder = RunFolder.open(tmp_path / "run")
    assert folder.scores()[: len(scores)] == scores
    history = columns(folder.metrics.rows())
    assert history["step"].tolist() == list(range(1, run.trainer.step + 1))  # a score joins the row of its step
    for quality in scores:
        row = int(np.searchsorted(history["step"], quality.step))
        assert history["quality/distance"][row] == quality.distance
        assert history["quality/floor_ratio"][row] == quality.ratio
        assert history["quality/accuracy"][row] == quality.accuracy
        assert np.isfinite(history["loss/d"][row])
    assert np.isfinite(history["quality/distance"]).sum() == len(folder.scores())


@pytest.mark.slow
def test_the_best_is_a_checkpoint_of_its_step(scored: TrainConfig, tmp_path: Path) -> None:
    config = with_edits(scored, save_every=3, keep=1)
    run = Run.start(config, tmp_path / "run")
    drive_to_score(run, 5)
    run.close()
    folder = RunFolder.open(tmp_path / "run")
    best = folder.best()
    assert best is not None
    assert best.value == min(quality.distance for quality in folder.scores())
    assert json.loads((tmp_path / "run" / "best.json").read_text())["metric"] == "distance"
    assert [c.step for c in folder.checkpoints() if c.is_best] == [best.step]  # one, and pruning left it
    alone = Run.start(edited(config, "quality_share", 0), tmp_path / "alone")
    drive(alone, best.step)
    state = read_checkpoint(folder.best_file(best.step))
    for part in ("networks", "optimisers", "averages", "random", "batches", "step"):
        assert_same(state[part], alone.trainer.state()[part], part)
    branch = Run.resume(folder.best_file(best.step), tmp_path / "branch")
    assert branch.quality.best == best
    for one in (branch, alone):
        drive(one, best.step + 3)
    assert_same(branch.trainer.state()["networks"], alone.trainer.state()["networks"])
    for one in (branch, alone):
        one.close()


def test_another_measure_of_the_best_starts_anew(scored: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(scored, tmp_path / "run")
    drive_to_score(run, 2)
    run.save_best()
    before = run.folder.best()
    run.reconfigure(edited(run.trainer.config, "best_by", "accuracy"))
    run.flush()  # scores that were there before the edit count by their distance
    drive_to_score(run, len(run.scores) + 2)
    run.close()
    best = run.folder.best()
    assert before is not None
    assert best is not None
    assert (before.metric, best.metric) == ("distance", "accuracy")
    kept = {(c.step, c.is_best) for c in run.folder.checkpoints() if c.is_marked}
    assert (best.step, True) in kept
    assert before.step == best.step or (before.step, False) in kept  # nobody's best is lost


def test_better() -> None:
    near, far = Best(1, "distance", 2.0, 8.0, "a", 100), Best(2, "distance", 3.0, 12.0, "a", 100)
    right, wrong = Best(1, "accuracy", 0.9, 8.0, "a", 100), Best(2, "accuracy", 0.8, 2.0, "a", 100)
    assert near.is_better_than(far)
    assert not far.is_better_than(near)
    assert right.is_better_than(wrong)
    assert not near.can_be_compared(right)
    assert not near.can_be_compared(Best(1, "distance", 2.0, 8.0, "another judge", 100))
    assert not near.can_be_compared(Best(1, "distance", 2.0, 8.0, "a", 200))
    assert Best.from_json(near.as_json()) == near
    assert Best.from_json({"step": 3}) is None
    assert Best.from_json(None) is None


def test_what_lies_beyond_is_forgotten(scored: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(with_edits(scored, save_every=5), tmp_path / "run")
    drive_to_score(run, 6)
    run.folder.unlock()  # killed
    kept = state_of(tmp_path / "run")["step"]
    again = Run.resume(tmp_path / "run")
    drive(again, kept + 1)
    again.flush()
    assert all(quality.step <= kept + 1 for quality in again.folder.scores())
    steps = columns(again.folder.metrics.rows())["step"]
    assert steps.tolist() == list(range(1, kept + 2))
    again.close()


@pytest.mark.slow
def test_the_share_is_kept(quick: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality_watch, "_FIRST_SECONDS", 0.2)
    config = with_edits(quick, quality_images=500, quality_share=0.05)
    run = Run.start(config, tmp_path / "run")
    drive_to_score(run, 2)
    for _ in run.steps():
        if run.quality.is_measuring:  # the third one begins: those before are paid for
            break
    assert 0.03 <= run.quality.share(run.seconds) <= 0.07
    run.close()


def test_scores_come_at_multiples_of_the_wanted_steps(scored: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(with_edits(scored, quality_every=40), tmp_path / "run")
    scores = drive_to_score(run, 2)
    assert scores[0].step == 40
    assert scores[1].step in (80, 120, 160)  # later where the first one took longer
    run.close()


def test_it_is_done_in_many_slices(scored: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(with_edits(scored, quality_images=2000, quality_share=0.01), tmp_path / "run")
    drive(run, 1)
    run.begin_score()
    slices = 0
    while run.continue_score():
        slices += 1
    assert slices >= 16  # the judge alone reads 128 images at once
    (quality,) = run.scores
    assert (quality.step, quality.n) == (1, 2000)
    run.close()


def test_switched_off_in_the_middle_it_keeps_nothing(scored: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(with_edits(scored, quality_images=2000), tmp_path / "run")
    drive(run, 1)
    run.begin_score()
    assert run.continue_score()
    run.reconfigure(edited(run.trainer.config, "quality_share", 0.0))
    assert not run.continue_score()
    drive(run, 2)
    watch = run.quality
    assert not watch.is_measuring
    assert (watch._state, watch._copy) == ({}, None)
    run.flush()
    assert not run.scores
    run.close()


def test_without_a_share_there_is_none(quick: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(edited(quick, "quality_share", 0), tmp_path / "run")
    drive(run, 60)
    run.begin_score()
    assert not run.continue_score()
    run.close()
    assert not run.folder.quality.path.exists()
    assert run.folder.best() is None


def test_a_missing_judge_stops_nothing(scored: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> Judge:
        raise StudioError("the judge is missing")

    monkeypatch.setattr(Judge, "load", missing)
    run = Run.start(with_edits(scored, save_every=5), tmp_path / "run")
    drive(run, 30)
    run.close()
    assert [text for text in run.notices if "judge" in text] == [
        "The quality of this run is not measured: the judge is missing"
    ]


def test_some_of_the_digits(scored: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(edited(scored, "dataset.digits", "38"), tmp_path / "run")
    drive(run, 1)
    run.begin_score()
    while run.continue_score():
        pass
    (quality,) = run.folder.scores()
    assert quality.classes == ("3", "8")
    assert set(quality.class_histogram) == set("0123456789")
    assert quality.floor != Judge.load("mnist").reference.floor_for(IMAGES)[0]  # of threes and eights
    run.close()


def test_points_of_the_plane(tmp_path: Path) -> None:
    config = with_edits(preset("ring-minimax").config, quality_share=0.5, quality_images=400, threads=1)
    run = Run.start(config, tmp_path / "run")
    scores = drive_to_score(run, 2)
    first = scores[0]
    run.close()
    assert first.features == POINTS
    again = Run.start(edited(config, "quality_share", 0), tmp_path / "again")
    drive(again, first.step)
    dataset = datasets.registry.build(config.dataset)
    points = Sampler.of_trainer(again.trainer).draw_points(400, 0)
    report = report_of_points(points, dataset.load("train"), dataset.load("test"))
    assert (first.caught, first.modes, first.share) == (report.caught, 8, report.share)
    assert first.distance == pytest.approx(report.energy, rel=1e-6)
    assert first.floor == pytest.approx(report.floor)
    history = columns(run.folder.metrics.rows())
    assert {"quality/modes", "quality/share", "quality/energy", "quality/floor_ratio"} <= history.keys()
    assert run.folder.best() is not None
    again.close()


def test_rows_of_another_make_are_passed_over(tmp_path: Path) -> None:
    folder = RunFolder(tmp_path)
    folder.quality.append([{"step": 3, "from": "elsewhere"}])
    assert folder.scores() == []
