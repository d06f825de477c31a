"""Drawing points by hand: with a real mouse and real keys, undone, limited, and in the dialog."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from ganstudio.datasets.drawn import Drawn
from ganstudio.drawn_points import LEAST_POINTS, MOST_POINTS
from ganstudio.gui.panels.points_canvas import PointsCanvas
from ganstudio.gui.panels.points_dialog import PointsDialog, ask_points
from ganstudio.gui.panels.points_shapes import SHAPES, sprayed
from tests.gui.wheel import turn_wheel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def canvas(qtbot):
    canvas = PointsCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(440, 420)
    with qtbot.waitExposed(canvas):
        canvas.show()
    return canvas


@pytest.fixture
def dialog(qtbot):
    dialog = PointsDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def place(canvas, x, y):
    return canvas.plane().point_to_screen(x, y).toPoint()


def drag(qtbot, canvas, *places, button=Qt.LeftButton):
    first, *others = (place(canvas, *at) for at in places)
    qtbot.mousePress(canvas, button, pos=first)
    for at in others:
        qtbot.mouseMove(canvas, at)
    qtbot.mouseRelease(canvas, button, pos=places and place(canvas, *places[-1]))


def line(count):
    return np.stack([np.linspace(-1, 1, count), np.zeros(count)], axis=-1).astype(np.float32)


# Drawing


def test_a_click_sprays_points_within_the_brush(qtbot, canvas):
    canvas.radius, canvas.density = 0.1, 20
    with qtbot.waitSignal(canvas.changed):
        qtbot.mouseClick(canvas, Qt.LeftButton, pos=place(canvas, 0.5, -0.25))
    assert 20 <= canvas.count <= 21
    assert (np.hypot(*(canvas.points - (0.5, -0.25)).T) < 0.11).all()
    assert canvas.points.dtype == np.float32
    assert canvas.points.shape == (canvas.count, 2)


def test_a_drag_sprays_along_its_way(qtbot, canvas):
    canvas.radius, canvas.density = 0.05, 10
    drag(qtbot, canvas, (-0.6, 0.3), (0.6, 0.3))
    x, y = canvas.points.T
    assert np.abs(y - 0.3).max() < 0.06
    assert (np.histogram(x, bins=6, range=(-0.6, 0.6))[0] > 15).all()


def test_a_slow_stroke_sprays_as_much_as_a_fast_one():
    random = np.random.default_rng(0)
    fast = len(sprayed(random, (0, 0), (1, 0), 0.1, 20))
    slow = sum(len(sprayed(random, (x, 0), (x + 0.001, 0), 0.1, 20)) for x in np.arange(0, 1, 0.001))
    assert 200 <= fast <= 201
    assert slow == pytest.approx(200, abs=50)


def test_a_brush_held_still_goes_on_spraying(qtbot, canvas):
    qtbot.mousePress(canvas, Qt.LeftButton, pos=place(canvas, 0, 0))
    first = canvas.count
    qtbot.waitUntil(lambda: canvas.count >= first + 2 * canvas.density)
    qtbot.mouseRelease(canvas, Qt.LeftButton, pos=place(canvas, 0, 0))
    assert not canvas._spray.isActive()


def test_points_beyond_the_plane_are_not_drawn(qtbot, canvas):
    canvas.radius, canvas.density = 0.4, 60
    for corner in ((1, 1), (-1, -1), (1.3, 0)):
        qtbot.mouseClick(canvas, Qt.LeftButton, pos=place(canvas, *corner))
    assert canvas.count
    assert np.abs(canvas.points).max() <= 1
    assert (np.abs(canvas.points) == 1).sum() == 0  # not heaped up at the edge


@pytest.mark.parametrize("by", ["tool", "right button"])
def test_the_eraser_takes_away_what_it_passes(qtbot, canvas, by):
    canvas.set_points(line(101))
    canvas.radius = 0.05
    canvas.tool = "eraser" if by == "tool" else "brush"
    button = Qt.LeftButton if by == "tool" else Qt.RightButton
    drag(qtbot, canvas, (-0.5, 0), (0.5, 0), button=button)
    assert 40 <= canvas.count <= 60
    assert (np.abs(canvas.points[:, 0]) > 0.5).all()


def test_the_other_end_of_a_pen_erases(canvas):
    canvas.set_points(line(101))
    pen = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Eraser,
        QInputDevice.Capability.Position,
        1,
        1,
    )
    at = QPointF(place(canvas, 0, 0))
    for kind, button in (
        (QTabletEvent.Type.TabletPress, Qt.LeftButton),
        (QTabletEvent.Type.TabletRelease, Qt.NoButton),
    ):
        event = QTabletEvent(
            kind, pen, at, canvas.mapToGlobal(at), 1.0, 0, 0, 0.0, 0.0, 0, Qt.NoModifier, Qt.LeftButton, button
        )
        QApplication.sendEvent(canvas, event)
    assert canvas.count < 101
    assert np.abs(canvas.points[:, 0]).min() > 0.07


def test_what_is_drawn_is_seen(canvas):
    at = place(canvas, 0.3, 0.3)

    def darkest():
        image = canvas.grab().toImage()
        return min(image.pixelColor(at.x() + dx, at.y()).lightness() for dx in range(-6, 7))

    assert darkest() > 200
    canvas.set_points(np.array([(0.3, 0.3)]))
    assert darkest() < 170
    canvas.clear()
    assert darkest() > 200


def test_drawing_by_keys(qtbot, canvas):
    for key in (Qt.Key_Right, Qt.Key_Right, Qt.Key_Up):
        qtbot.keyClick(canvas, key)
    qtbot.keyClick(canvas, Qt.Key_Space)
    assert canvas.count >= canvas.density
    assert np.abs(canvas.points - (0.1, 0.05)).max() <= canvas.radius + 1e-6
    before = canvas.radius
    qtbot.keyClicks(canvas, "]")
    assert canvas.radius == pytest.approx(before * 1.25)
    qtbot.keyClick(canvas, Qt.Key_Delete)
    assert canvas.count == 0


def test_the_wheel_makes_the_brush_larger_and_smaller(qtbot, canvas):
    before = canvas.radius
    with qtbot.waitSignal(canvas.radius_changed):
        assert turn_wheel(canvas, 2)
    assert canvas.radius == pytest.approx(before * 1.25**2)
    turn_wheel(canvas, -2)
    assert canvas.radius == pytest.approx(before)


# Undo and limits


def test_each_stroke_is_undone_at_once_and_drawn_again(qtbot, canvas):
    drag(qtbot, canvas, (-0.5, 0), (0, 0), (0.5, 0))
    first = canvas.points
    drag(qtbot, canvas, (0, -0.5), (0, 0), (0, 0.5))
    second = canvas.points
    qtbot.keyClick(canvas, Qt.Key_Z, Qt.ControlModifier)
    assert np.array_equal(canvas.points, first)
    qtbot.keyClick(canvas, Qt.Key_Z, Qt.ControlModifier)
    assert canvas.count == 0
    assert not canvas.can_undo
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier)
    assert np.array_equal(canvas.points, second)


def test_a_stroke_that_changes_nothing_is_no_step_and_costs_no_redo(qtbot, canvas):
    canvas.replace_points(line(50))
    canvas.undo()
    canvas.tool = "eraser"
    qtbot.mouseClick(canvas, Qt.LeftButton, pos=place(canvas, 0, 0.8))
    assert not canvas.can_undo
    assert canvas.can_redo
    canvas.redo()
    assert canvas.count == 50


def test_clearing_can_be_undone(qtbot, canvas):
    canvas.set_points(line(50))
    with qtbot.waitSignal(canvas.changed):
        canvas.clear()
    assert canvas.count == 0
    canvas.undo()
    assert np.array_equal(canvas.points, line(50))


def test_there_is_room_for_5000_points(qtbot, canvas):
    canvas.set_points(line(MOST_POINTS - 5))
    canvas.density = 60
    qtbot.mouseClick(canvas, Qt.LeftButton, pos=place(canvas, 0, 0))
    assert canvas.count == MOST_POINTS
    with qtbot.assertNotEmitted(canvas.radius_changed):
        qtbot.mouseClick(canvas, Qt.LeftButton, pos=place(canvas, 0, 0))
    assert canvas.count == MOST_POINTS


def test_points_from_elsewhere_are_checked(canvas):
    canvas.set_points(np.array([(0, 0), (2, 0), (np.nan, 0), (-1, 1)]))
    assert canvas.points.tolist() == [[0, 0], [-1, 1]]
    canvas.set_points(line(20_001))
    assert canvas.count == MOST_POINTS
    assert canvas.points[[0, -1], 0].tolist() == [-1, 1]
    with pytest.raises(ValueError, match=r"\(N, 2\)"):
        canvas.set_points(np.zeros((3, 3)))


def test_points_given_out_are_a_copy(canvas):
    canvas.set_points(line(10))
    canvas.points[:] = 7
    assert np.array_equal(canvas.points, line(10))


@pytest.mark.parametrize("name", SHAPES)
def test_example_shapes_lie_on_the_plane(name):
    points = SHAPES[name](np.random.default_rng(0))
    assert points.dtype == np.float32
    assert 500 <= len(points) <= MOST_POINTS
    assert 0.4 < np.abs(points).max() <= 1


# The dialog


def test_ok_needs_as_many_points_as_a_data_set(dialog):
    ok = dialog.box.button(QDialogButtonBox.StandardButton.Ok)
    dialog.canvas.set_points(line(LEAST_POINTS - 1))
    assert not ok.isEnabled()
    assert dialog._count.text() == "Points: 0 (draw at least 1)"
    dialog.canvas.set_points(line(LEAST_POINTS))
    assert ok.isEnabled()
    assert dialog._count.text() == "Points: 1"
    assert Drawn.Config(points=dialog.points.tolist())


def test_the_tools_of_the_dialog(qtbot, dialog):
    canvas = dialog.canvas
    dialog.tools["eraser"].click()
    assert canvas.tool == "eraser"
    qtbot.keyClick(dialog, Qt.Key_B)
    qtbot.waitUntil(lambda: canvas.tool == "brush")
    assert dialog.tools["brush"].isChecked()
    dialog.size_slider.setValue(25)
    assert canvas.radius == 0.25
    canvas.radius = 0.1
    assert dialog.size_slider.value() == 10
    dialog.density_slider.setValue(33)
    assert canvas.density == 33


def test_examples_are_a_beginning_that_can_be_undone(qtbot, dialog):
    canvas = dialog.canvas
    canvas.set_points(line(12))
    actions = {action.text(): action for action in dialog.examples.menu().actions()}
    assert len(actions) == 4
    actions["Circle"].trigger()
    assert np.hypot(*canvas.points.T).mean() == pytest.approx(0.7, abs=0.02)
    assert dialog.undo_button.isEnabled()
    qtbot.keyClick(dialog.size_slider, Qt.Key_Z, Qt.ControlModifier)  # wherever the focus is
    assert canvas.count == 12
    dialog.redo_button.click()
    assert canvas.count > 12
    dialog.clear_button.click()
    assert canvas.count == 0
    assert not dialog.clear_button.isEnabled()


def answered(act):
    """Has `act` done to the dialog that opens next."""

    def do():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PointsDialog)
        act(dialog)

    QTimer.singleShot(0, do)


def test_asking_gives_what_was_drawn(qapp):
    def draw(dialog):
        canvas = dialog.canvas
        canvas.density = 30
        QTest.mouseClick(canvas, Qt.LeftButton, pos=place(canvas, 0.5, 0.5))
        QTest.keyClick(canvas, Qt.Key_Return)

    answered(draw)
    points = ask_points(None, None)
    assert points.dtype == np.float32
    assert len(points) >= 30
    assert np.abs(points - 0.5).max() < 0.1


def test_asking_begins_with_what_is_there_and_may_be_cancelled(qapp):
    seen = []

    def cancel(dialog):
        seen.append(dialog.points)
        QTest.keyClick(dialog, Qt.Key_Escape)

    answered(cancel)
    assert ask_points(None, line(20)) is None
    assert np.array_equal(seen[0], line(20))


def test_too_few_points_are_not_accepted(qapp):
    def press_return(dialog):
        QTest.keyClick(dialog.canvas, Qt.Key_Return)
        assert dialog.isVisible()
        QTest.mouseClick(dialog.box.button(QDialogButtonBox.StandardButton.Cancel), Qt.LeftButton, pos=QPoint(5, 5))

    answered(press_return)
    assert ask_points(None, line(LEAST_POINTS - 1)) is None
