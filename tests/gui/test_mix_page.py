"""A − B + C by slots and weights, and two latents side by side."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from ganstudio.gui import theme
from ganstudio.gui.panels.mix_page import MixPage
from ganstudio.gui.panels.side_by_side import mean_difference
from ganstudio.latent.arithmetic import length
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.space import LatentSpace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SPACE = LatentSpace(32)
NAMES = tuple("0123456789")


def latent(seed, kind=None, space=SPACE):
    return Keyframe(space.of_seed(seed), None if kind is None else np.eye(10, dtype=np.float32)[kind])


@pytest.fixture
def page(qtbot):
    page = MixPage()
    qtbot.addWidget(page)
    page.configure(SPACE, NAMES)
    page.follow(latent(9, 9))
    page.resize(284, 400)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def mixed(page):
    received = []
    page.mixture.mixed.connect(received.append)
    return received


def fill(page, *latents):
    for index, one in enumerate(latents):
        page.mixture.put(index, one)


def paint(owner):
    """Gives a part the images that it wants, each another."""
    for wanted in owner.wanted_thumbnails():
        owner.show_thumbnail(wanted.token, np.full((28, 28), 40 * (wanted.token + 1), np.uint8))


# The sum


def test_the_third_slot_shows_the_result_at_once(page, mixed):
    a, b, c = latent(1, 1), latent(2, 2), latent(3, 3)
    assert "Drag three images" in page.mixture.words.whole
    fill(page, a, b)
    assert page.mixture.words.whole == "Still empty: C"
    assert mixed == []
    assert not page.mixture.show_button.isEnabled()
    page.mixture.put(2, c)
    (result,) = mixed
    expected = a.z - b.z + c.z
    assert result.z == pytest.approx(expected * np.sqrt(32) / np.linalg.norm(expected), abs=1e-5)
    assert result.class_weights.argmax() == 3
    assert page.mixture.words.whole == f"|z| {np.linalg.norm(expected):.1f}, brought to 5.7"
    assert page.mixture.formula == "+1.00 A −1.00 B +1.00 C"


def test_weights_change_the_result_and_a_term_that_counts_for_nothing_may_be_missing(qtbot, page, mixed):
    a, c = latent(1, 1), latent(3, 3)
    fill(page, a, None, c)
    terms = page.mixture.terms
    assert mixed == []
    terms[1].slider.setValue(0)
    assert mixed[-1].z == pytest.approx((a.z + c.z) * np.sqrt(32) / np.linalg.norm(a.z + c.z), abs=1e-5)
    qtbot.keyClick(terms[2].slot, Qt.Key_Up)
    assert terms[2].weight == pytest.approx(1.1)
    qtbot.keyClick(terms[2].slot, Qt.Key_PageDown)
    qtbot.mouseDClick(terms[2].slider, Qt.LeftButton)
    assert terms[2].weight == 1
    terms[2].slider.setValue(0)
    assert mixed[-1].class_weights.argmax() == 1  # there is no C: the class of A
    assert len(mixed) == 5


def test_the_ticks(page, mixed):
    fill(page, latent(1, 1), latent(2, 2), latent(3, 3))
    page.mixture.keeps_length.setChecked(False)
    assert length(SPACE, mixed[-1].z) > 1.2 * np.sqrt(32)
    assert page.mixture.words.whole.endswith("; 5.7 is typical")
    page.mixture.takes_kind.setChecked(False)
    assert mixed[-1].class_weights.argmax() == 9  # of what is shown
    page.follow(latent(9, 5))
    assert page.mixture.result().class_weights.argmax() == 5
    page.mixture.live.setChecked(False)
    count = len(mixed)
    page.mixture.put(0, latent(7, 7))
    assert len(mixed) == count
    page.mixture.show_button.click()
    assert len(mixed) == count + 1


def test_codes_come_from_c(page):
    space = LatentSpace(32, categories=10, continuous=2)
    page.configure(space, ())
    assert page.mixture.takes_kind.text() == "Codes of C"
    c = Keyframe(space.with_category(space.of_seed(3), 6))
    fill(page, latent(1, space=space), latent(2, space=space), c)
    assert np.array_equal(page.mixture.result().z[:12], c.z[:12])
    page.configure(SPACE, ())
    assert not page.mixture.takes_kind.isVisible()
    assert page.mixture.latents == [None] * 3


# Slots


def test_an_empty_slot_asks_for_what_is_shown_and_a_full_one_goes_there(qtbot, page):
    slot = page.mixture.terms[1].slot
    with qtbot.waitSignal(page.mixture.put_asked) as asked:
        qtbot.mouseClick(slot, Qt.LeftButton)
    assert asked.args == [1]
    held = latent(2, 2)
    page.mixture.put(1, held)
    with qtbot.waitSignal(page.mixture.gone_to) as gone, qtbot.assertNotEmitted(page.mixture.put_asked):
        qtbot.mouseClick(slot, Qt.LeftButton, pos=QPoint(20, 40))
    assert gone.args == [held]
    with qtbot.waitSignal(page.mixture.put_asked):
        qtbot.keyClick(slot, Qt.Key_Insert)


@pytest.mark.parametrize("way", ["badge", "key", "menu"])
def test_a_slot_is_emptied(qtbot, page, way):
    slot = page.mixture.terms[0].slot
    page.mixture.put(0, latent(1, 1))
    if way == "badge":
        qtbot.mouseClick(slot, Qt.LeftButton, pos=slot._badge().center().toPoint())
    elif way == "key":
        qtbot.keyClick(slot, Qt.Key_Delete)
    else:
        menu = slot.make_menu()
        menu.actions()[-1].trigger()
    assert slot.latent is None
    assert page.mixture.latents[0] is None


def test_a_full_slot_is_dragged_and_an_empty_one_is_not(qtbot, page):
    slot = page.mixture.terms[0].slot
    for held in (None, latent(1, 1)):
        page.mixture.put(0, held)
        dragged = []
        page.mixture.dragged.connect(dragged.append)
        with qtbot.assertNotEmitted(page.mixture.gone_to):
            qtbot.mousePress(slot, Qt.LeftButton, pos=QPoint(20, 40))
            qtbot.mouseMove(slot, QPoint(50, 90))
            qtbot.mouseRelease(slot, Qt.LeftButton, pos=QPoint(50, 90))
        assert [one.at for one in dragged] == ([] if held is None else [held])


def test_images_follow_and_older_ones_stay_until_newer_come(page):
    mixture = page.mixture
    fill(page, latent(1, 1), latent(2, 2), latent(3, 3))
    assert [one.token for one in mixture.wanted_thumbnails()] == [3, 0, 1, 2]
    paint(mixture)
    assert all(mixture.has_thumbnail(token) for token in range(4))
    before = mixture.result_slot.pixels
    mixture.terms[0].slider.setValue(150)
    assert not mixture.has_thumbnail(3)
    assert mixture.has_thumbnail(0)
    assert mixture.result_slot.pixels is before
    wanted = mixture.wanted_thumbnails()
    mixture.terms[0].slider.setValue(160)  # goes on while the image is drawn
    mixture.show_thumbnail(3, np.zeros((28, 28), np.uint8))
    assert len(wanted) == 4
    assert not mixture.has_thumbnail(3)
    assert not mixture.result_slot.pixels.any()


# Side by side


def test_two_are_compared_by_angle_length_and_pixels(page):
    compared = page.compared
    shown = page.compared.shown.latent
    assert "Pin one" in compared.figures.whole
    pinned = Keyframe(-2 * shown.z, shown.class_weights)
    compared.pin(pinned)
    assert (
        compared.figures.whole
        == f"180° apart · |z| {2 * np.linalg.norm(shown.z):.1f} and {np.linalg.norm(shown.z):.1f}"
    )
    paint(compared)
    assert compared.figures.whole.endswith(" · pixels 15.7%")
    assert compared.apart.pixels.shape == (28, 28, 3)
    page.follow(latent(4, 4))
    assert not compared.has_thumbnail(0)  # both are drawn anew, by one network
    compared.pin(None)
    assert compared.apart.pixels is None
    assert compared.pinned.pixels is None


def test_swapping_pins_what_was_shown(qtbot, page):
    compared = page.compared
    assert not compared.swap_button.isEnabled()
    shown, pinned = compared.shown.latent, latent(3, 3)
    compared.pin(pinned)
    with qtbot.waitSignal(compared.gone_to) as gone:
        compared.swap_button.click()
    assert gone.args == [pinned]
    assert compared.pinned_latent.is_at(shown.z, shown.class_weights)


def test_the_mean_difference_of_black_and_white_is_one():
    black, white = np.zeros((4, 4, 3), np.uint8), np.full((4, 4, 3), 255, np.uint8)
    assert mean_difference(black, white) == mean_difference(white, black) == 1
    assert mean_difference(white, white) == 0


# Looks


def test_nothing_is_cut_off_in_the_narrowest_panel_and_all_has_a_name(page):
    assert page.minimumSizeHint().width() <= 274
    mixture, compared = page.mixture, page.compared
    controls = [*(term.slot for term in mixture.terms), *(term.slider for term in mixture.terms), mixture.result_slot]
    controls += [compared.pinned, compared.shown, compared.apart, compared.pin_button, compared.swap_button]
    assert all(control.accessibleName() and control.toolTip() for control in controls)
    ticks = (mixture.live, mixture.keeps_length, mixture.takes_kind)
    assert all(control.toolTip() for control in (*ticks, mixture.show_button, page.table_button))


def test_slots_are_painted_in_both_schemes(qapp, page):
    fill(page, latent(1, 1))
    mixture = page.mixture
    mixture.show_thumbnail(0, np.zeros((28, 28), np.uint8))
    paint(mixture)
    for scheme in ("light", "dark"):
        theme.apply_theme(qapp, scheme)
        slot = mixture.terms[0].slot
        assert slot.grab().toImage().pixelColor(30, 30).getRgb()[:3] == (40, 40, 40)
        assert mixture.terms[1].slot.grab().toImage().pixelColor(6, 6).name() == theme.colour("alternate").name()
