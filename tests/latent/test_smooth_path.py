"""The curve without corners, and the pace along any path."""

import numpy as np
import pytest

from ganstudio.latent.paths import eased, latent_of_seed, sample_path, slerp, smooth
from ganstudio.latent.space import LatentSpace

POINTS = np.stack([latent_of_seed(seed, 24) for seed in range(5)])
ROUND = POINTS / np.linalg.norm(POINTS, axis=1, keepdims=True) * 4.9
H = 1e-3


def velocities(points, at, loop):
    """Just before and just after a time."""
    before, here, after = smooth(points, [at - H, at, at + H], loop).astype(float)
    return (here - before) / H, (after - here) / H


@pytest.mark.parametrize("loop", [False, True])
@pytest.mark.parametrize("points", [POINTS, ROUND])
def test_it_passes_through_its_points(points, loop):
    assert smooth(points, np.arange(5), loop) == pytest.approx(points, abs=1e-5)
    if loop:
        assert smooth(points, 5.0, loop) == pytest.approx(points[0], abs=1e-5)


def test_points_of_one_norm_give_a_curve_of_that_norm():
    curve = smooth(ROUND, np.linspace(0, 4, 400))
    assert np.linalg.norm(curve, axis=1) == pytest.approx(4.9, abs=1e-5)


def test_other_norms_are_met_and_never_fall_to_nothing():
    points = ROUND * np.array([1, 50, 1, 0.02, 1])[:, None]
    norms = np.linalg.norm(smooth(points, np.linspace(0, 4, 401)), axis=1)
    assert norms[::100] == pytest.approx(np.linalg.norm(points, axis=1), rel=1e-5)
    assert norms.min() > 0.01


@pytest.mark.parametrize("points", [POINTS, ROUND])
def test_it_has_no_corners(points):
    for at in (1, 2, 3):
        before, after = velocities(points, at, loop=False)
        assert after == pytest.approx(before, abs=0.05)
        assert np.linalg.norm(after) > 0.1
        corner = (slerp(points[at], points[at + 1], H) - points[at]) - (
            points[at] - slerp(points[at - 1], points[at], 1 - H)
        )
        assert np.linalg.norm(corner / H) > 0.5  # of arcs alone there is one


def test_a_loop_has_none_where_it_closes():
    there, _ = velocities(ROUND, 5 - H, loop=True)
    _, here = velocities(ROUND, H, loop=True)
    assert here == pytest.approx(there, abs=0.1)


def test_two_points_of_one_norm_give_the_arc():
    t = np.linspace(0, 1, 7)
    assert smooth(ROUND[:2], t) == pytest.approx(slerp(*ROUND[:2], t), abs=1e-5)


def test_there_and_back_turns_softly():
    curve = smooth(ROUND[:2], np.linspace(0, 2, 101), loop=True)
    assert curve[[0, 50, 100]] == pytest.approx(ROUND[[0, 1, 0]], abs=1e-5)
    steps = np.linalg.norm(np.diff(curve, axis=0), axis=1)
    assert steps[[0, 49, 50, 99]].max() < 0.1 * steps.max()


@pytest.mark.parametrize(
    "points",
    [
        [POINTS[0], -POINTS[0], POINTS[1]],
        [POINTS[0], POINTS[0], POINTS[1]],
        [np.zeros(24), POINTS[0], POINTS[1]],
        [[2.0], [-2.0], [1.0]],
    ],
    ids=["opposite", "twice", "zero", "one number"],
)
@pytest.mark.parametrize("loop", [False, True])
def test_the_strangest_points_are_met(points, loop):
    curve = smooth(np.float32(points), np.linspace(0, 2, 21), loop)
    assert np.isfinite(curve).all()
    assert curve[::10] == pytest.approx(np.float32(points), abs=1e-4)


def test_a_sampled_path_is_the_curve():
    assert sample_path(POINTS, 17, "smooth") == pytest.approx(smooth(POINTS, np.linspace(0, 4, 17)))
    looped = sample_path(POINTS, 20, "smooth", loop=True)
    assert looped[::4] == pytest.approx(POINTS, abs=1e-5)
    assert sample_path(POINTS[:1], 3, "smooth", loop=True) == pytest.approx(POINTS[[0, 0, 0]])
    assert sample_path(np.zeros((3, 0)), 4, "smooth").shape == (4, 0)


def test_easing_rests_at_each_point_and_keeps_the_times():
    t = np.linspace(0, 3, 31)
    slow = eased(t, "smooth")
    assert eased(t, "linear") == pytest.approx(t)
    assert slow[::10] == pytest.approx([0, 1, 2, 3])
    assert slow[5] == pytest.approx(0.5)
    pace = np.diff(slow)
    assert (pace > 0).all()
    assert pace[[0, 9, 10, 19, 20, 29]] == pytest.approx(0.028)
    assert pace.max() > 0.14


@pytest.mark.parametrize("kind", ["slerp", "lerp", "smooth"])
def test_an_eased_path_visits_the_same_points(kind):
    path = sample_path(POINTS, 41, kind, easing="smooth")
    assert path[::10] == pytest.approx(POINTS, abs=1e-5)
    even = sample_path(POINTS, 41, kind)
    assert np.linalg.norm(path[1] - path[0]) < 0.5 * np.linalg.norm(even[1] - even[0])


def test_codes_go_straight_beside_a_curve():
    space = LatentSpace(20, categories=10, continuous=2)
    stops = space.of_seeds([1, 2, 3])
    path = space.path(stops, 9, "smooth", easing="smooth")
    assert path[::4] == pytest.approx(stops, abs=1e-5)
    assert path[2, :12] == pytest.approx((stops[0, :12] + stops[1, :12]) / 2, abs=1e-6)
