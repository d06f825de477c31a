"""Memory that does not suffice: recognised, named, and nothing is lost that was learnt."""

from __future__ import annotations

import errno
import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from ganstudio.config import TrainConfig
from ganstudio.datasets.mnist import Mnist
from ganstudio.games import Batch
from ganstudio.games.noise_to_image import NoiseToImage
from ganstudio.networks.compact import Compact
from ganstudio.params import edited
from ganstudio.training.batches import Batches
from ganstudio.training.facts import Failure, State
from ganstudio.training.memory import Room
from ganstudio.training.out_of_memory import (
    MemoryShortageError,
    Shortage,
    Stage,
    is_out_of_memory,
    within_memory,
)
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder, state_of

from .test_worker import Driver, drivers  # noqa: F401  # a fixture


def fail() -> None:
    raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Sets the largest batch for which there is memory; a larger one fails as on a GPU."""
    most, take = [10**9], Batches.next

    def limited_next(batches: Batches) -> Batch:
        if batches._batch_size > most[0]:
            fail()
        return take(batches)

    monkeypatch.setattr(Batches, "next", limited_next)
    return lambda size: most.__setitem__(0, size)


def test_every_kind_of_it_is_recognised() -> None:
    with pytest.raises(RuntimeError) as refused:
        torch.empty(10**15)
    with pytest.raises(MemoryError) as of_numpy:
        np.empty(10**15)
    assert is_out_of_memory(refused.value)
    assert is_out_of_memory(of_numpy.value)
    assert is_out_of_memory(torch.OutOfMemoryError("CUDA out of memory."))
    assert is_out_of_memory(RuntimeError("MPS backend out of memory (MPS allocated: 18.00 GB)"))
    assert is_out_of_memory(RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"))
    assert is_out_of_memory(OSError(errno.ENOMEM, "Cannot allocate memory"))
    assert not is_out_of_memory(RuntimeError("mat1 and mat2 shapes cannot be multiplied (64x10 and 16x10)"))
    assert not is_out_of_memory(OSError(errno.ENOSPC, "No space left on device"))


def test_what_was_being_computed_is_freed_before_it_is_told(quick: TrainConfig) -> None:
    held: list[weakref.ref[torch.Tensor]] = []

    def work() -> None:
        tensor = torch.zeros(1000)
        held.append(weakref.ref(tensor))
        fail()

    def shortage() -> Shortage:
        assert held[0]() is None
        return Shortage.now(quick, Stage.STEP, "cpu")

    with pytest.raises(MemoryShortageError) as caught:
        within_memory(work, shortage)
    assert caught.value.__context__ is None
    with pytest.raises(ZeroDivisionError):
        within_memory(lambda: 1 // 0, shortage)


def test_the_sentence_names_batch_device_and_memory(quick: TrainConfig) -> None:
    gpu = Shortage(edited(quick, "batch_size", 4096), "cuda", Stage.STEP, Room(8 * 10**9, 250 * 10**6))
    assert gpu.sentence == "A batch of 4,096 does not fit into the memory of the GPU (cuda), 250 MB of 8.0 GB free."
    unknown = Shortage(quick, "cpu", Stage.SETUP, None)
    assert unknown.sentence == "The networks and images do not fit into the memory of this machine."
    images = Shortage(quick, "cpu", Stage.DATA, Room(16 * 10**9, None))
    assert "The images do not fit into the memory of this machine, 16.0 GB. Take smaller or fewer" in images.sentence
    beside = Shortage(quick, "cpu", Stage.BESIDE, None)
    assert beside.sentence.startswith("What is drawn and measured beside the training does not fit into the memory of")
    assert [each.is_of_batch for each in (gpu, unknown, images, beside)] == [True, True, False, False]


@pytest.mark.parametrize("update", ["_update_discriminator", "_update_generator"])
def test_a_run_keeps_what_was_learnt(
    update: str, quick: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run.start(quick, tmp_path / "run")
    steps = run.steps()
    for _ in range(3):
        next(steps)
    monkeypatch.setattr(NoiseToImage, update, lambda *_: fail())
    with pytest.raises(MemoryShortageError, match="A batch of 16 does not fit into the memory of this machine"):
        next(steps)
    networks = [weakref.ref(network) for network in run.trainer.game.networks.values()]
    assert run.give_up() == "What was learnt until step 3 is saved."
    gc.collect()
    assert [network() for network in networks] == [None, None]
    monkeypatch.undo()
    assert state_of(tmp_path / "run")["step"] == 3
    again = Run.resume(tmp_path / "run")  # the folder is free
    assert next(again.steps()).number == 4
    again.close()


def test_what_is_done_beside_the_steps_is_not_blamed_on_the_batch(
    quick: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run.start(edited(quick, "sample_every", 2), tmp_path / "run")
    steps = run.steps()
    next(steps)
    monkeypatch.setattr(Run, "_sample_picture", lambda _: fail())
    with pytest.raises(MemoryShortageError, match="beside the training"):
        next(steps)
    assert run.give_up() == "What was learnt until step 2 is saved."


def test_nothing_learnt_leaves_no_checkpoint(
    quick: TrainConfig, tmp_path: Path, limited: Callable[[int], None]
) -> None:
    limited(8)
    run = Run.start(quick, tmp_path / "run")
    with pytest.raises(MemoryShortageError):
        run.advance()
    assert run.give_up() == ""
    assert RunFolder(tmp_path / "run").checkpoints() == []


def test_images_that_do_not_fit(quick: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = Run.start(quick, tmp_path / "run")
    next(run.steps())
    run.close()
    monkeypatch.setattr(Mnist, "load", lambda *_: np.empty(10**15))
    with pytest.raises(MemoryShortageError, match="The images do not fit") as caught:
        Run.start(quick, tmp_path / "another")
    assert not caught.value.shortage.is_of_batch
    assert not (tmp_path / "another").exists()
    opened = Run.resume(tmp_path / "run")  # to be looked at
    assert "The images do not fit into the memory of this machine" in opened.trainer.data.missing
    opened.close()


def test_networks_that_do_not_fit(quick: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Compact, "generator_body", lambda *_: torch.empty(10**15))
    with pytest.raises(MemoryShortageError, match="The networks and images do not fit into the memory of this machine"):
        Run.start(quick, tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_a_worker_tells_it_with_what_is_saved(
    quick: TrainConfig,
    tmp_path: Path,
    drivers: list[Driver],  # noqa: F811
    limited: Callable[[int], None],
) -> None:
    driver = Driver(lambda: Run.start(quick, tmp_path / "run"), is_playing=True)
    drivers.append(driver)
    driver.in_state(State.RUNNING)
    driver.wait_for(lambda: driver.worker.run.trainer.step > 5)
    limited(8)
    driver.thread.join(30)
    failure = dict(driver.told)["failed"]
    assert isinstance(failure, Failure)
    assert failure.shortage is not None
    assert failure.shortage.config.batch_size == 16
    assert not failure.details
    saved = RunFolder(tmp_path / "run").checkpoints()[-1].step
    assert failure.sentence.endswith(f"What was learnt until step {saved} is saved.")
    assert ("saved", (saved, False)) in driver.told
    assert not hasattr(driver.worker.run.trainer, "game")


def test_a_worker_does_not_blame_the_batch_for_what_is_beside_it(
    quick: TrainConfig,
    tmp_path: Path,
    drivers: list[Driver],  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    driver = Driver(lambda: Run.start(quick, tmp_path / "run"), is_playing=True)
    drivers.append(driver)
    driver.in_state(State.RUNNING)
    monkeypatch.setattr(driver.worker, "show", fail)
    driver.thread.join(30)
    failure = dict(driver.told)["failed"]
    assert failure.shortage.stage is Stage.BESIDE
    assert failure.sentence.startswith("What is drawn and measured beside the training does not fit")


# Going on with smaller batches


@pytest.mark.parametrize(
    ("taken", "before", "now", "expected"),
    [(7, 10, 10, 7), (7, 10, 5, 14), (13, 10, 5, 26), (3, 10, 4, 7), (9, 10, 45, 2), (12, 10, 20, 6), (25, 10, 1, 250)],
)
def test_the_data_go_on_where_they_were(taken: int, before: int, now: int, expected: int) -> None:
    data = Mnist(Mnist.Config()).load("train")
    few = type(data)(data.images[:100], None)
    batches = Batches(few, now, 0, True, torch.device("cpu"))
    batches.go_on(taken, before)
    assert batches.taken == expected
    assert 0 <= taken * before - batches.taken * now < max(now, before) + 100 % now  # images seen


def test_a_branch_goes_on_with_another_batch_size(quick: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(quick, tmp_path / "run")
    for _, step in zip(range(6), run.steps(), strict=False):
        assert step.number <= 6
    run.close()
    before = (tmp_path / "run" / "checkpoints" / "000006.pt").read_bytes()
    half = edited(edited(quick, "batch_size", 8), "lr_g", 1e-4)
    branch = Run.resume(tmp_path / "run" / "checkpoints" / "000006.pt", tmp_path / "branch", half)
    assert branch.trainer.batches.taken == 2 * state_of(tmp_path / "run")["batches"]
    assert branch.trainer.batches.epoch == pytest.approx(6 * 16 / 60_000)
    assert state_of(tmp_path / "branch")["config"]["batch_size"] == 8  # also if it ends before its next checkpoint
    assert next(branch.steps()).number == 7
    branch.close()
    again = Run.resume(tmp_path / "branch")
    assert (again.trainer.step, again.trainer.config) == (7, half)
    assert [row["path"] for row in again.folder.edits.rows()] == ["batch_size", "lr_g"]
    again.close()
    assert (tmp_path / "run" / "checkpoints" / "000006.pt").read_bytes() == before
