"""What stands for blocks of values: the same as if each had been looked at anew."""

import numpy as np
import pytest

from ganstudio.gui.panels.curve import Curve
from ganstudio.gui.panels.curve_bins import Bins, least, mean, most

LEVELS = range(9)


def plain(values, level, how):
    """The definition: block by block. The last block is filled up with its last value."""
    size = 1 << level
    padded = np.pad(values, (0, -len(values) % size), "edge").reshape(-1, size)
    return np.array([np.nan if np.isnan(block).all() else how(block) for block in padded], dtype=np.float32)


@pytest.fixture
def noisy():
    values = np.random.default_rng(0).standard_normal(3000).astype(np.float32)
    values[[0, 5, 2999, *range(600, 900)]] = np.nan
    return values


def blocks_of(values, level):
    return slice(0, -(-len(values) >> level))


@pytest.mark.parametrize("level", LEVELS)
def test_bounds_are_those_of_each_block(noisy, level):
    blocks = blocks_of(noisy, level)
    assert np.array_equal(Bins(least).of(noisy, level, blocks), plain(noisy, level, np.nanmin), equal_nan=True)
    assert np.array_equal(Bins(most).of(noisy, level, blocks), plain(noisy, level, np.nanmax), equal_nan=True)


@pytest.mark.parametrize("level", LEVELS)
def test_averages_are_those_of_each_block(noisy, level):
    whole = noisy[900:2999]
    found = Bins(mean).of(whole, level, blocks_of(whole, level))
    assert found == pytest.approx(plain(whole, level, np.mean), abs=1e-6)
    gaps = np.isnan(Bins(mean).of(noisy, level, blocks_of(noisy, level)))
    assert np.array_equal(gaps, np.isnan(plain(noisy, level, np.nanmean)))


@pytest.mark.parametrize("level", LEVELS)
def test_what_has_grown_and_was_cut_is_as_what_came_at_once(noisy, level):
    bins = Bins(least)
    for length in (1, 15, 16, 17, 400, 401, 2000):
        bins.of(noisy[:length], level, blocks_of(noisy[:length], level))
    bins.cut(1001)
    other = np.concatenate([noisy[:1001], noisy[:1500]])
    blocks = blocks_of(other, level)
    assert np.array_equal(bins.of(other, level, blocks), Bins(least).of(other, level, blocks), equal_nan=True)


@pytest.mark.parametrize("level", LEVELS)
def test_some_blocks_are_the_same_as_among_all(noisy, level):
    every = Bins(most).of(noisy, level, blocks_of(noisy, level))
    some = slice(len(every) // 3, len(every) // 2 + 1)
    assert np.array_equal(Bins(most).of(noisy, level, some), every[some], equal_nan=True)


@pytest.mark.parametrize("level", LEVELS)
def test_on_a_logarithmic_axis_values_above_zero_count_alone(noisy, level):
    curve = Curve()
    curve.extend(range(len(noisy)), noisy)
    low, high = curve.ranges(level, blocks_of(noisy, level), above_zero=True)
    positive = np.where(noisy > 0, noisy, np.nan)
    last = slice(None) if not len(noisy) % (1 << level) else slice(-1)  # its last value stands for what it lacks
    assert np.array_equal(low[last], plain(positive, level, np.nanmin)[last], equal_nan=True)
    assert np.array_equal(high[last], plain(positive, level, np.nanmax)[last], equal_nan=True)


def test_training_that_goes_on_from_an_earlier_step_replaces_what_was_drawn(noisy):
    curve = Curve(0.9)
    curve.extend(range(3000), noisy)
    before = curve.ranges(6, slice(0, 47)), curve.means(6, slice(0, 47))
    curve.extend(range(1000, 3000), np.full(2000, 7.0))
    (low, high), means = curve.ranges(6, slice(0, 47)), curve.means(6, slice(0, 47))
    assert np.array_equal(low[:15], before[0][0][:15], equal_nan=True)
    assert (low[16:] == 7).all()
    assert (high[16:] == 7).all()
    assert means[:15] == pytest.approx(before[1][:15], nan_ok=True)
    assert means[17:] == pytest.approx(np.full(30, 7), abs=0.05)


def test_another_smoothing_averages_anew(noisy):
    curve = Curve(0.5)
    curve.extend(range(3000), noisy)
    curve.means(6, slice(0, 47))
    curve.set_smoothing(0.99)
    fresh = Curve(0.99)
    fresh.extend(range(3000), noisy)
    assert np.array_equal(curve.means(6, slice(0, 47)), fresh.means(6, slice(0, 47)), equal_nan=True)
