"""What every test of a widget begins and ends with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ganstudio.gui import theme


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    """Whatever theme the test before left."""
    theme.apply_theme(qapp, "light")


@pytest.fixture(autouse=True)
def no_key_stays_held(qtbot: QtBot) -> Iterator[None]:
    """After a key with Ctrl the application takes Ctrl for held until the next key."""
    yield
    if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        other = QWidget()
        qtbot.addWidget(other)
        QTest.keyClick(other, Qt.Key.Key_F35)
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
