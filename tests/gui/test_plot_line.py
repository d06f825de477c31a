"""What the lines of a plot paint, pixel by pixel."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from ganstudio.gui.panels.curve import Curve
from ganstudio.gui.panels.plot_line import AverageLine, ValueLine

WIDTH, HEIGHT = 200, 100


@pytest.fixture(autouse=True)
def _application(qapp):
    """A painter needs one."""


def curve_of(values, steps=None, smoothing=0.0):
    curve = Curve(smoothing)
    curve.extend(np.arange(len(values)) if steps is None else steps, values)
    return curve


def painted(line, first, last, low, high, log=False):
    """Which pixels it paints, (height, width), where the view goes from `first` to `last` and from `low` to `high`."""
    line.redraw(QColor("black"), QColor("black"), log)
    line.viewRect = lambda: QRectF(first, low, last - first, high - low)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    across, up = WIDTH / (last - first), -HEIGHT / (high - low)
    painter = QPainter(image)
    painter.setTransform(QTransform(across, 0, 0, up, -first * across, -high * up))
    line.paint(painter)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)
    return rows[..., 0] < 128


def row_of(value, low, high):
    return (high - value) / (high - low) * HEIGHT


@pytest.mark.parametrize("count", [400, 1000, 20_000, 300_000])
def test_columns_reach_from_the_least_to_the_most(count):
    values = np.tile([1.0, 3.0, 2.0, 1.5], count // 4)
    there = painted(ValueLine(curve_of(values), 1), 0, count, 0, 4)
    inner = there[:, 1:-1]
    top, bottom = inner.argmax(axis=0), HEIGHT - inner[::-1].argmax(axis=0)
    if count > 1000:  # each pixel has all four
        assert (abs(top - row_of(3, 0, 4)) <= 1).all()
        assert (abs(bottom - row_of(1, 0, 4)) <= 1).all()
        assert inner.sum() == (bottom - top).sum()
    assert top.min() == pytest.approx(row_of(3, 0, 4), abs=1)
    assert bottom.max() == pytest.approx(row_of(1, 0, 4), abs=1)


@pytest.mark.parametrize("count", [150, 700, 5000, 300_000])
@pytest.mark.parametrize("place", [0, 0.123, 0.5, 0.999])
def test_a_single_spike_is_seen_however_many_values_there_are(count, place):
    values = np.ones(count)
    values[int(place * count)] = 9
    there = painted(ValueLine(curve_of(values), 1), 0, count, 0, 10)
    assert there[12:50].any(axis=1).all()
    columns = np.flatnonzero(there[40])
    assert columns.min() - 2 <= place * WIDTH <= columns.max() + 2
    assert len(columns) <= 3


@pytest.mark.parametrize("count", [50, 199, 333, 1000, 7777, 300_000])
def test_a_flat_line_has_no_hole(count):
    there = painted(ValueLine(curve_of(np.full(count, 5.0)), 1), 0, count - 1, 0, 10)
    assert there[48:52, :-1].any(axis=0).all()
    assert not there[:46].any()
    assert not there[54:].any()


@pytest.mark.parametrize("count", [500, 5000, 300_000])
def test_a_staircase_is_joined(count):
    values = np.repeat([1.0, 9.0, 1.0, 9.0], count // 4)
    there = painted(ValueLine(curve_of(values), 1), 0, count, 0, 10)
    for edge in (50, 100, 150):
        assert there[12:88, edge - 2 : edge + 3].any(axis=1).all()
    assert not there[30:70, 60:90].any()


def test_values_that_lie_apart_are_joined_and_not_filled():
    steps = np.concatenate([np.arange(20_000), [90_000], np.arange(160_000, 200_000)])
    values = np.concatenate([np.tile([4.0, 6.0], 10_000), [9.0], np.tile([4.0, 6.0], 20_000)])
    there = painted(ValueLine(curve_of(values, steps), 1), 0, 200_000, 0, 10)
    assert (there[:, 2:18].sum(axis=0) >= 19).all()
    assert (there[:, 165:195].sum(axis=0) >= 19).all()
    assert (there[:, 25:155].sum(axis=0) >= 1).all()  # the line there
    assert (there[:, 25:155].sum(axis=0) <= 3).all()


@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize("kind", [ValueLine, AverageLine])
@pytest.mark.parametrize("count", [100, 1000, 300_000])
def test_gaps_stay_gaps(count, kind, log):
    values = np.full(count, 5.0)
    values[count // 4 : count // 2] = -5.0 if log else np.nan
    line = kind(curve_of(values, smoothing=0.0), 2)
    there = painted(line, 0, count, 0, 1, log=True) if log else painted(line, 0, count, 0, 10)
    assert there[:, 3:47].any(axis=0).all()
    assert not there[:, 54:96].any()
    assert there[:, 104:196].any(axis=0).all()


@pytest.mark.parametrize("count", [100, 1000, 300_000])
def test_an_average_is_as_wide_as_asked(count):
    there = painted(AverageLine(curve_of(np.full(count, 5.0)), 2), 0, count, 0, 10)
    assert (there[:, 3:-3].sum(axis=0) == 2).all()
    slope = painted(AverageLine(curve_of(np.linspace(0, 10, count)), 2), 0, count, 0, 10)
    assert 2 <= slope[:, 10:-10].sum(axis=0).mean() <= 3.5


def test_an_average_lies_where_the_values_do():
    values = 5 + 4 * np.sin(np.arange(100_000) / 5000)
    there = painted(AverageLine(curve_of(values), 2), 0, 100_000, 0, 10)
    for column in range(5, 195, 10):
        middle = np.flatnonzero(there[:, column]).mean() + 0.5
        assert middle == pytest.approx(row_of(values[500 * column + 250], 0, 10), abs=2)


@pytest.mark.parametrize("count", [100, 3000, 300_000])
def test_on_a_logarithmic_axis_only_what_is_above_zero_is_drawn(count):
    values = np.tile([0.1, -3.0, 10.0, 0.0], count // 4)
    there = painted(ValueLine(curve_of(values), 1), 0, count, -2, 2, log=True)
    if count > 1000:
        assert there[26:74, 2:-2].all()
    assert not there[:24].any()
    assert not there[77:].any()
    assert not painted(ValueLine(curve_of(-np.ones(count)), 1), 0, count, -2, 2, log=True).any()


def test_values_far_outside_a_narrow_view_do_no_harm():
    values = np.random.default_rng(0).standard_normal(10_000) * 1e30
    values[5000] = 1.0
    line = ValueLine(curve_of(values), 1)
    assert painted(line, 4999.9, 5000.1, 1 - 1e-6, 1 + 1e-6).any()
    assert painted(line, 0, 10_000, 0, 1e-30).any()
    assert not painted(line, 20_000, 30_000, 0, 1).any()


def test_what_came_after_the_last_drawing_waits_for_the_next():
    curve = curve_of(np.full(100, 5.0))
    line = ValueLine(curve, 1)
    painted(line, 0, 200, 0, 10)
    line.redraw = lambda *_: None
    curve.extend(np.arange(100, 200), np.full(100, 5.0))
    assert not painted(line, 0, 200, 0, 10)[:, 102:].any()


@pytest.mark.parametrize("count", [100, 1000, 300_000])
def test_a_wide_line_of_many_values_stays_wide(count):
    there = painted(ValueLine(curve_of(np.full(count, 5.0)), 2, is_smooth=True), 0, count, 0, 10)
    assert (there[:, 3:-3].sum(axis=0) == 2).all()


def test_few_values_are_drawn_as_points():
    there = painted(ValueLine(curve_of([5.0]), 1), -1, 1, 0, 10)
    assert 9 <= there.sum() <= 30
