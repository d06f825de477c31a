"""Maps of the latent space, against what they promise of corners, edges, norms and symmetry."""

import numpy as np
import pytest

from ganstudio.latent.maps import CornerMap, DirectionMap, ShiftedMap, bilinear_slerp, cell_middles, latent_at
from ganstudio.latent.paths import latent_of_seed, slerp

SIZE = 64
CORNERS = np.stack([latent_of_seed(seed, SIZE) for seed in (1, 2, 3, 4)])
SHARES = np.linspace(0, 1, 6)


def on_sphere(latents, radius=8.0):
    return (latents / np.linalg.norm(latents, axis=-1, keepdims=True) * radius).astype(np.float32)


def test_the_corners_are_met_exactly():
    found = bilinear_slerp(CORNERS, [0, 1], [0, 1])
    assert found.dtype == np.float32
    assert found.reshape(4, SIZE) == pytest.approx(CORNERS, abs=2e-6)


def test_every_edge_is_the_arc_between_its_ends():
    a, b, c, d = CORNERS
    grid = bilinear_slerp(CORNERS, SHARES, SHARES)
    edges = ((grid[0], a, b), (grid[-1], c, d), (grid[:, 0], a, c), (grid[:, -1], b, d))
    for edge, start, end in edges:
        assert edge == pytest.approx(slerp(start, end, SHARES), abs=1e-5)


def test_the_norm_of_four_corners_on_a_sphere_is_kept_everywhere():
    grid = bilinear_slerp(on_sphere(CORNERS), SHARES, SHARES)
    assert np.linalg.norm(grid, axis=-1) == pytest.approx(np.full((6, 6), 8.0), rel=1e-5)


def test_other_norms_are_mixed_as_numbers_are():
    factors = np.array([1, 2, 3, 4], np.float32)
    grid = bilinear_slerp(on_sphere(CORNERS, 1.0) * factors[:, None], [0.25], [0.5])
    assert np.linalg.norm(grid) == pytest.approx(0.375 * 1 + 0.125 * 2 + 0.375 * 3 + 0.125 * 4, rel=1e-5)


@pytest.mark.parametrize("corners", [CORNERS, np.random.default_rng(0).standard_normal((4, 3)).astype(np.float32)])
def test_turning_and_mirroring_the_corners_turns_and_mirrors_the_map(corners):
    a, b, c, d = corners
    grid = bilinear_slerp(corners, SHARES, SHARES)
    transposed = bilinear_slerp(np.stack([a, c, b, d]), SHARES, SHARES)
    mirrored = bilinear_slerp(np.stack([b, a, d, c]), SHARES, SHARES)
    turned = bilinear_slerp(np.stack([c, a, d, b]), SHARES, SHARES)
    assert transposed.swapaxes(0, 1) == pytest.approx(grid, abs=1e-6)
    assert mirrored[:, ::-1] == pytest.approx(grid, abs=1e-5)
    assert turned == pytest.approx(np.rot90(grid, -1), abs=1e-5)


def test_the_middle_is_as_near_to_each_corner_where_they_stand_at_right_angles():
    middle = bilinear_slerp(np.eye(4, dtype=np.float32), [0.5], [0.5])[0, 0]
    assert middle == pytest.approx([0.5] * 4, abs=1e-6)


@pytest.mark.parametrize(
    "corners",
    [
        np.ones((4, 5)),
        np.zeros((4, 5)),
        np.stack([np.ones(5), -np.ones(5), -np.ones(5), np.ones(5)]),
        np.eye(4)[[0, 0, 1, 1]] - np.eye(4)[[1, 1, 0, 0]],
        np.zeros((4, 0)),
        np.array([[1.0], [-1.0], [2.0], [-2.0]]),
    ],
    ids=["the same", "zero", "opposite neighbours", "opposite rows", "no dimension", "one dimension"],
)
def test_where_there_is_no_arc_the_map_is_finite_all_the_same(corners):
    grid = bilinear_slerp(corners, SHARES, SHARES)
    assert grid.shape == (6, 6, corners.shape[1])
    assert np.isfinite(grid).all()
    assert np.linalg.norm(grid, axis=-1).max() <= np.linalg.norm(corners, axis=-1).max() + 1e-5


def test_three_corners_are_no_map():
    with pytest.raises(ValueError, match="four corners"):
        bilinear_slerp(CORNERS[:3], [0], [0])


def test_a_map_of_corners_has_y_upwards():
    of = CornerMap(CORNERS)
    assert (of.low, of.high) == (0, 1)
    assert latent_at(of, 0, 1) == pytest.approx(CORNERS[0], abs=2e-6)
    assert latent_at(of, 1, 0) == pytest.approx(CORNERS[3], abs=2e-6)
    grid = of.grid([0, 0.5], [1, 0.5, 0])
    assert grid.shape == (3, 2, SIZE)
    assert grid[0, 0] == pytest.approx(CORNERS[0], abs=2e-6)
    assert grid[2, 0] == pytest.approx(CORNERS[2], abs=2e-6)


def test_codes_are_those_that_are_chosen_and_bend_no_arc():
    codes = np.array([0, 1, 0, 0.5], np.float32)
    grid = CornerMap(CORNERS, codes).grid(SHARES, SHARES)
    assert (grid[..., :4] == codes).all()
    assert np.array_equal(grid[..., 4:], CornerMap(CORNERS[:, 4:]).grid(SHARES, SHARES))


def test_a_map_of_directions_is_what_the_sliders_do():
    across, up = np.eye(SIZE, dtype=np.float32)[[5, 9]]
    of = DirectionMap(CORNERS[0], across, up)
    assert (of.low, of.high) == (-3, 3)
    assert np.array_equal(latent_at(of, 0, 0), CORNERS[0])
    z = latent_at(of, 1.5, -2)
    assert z.dtype == np.float32
    assert z - CORNERS[0] == pytest.approx(1.5 * across - 2 * up, abs=1e-6)
    assert of.grid([1, 2, 3], [0, 1]).shape == (2, 3, SIZE)


def test_a_shifted_map_is_moved_everywhere_alike():
    shift = latent_of_seed(9, SIZE)
    of = ShiftedMap(CornerMap(CORNERS), shift)
    assert latent_at(of, 1, 1) == pytest.approx(CORNERS[1] + shift, abs=2e-6)
    assert (of.low, of.high) == (0, 1)


def test_a_shifted_map_may_be_scaled_first():
    shift = latent_of_seed(9, SIZE)
    of = ShiftedMap(CornerMap(CORNERS), shift, 0.5)
    assert latent_at(of, 1, 1) == pytest.approx(0.5 * CORNERS[1] + shift, abs=2e-6)
    assert latent_at(of, 1, 1).dtype == np.float32
    assert not of.is_like(ShiftedMap(CornerMap(CORNERS), shift))


def test_maps_are_alike_where_they_show_the_same():
    across, up = np.eye(SIZE, dtype=np.float32)[[5, 9]]
    of = DirectionMap(CORNERS[0], across, up)
    moved = CORNERS[0] + 1.25 * across
    assert of.is_like(DirectionMap(moved - np.float32(1.25) * across, across, up))
    assert not of.is_like(DirectionMap(moved, across, up))
    assert not of.is_like(DirectionMap(CORNERS[0], up, across))
    assert not of.is_like(None)
    corners = CornerMap(CORNERS)
    assert corners.is_like(CornerMap(CORNERS.copy()))
    assert not corners.is_like(CornerMap(CORNERS[::-1]))
    assert not corners.is_like(of)
    assert not corners.is_like(CornerMap(CORNERS, np.ones(1, np.float32)))
    shifted = ShiftedMap(corners, across)
    assert shifted.is_like(ShiftedMap(corners, across.copy()))
    assert not shifted.is_like(ShiftedMap(corners, up))


def test_cells_have_their_middles_evenly_between_the_ends():
    assert cell_middles(-3, 3, 3).tolist() == [-2, 0, 2]
    assert cell_middles(0, 1, 2).tolist() == [0.25, 0.75]
