"""What may be asked of a run while it lives: small frozen values, so that a log, an undo or another machine can carry them."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np

from ganstudio.config import TrainConfig
from ganstudio.training.batch_rendering import Batch
from ganstudio.training.generator_copy import GeneratorCopy, generator_state
from ganstudio.training.worker import Worker


@dataclass(frozen=True)
class Play:
    def apply(self, worker: Worker) -> None:
        worker.play()


@dataclass(frozen=True)
class Pause:
    def apply(self, worker: Worker) -> None:
        worker.pause()


@dataclass(frozen=True)
class Stop:
    def apply(self, worker: Worker) -> None:
        worker.stop()


@dataclass(frozen=True)
class SingleStep:
    def apply(self, worker: Worker) -> None:
        worker.single_step()


@dataclass(frozen=True)
class SingleUpdate:
    """One update of one network, D's or G's in turn."""

    def apply(self, worker: Worker) -> None:
        worker.halt()
        worker.single_update()


@dataclass(frozen=True)
class SetPace:
    update_seconds: float
    """From one update of a network to the next; 0: as fast as it goes."""

    def apply(self, worker: Worker) -> None:
        worker.set_pace(self.update_seconds)


@dataclass(frozen=True)
class Save:
    is_marked: bool = True

    def apply(self, worker: Worker) -> None:
        worker.save(self.is_marked)


@dataclass(frozen=True)
class Quit:
    """Saves and ends the run's thread. Where it cannot be saved, only if forced; `refused` is set then."""

    force: bool = False
    refused: threading.Event = field(default_factory=threading.Event)

    def apply(self, worker: Worker) -> None:
        has_ended = False
        try:
            has_ended = worker.quit(self.force)
        finally:  # whoever waits for the end hears also of an error
            if not has_ended:
                self.refused.set()


@dataclass(frozen=True)
class Reconfigure:
    """A live edit."""

    config: TrainConfig

    def apply(self, worker: Worker) -> None:
        worker.reconfigure(self.config)


@dataclass(frozen=True)
class ShowLayout:
    layout: str

    def apply(self, worker: Worker) -> None:
        worker.layout = self.layout
        worker.show()


@dataclass(frozen=True, eq=False)
class Render:
    """The image of one latent, now and again as the weights move."""

    stamp: int
    z: np.ndarray
    """(latent,) float32"""
    classes: np.ndarray | None
    """Class weights (classes,) float32"""
    fits_within_step: ClassVar[bool] = True
    """It draws from the average, which changes at a step's end alone."""

    def apply(self, worker: Worker) -> None:
        worker.wanted = (self.stamp, self.z, self.classes)
        worker.answer()


@dataclass(frozen=True, eq=False)
class RenderMany(Batch):
    """The images of many latents at once: thumbnails, or a map of the latent space.

    From the window: `Session.render_many`, answered by its signal ``rendered_many`` with a `RenderedMany`. The newest wish of a
    key counts, and only it is answered; wishes with other keys do not disturb each other. Rendered in slices of some 8 ms between
    two steps of training, and as fast as it goes in a pause: a slider never waits for it.
    """

    def apply(self, worker: Worker) -> None:
        worker.render_many(self)


@dataclass(frozen=True)
class CopyGenerator:
    """A copy of the generator's average, for long work on another thread: the mailbox gets a `GeneratorCopy`."""

    key: str
    """Who asks: one word."""
    stamp: int
    """Comes back with the copy."""

    def apply(self, worker: Worker) -> None:
        copy = GeneratorCopy(self.key, self.stamp, generator_state(worker.run.trainer))
        worker.post(f"generator {self.key}", copy)
