"""The page of the latent panel that goes through the training: strip, slider, player and the way back."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from ganstudio.gui.panels.earlier_badge import EarlierBadge
from ganstudio.gui.panels.latent_image import LatentImage
from ganstudio.gui.panels.time_page import TimePage


@pytest.fixture
def page(qtbot):
    page = TimePage()
    qtbot.addWidget(page)
    page.resize(300, 160)
    page.show_steps([0, 10, 20, 40, 80, 160, 320, 640])
    page.show_now(700, np.zeros((28, 28), np.uint8))
    with qtbot.waitExposed(page):
        page.show()
    page.places = []
    page.place_changed.connect(lambda: page.places.append(page.step))
    return page


def middle(page, index):
    return page.strip.cell(index).center().toPoint()


def test_the_end_is_now(page):
    assert page.step is None
    assert page.place.text() == "step 700"
    assert page.now_button.isChecked()
    assert page.strip.marked == 8


def test_pressing_and_dragging_goes_through_the_steps(page, qtbot):
    page.scrub.setFocus()
    page.strip.reveal(0)
    qtbot.mousePress(page.strip, Qt.LeftButton, pos=middle(page, 0))
    assert page.step == 0
    for index in (1, 2):
        qtbot.mouseMove(page.strip, middle(page, index))
    qtbot.mouseMove(page.strip, QPoint(page.strip.width() + 40, 10))  # beyond the end: it scrolls on
    qtbot.mouseRelease(page.strip, Qt.LeftButton)
    assert page.places[:3] == [0, 10, 20]
    assert page.places[3] in (40, 80)
    before = page.step
    qtbot.mouseMove(page.strip, middle(page, 1))
    assert page.step == before  # let go


def test_keys_go_step_by_step(page, qtbot):
    qtbot.keyClick(page.scrub, Qt.Key_Home)
    qtbot.keyClick(page.scrub, Qt.Key_Right)
    assert (page.step, page.strip.marked) == (10, 1)
    qtbot.keyClick(page.strip, Qt.Key_Right)
    assert (page.step, page.scrub.value()) == (20, 2)
    qtbot.keyClick(page.strip, Qt.Key_End)
    assert page.step is None


def test_the_button_leads_back(page, qtbot):
    page.scrub.setValue(3)
    assert page.step == 40
    assert not page.now_button.isChecked()
    assert "step 40" in page.words.text()
    qtbot.mouseClick(page.now_button, Qt.LeftButton)
    assert page.step is None
    assert page.now_button.isChecked()
    qtbot.mouseClick(page.now_button, Qt.LeftButton)
    assert page.now_button.isChecked()


def test_new_steps_come_at_the_end_and_gone_ones_give_way(page):
    page.scrub.setValue(3)
    page.show_steps([0, 10, 20, 40, 80, 160, 320, 640, 720])
    assert (page.step, page.scrub.value(), page.scrub.maximum()) == (40, 3, 9)
    page.show_steps([0, 20, 80, 720])
    assert (page.step, page.places) == (80, [40, 80])
    page.go_to_now()
    page.show_steps([0, 720])
    assert page.step is None


def test_images_stay_with_their_steps(page):
    image = np.full((28, 28), 7, np.uint8)
    page.show_image(40, image)
    page.show_image(41, image)  # of which there is no place
    page.show_steps([40, 80])
    assert page.image_of(40) is image
    assert page.image_of(41) is None


def test_it_plays_to_the_end(page, qtbot):
    page.show_steps([0, 10, 20])
    with qtbot.waitSignal(page.player.playing_changed, check_params_cb=lambda playing: not playing):
        page.play_button.click()
        assert page.step == 0
    assert page.places == [0, 10, 20, None]


def test_without_steps_it_says_what_to_do(page):
    page.clear()
    assert not any(control.isEnabled() for control in (page.scrub, page.play_button, page.now_button))
    assert "Train for a little while" in page.strip.empty_words
    assert page.place.text() == page.words.text() == ""
    assert not page.grab().isNull()


@pytest.mark.parametrize(
    ("width", "is_beside", "words"),
    [
        (700, True, "Step 1,500, not the newest"),
        (420, True, "Step\n1,500\nnot the\nnewest"),
        (290, False, "Step 1,500, not the newest"),
    ],
)
def test_the_badge_says_of_which_step_an_image_is_beside_it_where_there_is_room(qtbot, width, is_beside, words):
    view = LatentImage()
    qtbot.addWidget(view)
    view.resize(width, 284)
    view.show_pixels(np.zeros((28, 28), np.uint8))
    badge = EarlierBadge(view)
    badge.show_step(1500)
    assert badge.isVisibleTo(view)
    assert (badge.text(), badge.accessibleDescription()) == (words, "Step 1,500, not the newest")
    assert (badge.geometry().right() < view.room_beside()) is is_beside
    view.resize(700, 284)
    view.set_smooth(True)
    assert "\n" not in badge.text()
    badge.show_step(None)
    assert badge.isHidden()
