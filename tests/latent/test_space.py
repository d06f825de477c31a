"""The one place that makes latents: with learned codes they are what a generator is trained on."""

import numpy as np
import pytest

from ganstudio.latent.paths import latent_of_seed, sample_path, slerp
from ganstudio.latent.space import LatentSpace
from ganstudio.networks import Shape

CODED = LatentSpace(20, categories=10, continuous=2)


def test_without_codes_a_latent_is_that_of_its_seed():
    space = LatentSpace(16)
    assert space.of_seed(7).tolist() == latent_of_seed(7, 16).tolist()
    assert space.of_seeds([7, 8]).shape == (2, 16)
    ends = space.of_seeds([1, 2])
    assert np.array_equal(space.path(ends, 9), sample_path(ends, 9))
    assert space.between(*ends, 0.3) == pytest.approx(slerp(*ends, 0.3))


def test_codes_of_seeds_have_the_distributions_of_training():
    z = CODED.of_seeds(range(3000))
    assert z.dtype == np.float32
    assert np.array_equal(np.sort(z[:, :10]), np.tile([0] * 9 + [1], (3000, 1)))
    assert np.abs(z[:, :10].mean(0) - 0.1).max() < 0.03
    assert np.abs(z[:, 10:12]).max() <= 1
    assert np.abs(z[:, 10:12].var(0) - 1 / 3).max() < 0.03
    assert np.array_equal(z[5, 12:], latent_of_seed(5, 20)[12:])
    assert np.array_equal(CODED.of_seed(5), z[5])


def test_the_space_of_networks():
    shape = Shape(latent=20, channels=1, size=28, categories=10, continuous=2)
    assert LatentSpace.of(shape) == CODED
    assert CODED.codes == 12


def test_codes_can_be_exchanged_and_the_rest_stays():
    z = CODED.of_seeds(range(4))
    seventh = CODED.with_category(z, 6)
    assert (seventh[:, :10].argmax(1) == 6).all()
    assert (seventh[:, :10].sum(1) == 1).all()
    assert np.array_equal(seventh[:, 10:], z[:, 10:])
    assert CODED.category(seventh[0]) == 6
    assert CODED.with_category(z, np.arange(4))[:, :10].argmax(1).tolist() == [0, 1, 2, 3]
    moved = CODED.with_continuous(z, 1, [-1, 0, 0.5, 1])
    assert moved[:, 11].tolist() == [-1, 0, 0.5, 1]
    assert np.array_equal(np.delete(moved, 11, 1), np.delete(z, 11, 1))


@pytest.mark.parametrize("kind", ["slerp", "lerp"])
def test_on_the_way_codes_go_straight_and_the_rest_along_its_path(kind):
    ends = CODED.with_category(CODED.of_seeds([1, 2]), np.array([3, 8]))
    path = CODED.path(ends, 5, kind)
    assert np.array_equal(path[[0, -1]], ends)
    assert path[2, [3, 8]].tolist() == [0.5, 0.5]
    assert path[:, :10].sum(1) == pytest.approx(1)
    assert path[:, 12:] == pytest.approx(sample_path(ends[:, 12:], 5, kind))
    if kind == "slerp":
        assert CODED.between(*ends, 0.25) == pytest.approx(path[1], abs=1e-6)


def test_a_space_of_codes_alone():
    space = LatentSpace(3, categories=2, continuous=1)
    ends = space.of_seeds([1, 2])
    assert space.path(ends, 4).shape == (4, 3)
    assert space.between(*ends, 1.0) == pytest.approx(ends[1])
