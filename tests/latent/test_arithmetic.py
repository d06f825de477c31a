"""Sums of latents, angles between them, and what lies around one."""

from __future__ import annotations

import numpy as np
import pytest

from ganstudio.latent.arithmetic import Term, angle_between, combined, length, neighbours, typical_length
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.space import LatentSpace
from ganstudio.latent.variations import around, in_every_kind, kind_of

SPACE = LatentSpace(64)
CODED = LatentSpace(64, categories=10, continuous=2)


def test_the_sum_is_a_minus_b_plus_c_at_the_length_of_a_typical_latent():
    a, b, c = SPACE.of_seeds([1, 2, 3])
    terms = [Term(1, a), Term(-1, b), Term(1, c)]
    plain = combined(SPACE, terms, c, keeps_length=False)
    assert plain == pytest.approx(a - b + c, abs=1e-6)
    assert length(SPACE, plain) == pytest.approx(np.sqrt(3 * 64), rel=0.2)
    kept = combined(SPACE, terms, c)
    assert length(SPACE, kept) == pytest.approx(8)
    assert angle_between(SPACE, kept, plain) == pytest.approx(0, abs=1e-3)
    assert kept.dtype == np.float32


def test_a_sum_of_nothing_stays_where_it_is():
    a = SPACE.of_seed(1)
    assert not combined(SPACE, [Term(1, a), Term(-1, a)], a).any()


def test_codes_are_those_of_one_latent_and_do_not_count():
    a, b = CODED.of_seeds([1, 2])
    codes = CODED.with_category(CODED.of_seed(3), 7)
    found = combined(CODED, [Term(1, a), Term(1, b)], codes)
    assert np.array_equal(found[:12], codes[:12])
    assert length(CODED, found) == pytest.approx(typical_length(CODED)) == pytest.approx(np.sqrt(52))
    assert angle_between(CODED, a, CODED.with_category(a, 9)) == 0


def test_angles_are_exact_also_where_they_are_small():
    u = np.eye(64, dtype=np.float32)
    assert angle_between(SPACE, u[0], u[1]) == pytest.approx(90)
    assert angle_between(SPACE, u[0], -3 * u[0]) == pytest.approx(180)
    assert angle_between(SPACE, u[0], u[0] + np.float32(1e-4) * u[1]) == pytest.approx(np.degrees(1e-4), rel=1e-3)
    assert angle_between(SPACE, u[0], 0 * u[0]) == 0


@pytest.mark.parametrize("degrees", [10, 30, 90])
def test_neighbours_lie_at_the_angle_and_as_far_out(degrees):
    z = SPACE.of_seed(5)
    found = neighbours(SPACE, z, degrees)
    assert found.shape == (8, 64)
    assert [angle_between(SPACE, z, one) for one in found] == pytest.approx([degrees] * 8, abs=1e-3)
    assert [length(SPACE, one) for one in found] == pytest.approx([length(SPACE, z)] * 8, rel=1e-5)
    middle = (found[0] + found[1]) / 2  # a pair lies on opposite sides
    assert middle == pytest.approx(np.cos(np.radians(degrees)) * z, abs=1e-5)


def test_neighbours_move_little_when_the_latent_does():
    z = SPACE.of_seed(5)
    near = (z + 0.01 * SPACE.of_seed(6)).astype(np.float32)
    moved = np.linalg.norm(neighbours(SPACE, z, 45) - neighbours(SPACE, near, 45), axis=1)
    assert moved.max() < 3 * np.linalg.norm(z - near)


@pytest.mark.parametrize(("size", "codes", "count"), [(1, 0, 0), (2, 0, 2), (4, 0, 6), (12, 12, 0), (13, 12, 0)])
def test_small_spaces_have_fewer_neighbours(size, codes, count):
    space = LatentSpace(size, categories=codes)
    z = np.zeros(size, np.float32) if codes else space.of_seed(1)
    assert neighbours(space, z, 30).shape == (count, size)


def test_the_mean_of_all_latents_has_neighbours_too():
    found = neighbours(SPACE, np.zeros(64, np.float32), 90)
    assert [length(SPACE, one) for one in found] == pytest.approx([8] * 8, rel=1e-5)


def test_the_same_latent_in_every_class_or_learned_category():
    at = Keyframe(SPACE.of_seed(1), np.array([0, 1, 0], np.float32))
    rows = in_every_kind(SPACE, ("cat", "dog", "hen"), at)
    assert [one.words for one in rows] == ["class cat", "class dog", "class hen"]
    assert [one.at.class_weights.argmax() for one in rows] == [0, 1, 2]
    assert all(one.at.z is at.z for one in rows)
    assert kind_of(SPACE, rows[2].at) == 2
    coded = in_every_kind(CODED, (), Keyframe(CODED.of_seed(1)))
    assert [kind_of(CODED, one.at) for one in coded] == list(range(10))
    assert np.array_equal(coded[3].at.z[10:], CODED.of_seed(1)[10:])
    assert in_every_kind(SPACE, (), Keyframe(SPACE.of_seed(1))) == []
    assert kind_of(SPACE, Keyframe(at.z, np.array([0.5, 0.5, 0], np.float32))) is None


def test_neighbours_keep_the_class():
    weights = np.array([0.25, 0.75], np.float32)
    found = around(SPACE, Keyframe(SPACE.of_seed(1), weights), 30)
    assert found[3].words == "neighbour 4 of 8, 30° away"
    assert all(one.at.class_weights is weights for one in found)
