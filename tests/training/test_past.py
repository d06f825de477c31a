"""Looking back: each step's network draws what it drew then; what is gone or damaged is left out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ganstudio import progress
from ganstudio.config import TrainConfig
from ganstudio.media import channels_last
from ganstudio.params import edited_all
from ganstudio.training import past as module
from ganstudio.training.checkpoint import read_checkpoint, write_checkpoint
from ganstudio.training.past import Past, evenly
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder
from ganstudio.training.sampler import Sampler

Z = np.random.default_rng(0).standard_normal((3, 16)).astype(np.float32)
WEIGHTS = np.eye(10, dtype=np.float32)[[3, 8, 1]]


@pytest.fixture
def folder(quick: TrainConfig, tmp_path: Path) -> RunFolder:
    """Small copies of the steps 0, 10 and 20; checkpoints of 6, 12, 18, 24 and 25."""
    run = Run.start(edited_all(quick, [("save_every", 6), ("keep", 5)]), tmp_path / "run")
    for step in run.steps():
        if step.number == 25:
            break
    run.close()
    return run.folder


def drawn(past: Past, steps: list[int]) -> dict[int, np.ndarray]:
    return dict(past.pictures(steps, Z, WEIGHTS))


def test_checkpoints_draw_exactly_and_copies_nearly(folder: RunFolder) -> None:
    past = Past(folder)
    assert past.steps() == [0, 6, 10, 12, 18, 20, 24, 25]
    images = drawn(past, past.steps())
    for step in (6, 12, 18, 24, 25):
        sampler = Sampler.of_state(read_checkpoint(folder.checkpoint_file(step)))
        assert np.array_equal(images[step], channels_last(sampler.render(Z, WEIGHTS)))
    assert images[0].shape == (3, 28, 28)
    again = drawn(Past(folder, most_bytes=0), past.steps()[::-1])  # from disk each time, in another order
    assert all(np.array_equal(images[step], again[step]) for step in images)


def test_the_network_of_now_is_the_last_one(folder: RunFolder) -> None:
    state = read_checkpoint(folder.checkpoint_file(18))
    past = Past(folder, newest=state)
    assert past.steps() == [0, 6, 10, 12, 18]
    folder.checkpoint_file(18).unlink()
    assert np.array_equal(drawn(past, [18])[18], channels_last(Sampler.of_state(state).render(Z, WEIGHTS)))


def test_what_is_damaged_is_left_out_with_a_word(folder: RunFolder) -> None:
    folder.generator_file(10).write_bytes(folder.generator_file(10).read_bytes()[:2000])
    folder.checkpoint_file(12).write_bytes(b"x")
    past = Past(folder)
    images = drawn(past, past.steps())
    assert list(images) == [0, 6, 18, 20, 24, 25]
    assert [text.split(" is damaged")[0] for text in past.problems] == [
        str(folder.generator_file(10)),
        str(folder.checkpoint_file(12)),
    ]
    assert list(past.readable()) == past.steps() == list(images)
    assert len(past.problems) == 2


@pytest.mark.parametrize("part", [{"config": [1]}, {"step": "18"}, {"averages": {"generator": [1]}}])
def test_a_strangers_checkpoint_is_left_out_with_a_word(folder: RunFolder, part: dict[str, Any]) -> None:
    state = read_checkpoint(folder.checkpoint_file(18))
    write_checkpoint(folder.checkpoint_file(18), state | part)
    past = Past(folder)
    assert 18 not in drawn(past, past.steps())
    assert len(past.problems) == 1
    assert "is no whole checkpoint" in past.problems[0]


def test_what_goes_while_one_looks_is_no_problem(folder: RunFolder) -> None:
    past = Past(folder)
    steps = past.steps()
    folder.generator_file(10).unlink()
    folder.checkpoint_file(12).unlink()
    assert list(drawn(past, steps)) == [0, 6, 18, 20, 24, 25]
    assert past.problems == []


def test_another_file_of_the_same_step_is_read_anew(folder: RunFolder) -> None:
    past = Past(folder)
    before = drawn(past, [0, 20])
    folder.generator_file(0).write_bytes(folder.generator_file(20).read_bytes())
    os.utime(folder.generator_file(0), ns=(1, 1))
    assert np.array_equal(drawn(past, [0])[0], before[20])


def test_a_file_is_read_once(folder: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    past, read = Past(folder), []
    monkeypatch.setattr(module, "read_kept", lambda path, really=module.read_kept: (read.append(path), really(path))[1])
    for _ in range(3):
        drawn(past, [0, 10, 20])
    assert len(read) == 3


def test_whoever_waits_can_stop_it(folder: RunFolder) -> None:
    told = []

    def watch(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise progress.Cancelled

    with progress.watched(watch), pytest.raises(progress.Cancelled):
        drawn(Past(folder), [0, 6, 10, 12])
    assert told == [(0, 4), (1, 4), (2, 4)]


def test_evenly() -> None:
    assert evenly([0, 1, 5, 7, 9, 20], 3) == [0, 5, 20] or evenly([0, 1, 5, 7, 9, 20], 3) == [0, 7, 20]
    assert evenly([1, 2], None) == evenly([1, 2], 9) == [1, 2]
