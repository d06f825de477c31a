"""Interpolation, walks and latents by seed, against geometry and known numbers."""

from itertools import pairwise

import numpy as np
import pytest

from ganstudio.latent.paths import latent_of_seed, lerp, sample_path, slerp

A, B = latent_of_seed(1, 64), latent_of_seed(2, 64)


def angle(a, b):
    return np.arccos(np.clip(a @ b / np.linalg.norm(a) / np.linalg.norm(b), -1, 1))


def test_a_seed_gives_the_same_latent_everywhere():
    assert latent_of_seed(12345, 3) == pytest.approx([-1.4238250, 1.2637279, -0.8706617], abs=1e-6)
    assert latent_of_seed(0, 2) == pytest.approx([0.1257302, -0.1321049], abs=1e-6)
    assert latent_of_seed(0, 2).dtype == np.float32


def test_a_longer_latent_of_a_seed_begins_like_a_shorter_one():
    assert np.array_equal(latent_of_seed(7, 128)[:32], latent_of_seed(7, 32))


def test_latents_are_standard_normal():
    many = np.concatenate([latent_of_seed(seed, 100) for seed in range(500)])
    assert many.mean() == pytest.approx(0, abs=0.02)
    assert many.std() == pytest.approx(1, abs=0.02)


def test_a_negative_seed_is_refused():
    with pytest.raises(ValueError):
        latent_of_seed(-1, 4)


@pytest.mark.parametrize("between", [lerp, slerp])
def test_both_ends_are_met(between):
    assert between(A, B, [0, 1]) == pytest.approx(np.stack([A, B]), abs=1e-6)
    assert between(A, B, 0.3).shape == (64,)
    assert between(A, B, np.zeros((2, 5))).shape == (2, 5, 64)
    assert between(A, B, 0.3).dtype == np.float32


def test_slerp_is_the_published_formula_for_equal_norms():
    a, b = A / np.linalg.norm(A) * 8, B / np.linalg.norm(B) * 8
    omega = angle(a, b)
    for t in (0.1, 0.5, 0.9):
        published = np.sin((1 - t) * omega) / np.sin(omega) * a + np.sin(t * omega) / np.sin(omega) * b
        assert slerp(a, b, t) == pytest.approx(published, abs=1e-5)


def test_slerp_turns_at_constant_speed_and_changes_the_norm_linearly():
    path = slerp(A * 3, B, np.linspace(0, 1, 9))
    turns = [angle(x, y) for x, y in pairwise(path)]
    assert turns == pytest.approx([angle(A, B) / 8] * 8, rel=1e-3)
    norms = np.linalg.norm(path, axis=1)
    assert norms == pytest.approx(np.linspace(norms[0], norms[-1], 9), rel=1e-5)


def test_slerp_stays_on_the_sphere_that_lerp_leaves():
    a, b = np.eye(2, dtype=np.float32)
    assert np.linalg.norm(slerp(a, b, 0.5)) == pytest.approx(1)
    assert np.linalg.norm(lerp(a, b, 0.5)) == pytest.approx(np.sqrt(0.5))


@pytest.mark.parametrize("factor", [1, 1.5, 1 + 1e-9])
def test_slerp_between_parallel_latents_is_the_straight_line(factor):
    assert slerp(A, A * factor, 0.25) == pytest.approx(lerp(A, A * factor, 0.25), abs=1e-6)


@pytest.mark.parametrize("opposite", [-A, -2 * A, -A + 1e-9])
def test_slerp_between_opposite_latents_is_a_half_circle(opposite):
    path = slerp(A, opposite, np.linspace(0, 1, 5))
    assert np.isfinite(path).all()
    assert path[[0, -1]] == pytest.approx(np.stack([A, opposite]), abs=1e-5)
    assert angle(A, path[2]) == pytest.approx(np.pi / 2, abs=1e-3)
    assert np.array_equal(path, slerp(A, opposite, np.linspace(0, 1, 5)))


def test_slerp_with_a_zero_latent_or_in_one_dimension_is_the_straight_line():
    assert slerp(np.zeros(3), np.ones(3), 0.5) == pytest.approx([0.5, 0.5, 0.5])
    assert slerp([2.0], [-2.0], [0.25, 0.5]).ravel() == pytest.approx([1, 0])


def test_a_path_visits_its_points_at_equal_times():
    points = np.stack([latent_of_seed(seed, 16) for seed in range(3)])
    path = sample_path(points, 9)
    assert path.shape == (9, 16)
    assert path.dtype == np.float32
    assert path[[0, 4, 8]] == pytest.approx(points, abs=1e-6)
    assert path[2] == pytest.approx(slerp(points[0], points[1], 0.5), abs=1e-6)


def test_a_loop_ends_one_step_before_its_beginning():
    points = np.stack([latent_of_seed(seed, 16) for seed in range(3)])
    path = sample_path(points, 12, loop=True)
    assert path[[0, 4, 8]] == pytest.approx(points, abs=1e-6)
    assert path[10] == pytest.approx(slerp(points[2], points[0], 0.5), abs=1e-6)
    assert not np.allclose(path[-1], path[0])


def test_a_straight_path_and_the_smallest_paths():
    points = np.float32([[0, 0], [2, 4]])
    assert sample_path(points, 3, kind="lerp").tolist() == [[0, 0], [1, 2], [2, 4]]
    assert sample_path(points, 1).tolist() == [[0, 0]]
    assert sample_path(points[1:], 3).tolist() == [[2, 4]] * 3
    assert sample_path(points[1:], 2, loop=True).tolist() == [[2, 4]] * 2


@pytest.mark.parametrize(
    ("points", "frames", "kind"),
    [
        (np.zeros((0, 4)), 3, "slerp"),
        (np.zeros(4), 3, "slerp"),
        (np.zeros((2, 4)), 0, "slerp"),
        (np.zeros((2, 4)), 3, "x"),
    ],
)
def test_an_impossible_path_is_refused(points, frames, kind):
    with pytest.raises(ValueError):
        sample_path(points, frames, kind)
