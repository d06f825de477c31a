"""The real window with its session, training for real on the bundled digits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ganstudio.config import TrainConfig
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.session import Session
from ganstudio.gui.settings import Settings
from ganstudio.gui.wiring import Wiring
from ganstudio.training.facts import State


class Studio:
    """A window with short ways to wait for what it does."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = MainWindow(Settings())
        self.session = Session(self.window)
        Wiring(self.window, self.session)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def wait_for(self, state: State) -> None:
        self.qtbot.waitUntil(lambda: self.session.state is state, timeout=30_000)

    def wait_for_step(self, step: int) -> None:
        self.qtbot.waitUntil(lambda: self.session.step >= step, timeout=30_000)

    def banners(self) -> list[str]:
        return [banner.text for banner in self.window.banners.banners()]


@pytest.fixture
def studio(qtbot: QtBot, quick: TrainConfig) -> Iterator[Studio]:
    studio = Studio(qtbot)
    studio.session.edit(quick)
    yield studio
    studio.window.close()
    qtbot.waitUntil(lambda: studio.session.state is not State.RUNNING or studio.session._thread is None)
