"""What no code expected is told in the window, whichever thread it happened on."""

from __future__ import annotations

import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from ganstudio.gui.app import _Surprises
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.settings import Settings


@pytest.fixture
def told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # both are put back
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    _Surprises(window)
    told: list = []
    monkeypatch.setattr(window, "tell", lambda *words: told.append((threading.current_thread(), *words)))
    return told


def test_of_the_window(told: list) -> None:
    try:
        raise ValueError("no such thing")
    except ValueError:
        sys.excepthook(*sys.exc_info())
    ((thread, kind, text, details),) = told
    assert (thread, kind) == (threading.main_thread(), "error")
    assert "no such thing. The run is not affected" in text
    assert "Traceback" in details


def test_of_another_thread(told: list, qtbot: QtBot) -> None:
    def fail() -> None:
        raise RuntimeError

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert not told  # nothing of the window is touched from there
    qtbot.waitUntil(lambda: bool(told))
    ((where, _, text, _),) = told
    assert where is threading.main_thread()
    assert "RuntimeError" in text
