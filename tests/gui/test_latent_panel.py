"""The latent panel: every way to move z, and what never moves it."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea

from ganstudio.datasets.mnist import Mnist
from ganstudio.gui import theme
from ganstudio.gui.panels import files
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.gui.panels.pixels import enlarged
from ganstudio.latent.paths import latent_of_seed, slerp
from ganstudio.latent.space import LatentSpace
from tests.gui.wheel import turn_wheel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NAMES = [str(i) for i in range(10)]
SIZE = 32
SPACE = LatentSpace(SIZE)


@pytest.fixture(scope="module")
def digits():
    return Mnist(Mnist.Config()).load("test").images[:20, 0].numpy()


@pytest.fixture
def panel(qtbot):
    panel = LatentPanel()
    qtbot.addWidget(panel)
    panel.resize(320, 760)
    panel.configure(SPACE, NAMES, (28, 28))
    panel.set_enabled_hint(None)
    panel.set_directions(directions(4))
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def requests(panel):
    received = []
    panel.latent_changed.connect(received.append)
    return received


def directions(k, seed=0):
    rows = np.random.default_rng(seed).standard_normal((SIZE, k))
    return np.linalg.qr(rows)[0].T.astype(np.float32)


def steer_area(panel):
    return next(area for area in panel.findChildren(QScrollArea) if area.widget() is panel.controls)


def x_of(slider, position):
    return QPoint(round(slider._x_of(position)), slider.height() // 2)


# Before and after there is a network


def test_without_a_network_there_is_a_hint_and_no_request(qtbot):
    panel = LatentPanel()
    qtbot.addWidget(panel)
    panel.show()
    assert panel.current() is None
    assert panel._hint.isVisible()
    assert "drag the sliders" in panel._hint.text()
    with qtbot.assertNotEmitted(panel.latent_changed):
        panel.configure(SPACE, NAMES, (28, 28))
    with qtbot.waitSignal(panel.latent_changed):
        panel.set_enabled_hint(None)
    assert not panel._hint.isVisible()
    with qtbot.assertNotEmitted(panel.latent_changed):
        panel.set_enabled_hint(None)


def test_a_hint_takes_the_image_away(panel, digits):
    panel.show_image(digits[0], panel.current().stamp)
    panel.set_enabled_hint("gone")
    assert panel.image() is None
    assert panel.current() is None
    panel.show_image(digits[0], 10**9)
    assert panel.image() is None


def test_another_network_keeps_seeds_and_class_but_no_image_and_no_directions(panel, requests, digits):
    panel.controls.morph.a.setValue(77)
    panel.controls.chips.choose(4)
    late = panel.current().stamp
    panel.show_image(digits[0], late)
    panel.configure(LatentSpace(16), NAMES, (28, 28))
    request = panel.current()
    assert request.z == pytest.approx(latent_of_seed(77, 16))
    assert request.class_weights.argmax() == 4
    assert panel.controls.directions.sliders == []
    assert requests[-1].z.shape == (16,)
    panel.show_image(digits[1], late)
    assert panel.image() is None


def test_without_classes_there_are_no_chips(panel, requests):
    panel.configure(SPACE, [], (28, 28))
    assert not panel.controls.chips.isVisible()
    assert panel.current().class_weights is None
    panel.controls.morph.randomise()
    assert requests[-1].class_weights is None


# Moving z


def test_a_slider_moves_z_along_its_direction(panel, requests):
    panel.controls.directions.sliders[2].setValue(150)
    assert requests[-1].z == pytest.approx(latent_of_seed(1, SIZE) + 1.5 * directions(4)[2], abs=1e-5)
    assert requests[-1].z.dtype == np.float32
    assert panel.controls.directions._values[2].text() == "+1.50 σ"


def test_stamps_rise_and_requests_do_not_share_memory(panel, requests):
    for value in (10, 20, 30):
        panel.controls.directions.sliders[0].setValue(value)
    stamps = [request.stamp for request in requests]
    assert stamps == sorted(set(stamps))
    assert panel.current().stamp == stamps[-1]
    assert not np.shares_memory(requests[-1].z, panel.current().z)
    assert not np.array_equal(requests[0].z, requests[-1].z)


def test_dragging_a_slider_sends_a_request_for_every_move(qtbot, panel, requests):
    slider = panel.controls.directions.sliders[0]
    qtbot.mousePress(slider, Qt.LeftButton, pos=x_of(slider, 0))
    assert requests == []
    for position in (50, 100, 200):
        qtbot.mouseMove(slider, x_of(slider, position))
    qtbot.mouseRelease(slider, Qt.LeftButton, pos=x_of(slider, 200))
    assert len(requests) == 3
    assert slider.value() == pytest.approx(200, abs=3)
    assert not panel.controls.directions.held


def test_a_press_beside_the_handle_takes_hold_there(qtbot, panel):
    slider = panel.controls.directions.sliders[0]
    qtbot.mouseClick(slider, Qt.LeftButton, pos=x_of(slider, -220))
    assert slider.value() == pytest.approx(-220, abs=3)


def test_keys_move_finely_and_coarsely_and_a_double_click_resets(qtbot, panel):
    slider = panel.controls.directions.sliders[1]
    qtbot.keyClick(slider, Qt.Key_Right)
    assert slider.value() == 5
    qtbot.keyClick(slider, Qt.Key_PageUp)
    assert slider.value() == 55
    qtbot.mouseDClick(slider, Qt.LeftButton, pos=x_of(slider, 55))
    assert slider.value() == 0
    qtbot.keyClick(slider, Qt.Key_Home)
    assert slider.value() == -300


def test_the_wheel_moves_a_slider_but_scrolls_a_panel_that_scrolls(qtbot, panel):
    slider, bar = panel.controls.directions.sliders[0], steer_area(panel).verticalScrollBar()
    panel.resize(320, 820)
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    turn_wheel(slider, 2)
    assert slider.value() == 20
    panel.resize(320, 400)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    turn_wheel(slider, 2)
    assert slider.value() == 20
    slider.setFocus()
    assert not turn_wheel(slider, -1)
    assert slider.value() == 20


def test_reset_brings_all_offsets_to_zero(panel, requests):
    for slider in panel.controls.directions.sliders:
        slider.setValue(120)
    panel.buttons.reset.click()
    assert [slider.value() for slider in panel.controls.directions.sliders] == [0] * 4
    assert requests[-1].z == pytest.approx(latent_of_seed(1, SIZE))


# Directions that change


def test_new_directions_do_not_move_z(panel, requests):
    panel.controls.directions.sliders[0].setValue(250)
    before = requests[-1]
    panel.set_directions(directions(6, seed=5))
    assert len(panel.controls.directions.sliders) == 6
    assert panel.current().z == pytest.approx(before.z, abs=1e-5)
    assert requests[-1] is before


def test_new_directions_wait_while_a_slider_is_held(qtbot, panel):
    slider = panel.controls.directions.sliders[0]
    qtbot.mousePress(slider, Qt.LeftButton, pos=x_of(slider, 0))
    qtbot.mouseMove(slider, x_of(slider, 200))
    held = slider.value()
    panel.set_directions(directions(3, seed=5))
    panel.set_directions(directions(2, seed=6))
    assert slider.value() == held
    assert len(panel.controls.directions.sliders) == 4
    before = panel.current().z
    qtbot.mouseRelease(slider, Qt.LeftButton, pos=x_of(slider, 200))
    qtbot.waitUntil(lambda: len(panel.controls.directions.sliders) == 2)
    assert panel.current().z == pytest.approx(before, abs=1e-5)


# Classes


def test_a_click_chooses_a_class_and_with_control_blends(qtbot, panel, requests):
    qtbot.mouseClick(panel.controls.chips._chips[3], Qt.LeftButton)
    assert requests[-1].class_weights.tolist() == np.eye(10)[3].tolist()
    assert panel.controls.chips.chosen == [3]
    qtbot.mouseClick(panel.controls.chips._chips[8], Qt.LeftButton, Qt.ControlModifier)
    assert requests[-1].class_weights[[3, 8]] == pytest.approx([0.5, 0.5])
    panel.controls.chips.blend.setValue(80)
    assert requests[-1].class_weights[[3, 8]] == pytest.approx([0.2, 0.8])
    qtbot.mouseClick(panel.controls.chips._chips[0], Qt.LeftButton, Qt.ControlModifier)
    assert requests[-1].class_weights[[0, 3, 8]] == pytest.approx([1 / 3] * 3)
    qtbot.mouseClick(panel.controls.chips._chips[5], Qt.LeftButton)
    assert panel.controls.chips.chosen == [5]


def test_the_last_class_cannot_be_taken_out(qtbot, panel, requests):
    qtbot.mouseClick(panel.controls.chips._chips[0], Qt.LeftButton, Qt.ControlModifier)
    assert panel.controls.chips.chosen == [0]
    assert requests[-1].class_weights.sum() == 1


@pytest.mark.parametrize("place", ["panel", "slider", "chip"])
def test_digits_on_the_keyboard_choose_a_class(qtbot, panel, requests, place):
    controls = panel.controls
    widget = {"panel": panel, "slider": controls.directions.sliders[0], "chip": controls.chips._chips[1]}[place]
    qtbot.keyClick(widget, Qt.Key_7)
    assert requests[-1].class_weights.argmax() == 7
    assert panel.controls.chips.chosen == [7]


def test_digits_typed_into_a_seed_are_a_seed(qtbot, panel):
    panel.controls.morph.a.selectAll()
    qtbot.keyClicks(panel.controls.morph.a, "42")
    qtbot.keyClick(panel.controls.morph.a, Qt.Key_Return)
    assert panel.controls.chips.chosen == [0]
    assert panel.current().z == pytest.approx(latent_of_seed(42, SIZE))


# Learned codes

CODED = LatentSpace(SIZE, categories=10, continuous=2)


@pytest.fixture
def coded(panel):
    panel.configure(CODED, [], (28, 28))
    panel.set_directions(np.pad(directions(4)[:, CODED.codes :], ((0, 0), (CODED.codes, 0))))
    return panel


def test_a_code_is_chosen_by_its_chip(qtbot, coded, requests):
    codes = coded.controls.codes
    assert codes.chips.isVisible()
    assert not coded.controls.chips.isVisible()
    assert [chip.text() for chip in codes.chips._chips] == [str(i) for i in range(1, 11)]
    before = coded.current().z
    qtbot.mouseClick(codes.chips._chips[3], Qt.LeftButton)
    assert requests[-1].z[:10].tolist() == np.eye(10)[3].tolist()
    assert np.array_equal(requests[-1].z[10:], before[10:])
    assert requests[-1].class_weights is None
    qtbot.mouseClick(codes.chips._chips[8], Qt.LeftButton, Qt.ControlModifier)
    assert requests[-1].z[[3, 8]].tolist() == [0.5, 0.5]


def test_continuous_codes_are_steered_and_a_double_click_resets_one(qtbot, coded, requests):
    slider = coded.controls.codes.rows.sliders[1]
    slider.setValue(-70)
    assert requests[-1].z[11] == pytest.approx(-0.7)
    assert coded.controls.codes.rows._values[1].text() == "−0.70"
    qtbot.keyClick(slider, Qt.Key_Home)
    assert requests[-1].z[11] == -1
    qtbot.mouseDClick(slider, Qt.LeftButton, pos=x_of(slider, -100))
    assert requests[-1].z[11] == 0
    assert requests[-1].z[10] == 0


def test_neither_seeds_nor_directions_move_the_codes(coded, requests):
    coded.controls.codes.choose_by_digit(4)
    coded.controls.codes.rows.sliders[0].setValue(50)
    codes = requests[-1].z[: CODED.codes]
    assert codes.tolist() == [*np.eye(10)[3], 0.5, 0]
    coded.buttons.random.click()
    coded.controls.morph.slider.setValue(400)
    coded.controls.directions.sliders[0].setValue(200)
    coded.buttons.reset.click()
    a, b = (CODED.of_seed(box.value()) for box in (coded.controls.morph.a, coded.controls.morph.b))
    assert requests[-1].z[: CODED.codes] == pytest.approx(codes)
    assert requests[-1].z[CODED.codes :] == pytest.approx(slerp(a[CODED.codes :], b[CODED.codes :], 0.4), abs=1e-6)


def test_a_picked_sample_brings_its_codes(coded, requests):
    z = CODED.with_category(CODED.of_seed(5), 6)
    coded.pick(z)
    assert requests[-1].z == pytest.approx(z, abs=1e-6)
    assert coded.controls.codes.chips.chosen == [6]
    assert coded.controls.codes.values == pytest.approx(z[10:12], abs=0.005)


@pytest.mark.parametrize(("key", "code"), [(Qt.Key_3, 3), (Qt.Key_0, 10)])
def test_digits_on_the_keyboard_choose_a_code(qtbot, coded, requests, key, code):
    qtbot.keyClick(coded, key)
    assert requests[-1].z[:10].argmax() == code - 1


def test_many_categories_are_offered_in_a_list(coded, requests):
    coded.configure(LatentSpace(64, categories=50), [], (28, 28))
    codes = coded.controls.codes
    assert codes.list.isVisible()
    assert not codes.chips.isVisible()
    assert not codes.rows.isVisible()
    codes.list.setCurrentIndex(41)
    codes.list.activated.emit(41)
    assert requests[-1].z[:50].argmax() == 41
    coded.pick(LatentSpace(64, categories=50).with_category(np.zeros(64, np.float32), 7))
    assert codes.list.currentText() == "Learned code 8"


def test_where_z_is_nothing_but_codes_no_seed_is_offered(coded, requests):
    coded.configure(LatentSpace(12, 10, 2), [], (28, 28))
    coded.set_directions(np.zeros((0, 12)))
    assert not coded.controls.morph.isVisible()
    assert not coded.controls.directions.isVisible()
    coded.controls.codes.choose_by_digit(2)
    assert requests[-1].z.tolist() == [*np.eye(10)[1], 0, 0]
    coded.configure(SPACE, NAMES, (28, 28))
    assert coded.controls.morph.isVisible()
    assert not coded.controls.codes.isVisible()


def test_controls_of_codes_have_names_and_tooltips(coded):
    codes = coded.controls.codes
    controls = [*codes.chips._chips, codes.chips.blend, *codes.rows.sliders, codes.list]
    assert all(control.accessibleName() and control.toolTip() for control in controls)
    assert "(key 0)" in codes.chips._chips[9].toolTip()


# Seeds


def test_the_morph_goes_along_the_arc_between_two_seeds(panel, requests):
    panel.controls.morph.a.setValue(5)
    panel.controls.morph.b.setValue(6)
    panel.controls.morph.slider.setValue(300)
    assert requests[-1].z == pytest.approx(slerp(latent_of_seed(5, SIZE), latent_of_seed(6, SIZE), 0.3), abs=1e-6)


def test_swapping_the_ends_leaves_the_latent(panel, requests):
    panel.pick(np.full(SIZE, 0.5, np.float32), 2)
    panel.controls.morph.slider.setValue(300)
    before = requests[-1].z
    panel.controls.morph.swap_button.click()
    assert panel.controls.morph.slider.value() == 700
    assert panel.controls.morph.a.value() == 2
    panel.controls.morph.slider.setValue(701)
    panel.controls.morph.slider.setValue(700)
    assert requests[-1].z == pytest.approx(before, abs=1e-5)


def test_random_goes_to_another_seed_at_once(panel, requests):
    panel.controls.morph.slider.setValue(900)
    requests.clear()
    panel.buttons.random.click()
    assert len(requests) == 1
    assert requests[0].z == pytest.approx(latent_of_seed(panel.controls.morph.a.value(), SIZE))


def test_a_picked_sample_becomes_a(panel, requests):
    z = latent_of_seed(999, SIZE)
    panel.controls.directions.sliders[0].setValue(100)
    panel.pick(z, 6)
    assert requests[-1].z == pytest.approx(z)
    assert requests[-1].class_weights.argmax() == 6
    assert panel.controls.directions.sliders[0].value() == 0
    assert panel.controls.morph.a.text() == "sample"
    panel.controls.morph.slider.setValue(500)
    assert requests[-1].z == pytest.approx(slerp(z, latent_of_seed(2, SIZE), 0.5), abs=1e-6)
    panel.controls.morph.a.setValue(3)
    panel.controls.morph.slider.setValue(0)
    assert requests[-1].z == pytest.approx(latent_of_seed(3, SIZE))
    assert panel.controls.morph.a.minimum() == 0


def test_in_place_of_a_seed_stands_where_the_latent_came_from(panel):
    morph = panel.controls.morph
    panel.go_to(latent_of_seed(7, SIZE), None, "neighbour")
    assert morph.a.text() == "neighbour"
    panel.controls.directions.sliders[0].setValue(100)  # another source, the same origin
    morph.swap_button.click()
    panel.go_to(latent_of_seed(8, SIZE), None, "favourite")
    assert (morph.a.text(), morph.b.text()) == ("favourite", "neighbour")
    panel.undo()
    assert morph.a.text() == "2"
    panel.redo()
    assert morph.a.text() == "favourite"
    panel.controls.place_origin(latent_of_seed(9, SIZE), "pad")
    assert morph.a.text() == "pad"
    panel.go_to(latent_of_seed(7, SIZE), None, "somewhere else")
    assert morph.a.text() == "latent"


def test_the_wheel_changes_no_seed(panel, requests):
    panel.controls.morph.a.setFocus()
    assert not turn_wheel(panel.controls.morph.a, 1)
    assert requests == []


def test_a_seed_keeps_away_from_its_frame(panel):
    margins = panel.controls.morph.a.lineEdit().textMargins()
    assert (margins.left(), panel.controls.morph.b.lineEdit().textMargins()) == (5, margins)
    image = panel.controls.morph.a.grab().toImage()
    beside = {image.pixelColor(x, y).name() for x in range(3, 6) for y in range(8, image.height() - 8)}
    assert beside == {theme.COLOURS["base"][0]}


@pytest.mark.parametrize("leave", ["random", "seed", "network"])
def test_a_sample_is_left_when_neither_end_is_it(qtbot, panel, leave):
    panel.pick(latent_of_seed(999, SIZE), 6)
    leaves = {
        "random": panel.buttons.random.click,
        "seed": lambda: panel.controls.morph.a.setValue(3),
        "network": lambda: panel.configure(SPACE, NAMES, (28, 28)),
    }
    with qtbot.waitSignal(panel.sample_left):
        leaves[leave]()
    with qtbot.assertNotEmitted(panel.sample_left):
        panel.buttons.random.click()


def test_a_sample_is_not_left_while_there_is_a_way_back_to_it(qtbot, panel):
    panel.pick(latent_of_seed(999, SIZE), 6)
    with qtbot.assertNotEmitted(panel.sample_left):
        panel.controls.directions.sliders[0].setValue(100)
        panel.controls.morph.slider.setValue(500)
        panel.controls.morph.swap_button.click()
        panel.controls.morph.a.setValue(7)
        panel.pick(latent_of_seed(998, SIZE), 6)
    with qtbot.waitSignal(panel.sample_left):  # the one that was picked last; the earlier one is still B
        panel.buttons.random.click()


def test_a_sample_without_class_keeps_the_class(panel, requests):
    panel.controls.chips.choose(4)
    panel.pick(np.zeros(SIZE), None)
    assert requests[-1].z.tolist() == [0] * SIZE


# The image


def test_older_images_are_ignored(panel, requests, digits):
    panel.controls.directions.sliders[0].setValue(10)
    panel.controls.directions.sliders[0].setValue(20)
    old, new = (request.stamp for request in requests)
    panel.show_image(digits[1], new)
    panel.show_image(digits[0], old)
    assert np.array_equal(panel.image(), digits[1])
    panel.show_image(digits[2], new)
    assert np.array_equal(panel.image(), digits[2])


def test_pixels_are_squares_of_at_least_eight(panel, digits):
    panel.show_image(digits[0], panel.current().stamp)
    factor = int(panel.view.factor())
    assert factor == panel.view.factor() >= 8
    shown = panel.view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), shown.bytesPerLine())
    place = panel.view._place()
    cut = rows[place.top() : place.bottom() + 1, place.left() : place.right() + 1]
    assert np.array_equal(cut, enlarged(digits[0], factor))


def test_colour_images(panel):
    image = np.zeros((16, 16, 3), np.uint8)
    image[..., 1] = 180
    panel.show_image(image, panel.current().stamp)
    assert panel.view.grab().toImage().pixelColor(panel.view.rect().center()).getRgb()[:3] == (0, 180, 0)


def test_copying_and_saving(qtbot, panel, digits, tmp_path, monkeypatch):
    with qtbot.waitSignal(panel.problem):
        panel.ask_and_save()
    panel.show_image(digits[0], panel.current().stamp)
    panel.buttons.copy.click()
    assert QApplication.clipboard().image().size().width() == 28
    monkeypatch.setattr(files.QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "digit.png"), ""))
    with qtbot.waitSignal(panel.saved):
        panel.ask_and_save()
    assert QImage(str(tmp_path / "digit.png")).width() == 28
    panel.buttons.save.click()
    menu = panel.view.findChild(QMenu)
    with qtbot.waitSignal(panel.saved):
        menu.actions()[3].trigger()
    assert QImage(str(tmp_path / "digit.png")).width() == 28 * 16
    menu.close()


def test_a_film_of_a_blend_needs_two_classes(qtbot, panel):
    chips = panel.controls.chips
    with qtbot.waitSignal(chips.film_asked):
        qtbot.mouseClick(chips.film_button, Qt.LeftButton)
    assert "turning into another" in chips.film_button.toolTip()
    chips.set_names(["7"])
    assert not chips.film_button.isEnabled()
    assert "one class only" in chips.film_button.toolTip()
    chips.set_names(NAMES)
    assert chips.film_button.isEnabled()
    assert panel.controls.codes.findChild(type(chips)).film_button.isHidden()


# The layout


def test_at_small_heights_the_controls_scroll_and_the_image_stays(qtbot, panel):
    panel.set_directions(directions(8))
    panel.resize(300, 560)
    area = steer_area(panel)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert panel.width() == 300
    assert panel.view.factor() >= 8
    assert area.widget().width() <= area.viewport().width()
    panel.resize(400, 900)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    assert panel.view.factor() >= 12


def test_nothing_moves_when_directions_are_found(qtbot, panel):
    panel.configure(SPACE, NAMES, (28, 28))
    QApplication.processEvents()
    before = panel.view.geometry()
    panel.set_directions(directions(8))
    QApplication.processEvents()
    assert panel.view.geometry() == before


def test_every_control_has_a_name_and_a_tooltip(panel):
    shown = panel.controls
    controls = [*shown.directions.sliders, *shown.chips._chips, shown.chips.blend, shown.morph.slider, shown.morph.a]
    controls += [
        shown.chips.film_button,
        shown.morph.b,
        shown.morph.swap_button,
        panel.buttons.copy,
        panel.buttons.save,
    ]
    assert all(control.accessibleName() and control.toolTip() for control in controls)
    assert panel.buttons.random.text()
    assert panel.buttons.reset.accessibleName()
    assert all(button.toolTip() for button in (panel.buttons.random, panel.buttons.reset))
