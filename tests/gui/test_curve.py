"""The numbers behind a curve: growth, running average, bounds."""

import numpy as np
import pytest

from ganstudio.gui.panels.curve import Average, Column, Curve


def plain_average(values, smoothing):
    """The definition, as a loop."""
    total = weight = 0.0
    result = []
    for value in values:
        total, weight = total * smoothing, weight * smoothing
        if np.isfinite(value):
            total, weight = total + value, weight + 1
        result.append(total / weight if np.isfinite(value) else np.nan)
    return np.array(result)


@pytest.fixture
def noisy():
    values = np.random.default_rng(0).standard_normal(3000)
    values[[0, 100, 101, 2000]] = np.nan, np.nan, np.inf, -np.inf
    return values


@pytest.mark.parametrize("smoothing", [0.0, 0.3, 0.9, 0.999])
def test_the_average_is_that_of_its_definition(noisy, smoothing):
    assert Average(smoothing).extend(noisy) == pytest.approx(plain_average(noisy, smoothing), nan_ok=True)


@pytest.mark.parametrize("smoothing", [0.0, 0.9, 0.999])
def test_the_average_goes_on_where_it_stopped(noisy, smoothing):
    average = Average(smoothing)
    pieces = [average.extend(piece) for piece in np.split(noisy, [1, 7, 7, 1000, 2999])]
    assert np.concatenate(pieces) == pytest.approx(plain_average(noisy, smoothing), nan_ok=True)


def test_the_average_has_no_bias_at_its_start():
    assert Average(0.99).extend(np.full(5, 3.0)) == pytest.approx([3] * 5)


def test_a_column_grows_and_is_cut():
    column = Column()
    for start in range(0, 5000, 7):
        column.append(np.arange(start, start + 7, dtype=np.float64))
    assert np.array_equal(column.values, np.arange(len(column)))
    column.cut(3)
    column.append(np.array([9.0]))
    assert column.values.tolist() == [0, 1, 2, 9]


def test_values_that_are_not_finite_are_gaps_and_do_not_count():
    curve = Curve(0.5)
    curve.extend([1, 2, 3, 4], [2.0, np.inf, np.nan, -1.0])
    assert np.isnan(curve.raw[1:3]).all()
    assert curve.usual_range() == (-1, 2)
    assert curve.usual_range(above_zero=True)[1] == 2
    assert np.isfinite(curve.smooth[[0, 3]]).all()


@pytest.mark.parametrize("count", [300, 50_000])
def test_a_spike_among_many_values_is_no_part_of_the_usual_range(count):
    values = 1 + 0.1 * np.sin(np.arange(count))
    values[3] = 500
    curve = Curve(0.95)
    curve.extend(range(count), values)
    low, high = curve.usual_range()
    assert low == pytest.approx(0.9, abs=0.01)
    assert 1.09 < high < 150
    few = Curve()
    few.extend(range(10), values[:10])
    assert few.usual_range()[1] == 500


def test_no_value_no_range():
    curve = Curve()
    assert curve.usual_range() == (np.inf, -np.inf)
    curve.extend(range(3), [np.nan, -1.0, 0.0])
    assert curve.usual_range(above_zero=True) == (np.inf, -np.inf)


def test_steps_that_begin_again_replace_what_was_there():
    curve = Curve(0.5)
    curve.extend(range(10), [5.0] * 5 + [100.0] * 5)
    curve.extend([5, 6], [1.0, 1.0])
    assert curve.steps.tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert curve.smooth == pytest.approx(plain_average([5, 5, 5, 5, 5, 1, 1], 0.5))


def test_another_smoothing_averages_anew_and_goes_on():
    curve, values = Curve(0.1), np.random.default_rng(1).standard_normal(50)
    curve.extend(range(30), values[:30])
    curve.set_smoothing(0.8)
    curve.extend(range(30, 50), values[30:])
    assert curve.smooth == pytest.approx(plain_average(values, 0.8))


def test_what_was_given_is_not_kept_by_reference():
    values = np.ones(3)
    curve = Curve()
    curve.extend([0, 1, 2], values)
    values[:] = 7
    assert curve.raw.tolist() == [1, 1, 1]


@pytest.mark.parametrize(("step", "index"), [(-5, 0), (0, 0), (14, 1), (16, 2), (20, 2), (999, 3)])
def test_the_nearest_point(step, index):
    curve = Curve()
    curve.extend([0, 10, 20, 40], [0.0] * 4)
    assert curve.nearest(step) == index


def test_an_empty_and_a_cleared_curve():
    curve = Curve()
    curve.extend([], [])
    assert len(curve) == 0
    curve.extend([1], [2.0])
    curve.clear()
    assert len(curve) == 0
    assert curve.usual_range() == (np.inf, -np.inf)
    curve.extend([0], [4.0])
    assert curve.smooth.tolist() == [4.0]
