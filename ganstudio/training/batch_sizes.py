"""Which batch sizes fit into memory, and how fast each trains."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import Any

from ganstudio.config import TrainConfig
from ganstudio.errors import StudioError
from ganstudio.params import N_, ConfigError, edited, tr
from ganstudio.training.batch_trials import Trials, Tried
from ganstudio.training.out_of_memory import MemoryShortageError, Shortage, is_out_of_memory

LEAST, FIRST, MOST = 2, 8, 4096
LIMIT_SECONDS = 60.0
_NO_ROOM = N_("does not fit")
NOTHING_FITS = N_("No batch size fits: take smaller networks or images, or close other programs.")
CONCERN = N_(
    "Another batch size is another training: a larger one sees more images in each step, needs fewer steps, and often other learning "
    "rates."
)
"""What a person should know who takes another batch size; marked for `tr`."""
_SAME_SPEED = 0.97
"""Two measurements of one speed differ by so much."""


@dataclass(frozen=True)
class Findings:
    """What was tried, in ascending order of the batch sizes."""

    tried: tuple[Tried, ...]

    @property
    def fastest(self) -> int | None:
        """The smallest batch size that no larger one beats by more than the error of measurement; None where none fits."""
        speeds = {each.batch_size: each.images_per_second for each in self.tried if each.fits}
        best = max(speeds.values(), default=0.0)
        return next((size for size, speed in speeds.items() if speed >= _SAME_SPEED * best), None)

    @property
    def largest(self) -> int | None:
        """That fits, of those that were tried."""
        return max((each.batch_size for each in self.tried if each.fits), default=None)

    @property
    def sentence(self) -> str:
        """What was found."""
        if not self.tried:
            return tr("Nothing was tried.")
        if self.fastest is None or self.largest is None:
            return self._failure(self.tried[0])
        return tr("Fastest: {:,}. Largest that fits, of those tried: {:,}.").format(self.fastest, self.largest)

    @staticmethod
    def _failure(smallest: Tried) -> str:
        if smallest.problem == tr(_NO_ROOM):
            text = tr("Not even a batch of {:,} fits: take smaller networks or images, or close other programs.")
            return text.format(smallest.batch_size)
        text = tr("Not even a batch of {:,} can be trained with: {}.")
        return text.format(smallest.batch_size, smallest.problem)

    def as_dict(self) -> dict[str, Any]:
        """Everything as JSON can hold it."""
        rows = [asdict(each) | {"fits": each.fits} for each in self.tried]
        return {"tried": rows, "fastest": self.fastest, "largest_that_fits": self.largest}


def fitting(batch_size: int, attempt: Callable[[int], object]) -> int | None:
    """The first of a batch size's half, quarter, eighth … that can be trained with; None where none can.

    :param attempt: trains with a batch size; raises where that does not fit into memory, or `StudioError` where it cannot be otherwise
    """
    size = batch_size // 2
    while size >= LEAST:
        if _holds(attempt, size):
            return size
        size //= 2
    return None


def fitting_batch_size(shortage: Shortage) -> int | None:
    """After memory ran out: a smaller batch size that fits; None where none does, or batches are not what is too large."""
    if not shortage.is_of_batch:
        return None
    config = edited(shortage.config, "device", shortage.device.partition(":")[0])
    return fitting(config.batch_size, Trials(config).attempt)


def trials(config: TrainConfig, limit_seconds: float = LIMIT_SECONDS) -> Iterator[Tried]:
    """Tries batch sizes from small to large, each twice the one before, and the configuration's own among them.

    Ends with the first that does not fit or would take too long, whose `Tried.problem` says so.

    :param limit_seconds: for all together, about
    :raises StudioError: as `Trials`
    """
    bench = Trials(config)
    start, seconds = perf_counter(), 0.0
    known: set[int] = set()
    sizes = {FIRST << shift for shift in range((MOST // FIRST).bit_length())}
    for size in sorted({*sizes, config.batch_size} if config.batch_size <= MOST else sizes):
        before = perf_counter()
        if seconds and before - start + 2 * seconds > limit_seconds:
            yield Tried(size, problem=tr("not tried: it would take too long"))
            return
        tried = _tried(bench, size, known)
        if tried is None:
            continue
        known.add(tried.batch_size)
        yield tried
        if not tried.fits:
            return
        seconds = perf_counter() - before


def _tried(bench: Trials, size: int, known: Collection[int]) -> Tried | None:
    """With that size, or one a little smaller that the configuration allows; None where it says of none that it would do, or where
    that is known already."""
    if size in known:
        return None
    if size > bench.images:
        return Tried(size, problem=tr("the data set has {:,} samples").format(bench.images))
    try:
        return bench.attempt(size)
    except MemoryShortageError:
        return Tried(size, problem=tr(_NO_ROOM))
    except ConfigError as error:  # such as one that shows D several images at once
        allowed = dict(error.cures).get("batch_size", size)
        return _tried(bench, allowed, known) if LEAST <= allowed < size else None


def _holds(attempt: Callable[[int], object], size: int) -> bool:
    try:
        attempt(size)
    except Exception as error:
        if not (isinstance(error, StudioError) or is_out_of_memory(error)):
            raise
        return False
    return True
