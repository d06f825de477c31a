"""Gets the small images that a part of the latent panel wants, and others as the network learns."""

from __future__ import annotations

from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject, QTimer

from ganstudio.gui.panels.wanted_thumbnail import ThumbnailOwner, WantedThumbnail
from ganstudio.gui.session import LIVE_STATES, Session
from ganstudio.training.batch_rendering import RenderedMany
from ganstudio.training.facts import State

_SOON_MILLISECONDS = 50
"""Wishes that come together are one."""
_LEAST_SECONDS = 2.0
_AFTER_FAILURE_SECONDS = 2.0
_SHARE = 0.01
"""Of wall-clock, at most, that images drawn anew may take from the training."""
_MOST = 64
"""Images in one wish."""


class ThumbnailFeed(QObject):
    """One wish at a time: images that are missing come soon, those that are old when they may cost something again."""

    def __init__(self, key: str, owner: ThumbnailOwner, session: Session, parent: QObject) -> None:
        """
        :param key: under which the wishes go, see `Session.render_many`
        """
        super().__init__(parent)
        self._key, self._owner, self._session = key, owner, session
        self._stamp = 0
        self._asked: list[int] = []
        """Tokens of the wish under way."""
        self._steps: dict[int, int] = {}
        """The step at which each image was drawn, by token."""
        self._due = 0.0
        self._has_failed = False
        """No images came: what is missing, too, waits until it is due."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._ask)
        owner.thumbnails_changed.connect(lambda: self._ask_within(_SOON_MILLISECONDS))
        session.rendered_many.connect(self._take)
        session.status_changed.connect(lambda _: self._look_for_old())
        session.state_changed.connect(lambda _: self._ask_within(_SOON_MILLISECONDS))
        session.closed.connect(self.forget)
        session.opened.connect(lambda _: self.forget())

    def forget(self) -> None:
        """What was asked of another run is not answered any more."""
        self._stamp += 1
        self._asked.clear()
        self._steps.clear()
        self._due = 0.0
        self._has_failed = False

    def _ask_within(self, milliseconds: int) -> None:
        if not self._owner.isVisible():
            return  # it says so when it is shown; a dozen hidden ones woke the window sixteen times a second
        # A long wait for old images holds up none that is missing.
        if not self._timer.isActive() or self._timer.remainingTime() > milliseconds:
            self._timer.start(milliseconds)

    def _look_for_old(self) -> None:
        # While it trains, sooner would wake the window in vain; in a pause no other status may follow.
        if perf_counter() >= self._due or self._session.state is not State.RUNNING:
            self._ask_within(_SOON_MILLISECONDS)

    def _ask(self) -> None:
        if self._asked or self._session.state not in LIVE_STATES or not self._owner.isVisible():
            return
        wanted = self._owner.wanted_thumbnails()
        missing = [one for one in wanted if not self._owner.has_thumbnail(one.token)]
        old = self._old(wanted) if self._owner.follows_training and not missing else []
        wait = self._due - perf_counter()
        if wait > 0 and (old or (missing and self._has_failed)):
            self._timer.start(round(1000 * wait) + 1)
        elif missing or old:
            self._send((missing or old)[:_MOST])
        else:
            self._due = max(self._due, perf_counter() + _LEAST_SECONDS)

    def _old(self, wanted: list[WantedThumbnail]) -> list[WantedThumbnail]:
        """Those whose image is that of an earlier step, the oldest first."""
        before = [(self._steps.get(one.token, -1), one) for one in wanted]
        return [one for step, one in sorted(before, key=lambda pair: pair[0]) if step < self._session.step]

    def _send(self, wanted: list[WantedThumbnail]) -> None:
        weights = [one.class_weights for one in wanted if one.class_weights is not None]
        classes = np.stack(weights) if len(weights) == len(wanted) else None
        self._stamp += 1
        self._asked = [one.token for one in wanted]
        self._session.render_many(self._key, self._stamp, np.stack([one.z for one in wanted]), classes)

    def _take(self, rendered: RenderedMany) -> None:
        if rendered.key != self._key or rendered.stamp != self._stamp:
            return
        asked, self._asked = self._asked, []
        self._has_failed = bool(rendered.error)
        if rendered.error:
            self._due = perf_counter() + _AFTER_FAILURE_SECONDS
            self._ask_within(_SOON_MILLISECONDS)
            return
        for token, image in zip(asked, rendered.images, strict=True):
            self._steps[token] = rendered.step
            self._owner.show_thumbnail(token, image)
        self._due = perf_counter() + max(_LEAST_SECONDS, rendered.seconds / _SHARE)
        self._ask_within(_SOON_MILLISECONDS)
