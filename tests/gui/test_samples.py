"""The panel of samples, with real digits."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu

from ganstudio.datasets.mnist import Mnist
from ganstudio.errors import StudioError
from ganstudio.gui import theme
from ganstudio.gui.panels import files
from ganstudio.gui.panels.grid_geometry import Space, fitted
from ganstudio.gui.panels.pixels import enlarged, tiled, to_qimage
from ganstudio.gui.panels.samples import SamplesPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(scope="module")
def digits():
    data = Mnist(Mnist.Config()).load("test")
    return data.images[:100, 0].numpy(), data.labels[:100].tolist()


@pytest.fixture
def panel(qtbot):
    panel = SamplesPanel()
    qtbot.addWidget(panel)
    panel.resize(480, 420)
    panel.set_layouts([("5x5", "5 × 5"), ("10x10", "10 × 10 by class")])
    panel.set_kind_names([f"class digit {i}" for i in range(10)])
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def filled(panel, digits):
    images, labels = digits
    panel.show_images(images[:25], 5, 5, "step 10", kinds=labels[:25])
    return panel


def array(image):
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()


def centre(panel, index):
    return panel.grid.cell_rect(index).center().toPoint()


# Pixels


def test_every_pixel_of_a_digit_stays_a_square_on_screen(filled, digits):
    geometry = filled.grid.geometry_of_cells()
    assert geometry.factor == 2
    shown = array(filled.grid.grab().toImage())
    for index in (0, 7, 24):
        left, top, width, height = geometry.cell(index)
        assert np.array_equal(shown[top : top + height, left : left + width], enlarged(digits[0][index], 2))


def test_colour_images_keep_their_colours(panel):
    images = np.zeros((4, 8, 8, 3), np.uint8)
    images[..., 0], images[..., 2] = 200, 40
    panel.show_images(images, 2, 2)
    at = centre(panel, 3)
    assert panel.grid.grab().toImage().pixelColor(at).getRgb()[:3] == (200, 0, 40)


def test_images_that_do_not_fit_are_made_smaller_whole(panel):
    panel.show_images(np.full((100, 128, 128), 255, np.uint8), 10, 10)
    geometry = panel.grid.geometry_of_cells()
    assert 0 < geometry.factor < 1
    left, top, width, height = geometry.cell(99)
    assert left + width <= panel.grid.width()
    assert top + height <= panel.grid.height()


@pytest.mark.parametrize("images", [np.zeros((4, 8, 8)), np.zeros((8, 8), np.uint8), np.zeros((4, 8, 8, 2), np.uint8)])
def test_what_is_no_image_is_refused(panel, images):
    with pytest.raises(ValueError, match="uint8"):
        panel.show_images(images, 2, 2)


def test_the_grid_stays_where_it_is_when_images_change(filled, digits):
    before = filled.grid.geometry_of_cells()
    filled.show_images(digits[0][25:50], 5, 5, "a much longer caption than before " * 5, kinds=digits[1][25:50])
    QApplication.processEvents()
    assert filled.grid.geometry_of_cells() == before


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_factors_are_whole_on_every_screen(scale):
    geometry = fitted(5, 5, 28, 28, Space(round(420 * scale), round(400 * scale), gap=round(2 * scale)))
    assert geometry.factor == int(geometry.factor) >= 2
    assert geometry.cell_width == 28 * geometry.factor


def test_the_gap_shrinks_where_that_makes_the_images_larger():
    roomy, tight, small = (fitted(5, 5, 28, 28, Space(400, height, gap=2)) for height in (292, 286, 285))
    assert (roomy.factor, roomy.gap) == (2, 2)
    assert (tight.factor, tight.gap) == (2, 1)
    assert (small.factor, small.gap) == (1, 2)


def test_every_point_of_the_grid_belongs_to_an_image():
    geometry = fitted(3, 4, 10, 10, Space(200, 200, left=20, top=10))
    for index in range(12):
        left, top, width, height = geometry.cell(index)
        assert geometry.index_at(left, top) == index
        assert geometry.index_at(left + width - 1, top + height - 1) == index
    assert geometry.index_at(geometry.x - 1, geometry.y) is None
    assert geometry.index_at(199.5, 199.5) is None


def test_sheets_can_be_cut_up_again(digits):
    sheet = tiled(digits[0][:7], 2, 4)
    assert sheet.shape == (56, 112)
    assert np.array_equal(sheet[28:, 28:56], digits[0][5])
    assert (sheet[28:, 84:] == 0).all()


def test_an_image_owns_its_memory(digits):
    pixels = digits[0][0].copy()
    image = to_qimage(pixels)
    pixels[:] = 0
    assert np.array_equal(array(image), digits[0][0])


# Empty and stale


def test_a_hint_until_samples_come_and_nothing_stale_after(filled, digits):
    assert filled.grid.isVisible()
    filled.set_history([10, 20])
    filled.clear()
    assert not filled.grid.isVisible()
    assert filled.grid_image().isNull()
    assert np.unique(array(filled.grid.grab().toImage())).size == 1  # nothing but the background
    assert filled.history_step is None
    assert not filled.timeline.isEnabled()
    assert not filled._save.isEnabled()
    filled.show_images(digits[0][:25], 5, 5)
    assert filled._caption.text() == ""
    assert filled.grid.picked is None


# Picking


def test_a_click_picks_an_image(qtbot, filled):
    with qtbot.waitSignal(filled.image_picked) as picked:
        qtbot.mouseClick(filled.grid, Qt.LeftButton, pos=centre(filled, 13))
    assert picked.args == [13]
    assert filled.grid.picked == 13


def test_arrow_keys_and_return_pick_an_image(qtbot, filled):
    filled.grid.setFocus()
    for key in (Qt.Key_Right, Qt.Key_Right, Qt.Key_Down, Qt.Key_Left, Qt.Key_Up, Qt.Key_Up):
        qtbot.keyClick(filled.grid, key)
    assert filled.grid.current == 1
    assert "Image 2" in filled.grid.accessibleDescription()
    with qtbot.waitSignal(filled.image_picked) as picked:
        qtbot.keyClick(filled.grid, Qt.Key_Return)
    assert picked.args == [1]
    qtbot.keyClick(filled.grid, Qt.Key_End)
    assert filled.grid.current == 24


def test_the_picked_image_is_framed(qtbot, filled):
    qtbot.mouseClick(filled.grid, Qt.LeftButton, pos=centre(filled, 6))
    cell = filled.grid.cell_rect(6)
    assert filled.grid.grab().toImage().pixelColor(int(cell.left()) - 1, int(cell.center().y())) == theme.colour(
        "accent"
    )
    filled.show_images(filled.grid.sheet.images, 5, 5)
    assert filled.grid.picked == 6


def test_the_frame_goes_with_what_was_picked(qtbot, filled):
    qtbot.mouseClick(filled.grid, Qt.LeftButton, pos=centre(filled, 6))
    filled.grid.leaveEvent(QEvent(QEvent.Type.Leave))
    filled.grid.forget_picked()
    assert filled.grid.picked is None
    cell = filled.grid.cell_rect(6)
    shade = filled.grid.grab().toImage().pixelColor(int(cell.left()) - 1, int(cell.center().y()))
    assert shade != theme.colour("accent")


def test_beside_the_images_nothing_is_picked(qtbot, filled):
    with qtbot.assertNotEmitted(filled.image_picked):
        qtbot.mouseClick(filled.grid, Qt.LeftButton, pos=QPoint(1, 1))


def test_keys_the_grid_does_not_use_go_on(qtbot, filled):
    keys = []
    filled.keyPressEvent = lambda event: keys.append(event.key())
    qtbot.keyClick(filled.grid, Qt.Key_Space)
    assert keys == [Qt.Key_Space]


def test_an_image_is_described_by_number_and_class(filled, digits):
    assert filled.grid.sheet.describe(0) == f"Image 1, class digit {digits[1][0]}"
    filled.show_images(digits[0][:25], 5, 5)
    assert filled.grid.sheet.describe(0) == "Image 1"


def test_the_menu_copies_and_explores_the_image_under_the_pointer(qtbot, filled, digits):
    position = centre(filled, 3)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, position, filled.grid.mapToGlobal(position))
    QApplication.sendEvent(filled.grid, event)
    menu = filled.findChild(QMenu)
    actions = {action.text(): action for action in menu.actions()}
    actions["Copy this image"].trigger()
    assert np.array_equal(array(QApplication.clipboard().image()), enlarged(digits[0][3], 8))
    with qtbot.waitSignal(filled.image_picked) as picked:
        actions["Explore this image"].trigger()
    assert picked.args == [3]
    menu.close()


# Arrangements


def test_labels_stand_beside_rows_and_above_columns(panel, digits):
    panel.show_images(digits[0], 10, 10)
    plain = panel.grid.geometry_of_cells()
    panel.show_images(digits[0], 10, 10, row_labels=["long name"] * 10, column_labels=list("abcdefghij"))
    labelled = panel.grid.geometry_of_cells()
    assert labelled.x > panel.fontMetrics().horizontalAdvance("long name")
    assert labelled.y > plain.gap
    left_of_grid = array(panel.grid.grab().toImage())[:, : labelled.x - 4]
    assert left_of_grid.min() < 150 < left_of_grid.max()


def test_choosing_an_arrangement_asks_for_it(qtbot, panel):
    with qtbot.waitSignal(panel.layout_requested) as asked:
        qtbot.keyClick(panel._layouts, Qt.Key_Down)
    assert asked.args == ["10x10"]
    with qtbot.assertNotEmitted(panel.layout_requested):
        panel.select_layout("5x5")
        panel.set_layouts([("5x5", "5 × 5"), ("10x10", "10 × 10")])
    assert panel._layouts.currentData() == "5x5"


def test_one_arrangement_needs_no_choice(panel):
    panel.set_layouts([("5x5", "5 × 5")])
    assert not panel._layouts.isVisible()


# Timeline


def test_scrubbing_asks_for_earlier_sheets_and_back(qtbot, filled):
    filled.set_history([100, 200, 300])
    slider = filled.timeline._slider
    with qtbot.waitSignal(filled.history_requested) as asked:
        qtbot.keyClick(slider, Qt.Key_Left)
    assert asked.args == [300]
    assert filled.timeline._label.text() == "step 300"
    assert not filled.timeline._live.isChecked()
    with qtbot.waitSignal(filled.history_requested) as asked:
        filled.timeline._live.click()
    assert asked.args == [None]
    assert filled.timeline._live.isChecked()
    with qtbot.assertNotEmitted(filled.history_requested):
        filled.timeline._live.click()
    assert filled.timeline._live.isChecked()


def test_a_press_anywhere_on_the_timeline_takes_hold(qtbot, filled):
    filled.set_history([100, 200, 300, 400])
    slider = filled.timeline._slider
    middle = slider.height() // 2
    with qtbot.waitSignal(filled.history_requested) as asked:
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(9, middle))
    assert asked.args == [100]
    qtbot.mouseMove(slider, QPoint(slider.width() // 2, middle))
    assert filled.history_step == 300
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, middle))
    qtbot.mouseMove(slider, QPoint(9, middle))
    assert filled.history_step == 300


def test_new_sheets_do_not_move_who_looks_back(qtbot, filled):
    filled.set_history([100, 200])
    assert filled.history_step is None
    filled.timeline._slider.setValue(0)
    with qtbot.assertNotEmitted(filled.history_requested):
        filled.set_history([100, 200, 300])
        assert filled.history_step == 100
        filled.set_history([200, 300])
    assert filled.history_step is None


# Files


def test_saving_is_lossless(filled, digits, tmp_path):
    filled.save_png(tmp_path / "sheet.png")
    assert np.array_equal(array(QImage(str(tmp_path / "sheet.png"))), tiled(digits[0][:25], 5, 5))
    filled.save_png(tmp_path / "large.png", scale=3)
    assert QImage(str(tmp_path / "large.png")).width() == 3 * 140


def test_what_cannot_be_saved_is_said(panel, digits, tmp_path):
    with pytest.raises(StudioError, match="no samples"):
        panel.save_png(tmp_path / "sheet.png")
    panel.show_images(digits[0][:4], 2, 2)
    with pytest.raises(StudioError, match="missing"):
        panel.save_png(tmp_path / "missing" / "sheet.png")


def test_the_dialog_saves_what_was_shown_when_it_was_asked_for(qtbot, filled, digits, tmp_path, monkeypatch):
    def answer(*_):
        filled.show_images(digits[0][50:75], 5, 5)  # training goes on while the dialog is open
        return str(tmp_path / "mine"), ""

    monkeypatch.setattr(files.QFileDialog, "getSaveFileName", answer)
    with qtbot.waitSignal(filled.saved) as saved:
        filled._save.click()
    assert saved.args == [tmp_path / "mine.png"]
    assert np.array_equal(array(QImage(str(tmp_path / "mine.png"))), tiled(digits[0][:25], 5, 5))
