"""Samples and their nearest training images side by side, with real digits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganstudio.datasets.mnist import Mnist
from ganstudio.evaluation.copies import Pairs, paired
from ganstudio.gui import theme
from ganstudio.gui.panels import files, nearest_words
from ganstudio.gui.panels.nearest_dialog import NearestDialog
from ganstudio.gui.panels.paired_grid import PairedGrid
from ganstudio.gui.panels.pairs_picture import pairs_picture
from ganstudio.gui.panels.sheet import Sheet
from ganstudio.media import channels_last

SEVENS = Mnist.Config(digits="7")
COPY, OF = 3, 1_000


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    """Six test digits, one of them replaced by a training digit."""
    images = channels_last(Mnist(SEVENS).load("test").images[:6].numpy().copy())
    images[COPY] = Mnist(SEVENS).load("train").images[OF, 0].numpy()
    return Sheet(images, 2, 3, labels=("class 7",) * 6)


@pytest.fixture(scope="module")
def pairs(sheet: Sheet) -> Pairs:
    return paired(SEVENS, sheet.images)


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication, sheet: Sheet) -> NearestDialog:
    theme.apply_theme(qapp, "light")
    dialog = NearestDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.begin(sheet, "step 40", "my run")
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


@pytest.fixture
def filled(dialog: NearestDialog, pairs: Pairs) -> NearestDialog:
    dialog.show_pairs(pairs)
    QApplication.processEvents()
    return dialog


def centre(grid: PairedGrid, index: int) -> QPoint:
    return grid.cell_rect(index).center().toPoint()


def frame(grid: PairedGrid, index: int) -> list[str]:
    """The colours along the left edge of an image's frame."""
    image, cell = grid.grab().toImage(), grid.cell_rect(index)
    x = int(cell.left()) - 1
    return [image.pixelColor(x, y).name() for y in range(int(cell.top()) + 1, int(cell.bottom()) - 1)]


def name(role: str) -> str:
    return theme.colour(role).name()


# While it is computed


def test_samples_are_shown_at_once_and_the_bar_moves(dialog: NearestDialog, sheet: Sheet) -> None:
    assert dialog.windowTitle() == "Nearest training images – my run"
    assert dialog.caption.whole == "Samples, step 40"
    assert dialog.samples.sheet is sheet
    assert dialog.waiting.isVisible()
    assert not dialog.training.isVisible()
    assert not dialog.save.isEnabled()
    assert dialog.refresh.isEnabled()
    assert dialog.waiting.bar.maximum() == 0  # not known yet
    dialog.show_progress(30, 120)
    assert (dialog.waiting.bar.value(), dialog.waiting.bar.maximum()) == (25, 100)
    assert "does it copy?" in dialog.verdict.text()
    assert dialog.picture().isNull()


def test_why_there_is_nothing_is_said(dialog: NearestDialog) -> None:
    dialog.show_problem("There is no folder here.")
    assert dialog.waiting.hint.text() == "There is no folder here."
    assert not dialog.waiting.bar.isVisible()
    assert not dialog.save.isEnabled()


def test_nothing_moves_when_words_come(dialog: NearestDialog, pairs: Pairs) -> None:
    dialog.resize(1000, 640)
    QApplication.processEvents()
    before = dialog.samples.geometry()
    dialog.show_pairs(pairs)
    for index in range(6):
        dialog.samples.image_picked.emit(index)
        QApplication.processEvents()
        assert dialog.samples.geometry() == before


# What was found


def test_the_copy_is_told(filled: NearestDialog, pairs: Pairs) -> None:
    assert pairs.copies == [COPY]
    assert filled.verdict.text() == "One of these 6 samples looks like a copy of a training image: number 4."
    assert filled.verdict.property("role") == "concern"
    assert "Of 300 real images that were not trained on, 3 are below that" in filled.meaning.text()
    assert f"below {pairs.usual.threshold:.2f}" in filled.meaning.text()
    assert filled.heading.whole == "The nearest of 6,265 training images"
    assert filled.details.text() == (
        "Sample 4: nearest to it is training image 1,001, class 7.\n"
        "Distance 0: pixel for pixel the training image. This is a copy."
    )
    assert np.array_equal(filled.training.sheet.images[COPY], filled.samples.sheet.images[COPY])


def test_of_an_unrelated_sample_distance_and_isolation_are_told(
    filled: NearestDialog, pairs: Pairs, qtbot: QtBot
) -> None:
    qtbot.mouseClick(filled.samples, Qt.MouseButton.LeftButton, pos=centre(filled.samples, 0))
    said = filled.details.text()
    assert said.startswith("Sample 1: nearest to it is training image ")
    assert f"Isolation {pairs.isolation[0]:.2f}" in said
    assert f"{100 * pairs.difference[0]:.1f} % of full brightness" in said
    assert said.endswith("No sign of a copy.")
    assert "isolation" in filled.samples.accessibleDescription()
    assert filled.samples.sheet.describe(0).startswith("Image 1, class 7, distance ")
    assert "training image" in filled.training.sheet.describe(0)


def test_no_copy_is_good_news(dialog: NearestDialog, pairs: Pairs) -> None:
    dialog.show_pairs(replace(pairs, isolation=np.full(6, 0.9), distance=np.full(6, 5.0)))
    assert dialog.verdict.text() == "None of these 6 samples looks like a copy of a training image."
    assert dialog.verdict.property("role") == "heading"


def test_words_for_more_and_for_chance(pairs: Pairs) -> None:
    far = replace(pairs, distance=np.full(6, 5.0), isolation=np.array([0.1, 0.2, 0.9, 0.9, 0.9, 0.3]))
    assert nearest_words.verdict(far) == "3 of these 6 samples look like copies of training images: numbers 1, 2, 6."
    assert nearest_words.details(far, 1)[-1].endswith("This looks like a copy.")
    n = 200
    one = replace(
        pairs, indices=np.zeros(n, int), distance=np.full(n, 5.0), isolation=np.where(np.arange(n) == 4, 0.1, 0.9)
    )
    assert nearest_words.verdict(one).endswith("image: number 5. So few may be chance.")
    all_of_them = nearest_words.verdict(replace(one, isolation=np.full(n, 0.1)))
    assert all_of_them.endswith("numbers 1, 2, 3, 4, 5, 6, 7, 8, ….")


# Pointing and picking


def test_pointing_at_one_frames_its_partner_and_tells_of_it(filled: NearestDialog, qtbot: QtBot) -> None:
    told = filled.details.text()
    for one, other in ((filled.samples, filled.training), (filled.training, filled.samples)):
        qtbot.mouseMove(one, centre(one, 5))
        assert set(frame(other, 5)) == {name("muted")}
        assert filled.details.text().startswith("Sample 6:")
        QApplication.sendEvent(one, _leave())
        assert name("muted") not in frame(other, 5)
        assert filled.details.text() == told  # of the picked one again


def _leave():  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.Leave)


def test_arrow_keys_walk_through_the_pairs(filled: NearestDialog, qtbot: QtBot) -> None:
    filled.training.setFocus()
    for key, place in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_End, 5), (Qt.Key.Key_Up, 2)):
        qtbot.keyClick(filled.training, key)
        assert filled.samples.picked == filled.training.picked == place
        assert filled.details.text().startswith(f"Sample {place + 1}:")
    assert set(frame(filled.samples, 2)) == {name("accent")}


def test_copies_are_framed_in_both_even_when_picked(filled: NearestDialog, qtbot: QtBot) -> None:
    assert filled.samples.picked == COPY  # the most isolated one is told of first
    for grid in (filled.samples, filled.training):
        assert set(frame(grid, COPY)) >= {name("vermilion"), name("accent")}
    qtbot.mouseClick(filled.samples, Qt.MouseButton.LeftButton, pos=centre(filled.samples, 1))
    QApplication.sendEvent(filled.samples, _leave())
    for grid in (filled.samples, filled.training):
        assert set(frame(grid, COPY)) == {name("vermilion")}


def test_the_image_asked_for_is_told_of_and_stays_picked(filled: NearestDialog, sheet: Sheet, pairs: Pairs) -> None:
    filled.begin(sheet, "step 50", "my run", wanted=1)
    assert filled.details.text() == ""
    filled.show_pairs(pairs)
    assert filled.samples.picked == filled.training.picked == 1
    filled.begin(sheet, "step 60", "my run")
    filled.show_pairs(pairs)
    assert filled.samples.picked == 1
    filled.begin(replace(sheet, rows=1, columns=6), "step 70", "my run")
    filled.show_pairs(pairs)
    assert filled.samples.picked == COPY


@pytest.mark.parametrize("size", [(1040, 660), (1000, 620), (620, 900), (777, 601)])
def test_both_sides_have_images_of_one_size(filled: NearestDialog, size: tuple[int, int]) -> None:
    filled.resize(*size)
    QApplication.processEvents()
    one, other = (grid.geometry_of_cells() for grid in (filled.samples, filled.training))
    assert one.factor == other.factor >= 2
    is_tall = size[1] > size[0]
    assert (filled.training.mapTo(filled, QPoint()).x() == filled.samples.mapTo(filled, QPoint()).x()) == is_tall


# Files and keys


@pytest.mark.parametrize("colour", [False, True])
def test_the_picture_has_every_pixel_of_every_pair(colour: bool) -> None:
    random = np.random.default_rng(0)
    shape = (5, 28, 28, 3) if colour else (5, 28, 28)
    left, right = (random.integers(0, 256, shape, dtype=np.uint8) for _ in range(2))
    picture = pairs_picture(left, right, 2, 3)
    small = picture[::4, ::4]
    assert np.array_equal(small.repeat(4, 0).repeat(4, 1), picture)
    assert small.shape[:2] == (2 * 32 + 4, 3 * 60 + 4)
    for index in range(5):
        row, column = divmod(index, 3)
        top, start = 4 + 32 * row, 4 + 60 * column
        assert np.array_equal(small[top : top + 28, start : start + 28], left[index])
        assert np.array_equal(small[top : top + 28, start + 28 : start + 56], right[index])
    assert (small[:4] == 128).all()
    assert (small[:, -4:] == 128).all()


def test_pairs_are_saved_and_copied(
    filled: NearestDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files.QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    with qtbot.waitSignal(filled.saved) as saved:
        filled.save.click()
    assert saved.args == [tmp_path / "mine.png"]
    assert filled._said.whole == f"Saved as {tmp_path / 'mine.png'}."
    written = QImage(str(tmp_path / "mine.png"))
    assert written == filled.picture().convertToFormat(written.format())
    qtbot.keyClick(filled.samples, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().image().size() == written.size()
    (tmp_path / "folder.png").mkdir()
    monkeypatch.setattr(files.QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "folder.png"), ""))
    with qtbot.waitSignal(filled.problem):
        filled.save.click()
    assert filled._said.property("role") == "problem"


def test_keys_refresh_and_close(filled: NearestDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(filled.refresh_asked):
        qtbot.keyClick(filled, Qt.Key.Key_F5)
    with qtbot.waitSignal(filled.finished):
        qtbot.keyClick(filled.samples, Qt.Key.Key_Escape)
    assert not filled.isVisible()


def test_every_control_has_a_name_and_a_tip(filled: NearestDialog) -> None:
    from PySide6.QtWidgets import QPushButton

    for button in filled.findChildren(QPushButton):
        assert button.accessibleName()
        assert button.toolTip()
    names = {grid.accessibleName() for grid in (filled.samples, filled.training)}
    assert names == {"Samples", "Nearest training images"}
    assert "shifted or mirrored" in filled.meaning.toolTip()
