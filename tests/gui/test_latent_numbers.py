"""Truncation and the single numbers of z in the latent panel: what they move, what they leave alone, and how a hand works with them."""

import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip

from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.latent.paths import latent_of_seed, slerp
from ganstudio.latent.space import LatentSpace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NAMES = [str(i) for i in range(10)]
SIZE = 64
SPACE = LatentSpace(SIZE)


@pytest.fixture
def panel(qtbot):
    panel = LatentPanel()
    qtbot.addWidget(panel)
    panel.resize(360, 860)
    panel.configure(SPACE, NAMES, (28, 28))
    panel.set_enabled_hint(None)
    panel.set_directions(directions(4))
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def numbers(panel):
    """The list of numbers, shown."""
    panel.controls.axes.bar.setCurrentIndex(1)
    return panel.controls.coordinates


@pytest.fixture
def requests(panel):
    received = []
    panel.latent_changed.connect(received.append)
    return received


def directions(k, seed=0, size=SIZE):
    rows = np.random.default_rng(seed).standard_normal((size, k))
    return np.linalg.qr(rows)[0].T.astype(np.float32)


def z_of(panel):
    return panel.current().z


def settle(panel):
    panel._gestures.finish()


def moments(panel):
    return [item.words for item in panel.history.strip.items]


def listed(numbers):
    return numbers._model.rows.tolist()


def row_of(numbers, coordinate):
    return numbers.view.row_geometry(numbers._model.index(numbers._model.row_of(coordinate)))


def on_slider(numbers, coordinate, value):
    row = row_of(numbers, coordinate)
    return QPoint(round(row.x_of(value)), row.rect.center().y())


def go_to(numbers, coordinate):
    numbers.view.setFocus()
    numbers.view.setCurrentIndex(numbers._model.index(numbers._model.row_of(coordinate)))


# Truncation


def test_truncation_draws_the_seed_towards_the_mean_and_leaves_the_offsets(panel, requests):
    panel.controls.directions.sliders[1].setValue(150)
    panel.controls.truncation.slider.setValue(40)
    assert requests[-1].z == pytest.approx(0.4 * latent_of_seed(1, SIZE) + 1.5 * directions(4)[1], abs=1e-5)
    panel.controls.truncation.slider.setValue(0)
    assert requests[-1].z == pytest.approx(1.5 * directions(4)[1], abs=1e-5)
    assert panel.controls.truncation._value.text() == "0.00"


def test_truncation_stays_while_seeds_change(panel, requests):
    panel.controls.truncation.slider.setValue(50)
    panel.controls.morph.randomise()
    seed = panel.controls.morph.a.value()
    assert requests[-1].z == pytest.approx(0.5 * latent_of_seed(seed, SIZE), abs=1e-6)
    panel.controls.morph.slider.setValue(300)
    arc = slerp(latent_of_seed(seed, SIZE), latent_of_seed(2, SIZE), 0.3)
    assert requests[-1].z == pytest.approx(0.5 * arc, abs=1e-6)
    panel.controls.place_origin(latent_of_seed(9, SIZE), "pad")
    assert requests[-1].z == pytest.approx(0.5 * latent_of_seed(9, SIZE), abs=1e-6)
    panel.buttons.reset.click()
    assert panel.controls.truncation.slider.value() == 50


GOINGS = {
    "pick": lambda panel, z: panel.pick(z, 3),
    "favourite": lambda panel, z: panel.go_to(z, None, "favourite"),
    "paste": lambda panel, z: panel.go_to(z, None, "paste"),
    "path": lambda panel, z: panel._walk(z, None),
}


@pytest.mark.parametrize("going", GOINGS)
def test_what_is_gone_to_is_shown_exactly(panel, requests, going):
    panel.controls.truncation.slider.setValue(30)
    z = latent_of_seed(500, SIZE)
    GOINGS[going](panel, z)
    assert np.array_equal(requests[-1].z, z)
    assert panel.controls.truncation.slider.value() == 100
    panel.controls.truncation.slider.setValue(50)
    assert requests[-1].z == pytest.approx(0.5 * z, abs=1e-6)


def test_truncation_is_one_step_back_and_a_double_click_resets_it(qtbot, panel):
    before, slider = z_of(panel), panel.controls.truncation.slider
    y = slider.height() // 2
    qtbot.mousePress(slider, Qt.LeftButton, pos=QPoint(round(slider._x_of(100)), y))
    for position in (80, 60, 40):
        qtbot.mouseMove(slider, QPoint(round(slider._x_of(position)), y))
    assert panel.controls.held
    qtbot.mouseRelease(slider, Qt.LeftButton, pos=QPoint(round(slider._x_of(40)), y))
    settle(panel)
    assert moments(panel) == ["At the beginning", "Another truncation"]
    panel.undo()
    assert np.array_equal(z_of(panel), before)
    assert slider.value() == 100
    panel.redo()
    assert slider.value() == pytest.approx(40, abs=2)
    qtbot.mouseDClick(slider, Qt.LeftButton, pos=QPoint(round(slider._x_of(40)), y))
    assert np.array_equal(z_of(panel), before)


def test_the_map_between_seeds_shows_what_truncation_makes_of_them(panel):
    pad = panel.pad.pad
    panel.pages.show_page(panel.pad)
    pad.set_mode("seeds")
    panel.controls.truncation.slider.setValue(50)
    panel.controls.directions.sliders[0].setValue(100)
    pad._moved(1.0, 1.0)
    corner = pad.seeds.latents(SPACE)[1]
    wanted = 0.5 * corner + directions(4)[0]
    assert z_of(panel) == pytest.approx(wanted, abs=1e-5)
    assert pad._map.shown.grid([1.0], [1.0])[0, 0] == pytest.approx(wanted, abs=1e-5)
    assert not pad._map.is_away


def test_where_all_of_z_is_codes_there_is_nothing_to_truncate(panel):
    panel.configure(LatentSpace(12, 10, 2), [], (28, 28))
    assert not panel.controls.truncation.isVisible()
    assert not panel.controls.axes.isVisible()


def test_another_network_begins_untruncated(panel, requests):
    panel.controls.truncation.slider.setValue(30)
    panel.configure(LatentSpace(16), NAMES, (28, 28))
    assert requests[-1].z == pytest.approx(latent_of_seed(1, 16))
    assert panel.controls.truncation.slider.value() == 100


# The list of numbers


def test_all_numbers_are_listed_and_follow_the_point(panel, numbers):
    assert listed(numbers) == list(range(SIZE))
    assert np.array_equal(numbers._model.z, z_of(panel))
    panel.controls.directions.sliders[0].setValue(200)
    assert np.array_equal(numbers._model.z, z_of(panel))
    assert not numbers._model.are_changed.any()
    panel.pick(latent_of_seed(7, SIZE))
    panel.controls.morph.slider.setValue(500)
    assert np.array_equal(numbers._model.z, z_of(panel))
    panel.undo()
    assert np.array_equal(numbers._model.z, z_of(panel))


def test_what_is_not_seen_costs_nothing_and_is_right_when_it_is_shown(panel, numbers):
    panel.controls.axes.bar.setCurrentIndex(0)
    before = numbers._model.z
    panel.controls.morph.randomise()
    assert numbers._model.z is before
    panel.controls.axes.bar.setCurrentIndex(1)
    assert np.array_equal(numbers._model.z, z_of(panel))


def test_codes_are_not_among_the_numbers(panel, numbers):
    panel.configure(LatentSpace(SIZE, categories=10, continuous=2), [], (28, 28))
    assert listed(numbers) == list(range(12, SIZE))
    numbers.search.setText("8-13")
    assert listed(numbers) == [12, 13]


def test_dragging_a_number_moves_it_alone_and_is_one_step_back(qtbot, panel, numbers, requests):
    panel.controls.directions.sliders[0].setValue(100)
    before = z_of(panel)
    port = numbers.view.viewport()
    qtbot.mousePress(port, Qt.LeftButton, pos=on_slider(numbers, 2, before[2]))
    assert len(requests) == 1
    for value in (-1.0, 0.5, 2.0):
        qtbot.mouseMove(port, on_slider(numbers, 2, value))
    assert panel.controls.held
    qtbot.mouseRelease(port, Qt.LeftButton, pos=on_slider(numbers, 2, 2.0))
    assert not panel.controls.held
    assert len(requests) == 4
    assert z_of(panel)[2] == pytest.approx(2.0, abs=0.05)
    assert np.array_equal(np.delete(z_of(panel), 2), np.delete(before, 2))
    assert panel.controls.directions.values == [1, 0, 0, 0]
    settle(panel)
    assert moments(panel)[-1] == "Number z[2]"
    panel.undo()
    assert np.array_equal(z_of(panel), before)
    assert np.array_equal(numbers._model.z, before)
    panel.redo()
    assert numbers._model.are_changed.nonzero()[0].tolist() == [2]


def test_a_press_beside_the_handle_takes_hold_there_and_a_double_click_goes_back(qtbot, panel, numbers):
    before = z_of(panel)
    port = numbers.view.viewport()
    qtbot.mouseClick(port, Qt.LeftButton, pos=on_slider(numbers, 4, -2.5))
    assert z_of(panel)[4] == pytest.approx(-2.5, abs=0.05)
    qtbot.mouseDClick(port, Qt.LeftButton, pos=on_slider(numbers, 4, -2.5))
    assert np.array_equal(z_of(panel), before)


def test_keys_go_along_the_rows_and_move_a_number(qtbot, panel, numbers):
    view, before = numbers.view, z_of(panel)
    go_to(numbers, 0)
    qtbot.keyClick(view, Qt.Key_Down)
    qtbot.keyClick(view, Qt.Key_Down)
    assert view.currentIndex().row() == 2
    qtbot.keyClick(view, Qt.Key_Right)
    assert z_of(panel)[2] == pytest.approx(before[2] + 0.05, abs=0.006)
    qtbot.keyClick(view, Qt.Key_Left, Qt.ShiftModifier)
    assert z_of(panel)[2] == pytest.approx(before[2] - 0.45, abs=0.011)
    settle(panel)
    assert len(moments(panel)) == 2
    qtbot.keyClick(view, Qt.Key_Delete)
    assert np.array_equal(z_of(panel), before)
    qtbot.keyClick(view, Qt.Key_End)
    assert view.currentIndex().row() == SIZE - 1
    assert np.array_equal(z_of(panel), before)


def test_a_value_is_typed(qtbot, panel, numbers):
    go_to(numbers, 5)
    qtbot.keyClick(numbers.view, Qt.Key_2)  # no class is chosen by it
    editor = numbers.view.findChild(QLineEdit)
    assert editor.text() == "2"
    assert panel.controls.chips.chosen == [0]
    qtbot.keyClicks(editor, ".75")
    qtbot.keyClick(editor, Qt.Key_Return)
    qtbot.waitUntil(lambda: numbers.view.findChild(QLineEdit) is None)
    assert z_of(panel)[5] == pytest.approx(2.75, abs=1e-5)
    settle(panel)
    assert moments(panel)[-1] == "Number z[5]"


def test_a_click_on_the_value_types_and_escape_leaves_it(qtbot, panel, numbers):
    before = z_of(panel)
    qtbot.mouseClick(numbers.view.viewport(), Qt.LeftButton, pos=row_of(numbers, 3).value.center())
    editor = numbers.view.findChild(QLineEdit)
    assert float(editor.text()) == pytest.approx(before[3], abs=1e-4)
    qtbot.keyClicks(editor, "1e9")
    assert editor.property("invalid")
    assert "10" in QToolTip.text()  # said at once, not only to who points at it
    assert editor.toolTip() == QToolTip.text()
    qtbot.keyClick(editor, Qt.Key_Return)
    assert numbers.view.findChild(QLineEdit) is editor
    qtbot.keyClick(editor, Qt.Key_Escape)
    qtbot.waitUntil(lambda: numbers.view.findChild(QLineEdit) is None)
    assert np.array_equal(z_of(panel), before)


def test_what_is_typed_stays_while_the_point_moves(qtbot, panel, numbers):
    go_to(numbers, 1)
    qtbot.keyClick(numbers.view, Qt.Key_1)
    editor = numbers.view.findChild(QLineEdit)
    panel.controls.directions.sliders[0].setValue(100)
    assert editor.text() == "1"
    qtbot.keyClick(editor, Qt.Key_Return)
    qtbot.waitUntil(lambda: numbers.view.findChild(QLineEdit) is None)
    assert z_of(panel)[1] == pytest.approx(1, abs=1e-6)


def test_keys_go_on_from_a_typed_value_that_no_slider_shows(qtbot, panel, numbers):
    go_to(numbers, 4)
    for typed, key, expected in (("5", Qt.Key_Right, 5.05), ("-10", Qt.Key_Left, -10), ("3", Qt.Key_Right, 3.05)):
        panel.controls.point.set_coordinate(4, float(typed))
        panel.controls.show_coordinates()
        qtbot.keyClick(numbers.view, key)
        assert z_of(panel)[4] == pytest.approx(expected, abs=1e-5)


def test_undo_reaches_the_panel_from_the_list(qtbot, panel, numbers):
    before = z_of(panel)
    go_to(numbers, 0)
    qtbot.keyClick(numbers.view, Qt.Key_Right)
    settle(panel)
    assert not np.array_equal(z_of(panel), before)
    qtbot.keyClick(numbers.view, Qt.Key_Z, Qt.ControlModifier)
    assert np.array_equal(z_of(panel), before)


# Search


def test_a_search_shows_what_fits(panel, numbers):
    numbers.search.setText("40-47")
    assert listed(numbers) == list(range(40, 48))
    assert panel.controls.axes._note.whole == "8 of 64"
    numbers.search.setText(">2")
    assert listed(numbers) == np.flatnonzero(np.abs(z_of(panel)) > 2).tolist()
    numbers.search.setText("nonsense")
    assert listed(numbers) == []
    assert "20-27" in numbers._hint.text()
    assert numbers._hint.isVisible()
    assert numbers.search.property("invalid")
    numbers.search.clear()
    assert listed(numbers) == list(range(SIZE))
    assert numbers.view.isVisible()
    assert panel.controls.axes._note.whole == ""


def test_a_search_for_values_follows_the_point_but_not_the_hand(panel, numbers):
    numbers.search.setText("changed")
    assert listed(numbers) == []
    panel.controls._coordinate_changed(9, 2.0)
    assert listed(numbers) == [9]
    numbers._tell_reset(9)
    assert listed(numbers) == [9]  # under the hand
    panel.controls.morph.randomise()
    assert listed(numbers) == []


def test_a_search_for_what_was_changed_says_what_counts(panel, numbers):
    panel.controls.directions.sliders[0].setValue(160)
    numbers.search.setText("changed")
    assert numbers._stack.currentWidget() is numbers._hint
    assert "was changed in this list" in numbers._hint.text()
    assert "border: 1px" in numbers._hint.styleSheet()
    numbers.search.setText(">9")
    assert numbers._hint.text() == "No number of z is like that."
    numbers.search.setText("changed")
    numbers.value_changed.emit(3, 1.5)
    assert numbers._stack.currentWidget() is numbers.view


def test_the_person_stays_at_their_number(qtbot, panel, numbers):
    go_to(numbers, 45)
    numbers.search.setText("40-47")
    assert numbers._model.coordinate(numbers.view.currentIndex()) == 45
    numbers.search.clear()
    assert numbers._model.coordinate(numbers.view.currentIndex()) == 45
    qtbot.keyClick(numbers.search, Qt.Key_Down)
    assert QApplication.focusWidget() is numbers.view


def test_escape_empties_the_search(qtbot, numbers):
    numbers.search.setText("3")
    qtbot.keyClick(numbers.search, Qt.Key_Escape)
    assert numbers.search.text() == ""


# What it costs


def test_following_the_point_costs_little_with_many_numbers(panel, numbers):
    panel.configure(LatentSpace(512), NAMES, (28, 28))
    panel.set_directions(directions(8, size=512))
    numbers.search.setText(">0")
    point = panel.controls.point
    seconds = []
    for i in range(30):
        point.set_origin(latent_of_seed(i, 512))
        start = time.perf_counter()
        numbers.show_point(point)
        seconds.append(time.perf_counter() - start)
    assert np.median(seconds) < 0.002


def test_every_control_has_a_name_and_a_tooltip(panel, numbers):
    controls = panel.controls
    for control in (controls.truncation.slider, numbers.search):
        assert control.accessibleName()
        assert control.toolTip()
    assert numbers.view.accessibleName()
    assert controls.axes.bar.accessibleName()
    assert all(controls.axes.bar.tabToolTip(i) for i in range(2))
    index = numbers._model.index(3)
    assert index.data(Qt.AccessibleTextRole).startswith("z[3] ")
    assert "z[3]" in index.data(Qt.ToolTipRole)
    assert "z[3]" in index.data(Qt.AccessibleDescriptionRole)


def test_the_list_fits_the_narrowest_panel(qtbot, panel, numbers):
    panel.resize(300, 640)
    qtbot.waitUntil(lambda: panel.width() == 300)
    row = row_of(numbers, SIZE - 1)
    assert row.span > 100
    assert row.value.right() <= numbers.view.viewport().width()
