"""A step's kernels recorded once and from then on launched as one, which is what the step of a small network waits for on a GPU.

Source: CUDA graphs as PyTorch offers them, https://pytorch.org/docs/stable/notes/cuda.html#cuda-graphs
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

import torch

from ganstudio.dials import OfProgress, as_it_is
from ganstudio.games import Batch, Game, Update

_LOG = logging.getLogger(__name__)
_ALIKE_BEFORE = 3
"""Steps of a kind that are made launch by launch before one is recorded: the first ones choose algorithms and make an optimiser's
moments, and what comes once only is not worth it."""
_MOST_KINDS = 8
_MOST_DIALS = 32
_TOLERANCE = 0.1
"""Of what a step changes in a network, an optimiser or a part, as the length of one vector. Kernels that add in any order differ by
less, though single numbers may differ by all of their change: Adam makes whole steps of a gradient that is rounding alone."""


class Recording(Protocol):
    """Kernels that were recorded."""

    def replay(self) -> None:
        """Launches them anew: they read and write where they did, with the numbers that Python gave them then."""
        ...


class Recorder(Protocol):
    """Records kernels instead of running them."""

    def stage(self) -> AbstractContextManager[object]:
        """Where all of a step is computed, recorded or not: after what was launched before it, and before what comes after it."""
        ...

    def record(self) -> AbstractContextManager[Recording]:
        """What is launched within is recorded, and not run. RuntimeError where something cannot be."""
        ...


class CudaGraphs:
    """The recorder of a GPU."""

    def __init__(self, device: torch.device, random: torch.Generator) -> None:
        """
        :param random: whose draws are to go on from replay to replay
        """
        self._stream = torch.cuda.Stream(device)
        self._pool = torch.cuda.graph_pool_handle()  # one, since each update reads what those before it wrote
        self._random = random

    @contextmanager
    def stage(self) -> Iterator[None]:
        """A stream of its own, since the default one cannot be recorded, and what backward prepares belongs to a stream."""
        outside = torch.cuda.current_stream(self._stream.device)
        self._stream.wait_stream(outside)
        try:
            with torch.cuda.stream(self._stream):
                yield
        finally:
            outside.wait_stream(self._stream)  # whatever saves a run that failed reads its weights there

    @contextmanager
    def record(self) -> Iterator[Recording]:
        graph = torch.cuda.CUDAGraph()
        if torch.__version__ < "2.14":  # later ones find the generators themselves
            graph.register_generator_state(self._random)
        try:
            # By this thread only: what others ask of the GPU meanwhile does not end the recording.
            with torch.cuda.graph(graph, pool=self._pool, stream=self._stream, capture_error_mode="thread_local"):
                yield graph
        except BaseException:
            # Some versions leave the generator recording, and the pool taken: neither could be used any more.
            self._random.graphsafe_set_state(self._random.clone_state())
            self._pool = torch.cuda.graph_pool_handle()
            raise


@dataclass(frozen=True)
class RecordedUpdate:
    """One update of one network as it is replayed."""

    recording: Recording
    batches: tuple[Batch, ...]
    """The real images it takes: filled anew before each replay."""
    update: Update
    values: torch.Tensor | None
    """Its metrics in one tensor: copied after each replay, since the next one writes over them."""
    dials: tuple[tuple[OfProgress, torch.Tensor], ...]
    """Numbers that follow the progress, and where it reads them."""

    def replay(self, progress: float, next_batch: Callable[[], Batch]) -> Update:
        for held in self.batches:
            _fill(held, next_batch())
        self.turn(progress)
        self.recording.replay()
        if self.values is None:
            return self.update
        return replace(self.update, metrics=dict(zip(self.update.metrics, self.values.clone().unbind(), strict=True)))

    def turn(self, progress: float) -> None:
        for value, tensor in self.dials:
            tensor.fill_(value(progress))


class Replay:
    """Makes a game's steps: some of each kind launch by launch, then as recorded.

    Steps are of one kind where `Game.phase` says the same of them. What comes from Python is fixed in a recording: learning rates
    must be tensors, what follows the progress must come from the dial, the parts of a game must keep what they remember in tensors
    that stay, and `forget` follows every edit of them.
    A recording is checked against the step it replaces: where it cannot be made, or comes to something else, no more are.
    """

    def __init__(self, game: Game, recorder: Recorder) -> None:
        self._game = game
        self._recorder = recorder
        self._recorded: dict[Hashable, list[RecordedUpdate]] = {}
        self._made: Counter[Hashable] = Counter()
        self.refusal = ""
        """Why nothing is recorded any more; empty while it is."""

    def updates(self, step: int, progress: float, next_batch: Callable[[], Batch]) -> Iterator[Update]:
        """As `Game.updates`."""
        kind = self._game.phase(step, progress)
        recorded = self._recorded.get(kind)
        if recorded is not None:
            updates: Iterator[Update] = (each.replay(progress, next_batch) for each in recorded)
        elif self._is_worth_recording(kind):
            updates = self._record(kind, step, progress, next_batch)
        else:
            updates = self._game.updates(step, progress, next_batch)
        while (update := self._staged(updates)) is not None:
            yield update

    def forget(self) -> None:
        """A part of the game has been edited: what was recorded holds no more."""
        self._recorded.clear()
        self._made.clear()
        self.refusal = ""

    @property
    def kinds(self) -> int:
        """Of steps that are recorded."""
        return len(self._recorded)

    def _is_worth_recording(self, kind: Hashable) -> bool:
        if self.refusal or len(self._recorded) == _MOST_KINDS:
            return False
        if (
            len(self._made) > 1000 * _MOST_KINDS
        ):  # a strength that changes from step to step makes each a kind of its own
            self._made.clear()
        self._made[kind] += 1
        return self._made[kind] > _ALIKE_BEFORE

    def _staged(self, updates: Iterator[Update]) -> Update | None:
        # Not around the whole step: between its updates the driver may do other things, elsewhere.
        with self._recorder.stage():
            return next(updates, None)

    def _record(self, kind: Hashable, step: int, progress: float, next_batch: Callable[[], Batch]) -> Iterator[Update]:
        """Makes a step launch by launch, and once more from the same beginning as a recording, whose outcome must be the same."""
        try:
            before = _State.of(self._game)
        except torch.OutOfMemoryError as error:
            self._refuse(error)
            yield from self._game.updates(step, progress, next_batch)
            return
        made, taken = _observed(lambda take: self._game.updates(step, progress, take), next_batch)
        after = None
        try:
            after = _State.of(self._game)
            before.restore()
            recorded = self._recordings(step, progress, taken)
            if not after.is_now(before):
                raise RuntimeError("a replayed step came to something else")
            self._recorded[kind] = recorded
        except Exception as error:  # whatever it is, the step can be made without
            if after is not None:
                after.restore()
            self._refuse(error)
        yield from made

    def _refuse(self, error: Exception) -> None:
        # What ends a recording may raise over what went wrong in it.
        cause = error.__context__ or error
        self._recorded.clear()
        self.refusal = str(cause).partition("\n")[0] or type(cause).__name__
        _LOG.warning("steps are launched kernel by kernel: %s", self.refusal)

    def _recordings(self, step: int, progress: float, taken: list[list[Batch]]) -> list[RecordedUpdate]:
        """Records and replays each update of a step on batches like those taken by it."""
        held = [tuple(_copied(batch) for batch in batches) for batches in taken]
        feed = iter([batch for batches in held for batch in batches])
        updates = self._game.updates(step, progress, lambda: next(feed))
        dials = _Dials(self._game.parts.device)
        recorded = []
        self._game.parts.dial = dials
        try:
            for batches in held:
                with self._recorder.record() as recording:
                    update = next(updates)
                    values = (
                        torch.stack([value.float() for value in update.metrics.values()]) if update.metrics else None
                    )
                recorded.append(RecordedUpdate(recording, batches, update, values, dials.taken()))
                recorded[-1].turn(progress)
                recording.replay()
            next(updates, None)
        finally:
            self._game.parts.dial = as_it_is
        return recorded


class _Dials:
    """Places from which recorded kernels read numbers; there beforehand, since what is written while recording is recorded, too."""

    def __init__(self, device: torch.device) -> None:
        self._free = list(torch.empty(_MOST_DIALS, device=device).unbind())
        self._taken: list[tuple[OfProgress, torch.Tensor]] = []

    def __call__(self, value: OfProgress, progress: float) -> torch.Tensor:
        if not self._free:
            raise RuntimeError("too many numbers follow the progress")
        known = next((tensor for other, tensor in self._taken if other == value), None)
        if known is None:
            known = self._free.pop()
            self._taken.append((value, known))
        return known

    def taken(self) -> tuple[tuple[OfProgress, torch.Tensor], ...]:
        """Since the last such question."""
        taken, self._taken = tuple(self._taken), []
        return taken


@dataclass(frozen=True)
class _State:
    """All tensors that a step changes, with copies of them, and what is drawn next."""

    tensors: list[list[torch.Tensor]]
    """Of each network, optimiser and part."""
    values: list[list[torch.Tensor]]
    generator: torch.Generator
    random: torch.Tensor

    @classmethod
    def of(cls, game: Game) -> _State:
        tensors = list(changing(game))
        values = [[tensor.detach().clone() for tensor in group] for group in tensors]
        return cls(tensors, values, game.parts.random, game.parts.random.get_state())

    @torch.no_grad()
    def restore(self) -> None:
        for group, values in zip(self.tensors, self.values, strict=True):
            for tensor, value in zip(group, values, strict=True):
                tensor.copy_(value)
        self.generator.set_state(self.random)

    def is_now(self, before: _State) -> bool:
        """Whether a step that began at `before` has come to this state again, but for the order in which kernels add."""
        if not torch.equal(self.generator.get_state(), self.random):
            return False
        groups = zip(self.tensors, self.values, before.values, strict=True)
        return all(_distance(now, then) <= _TOLERANCE * _distance(first, then) for now, then, first in groups)


def changing(game: Game) -> Iterator[list[torch.Tensor]]:
    """The tensors that a step may change, of each network, each optimiser, and each part that keeps some."""
    for network in game.networks.values():
        yield [*network.parameters(), *network.buffers()]
    for optimiser in game.optimisers.values():
        yield [tensor for state in optimiser.state.values() for tensor in _tensors(state.values())]
    for part in (*game.parts.terms.values(), *game.parts.augmentations.values()):
        yield list(_tensors(vars(part).values()))


def _tensors(values: Iterable[object]) -> Iterator[torch.Tensor]:
    return (value for value in values if isinstance(value, torch.Tensor))


@torch.no_grad()
def _distance(some: list[torch.Tensor], others: list[torch.Tensor]) -> float:
    """Between two groups of tensors, each as one vector."""
    return sum(float((a.double() - b.double()).square().sum()) for a, b in zip(some, others, strict=True)) ** 0.5


def _observed(
    make: Callable[[Callable[[], Batch]], Iterator[Update]], next_batch: Callable[[], Batch]
) -> tuple[list[Update], list[list[Batch]]]:
    """The updates of a step, and the batches that each of them took."""
    taken: list[list[Batch]] = [[]]

    def take() -> Batch:
        taken[-1].append(next_batch())
        return taken[-1][-1]

    made = []
    for update in make(take):
        made.append(update)
        taken.append([])
    return made, taken[:-1]


def _copied(batch: Batch) -> Batch:
    # Detached: the copies are leaves, of which a penalty asks the gradient anew in each recording.
    return Batch(batch.images.detach().clone(), None if batch.classes is None else batch.classes.clone())


@torch.no_grad()
def _fill(held: Batch, batch: Batch) -> None:
    held.images.copy_(batch.images)
    if held.classes is not None and batch.classes is not None:
        held.classes.copy_(batch.classes)
