"""The latent panel as an instrument: nothing that a person does in it is lost, and everything leads back."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton, QToolTip, QWidget

from ganstudio.datasets.mnist import Mnist
from ganstudio.gui.panels.blend_bar import BlendBar
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.latent.keyframes import Keyframe, KeyframePath
from ganstudio.latent.paths import latent_of_seed
from ganstudio.latent.space import LatentSpace

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


def directions(k, seed=0):
    rows = np.random.default_rng(seed).standard_normal((SIZE, k))
    return np.linalg.qr(rows)[0].T.astype(np.float32)


def z_of(panel):
    return panel.current().z


def x_of(slider, position):
    return QPoint(round(slider._x_of(position)), slider.height() // 2)


def drag(qtbot, slider, *positions):
    qtbot.mousePress(slider, Qt.LeftButton, pos=x_of(slider, slider.value()))
    for position in positions:
        qtbot.mouseMove(slider, x_of(slider, position))
    qtbot.mouseRelease(slider, Qt.LeftButton, pos=x_of(slider, positions[-1]))


def moments(panel):
    return [item.words for item in panel.history.strip.items]


def settle(panel):
    panel._gestures.finish()


# Undo and redo


def test_a_drag_is_one_step_back(qtbot, panel):
    before = z_of(panel)
    drag(qtbot, panel.controls.directions.sliders[1], 50, 100, 150, 200)
    after = z_of(panel)
    qtbot.waitUntil(lambda: len(moments(panel)) == 2)
    assert moments(panel)[-1] == "Direction 2"
    panel.undo()
    assert np.array_equal(z_of(panel), before)
    assert panel.controls.directions.sliders[1].value() == 0
    panel.redo()
    assert np.array_equal(z_of(panel), after)
    assert panel.controls.directions.sliders[1].value() == pytest.approx(200, abs=3)


def test_the_history_calls_a_direction_by_its_name(qtbot, panel):
    panel.controls.directions.rename(1, "<b> slant")
    for slider in panel.controls.directions.sliders[:2]:
        slider.setValue(50)
    settle(panel)
    assert moments(panel) == ["At the beginning", "Direction 1", "Moved along “<b> slant”"]
    strip = panel.history.strip
    place = strip.cell(2).center().toPoint()
    QApplication.sendEvent(strip, QHelpEvent(QEvent.Type.ToolTip, place, strip.mapToGlobal(place)))
    assert "&lt;b&gt; slant" in QToolTip.text()  # letter by letter: a name is no markup


def test_a_held_slider_ends_no_gesture(qtbot, panel):
    slider = panel.controls.directions.sliders[0]
    qtbot.mousePress(slider, Qt.LeftButton, pos=x_of(slider, 0))
    qtbot.mouseMove(slider, x_of(slider, 100))
    assert not panel._gestures._timer.isActive()
    qtbot.mouseMove(slider, x_of(slider, 200))
    assert len(moments(panel)) == 1
    qtbot.mouseRelease(slider, Qt.LeftButton, pos=x_of(slider, 200))
    qtbot.waitUntil(lambda: len(moments(panel)) == 2)


def test_another_slider_begins_another_gesture(panel):
    first, second = panel.controls.directions.sliders[:2]
    first.setValue(50)
    first.setValue(100)
    second.setValue(-50)
    settle(panel)
    assert moments(panel) == ["At the beginning", "Direction 1", "Direction 2"]
    panel.undo()
    assert (first.value(), second.value()) == (100, 0)


def test_keys_in_a_row_are_one_gesture(qtbot, panel):
    slider = panel.controls.directions.sliders[0]
    for _ in range(5):
        qtbot.keyClick(slider, Qt.Key_Right)
    settle(panel)
    assert len(moments(panel)) == 2
    panel.undo()
    assert slider.value() == 0


DEEDS = {
    "class": lambda panel: panel.controls.chips._clicked(7),
    "digit": lambda panel: QTest.keyClick(panel, Qt.Key_3),
    "blend": lambda panel: (panel.controls.chips.toggle(5), panel.controls.chips.blend.setValue(70)),
    "seed": lambda panel: panel.controls.morph.a.setValue(77),
    "morph": lambda panel: panel.controls.morph.slider.setValue(300),
    "swap": lambda panel: panel.controls.morph.swap_button.click(),
    "random": lambda panel: panel.buttons.random.click(),
    "pick": lambda panel: panel.pick(latent_of_seed(500, SIZE), 4),
    "paste": lambda panel: panel.go_to(latent_of_seed(501, SIZE), None, "paste"),
    "favourite": lambda panel: panel.go_to(latent_of_seed(502, SIZE), np.eye(10)[2], "favourite"),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_everything_can_be_taken_back_and_done_again(panel, deed):
    panel.controls.directions.sliders[0].setValue(120)
    settle(panel)
    before = panel.controls.state
    DEEDS[deed](panel)
    settle(panel)
    after = panel.controls.state
    assert not after.is_same(before)
    panel.undo()
    assert panel.controls.state.is_same(before)
    assert np.array_equal(z_of(panel), before.point.z)
    panel.redo()
    assert panel.controls.state.is_same(after)


def test_reset_can_be_taken_back(panel):
    panel.controls.directions.sliders[0].setValue(120)
    settle(panel)
    panel.buttons.reset.click()
    panel.undo()
    assert panel.controls.directions.sliders[0].value() == 120


def test_codes_can_be_taken_back(panel):
    panel.configure(LatentSpace(SIZE, categories=10, continuous=2), [], (28, 28))
    codes = panel.controls.codes
    codes.chips._clicked(3)
    codes.rows.sliders[1].setValue(-70)
    settle(panel)
    assert moments(panel) == ["At the beginning", "Another learned code", "Continuous code 2"]
    panel.undo()
    panel.undo()
    assert codes.chips.chosen == [0]
    assert codes.values == [0, 0]
    panel.redo()
    panel.redo()
    assert z_of(panel)[3] == 1
    assert z_of(panel)[11] == pytest.approx(-0.7)


def test_what_is_undone_while_directions_changed_is_the_same_latent(panel):
    panel.controls.directions.sliders[0].setValue(200)
    settle(panel)
    there = z_of(panel)
    panel.buttons.random.click()
    panel.set_directions(directions(6, seed=4))
    panel.undo()
    assert z_of(panel) == pytest.approx(there, abs=1e-5)
    assert len(panel.controls.directions.sliders) == 6


def test_what_leads_nowhere_is_no_entry(panel):
    panel.controls.chips._clicked(0)
    panel.buttons.reset.click()
    panel.controls.directions.sliders[0].setValue(50)
    panel.controls.directions.sliders[0].setValue(0)
    settle(panel)
    assert len(moments(panel)) == 1
    assert not panel.history.undo_button.isEnabled()


@pytest.mark.parametrize("source", ["mix", "neighbour"])
def test_what_is_shown_already_is_not_gone_to(panel, source):
    panel.controls.directions.sliders[0].setValue(50)
    settle(panel)
    for _ in range(2):
        panel.go_to(z_of(panel), None, source)
        settle(panel)
    assert panel.controls.directions.sliders[0].value() == 50
    assert len(moments(panel)) == 2
    for seed in (1, 2, 1, 1):
        panel.controls.place_origin(latent_of_seed(seed, SIZE), source)
        settle(panel)
    assert len(moments(panel)) == 5


def test_a_gesture_that_is_not_over_is_undone_whole(panel):
    panel.controls.directions.sliders[0].setValue(50)
    panel.undo()
    assert panel.controls.directions.sliders[0].value() == 0
    panel.redo()
    assert panel.controls.directions.sliders[0].value() == 50


def test_another_network_has_another_history(panel):
    panel.buttons.random.click()
    panel.configure(LatentSpace(16), NAMES, (28, 28))
    assert len(moments(panel)) == 1
    panel.undo()
    assert z_of(panel).shape == (16,)


def test_the_history_has_an_end(panel):
    for seed in range(130):
        panel.go_to(latent_of_seed(seed, SIZE), None, "paste")
    assert len(moments(panel)) == 100


# Keys


@pytest.mark.parametrize("place", ["panel", "slider", "chip", "seed", "strip", "favourites"])
def test_the_keys_of_undo_mean_the_latent_while_the_panel_has_the_focus(qtbot, digits, place):
    window = QMainWindow()
    panel = LatentPanel()
    window.setCentralWidget(panel)
    qtbot.addWidget(window)
    panel.configure(SPACE, NAMES, (28, 28))
    panel.set_enabled_hint(None)
    panel.set_directions(directions(2))
    of_window = QAction("undo", window)
    of_window.setShortcut(QKeySequence("Ctrl+Z"))
    window.addAction(of_window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if place == "favourites":
        panel.pages.show_page(panel.favourites)
    widget = {
        "panel": panel,
        "slider": panel.controls.directions.sliders[0],
        "chip": panel.controls.chips._chips[2],
        "seed": panel.controls.morph.a,
        "strip": panel.history.strip,
        "favourites": panel.favourites.list,
    }[place]
    before = z_of(panel)
    panel.buttons.random.click()
    widget.setFocus()
    with qtbot.assertNotEmitted(of_window.triggered):
        QTest.keyClick(window.windowHandle(), Qt.Key_Z, Qt.ControlModifier)
    assert np.array_equal(z_of(panel), before)
    QTest.keyClick(window.windowHandle(), Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier)
    assert not np.array_equal(z_of(panel), before)


def test_undo_belongs_to_a_seed_while_it_is_typed(qtbot, panel):
    panel.buttons.random.click()
    there = z_of(panel)
    box = panel.controls.morph.b
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "42")
    qtbot.keyClick(box, Qt.Key_Z, Qt.ControlModifier)
    assert np.array_equal(z_of(panel), there)
    assert box.text() != "42"


# The history strip


def test_a_thumbnail_is_what_was_seen_and_a_click_goes_back(qtbot, panel, digits):
    for number in range(4):
        panel.go_to(latent_of_seed(number, SIZE), None, "paste")
        panel.show_image(digits[number], panel.current().stamp)
    strip = panel.history.strip
    tokens = [item.token for item in strip.items]
    assert np.array_equal(strip.image_of(tokens[2]), digits[1])
    assert strip.missing == tokens[:1]  # nobody saw it
    panel.show_image(digits[9], panel.current().stamp)  # the network has learnt
    assert np.array_equal(strip.image_of(tokens[4]), digits[3])
    qtbot.mouseClick(strip, Qt.LeftButton, pos=strip.cell(2).center().toPoint())
    assert z_of(panel) == pytest.approx(latent_of_seed(1, SIZE))
    assert strip.marked == 2
    panel.buttons.random.click()
    assert len(strip.items) == 4


def test_the_first_thumbnail_follows_the_network_until_something_is_done(panel, digits):
    stamp = panel.current().stamp
    for image in digits[:3]:
        panel.show_image(image, stamp)
    first = panel.history.strip.items[0].token
    assert np.array_equal(panel.history.strip.image_of(first), digits[2])
    panel.buttons.random.click()
    panel.undo()
    panel.show_image(digits[4], stamp)
    assert np.array_equal(panel.history.strip.image_of(first), digits[2])


def test_an_image_that_comes_late_is_that_of_its_moment(panel, digits):
    panel.buttons.random.click()
    stamp = panel.current().stamp
    settle(panel)
    token = panel.history.strip.items[-1].token
    assert not panel.history.has_thumbnail(token)
    panel.show_image(digits[5], stamp)
    assert np.array_equal(panel.history.strip.image_of(token), digits[5])


def test_moments_without_an_image_are_wanted_newest_first(panel):
    for number in range(3):
        panel.go_to(latent_of_seed(number, SIZE), np.eye(10)[number], "paste")
    wanted = panel.history.wanted_thumbnails()
    assert wanted[0].z == pytest.approx(latent_of_seed(2, SIZE))
    assert wanted[0].class_weights.argmax() == 2
    assert len(wanted) == 4


# Blending classes


def test_several_classes_are_mixed_by_a_bar(qtbot, panel):
    chips = panel.controls.chips
    for index in (3, 8):
        qtbot.mouseClick(chips._chips[index], Qt.LeftButton, Qt.ControlModifier)
    assert chips.bar.isVisible()
    assert panel.controls._class_heading._note.whole == "0: 33%, 3: 33%, 8: 33%"
    bar = chips.bar
    height = bar.height() // 2
    qtbot.mousePress(bar, Qt.LeftButton, pos=QPoint(bar.width() // 3, height))
    qtbot.mouseMove(bar, QPoint(bar.width() // 10, height))
    qtbot.mouseMove(bar, QPoint(bar.width() // 5, height))
    assert panel.controls.held
    qtbot.mouseRelease(bar, Qt.LeftButton, pos=QPoint(bar.width() // 5, height))
    weights = panel.current().class_weights
    assert weights[[0, 3, 8]] == pytest.approx([0.2, 0.4667, 0.3333], abs=0.02)
    assert weights.sum() == pytest.approx(1)
    settle(panel)
    assert moments(panel)[-1] == "A blend of classes"
    panel.undo()
    assert panel.current().class_weights[[0, 3, 8]] == pytest.approx([1 / 3] * 3)
    assert bar.shares == pytest.approx([1 / 3] * 3)


def test_keys_move_the_borders_of_the_bar(qtbot, panel):
    chips = panel.controls.chips
    for index in (1, 2):
        chips.toggle(index)
    bar = chips.bar
    qtbot.keyClick(bar, Qt.Key_PageUp)
    assert bar.shares == pytest.approx([0.4333, 0.2333, 0.3333], abs=1e-3)
    qtbot.keyClick(bar, Qt.Key_Up)
    qtbot.keyClick(bar, Qt.Key_End)
    assert bar.shares == pytest.approx([0.4333, 0.5667, 0], abs=1e-3)
    assert chips.chosen == [0, 1, 2]
    qtbot.keyClick(bar, Qt.Key_Left)
    assert panel.current().class_weights[2] == pytest.approx(0.01, abs=1e-3)


def test_borders_in_one_place_come_apart_as_the_hand_goes(qtbot):
    bar = BlendBar()
    qtbot.addWidget(bar)
    bar.resize(200, 24)
    for to, expected in ((150, [0.5, 0.25, 0.25]), (50, [0.25, 0.25, 0.5])):
        bar.show_shares(["a", "b", "c"], [0.5, 0.0, 0.5])
        qtbot.mousePress(bar, Qt.LeftButton, pos=QPoint(100, 12))
        qtbot.mouseMove(bar, QPoint(to, 12))
        qtbot.mouseRelease(bar, Qt.LeftButton, pos=QPoint(to, 12))
        assert bar.shares == pytest.approx(expected, abs=0.02)


def test_a_two_class_blend_says_its_shares(panel):
    chips = panel.controls.chips
    chips.choose(3)
    chips.toggle(8)
    chips.blend.setValue(80)
    assert panel.controls._class_heading._note.whole == "3: 20%, 8: 80%"
    chips.choose(3)
    assert panel.controls._class_heading._note.whole == ""


def test_weights_from_elsewhere_are_shown_on_the_chips(panel):
    weights = np.zeros(10, np.float32)
    weights[[2, 6]] = (0.25, 0.75)
    panel.go_to(latent_of_seed(3, SIZE), weights, "favourite")
    assert panel.controls.chips.chosen == [2, 6]
    assert panel.controls.chips.blend.value() == 75


# The path


@pytest.fixture
def path(panel):
    """A path from a 3 to an 8 with one z, its page shown."""
    panel.pages.show_page(panel.path)
    for index in (3, 8):
        panel.go_to(latent_of_seed(4, SIZE), np.eye(10)[index], "paste")
        panel.path.points.add_button.click()
    return panel.path


def test_what_is_shown_becomes_a_point(panel, path):
    assert [keyframe.class_weights.argmax() for keyframe in path.path.keyframes] == [3, 8]
    assert path.points.strip.marked == 1
    assert path.play_button.isEnabled()


def test_scrubbing_blends_classes_and_is_one_gesture(qtbot, panel, path):
    before = len(moments(panel))
    path.scrub.setValue(30)
    path.scrub.setValue(path.scrub.maximum() // 2)
    weights = panel.current().class_weights
    assert weights[[3, 8]] == pytest.approx([0.5, 0.5], abs=0.01)
    assert z_of(panel) == pytest.approx(latent_of_seed(4, SIZE), abs=1e-5)
    assert panel.controls.chips.chosen == [3, 8]
    settle(panel)
    assert moments(panel)[before:] == ["Along the path"]
    panel.undo()
    assert panel.current().class_weights[8] == 1


def test_playing_shows_the_path_in_time_and_ends_with_its_last_point(qtbot, panel, path):
    path.options.seconds.setValue(0.5)
    panel.buttons.random.click()
    shown = []
    panel.latent_changed.connect(lambda request: shown.append(request.class_weights[8]))
    path.scrub.setValue(0)
    with qtbot.waitSignal(path.released):
        path.play_button.click()
        assert path.player.is_playing
    assert not path.player.is_playing
    assert shown == sorted(shown)
    assert shown[-1] == pytest.approx(1)
    assert path.scrub.value() == path.scrub.maximum()
    settle(panel)
    assert moments(panel)[-1] == "Along the path"


def test_playing_leaves_frames_out_rather_than_falling_behind(monkeypatch, panel, path):
    path.options.seconds.setValue(2.0)
    path.scrub.setValue(0)
    path.play_button.click()
    frames = []
    path.player.frame_due.connect(frames.append)
    for milliseconds in (40, 500, 1990):
        monkeypatch.setattr(path.player, "_clock", SimpleNamespace(elapsed=lambda now=milliseconds: now))
        path.player._tick()
    assert frames == [1, 15, 59]
    assert not path.player.is_playing


def test_any_other_move_stops_the_play(panel, path):
    path.options.loop.click()
    for move in (panel.controls.directions.sliders[0].setValue, panel.controls.chips._clicked):
        path.play_or_stop()
        assert path.player.is_playing
        move(5)
        assert not path.player.is_playing
    path.play_or_stop()
    panel.pages.show_page(panel.controls)
    assert not path.player.is_playing


def test_points_are_gone_to_moved_removed_and_put_back(qtbot, panel, path):
    strip, told = path.points.strip, []
    path.path_changed.connect(told.append)
    qtbot.mouseClick(strip, Qt.LeftButton, pos=strip.cell(0).center().toPoint())
    assert panel.current().class_weights[3] == 1
    assert strip.marked == 0
    start, end = strip.cell(0).center().toPoint(), QPoint(round(strip.cell(1).right()), 20)
    qtbot.mousePress(strip, Qt.LeftButton, pos=start)
    qtbot.mouseMove(strip, start + QPoint(20, 0))
    qtbot.mouseMove(strip, end)
    qtbot.mouseRelease(strip, Qt.LeftButton, pos=end)
    assert [point.class_weights.argmax() for point in path.path.keyframes] == [8, 3]
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key_Left, Qt.ControlModifier)
    assert [point.class_weights.argmax() for point in path.path.keyframes] == [3, 8]
    qtbot.keyClick(strip, Qt.Key_Delete)
    assert [point.class_weights.argmax() for point in path.path.keyframes] == [8]
    assert not path.scrub.isEnabled()
    path.points.undo_button.click()
    assert [point.class_weights.argmax() for point in path.path.keyframes] == [3, 8]
    assert len(told) == 4


def kinds_of(path):
    return [point.class_weights.argmax() for point in path.path.keyframes]


def test_undo_on_the_path_takes_back_what_was_done_there_and_in_that_order(qtbot, panel, path):
    strip, ctrl_shift = path.points.strip, Qt.ControlModifier | Qt.ShiftModifier
    panel.buttons.random.click()
    away = z_of(panel)
    strip.setFocus()
    qtbot.mouseClick(strip, Qt.LeftButton, pos=strip.cell(0).center().toPoint())
    settle(panel)
    there = z_of(panel)
    assert not np.array_equal(there, away)
    qtbot.keyClick(strip, Qt.Key_Delete)
    assert kinds_of(path) == [8]
    qtbot.keyClick(strip, Qt.Key_Z, Qt.ControlModifier)
    assert kinds_of(path) == [3, 8]
    assert np.array_equal(z_of(panel), there)
    qtbot.keyClick(strip, Qt.Key_Z, Qt.ControlModifier)  # before that the person went there
    assert np.array_equal(z_of(panel), away)
    qtbot.keyClick(strip, Qt.Key_Z, ctrl_shift)
    assert np.array_equal(z_of(panel), there)
    qtbot.keyClick(strip, Qt.Key_Z, ctrl_shift)
    assert kinds_of(path) == [8]
    qtbot.keyClick(strip, Qt.Key_Z, ctrl_shift)  # one too many moves nothing
    assert (kinds_of(path), path.points.redo_button.isEnabled()) == ([8], False)
    assert np.array_equal(z_of(panel), there)


def test_undo_on_the_path_is_the_panels_where_nothing_was_done_there(qtbot, panel):
    before = z_of(panel)
    panel.path.show_path(KeyframePath((Keyframe(latent_of_seed(1, SIZE), np.eye(10, dtype=np.float32)[0]),)))
    panel.pages.show_page(panel.path)
    panel.buttons.random.click()
    qtbot.keyClick(panel.path.points.strip, Qt.Key_Z, Qt.ControlModifier)
    assert np.array_equal(z_of(panel), before)
    assert len(panel.path.path.keyframes) == 1


def test_a_point_is_replaced_by_what_is_shown(panel, path):
    panel.go_to(latent_of_seed(4, SIZE), np.eye(10)[5], "paste")
    path.points.shown_asked.emit(0)
    assert [point.class_weights.argmax() for point in path.path.keyframes] == [5, 8]


def test_every_way_is_offered_and_taken(panel, path):
    ways = [path.options.way.itemText(i) for i in range(path.options.way.count())]
    assert ways == ["Arcs", "Straight", "Smooth"]
    told = []
    path.path_changed.connect(told.append)
    path.options.way.setCurrentIndex(2)
    path.options.way.activated.emit(2)
    path.options.loop.click()
    assert (told[-1].kind, told[-1].loop, len(told[-1].keyframes)) == ("smooth", True, 2)
    assert len(path.walk()[0]) == 120


def test_the_path_of_another_network_is_forgotten(panel, path):
    panel.configure(LatentSpace(16), NAMES, (28, 28))
    assert path.path.keyframes == ()
    assert not path.player.is_playing


def test_a_path_that_is_shown_tells_nothing(qtbot, panel):
    with qtbot.assertNotEmitted(panel.path.path_changed):
        panel.path.show_path(KeyframePath((Keyframe(latent_of_seed(1, SIZE), np.eye(10, dtype=np.float32)[0]),)))


# Favourites


def test_the_star_keeps_what_is_shown_and_takes_it_out_again(qtbot, panel):
    kept = panel.favourites.list
    with qtbot.waitSignal(kept.favourites_changed):
        panel.star.click()
    assert [one.name for one in kept.favourites] == ["Favourite 1"]
    assert np.array_equal(kept.favourites[0].at.z, z_of(panel))
    assert "removes" in panel.star.toolTip()
    panel.buttons.random.click()
    assert "Keep" in panel.star.toolTip()
    panel.undo()
    panel.star.click()
    assert kept.favourites == ()
    panel.pages.show_page(panel.favourites)
    panel.favourites.undo_button.click()
    assert len(kept.favourites) == 1
    panel.favourites.redo_button.click()
    assert kept.favourites == ()


def test_one_goes_to_a_favourite_and_back(qtbot, panel):
    panel.pages.show_page(panel.favourites)
    panel.controls.directions.sliders[1].setValue(130)
    settle(panel)
    there = z_of(panel)
    panel.star.click()
    panel.buttons.random.click()
    away = z_of(panel)
    kept = panel.favourites.list
    qtbot.mouseClick(kept.viewport(), Qt.LeftButton, pos=kept.visualItemRect(kept.item(0)).center())
    assert z_of(panel) == pytest.approx(there, abs=1e-6)
    assert moments(panel)[-1] == "A favourite"
    panel.undo()
    assert np.array_equal(z_of(panel), away)
    kept.setCurrentRow(0)
    qtbot.keyClick(kept, Qt.Key_Return)
    assert z_of(panel) == pytest.approx(there, abs=1e-6)


def test_favourites_are_renamed_and_removed(qtbot, panel):
    kept, told = panel.favourites.list, []
    for _ in range(3):
        panel.star.click()
        panel.buttons.random.click()
    kept.favourites_changed.connect(told.append)
    kept.item(1).setText("  the\n best ")
    kept.item(2).setText("   ")
    assert [one.name for one in kept.favourites] == ["Favourite 1", "the best", "Favourite 3"]
    assert len(told) == 1
    kept.setCurrentRow(0)
    qtbot.keyClick(kept, Qt.Key_Delete)
    assert [kept.item(row).text() for row in range(kept.count())] == ["the best", "Favourite 3"]
    panel.star.click()
    assert kept.favourites[-1].name == "Favourite 1"


def test_names_have_the_whole_cell_whichever_name_was_measured_last(qtbot, panel):
    kept = panel.favourites.list
    panel.pages.show_page(panel.favourites)
    for _ in range(3):
        panel.star.click()
        panel.buttons.random.click()
    kept.item(0).setText("thin")
    kept.remove(1)
    kept.undo()
    needed = kept.fontMetrics().horizontalAdvance("Favourite 9")
    assert [kept.visualItemRect(kept.item(row)).width() > needed + 4 for row in range(3)] == [True] * 3


def test_undo_among_favourites_takes_back_names_and_removals(qtbot, panel, digits):
    kept, told = panel.favourites.list, []
    panel.pages.show_page(panel.favourites)
    for _ in range(2):
        panel.star.click()
        panel.buttons.random.click()
    away = z_of(panel)
    kept.show_thumbnail(kept.wanted_thumbnails()[1].token, digits[1])
    kept.favourites_changed.connect(told.append)
    kept.item(1).setText("the best")
    kept.setCurrentRow(0)
    qtbot.keyClick(kept, Qt.Key_Delete)
    qtbot.keyClick(kept, Qt.Key_Return)
    settle(panel)
    assert not np.array_equal(z_of(panel), away)
    seen = []
    for _ in range(3):
        qtbot.keyClick(kept, Qt.Key_Z, Qt.ControlModifier)
        seen.append([one.name for one in kept.favourites])
    assert seen == [["the best"], ["Favourite 1", "the best"], ["Favourite 1", "Favourite 2"]]
    assert np.array_equal(z_of(panel), away)
    assert kept.currentRow() == 1  # what came back last
    assert kept.has_thumbnail(kept.wanted_thumbnails()[1].token)
    assert [one.name for one in told[-1]] == seen[-1]
    qtbot.keyClick(kept, Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier)
    assert [one.name for one in kept.favourites] == seen[-2]


def test_digits_choose_a_class_where_favourites_have_the_focus(qtbot, panel):
    panel.star.click()
    panel.pages.show_page(panel.favourites)
    qtbot.keyClick(panel.favourites.list, Qt.Key_6)
    assert panel.controls.chips.chosen == [6]


def test_thumbnails_are_kept_where_their_favourites_are(panel, digits):
    kept = panel.favourites.list
    panel.pages.show_page(panel.favourites)
    for number in range(2):
        panel.star.click()
        panel.buttons.random.click()
        kept.show_thumbnail(kept.wanted_thumbnails()[-1].token, digits[number])
    kept.remove(0)
    (left,) = kept.wanted_thumbnails()
    assert kept.has_thumbnail(left.token)


# As text


def test_keys_mean_the_latent_in_other_widgets_that_lead_to_it(qtbot, panel):
    other = QWidget()
    qtbot.addWidget(other)
    panel.keys.listen_to(other)
    before = z_of(panel)
    panel.buttons.random.click()
    qtbot.keyClick(other, Qt.Key_6)
    assert panel.controls.chips.chosen == [6]
    for _ in range(2):
        qtbot.keyClick(other, Qt.Key_Z, Qt.ControlModifier)
    assert np.array_equal(z_of(panel), before)


def test_without_a_network_keys_are_left_to_others(qtbot, panel):
    panel.set_enabled_hint("gone")
    key = QKeyEvent(QEvent.ShortcutOverride, Qt.Key_Z, Qt.ControlModifier)
    key.ignore()
    QApplication.sendEvent(panel, key)
    assert not key.isAccepted()


def test_copy_and_paste_are_asked_for_by_keys_and_buttons(qtbot, panel):
    QGuiApplication.clipboard().setText("some text")
    with qtbot.waitSignal(panel.text_pasted) as pasted:
        qtbot.keyClick(panel.controls.directions.sliders[0], Qt.Key_V, Qt.ControlModifier)
    assert pasted.args == ["some text"]
    with qtbot.waitSignal(panel.copy_asked) as copied:
        panel.keys.copy()
    assert np.array_equal(copied.args[0].z, z_of(panel))
    with qtbot.waitSignals([panel.copy_asked, panel.text_pasted]):
        panel.favourites.copy_button.click()
        panel.favourites.paste_button.click()


# What others may move


def test_a_page_of_others_moves_the_point_and_hears_of_every_change(qtbot, panel):
    heard = []
    panel.point_changed.connect(lambda: heard.append(z_of(panel)))
    panel.controls.place({0: 1.5, 2: -1}, "map")
    panel.controls.place({0: 2.0, 2: -1}, "map")
    assert [slider.value() for slider in panel.controls.directions.sliders] == [200, 0, -100, 0]
    settle(panel)
    assert moments(panel)[-1] == "Another place"
    z = latent_of_seed(7, SIZE)
    panel.controls.place_origin(z, "map")
    assert z_of(panel) == pytest.approx(z + 2 * directions(4)[0] - directions(4)[2], abs=1e-5)
    settle(panel)
    panel.undo()
    panel.undo()
    panel.set_directions(directions(2))
    assert len(heard) == 6


# The layout


def test_no_page_is_wider_than_the_narrowest_panel(qtbot, panel):
    panel.resize(300, 590)
    for page in (panel.controls, panel.path, panel.favourites):
        panel.pages.show_page(page)
        qtbot.wait(1)
        assert panel.width() == 300
        assert page.width() <= panel.pages.width()
        assert page.minimumSizeHint().width() <= panel.pages.width()


def test_nothing_jumps_when_another_page_is_shown(qtbot, panel):
    for height in (590, 900):
        panel.resize(300, height)
        qtbot.wait(1)
        before = (panel.view.geometry(), panel.pages.geometry())
        for page in (panel.path, panel.favourites, panel.controls):
            panel.pages.show_page(page)
            qtbot.wait(1)
            assert (panel.view.geometry(), panel.pages.geometry()) == before


def test_the_image_stays_where_it_is_between_directions_and_numbers(panel):
    heights = []
    for name in ("directions", "numbers", "directions"):
        panel.controls.axes.choose(name)
        panel.grab()
        heights.append(panel.pages.sizeHint().height())
    assert len(set(heights)) == 1


def test_every_control_has_a_name_and_a_tooltip(panel):
    path, page = panel.path, panel.favourites
    controls = [panel.star, panel.history.undo_button, panel.history.redo_button, panel.history.strip]
    controls += [path.play_button, path.scrub, path.points.strip, path.points.remove_button, path.points.undo_button]
    controls += [path.options.way, path.options.pace, path.options.seconds, path.options.loop]
    controls += [page.list, page.copy_button, page.paste_button, page.undo_button, page.remove_button]
    controls += [panel.controls.chips.bar]
    assert all(control.accessibleName() and control.toolTip() for control in controls)
    assert path.points.add_button.text()
    assert path.points.add_button.toolTip()
    assert all(panel.pages.bar.tabToolTip(i) for i in range(panel.pages.bar.count()))
    assert not [
        button
        for button in panel.findChildren(QToolButton)
        if button.focusPolicy() == Qt.NoFocus and button.isVisible()
    ]
