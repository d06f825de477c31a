"""A stroke's ink, against geometry and against the strokes of real digits."""

import numpy as np
import pytest
from PIL import Image

from ganstudio.datasets.image_strokes import stroke_width
from ganstudio.datasets.mnist import Mnist
from ganstudio.gui.panels.drawing import Drawing
from ganstudio.gui.panels.drawing_canvas import USUAL_WIDTH
from ganstudio.gui.panels.drawing_stroke import Stroke, Tip, inked


def stroke(*points, radius=1.15, size=28):
    made = Stroke(size, size, Tip(*points[0], radius))
    for point in points[1:]:
        made.add(Tip(*point, radius))
    return made


def ink_of(made):
    return inked(np.zeros(made.coverage.shape, np.uint8), made.coverage, 255)


def width_in_28(image):
    large = Image.fromarray(image).resize((560, 560), Image.Resampling.BICUBIC)
    return stroke_width(np.asarray(large) > 127) / 20


def test_a_dot_is_round_and_as_large_as_the_brush():
    coverage = stroke((14, 14), radius=4).coverage
    assert coverage.sum() == pytest.approx(np.pi * 16, rel=0.03)
    assert coverage == pytest.approx(coverage.T)
    assert coverage == pytest.approx(coverage[::-1])
    assert coverage.max() == 1


def test_a_line_is_as_wide_as_the_brush_and_has_soft_edges():
    coverage = stroke((14, 4), (14, 24), radius=1.5).coverage
    across = coverage[14]
    assert across.sum() == pytest.approx(3, abs=0.1)
    assert ((across > 0.05) & (across < 0.95)).sum() == 2
    assert coverage[:2].max() == coverage[-2:].max() == 0


def test_strokes_are_as_wide_and_as_soft_as_those_of_real_digits():
    data = Mnist(Mnist.Config()).load("test")
    digits = data.images[:100, 0].numpy()
    drawn = ink_of(
        stroke(
            (9, 8), (14, 6), (18, 8), (17, 11), (12, 13), (17, 14), (19, 18), (15, 22), (9, 20), radius=USUAL_WIDTH * 14
        )
    )
    real = [width_in_28(digit) for digit in digits]
    low, middle, high = np.percentile(real, [25, 50, 75])
    assert low < width_in_28(drawn) < high
    assert width_in_28(drawn) == pytest.approx(middle, abs=0.35)
    full = [(image > 250).sum() / (image > 10).sum() for image in (*digits, drawn)]
    assert np.percentile(full[:-1], 10) < full[-1] < np.percentile(full[:-1], 95)


def test_a_fast_stroke_has_no_gaps_and_no_corners():
    places = [(14 + 9 * np.cos(a), 14 + 9 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 9)]
    made = stroke(*places)
    angles = np.linspace(0.5, 2 * np.pi - 0.5, 200)
    ys, xs = np.indices((28, 28)) + 0.5
    nearest = [
        made.coverage[np.hypot(xs - 14 - 8.6 * np.cos(a), ys - 14 - 8.6 * np.sin(a)) < 0.9].max() for a in angles
    ]
    assert min(nearest) > 0.8
    ink = made.coverage > 0.5
    away = np.hypot(xs - 14, ys - 14)[ink]
    assert away.min() > 6.2  # chords of straight pieces would come as near as 9·cos(22.5°) − 1.15 − ½
    assert away.max() < 11


def test_many_points_on_one_way_draw_what_two_do():
    few = stroke((4, 5), (24, 20)).coverage
    many = stroke(*zip(np.linspace(4, 24, 60), np.linspace(5, 20, 60), strict=True)).coverage
    assert many == pytest.approx(few, abs=0.02)


def test_the_ink_does_not_lag_behind_the_pointer():
    made = stroke((4, 14), (10, 14), (16, 10), (22, 14))
    assert made.coverage[14, 21] > 0.8 or made.coverage[13, 21] > 0.8


def test_a_point_that_is_the_one_before_is_none():
    made = stroke((4, 14), (10, 14))
    assert not made.add(Tip(10.001, 14, 1.15))
    assert made.add(Tip(10.001, 14, 2.5))  # pressed harder


def test_pressure_changes_the_width_along_the_way():
    made = Stroke(28, 28, Tip(4, 14, 0.6))
    made.add(Tip(24, 14, 3))
    widths = made.coverage.sum(axis=0)
    assert widths[6] < widths[14] < widths[22]
    assert widths[22] == pytest.approx(2 * (0.6 + 2.4 * 18.5 / 20), abs=0.3)


@pytest.mark.parametrize("place", [(-30, 14), (14, 90), (0, 0), (28, 28)])
def test_beside_the_image_nothing_is_drawn_and_nothing_breaks(place):
    made = stroke(place, (place[0] + 0.5, place[1]))
    assert made.coverage.shape == (28, 28)
    assert (made.coverage.sum() > 0) == (min(place) >= 0 and max(place) <= 28)


def test_ink_over_ink_is_no_brighter_and_erasing_leaves_the_ground():
    drawing = Drawing(28)
    for _ in range(3):
        drawing.begin(Tip(14, 4, 1.15), "brush", "image", 255)
        drawing.extend(Tip(14, 24, 1.15))
        drawing.end()
    once = ink_of(stroke((14, 4), (14, 24)))
    soft = (once > 0) & (once < 255)
    assert drawing.state.image.max() == 255
    assert (drawing.state.image[once == 0] == 0).all()
    assert soft.any()
    drawing.begin(Tip(14, 2, 4), "eraser", "image", 255)
    drawing.extend(Tip(14, 26, 4))
    drawing.end()
    assert drawing.is_blank


def test_within_one_stroke_going_over_it_again_changes_nothing():
    there = stroke((6, 14), (22, 14))
    back = stroke((6, 14), (22, 14), (6, 14), (22, 14))
    assert back.coverage[:, 8:20] == pytest.approx(there.coverage[:, 8:20], abs=0.05)
