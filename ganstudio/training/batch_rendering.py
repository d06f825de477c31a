"""Many latents at once, as thumbnails and maps of the latent space need them, in slices between two steps of training."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from time import perf_counter

import numpy as np

from ganstudio.latent.pace import Pace
from ganstudio.media import channels_last
from ganstudio.training.sampler import Sampler

_LOG = logging.getLogger(__name__)
_MOST_IMAGES = 256
"""In one slice, however fast they come: what lies between a generator's layers takes memory."""
_NO_IMAGES = np.zeros((0, 1, 1), np.uint8)

OpenSampler = Callable[[], AbstractContextManager[Sampler]]


@dataclass(frozen=True, eq=False)
class Batch:
    """A wish for many images. Of several with one key that wait, the newest counts and the older ones are never answered.

    One that is under way is finished and answered first: beside a slow network the images would else never come.
    """

    key: str
    """Who asks, such as ``pad`` or ``keyframes``: one word."""
    stamp: int
    """Comes back with the images."""
    z: np.ndarray
    """(n, latent) float32; nobody changes it any more"""
    classes: np.ndarray | None
    """Class weights (n, classes) float32; None where the run has no classes"""


@dataclass(frozen=True, eq=False)
class RenderedMany:
    """The answer to a `commands.RenderMany`."""

    key: str
    stamp: int
    images: np.ndarray
    """(n, H, W) or (n, H, W, 3) uint8, in the order of the latents; nobody else holds them. None of them where that failed."""
    step: int
    """At which the last of them was made. While a run trains, the first ones may be a few steps older."""
    seconds: float
    """What they cost the thread that trains. Who asks again and again asks so rarely that it stays a small share."""
    error: str = ""
    """Why there are no images; empty where there are."""


@dataclass
class _Job:
    batch: Batch
    images: list[np.ndarray] = field(default_factory=list)
    done: int = 0
    seconds: float = 0.0
    step: int = -1
    """At which its last images were made."""
    next: Batch | None = None
    """The newest wish of the same key since this one began."""


class BatchRenderer:
    """Renders batches a slice at a time, those with different keys in turn, so that a small one does not wait for a large one.

    :param slice_seconds: how long a slice should take; the number of images in it follows the machine
    """

    def __init__(self, slice_seconds: float) -> None:
        self._pace = Pace(slice_seconds, _MOST_IMAGES)
        self._jobs: OrderedDict[str, _Job] = OrderedDict()
        self._logged: dict[str, str] = {}
        """The last error of each key: who asks again and again fills no log."""

    @property
    def is_busy(self) -> bool:
        """Whether anything is left to render."""
        return bool(self._jobs)

    def ask(self, batch: Batch) -> None:
        """Takes a wish. It comes after the one of the same key that has images already, and in place of one that has none."""
        job = self._jobs.get(batch.key)
        if job is None or not job.done:
            self._jobs[batch.key] = _Job(batch)  # keeps its place in the row
        else:
            job.next = batch

    def advance(self, open_sampler: OpenSampler) -> RenderedMany | None:
        """Renders one slice; the answer where it was the last one of its batch.

        A batch that the generator cannot take, such as one for another network, is answered without images: it is no reason to end
        the run.
        """
        key, job = next(iter(self._jobs.items()))
        self._jobs.move_to_end(key)
        try:
            answer = self._advance(job, open_sampler)
        except Exception as error:
            answer = self._failed(job, error)
        if answer is not None:
            del self._jobs[key]
            if job.next is not None:
                self._jobs[key] = _Job(job.next)
        return answer

    def _failed(self, job: _Job, error: Exception) -> RenderedMany:
        batch, text = job.batch, str(error) or type(error).__name__
        if self._logged.get(batch.key) != text:
            self._logged[batch.key] = text
            _LOG.warning("a batch of images could not be rendered", exc_info=error)
        return RenderedMany(batch.key, batch.stamp, _NO_IMAGES.copy(), job.step, job.seconds, text)

    def _advance(self, job: _Job, open_sampler: OpenSampler) -> RenderedMany | None:
        batch, start = job.batch, perf_counter()
        with open_sampler() as sampler:
            if len(batch.z):
                part = slice(job.done, job.done + self._pace.rows(len(batch.z) - job.done))
                classes = None if batch.classes is None else batch.classes[part]
                with self._pace:
                    job.images.append(channels_last(sampler.render(batch.z[part], classes)))
                job.done = part.stop
            job.step = sampler.step
        job.seconds += perf_counter() - start
        if job.done < len(batch.z):
            return None
        images = np.concatenate(job.images) if job.images else _NO_IMAGES.copy()
        return RenderedMany(batch.key, batch.stamp, images, job.step, job.seconds)
