"""Sliders keep their meaning when directions are found again."""

from dataclasses import replace

import numpy as np
import pytest

from ganstudio.latent.direction_set import FoundDirections, by_strength, moved, renewed, vectors_of

SIZE = 24


def rows(count, size=SIZE, seed=0):
    random = np.random.default_rng(seed).standard_normal((size, count))
    return np.linalg.qr(random)[0].T.astype(np.float32)


BASE = rows(SIZE)


def found(vectors, kind="image"):
    return FoundDirections(vectors, kind, 100, np.linspace(9, 1, len(vectors)).astype(np.float32))


def named(one, name):
    return replace(one, name=name)


@pytest.fixture
def first():
    return renewed((), found(BASE[:12]))


def test_the_first_are_the_strongest(first):
    assert vectors_of(first, SIZE) == pytest.approx(BASE[:8], abs=1e-6)
    assert [one.strength for one in first] == pytest.approx(np.linspace(9, 1, 12)[:8])


def test_what_is_found_in_another_order_with_other_signs_moves_no_slider(first):
    order, signs = [3, 1, 2, 0, 4, 5, 7, 6, 9, 8, 10, 11], np.array([1, -1] * 6, np.float32)[:, None]
    now = renewed(first, found(BASE[:12][order] * signs))
    assert vectors_of(now, SIZE) == pytest.approx(vectors_of(first, SIZE), abs=1e-5)
    assert now[3].strength == pytest.approx(9)  # what was the fourth is the strongest now


def test_another_mixture_of_the_same_moves_no_slider(first):
    """Directions of like strength are no directions of their own."""
    mixture = np.linalg.qr(np.random.default_rng(7).standard_normal((8, 8)))[0]
    mixed = np.concatenate([mixture @ BASE[:8], BASE[:12][8:]]).astype(np.float32)
    assert vectors_of(renewed(first, found(mixed)), SIZE) == pytest.approx(vectors_of(first, SIZE), abs=1e-4)


def test_sliders_follow_a_space_that_turns_and_stay_in_it(first):
    turned = np.linalg.qr(BASE[:12].T + 0.1 * rows(12, seed=3).T)[0].T.astype(np.float32)
    now = vectors_of(renewed(first, found(turned)), SIZE)
    assert now @ now.T == pytest.approx(np.eye(8), abs=1e-5)
    assert np.linalg.norm(now @ turned.T, axis=1) == pytest.approx(1, abs=1e-5)
    assert np.einsum("ij,ij->i", now, vectors_of(first, SIZE)).min() > 0.9


def test_what_nobody_used_becomes_the_strongest(first):
    now = renewed(first, found(BASE[:12][::-1]), keeps_meaning=False)
    assert vectors_of(now, SIZE) == pytest.approx(BASE[:12][:3:-1], abs=1e-6)


def test_a_slider_whose_direction_is_gone_gets_the_strongest_that_is_left(first):
    others = np.concatenate([BASE[12:14], BASE[:12][1:8]])
    now = renewed(first, found(others))
    assert vectors_of(now[1:], SIZE) == pytest.approx(vectors_of(first[1:], SIZE), abs=1e-5)
    assert now[0].vector == pytest.approx(BASE[12], abs=1e-5)


def test_a_locked_one_stays_and_the_others_are_at_right_angles_to_it(first):
    locked = replace(first[2], is_locked=True)
    now = renewed((*first[:2], locked, *first[3:]), found(rows(12, seed=1)))
    assert now[2].vector is locked.vector
    assert now[2].is_locked
    others = np.delete(vectors_of(now, SIZE), 2, 0)
    assert len(others) == 7
    assert np.abs(others @ locked.vector).max() < 1e-5
    assert np.linalg.norm(others, axis=1) == pytest.approx(1)


def test_what_is_found_again_is_not_shown_beside_the_locked_one(first):
    locked = replace(first[0], is_locked=True)
    now = renewed((*first[1:4], locked), found(BASE[:12]))
    assert len(now) == 8
    assert np.linalg.matrix_rank(vectors_of(now, SIZE), tol=0.1) == 8


def test_a_name_goes_with_its_meaning_and_stays_where_there_is_none(first):
    before = tuple(named(one, name) for one, name in zip(first, "abcdefgh", strict=True))
    now = renewed(before, found(np.concatenate([-BASE[:12][[4]], BASE[12:20]])), keeps_meaning=False)
    assert [one.name for one in now] == list("abcdefgh")
    assert now[4].vector == pytest.approx(first[4].vector, abs=1e-5)
    assert all(now[slot].vector is before[slot].vector for slot in range(8) if slot != 4)


def test_another_kind_brings_others_in_their_order_and_leaves_what_has_a_name(first):
    before = (first[0], named(first[1], "width"), *first[2:])
    now = renewed(before, found(rows(12, seed=5), "layer"))
    assert now[1] is before[1]
    others = [one for slot, one in enumerate(now) if slot != 1]
    assert {one.kind for one in others} == {"layer"}
    assert [one.strength for one in others] == sorted((one.strength for one in others), reverse=True)
    assert np.abs(vectors_of(others, SIZE) @ now[1].vector).max() < 1e-5


def test_fewer_leave_fewer_and_none_leave_what_is_kept(first):
    assert len(renewed(first, found(BASE[:3]))) == 3
    kept = (first[0], named(first[1], "width"), *first[2:])
    assert [one.name for one in renewed(kept, found(rows(0)))] == ["width"]
    assert renewed((), found(rows(0))) == ()


def test_names_go_before_what_has_none_where_fewer_are_found(first):
    before = (*first[:4], named(first[4], "width"), *first[5:])
    now = renewed(before, found((BASE[:3] + BASE[3:6]) / np.float32(2**0.5)))
    assert [one.name for one in now].count("width") == 1
    assert len(now) == 3


def test_more_names_than_were_found_are_all_kept(first):
    before = tuple(named(one, name) for one, name in zip(first[:5], "abcde", strict=True))
    space = rows(5, 5, seed=2)[:3] @ BASE[:5]  # some of each of the five lies there
    now = renewed(before, found(space.astype(np.float32)))
    assert [one.name for one in now[:5]] == list("abcde")
    assert all(one.vector is other.vector for one, other in zip(now, before, strict=False))
    assert np.linalg.matrix_rank(vectors_of(now, SIZE), tol=0.1) == len(now)


def test_what_keeps_its_vector_is_as_strong_as_the_network_now_makes_it(first):
    read = replace(first[5], is_locked=True, strength=0.0)  # a file says nothing of strengths
    unknown = replace(first[6], name="of a layer", kind="layer", strength=0.0)
    now = renewed((*first[:5], read, unknown, first[7]), found(BASE[:12][::-1]))
    strengths = np.linspace(9, 1, 12)[::-1]
    assert [one.strength for one in now] == pytest.approx(strengths[:8], rel=1e-5)
    assert by_strength(now)[0] is now[7]
    plain = renewed(now, FoundDirections(BASE[:8]))  # nothing is known of these
    assert plain[5].strength == now[5].strength


def test_a_locked_one_moves_up_only_where_too_few_are_found(first):
    before = (*first[:7], replace(first[7], is_locked=True))
    assert [one.is_locked for one in renewed(before, found(rows(12, seed=1)))] == [False] * 7 + [True]
    assert [one.is_locked for one in renewed(before, found(rows(2, seed=1)))] == [False, False, True]


def test_rows_go_elsewhere_and_back_into_order(first):
    other = moved(first, 6, 1)
    assert [one.strength for one in other[:3]] == [first[place].strength for place in (0, 6, 1)]
    assert by_strength(other) == first
    assert moved(other, 1, 6) == first
