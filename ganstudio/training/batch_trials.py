"""Training for some steps with a batch size, to see whether it fits into memory and how fast it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from time import perf_counter

from ganstudio import progress
from ganstudio.config import TrainConfig
from ganstudio.errors import StudioError
from ganstudio.params import edited
from ganstudio.training.arithmetic import Arithmetic
from ganstudio.training.memory import Peak, Room, give_back, room_of, synchronise
from ganstudio.training.out_of_memory import Shortage, Stage, within_memory
from ganstudio.training.trainer import Step, Trainer, load_data

_WARM_UP = 2
_TIMED_SECONDS = 0.5
_FEWEST_TIMED, _MOST_TIMED = 2, 50
_PROBES = (8, 64)
_SAFE_SHARE = 0.8
"""Of the machine's free memory, at most, for networks that train on a CPU."""
_HEADROOM_SHARE = 0.05
"""Of a GPU's memory is left free beside the training: pictures and scores are drawn there too."""


@dataclass(frozen=True)
class Tried:
    """A batch size with which networks have been trained for some steps."""

    batch_size: int
    images_per_second: float = 0.0
    """Real images that D learns from; 0 where nothing was trained."""
    memory_bytes: int | None = None
    """At most, by tensors on a GPU; on a CPU so much the process grew. None where nobody says it."""
    problem: str = ""
    """Why it cannot be, or was not tried, in some words."""

    @property
    def fits(self) -> bool:
        return not self.problem


class Trials:
    """Trains throw-away networks of one configuration with other batch sizes. To be used from one thread; nothing else may train.

    The work tells `ganstudio.progress` after each update of a network, so that it can be left there.
    """

    def __init__(self, config: TrainConfig) -> None:
        """
        :raises StudioError: the images cannot be read, the device is not there, or memory does not even suffice for the images
        """
        self._config = config
        # Nothing is recorded in a few steps.
        self._arithmetic = replace(Arithmetic.choose(config), replays=False)
        self.device = self._arithmetic.device
        self._data = load_data(config)
        self.images = len(self._data)
        give_back(self.device)
        self._peak = Peak(self.device)
        self._known: dict[int, int] = {}
        """Bytes by batch size."""

    def attempt(self, batch_size: int) -> Tried:
        """Trains with this batch size for some steps, each term in force at its dearest, and gives all memory back.

        :raises MemoryShortageError: it does not fit
        :raises StudioError: the configuration or the number of images forbids it
        """
        config = edited(self._config, "batch_size", batch_size)
        try:
            return within_memory(partial(self._train, config), partial(Shortage.now, config, Stage.STEP, self.device))
        finally:
            give_back(self.device)

    def _train(self, config: TrainConfig, is_probe: bool = False) -> Tried:
        if not is_probe:
            self._require_room(config.batch_size)
        self._peak.begin()
        trainer = Trainer(config, self._arithmetic, self._data)
        steps = _steps(trainer)
        for _ in range(_WARM_UP):  # the second time beside the optimisers' moments
            trainer.step = 0  # when every lazy term is due
            next(steps)
        speed = 0.0 if is_probe else _images_per_second(trainer, steps)
        memory = self._peak.bytes()
        if memory is not None:
            self._known[config.batch_size] = memory
            self._require_headroom(memory)
        return Tried(config.batch_size, speed, memory)

    def _require_room(self, batch_size: int) -> None:
        """On a CPU the system seldom refuses memory: it ends a process that takes too much, whatever is open in it."""
        if self.device != "cpu":
            return
        if not self._known:
            for probe in _PROBES:
                if 2 * probe <= min(batch_size, self.images):
                    self._probe(probe)
        room, wanted = room_of("cpu"), self._expected_bytes(batch_size)
        if room is not None and room.free is not None and wanted is not None and wanted > _SAFE_SHARE * room.free:
            raise MemoryError

    def _probe(self, batch_size: int) -> None:
        try:
            self._train(edited(self._config, "batch_size", batch_size), is_probe=True)
        except StudioError:  # a size that the configuration forbids
            return
        finally:
            give_back(self.device)

    def _expected_bytes(self, batch_size: int) -> int | None:
        """By the two largest sizes that are known, as a straight line; of one alone in proportion."""
        sizes = sorted(self._known)[-2:]
        if not sizes:
            return None
        size, least = sizes[-1], self._known[sizes[-1]] / sizes[-1] / 10  # a line through noise may be flat
        slope = self._known[size] / size
        if len(sizes) > 1:
            slope = max((self._known[size] - self._known[sizes[0]]) / (size - sizes[0]), least)
        return round(self._known[size] + slope * (batch_size - size))

    def _require_headroom(self, memory: int) -> None:
        room: Room | None = None if self.device == "cpu" else room_of(self.device)
        if room is not None and room.total - memory < _HEADROOM_SHARE * room.total:
            raise MemoryError


def _steps(trainer: Trainer) -> Iterator[Step]:
    for event in trainer.updates():
        progress.report(0, 0)  # whoever does not want to know any more ends it here
        if isinstance(event, Step):
            yield event


def _images_per_second(trainer: Trainer, steps: Iterator[Step]) -> float:
    device = trainer.arithmetic.device
    synchronise(device)
    start, taken, made = perf_counter(), trainer.batches.taken, 0
    while made < _FEWEST_TIMED or (made < _MOST_TIMED and perf_counter() - start < _TIMED_SECONDS):
        next(steps)
        made += 1
    synchronise(device)
    return (trainer.batches.taken - taken) * trainer.config.batch_size / (perf_counter() - start)
