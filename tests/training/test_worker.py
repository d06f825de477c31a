"""The loop that the window's thread runs, here on a plain thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ganstudio.config import TrainConfig
from ganstudio.errors import StudioError
from ganstudio.media import channels_last
from ganstudio.params import edited
from ganstudio.training import commands, history
from ganstudio.training import run as run_module
from ganstudio.training.facts import State
from ganstudio.training.mailbox import Mail
from ganstudio.training.preview import shown_latents
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder, state_of
from ganstudio.training.trainer import Step
from ganstudio.training.worker import Worker


class Driver:
    """A worker on a thread, with what it told."""

    def __init__(self, open_run: Callable[[], Run], is_playing: bool) -> None:
        self.told: list[tuple[str, Any]] = []
        self.worker = Worker(open_run, is_playing, lambda kind, fact: self.told.append((kind, fact)))
        self.thread = threading.Thread(target=self.worker.loop)
        self.thread.start()

    def wait_for(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 30
        while not condition():
            assert time.monotonic() < deadline, f"waited in vain; told: {self.told}"
            time.sleep(0.002)

    def states(self) -> list[State]:
        return [fact for kind, fact in self.told if kind == "state"]

    def in_state(self, state: State) -> None:
        self.wait_for(lambda: self.states()[-1:] == [state])

    def quit(self) -> None:
        self.worker.submit("quit", commands.Quit())
        self.thread.join()


@pytest.fixture
def drivers() -> Iterator[list[Driver]]:
    made: list[Driver] = []
    yield made
    for driver in made:
        driver.quit()


@pytest.fixture
def driver(quick: TrainConfig, tmp_path: Path, drivers: list[Driver]) -> Driver:
    drivers.append(Driver(lambda: Run.start(quick, tmp_path / "run"), is_playing=True))
    drivers[0].in_state(State.RUNNING)
    return drivers[0]


def weights(driver: Driver) -> list[np.ndarray]:
    networks = driver.worker.run.trainer.game.networks.values()
    return [p.detach().numpy().copy() for network in networks for p in network.parameters()]


def test_pause_changes_no_weight_and_latents_stay_playable(driver: Driver) -> None:
    driver.wait_for(lambda: driver.worker.run.trainer.step > 5)
    driver.worker.submit("drive", commands.Pause())
    driver.in_state(State.PAUSED)
    step, before = driver.worker.run.trainer.step, weights(driver)
    classes = np.eye(10, dtype=np.float32)[3]
    driver.worker.mailbox.take()
    for stamp in range(20):
        driver.worker.submit("render", commands.Render(stamp, np.full(16, stamp / 20, np.float32), classes))
    answers: dict[str, Any] = {}

    def answered() -> bool:
        answers.update(driver.worker.mailbox.take().newest)
        return "rendered" in answers and answers["rendered"].stamp == 19

    driver.wait_for(answered)
    assert answers["rendered"].image.shape == (28, 28)
    assert answers["rendered"].image.dtype == np.uint8
    assert driver.worker.run.trainer.step == step
    assert all(np.array_equal(a, b) for a, b in zip(before, weights(driver), strict=True))


def test_what_the_window_shows_of_a_step_comes_all_at_once(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    mails: list[Mail] = []
    tell = driver.worker._tell

    def tell_and_fetch(kind: str, fact: Any) -> None:
        tell(kind, fact)
        if kind == "posted":
            mails.append(driver.worker.mailbox.take())

    monkeypatch.setattr(driver.worker, "_tell", tell_and_fetch)
    driver.wait_for(lambda: sum("pictures" in mail.newest for mail in mails) >= 3)
    with_pictures = [mail for mail in list(mails) if "pictures" in mail.newest]
    steps = [mail.newest["pictures"].step for mail in with_pictures]
    assert steps == [mail.newest["status"].step for mail in with_pictures]
    assert steps == [mail.rows[-1]["step"] for mail in with_pictures]


def test_an_image_is_drawn_between_two_updates_of_a_step(
    driver: Driver, quick: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, asked, drawn_within = driver.worker.run, threading.Event(), threading.Event()
    advance, render = run.advance, driver.worker.render_wanted

    def advance_and_ask() -> Any:
        event = advance()
        if not isinstance(event, Step) and not asked.is_set():
            driver.worker.submit(
                "render", commands.Render(7, np.zeros(16, np.float32), np.eye(10, dtype=np.float32)[3])
            )
            asked.set()
        return event

    def render_and_note() -> None:
        render()
        if run._is_within_step and asked.is_set():
            drawn_within.set()

    monkeypatch.setattr(run, "advance", advance_and_ask)
    monkeypatch.setattr(driver.worker, "render_wanted", render_and_note)
    assert drawn_within.wait(30)
    monkeypatch.undo()
    driver.worker.submit("stop", commands.Stop())
    driver.in_state(State.STOPPED)
    other = Run.start(quick, tmp_path / "undisturbed")
    while other.trainer.step < run.trainer.step:
        next(other.steps())
    undisturbed = [p.detach().numpy() for network in other.trainer.game.networks.values() for p in network.parameters()]
    other.close()
    assert all(np.array_equal(a, b) for a, b in zip(weights(driver), undisturbed, strict=True))


@pytest.mark.parametrize("is_conditional", [True, False])
def test_the_wanted_image_that_comes_with_the_sheet_is_the_one_drawn_alone(
    is_conditional: bool, quick: TrainConfig, tmp_path: Path, drivers: list[Driver]
) -> None:
    config = quick if is_conditional else edited(quick, "conditioning", "none")
    driver = Driver(lambda: Run.start(config, tmp_path / "run"), False)
    drivers.append(driver)
    driver.in_state(State.PAUSED)
    z, weights = np.full(16, 0.5, np.float32), np.full(10, 0.1, np.float32)
    driver.worker.submit("render", commands.Render(7, z, weights if is_conditional else None))
    driver.worker.submit("step", commands.SingleStep())
    driver.wait_for(lambda: driver.worker.run.trainer.step == 1)
    driver.quit()
    mail = driver.worker.mailbox.take()
    sampler, rendered = driver.worker.sampler(), mail.newest["rendered"]
    alone = channels_last(sampler.render(z[None], weights[None] if is_conditional else None))[0]
    assert (rendered.stamp, rendered.step) == (7, 1)
    assert np.abs(rendered.image.astype(int) - alone).max() <= 1
    sheet = channels_last(sampler.render(*shown_latents("5x5", sampler.shape)))
    assert mail.newest["pictures"].images.shape == sheet.shape == (25, 28, 28)
    assert np.abs(mail.newest["pictures"].images.astype(int) - sheet).max() <= 1


class Refused:
    fits_within_step = True

    def apply(self, worker: Worker) -> None:
        raise StudioError("It cannot be.")


def test_what_cannot_be_done_within_a_step_is_told_and_the_run_goes_on(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, within = driver.worker.run, threading.Event()
    advance = run.advance

    def advance_and_ask() -> Any:
        event = advance()
        if not isinstance(event, Step) and not within.is_set():
            driver.worker.submit("refused", Refused())
            within.set()
        return event

    monkeypatch.setattr(run, "advance", advance_and_ask)
    driver.wait_for(lambda: ("notice", "It cannot be.") in driver.told)
    step = run.trainer.step
    driver.wait_for(lambda: run.trainer.step > step + 2)


def test_single_steps(driver: Driver) -> None:
    driver.worker.submit("drive", commands.Pause())
    driver.in_state(State.PAUSED)
    step = driver.worker.run.trainer.step
    for _ in range(3):
        told = len(driver.told)
        driver.worker.submit("drive", commands.SingleStep())
        driver.wait_for(lambda told=told: len(driver.told) > told)
    assert driver.worker.run.trainer.step == step + 3


def test_newest_command_of_a_key_wins_and_saves_are_all_obeyed(
    driver: Driver, tmp_path: Path, quick: TrainConfig
) -> None:
    for rate in (1e-3, 2e-3, 5e-4):
        driver.worker.submit("config", commands.Reconfigure(edited(quick, "lr_g", rate)))
    driver.worker.submit("save 1", commands.Save())
    driver.wait_for(lambda: any(kind == "saved" for kind, _ in driver.told))
    assert driver.worker.run.trainer.config.lr_g == 5e-4
    assert RunFolder.open(tmp_path / "run").checkpoints()[-1].is_marked


def test_an_edit_that_cannot_be_is_told_and_changes_nothing(driver: Driver, quick: TrainConfig) -> None:
    driver.worker.submit("config", commands.Reconfigure(edited(quick, "batch_size", 8)))
    driver.wait_for(lambda: any(kind == "notice" for kind, _ in driver.told))
    assert "batch_size: is fixed" in dict(driver.told)["notice"]
    assert driver.worker.run.trainer.config == quick
    assert driver.states()[-1] is State.RUNNING


def test_the_planned_length_finishes_and_more_can_follow(
    quick: TrainConfig, tmp_path: Path, drivers: list[Driver]
) -> None:
    config = edited(quick, "planned_steps", 12)
    driver = Driver(lambda: Run.start(config, tmp_path / "run"), is_playing=True)
    drivers.append(driver)
    driver.in_state(State.FINISHED)
    assert state_of(tmp_path / "run")["step"] == 12
    rows = driver.worker.mailbox.take().rows
    assert [row["step"] for row in rows] == list(range(1, 13))
    driver.worker.submit("drive", commands.Play())
    driver.wait_for(lambda: driver.worker.run.trainer.step > 15)


def test_a_branch_from_the_end_goes_on_beyond_the_plan(
    quick: TrainConfig, tmp_path: Path, drivers: list[Driver]
) -> None:
    """As it does after memory ran out there: it would else end with its first step."""
    config = edited(quick, "planned_steps", 12)
    drivers.append(Driver(lambda: Run.start(config, tmp_path / "run"), is_playing=True))
    drivers[0].in_state(State.FINISHED)
    smaller = edited(config, "batch_size", 8)
    drivers.append(Driver(lambda: Run.resume(tmp_path / "run", tmp_path / "branch", smaller), is_playing=True))
    drivers[1].in_state(State.RUNNING)
    drivers[1].wait_for(lambda: drivers[1].worker.run.trainer.step > 15)
    assert State.FINISHED not in drivers[1].states()


def test_quitting_saves(driver: Driver, tmp_path: Path) -> None:
    driver.wait_for(lambda: driver.worker.run.trainer.step > 5)
    driver.quit()
    assert state_of(tmp_path / "run")["step"] == driver.worker.run.trainer.step


def test_a_disk_that_takes_nothing_refuses_the_end_without_a_lock_too(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_disk(*_: object) -> None:
        raise StudioError("the disk is gone")

    driver.wait_for(lambda: driver.worker.run.trainer.step > 5)
    folder = driver.worker.run.folder
    with monkeypatch.context() as patch:
        patch.setattr(run_module, "write_checkpoint", no_disk)
        patch.setattr(type(folder), "lock", no_disk)
        end = commands.Quit()
        driver.worker.submit("quit", end)
        assert end.refused.wait(30)
        driver.in_state(State.PAUSED)
    assert driver.thread.is_alive()


def test_a_run_that_diverges_is_told_and_let_go(quick: TrainConfig, tmp_path: Path, drivers: list[Driver]) -> None:
    config = edited(edited(edited(quick, "network", "mlp"), "terms.r1", "off"), "lr_d", 1.0)
    config = edited(edited(config, "lr_g", 1.0), "epsilon", 1e-30)

    def open_run() -> Run:
        run = Run.start(config, tmp_path / "run")
        run.save()
        run.trainer.game.networks["generator"].body[0].weight.data[0, 0] = float("inf")
        return run

    driver = Driver(open_run, is_playing=True)
    drivers.append(driver)
    driver.wait_for(lambda: driver.told[-1:] != [] and driver.told[-1][0] == "failed")
    failure = driver.told[-1][1]
    assert failure.is_divergence
    assert "diverged at step 1" in failure.sentence
    driver.thread.join()
    Run.resume(tmp_path / "run").close()


def test_a_run_that_cannot_open_is_told(tmp_path: Path, drivers: list[Driver]) -> None:
    driver = Driver(lambda: Run.resume(tmp_path / "nowhere"), is_playing=False)
    drivers.append(driver)
    driver.thread.join()
    assert driver.told[0][0] == "failed"
    assert "does not exist" in driver.told[0][1].sentence


def idle_worker() -> Worker:
    """One that nothing drives."""
    return Worker(lambda: pytest.fail("nothing is opened"), True, lambda kind, fact: None)


def slices(name: str, log: list[str], count: int, seconds: float = 0.0) -> Iterator[None]:
    for _ in range(count):
        time.sleep(seconds)
        log.append(name)
        yield


def slices_after_a_step_of(worker: Worker, seconds: float) -> int:
    log: list[str] = []
    worker.add_task(slices("search", log, 100, 0.002))  # type: ignore[arg-type]
    worker._step_seconds = seconds
    worker._work_a_slice()
    worker._tasks.clear()
    return len(log)


def test_beside_long_steps_a_task_goes_on_for_several_slices() -> None:
    worker = idle_worker()
    assert slices_after_a_step_of(worker, 0.004) == 1
    assert 2 <= slices_after_a_step_of(worker, 0.3) <= 15  # 30 ms, however long the step
    worker.update_seconds = 1.0
    assert slices_after_a_step_of(worker, 0.3) == 1
    worker.update_seconds = 0.0
    worker.submit("render", commands.Pause())
    assert slices_after_a_step_of(worker, 0.3) == 1  # somebody waits


def test_tasks_take_turns_so_that_a_search_does_not_wait_for_a_score() -> None:
    worker, log = idle_worker(), []
    worker.add_task(slices("score", log, 50))  # type: ignore[arg-type]
    worker.add_task(slices("search", log, 3))  # type: ignore[arg-type]
    while worker._tasks:
        worker._work_a_slice()
    assert log[:6] == ["score", "search"] * 3
    assert log[6:] == ["score"] * 47


def test_pausing_again_and_again_leaves_one_score_to_finish(driver: Driver) -> None:
    for number in range(5):
        driver.worker.submit(f"step {number}", commands.SingleStep())
    driver.in_state(State.PAUSED)
    driver.wait_for(lambda: driver.states().count(State.PAUSED) == 5)
    assert len(driver.worker._tasks) <= 1
    driver.wait_for(lambda: not driver.worker._tasks and not driver.worker._is_finishing_score)


@pytest.fixture
def long_run(quick: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A run of 40 steps, which counts as a long one."""
    run = Run.start(quick, tmp_path / "run")
    steps = run.steps()
    for _ in range(40):
        next(steps)
    run.close()
    monkeypatch.setattr(history, "_GLANCED_BYTES", 1000)
    monkeypatch.setattr(history, "_GLANCED_ROWS", 8)
    monkeypatch.setattr(history, "_SLICE_BYTES", 500)
    return tmp_path / "run"


def history_sent(driver: Driver) -> dict[str, np.ndarray]:
    found: list[dict[str, np.ndarray]] = []

    def is_found() -> bool:
        found.extend(filter(None, [driver.worker.mailbox.take().newest.get("all_rows")]))
        return bool(found)

    driver.wait_for(is_found)
    return found[0]


def test_what_an_aborted_training_left_behind_is_no_part_of_the_rows(long_run: Path, drivers: list[Driver]) -> None:
    folder = RunFolder.open(long_run)
    newest = folder.checkpoints()[-1].step
    rows = list(folder.metrics.rows())
    folder.metrics.append([rows[-1] | {"step": newest + i, "loss/d": -77.0} for i in range(1, 30)])
    driver = Driver(lambda: Run.resume(long_run), True)
    drivers.append(driver)
    sent = history_sent(driver)
    assert sent["step"].tolist() == list(range(1, newest + 1))
    assert -77.0 not in sent["loss/d"]


def test_rows_that_cannot_be_read_are_told(
    long_run: Path, drivers: list[Driver], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> list[bytes]:
        raise OSError("the disk is gone")

    monkeypatch.setattr(history.History, "_lines", broken)
    driver = Driver(lambda: Run.resume(long_run), False)
    drivers.append(driver)
    driver.wait_for(lambda: any(kind == "notice" for kind, _ in driver.told))
    (notice,) = (fact for kind, fact in driver.told if kind == "notice")
    assert "the disk is gone" in notice


def test_a_run_is_left_while_its_rows_are_read(long_run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "_SLICE_BYTES", 1)
    driver = Driver(lambda: Run.resume(long_run), False)
    driver.wait_for(lambda: any(kind == "opened" for kind, _ in driver.told))
    driver.quit()
    assert not driver.thread.is_alive()
    assert all(kind != "failed" for kind, _ in driver.told)


@pytest.mark.parametrize("is_playing", [False, True])
def test_a_long_run_is_shown_by_a_sample_of_its_rows_and_then_by_all(
    is_playing: bool, long_run: Path, drivers: list[Driver]
) -> None:
    driver = Driver(lambda: Run.resume(long_run), is_playing)
    drivers.append(driver)
    driver.wait_for(lambda: any(kind == "opened" for kind, _ in driver.told))
    (opened,) = (fact for kind, fact in driver.told if kind == "opened")
    assert not opened.is_history_whole
    assert 4 <= len(opened.history["step"]) <= 8
    sent = history_sent(driver)
    assert sent["step"].tolist() == list(range(1, 41))
    assert sent.keys() == opened.history.keys()
