"""What joins the sliders of directions to the run at hand: when directions are looked for, and the images along them."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject

from ganstudio.gui.panels.direction_preview import DirectionPreview
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.gui.session import LIVE_STATES, Notice, Session
from ganstudio.gui.thumbnail_feed import ThumbnailFeed
from ganstudio.latent.direction_set import FoundDirections
from ganstudio.training.facts import State
from ganstudio.training.finding_directions import DirectionsFailed, FindDirections

_KEY = "direction"
_GROWTH = 2.0
_FIRST_STEP = 60
_REST = 15.0
"""While training, the next search waits so many times as long as the last one took: a search beside slow steps takes up to a fifth of the
time, and without a rest they followed one another for the whole first minute."""


class DirectionFeed(QObject):
    """Has directions found as the network learns, or at once where the person wants others. Lives as long as the window."""

    def __init__(self, panel: LatentPanel, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._session = panel, session
        self._sliders = panel.controls.directions
        self._step = 0
        """At which the last search in this network began."""
        self._wish: FindDirections | None = None
        """The search under way."""
        self._begun = self._rests_until = 0.0
        self.preview = DirectionPreview(panel.controls)
        self._feed = ThumbnailFeed(_KEY, self.preview, session, self)
        self._sliders.kind_changed.connect(lambda _: self._find_others())
        self._sliders.search_asked.connect(self._find_others)
        panel.point_changed.connect(self.preview.follow)
        session.directions_found.connect(self._take)
        session.status_changed.connect(lambda _: self._keep_fresh())
        session.state_changed.connect(lambda _: self._keep_fresh())
        session.opened.connect(lambda _: self._forget())
        session.closed.connect(self._leave)

    def _leave(self) -> None:
        self._forget()
        self.preview.leave()

    def _forget(self) -> None:
        """Nothing was looked for yet in the network that comes."""
        self._step, self._wish, self._rests_until = 0, None, 0.0

    def _keep_fresh(self) -> None:
        # An untrained network has none worth a slider; later ones change ever more slowly.
        step, state = self._session.step, self._session.state
        is_resting = state is State.RUNNING and perf_counter() < self._rests_until
        is_due = step >= max(_FIRST_STEP, self._step * _GROWTH) and not is_resting
        is_first = self._step == 0 and state is not State.RUNNING and step > 0
        if (is_due or is_first) and state in LIVE_STATES and self._wish is None:
            self._step = step
            self._find()

    def _find_others(self) -> None:
        """The person, or the run that was opened, wants others than those that are there; in an untrained network that comes later."""
        if self._step and self._session.state in LIVE_STATES:
            self._find()

    def _find(self) -> None:
        if self._wish is not None:
            self._wish.stopped.set()
        self._begun = perf_counter()
        self._wish = FindDirections(self._sliders.kind)
        self._session.find_directions(self._wish)

    def _take(self, answer: FoundDirections | DirectionsFailed) -> None:
        if answer.kind != self._sliders.kind:
            return  # it came just as the other kind was asked for
        self._wish = None
        now = perf_counter()
        self._rests_until = now + _REST * (now - self._begun)
        if isinstance(answer, FoundDirections):
            self._panel.set_directions(answer)
        elif self._sliders.rows:  # where there is none, its sentence stands in their place
            self._session.noticed.emit(Notice("warning", answer.sentence))
        else:
            self._sliders.explain(answer.sentence)
