"""`QualityWatch`: when the quality of a run is measured, and that it costs no more than its share of the time."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter
from typing import Any

import torch
from torch import nn

from ganstudio.params import tr
from ganstudio.training.checkpoint import State
from ganstudio.training.measuring import SLICE_SECONDS, Gauge, Measuring
from ganstudio.training.out_of_memory import is_out_of_memory
from ganstudio.training.quality import Best, Quality
from ganstudio.training.sampler import Sampler
from ganstudio.training.trainer import Trainer

_LOG = logging.getLogger(__name__)
_FIRST_SECONDS = 1.0
"""Of training before the first score, and at least from one score to the next."""
_FIRST_STEP = 30
"""Before it there is no score of a run that trains: what fewer have learnt is nothing yet, and where steps are slow the next
score is long in coming."""
_HASTE = 5.0
"""While a score is under way it may take so many times its share: its weights are not old yet when it is there. Then it rests."""
_MOST_HASTE = 0.5
_LONGEST_PIECE_SECONDS = 0.03
"""Of a score between two steps, beyond its share: so long an image that is asked for may wait."""
LEARNING_SHARE = 0.25
"""Of the training time, at most, that goes into learning what the run's images are like, where no bundled judge knows them: until
that is done there are no scores, so it may take more than they do."""


class QualityWatch:
    """Scores frozen copies of a run's moving average, slice by slice between its steps.

    Time is training time: it stands still while the run is paused. After a score that took `c` seconds the next one begins
    `c / quality_share` seconds after the last one did. The whole state of the run is copied with the weights, so that a score that
    turns out to be the best leaves a checkpoint of the very step that was scored, from which training goes on bit for bit.
    """

    def __init__(self, trainer: Trainer, seconds: float) -> None:
        """
        :param seconds: training time of the run so far
        """
        self.latest: Quality | None = None
        """The newest score since the run was opened."""
        self.best: Best | None = None
        """The best so far; set by the owner where a run is opened."""
        self.unsaved: tuple[Best, State] | None = None
        """The best so far with the run's state of that step, until the owner has written it."""
        self.problem = ""
        """Why nothing is measured any more, a sentence; the owner takes it."""
        self.spent_seconds = 0.0
        self._trainer = trainer
        self._gauge = Gauge(trainer)
        self._copy: nn.Module | None = None
        self._work: Measuring | None = None
        self._state: State = {}
        self._is_broken = False
        self._learning_since: float | None = None
        self._learning_cost = 0.0
        self._opened = seconds
        self._begun, self._cost = seconds, 0.0

    @property
    def is_measuring(self) -> bool:
        """Whether a score is under way."""
        return self._work is not None

    @property
    def is_wanted(self) -> bool:
        """Whether there are to be scores for this run, now."""
        return self._trainer.config.quality_share > 0 and not self._is_broken

    @property
    def learnt(self) -> float | None:
        """0–1, how much is done of learning what the run's images are like; None while nothing is learnt."""
        return self._gauge.learnt if self.is_wanted else None

    def share(self, seconds: float) -> float:
        """0–1, of the training time since the run was opened, that measuring took; `seconds` is the training time now.

        What learning the images took is not counted: it is done once for all runs on them.
        """
        return self.spent_seconds / max(seconds - self._opened, 1e-9)

    def after_step(self, seconds: float, step_seconds: float, state: Callable[[], State]) -> Quality | None:
        """One slice, if its time has come; the score, if that was the last slice of one.

        :param seconds: training time of the run so far
        :param step_seconds: what the step took
        :param state: gives the whole state of the run, not copied
        """
        if not self.is_wanted:
            self._drop()
            self._copy = None
            return None
        if not self._gauge.is_ready:
            self._learn(seconds, step_seconds)
            return None
        if self._work is None:
            if seconds < self._due_seconds or not self._is_due_step:
                return None
            self.begin(seconds, state)
            self.spent_seconds += self._cost
        share, before = self._trainer.config.quality_share, self._cost
        if before > min(_HASTE * share, _MOST_HASTE) * max(seconds - self._begun, step_seconds):
            return None
        # Beside long steps a score goes on in longer pieces, else it would be old when it is there.
        room = min(_HASTE * share * step_seconds, _LONGEST_PIECE_SECONDS)
        quality = self.advance(seconds, max(SLICE_SECONDS / 2, share * step_seconds, room))
        self.spent_seconds += self._cost - before
        return quality

    def _learn(self, seconds: float, step_seconds: float) -> None:
        """Slices of learning what the images are like, within their share."""
        self._drop()  # the weights that were to be scored will be old by then
        if self._learning_since is None:
            self._learning_since = seconds
        if self._learning_cost > LEARNING_SHARE * max(seconds - self._learning_since, step_seconds):
            return
        room, start = max(SLICE_SECONDS / 2, LEARNING_SHARE * step_seconds), perf_counter()
        while self.learn() and perf_counter() - start < room:
            pass
        self._learning_cost += perf_counter() - start

    def learn(self) -> bool:
        """One slice of learning what the run's images are like, where that is wanted; whether there is more to do."""
        if not self.is_wanted or self._gauge.is_ready:
            return False
        try:
            next(self._gauge.prepare(), None)
        except Exception as error:
            self._fail(error)
        return self.is_wanted and not self._gauge.is_ready

    def begin(self, seconds: float, state: Callable[[], State]) -> None:
        """Starts anew on the weights of now."""
        start = perf_counter()
        self._begun, self._cost = seconds, 0.0
        try:
            self._state = copied(state())
            self._work = self._rated(self._gauge.measure(self._sampler(), self._trainer.config.quality_images))
        except Exception as error:
            if not is_out_of_memory(error):
                raise
            self._fail(error)
        self._cost += perf_counter() - start

    def advance(self, seconds: float, room_seconds: float = 0.0) -> Quality | None:
        """Slices of the score that is under way until `room_seconds` are used, at least one; the score, if it is there.

        Called while nothing trains, it takes nothing from the training time: the share stays, but the next score waits as long as
        after others.
        """
        start = perf_counter()
        quality = None
        while self._work is not None and quality is None:
            quality = self._slice(self._work)
            if perf_counter() - start >= room_seconds:
                break
        self._cost += perf_counter() - start
        return None if quality is None else self._finish(quality, seconds)

    def charge_saving(self, seconds: float) -> None:
        """Writing the best while it trains also takes its time from the share."""
        self._cost += seconds
        self.spent_seconds += seconds

    def _rated(self, work: Measuring) -> Measuring:
        """The score, after what D says of images that it never saw: the D of now, which goes on learning between the slices."""
        ratio = yield from self._gauge.rate(self._trainer)
        return replace((yield from work), overfitting=ratio)

    def _slice(self, work: Measuring) -> Quality | None:
        try:
            next(work)
        except StopIteration as end:
            quality: Quality = end.value
            return quality
        except Exception as error:
            self._fail(error)
        return None

    def _fail(self, error: Exception) -> None:
        """Training does not need scores."""
        _LOG.warning("measuring the quality failed", exc_info=error)
        if self.latest is None:
            text = tr("The quality of this run is not measured: {}")
        else:
            text = tr("The quality of this run is not measured any more: {}")
        self.problem = text.format(tr("there is not enough memory for it.") if is_out_of_memory(error) else error)
        self._drop()
        self._copy, self._is_broken = None, True

    def _drop(self) -> None:
        """What was to be scored will not be."""
        self._work, self._state = None, {}

    def _finish(self, quality: Quality, seconds: float) -> Quality:
        self._work = None
        self._compare(quality)
        cost, share = round(self._cost, 4), round(self.share(seconds), 4)
        self.latest = replace(
            quality, seconds=round(seconds, 3), cost_seconds=cost, share_of_time=share, best=self.best
        )
        return self.latest

    def _compare(self, quality: Quality) -> None:
        best = Best.of(quality, self._trainer.config.best_by)
        state, self._state = self._state, {}
        if self.best is None or not best.can_be_compared(self.best) or best.is_better_than(self.best):
            self.best, self.unsaved = best, (best, state)

    @property
    def _due_seconds(self) -> float:
        """The training time at which the next score begins."""
        return self._begun + max(self._cost / self._trainer.config.quality_share, _FIRST_SECONDS)

    @property
    def _is_due_step(self) -> bool:
        every = self._trainer.config.quality_every
        return self._trainer.step % every == 0 if every else self._trainer.step >= _FIRST_STEP

    def _sampler(self) -> Sampler:
        """The average as it is now, in a copy that stays as it is."""
        trainer = self._trainer
        if self._copy is None:
            game = trainer.game
            copy = game.build_generator(game.parts.network, trainer.shape, trainer.terms.values())
            self._copy = copy.to(trainer.device).requires_grad_(False).eval()
        self._copy.load_state_dict(trainer.generator.state_dict())
        return replace(Sampler.of_trainer(trainer), generator=self._copy)


def copied(state: Any) -> Any:
    """Dicts and lists of tensors and plain values, the tensors copied."""
    if isinstance(state, torch.Tensor):
        return state.detach().clone()
    if isinstance(state, dict):
        return {key: copied(value) for key, value in state.items()}
    if isinstance(state, list | tuple):
        return type(state)(copied(value) for value in state)
    return state
