"""A path through kept points."""

from typing import get_args

import numpy as np
import pytest

from ganstudio.latent.keyframes import Keyframe, KeyframePath
from ganstudio.latent.paths import Easing, PathKind, latent_of_seed, slerp
from ganstudio.latent.space import LatentSpace

SPACE = LatentSpace(16)


def points(count, classes=10):
    rows = np.eye(classes, dtype=np.float32)
    return tuple(Keyframe(latent_of_seed(i, 16), rows[i]) for i in range(count))


@pytest.mark.parametrize("kind", get_args(PathKind))
@pytest.mark.parametrize("easing", get_args(Easing))
@pytest.mark.parametrize("loop", [False, True])
def test_every_way_meets_its_points(kind, easing, loop):
    path = KeyframePath(points(4), kind, easing, loop, seconds=4)
    frames = path.frames(30)
    z, weights = path.walk(SPACE, frames)
    assert z.shape == (120, 16)
    assert weights.shape == (120, 10)
    for i, point in enumerate(path.keyframes):
        at = path.frame_of(i, frames)
        assert np.abs(z[at] - point.z).max() < 0.1
        assert weights[at, i] > 0.95
    assert weights.sum(1) == pytest.approx(1, abs=1e-5)


def test_classes_blend_in_a_straight_line():
    a, b = points(2)
    z, weights = KeyframePath((a, b), seconds=1).walk(SPACE, 31)
    assert weights[15, :2] == pytest.approx([0.5, 0.5])
    assert z[15] == pytest.approx(slerp(a.z, b.z, 0.5), abs=1e-5)


def test_without_classes_there_are_no_weights():
    path = KeyframePath(tuple(Keyframe(latent_of_seed(i, 16)) for i in range(3)))
    assert path.walk(SPACE, 10)[1] is None


def test_a_short_path_still_stops_at_every_point():
    path = KeyframePath(points(40, classes=40), seconds=0.5)
    frames = path.frames(30)
    z, _ = path.walk(SPACE, frames)
    assert [path.frame_of(i, frames) for i in range(40)] == list(range(40))
    assert z[7] == pytest.approx(path.keyframes[7].z)


def test_a_point_is_known_again_but_for_rounding():
    point = points(2)[1]
    assert point.is_at(point.z.copy(), point.class_weights * np.float32(1.0000001))
    assert not point.is_at(point.z, None)
    assert not point.is_at(point.z, points(2)[0].class_weights)
    assert not point.is_at(point.z + 0.01, point.class_weights)
    assert not point.is_at(np.zeros(8, np.float32), point.class_weights)


def test_one_point_is_no_way():
    assert not KeyframePath(points(1)).is_walkable
    assert not KeyframePath().is_walkable
    assert KeyframePath().frames(30) >= 1
