"""The steered point: sliders never make z jump, and keep their meaning when directions change."""

import numpy as np
import pytest

from ganstudio.latent.paths import latent_of_seed
from ganstudio.latent.point import MOST_TRUNCATION, REACH, LatentPoint
from ganstudio.latent.space import LatentSpace


def directions(k, size=32, seed=0):
    rows = np.array([latent_of_seed(seed * 100 + i, size) for i in range(k)]).reshape(k, size)
    return np.linalg.qr(rows.T)[0].T.astype(np.float32)


@pytest.fixture
def point():
    point = LatentPoint(LatentSpace(32), classes=10)
    point.set_origin(latent_of_seed(3, 32))
    point.set_directions(directions(4))
    return point


def test_an_offset_moves_z_along_its_direction(point):
    point.set_offset(2, 1.5)
    assert point.z == pytest.approx(latent_of_seed(3, 32) + 1.5 * directions(4)[2], abs=1e-6)
    assert point.z.dtype == np.float32


def test_an_offset_has_limits(point):
    point.set_offset(0, 9)
    point.set_offset(1, -9)
    assert point.offsets[:2].tolist() == [REACH, -REACH]


def test_z_is_a_fresh_array(point):
    before = point.z
    point.set_offset(0, 1)
    assert not np.shares_memory(before, point.z)
    assert not np.allclose(before, point.z)


@pytest.mark.parametrize("k", [0, 1, 4, 8])
def test_new_directions_do_not_move_z(point, k):
    for i, sigmas in enumerate((3, -2, 0.5, 1)):
        point.set_offset(i, sigmas)
    before = point.z
    point.set_directions(directions(k, seed=1))
    assert point.z == pytest.approx(before, abs=1e-5)
    assert point.offsets.shape == (k,)
    assert np.abs(point.offsets).max(initial=0) <= REACH


def test_slightly_turned_directions_keep_their_slider_values(point):
    point.set_offset(0, 2)
    point.set_offset(3, -1)
    turned = directions(4) + 0.02 * np.stack([latent_of_seed(50 + i, 32) for i in range(4)])
    point.set_directions(turned / np.linalg.norm(turned, axis=1, keepdims=True))
    assert point.offsets == pytest.approx([2, 0, 0, -1], abs=0.25)


def test_directions_that_come_back_bring_the_offsets_back(point):
    point.set_offset(1, 2.5)
    point.set_directions(directions(4, seed=9))
    point.set_directions(directions(4))
    assert point.offsets == pytest.approx([0, 2.5, 0, 0], abs=1e-4)


def test_reset_returns_to_the_origin_even_after_new_directions(point):
    point.set_offset(1, 2.5)
    point.set_directions(directions(3, seed=9))
    point.reset()
    assert point.offsets.tolist() == [0, 0, 0]
    assert point.z == pytest.approx(latent_of_seed(3, 32), abs=1e-6)


def test_another_origin_keeps_the_offsets(point):
    point.set_offset(0, 1)
    point.set_origin(latent_of_seed(4, 32))
    assert point.z == pytest.approx(latent_of_seed(4, 32) + directions(4)[0], abs=1e-6)


def test_an_origin_of_the_wrong_size_is_refused(point):
    with pytest.raises(ValueError, match="32"):
        point.set_origin(np.zeros(16))


def test_classes_blend_to_the_sum_one(point):
    assert point.class_weights.argmax() == 0
    point.set_class(3)
    assert point.class_weights.tolist() == [0, 0, 0, 1, 0, 0, 0, 0, 0, 0]
    point.set_classes([0, 2, 0, 6, 0, 0, 0, 0, 0, 0])
    assert point.class_weights[[1, 3]] == pytest.approx([0.25, 0.75])


@pytest.mark.parametrize("weights", [np.zeros(10), np.ones(9), -np.ones(10)])
def test_impossible_class_weights_are_refused(point, weights):
    with pytest.raises(ValueError):
        point.set_classes(weights)


def test_without_classes_there_are_no_weights():
    point = LatentPoint(LatentSpace(8))
    point.set_class(3)
    point.set_classes(np.ones(10))
    assert point.class_weights is None


# Learned codes


@pytest.fixture
def coded():
    """Two categories, one continuous code, and a rest of 29; directions leave the codes alone."""
    space = LatentSpace(32, categories=2, continuous=1)
    point = LatentPoint(space)
    point.set_origin(space.of_seed(3))
    rows = np.pad(directions(4, size=29), ((0, 0), (3, 0)))
    point.set_directions(rows)
    return point


def test_codes_are_chosen_and_nothing_else_moves_them(coded):
    coded.set_category([0, 1])
    coded.set_continuous(0, -0.5)
    rest = coded.z[3:]
    coded.set_offset(1, 2)
    coded.set_origin(coded.space.of_seed(9))
    coded.set_directions(np.pad(directions(3, size=29, seed=4), ((0, 0), (3, 0))))
    coded.reset()
    assert coded.z[:3].tolist() == [0, 1, -0.5]
    assert not np.allclose(coded.z[3:], rest)


def test_new_directions_move_nothing_in_a_space_with_codes(coded):
    coded.set_category([0.25, 0.75])
    coded.set_offset(0, 2.5)
    before = coded.z
    coded.set_directions(np.pad(directions(6, size=29, seed=1), ((0, 0), (3, 0))))
    assert coded.z == pytest.approx(before, abs=1e-5)


def test_codes_have_limits_and_can_be_taken_from_a_latent(coded):
    coded.set_continuous(0, 7)
    assert coded.continuous.tolist() == [1]
    with pytest.raises(ValueError, match="one above"):
        coded.set_category([0, 0])
    z = coded.space.of_seed(5)
    coded.take_codes(z)
    assert coded.z[:3] == pytest.approx(z[:3])
    coded.set_continuous(0, 0.25)
    assert z[2] != 0.25


# Going back


def test_a_state_leads_back_exactly(point):
    point.set_offset(1, 2.5)
    point.set_class(4)
    state, z = point.state, point.z
    point.set_offset(1, -1)
    point.set_origin(latent_of_seed(9, 32))
    point.set_class(0)
    point.restore(state)
    assert np.array_equal(point.z, z)
    assert np.array_equal(state.z, z)
    assert point.offsets.tolist() == [0, 2.5, 0, 0]
    assert point.class_weights.argmax() == 4


def test_a_state_is_not_moved_by_what_comes_after(point):
    state = point.state
    z = state.z
    point.set_offset(0, 3)
    point.reset()
    point.set_directions(directions(3, seed=2))
    assert np.array_equal(state.z, z)


def test_a_state_leads_back_by_other_directions_too(point):
    point.set_offset(0, 2)
    state, z = point.state, point.z
    point.set_directions(directions(4, seed=8))
    point.set_offset(2, -3)
    point.restore(state)
    assert point.z == pytest.approx(z, abs=1e-5)
    point.reset()
    assert point.z == pytest.approx(latent_of_seed(3, 32), abs=1e-6)


def test_states_are_told_apart(point):
    state = point.state
    assert state.leads_to_the_same(point.state)
    point.set_offset(0, 0.01)
    assert not state.leads_to_the_same(point.state)
    point.set_offset(0, 0)
    point.set_class(3)
    assert not state.leads_to_the_same(point.state)


def test_going_to_a_latent_takes_its_codes_and_leaves_no_offset(coded):
    z = coded.space.of_seed(12)
    coded.set_offset(0, 1)
    coded.go_to(z)
    assert coded.z == pytest.approx(z, abs=1e-6)
    assert not coded.offsets.any()


def test_codes_of_a_stranger_become_possible_ones(coded):
    z = coded.space.of_seed(12)
    z[:3] = (-1, 0, 9)
    coded.go_to(z)
    assert coded.z[:3].tolist() == [1, 0, 1]
    z[:3] = (3, 1, -9)
    coded.go_to(z)
    assert coded.z[:3].tolist() == [0.75, 0.25, -1]


# Truncation


@pytest.mark.parametrize("factor", [0.0, 0.5, 1.0, 1.2])
def test_truncation_scales_what_the_seed_gave_and_nothing_else(point, factor):
    point.set_offset(1, 2)
    point.set_truncation(factor)
    assert point.z == pytest.approx(factor * latent_of_seed(3, 32) + 2 * directions(4)[1], abs=1e-6)
    assert point.z.dtype == np.float32


def test_truncation_has_limits_and_stays_while_seeds_change(point):
    point.set_truncation(7)
    assert point.truncation == MOST_TRUNCATION
    point.set_truncation(-1)
    assert point.truncation == 0
    point.set_truncation(0.7)
    point.set_origin(latent_of_seed(4, 32))
    point.reset()
    assert point.z == pytest.approx(0.7 * latent_of_seed(4, 32), abs=1e-6)


def test_a_latent_that_is_gone_to_is_met_exactly(point):
    point.set_truncation(0.3)
    point.set_coordinate(5, 2)
    z = latent_of_seed(12, 32)
    point.go_to(z)
    assert np.array_equal(point.z, z)
    assert point.truncation == 1


def test_new_directions_do_not_move_a_truncated_point(point):
    point.set_truncation(0.25)
    point.set_offset(0, 3)
    before = point.z
    point.set_directions(directions(4, seed=6))
    assert point.z == pytest.approx(before, abs=1e-5)
    point.set_truncation(1)
    assert point.z == pytest.approx(before + 0.75 * latent_of_seed(3, 32), abs=1e-5)


def test_codes_are_not_truncated(coded):
    coded.set_category([0.25, 0.75])
    coded.set_continuous(0, -0.5)
    rest = coded.z[3:]
    coded.set_truncation(0)
    assert coded.z[:3].tolist() == [0.25, 0.75, -0.5]
    assert not coded.z[3:].any()
    assert rest.any()


def test_truncation_is_part_of_a_state(point):
    state, z = point.state, point.z
    point.set_truncation(0.6)
    assert not point.state.leads_to_the_same(state)
    assert np.array_equal(point.state.z, point.z)
    point.restore(state)
    assert np.array_equal(point.z, z)
    assert point.truncation == 1


def test_two_truncations_of_nothing_are_not_the_same():
    point = LatentPoint(LatentSpace(8))
    state = point.state
    point.set_truncation(0.5)
    assert not point.state.leads_to_the_same(state)


# Single coordinates


def test_a_coordinate_takes_a_value_and_no_other_moves(point):
    point.set_offset(1, 2)
    point.set_truncation(0.5)
    before = point.z
    point.set_coordinate(12, -2.5)
    assert point.z[12] == pytest.approx(-2.5, abs=1e-6)
    assert np.array_equal(np.delete(point.z, 12), np.delete(before, 12))
    assert point.offsets.tolist() == [0, 2, 0, 0]
    assert point.unedited == pytest.approx(before)
    point.reset_coordinate(12)
    assert np.array_equal(point.z, before)


def test_sliders_of_directions_stay_when_directions_come_after_an_edit(point):
    point.set_offset(1, 2)
    point.set_coordinate(12, 3)
    before = point.z
    point.set_directions(directions(4))
    assert point.offsets == pytest.approx([0, 2, 0, 0], abs=1e-5)
    point.set_directions(directions(3, seed=2))
    assert point.z == pytest.approx(before, abs=1e-5)
    assert np.flatnonzero(point.edits).tolist() == [12]


def test_an_edit_stays_at_zero_truncation_and_goes_with_a_reset(point):
    point.set_truncation(0)
    point.set_coordinate(3, 1.5)
    assert point.z[3] == pytest.approx(1.5)
    assert not np.delete(point.z, 3).any()
    point.reset()
    assert not point.z.any()


def test_an_edit_belongs_to_a_state(point):
    state = point.state
    point.set_coordinate(3, 1.5)
    edited = point.state
    assert not edited.leads_to_the_same(state)
    z = point.z
    point.restore(state)
    point.set_directions(directions(2, seed=3))
    point.restore(edited)
    assert point.z == pytest.approx(z, abs=1e-5)
    assert edited.edits[3] == state.edits[3] + point.edits[3]


def test_a_code_is_no_coordinate(coded):
    for change in (lambda: coded.set_coordinate(2, 1), lambda: coded.reset_coordinate(0)):
        with pytest.raises(ValueError, match="code"):
            change()
    coded.set_coordinate(3, 1)
    assert coded.z[3] == pytest.approx(1)
