"""Time travel: what the networks of earlier steps make of the latent that is shown, drawn behind, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter

import torch
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from ganstudio.errors import StudioError
from ganstudio.gui.background import Background
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.earlier_badge import EarlierBadge
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.time_page import TimePage
from ganstudio.gui.session import Notice, Session
from ganstudio.latent.keyframes import Keyframe
from ganstudio.params import N_, tr
from ganstudio.training.facts import Opened, Rendered, State
from ganstudio.training.past import Past, evenly
from ganstudio.training.run_folder import RunFolder

_QUIET_MILLISECONDS = 120
"""After a change: moves that follow each other closely are one."""
_SHARE = 0.05
"""Of wall-clock, at most, goes into the whole strip while a run trains: the thread that draws it takes a core from the training."""
_REST_SECONDS = 10.0
_MOST_STEPS = 80


@dataclass(frozen=True, eq=False)
class _Wish:
    stamp: int
    """Of the latent: counts its moves."""
    at: Keyframe
    first: int | None
    """The step that is looked at: drawn before all others."""
    fresh: frozenset[int]
    """Steps of which the image is there already."""
    now: int
    """The step of the present: a generator of that step is no earlier one."""
    is_whole: bool
    """Whether the other steps are wanted too, and what there is on disk."""


@dataclass(frozen=True, eq=False)
class _News:
    """What the thread that draws tells of a run, at once or bit by bit."""

    past: Past
    steps: Sequence[int] | None = None
    step: int = -1
    stamp: int = -1
    image: Pixels | None = None


KEYS = (KeyHelp(("Esc",), N_("Go back to now")),)


class TimeTravel(QObject):
    """Lives as long as the window; adds its page to the panel."""

    def __init__(self, panel: LatentPanel, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._session = panel, session
        self.page, self.badge = TimePage(), EarlierBadge(panel.view)
        self._past: Past | None = None
        self._shown: Keyframe | None = None
        self._newest: Rendered | None = None
        self._stamp = 0
        self._stamps: dict[int, int] = {}
        """The stamp of the latent of each image, by step."""
        self._news: deque[_News] = deque()
        self._told = 0
        """How many of the past's problems were told."""
        self._problem = ""
        """Why the strip could not be drawn, if that was told already."""
        self._began: float | None = None
        """When the whole strip was begun that is under way."""
        self._due = 0.0
        """Before that no other one is begun."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._draw_whole)
        self._work = Background(self)
        tip = tr("This latent at every step of the training: how it became what it is")
        panel.pages.add(self.page, tr("Time"), tip)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), panel, enabled=False)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._connect()

    def _connect(self) -> None:
        page, session = self.page, self._session
        page.place_changed.connect(self._show_place)
        page.seen.connect(self._draw_soon)
        self._escape.activated.connect(page.go_to_now)
        self.badge.clicked.connect(page.go_to_now)
        self._panel.point_changed.connect(self._follow)
        self._work.progressed.connect(lambda _: self._take_news())
        self._work.done.connect(lambda _: self._finish())
        self._work.failed.connect(self._fail)
        session.opened.connect(self._take_run)
        session.closed.connect(self._leave_run)
        session.rendered.connect(self._show_now)
        session.status_changed.connect(lambda _: self._draw_soon())
        session.state_changed.connect(lambda _: self._draw_soon())

    def close(self) -> None:
        """Leaves nothing running."""
        self._timer.stop()
        self._work.close()

    # The run

    def _take_run(self, run: Opened) -> None:
        self._leave_run()
        self._past = Past(RunFolder(run.path))

    def _leave_run(self) -> None:
        self._work.cancel()
        self._timer.stop()
        self._past, self._shown, self._newest = None, None, None
        self._told, self._problem, self._began, self._due = 0, "", None, 0.0
        self._stamps.clear()
        self._news.clear()
        self.page.clear()
        self._show_place()

    # What the person does

    def _follow(self) -> None:
        """The point may be another: the step that is looked at follows at once, the strip when the hand comes to rest."""
        shown = self._panel.shown()
        if shown is None or (self._shown is not None and self._shown.is_at(shown.z, shown.class_weights)):
            return
        self._shown = shown
        self._stamp += 1
        if self.page.step is not None:
            self._draw(is_whole=False)
        self._draw_soon()

    def _show_place(self) -> None:
        step = self.page.step
        self.badge.show_step(step)
        self._escape.setEnabled(step is not None)
        if step is None:
            self._panel.show_earlier(None)
        elif self._stamps.get(step) == self._stamp:
            self._panel.show_earlier(self.page.image_of(step))
        else:
            self._draw(is_whole=False)
            self._draw_soon()

    def _show_now(self, rendered: Rendered) -> None:
        self._newest = rendered
        self.page.show_now(rendered.step, rendered.image)

    # Drawing

    def _draw_soon(self) -> None:
        """All of the strip, as far as it lacks something, when that may cost something again."""
        if self.page.isVisible() and self._past is not None and not self._timer.isActive():
            wait = round(1000 * (self._due - perf_counter()))
            self._timer.start(max(wait, _QUIET_MILLISECONDS))

    def _draw_whole(self) -> None:
        if self._began is None:
            self._draw(is_whole=True)
            return
        if not self._work.is_busy:  # it ended without a word: by a defect, which is told elsewhere
            self._rest()
        # What is under way is finished first, for however old a latent: else a path that plays would never be seen.
        self._draw_soon()

    def _draw(self, is_whole: bool) -> None:
        """Begins, in place of what is under way."""
        shown, past = self._panel.shown(), self._past
        if shown is None or past is None:
            return
        self._charge()
        fresh = frozenset(step for step, stamp in self._stamps.items() if stamp == self._stamp)
        wish = _Wish(self._stamp, shown, self.page.step, fresh, self._session.step, is_whole)
        self._began = perf_counter() if is_whole else None
        self._work.start(partial(_draw_past, past, wish, self._news))

    def _charge(self) -> None:
        """The strip under way ends here: the next one waits the longer, the more this one has taken from the training."""
        if self._began is not None:
            now = perf_counter()
            is_training = self._session.state is State.RUNNING
            self._due = now + (now - self._began) / _SHARE if is_training else now
            self._began = None

    def _finish(self) -> None:
        self._charge()
        self._take_news()

    def _rest(self) -> None:
        """After an error, in which the next strip may end too."""
        self._charge()
        self._due = perf_counter() + _REST_SECONDS

    def _fail(self, error: StudioError) -> None:
        """Such as too little memory: told once, and tried again when something changes."""
        self._rest()
        self._take_news()
        if str(error) != self._problem:
            self._problem = str(error)
            self._session.noticed.emit(Notice("warning", self._problem))

    def _take_news(self) -> None:
        while self._news:
            news = self._news.popleft()
            if news.past is self._past and news.steps is not None:
                self._take_steps(news.steps)
            elif news.past is self._past and news.image is not None:
                self._take_image(news.step, news.stamp, news.image)
        self._tell_problems()

    def _take_steps(self, steps: Sequence[int]) -> None:
        self.page.show_steps(steps)
        if self._newest is not None:
            self._show_now(self._newest)

    def _take_image(self, step: int, stamp: int, image: Pixels) -> None:
        if step not in self.page.steps or self._stamps.get(step, -1) > stamp:
            return  # it is gone meanwhile, or this is of an older place of the latent
        self._stamps[step] = stamp
        self.page.show_image(step, image)
        if step == self.page.step:
            self._panel.show_earlier(image)

    def _tell_problems(self) -> None:
        problems = self._past.problems[self._told :] if self._past is not None else []
        self._told += len(problems)
        for problem in problems:
            text = tr("{} The time travel goes without it.").format(problem)
            self._session.noticed.emit(Notice("warning", text))


def _draw_past(past: Past, wish: _Wish, news: deque[_News]) -> None:
    """On a thread of its own: what is wished for, each bit told as soon as it is there.

    On a single core: a crew of threads would slow the training, see `Wiring`.
    """
    torch.set_num_threads(1)
    steps: Sequence[int] = [] if wish.first is None else [wish.first]
    if wish.is_whole:
        there = evenly([step for step in past.steps() if step < wish.now], _MOST_STEPS)
        news.append(_News(past, steps=there))
        steps = _from_inside_out(there, wish.first)
    wanted = [step for step in steps if step not in wish.fresh]
    weights = wish.at.class_weights
    for step, images in past.pictures(wanted, wish.at.z[None], None if weights is None else weights[None]):
        news.append(_News(past, step=step, stamp=wish.stamp, image=images[0]))


def _from_inside_out(steps: Sequence[int], first: int | None) -> list[int]:
    """What is looked at, then its neighbours, and so on; from the newest where that is now."""
    if first is None:
        return sorted(steps, reverse=True)
    places = {step: place for place, step in enumerate(sorted({*steps, first}))}
    return sorted(places, key=lambda step: abs(places[step] - places[first]))
