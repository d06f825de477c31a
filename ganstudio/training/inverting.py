"""The command that looks for the latent of an image while the run goes on."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from torch import nn

from ganstudio.latent.effort import Effort
from ganstudio.latent.inversion import Inversion, invert
from ganstudio.latent.paths import Latents
from ganstudio.networks import Shape
from ganstudio.params import tr
from ganstudio.training.worker import Task, Worker

INVERTED = "inverted"
"""What the mailbox calls the newest `Finding`, or the `SearchFailed` after which none comes."""


@dataclass(frozen=True, eq=False)
class Finding:
    """How far a search has come."""

    stamp: int
    step: int
    """Of the run, when the search began: it is this step's generator that makes these images."""
    inversion: Inversion
    is_last: bool
    """Nothing better comes."""


@dataclass(frozen=True, eq=False)
class SearchFailed:
    """A search was broken off by an error: nothing more comes."""

    stamp: int
    sentence: str


@dataclass(frozen=True, eq=False)
class FindLatent:
    """Looks for the latent of an image, a slice at a time, with a copy of the generator, which the training does not move.

    Each better finding is posted. Whoever wants another image, or has seen enough, sets `stopped`; the search ends at its next slice.
    What goes wrong is posted too, as a `SearchFailed`: whoever waits is told.
    """

    stamp: int
    """Comes back with each finding."""
    image: np.ndarray
    """(channels, size, size), uint8"""
    counts: np.ndarray | None = None
    """bool, (size, size): the pixels that count; None for all."""
    classes: tuple[int, ...] | None = None
    """The classes to try; None for all."""
    near: Sequence[tuple[Latents, Latents | None]] = ()
    """Latents and class weights to go on from besides: those found before the last stroke of a drawing."""
    seed: int = 0
    effort: Effort | None = None
    """None for what is usual."""
    stopped: threading.Event = field(default_factory=threading.Event)

    def apply(self, worker: Worker) -> None:
        worker.add_task(self._find(worker))

    def _find(self, worker: Worker) -> Task:
        try:
            yield from self._search(worker)
        except Exception as error:
            sentence = tr("The search was broken off by an error: {}").format(str(error) or type(error).__name__)
            worker.post(INVERTED, SearchFailed(self.stamp, sentence))
            raise  # the worker logs it

    def _search(self, worker: Worker) -> Task:
        if self.stopped.is_set():
            return
        sampler, copy = worker.sampler(), worker.copy_of_generator()
        yield
        search = self._inversions(copy, sampler.shape)
        newest: Inversion | None = None
        for found in search:
            if self.stopped.is_set():
                return
            if found is not newest:
                newest = found
                worker.mailbox.put(INVERTED, Finding(self.stamp, sampler.step, found, is_last=False))
            yield
        assert newest is not None
        worker.post(INVERTED, Finding(self.stamp, sampler.step, newest, is_last=True))

    def _inversions(self, generator: nn.Module, shape: Shape) -> Iterator[Inversion]:
        return invert(
            generator,
            shape,
            self.image,
            self.counts,
            classes=self.classes,
            near=self.near,
            seed=self.seed,
            effort=self.effort,
        )
