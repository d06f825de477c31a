"""Quality of runs on images that no bundled judge knows: they are learnt between the steps, then scored."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import torch

from ganstudio import paths
from ganstudio.config import TrainConfig
from ganstudio.datasets import Data, Split
from ganstudio.datasets.mnist import Mnist
from ganstudio.evaluation.train_own import Recipe
from ganstudio.params import edited
from ganstudio.training import quality_watch
from ganstudio.training import run as run_module
from ganstudio.training.quality import Quality, comparable
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder

from .test_resume import assert_same
from .test_run import drive, with_edits

pytestmark = pytest.mark.slow

IMAGES = 120


@pytest.fixture(autouse=True)
def _someones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some digits as if a person had brought them, learnt in a few steps, scored one after the other."""
    load = Mnist.load

    def few(self: Mnist, split: Split) -> Data:
        data = load(self, split)
        assert data.labels is not None
        count = 300 if split == "train" else 100
        return Data(data.images[:count], data.labels[:count], data.class_names)

    monkeypatch.setattr(Mnist, "load", few)
    monkeypatch.setattr(Mnist, "judge", "")
    monkeypatch.setattr(Recipe, "fitting", classmethod(lambda *_: Recipe(steps=8, batch_images=16)))
    monkeypatch.setattr(quality_watch, "_FIRST_SECONDS", 0.0)
    monkeypatch.setattr(run_module, "_BEST_SECONDS", 0.0)


@pytest.fixture
def own(quick: TrainConfig) -> TrainConfig:
    return with_edits(quick, quality_share=0.5, quality_images=IMAGES)


def drive_to_score(run: Run) -> Quality:
    for step in run.steps():
        if run.scores:
            return run.scores[0]
        assert step.number < 5000, run.notices
    raise AssertionError


def learnt_meanwhile(run: Run) -> list[float]:
    """How far learning was after each step, until it was done."""
    seen: list[float] = []
    for step in run.steps():
        if run.quality.learnt is not None:
            seen.append(run.quality.learnt)
        elif seen or step.number > 2000:
            break
    return seen


def test_images_are_learnt_then_scored(own: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(own, tmp_path / "run")
    seen = learnt_meanwhile(run)
    assert len(seen) > 3
    assert seen == sorted(seen)
    assert 0 <= seen[0] < seen[-1] <= 1
    assert not run.folder.quality.path.exists()
    first = drive_to_score(run)
    run.close()
    assert first.judge == "own"
    assert first.classes == tuple("0123456789")
    assert sum(first.class_histogram.values()) == IMAGES  # there are classes, so they are learnt too
    assert first.accuracy is not None
    (card,) = (paths.cache_folder() / "judges").glob("*/own_judge.json")
    card = json.loads(card.read_text(encoding="utf-8"))
    assert first.features == card["weights_sha256"]
    assert first.floor_n == 100
    assert RunFolder.open(tmp_path / "run").scores()[0] == first
    assert not run.notices


@pytest.mark.slow
def test_the_run_does_not_notice(own: TrainConfig, tmp_path: Path) -> None:
    watched, alone = Run.start(own, tmp_path / "a"), Run.start(edited(own, "quality_share", 0), tmp_path / "b")
    drive_to_score(watched)
    drive(alone, watched.trainer.step)
    assert alone.quality.learnt is None
    assert_same(*({**run.trainer.state(), "config": None} for run in (watched, alone)))
    for run in (watched, alone):
        run.close()


@pytest.mark.slow
def test_the_next_run_finds_them_learnt(own: TrainConfig, tmp_path: Path) -> None:
    runs = [Run.start(own, tmp_path / name) for name in "ab"]
    features = []
    for run in runs:
        features.append(drive_to_score(run).features)
        run.close()
    assert features[0] == features[1]
    assert runs[1].trainer.step < runs[0].trainer.step


def test_learning_that_was_broken_off_starts_anew(own: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(own, tmp_path / "run")
    drive(run, 4)
    half = run.quality.learnt
    run.close()
    assert half is not None
    again = Run.resume(tmp_path / "run")
    drive(again, 5)
    assert again.quality.learnt is not None
    assert drive_to_score(again).judge == "own"
    again.close()


@pytest.mark.slow
def test_it_keeps_to_its_share(own: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Recipe, "fitting", classmethod(lambda *_: Recipe(steps=10_000, batch_images=16)))
    run = Run.start(own, tmp_path / "run")
    while run.seconds < 1.5:
        drive(run, run.trainer.step + 1)
    share = run.quality._learning_cost / run.seconds
    assert 0.5 * quality_watch.LEARNING_SHARE < share < 1.3 * quality_watch.LEARNING_SHARE
    assert run.quality.spent_seconds == 0
    run.close()


def test_a_pause_costs_nothing_and_learning_goes_on(own: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(own, tmp_path / "run")
    drive(run, 2)
    before = run.seconds
    slices = 0
    while run.continue_score():
        slices += 1
    assert slices > 8
    assert run.seconds == before
    assert run.quality.learnt is None
    run.begin_score()
    while run.continue_score():
        pass
    assert [quality.step for quality in run.folder.scores()] == [2]
    run.close()


def test_stopping_before_it_is_learnt_still_gives_a_score(own: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(own, tmp_path / "run")
    drive(run, 2)
    run.begin_score()
    while run.continue_score():
        pass
    assert [quality.step for quality in run.folder.scores()] == [2]
    run.close()


def test_without_a_share_nothing_is_learnt(own: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(edited(own, "quality_share", 0), tmp_path / "run")
    drive(run, 20)
    assert not run.continue_score()
    run.close()
    assert not (paths.cache_folder() / "judges").exists()


def test_too_few_images_are_named(own: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load = Mnist.load
    monkeypatch.setattr(Mnist, "load", lambda self, split: _first(load(self, split), 16 if split == "train" else 1))
    run = Run.start(own, tmp_path / "run")
    drive(run, 5)
    run.close()
    assert list(run.notices) == [
        "The quality of this run is not measured: To learn what the images are like takes at least 10 of them and 2 held "
        "out; there are 16 and 1."
    ]


def test_fifty_images_are_enough(own: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load = Mnist.load
    monkeypatch.setattr(Mnist, "load", lambda self, split: _first(load(self, split), 45 if split == "train" else 5))
    run = Run.start(own, tmp_path / "run")
    assert drive_to_score(run).floor_n == 5
    run.close()


def _first(data: Data, count: int) -> Data:
    labels = data.labels[:count] if data.labels is not None else None
    return Data(data.images[:count], labels, data.class_names)


@pytest.mark.slow
def test_scores_of_other_features_are_left_out(own: TrainConfig, tmp_path: Path) -> None:
    """A lost cache gives features that are as good, but others; the scores before are not compared with."""
    run = Run.start(own, tmp_path / "run")
    drive_to_score(run)
    run.close()
    shutil.rmtree(paths.cache_folder())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Recipe, "fitting", classmethod(lambda *_: Recipe(steps=9, batch_images=16)))
        again = Run.resume(tmp_path / "run")
        drive_to_score(again)
    again.close()
    scores = again.folder.scores()
    assert len({quality.features for quality in scores}) == 2
    kept = comparable(scores)
    assert 0 < len(kept) < len(scores)
    assert {quality.scale for quality in kept} == {scores[-1].scale}
    assert again.quality.best is not None
    assert again.quality.best.features == scores[-1].features
    assert comparable([]) == []


def test_torch_is_left_as_it_was(own: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(own, tmp_path / "run")
    torch.manual_seed(11)
    before = torch.get_rng_state()
    learnt_meanwhile(run)
    assert torch.equal(torch.get_rng_state(), before)
    assert torch.is_grad_enabled()
    run.close()
