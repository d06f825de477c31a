"""The dialog of generators by itself."""

from __future__ import annotations

import os
import sys

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganstudio.export.generators import SUFFIXES
from ganstudio.export.packages import MissingPackagesError
from ganstudio.gui import theme
from ganstudio.gui.panels.generator_dialog import GeneratorDialog, GeneratorFacts
from ganstudio.params import install_translator

FACTS = GeneratorFacts("my run", 12_345, "28 × 28 pixels, in grey", 10)


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> GeneratorDialog:
    theme.apply_theme(qapp, "light")
    dialog = GeneratorDialog(SUFFIXES)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_every_format_says_what_it_is_for(dialog: GeneratorDialog) -> None:
    assert list(dialog.choices) == list(SUFFIXES)
    for name, button in dialog.choices.items():
        assert SUFFIXES[name] in button.text()
        assert len(button.accessibleDescription()) > 30
    assert not dialog.foot.save_button.isEnabled()
    dialog.show_facts(FACTS)
    assert dialog.foot.save_button.isEnabled()
    assert "my run at step 12,345" in dialog.what.text()
    assert "10 classes" in dialog.what.text()
    dialog.show_facts(None, "There is no network.")
    assert dialog.what.text() == "There is no network."
    assert not dialog.foot.save_button.isEnabled()


def test_what_lies_beside_follows_the_format(dialog: GeneratorDialog, qtbot: QtBot) -> None:
    assert "FILE.onnx.example.py" in dialog.beside.text()
    with qtbot.waitSignal(dialog.format_changed) as said:
        dialog.choices["torch"].click()
    assert said.args == ["torch"]
    assert "FILE.pt2.example.py" in dialog.beside.text()
    dialog.choose("nonsense")
    assert dialog.chosen == "torch"


def test_missing_packages_are_named_with_the_command(
    dialog: GeneratorDialog, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/my programs/python")
    install_translator(
        lambda text: "{} 需要未安装的软件包。请安装：{}" if text.startswith("{} needs packages") else text
    )
    try:
        missing = MissingPackagesError("ONNX", ["onnx", "onnxscript"])
    finally:
        install_translator(str)
    dialog.show_facts(FACTS)
    dialog.show_missing({"onnx": missing})
    assert dialog.missing.isVisible()
    assert dialog.missing.text().endswith("请安装：" + missing.command)
    assert not dialog.foot.save_button.isEnabled()
    dialog.copy_button.click()
    assert qapp.clipboard().text() == missing.command  # whatever the language of the sentence
    if os.name != "nt":
        assert missing.command == "'/my programs/python' -m pip install onnx onnxscript"
    dialog.choices["safetensors"].click()
    assert not dialog.missing.isVisible()
    assert dialog.foot.save_button.isEnabled()


def test_the_result_and_a_problem_are_shown(dialog: GeneratorDialog) -> None:
    dialog.show_facts(FACTS)
    dialog.begin_writing("a.onnx")
    assert dialog.foot.bar.maximum() == 0
    dialog.end_writing("Saved as a.onnx, and tried.")
    assert dialog.outcome.text() == "Saved as a.onnx, and tried."
    dialog.begin_writing("a.onnx")
    assert dialog.outcome.text() == ""
    dialog.end_writing(problem="The disk is full.")
    assert dialog.foot.said.whole == "The disk is full."
    assert dialog.foot.said.property("role") == "problem"
