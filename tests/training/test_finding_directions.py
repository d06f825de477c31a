"""Directions are found beside the training, which never notices."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
import torch

from ganstudio.config import TrainConfig
from ganstudio.latent.direction_set import DirectionKind, FoundDirections
from ganstudio.params import edited
from ganstudio.training import commands
from ganstudio.training.facts import State
from ganstudio.training.finding_directions import DirectionsFailed, FindDirections
from ganstudio.training.run import Run

from .test_worker import Driver, driver, drivers, weights  # noqa: F401  fixtures

KINDS: tuple[DirectionKind, ...] = get_args(DirectionKind)


def arrived(by: Driver, found: dict[str, Any]) -> bool:
    found.update(by.worker.mailbox.take().newest)
    return "directions" in found


@pytest.mark.parametrize("kind", KINDS)
def test_directions_come_while_training_goes_on(driver: Driver, kind: DirectionKind) -> None:  # noqa: F811
    driver.wait_for(lambda: driver.worker.run.trainer.step > 3)
    driver.worker.submit("directions", FindDirections(kind))
    mail: dict[str, Any] = {}
    driver.wait_for(lambda: arrived(driver, mail))
    found = mail["directions"]
    assert isinstance(found, FoundDirections)
    assert (found.kind, found.vectors.shape[1]) == (kind, 16)
    assert len(found.vectors) >= 8
    assert np.allclose(np.linalg.norm(found.vectors, axis=1), 1, atol=1e-5)
    assert (np.diff(found.strengths) <= 0).all()
    assert driver.worker.run.trainer.step > found.step


def test_a_search_that_nobody_wants_any_more_ends(driver: Driver) -> None:  # noqa: F811
    driver.worker.submit("drive", commands.Pause())
    driver.in_state(State.PAUSED)
    unwanted, wanted = FindDirections("layer"), FindDirections("image")
    unwanted.stopped.set()
    mail: dict[str, Any] = {}
    for number, command in enumerate((unwanted, wanted)):
        driver.worker.submit(f"directions {number}", command)
    driver.wait_for(lambda: arrived(driver, mail))
    assert mail["directions"].kind == "image"
    driver.wait_for(lambda: not driver.worker._tasks)
    assert mail["directions"].kind == "image"


def test_a_search_that_fails_is_told(driver: Driver) -> None:  # noqa: F811
    driver.worker.submit("drive", commands.Pause())
    driver.in_state(State.PAUSED)
    with torch.no_grad():  # nobody trains now
        for weights_of in driver.worker.run.trainer.generator.parameters():
            weights_of.fill_(float("nan"))
    for kind in KINDS:
        driver.worker.submit("directions", FindDirections(kind))
        mail: dict[str, Any] = {}
        driver.wait_for(lambda mail=mail: arrived(driver, mail))
        failed = mail["directions"]
        assert isinstance(failed, DirectionsFailed)
        assert failed.kind == kind
        assert failed.sentence.startswith("The network makes values that are not finite")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (torch.OutOfMemoryError("CUDA out of memory."), "There is too little memory to look for directions: "),
        (KeyError(3), "The search for directions was broken off by an error: 3"),
    ],
)
def test_what_breaks_a_search_off_is_called_by_its_name(
    driver: Driver,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    sentence: str,
) -> None:
    def refuse() -> None:
        raise error

    monkeypatch.setattr(driver.worker, "copy_of_generator", refuse)
    driver.worker.submit("directions", FindDirections())
    mail: dict[str, Any] = {}
    driver.wait_for(lambda: arrived(driver, mail))
    assert mail["directions"].sentence.startswith(sentence)


def test_training_is_the_same_bit_for_bit_with_and_without(
    quick: TrainConfig,
    tmp_path: Path,
    drivers: list[Driver],  # noqa: F811
) -> None:
    config, ends = edited(quick, "planned_steps", 40), []
    for name in ("plain", "asked"):
        driver = Driver(lambda name=name: Run.start(config, tmp_path / name), is_playing=False)  # noqa: F811
        drivers.append(driver)
        driver.in_state(State.PAUSED)
        if name == "asked":
            for kind in KINDS:
                driver.worker.submit(f"directions {kind}", FindDirections(kind))
        driver.worker.submit("drive", commands.Play())
        driver.in_state(State.FINISHED)
        ends.append(weights(driver))
    assert all(np.array_equal(a, b) for a, b in zip(*ends, strict=True))
