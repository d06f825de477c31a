"""Looking for a latent beside the training."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ganstudio.config import TrainConfig
from ganstudio.latent.effort import Effort
from ganstudio.training import commands
from ganstudio.training.facts import State
from ganstudio.training.inverting import INVERTED, Finding, FindLatent, SearchFailed
from ganstudio.training.run import Run

from .test_worker import Driver, drivers

__all__ = ["drivers"]

SHORT = Effort(latents=200, stages=((10, 12), (20, 3)))
IMAGE = np.zeros((1, 28, 28), np.uint8)
IMAGE[:, 8:20, 12:16] = 255


@pytest.fixture
def driver(quick: TrainConfig, tmp_path: Path, drivers: list[Driver]) -> Driver:
    drivers.append(Driver(lambda: Run.start(quick, tmp_path / "run"), is_playing=True))
    drivers[0].in_state(State.RUNNING)
    return drivers[0]


def until(driver: Driver, is_wanted: Any) -> list[Finding]:
    """What is posted until then."""
    seen: list[Finding] = []

    def came() -> bool:
        newest = driver.worker.mailbox.take().newest
        seen.extend([newest[INVERTED]] if INVERTED in newest else [])
        return bool(seen) and is_wanted(seen[-1])

    driver.wait_for(came)
    return seen


def test_a_latent_is_found_while_the_run_trains(driver: Driver) -> None:
    step = driver.worker.run.trainer.step
    driver.worker.submit("invert", FindLatent(7, IMAGE, effort=SHORT))
    seen = until(driver, lambda finding: finding.is_last)
    assert driver.worker.run.trainer.step > step + 20
    assert {finding.stamp for finding in seen} == {7}
    assert len({finding.step for finding in seen}) == 1
    assert seen[-1].inversion.best.z.shape == (16,)
    assert np.isfinite(seen[-1].inversion.by_class).all()
    residuals = [finding.inversion.best.residual for finding in seen]
    assert residuals[-1] < residuals[0]


def test_a_newer_drawing_ends_the_older_search(driver: Driver) -> None:
    driver.worker.submit("drive", commands.Pause())
    driver.in_state(State.PAUSED)
    first = FindLatent(1, IMAGE)
    driver.worker.submit("invert", first)
    early = until(driver, lambda finding: True)[-1]
    first.stopped.set()
    best = early.inversion.best
    driver.worker.submit("invert", FindLatent(2, IMAGE, near=[(best.z, best.class_weights)]))
    seen = until(driver, lambda finding: finding.is_last)
    assert [finding.stamp for finding in seen if finding.is_last] == [2]
    assert (
        seen[-1].inversion.best.residual < best.residual + 0.001
    )  # the least loss, not the least residual, is the best


def test_one_that_is_stopped_before_it_begins_does_nothing(driver: Driver) -> None:
    driver.worker.submit("drive", commands.Pause())
    stopped = FindLatent(1, IMAGE)
    stopped.stopped.set()
    driver.worker.submit("first", stopped)
    driver.worker.submit("second", FindLatent(2, IMAGE, classes=(3,), effort=SHORT))
    seen = until(driver, lambda finding: finding.is_last)
    assert {finding.stamp for finding in seen} == {2}
    assert np.isfinite(seen[-1].inversion.by_class).sum() == 1


def test_a_search_that_fails_is_told_and_ends_no_run(driver: Driver) -> None:
    other = np.zeros(99, np.float32)  # of another network
    driver.worker.submit("invert", FindLatent(4, IMAGE, near=[(other, np.eye(10, dtype=np.float32)[0])], effort=SHORT))
    seen: list[Any] = []

    def failed() -> bool:
        newest = driver.worker.mailbox.take().newest
        seen.extend([newest[INVERTED]] if INVERTED in newest else [])
        return bool(seen) and isinstance(seen[-1], SearchFailed)

    driver.wait_for(failed)
    assert seen[-1].stamp == 4
    assert seen[-1].sentence.startswith("The search was broken off by an error: ")
    step = driver.worker.run.trainer.step
    driver.wait_for(lambda: driver.worker.run.trainer.step > step + 2)
