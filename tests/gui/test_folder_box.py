"""The editor of a folder's path, by itself and in the form."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ganstudio.errors import StudioError
from ganstudio.gui import theme
from ganstudio.gui.panels.folder_box import FolderBox, typed_folder
from ganstudio.gui.panels.hyperparameters import HyperparametersPanel
from ganstudio.params import Params, param


class Config(Params):
    folder: str = param("", "Folder", editor="folder")
    number: int = param(1, "Number")


@pytest.fixture
def box(qtbot) -> FolderBox:
    box = FolderBox()
    qtbot.addWidget(box)
    box.resize(260, 28)
    box.show()
    return box


@pytest.fixture
def panel(qapp, qtbot) -> HyperparametersPanel:
    theme.apply_theme(qapp, "light")
    panel = HyperparametersPanel()
    qtbot.addWidget(panel)
    panel.resize(320, 400)
    panel.set_defaults(Config())
    panel.set_config(Config())
    panel.show()
    return panel


@pytest.mark.parametrize("written", ["{}", "  {} ", '"{}"', "'{}'", "file://{}", "{}/", "~/own pictures"])
def test_a_path_is_taken_as_people_paste_it(written, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "own pictures"
    assert typed_folder(written.format(folder)) == str(folder)


def test_only_a_folder_that_is_there_is_reported(box, qtbot, tmp_path):
    told, refused = [], []
    box.edited.connect(told.append)
    box.refused.connect(refused.append)
    for text in (str(tmp_path / "nowhere"), __file__):
        box.setText(text)
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert not told
    assert "There is no folder" in refused[0]
    assert "is a file" in refused[-1]
    box.setText(str(tmp_path))
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told == [str(tmp_path)]
    box.setText("")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told[1:] == [""]


def test_the_button_asks_and_escape_takes_back(box, qtbot, tmp_path, monkeypatch):
    answers = ["", str(tmp_path)]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: answers.pop(0))
    told = []
    box.edited.connect(told.append)
    box.browse.click()
    assert not told
    box.browse.click()
    assert told == [str(tmp_path)]
    qtbot.keyClicks(box, "x")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == str(tmp_path)


def test_a_long_path_shows_its_end_beside_the_button(box):
    box.set_value("/somewhere/very/deep/in/a/tree/of/folders/pictures")
    assert box.cursorPosition() == len(box.text())
    assert box.textMargins().right() >= box.browse.width()
    assert box.rect().contains(box.browse.geometry())
    assert box.browse.accessibleName()
    assert box.browse.toolTip()


def test_it_stands_in_the_form_and_tab_reaches_the_button(panel, qtbot, tmp_path):
    row = panel.row("folder")
    assert isinstance(row.editor, FolderBox)
    assert row.editor.geometry().top() >= row.label.geometry().bottom()
    row.editor.setFocus()
    row.editor.setText("nowhere at all")
    qtbot.keyClick(row.editor, Qt.Key.Key_Tab)
    assert "There is no folder" in row.problem()
    assert panel.config().folder == ""
    row.editor.setText(str(tmp_path))
    row.editor.commit()
    assert not row.problem()
    assert panel.config().folder == str(tmp_path)
    assert row.editor.nextInFocusChain() is row.editor.browse


def test_the_owner_may_see_to_an_edit_itself(panel, tmp_path):
    asked = []

    def take_over(path: str, value: object) -> bool:
        asked.append((path, value))
        if Path(str(value)).name == "empty":
            raise StudioError("There is nothing in it.")
        return path == "folder"

    panel.takes_over = take_over
    told = []
    panel.config_edited.connect(told.append)
    row = panel.row("folder")
    row.editor.setText(str(tmp_path))
    row.editor.commit()
    assert asked == [("folder", str(tmp_path))]
    assert not told
    assert row.editor.text() == ""  # what holds: the owner changed nothing
    (tmp_path / "empty").mkdir()
    row.editor.setText(str(tmp_path / "empty"))
    row.editor.commit()
    assert row.problem() == "There is nothing in it."
    assert row.editor.text() == str(tmp_path / "empty")
    panel.row("number").editor.stepBy(1)
    assert [config.number for config in told] == [2]
