"""A row of small images: crisp, gone through by wheel, keys and pointer."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from ganstudio.gui.panels.thumbnail_strip import StripItem, ThumbnailStrip, thumbnail
from tests.gui.wheel import turn_wheel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def strip(qtbot):
    strip = ThumbnailStrip(32, is_editable=True)
    qtbot.addWidget(strip)
    strip.resize(200, strip.height())
    show(strip, 12)
    with qtbot.waitExposed(strip):
        strip.show()
    return strip


def show(strip, count):
    strip.show_items([StripItem(100 + i, f"number {i}") for i in range(count)])


def noise(height, width, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (height, width), np.uint8)


def test_an_image_is_enlarged_by_a_whole_factor_or_shrunk():
    assert thumbnail(noise(28, 28), 60).width() == 56
    assert thumbnail(noise(28, 20), 60).height() == 56
    assert thumbnail(noise(64, 32), 32).height() == 32
    assert thumbnail(np.zeros((100, 100, 3), np.uint8), 32).width() == 32


def test_pixels_stay_pixels(strip):
    pixels = noise(28, 28)
    strip.show_image(101, pixels)
    shown = strip.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), shown.bytesPerLine())
    cell = strip.cell(1).toRect()
    top, left = cell.top() + 2, cell.left() + 2  # 28 in the middle of 32
    assert np.array_equal(rows[top : top + 28, left : left + 28], pixels)


def test_images_stay_with_their_tokens(strip):
    image = noise(8, 8)
    strip.show_image(103, image)
    strip.show_image(999, image)  # which is not there
    strip.show_items([StripItem(103, "first now"), StripItem(100, "then")])
    assert strip.image_of(103) is image
    assert strip.missing == [100]
    strip.show_items([StripItem(100, "alone")])
    assert strip.image_of(103) is None


def test_the_wheel_goes_along_and_at_the_end_leaves_the_wheel_to_others(strip):
    assert strip.seen[0] == 100
    assert turn_wheel(strip, -2)
    assert strip.seen[0] == 102
    assert turn_wheel(strip, 9)
    assert not turn_wheel(strip, 1)
    assert strip.seen[0] == 100


def test_what_is_marked_is_seen(strip):
    strip.mark(11)
    assert 111 in strip.seen
    assert strip.cell(11).right() <= strip.width()
    strip.mark(0)
    assert strip.cell(0).left() >= 0
    strip.mark(None)
    assert strip.marked is None


def test_keys_go_choose_move_and_remove(qtbot, strip):
    heard = []
    strip.chosen.connect(lambda i: heard.append(("chosen", i)))
    strip.moved.connect(lambda i, to: heard.append(("moved", i, to)))
    strip.removed.connect(lambda i: heard.append(("removed", i)))
    qtbot.keyClick(strip, Qt.Key_Right)
    qtbot.keyClick(strip, Qt.Key_Return)
    qtbot.keyClick(strip, Qt.Key_Right, Qt.ControlModifier)
    qtbot.keyClick(strip, Qt.Key_End)
    qtbot.keyClick(strip, Qt.Key_Delete)
    assert heard == [("chosen", 1), ("moved", 1, 2), ("removed", 11)]
    assert strip.accessibleDescription() == "number 11"


def test_a_click_chooses_and_a_drag_moves(qtbot, strip):
    start = strip.cell(1).center().toPoint()
    with qtbot.waitSignal(strip.chosen) as chosen:
        qtbot.mouseClick(strip, Qt.LeftButton, pos=start)
    assert chosen.args == [1]
    with qtbot.waitSignal(strip.moved) as moved, qtbot.assertNotEmitted(strip.chosen):
        qtbot.mousePress(strip, Qt.LeftButton, pos=start)
        qtbot.mouseMove(strip, start + QPoint(20, 0))
        qtbot.mouseMove(strip, QPoint(round(strip.cell(3).right()), 10))
        qtbot.mouseRelease(strip, Qt.LeftButton, pos=QPoint(round(strip.cell(3).right()), 10))
    assert moved.args == [1, 3]


def test_a_drag_back_to_its_place_moves_nothing(qtbot, strip):
    start = strip.cell(2).center().toPoint()
    with qtbot.assertNotEmitted(strip.moved), qtbot.assertNotEmitted(strip.chosen):
        qtbot.mousePress(strip, Qt.LeftButton, pos=start)
        qtbot.mouseMove(strip, start + QPoint(40, 0))
        qtbot.mouseMove(strip, start + QPoint(2, 0))
        qtbot.mouseRelease(strip, Qt.LeftButton, pos=start)


def test_where_nothing_can_be_edited_nothing_moves(qtbot):
    strip = ThumbnailStrip(32)
    qtbot.addWidget(strip)
    show(strip, 3)
    with qtbot.assertNotEmitted(strip.removed), qtbot.assertNotEmitted(strip.moved):
        qtbot.keyClick(strip, Qt.Key_Right, Qt.ControlModifier)
        qtbot.keyClick(strip, Qt.Key_Delete)
    assert strip.focused == 1


def test_an_empty_strip_takes_keys_and_clicks(qtbot):
    strip = ThumbnailStrip(32, is_editable=True)
    qtbot.addWidget(strip)
    strip.show()
    for key in (Qt.Key_Right, Qt.Key_Return, Qt.Key_Delete, Qt.Key_End):
        qtbot.keyClick(strip, key)
    qtbot.mouseClick(strip, Qt.LeftButton, pos=QPoint(10, 10))
    assert strip.seen == []
