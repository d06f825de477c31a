"""The dialog of batch sizes: a table that grows, a choice that waits for the person, and a way out at any time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganstudio.gui import theme
from ganstudio.gui.panels.batch_size_dialog import BatchSizeDialog
from ganstudio.training.batch_trials import Tried

TRIED = (Tried(8, 900.0, 90 * 10**6), Tried(16, 1_500.0, 95 * 10**6), Tried(32, 1_490.0, 1_200_000_000))


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> BatchSizeDialog:
    theme.apply_theme(qapp, "light")
    dialog = BatchSizeDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.begin(16)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def texts(dialog: BatchSizeDialog) -> list[list[str]]:
    table = dialog.table
    return [[table.item(row, column).text() for column in range(4)] for row in range(table.rowCount())]


def test_rows_come_as_sizes_are_tried(dialog: BatchSizeDialog) -> None:
    assert (dialog.bar.isVisible(), dialog.use.isEnabled(), dialog.again.isEnabled()) == (True, False, False)
    dialog.add(TRIED[0])
    assert dialog.use.text() == "Use 8"
    dialog.add(TRIED[1])
    dialog.add(TRIED[2])
    dialog.add(Tried(64, problem="does not fit"))
    assert texts(dialog) == [
        ["8", "900", "90 MB", ""],
        ["16", "1,500", "95 MB", "fastest, set now"],
        ["32", "1,490", "1.2 GB", "largest that fits"],
        ["64", "", "", "does not fit"],
    ]
    assert dialog.use.text() == "Use 16"
    dialog.end()
    assert dialog.said.text() == "Fastest: 16. Largest that fits, of those tried: 32."
    assert (dialog.bar.isVisible(), dialog.stop.isEnabled(), dialog.again.isEnabled()) == (False, False, True)


def test_what_the_person_picks_stays_picked(dialog: BatchSizeDialog, qtbot: QtBot) -> None:
    dialog.add(TRIED[0])
    dialog.add(TRIED[1])
    QApplication.processEvents()
    place = dialog.table.visualItemRect(dialog.table.item(0, 1)).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog.use.text() == "Use 8"
    dialog.add(TRIED[2])
    assert dialog.use.text() == "Use 8"
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.use_asked) as asked:
        qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert asked.args == [16]
    assert not dialog.isVisible()


def test_no_button_moves_while_sizes_are_found(dialog: BatchSizeDialog) -> None:
    places = set()
    for shift in range(10):
        dialog.add(Tried(8 << shift, 100.0 * 2**shift, 10**9))
        QApplication.processEvents()
        places.add(dialog.use.x())
    assert dialog.use.text() == "Use 16"  # that of now, although others are faster
    for row in range(10):
        dialog.table.setCurrentCell(row, 0)
        QApplication.processEvents()
        places.add(dialog.use.x())
    assert (dialog.use.text(), len(places)) == ("Use 4,096", 1)


def test_a_size_that_does_not_fit_cannot_be_used(dialog: BatchSizeDialog, qtbot: QtBot) -> None:
    dialog.add(Tried(8, problem="does not fit"))
    QApplication.processEvents()
    place = dialog.table.visualItemRect(dialog.table.item(0, 0)).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not dialog.use.isEnabled()
    dialog.end()
    assert dialog.said.text().startswith("Not even a batch of 8 fits")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_cut_off(dialog: BatchSizeDialog, qapp: QApplication, scheme: str) -> None:
    theme.apply_theme(qapp, scheme)
    for shift in range(10):
        dialog.add(Tried(8 << shift, 10_000.0 + shift, 10**9))
    dialog.add(Tried(8192, problem="not tried: it would take too long"))
    dialog.end()
    QApplication.processEvents()
    for label in (dialog.said, *dialog.findChildren(type(dialog.said))):
        assert label.height() >= label.heightForWidth(label.width())
    table = dialog.table
    last = table.visualItemRect(table.item(table.rowCount() - 1, 3))
    assert last.width() >= table.fontMetrics().horizontalAdvance(table.item(table.rowCount() - 1, 3).text())
    assert table.viewport().rect().contains(last)
