"""A latent through the whole training, as a film."""

from __future__ import annotations

import shutil
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from ganstudio.errors import StudioError
from ganstudio.export.captions import caption_height
from ganstudio.export.film import write_film
from ganstudio.export.time_travel import columns_of, time_travel_film
from ganstudio.latent.keyframes import Keyframe
from ganstudio.media import sheet
from ganstudio.training.checkpoint import read_checkpoint
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder
from ganstudio.training.sampler import Sampler

from .films import probed

RATE = Fraction(10)
Z = np.random.default_rng(0).standard_normal((4, 12)).astype(np.float32)
LATENTS = [Keyframe(z, weights) for z, weights in zip(Z, np.eye(10, dtype=np.float32), strict=False)]


@pytest.fixture(scope="module")
def long_run(run: Path, tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """The run, gone on until it has kept the steps 0, 9, 10, 20, 30 and 31."""
    path = tmp_path_factory.mktemp("time") / "run"
    shutil.copytree(run, path)
    training = Run.resume(path)
    for step in training.steps():
        if step.number == 31:
            break
    training.close()
    return training.folder


@pytest.fixture
def copy(long_run: RunFolder, tmp_path: Path) -> RunFolder:
    """To be spoilt."""
    shutil.copytree(long_run.path, tmp_path / "copy")
    return RunFolder.open(tmp_path / "copy")


def test_every_kept_step_is_a_frame(long_run: RunFolder, tmp_path: Path) -> None:
    film = time_travel_film(long_run, LATENTS[:1], RATE, hold_seconds=1)
    assert (film.count, film.size, film.seconds) == (6, (532, 532), 1.6)
    sampler = Sampler.of_state(read_checkpoint(long_run.checkpoint_file(31)))
    newest = sampler.render(Z[:1], np.array([0]))[0, 0].repeat(19, 0).repeat(19, 1)
    first, last = film.pictures([0, 5])
    assert np.array_equal(last, newest)
    assert not np.array_equal(first, last)
    write_film(film, tmp_path / "a.mp4")
    found = probed(tmp_path / "a.mp4")
    assert (len(found.frames), found.size, found.seconds) == (16, (532, 532), 1.6)
    assert np.abs(found.frames[-1, ..., 0] - newest.astype(int)).mean() < 3


def test_several_latents_stand_in_a_grid(long_run: RunFolder) -> None:
    film = time_travel_film(long_run, LATENTS, RATE, frames=2, with_captions=True, width=112)
    strip = caption_height((112, 112))
    assert (film.count, film.size) == (2, (112, 112 + strip))
    sampler = Sampler.of_state(read_checkpoint(long_run.checkpoint_file(31)))
    expected = sheet(sampler.render(Z, np.arange(4))[:, 0], 2).repeat(2, 0).repeat(2, 1)
    (last,) = film.pictures([1])
    assert np.array_equal(last[:112], expected)
    assert last[112:].max() > 150
    assert [columns_of(count) for count in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20)] == [
        1,
        2,
        3,
        2,
        5,
        3,
        3,
        4,
        3,
        5,
        4,
        5,
    ]


def test_the_network_at_hand_is_the_last_frame(long_run: RunFolder) -> None:
    state = read_checkpoint(long_run.checkpoint_file(31))
    state["averages"]["generator"] = {
        name: torch_tensor * 0 for name, torch_tensor in state["averages"]["generator"].items()
    }
    film = time_travel_film(long_run, LATENTS[:1], RATE, width=28, newest=state | {"step": 40})
    assert film.count == 7
    assert [picture.std() > 0 for picture in film.pictures([5, 6])] == [True, False]


def test_what_is_damaged_is_left_out_and_told(copy: RunFolder, caplog: pytest.LogCaptureFixture) -> None:
    copy.generator_file(10).write_bytes(b"x")
    film = time_travel_film(copy, LATENTS, RATE)
    assert film.count == 5
    assert f"{copy.generator_file(10)} is damaged" in caplog.text
    copy.generator_file(20).unlink()  # what was read stays
    assert len(list(film.pictures(range(5)))) == 5
    assert time_travel_film(copy, LATENTS, RATE).count == 4


def test_what_cannot_be_is_said(copy: RunFolder) -> None:
    for latents, words in (
        ([], "Choose a latent"),
        ([Keyframe(np.zeros(7, np.float32))], "This latent has 7 numbers; the network at hand takes 12"),
        ([Keyframe(Z[0])], "no class of this run"),
    ):
        with pytest.raises(StudioError, match=words):
            time_travel_film(copy, latents, RATE)
    shutil.rmtree(copy.path / "generators")
    for checkpoint in copy.checkpoints()[:-1]:
        checkpoint.path.unlink()
    with pytest.raises(StudioError, match="generators of two steps or more, and .* has kept 1"):
        time_travel_film(copy, LATENTS, RATE)
