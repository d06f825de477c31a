"""When thumbnails and the images of the pad are asked for, and what follows an answer without images."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal

from ganstudio.gui.pad_feed import PadFeed
from ganstudio.gui.panels.wanted_thumbnail import WantedThumbnail
from ganstudio.gui.thumbnail_feed import ThumbnailFeed
from ganstudio.training.batch_rendering import RenderedMany
from ganstudio.training.facts import State


class Session(QObject):
    """What a feed needs of a session; it keeps what was asked for."""

    rendered_many = Signal(object)
    status_changed = Signal(object)
    state_changed = Signal(object)
    closed = Signal()
    opened = Signal(object)

    def __init__(self):
        super().__init__()
        self.state, self.step, self.asked = State.RUNNING, 10, []

    def render_many(self, key, stamp, z, classes):
        self.asked.append((key, stamp, len(z)))

    def answer(self, seconds=0.0, error=""):
        key, stamp, count = self.asked[-1]
        images = np.zeros((0 if error else count, 4, 4), np.uint8)
        self.rendered_many.emit(RenderedMany(key, stamp, images, self.step, seconds, error))


class Strip(QObject):
    thumbnails_changed = Signal()
    follows_training = True

    def __init__(self):
        super().__init__()
        self.tokens, self.shown, self.is_visible = [1], {}, True

    def isVisible(self):
        return self.is_visible

    def wanted_thumbnails(self):
        return [WantedThumbnail(token, np.zeros(3, np.float32), None) for token in self.tokens]

    def has_thumbnail(self, token):
        return token in self.shown

    def show_thumbnail(self, token, image):
        self.shown[token] = image


@pytest.fixture
def session(qapp):
    return Session()


@pytest.fixture
def strip(qapp):
    return Strip()


@pytest.fixture
def feed(session, strip):
    feed = ThumbnailFeed("few", strip, session, session)
    strip.thumbnails_changed.emit()
    return feed


def test_an_image_that_is_missing_does_not_wait_for_old_ones(qtbot, session, strip, feed):
    qtbot.waitUntil(lambda: len(session.asked) == 1)
    session.answer(seconds=1.0)
    session.step = 20
    qtbot.waitUntil(lambda: feed._timer.remainingTime() > 60_000)  # what it has may be drawn anew in a hundred seconds
    strip.tokens.append(2)
    strip.thumbnails_changed.emit()
    qtbot.waitUntil(lambda: len(session.asked) == 2)
    session.answer()
    assert set(strip.shown) == {1, 2}


def test_images_that_cost_much_wait_also_where_the_network_stands_still_for_a_while(qtbot, session, strip, feed):
    qtbot.waitUntil(lambda: len(session.asked) == 1)
    session.answer(seconds=1.0)
    qtbot.waitUntil(lambda: not feed._timer.isActive())  # it has looked, and found all of them new
    session.step = 20
    session.status_changed.emit(None)
    assert not feed._timer.isActive()  # while it trains, the window is not woken in vain
    session.state = State.PAUSED
    session.status_changed.emit(None)
    qtbot.waitUntil(lambda: feed._timer.remainingTime() > 60_000)
    assert len(session.asked) == 1


@pytest.mark.slow
def test_thumbnails_that_failed_are_asked_for_again_but_not_at_once(qtbot, session, strip, feed):
    qtbot.waitUntil(lambda: len(session.asked) == 1)
    session.answer(error="no memory")
    assert not strip.shown
    qtbot.waitUntil(lambda: feed._timer.remainingTime() > 1000)
    assert len(session.asked) == 1
    qtbot.waitUntil(lambda: len(session.asked) == 2)
    session.answer()
    assert set(strip.shown) == {1}


class Pad(QObject):
    mosaic_wanted = Signal(object, int)
    preview_wanted = Signal(object, int)

    def __init__(self):
        super().__init__()
        self.refreshed, self.mosaics, self.previews = 0, [], []

    def isVisible(self):
        return True

    def refresh(self):
        self.refreshed += 1

    def show_mosaic(self, images, stamp, seconds):
        self.mosaics.append(len(images))

    def show_preview(self, image, stamp):
        self.previews.append(stamp)


def test_the_pad_is_refreshed_after_an_answer_that_is_old_or_failed(session):
    pad = Pad()
    panel = SimpleNamespace(pad=SimpleNamespace(pad=pad), controls=SimpleNamespace(point=None))
    feed = PadFeed(panel, session, session)
    pad.mosaic_wanted.emit(np.zeros((49, 3), np.float32), 1)
    session.answer()
    assert (pad.mosaics, pad.refreshed) == ([49], 0)  # of the step now: nothing newer to show
    session.answer(error="no memory")
    assert (pad.mosaics, pad.refreshed) == ([49, 0], 1)
    pad.preview_wanted.emit(np.zeros(3, np.float32), 2)
    session.answer(error="no memory")
    assert pad.previews == []
    session.answer()
    assert pad.previews == [2]
    assert feed._step == -1


def test_what_is_hidden_wakes_nobody(session, strip, feed):
    feed._timer.stop()
    strip.is_visible = False
    session.status_changed.emit(None)
    strip.thumbnails_changed.emit()
    assert not feed._timer.isActive()
    strip.is_visible = True
    strip.thumbnails_changed.emit()  # as it does when it is shown
    assert feed._timer.isActive()
