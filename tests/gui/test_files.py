"""Where files are offered, what of them, and that the focus comes back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget

from ganstudio.datasets.mnist import Mnist
from ganstudio.gui.panels import files
from ganstudio.gui.panels.crisp_image import CrispImage
from ganstudio.gui.panels.files import ask_what_to_open, ask_where_to_save, first_offer, save_picture
from ganstudio.gui.panels.pixels import enlarged, enlargement, to_qimage
from ganstudio.gui.settings import Settings

KIND = "Pictures (*.png)"


class Panel(QWidget):
    problem = Signal(object)
    saved = Signal(object)


@pytest.fixture
def panel(qtbot):
    panel = Panel()
    qtbot.addWidget(panel)
    return panel


@pytest.fixture
def digit():
    return Mnist(Mnist.Config()).load("test").images[3, 0].numpy()


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """What the dialog was asked with; it answers with this file and the filter at this place."""
    seen = []

    def ask(chosen="out/mine.png", kind=None):
        (tmp_path / chosen).parent.mkdir(exist_ok=True)

        def answer(_, title, name, kinds, selected):
            seen.append((Path(name), kinds.split(";;"), selected))
            return str(tmp_path / chosen), selected if kind is None else kinds.split(";;")[kind]

        monkeypatch.setattr(files.QFileDialog, "getSaveFileName", answer)
        return seen

    return ask


def test_a_file_is_offered_where_the_last_one_went_and_named_after_the_run(panel, asked, tmp_path):
    seen = asked()
    assert ask_where_to_save(panel, "Save", "image.png", KIND) == tmp_path / "out" / "mine.png"
    dialog = QDialog(panel)  # whose main window is the panel's
    panel.setWindowFilePath(str(tmp_path / "my_run"))
    ask_where_to_save(dialog, "Save", "image.png", KIND)
    (tmp_path / "out" / "my_run_image.png").touch()
    assert first_offer(dialog, "image.png") == tmp_path / "out" / "my_run_image-2.png"
    assert [name for name, _, _ in seen] == [Path.home() / "image.png", tmp_path / "out" / "my_run_image.png"]
    assert first_offer(panel, str(tmp_path / "a.png")) == tmp_path / "a.png"


def test_a_folder_that_is_not_there_is_told_before_the_work(panel, monkeypatch, tmp_path):
    told = []
    monkeypatch.setattr(files.QMessageBox, "warning", lambda *words: told.append(words[2]))
    monkeypatch.setattr(files.QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "a.png"), KIND))
    assert ask_where_to_save(panel, "Save", "image.png", KIND) is None
    assert str(tmp_path / "no") in told[0]
    assert Settings().last_folder != tmp_path / "no"


def test_what_is_opened_counts_as_well(panel, monkeypatch, tmp_path):
    begun = []
    answer = (str(tmp_path / "a.png"), KIND)
    monkeypatch.setattr(files.QFileDialog, "getOpenFileName", lambda *words: begun.append(words[2]) or answer)
    assert ask_what_to_open(panel, "Open", KIND) == tmp_path / "a.png"
    assert begun == [str(Path.home())]
    assert Settings().last_folder == tmp_path


@pytest.mark.parametrize(
    ("first", "chosen", "factor"), [(False, None, 1), (True, None, 3), (False, 1, 3), (True, 0, 1)]
)
@pytest.mark.parametrize("is_coloured", [False, True])
def test_a_picture_is_saved_in_true_pixels_or_enlarged(
    qtbot, panel, digit, asked, tmp_path, first, chosen, factor, is_coloured
):
    pixels = np.stack([digit, digit // 2, 255 - digit], axis=-1) if is_coloured else digit
    seen = asked(kind=chosen)
    with qtbot.waitSignal(panel.saved):
        save_picture(panel, "image.png", to_qimage(pixels), 3, first)
    ((_, kinds, selected),) = seen
    assert kinds == ["PNG in true pixels, 28 × 28 (*.png)", "PNG enlarged to 84 × 84 (*.png)"]
    assert selected == kinds[first]
    image = QImage(str(tmp_path / "out" / "mine.png"))
    assert image.convertToFormat(QImage.Format.Format_RGB32) == to_qimage(enlarged(pixels, factor)).convertToFormat(
        QImage.Format.Format_RGB32
    )


def test_the_image_of_the_latent_panel_offers_both(qtbot, digit, asked, tmp_path):
    view = CrispImage()
    qtbot.addWidget(view)
    view.show_pixels(digit)
    seen = asked(kind=1)
    with qtbot.waitSignal(view.saved):
        view.ask_and_save()
    assert seen[0][0].name == "image.png"
    assert QImage(str(tmp_path / "out" / "mine.png")).width() == 448


def test_large_images_are_enlarged_less():
    assert [enlargement(side, 448) for side in (28, 32, 100, 256, 1024)] == [16, 14, 5, 2, 2]


def test_the_focus_comes_back_after_the_dialog(qtbot, panel, monkeypatch):
    first, edited, column = QLineEdit(), QLineEdit(), QVBoxLayout(panel)
    column.addWidget(first)
    column.addWidget(edited)
    with qtbot.waitExposed(panel):
        panel.show()
    edited.setFocus()

    def answer(*_):
        first.setFocus()  # as Qt does where nothing had it
        return "", ""

    monkeypatch.setattr(files.QFileDialog, "getSaveFileName", answer)
    assert ask_where_to_save(panel, "Save", "image.png", KIND) is None
    assert QApplication.focusWidget() is edited
    edited.clearFocus()
    ask_where_to_save(panel, "Save", "image.png", KIND)
    assert QApplication.focusWidget() is panel
