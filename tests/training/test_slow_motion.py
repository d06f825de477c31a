"""Single updates: the same training, looked at more closely."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from ganstudio.config import TrainConfig, config_from_json
from ganstudio.games import Update
from ganstudio.params import edited
from ganstudio.training import commands
from ganstudio.training.facts import Pictures, State
from ganstudio.training.run import Run
from ganstudio.training.run_folder import state_of
from ganstudio.training.sampler import Sampler
from ganstudio.training.trainer import Step

from .test_worker import Driver, drivers  # noqa: F401  a fixture


def copies(run: Run) -> dict[str, list[torch.Tensor]]:
    return {
        name: [p.detach().clone() for p in network.parameters()] for name, network in run.trainer.game.networks.items()
    }


def equal(some: list[torch.Tensor], others: list[torch.Tensor]) -> bool:
    return all(a.equal(b) for a, b in zip(some, others, strict=True))


def test_each_update_changes_one_network_alone(quick: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(edited(quick, "game.d_steps", 2), tmp_path / "run")
    seen = []
    for _ in range(8):
        before = copies(run)
        event = run.advance()
        after = copies(run)
        changed = [name for name in before if not equal(before[name], after[name])]
        if isinstance(event, Update):
            assert changed == [event.network]
            seen.append((event.network, event.is_last))
        else:
            assert changed == []
            seen.append(("step", False))
    one_step = [("discriminator", False), ("discriminator", False), ("generator", True), ("step", False)]
    assert seen == one_step * 2
    run.close()


def test_update_by_update_is_the_same_training(quick: TrainConfig, tmp_path: Path) -> None:
    straight, slow = (Run.start(quick, tmp_path / name) for name in ("straight", "slow"))
    for step in straight.steps():
        if step.number == 4:
            break
    while slow.trainer.step < 4:
        slow.advance()
    for name, weights in copies(straight).items():
        assert equal(weights, copies(slow)[name])
    straight.close()
    slow.close()


@pytest.mark.parametrize(
    "act", [Run.save, Run.close, lambda run: run.reconfigure(edited(run.trainer.config, "lr_g", 1e-4))]
)
def test_what_needs_a_whole_step_finishes_it(act: Callable[[Run], Any], quick: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(quick, tmp_path / "run")
    while not (isinstance(event := run.advance(), Update) and run.trainer.step == 2):
        assert isinstance(event, Update | Step)
    assert event.network == "discriminator"
    act(run)
    assert run.trainer.step == 3
    run.close()
    # It went on as if nothing had been asked: the checkpoint leads to the weights of a run without a stop.
    assert state_of(run.folder.path)["step"] == 3


def test_single_updates_alternate_and_are_shown(quick: TrainConfig, tmp_path: Path, drivers: list[Driver]) -> None:  # noqa: F811
    driver = Driver(lambda: Run.start(quick, tmp_path / "run"), is_playing=False)
    drivers.append(driver)
    driver.in_state(State.PAUSED)
    driver.worker.mailbox.take()
    shown: list[Pictures] = []

    def arrived() -> bool:
        picture = driver.worker.mailbox.take().newest.get("pictures")
        if picture is not None:
            shown.append(picture)
        return picture is not None

    for i in range(4):
        driver.worker.submit(f"update {i}", commands.SingleUpdate())
        driver.wait_for(arrived)
    assert [picture.updated for picture in shown] == ["discriminator", "generator"] * 2
    assert [picture.step for picture in shown] == [0, 1, 1, 2]
    # D's update leaves the images alone, G's does not.
    assert (shown[1].images == shown[2].images).all()
    assert not (shown[2].images == shown[3].images).all()


def test_slow_motion_keeps_its_pace_and_ends_at_once(quick: TrainConfig, tmp_path: Path, drivers: list[Driver]) -> None:  # noqa: F811
    driver = Driver(lambda: Run.start(quick, tmp_path / "run"), is_playing=True)
    drivers.append(driver)
    driver.worker.submit("pace", commands.SetPace(0.05))
    driver.wait_for(lambda: driver.worker.update_seconds == 0.05)
    seen: list[tuple[str, int]] = []

    def four_more() -> bool:
        picture = driver.worker.mailbox.take().newest.get("pictures")
        if picture is not None and picture.updated:
            seen.append((picture.updated, picture.step))
        return len(seen) >= 4

    driver.wait_for(four_more)
    assert all(one != other for (one, _), (other, _) in pairwise(seen))
    driver.worker.submit("pace", commands.SetPace(0.0))
    step = driver.worker.run.trainer.step
    driver.wait_for(lambda: driver.worker.run.trainer.step > step + 20)


def test_on_the_plane_single_updates_show_the_generator_itself(tmp_path: Path, drivers: list[Driver]) -> None:  # noqa: F811
    fields = {"dataset": {"kind": "ring"}, "network": {"kind": "points", "width": 16}, "conditioning": "none"}
    config = config_from_json({**fields, "latent_size": 4, "batch_size": 32, "ema_images": 5000, "lr_g": 0.01})
    driver = Driver(lambda: Run.start(config, tmp_path / "run"), is_playing=False)
    drivers.append(driver)
    driver.in_state(State.PAUSED)
    worker, seen = driver.worker, dict[str, Any]()
    z = np.full(4, 0.5, np.float32)

    def after(key: str, command: Any) -> Any:
        seen.clear()
        worker.submit(key, command)
        driver.wait_for(lambda: seen.update(worker.mailbox.take().newest) or {"scene", "status"} <= seen.keys())
        return seen["scene"]

    driver.worker.submit("render", commands.Render(1, z, None))
    driver.wait_for(lambda: bool(seen.update(worker.mailbox.take().newest)) or "rendered" in seen)
    for _ in range(20):
        whole = after("step", commands.SingleStep())
    assert (whole.updated, whole.is_live) == ("", False)
    first, second = (after("update", commands.SingleUpdate()) for _ in range(2))
    assert (first.updated, second.updated) == ("discriminator", "generator")
    assert first.is_live
    assert second.is_live
    # D's update leaves the points alone, G's moves them, by more than its average moves in a step.
    moved = np.abs(second.generated - first.generated).max()
    assert moved > 1e-3
    with Sampler.of_live(worker.run.trainer) as sampler:
        assert seen["rendered"].place == pytest.approx(sampler.points(z[None])[0].tolist(), abs=1e-6)
    # As long as it rests there, nothing else is shown instead.
    assert after("layout", commands.ShowLayout("5x5")).is_live
    assert not after("stop", commands.Stop()).is_live
