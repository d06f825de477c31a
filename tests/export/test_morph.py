"""Ways through the latent space and through classes."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from ganstudio.export.film import write_film
from ganstudio.export.morph import keyframes, walk_film, walk_pictures
from ganstudio.latent.keyframes import KeyframePath
from ganstudio.training.run_folder import state_of
from ganstudio.training.sampler import Sampler

from .films import probed


@pytest.fixture(scope="module")
def sampler(run: Path) -> Sampler:
    return Sampler.of_state(state_of(run))


CLASSES = np.eye(10, dtype=np.float32)


def walk(sampler: Sampler, seeds: list[int], classes: list[int], frames: int, **how: object) -> tuple:
    """The latents of a path through seeds and classes."""
    path = KeyframePath(keyframes(sampler.space.of_seeds(seeds), CLASSES[classes]), **how)  # type: ignore[arg-type]
    return path.walk(sampler.space, frames)


def test_one_seed_turns_a_3_into_an_8_of_the_same_style(sampler: Sampler) -> None:
    z, weights = walk(sampler, [5], [3, 8], 5)
    assert z == pytest.approx(np.tile(sampler.space.of_seed(5), (5, 1)))
    assert weights[:, 3].tolist() == [1, 0.75, 0.5, 0.25, 0]
    assert weights[:, 8].tolist() == [0, 0.25, 0.5, 0.75, 1]
    shown = list(walk_pictures(sampler, (z, weights), range(5)))
    ends = sampler.render(z[:2], np.array([3, 8]))[:, 0]
    assert np.array_equal(np.stack([shown[0], shown[-1]]), ends)


def test_the_shorter_list_comes_again(sampler: Sampler) -> None:
    z, weights = walk(sampler, [1, 5, 9], [3, 8], 3)
    assert z == pytest.approx(sampler.space.of_seeds([1, 5, 9]), abs=1e-5)
    assert weights.argmax(1).tolist() == [3, 8, 3]
    z, weights = walk(sampler, [1, 5], [3, 8, 0, 2], 8, loop=True)
    assert weights[::2].argmax(1).tolist() == [3, 8, 0, 2]
    assert z[::2] == pytest.approx(sampler.space.of_seeds([1, 5, 1, 5]), abs=1e-5)
    assert weights[7, [2, 3]].tolist() == [0.5, 0.5]
    assert [each.class_weights for each in keyframes(z[:2], None)] == [None, None]


def test_some_frames_are_those_of_the_whole(sampler: Sampler) -> None:
    way = walk(sampler, [1, 2], [0], 70, kind="smooth", easing="smooth")
    whole = list(walk_pictures(sampler, way, range(70)))
    assert len(whole) == 70
    assert np.array_equal(next(walk_pictures(sampler, way, [40])), whole[40])


def test_a_film_is_as_wide_as_asked(sampler: Sampler, tmp_path: Path) -> None:
    way = walk(sampler, [1, 2], [0, 1], 40)
    film = walk_film(sampler, way, Fraction(25), (300, 300))
    write_film(film, tmp_path / "a.mp4")
    found = probed(tmp_path / "a.mp4")
    assert (len(found.frames), found.size, found.rate, found.seconds) == (40, (300, 300), 25, 1.6)
    first = next(iter(film.pictures([0]))).astype(int)
    assert np.abs(found.frames[0, ..., 0] - first).mean() < 2
    assert walk_film(sampler, way, Fraction(25)).size == (224, 224)
