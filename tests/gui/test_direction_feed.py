"""When directions are looked for, and what becomes of the answers; without a thread that trains."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject

from ganstudio.gui import direction_feed
from ganstudio.gui.direction_feed import DirectionFeed
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.gui.session import Session
from ganstudio.latent.direction_set import FoundDirections
from ganstudio.latent.space import LatentSpace
from ganstudio.training.facts import State
from ganstudio.training.finding_directions import DirectionsFailed, FindDirections


class Play:
    """A panel with a session that notes what it is asked for."""

    def __init__(self, qtbot, monkeypatch) -> None:
        self.session, self.panel = Session(), LatentPanel()
        qtbot.addWidget(self.panel)
        self.wishes: list[FindDirections] = []
        monkeypatch.setattr(self.session, "find_directions", self.wishes.append)
        self.notices: list[str] = []
        self.session.noticed.connect(lambda notice: self.notices.append(notice.text))
        self.panel.configure(LatentSpace(16), (), (28, 28))
        self.now = 100.0
        monkeypatch.setattr(direction_feed, "perf_counter", lambda: self.now)
        self._owner = QObject()
        self.feed = DirectionFeed(self.panel, self.session, self._owner)
        self.rows = self.panel.controls.directions

    def at(self, step: int, state: State = State.RUNNING) -> int:
        """What the run says of itself; how many searches were begun by then."""
        self.session.step, self.session.state = step, state
        self.session.status_changed.emit(None)
        return len(self.wishes)

    def answer(self, count: int = 4) -> None:
        self.session.directions_found.emit(FoundDirections(np.eye(16, dtype=np.float32)[:count], self.wishes[-1].kind))

    def fail(self) -> None:
        self.session.directions_found.emit(DirectionsFailed(self.wishes[-1].kind, "It could not be."))


@pytest.fixture
def play(qtbot, monkeypatch):
    return Play(qtbot, monkeypatch)


def test_a_search_that_took_long_is_followed_by_a_rest_while_training(play):
    assert play.at(60) == 1
    play.now += 12
    play.answer()
    play.now += 179
    assert play.at(200) == 1
    assert play.at(200, State.PAUSED) == 2  # then it slows nothing
    play.answer()
    assert play.at(400) == 3
    play.now += 4
    play.answer()
    play.now += 59.5
    assert play.at(800) == 3
    play.now += 1
    assert play.at(800) == 4


def test_searches_come_ever_more_rarely_and_one_at_a_time(play):
    assert [play.at(step) for step in (0, 59, 60, 90, 119)] == [0, 0, 1, 1, 1]
    assert play.at(200) == 1  # the first is not answered yet
    play.answer()
    assert [play.at(step) for step in (200, 399, 400)] == [2, 2, 2]
    play.answer()
    assert play.at(400) == 3
    play.session.closed.emit()
    assert play.at(60) == 4


def test_a_run_at_rest_gets_its_directions_at_once_and_an_untrained_one_none(play):
    assert play.at(0, State.PAUSED) == 0
    assert play.at(5, State.LOADING) == 0
    assert play.at(5, State.PAUSED) == 1
    assert play.at(5, State.STOPPED) == 1


def test_who_wants_others_stops_the_search_before(play):
    play.at(60)
    play.rows.kind_button.search_action.trigger()
    play.rows.kind_button.search_action.trigger()
    play.rows.kind_button.menu().actions()[1].trigger()
    assert [wish.stopped.is_set() for wish in play.wishes] == [True, True, True, False]
    assert [wish.kind for wish in play.wishes] == ["image"] * 3 + ["layer"]
    play.session.directions_found.emit(FoundDirections(np.eye(16, dtype=np.float32)[:2], "image"))
    assert not play.rows.rows  # they are not what is wanted any more
    play.answer()
    assert {one.kind for one in play.rows.rows} == {"layer"}


def test_a_search_that_fails_says_so_where_it_can_be_seen_and_is_tried_again_later(play):
    play.at(60)
    play.fail()
    assert play.rows._hint.text() == "It could not be."
    assert play.notices == []
    assert (play.at(61), play.at(120)) == (1, 2)
    play.answer()
    play.rows.kind_button.search_action.trigger()
    play.fail()
    assert play.notices == ["It could not be."]
    assert len(play.rows.rows) == 4
