"""The search for directions of the latent space beside the training."""

from __future__ import annotations

import threading
from collections.abc import Generator
from dataclasses import dataclass, field

import torch

from ganstudio.errors import StudioError
from ganstudio.latent.direction_set import DirectionKind, FoundDirections
from ganstudio.latent.directions import image_directions
from ganstudio.latent.layer_directions import layer_directions
from ganstudio.params import tr
from ganstudio.training.measuring import SLICE_SECONDS
from ganstudio.training.out_of_memory import is_out_of_memory
from ganstudio.training.sampler import Sampler
from ganstudio.training.worker import Task, Worker

_METHODS = {"image": image_directions, "layer": layer_directions}
_LATENTS = 32
_MOST = 16
"""Directions that are told of: some more than take part, for when one of them is locked."""
_SEED = 2_000_000


@dataclass(frozen=True)
class DirectionsFailed:
    """A search for directions was broken off by an error: nothing more comes of it."""

    kind: DirectionKind
    sentence: str


@dataclass(frozen=True)
class FindDirections:
    """Finds directions a slice at a time, in a copy of the generator; the mailbox gets `FoundDirections`, or `DirectionsFailed`."""

    kind: DirectionKind = "image"
    stopped: threading.Event = field(default_factory=threading.Event)
    """Set by whoever does not want them any more: nothing is answered then."""

    def apply(self, worker: Worker) -> None:
        worker.add_task(self._find(worker))

    def _find(self, worker: Worker) -> Task:
        try:
            yield from self._search(worker)
        except Exception as error:
            worker.post("directions", DirectionsFailed(self.kind, _sentence(error)))
            raise  # the worker logs it

    def _search(self, worker: Worker) -> Task:
        sampler = worker.sampler()
        finding = found_in(sampler, worker.copy_of_generator(), self.kind)
        while not self.stopped.is_set():
            try:
                next(finding)
            except StopIteration as end:
                worker.post("directions", end.value)
                return
            yield


def _sentence(error: Exception) -> str:
    if isinstance(error, StudioError):
        return str(error)
    if is_out_of_memory(error):
        return tr("There is too little memory to look for directions: close other programs, or take a smaller network.")
    text = tr("The search for directions was broken off by an error: {}")
    return text.format(str(error) or type(error).__name__)


def found_in(
    sampler: Sampler, generator: torch.nn.Module, kind: DirectionKind, slice_seconds: float = SLICE_SECONDS
) -> Generator[None, None, FoundDirections]:
    """The directions of a generator, the same each time: yields after each slice of work.

    :param sampler: says what the generator takes, and its step
    :param generator: in evaluation mode; nobody else changes it meanwhile
    """
    step, shape, space = sampler.step, sampler.shape, sampler.space
    yield
    z = torch.from_numpy(space.of_seeds(range(_SEED, _SEED + _LATENTS))).to(sampler.device)
    classes = torch.eye(shape.classes)[torch.arange(_LATENTS) % shape.classes] if shape.is_conditional else None
    classes = None if classes is None else classes.to(sampler.device)
    vectors, strengths = yield from _METHODS[kind](generator, z, classes, slice_seconds, fixed=space.codes)
    return FoundDirections(vectors[:_MOST], kind, step, strengths[:_MOST])
