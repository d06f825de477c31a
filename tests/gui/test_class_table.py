"""Every class in several styles."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from ganstudio.gui.panels import files
from ganstudio.gui.panels.class_table import MOST_ROWS, ClassTable, Style
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.space import LatentSpace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SPACE = LatentSpace(32)
NAMES = ("cat", "dog", "hen")


@pytest.fixture
def table(qtbot):
    table = ClassTable()
    qtbot.addWidget(table)
    table.configure(SPACE, NAMES)
    table.show_styles(styles("shown", "A"))
    with qtbot.waitExposed(table):
        table.show()
    return table


def styles(*words, seed=0):
    return [Style(text, Keyframe(SPACE.of_seed(seed + i), np.ones(3, np.float32) / 3)) for i, text in enumerate(words)]


def paint(table):
    for wanted in table.wanted_thumbnails():
        table.show_thumbnail(wanted.token, np.full((28, 28), wanted.token, np.uint8))


def test_rows_are_classes_and_columns_are_styles(qtbot, table):
    wanted = table.wanted_thumbnails()
    assert [one.class_weights.argmax() for one in wanted] == [0, 0, 1, 1, 2, 2]
    assert np.array_equal(wanted[3].z, SPACE.of_seed(1))
    assert not table.save.isEnabled()
    paint(table)
    qtbot.waitUntil(table.save.isEnabled)
    sheet = table.grid.sheet
    assert (sheet.rows, sheet.columns, sheet.row_labels, sheet.column_labels) == (3, 2, NAMES, ("shown", "A"))
    assert sheet.images[:, 0, 0].tolist() == list(range(6))
    assert "dog, A" in sheet.describe(3)


def test_a_click_goes_there(qtbot, table):
    paint(table)
    qtbot.waitUntil(table.save.isEnabled)
    with qtbot.waitSignal(table.gone_to) as gone:
        qtbot.mouseClick(table.grid, Qt.LeftButton, pos=table.grid.cell_rect(5).center().toPoint())
    assert gone.args[0].is_at(SPACE.of_seed(1), np.array([0, 0, 1], np.float32))
    with qtbot.waitSignal(table.dragged) as dragged:
        table.grid.taken.emit(2)
    assert dragged.args[0].image[0, 0] == 2


def test_images_stay_while_a_style_moves_and_go_with_it(qtbot, table):
    paint(table)
    qtbot.waitUntil(table.save.isEnabled)
    table.show_styles(styles("shown", "A", seed=7))
    assert not table.has_thumbnail(0)
    assert table.grid.sheet is not None
    table.show_styles(styles("shown"))
    qtbot.waitUntil(lambda: table.grid.sheet is None)
    assert len(table.wanted_thumbnails()) == 3
    table.configure(SPACE, ())
    assert table.wanted_thumbnails() == []


def test_the_table_is_saved_in_true_pixels_or_enlarged(qtbot, table, tmp_path, monkeypatch):
    paint(table)
    qtbot.waitUntil(table.save.isEnabled)
    monkeypatch.setattr(files.QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "classes.png"), ""))
    for button, factor in ((table.save, 1), (table.save_large, 4)):
        with qtbot.waitSignal(table.saved):
            button.click()
        image = QImage(str(tmp_path / "classes.png"))
        assert (image.width(), image.height()) == (2 * 28 * factor, 3 * 28 * factor)
    assert "classes.png" in table._said.whole


def test_very_many_classes_are_cut_off_and_that_is_said(table):
    table.configure(SPACE, [str(i) for i in range(1000)])
    table.show_styles([Style("shown", Keyframe(SPACE.of_seed(1), np.eye(1000, dtype=np.float32)[0]))])
    assert len(table.wanted_thumbnails()) == MOST_ROWS
    assert table._said.whole == "The first 30 of 1,000 classes."
