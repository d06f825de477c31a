"""`Measure`: what is done with a preset, and which figures come of it. The data set decides which one suits."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from ganstudio.bench.results import Result
from ganstudio.config import TrainConfig
from ganstudio.training.checkpoint import State
from ganstudio.training.run import Run


@dataclass(frozen=True)
class Asked:
    """What the person who measures may choose."""

    minutes: float = 2.0
    """Of training, where a measure goes by time."""
    samples: int = 10_000
    """Drawn from each trained generator."""
    seeds: int | None = None
    """How many runs of each preset, with the seeds from 0 on; None: as many as its measure needs."""


@dataclass(frozen=True)
class Limit:
    """How long to train, counted from the run's start: to a step, or for so many seconds of training."""

    steps: int | None = None
    seconds: float | None = None

    def is_reached(self, run: Run) -> bool:
        return (self.steps is not None and run.trainer.step >= self.steps) or (
            self.seconds is not None and run.seconds >= self.seconds
        )


@dataclass(frozen=True)
class Column:
    """A figure in the table."""

    heading: str
    """Marked with `N_`; with the unit, where there is one."""
    figure: Callable[[Result], float | None]
    shown: Callable[[float], str]


@dataclass(frozen=True)
class Measure:
    """A sort of measurement; each has a table of its own."""

    name: str
    """In the stored results."""
    title: str
    """Over its table; marked with `N_`."""
    seeds: int
    """Runs of each preset, unless asked otherwise."""
    suits: Callable[[Any], bool]
    """Whether it can be made on a data set, of which it is given the class."""
    limit: Callable[[Asked, TrainConfig], Limit]
    settings: Callable[[Asked, TrainConfig], dict[str, Any]]
    """What decides the figures besides configuration, machine and version; keys that `results.NAMES` has words for."""
    row: Callable[[State, int], Generator[float, None, dict[str, Any]]]
    """From the state of a trained run and a number of samples to the figures, as JSON can hold them.

    Yields now and then how many samples are done, so that it can be left.
    """
    columns: tuple[Column, ...]
    protocol: Callable[[Result], str]
    """How a result was come by, in words: equal for results that may stand in one table."""
    goes_on: bool = True
    """Whether what was stopped is gone on with, or begun anew."""
    fixed: str = ""
    """What of `Asked` it does not follow, a sentence for whoever asked; marked with `N_`."""
