"""What a worker tells and posts: plain facts that any thread may keep."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import numpy as np

from ganstudio.config import TrainConfig
from ganstudio.networks import Shape
from ganstudio.params import N_
from ganstudio.training.out_of_memory import Shortage
from ganstudio.training.quality import Best, Quality
from ganstudio.training.run import Run
from ganstudio.training.sampler import Sampler


class State(Enum):
    """What a run is doing, with the word for it."""

    IDLE = N_("Not started")
    LOADING = N_("Loading")
    RUNNING = N_("Training")
    PAUSED = N_("Paused")
    STOPPED = N_("Stopped")
    FINISHED = N_("Finished")
    FAILED = N_("Failed")


@dataclass(frozen=True)
class Status:
    """Where a run stands."""

    step: int
    epoch: float
    seconds: float
    """Training time since the run's start."""
    images_per_second: float
    """Real images that D learns from, by the clock on the wall; 0 while nothing trains."""
    steps_per_second: float
    planned_steps: int
    learnt: float | None = None
    """0–1, how much is done of learning what the run's images are like, before they can be scored; None while nothing is learnt."""

    @property
    def seconds_left(self) -> float | None:
        """To the planned length at the present speed, or None where nothing can be said."""
        if self.steps_per_second <= 0 or self.step >= self.planned_steps:
            return None
        return (self.planned_steps - self.step) / self.steps_per_second


@dataclass(frozen=True)
class Pictures:
    """A sample sheet's shown cells: images (N, H, W) or (N, H, W, 3) uint8, at a step."""

    step: int
    layout: str
    images: np.ndarray
    updated: str = ""
    """The network whose update alone was the last thing that happened, in slow motion; else empty."""


@dataclass(frozen=True)
class Rendered:
    """The answer to a `commands.Render`."""

    stamp: int
    step: int
    image: np.ndarray
    place: tuple[float, float] | None = None
    """Where it lies, if samples are points of the plane, in the plane's own units."""


@dataclass(frozen=True)
class Opened:
    """A run is at hand: what a window needs to show it with its past."""

    path: Path
    config: TrainConfig
    shape: Shape
    class_names: tuple[str, ...]
    device: str
    step: int
    images: int
    """Samples that it trains on."""
    history: dict[str, np.ndarray]
    """The columns of ``metrics.jsonl``, float64, equally long; NaN where a row lacks a value."""
    is_history_whole: bool
    """Else it is a sample of the rows, and all of them follow as ``history`` in the mailbox."""
    edits: list[dict[str, Any]]
    """The rows of ``edits.jsonl``."""
    checkpoints: list[int]
    sample_steps: list[int]
    scores: list[Quality]
    """The rows of ``quality.jsonl``."""
    best: Best | None

    @classmethod
    def of(cls, run: Run) -> Opened:
        trainer, folder = run.trainer, run.folder
        history, is_whole = run.history.at_once()
        return cls(
            path=folder.path,
            config=trainer.config,
            shape=trainer.shape,
            class_names=Sampler.of_trainer(trainer).class_names,
            device=trainer.arithmetic.device,
            step=trainer.step,
            images=len(trainer.data),
            history=history,
            is_history_whole=is_whole,
            edits=list(folder.edits.rows()),
            checkpoints=[checkpoint.step for checkpoint in folder.checkpoints() if not checkpoint.is_best],
            sample_steps=folder.sample_steps(),
            scores=folder.scores(),
            best=run.quality.best,
        )


@dataclass(frozen=True)
class Failure:
    """Why the run stopped: a sentence, and a traceback where the program is at fault."""

    sentence: str
    details: str
    is_divergence: bool
    shortage: Shortage | None = None
    """Of memory, where that is why; smaller batches may then help."""
