"""Start pressed while the engine still loads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganstudio.config import TrainConfig
from ganstudio.gui import app as program
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.settings import Settings
from ganstudio.training.facts import State
from ganstudio.training.run import Run


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """As the program shows it, with nothing loading yet; what it starts is content with one core."""
    monkeypatch.setattr("ganstudio.training.arithmetic.usable_cores", lambda: 1)
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    yield window
    window.close()
    session = window.session
    qtbot.waitUntil(lambda: session is None or session.state is not State.RUNNING or session._thread is None)


def hint(window: MainWindow) -> str:
    return window.samples._hint.text()


def is_training(window: MainWindow) -> bool:
    return window.session is not None and window.session.state is State.RUNNING


def test_training_begins_when_the_engine_has_loaded(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.appeared):  # said by the first picture, once; below it is said in its stead
        window.show()
    assert "You can press Start" in hint(window)
    qtbot.mouseClick(window.play_button, Qt.MouseButton.LeftButton)
    assert window.session is None
    assert "Training begins" in hint(window)
    assert window.play_button.text() == "Starting"
    loader = program.load_behind(window, None)
    with qtbot.waitSignal(loader.loaded, timeout=30_000):
        window.appeared.emit()
    qtbot.waitUntil(lambda: is_training(window), timeout=30_000)
    assert window.session is not None
    session = window.session
    qtbot.waitUntil(lambda: session.step >= 1, timeout=30_000)
    loader.wait()


def test_a_second_press_takes_it_back(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitExposed(window):
        window.show()
    for expected in ("Training begins", "You can press Start"):
        qtbot.keyClick(window, Qt.Key.Key_Space)
        assert expected in hint(window)
    program._on_loaded(window, None, None)
    QApplication.processEvents()
    assert window.session is not None
    assert window.session.state is State.IDLE
    assert window.play_button.text() == "Start"


def test_an_engine_that_does_not_load_starts_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.show()
    window.play_button.click()
    program._on_loaded(window, "Traceback: no engine", None)
    assert window.session is None
    assert not window.play_button.isEnabled()
    assert "begins" not in hint(window)
    assert len(window.banners.banners()) == 1


def test_not_while_a_run_is_opened(qtbot: QtBot, window: MainWindow, quick: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(quick, tmp_path / "run")
    next(run.steps())
    run.close()
    program.load_behind(window, run.folder.path)
    assert not window.play_button.isEnabled()
    assert "Start" not in hint(window)
    program._on_loaded(window, None, run.folder.path)
    assert window.session is not None
    session = window.session
    qtbot.waitUntil(lambda: session.state is State.PAUSED, timeout=30_000)
    assert session.step == 1
