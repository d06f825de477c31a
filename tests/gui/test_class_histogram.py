"""The strip of classes under the samples."""

import pytest
from PySide6.QtGui import QColor

from ganstudio.gui import theme
from ganstudio.gui.panels.class_histogram import ClassHistogram

DIGITS = tuple("0123456789")


@pytest.fixture
def strip(qtbot):
    strip = ClassHistogram()
    qtbot.addWidget(strip)
    strip.resize(strip.width(), 300)
    return strip


def counts(**others):
    return {digit: others.get(f"d{digit}", 200) for digit in DIGITS}


def colour_of(strip, index):
    bar = strip.bar(index)
    return strip.grab().toImage().pixelColor(round(bar.left()) + 1, round(bar.center().y()))


def test_fair_shares(strip):
    strip.show_counts(counts(), DIGITS, "2,000 images of step 40")
    assert not strip.isHidden()
    assert strip.lost == []
    widths = {round(strip.bar(index).width(), 3) for index in range(10)}
    assert len(widths) == 1
    assert widths.pop() == pytest.approx((strip.width() - 20 - 1) / 2, abs=0.01)
    assert colour_of(strip, 3) == QColor(theme.colour("sky"))
    assert "3: 10.0 %" in strip.accessibleDescription()


def test_a_lost_class_is_named(strip):
    strip.show_counts(counts(d4=0, d7=30), DIGITS, "2,000 images of step 40")
    assert strip.lost == ["4", "7"]
    assert strip.bar(4).width() == 0
    assert colour_of(strip, 7) == QColor(theme.colour("vermilion"))
    assert strip.tip_at(round(strip.bar(7).center().y())) == (
        "Class 7: 1.8 %\n2,000 images of step 40\nFewer than 2 %: the generator has lost this class."
    )
    assert strip.tip_at(2) == "2,000 images of step 40"


def test_bars_grow_with_their_share_and_stay_inside(strip):
    strip.show_counts(counts(d1=9000, d2=400), DIGITS, "")
    assert strip.bar(1).right() <= strip.width()
    assert strip.bar(2).width() == pytest.approx(2 * strip.bar(3).width())


def test_a_run_on_some_digits_has_not_lost_the_others(strip):
    strip.show_counts({**dict.fromkeys(DIGITS, 0), "3": 90, "8": 100, "5": 10}, ("3", "8"), "")
    assert strip.lost == []
    assert "not trained on this class" in strip.tip_at(round(strip._place(5).center().y()))


@pytest.mark.parametrize("nothing", [{}, dict.fromkeys(DIGITS, 0), {str(i): 1 for i in range(1000)}])
def test_hidden_where_there_is_nothing_to_tell(strip, nothing):
    strip.show_counts(counts(), DIGITS, "")
    strip.show_counts(nothing, DIGITS, "")
    assert strip.isHidden()
    assert strip.lost == []


@pytest.mark.parametrize("is_compact", [False, True])
def test_it_says_of_when_it_is_beside_the_bars_and_not_over_them(strip, is_compact):
    strip.set_compact(is_compact)
    strip.show_counts(counts(), DIGITS, "2,000 images of step 1,016")
    without, height = strip.grab().toImage(), strip.bar(9).bottom()
    strip.show_counts(counts(), DIGITS, "2,000 images of step 1,016", "step 1,016")
    assert strip.accessibleDescription().endswith("9: 10.0 %, step 1,016")
    with_age = strip.grab().toImage()
    changed = [
        y
        for y in range(with_age.height())
        for x in range(with_age.width())
        if with_age.pixel(x, y) != without.pixel(x, y)
    ]
    assert changed
    assert (strip.bar(9).bottom() < height) == is_compact  # a second line of its own
    if not is_compact:
        assert min(changed) > height
    strip.show_counts({}, (), "")
    assert strip.accessibleDescription() == ""


def test_room_is_kept_for_what_will_be_counted(strip):
    strip.await_counts(DIGITS, "counted soon")
    assert not strip.isHidden()
    assert strip.lost == []
    assert strip.tip_at(round(strip.bar(4).center().y())) == "counted soon"
    strip.show_counts(counts(), DIGITS, "2,000 images of step 40")
    assert strip.bar(3).width() > 0
    strip.await_counts((), "counted soon")
    assert strip.isHidden()


def test_the_bars_of_an_old_score_are_pale(strip):
    strip.show_counts(counts(), DIGITS, "2,000 images of step 40", "step 40", is_old=True)
    pale = colour_of(strip, 3)
    strip.show_counts(counts(), DIGITS, "2,000 images of step 40", "step 40")
    assert colour_of(strip, 3) == QColor(theme.colour("sky"))
    assert pale.saturation() < colour_of(strip, 3).saturation()
