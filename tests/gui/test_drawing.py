"""The canvas and its tools: with a real mouse, pen and keys, undone, masked, in colour, and with pictures from elsewhere."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputDevice,
    QKeyEvent,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QApplication, QColorDialog, QFileDialog, QScrollArea, QWidget

from ganstudio.datasets.mnist import Mnist
from ganstudio.errors import StudioError
from ganstudio.gui.panels.drawing_canvas import DrawingCanvas
from ganstudio.gui.panels.drawing_painting import mask_path
from ganstudio.gui.panels.drawing_pane import DrawingPane
from ganstudio.gui.panels.pixels import enlarged, to_qimage
from tests.gui.wheel import turn_wheel


@pytest.fixture(scope="module")
def digit():
    return Mnist(Mnist.Config()).load("test").images[0, 0].numpy()


@pytest.fixture
def canvas(qtbot):
    canvas = DrawingCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(282, 282)
    with qtbot.waitExposed(canvas):
        canvas.show()
    return canvas


@pytest.fixture
def pane(qtbot):
    pane = DrawingPane()
    qtbot.addWidget(pane)
    pane.resize(300, 400)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def at(canvas, x, y):
    return canvas.place().to_screen(QPointF(x, y)).toPoint()


def drag(qtbot, canvas, *places, button=Qt.LeftButton):
    qtbot.mousePress(canvas, button, pos=at(canvas, *places[0]))
    for place in places[1:]:
        qtbot.mouseMove(canvas, at(canvas, *place))
    qtbot.mouseRelease(canvas, button, pos=at(canvas, *places[-1]))


def counted(signal):
    calls = []
    signal.connect(lambda *_: calls.append(1))
    return calls


# Drawing


def test_a_drag_draws_all_the_time_and_ends_once(qtbot, canvas):
    changes, strokes = counted(canvas.changed), counted(canvas.stroke_ended)
    qtbot.mousePress(canvas, Qt.LeftButton, pos=at(canvas, 6, 14))
    assert canvas.image()[13:15, 5:7].min() > 100
    for x in (12, 18, 22):
        qtbot.mouseMove(canvas, at(canvas, x, 14))
    assert len(changes) == 4
    assert strokes == []
    qtbot.mouseRelease(canvas, Qt.LeftButton, pos=at(canvas, 22, 14))
    assert len(strokes) == 1
    image = canvas.image()
    assert image.dtype == np.uint8
    assert image.shape == (28, 28)
    assert (image[13:15, 6:22].max(axis=0) > 200).all()
    assert image[:10].max() == image[18:].max() == 0


@pytest.mark.parametrize("by", ["tool", "right button"])
def test_the_eraser_takes_ink_away(qtbot, canvas, by):
    canvas.set_image(np.full((28, 28), 255, np.uint8))
    canvas.brush_width = 6 / 28
    canvas.tool = "eraser" if by == "tool" else "brush"
    button = Qt.LeftButton if by == "tool" else Qt.RightButton
    drag(qtbot, canvas, (0, 14), (28, 14), button=button)
    assert canvas.image()[13:15].max() == 0
    assert canvas.image()[:10].min() == 255


def test_moving_without_a_button_draws_nothing(qtbot, canvas):
    qtbot.mouseMove(canvas, at(canvas, 5, 5))
    qtbot.mouseMove(canvas, at(canvas, 20, 20))
    assert canvas.is_blank


def tablet(canvas, kind, x, y, pressure, pointer=QPointingDevice.PointerType.Pen):
    capabilities = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
    pen = QPointingDevice("pen", 1, QInputDevice.DeviceType.Stylus, pointer, capabilities, 1, 1)
    position = canvas.place().to_screen(QPointF(x, y))
    buttons = Qt.NoButton if kind == QTabletEvent.Type.TabletRelease else Qt.LeftButton
    event = QTabletEvent(
        kind, pen, position, canvas.mapToGlobal(position), pressure, 0, 0, 0.0, 0.0, 0, Qt.NoModifier, Qt.LeftButton, buttons
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
    return event.isAccepted()


def test_a_pen_draws_wider_where_it_presses_harder(canvas):
    kinds = QTabletEvent.Type
    canvas.brush_width = 6 / 28
    assert tablet(canvas, kinds.TabletPress, 4, 14, 0.1)
    tablet(canvas, kinds.TabletMove, 24, 14, 1.0)
    tablet(canvas, kinds.TabletRelease, 24, 14, 0.0)
    widths = canvas.image().sum(axis=0) / 255
    assert widths[22] > widths[6] + 2
    tablet(canvas, kinds.TabletPress, 14, 14, 1.0, QPointingDevice.PointerType.Eraser)
    tablet(canvas, kinds.TabletRelease, 14, 14, 0.0, QPointingDevice.PointerType.Eraser)
    assert canvas.image()[14, 14] == 0


def test_drawing_by_keys(qtbot, canvas):
    strokes = counted(canvas.stroke_ended)
    qtbot.keyClick(canvas, Qt.Key_Space)
    assert canvas.image()[13:15, 13:15].min() > 200  # begins in the middle
    for _ in range(6):
        qtbot.keyClick(canvas, Qt.Key_Right, Qt.ShiftModifier)
    assert (canvas.image()[13:15, 14:20] > 200).all()
    for _ in range(5):
        qtbot.keyClick(canvas, Qt.Key_Down)
    assert len(strokes) == 7
    assert canvas.image()[18:].max() == 0
    qtbot.keyClick(canvas, Qt.Key_Up)
    for _ in range(4):
        qtbot.keyClick(canvas, Qt.Key_Up)
    qtbot.keyClick(canvas, Qt.Key_Delete)
    assert canvas.image()[13:15, 19:21].max() < 60


def test_keys_choose_the_tool(qtbot, canvas):
    before = canvas.brush_width
    qtbot.keyClicks(canvas, "e]m")
    assert (canvas.tool, canvas.layer) == ("eraser", "mask")
    assert canvas.brush_width == pytest.approx(before * 1.25)
    qtbot.keyClicks(canvas, "bm[")
    assert (canvas.tool, canvas.layer) == ("brush", "image")
    assert canvas.brush_width == pytest.approx(before)


def test_the_wheel_makes_the_brush_larger_and_smaller(qtbot, canvas):
    before, told = canvas.brush_width, counted(canvas.settings_changed)
    assert turn_wheel(canvas, 2)
    assert canvas.brush_width == pytest.approx(before * 1.25**2)
    assert told
    turn_wheel(canvas, -1.5)
    turn_wheel(canvas, -0.5)  # parts of a notch, as a touchpad sends them
    assert canvas.brush_width == pytest.approx(before)
    turn_wheel(canvas, 99)
    assert canvas.brush_width == pytest.approx(8 / 28)
    drag(qtbot, canvas, (14, 4), (14, 24))
    assert (canvas.image()[14, 11:17] > 200).all()


def test_where_the_page_scrolls_the_wheel_scrolls_it_unless_ctrl_is_held(qtbot):
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    canvas = DrawingCanvas(page)
    canvas.resize(300, 300)
    page.resize(300, 900)
    area.setWidget(page)
    area.resize(320, 320)
    with qtbot.waitExposed(area):
        area.show()
    before = canvas.brush_width
    assert not turn_wheel(canvas, -1)
    assert canvas.brush_width == before
    assert turn_wheel(canvas, 1, Qt.ControlModifier)
    assert canvas.brush_width == pytest.approx(before * 1.25)


def test_the_window_s_undo_is_the_canvas_s_while_it_has_the_focus(canvas):
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key_Z, Qt.ControlModifier)
    event.ignore()
    QApplication.sendEvent(canvas, event)
    assert event.isAccepted()
    other = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key_S, Qt.ControlModifier)
    other.ignore()
    QApplication.sendEvent(canvas, other)
    assert not other.isAccepted()


def test_each_stroke_is_undone_at_once_and_drawn_again(qtbot, canvas):
    drag(qtbot, canvas, (5, 5), (14, 8), (22, 5))
    first = canvas.image()
    drag(qtbot, canvas, (5, 20), (22, 20))
    second = canvas.image()
    qtbot.keyClick(canvas, Qt.Key_Z, Qt.ControlModifier)
    assert np.array_equal(canvas.image(), first)
    qtbot.keyClick(canvas, Qt.Key_Z, Qt.ControlModifier)
    assert canvas.is_blank
    assert not canvas.can_undo
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier)
    assert np.array_equal(canvas.image(), second)


def test_a_stroke_that_changes_nothing_is_no_step(qtbot, canvas, digit):
    canvas.set_image(digit)
    canvas.undo()
    strokes = counted(canvas.stroke_ended)
    drag(qtbot, canvas, (3, 3), (5, 5), button=Qt.RightButton)
    assert strokes == []
    assert canvas.can_redo


def test_clearing_can_be_undone(canvas, digit):
    canvas.set_image(digit)
    canvas.clear()
    assert canvas.is_blank
    canvas.undo()
    assert np.array_equal(canvas.image(), digit)


def test_what_is_given_out_and_in_is_a_copy(canvas, digit):
    mine = digit.copy()
    canvas.set_image(mine)
    mine[:] = 7
    canvas.image()[:] = 7
    assert np.array_equal(canvas.image(), digit)


def test_what_is_drawn_is_seen_with_crisp_pixels(canvas, digit):
    canvas.set_image(digit)
    rect = canvas.place().rect
    shown = canvas.grab(rect).toImage()
    assert rect.width() == 280
    assert canvas.place().factor == 10
    expected = to_qimage(enlarged(digit, 10))
    picked = [(x, y) for x in range(5, 280, 10) for y in range(5, 280, 10)]
    assert all(shown.pixelColor(x, y) == expected.pixelColor(x, y) for x, y in picked)


def test_another_size_begins_anew_and_the_same_size_does_not(canvas, digit):
    canvas.set_image(digit)
    canvas.configure(28, False)
    assert np.array_equal(canvas.image(), digit)
    canvas.configure(64, True)
    assert canvas.image().shape == (64, 64, 3)
    assert canvas.is_blank
    assert not canvas.can_undo


def test_an_image_of_another_size_is_refused(canvas):
    for wrong in (np.zeros((64, 64), np.uint8), np.zeros((28, 28)), np.zeros((28, 28, 4), np.uint8)):
        with pytest.raises(ValueError, match="uint8"):
            canvas.set_image(wrong)
    with pytest.raises(ValueError, match="mask"):
        canvas.set_mask(np.zeros((3, 3), bool))


def test_colours_and_greys_become_what_the_canvas_holds(canvas, digit):
    canvas.set_image(np.stack([digit] * 3, axis=-1))
    assert np.abs(canvas.image().astype(int) - digit).max() <= 1
    canvas.configure(28, True)
    canvas.set_image(digit)
    assert np.array_equal(canvas.image()[..., 1], digit)


def test_in_colour_the_brush_paints_in_its_own(qtbot, canvas):
    canvas.configure(32, True)
    canvas.ink = QColor(200, 30, 90)
    drag(qtbot, canvas, (4, 16), (28, 16))
    assert canvas.image()[16, 16].tolist() == [200, 30, 90]


# The mask


def test_a_mask_is_drawn_over_the_image_and_leaves_it_alone(qtbot, canvas, digit):
    canvas.set_image(digit)
    assert canvas.masked() is None
    canvas.layer = "mask"
    canvas.brush_width = 6 / 28
    before = canvas.grab().toImage()
    drag(qtbot, canvas, (8, 20), (20, 20))
    mask = canvas.masked()
    assert mask.dtype == bool
    assert mask[18:22, 8:20].all()
    assert not mask[:15].any()
    assert np.array_equal(canvas.image(), digit)
    where = at(canvas, 14.5, 20.5)
    assert canvas.grab().toImage().pixelColor(where) != before.pixelColor(where)
    drag(qtbot, canvas, (4, 20), (24, 20), button=Qt.RightButton)
    assert canvas.masked() is None


def test_a_mask_goes_with_the_image_it_was_drawn_on(qtbot, canvas, digit):
    canvas.set_image(digit)
    canvas.layer = "mask"
    drag(qtbot, canvas, (8, 20), (20, 20))
    covered = canvas.masked()
    canvas.set_image(255 - digit)
    assert canvas.masked() is None
    assert canvas.layer == "image"
    canvas.undo()
    assert np.array_equal(canvas.masked(), covered)
    assert np.array_equal(canvas.image(), digit)
    canvas.layer = "mask"
    canvas.clear()
    assert canvas.masked() is None
    assert canvas.layer == "image"  # the next stroke is ink


def test_the_mask_is_undone_and_cleared_by_itself(qtbot, canvas, digit):
    canvas.set_image(digit)
    canvas.layer = "mask"
    drag(qtbot, canvas, (8, 20), (20, 20))
    mask = canvas.masked()
    canvas.clear()
    assert canvas.masked() is None
    assert not canvas.is_blank
    canvas.undo()
    assert np.array_equal(canvas.masked(), mask)
    canvas.set_mask(None)
    assert canvas.masked() is None


def test_the_veil_goes_around_the_masked_pixels():
    mask = np.zeros((10, 10), bool)
    mask[2:5, 3:7] = mask[6, 6] = True
    path = mask_path(mask)
    inside = [[path.contains(QPointF(x + 0.5, y + 0.5)) for x in range(10)] for y in range(10)]
    assert np.array_equal(inside, mask)
    assert mask_path(np.zeros((4, 4), bool)).isEmpty()


# The tools


def test_the_tools_show_how_the_canvas_stands(qtbot, pane):
    tools, canvas = pane.tools, pane.canvas
    assert not tools.undo_button.isEnabled()
    assert not tools.clear_button.isEnabled()
    tools.tools["eraser"].click()
    assert canvas.tool == "eraser"
    qtbot.keyClicks(canvas, "b")
    assert tools.tools["brush"].isChecked()
    drag(qtbot, canvas, (5, 5), (20, 20))
    assert tools.undo_button.isEnabled()
    tools.undo_button.click()
    assert canvas.is_blank
    tools.redo_button.click()
    assert tools.clear_button.accessibleName() == "Clear the drawing"
    tools.mask_button.click()
    assert canvas.layer == "mask"
    assert tools.clear_button.accessibleName() == "Clear the mask"
    assert not tools.clear_button.isEnabled()
    tools.mask_button.click()
    tools.clear_button.click()
    assert canvas.is_blank


def test_the_slider_and_the_keys_change_one_brush(qtbot, pane):
    usual = pane.canvas.brush_width
    pane.tools.width_slider.setValue(100)
    assert pane.canvas.brush_width == pytest.approx(8 / 28)
    pane.tools.width_slider.setValue(0)
    assert pane.canvas.brush_width == pytest.approx(1 / 28)
    qtbot.keyClicks(pane.canvas, "]]]")
    assert pane.canvas.brush_width == pytest.approx(1.25**3 / 28)
    assert pane.tools.width_slider.value() == pytest.approx(32, abs=1)
    qtbot.mouseDClick(pane.tools.width_slider, Qt.LeftButton)
    assert pane.canvas.brush_width == pytest.approx(usual, rel=0.02)


def test_the_colour_of_the_brush_is_asked_for_where_there_are_colours(pane, monkeypatch):
    assert not pane.tools.colour_button.isVisible()
    pane.configure(32, True)
    assert pane.tools.colour_button.isVisible()
    assert not pane.centring.isVisible()
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#d55e00"))
    pane.tools.colour_button.click()
    assert pane.canvas.ink.name() == "#d55e00"
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor())
    pane.tools.colour_button.click()
    assert pane.canvas.ink.name() == "#d55e00"


def test_every_control_says_what_it_is(pane):
    tools = pane.tools
    controls = [*tools.tools.values(), tools.mask_button, tools.colour_button, tools.width_slider, tools.undo_button]
    controls += [tools.redo_button, tools.clear_button, tools.open_button, tools.paste_button, pane.canvas]
    assert all(one.accessibleName() and one.toolTip() for one in controls)
    assert pane.centring.toolTip()


# Pictures from elsewhere


def paper(digit, path, factor=12):
    """A scan: dark ink on a bright sheet, the digit in a corner of it."""
    sheet = np.full((28 * factor * 2, 28 * factor * 3), 235, np.uint8)
    large = np.asarray(Image.fromarray(digit).resize((28 * factor,) * 2, Image.Resampling.BICUBIC))
    sheet[: 28 * factor, : 28 * factor] -= np.round(large * 0.8).astype(np.uint8)
    Image.fromarray(sheet).save(path)
    return path


def send_drop(pane, mime):
    where = QPoint(150, 200)
    enter = QDragEnterEvent(where, Qt.CopyAction, mime, Qt.LeftButton, Qt.NoModifier)
    enter.ignore()
    QApplication.sendEvent(pane, enter)
    if enter.isAccepted():
        drop = QDropEvent(QPointF(where), Qt.CopyAction, mime, Qt.LeftButton, Qt.NoModifier)
        QApplication.sendEvent(pane, drop)
    return enter.isAccepted()


def of_files(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_a_dropped_file_is_read_and_fitted_and_can_be_undone(qtbot, pane, digit, tmp_path):
    with qtbot.waitSignal(pane.stroke_ended):
        assert send_drop(pane, of_files(paper(digit, tmp_path / "scan.jpg")))
    found = pane.image()
    assert np.abs(found.astype(int) - digit).mean() < 12
    pane.canvas.undo()
    assert pane.canvas.is_blank


def test_folders_and_several_files_are_left_to_the_window(pane, digit, tmp_path):
    one, other = paper(digit, tmp_path / "a.png"), paper(digit, tmp_path / "b.png")
    assert not send_drop(pane, of_files(tmp_path))
    assert not send_drop(pane, of_files(one, other))
    text = QMimeData()
    text.setText("a digit")
    assert not send_drop(pane, text)


def test_a_picture_of_the_right_size_is_taken_pixel_by_pixel(qtbot, pane, digit, tmp_path):
    path = tmp_path / "digit.png"
    Image.fromarray(digit).save(path)
    with qtbot.waitSignal(pane.stroke_ended):
        pane.open(path)
    assert np.array_equal(pane.image(), digit)


def test_other_fitting_reads_the_picture_again_unless_it_was_drawn_on(qtbot, pane, digit, tmp_path):
    with qtbot.waitSignal(pane.stroke_ended):
        pane.open(paper(digit, tmp_path / "scan.png"))
    fitted = pane.image()
    with qtbot.waitSignal(pane.stroke_ended):
        pane.centring.setChecked(False)
    assert not np.array_equal(pane.image(), fitted)
    drag(qtbot, pane.canvas, (5, 5), (20, 20))
    drawn = pane.image()
    pane.centring.setChecked(True)
    assert pane._imported is not None  # nothing is being read
    assert np.array_equal(pane.image(), drawn)


def test_copied_pixels_can_be_pasted(qtbot, pane, digit):
    pane.set_image(digit)
    qtbot.keyClick(pane.canvas, Qt.Key_C, Qt.ControlModifier)
    pane.canvas.clear()
    with qtbot.waitSignal(pane.stroke_ended):
        qtbot.keyClick(pane.canvas, Qt.Key_V, Qt.ControlModifier)
    assert np.array_equal(pane.image(), digit)


def test_pasting_without_a_picture_says_so(qtbot, pane):
    QGuiApplication.clipboard().setText("no picture")
    with qtbot.waitSignal(pane.problem) as said:
        pane.tools.paste_button.click()
    assert "no picture on the clipboard" in str(said.args[0])


def test_a_file_that_is_no_picture_is_a_problem_in_words(qtbot, pane, digit, tmp_path):
    pane.set_image(digit)
    path = tmp_path / "letter.png"
    path.write_text("Dear Sir or Madam")
    with qtbot.waitSignal(pane.problem) as said:
        pane.open(path)
    assert isinstance(said.args[0], StudioError)
    assert "letter.png" in str(said.args[0])
    assert np.array_equal(pane.image(), digit)


def test_opening_asks_for_a_file(qtbot, pane, digit, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    pane.tools.open_button.click()
    assert pane.canvas.is_blank
    path = str(paper(digit, tmp_path / "scan.png"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    with qtbot.waitSignal(pane.stroke_ended):
        pane.tools.open_button.click()
    assert not pane.canvas.is_blank


def test_another_run_keeps_a_drawing_that_fits(pane, digit):
    pane.set_image(digit)
    pane.configure(28, False)
    assert np.array_equal(pane.image(), digit)
    pane.configure(32, False)
    assert pane.canvas.is_blank
