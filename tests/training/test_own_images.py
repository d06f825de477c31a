"""A run on a person's own images, whose folder may change or vanish meanwhile."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path
from typing import Any

import pytest
import torch

from ganstudio import progress
from ganstudio.config import TrainConfig
from ganstudio.datasets import image_folder
from ganstudio.datasets.groups import group_centres, nearest_group
from ganstudio.errors import StudioError
from ganstudio.evaluation.slices import finished
from ganstudio.params import edited_all
from ganstudio.training import commands
from ganstudio.training.facts import Opened, State
from ganstudio.training.measuring import Gauge
from ganstudio.training.run import Run
from ganstudio.training.run_folder import state_of
from ganstudio.training.sampler import Sampler
from ganstudio.training.trainer import Trainer
from ganstudio.training.worker import QUIT, Worker

from ..pictures import paint
from .test_worker import Driver


def on(pictures: Path, quick: TrainConfig, **settings: Any) -> TrainConfig:
    edits = [("dataset", "folder"), ("dataset.folder", str(pictures)), ("dataset.size", 32), ("dataset.classes", True)]
    return edited_all(quick, [*edits, *((f"dataset.{name}", value) for name, value in settings.items())])


@pytest.fixture
def run(pictures: Path, quick: TrainConfig, tmp_path: Path) -> Path:
    """A run of three steps."""
    run = Run.start(on(pictures, quick), tmp_path / "run")
    for step in run.steps():
        if step.number == 3:
            break
    run.close()
    return tmp_path / "run"


@pytest.mark.parametrize("network", ["compact", "residual"])
@pytest.mark.parametrize(("size", "colour"), [(28, False), (28, True), (32, True), (64, False), (64, True)])
def test_networks_train_on_every_size(
    pictures: Path, quick: TrainConfig, network: str, size: int, colour: bool
) -> None:
    config = edited_all(on(pictures, quick, size=size, colour=colour), [("network", network), ("network.channels", 4)])
    trainer = Trainer(config)
    steps = trainer.run()
    metrics = [next(steps).metrics for _ in range(2)][-1]
    assert all(torch.isfinite(value) for value in metrics.values())
    z, classes = torch.randn(2, 16), torch.tensor([0, 2])
    images = Sampler.of_trainer(trainer).render(z.numpy(), classes.numpy())
    assert images.shape == (2, 3 if colour else 1, size, size)


def test_it_goes_on_as_if_never_stopped(run: Path) -> None:
    again = Run.resume(run)
    assert not again.notices
    assert again.trainer.data.class_names == ("one", "ten", "two")
    next(again.steps())
    again.close()
    assert state_of(run)["step"] == 4


def test_without_its_images_a_run_is_looked_at_and_sampled(run: Path, pictures: Path) -> None:
    before = state_of(run)
    shutil.rmtree(pictures)
    images = next(Sampler.of_state(before).draw(6, 0))[0]
    assert images.shape == (6, 3, 32, 32)
    opened = Run.resume(run)
    assert "There is no folder" in opened.notices[0]
    assert "not trained on" in opened.notices[0]
    told = Opened.of(opened)
    assert told.class_names == ("one", "ten", "two")
    assert told.images == before["images"]
    assert (Sampler.of_trainer(opened.trainer).render(*drawn(before)) == images).all()
    with pytest.raises(StudioError, match="There is no folder"):
        opened.advance()
    opened.close()
    assert state_of(run)["step"] == 3
    with pytest.raises(StudioError, match="There is no folder"):
        Run.resume(run, run.parent / "branch")
    assert not (run.parent / "branch").exists()


def drawn(state: dict[str, Any]) -> tuple[Any, Any]:
    sampler = Sampler.of_state(state)
    return next(sampler.latents(6, 0)), torch.arange(6).numpy() % 3


def test_more_images_are_told_and_trained_on(run: Path, pictures: Path) -> None:
    for i in range(20):
        paint(pictures / "two" / f"more {i}.png", 100 + i)
    again = Run.resume(run)
    assert "images when this run was saved" in again.notices[0]
    next(again.steps())
    again.close()
    assert state_of(run)["images"] > 30


def test_other_classes_are_none_to_go_on_with(run: Path, pictures: Path) -> None:
    (pictures / "ten").rename(pictures / "eleven")
    again = Run.resume(run)
    assert (
        "The classes of the data set are eleven, one, two now; this run has learnt one, ten, two." in again.notices[0]
    )
    with pytest.raises(StudioError, match="has learnt"):
        again.advance()
    again.close()


def search_anew(*_: object) -> torch.Tensor:
    raise AssertionError("groups are looked for anew")


@pytest.fixture
def grouped(pictures: Path, quick: TrainConfig, tmp_path: Path) -> tuple[Path, torch.Tensor]:
    """A run of a step on four groups of like images, and which each image lies in."""
    run = Run.start(on(pictures, quick, classes=False, groups=4), tmp_path / "run")
    next(run.steps())
    run.close()
    assert run.trainer.data.labels is not None
    return tmp_path / "run", run.trainer.data.labels


def test_classes_by_look_stay_what_they_were_when_images_come(
    grouped: tuple[Path, torch.Tensor], pictures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, _ = grouped
    before = state_of(run)
    for i in range(40):
        paint(pictures / "zz" / f"more {i}.png", 100 + i)
    with monkeypatch.context() as patch:
        patch.setattr(image_folder, "group_centres", search_anew)
        again = Run.resume(run)
    data = again.trainer.data
    assert "images when this run was saved" in again.notices[0]
    assert data.labels is not None
    assert torch.equal(data.labels, nearest_group(data.images, before["centres"]))
    next(again.steps())
    again.close()
    assert torch.equal(state_of(run)["centres"], before["centres"])
    # Found anew, the groups would have been others.
    assert not torch.equal(group_centres(data.images, 4), before["centres"])


def test_a_run_by_look_goes_on_from_a_checkpoint_without_its_groups(grouped: tuple[Path, torch.Tensor]) -> None:
    run, labels = grouped
    state = state_of(run)
    del state["centres"]  # as they were before
    again = Trainer.from_state(state)
    assert again.data.labels is not None
    assert torch.equal(again.data.labels, labels)


def test_classes_by_look_outlive_their_images(grouped: tuple[Path, torch.Tensor], pictures: Path) -> None:
    shutil.rmtree(pictures)
    state = state_of(grouped[0])
    assert torch.equal(Trainer.from_state(state).state()["centres"], state["centres"])


def test_who_measures_a_run_by_look_does_not_sort_its_images_anew(
    grouped: tuple[Path, torch.Tensor], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image_folder, "group_centres", search_anew)
    trainer = Trainer.from_state(state_of(grouped[0]))
    ratio = finished(Gauge(trainer).rate(trainer))
    assert ratio is None or -1 <= ratio <= 2


def test_what_could_not_be_read_is_told_when_a_run_starts(pictures: Path, quick: TrainConfig, tmp_path: Path) -> None:
    for i in range(9):
        (pictures / "one" / f"broken {i}.png").write_text("no picture")
    run = Run.start(on(pictures, quick), tmp_path / "run")
    run.close()
    assert "could not be read and are left out" in run.notices[0]


def test_a_window_stays_paused_without_the_images(run: Path, pictures: Path) -> None:
    shutil.rmtree(pictures)
    driver = Driver(lambda: Run.resume(run), is_playing=True)
    driver.in_state(State.PAUSED)
    for command in (commands.Play(), commands.SingleStep(), commands.SingleUpdate()):
        told = len(driver.told)
        driver.worker.submit("drive", command)
        driver.wait_for(lambda told=told: any(kind == "notice" for kind, _ in driver.told[told:]))
    driver.worker.submit("render", commands.Render(1, torch.zeros(16).numpy(), torch.eye(3)[0].numpy()))
    driver.wait_for(lambda: "rendered" in driver.worker.mailbox.take().newest)
    driver.worker.submit("stop", commands.Stop())
    driver.in_state(State.STOPPED)
    driver.quit()
    assert State.FAILED not in driver.states()
    assert not any(kind == "failed" for kind, _ in driver.told)
    assert state_of(run)["step"] == 3


def test_who_leaves_does_not_wait_for_the_loading() -> None:
    begun, told = threading.Event(), []

    def open_run() -> Run:
        done = 0
        while True:  # as many images as you like
            done += 1
            begun.set()
            progress.report(done, 10**9)

    worker = Worker(open_run, True, lambda kind, fact: told.append(kind))
    thread = threading.Thread(target=worker.loop)
    thread.start()
    assert begun.wait(10)
    worker.submit(QUIT, commands.Quit())
    thread.join(10)
    assert not thread.is_alive()
    assert not told
    done, total = worker.mailbox.take().newest["loading"]
    assert 0 < done < total
