"""Which batch sizes fit and how fast they train, with a limit that is made up and with real steps."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
import torch

from ganstudio import progress
from ganstudio.config import TrainConfig
from ganstudio.params import edited, edited_all
from ganstudio.terms import r1
from ganstudio.training import batch_trials
from ganstudio.training.batch_sizes import Findings, fitting, fitting_batch_size, trials
from ganstudio.training.batch_trials import Trials, Tried
from ganstudio.training.memory import Room, room_of
from ganstudio.training.out_of_memory import MemoryShortageError, Shortage, Stage
from ganstudio.training.trainer import Trainer

from .test_out_of_memory import fail, limited  # noqa: F401  # a fixture


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speeds are not what is tested."""
    monkeypatch.setattr(batch_trials, "_TIMED_SECONDS", 0.0)


@pytest.mark.parametrize(("wanted", "most", "found"), [(512, 511, 256), (512, 100, 64), (100, 30, 25), (64, 1, None)])
@pytest.mark.parametrize("error", [torch.OutOfMemoryError, MemoryError, lambda: RuntimeError("can't allocate memory")])
def test_halves_until_it_fits(wanted: int, most: int, found: int | None, error: Callable[[], Exception]) -> None:
    tried: list[int] = []

    def attempt(size: int) -> None:
        tried.append(size)
        if size > most:
            raise error()

    assert fitting(wanted, attempt) == found
    assert tried == sorted(tried, reverse=True)
    assert tried[0] == wanted // 2


def test_a_defect_is_no_shortage() -> None:
    with pytest.raises(ZeroDivisionError):
        fitting(64, lambda size: 1 // 0)


def test_a_size_that_fits_is_found_by_training(
    quick: TrainConfig,
    limited: Callable[[int], None],  # noqa: F811
) -> None:
    limited(40)
    shortage = Shortage(edited(quick, "batch_size", 128), "cpu", Stage.STEP, None)
    assert fitting_batch_size(shortage) == 32
    limited(1)
    assert fitting_batch_size(shortage) is None
    assert fitting_batch_size(Shortage(quick, "cpu", Stage.DATA, None)) is None


def test_a_lazy_term_is_tried_too(quick: TrainConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    lazy = edited(quick, "terms.r1.interval", 16)
    made: list[int] = []
    penalty = r1.squared_gradient

    def counted(*arguments: torch.Tensor) -> torch.Tensor:
        made.append(1)
        return penalty(*arguments)

    monkeypatch.setattr(r1, "squared_gradient", counted)
    Trials(lazy).attempt(8)
    assert len(made) == 2  # alone, and beside the optimisers' moments
    monkeypatch.setattr(r1, "squared_gradient", lambda *_: fail())
    with pytest.raises(MemoryShortageError, match="A batch of 8 does not fit"):
        Trials(lazy).attempt(8)


def test_sizes_double_until_one_does_not_fit(
    quick: TrainConfig,
    limited: Callable[[int], None],  # noqa: F811
) -> None:
    limited(70)
    tried = list(trials(edited(quick, "batch_size", 20)))
    assert [each.batch_size for each in tried] == [8, 16, 20, 32, 64, 128]
    assert [each.fits for each in tried] == [True] * 5 + [False]
    assert tried[-1].problem == "does not fit"
    assert all(each.images_per_second > 0 for each in tried[:-1])
    findings = Findings(tuple(tried))
    assert findings.largest == 64
    assert findings.fastest in (8, 16, 20, 32, 64)
    assert findings.as_dict()["tried"][-1]["fits"] is False


def test_the_fastest_is_the_smallest_that_none_beats_clearly() -> None:
    speeds = {8: 100.0, 16: 190.0, 32: 296.0, 64: 300.0, 128: 280.0}
    tried = tuple(Tried(size, speed, 10**6) for size, speed in speeds.items())
    assert (Findings(tried).fastest, Findings(tried).largest) == (32, 128)
    nothing = Findings((Tried(8, problem="does not fit"),))
    assert (nothing.fastest, nothing.largest) == (None, None)
    assert nothing.sentence.startswith("Not even a batch of 8 fits")
    few = Findings((Tried(8, problem="the data set has 5 samples"),))
    assert few.sentence == "Not even a batch of 8 can be trained with: the data set has 5 samples."


def test_time_sets_a_limit(quick: TrainConfig) -> None:
    one, late = list(trials(quick, limit_seconds=1e-9))
    assert (one.batch_size, one.fits) == (8, True)
    assert late.problem == "not tried: it would take too long"


def test_a_size_that_the_configuration_forbids_gives_way_to_the_next(
    quick: TrainConfig,
    limited: Callable[[int], None],  # noqa: F811
) -> None:
    limited(12)
    packs = [("conditioning", "none"), ("batch_size", 12), ("terms.packing", {"samples": 3})]
    tried = list(trials(edited_all(quick, packs)))
    assert [(each.batch_size, each.fits) for each in tried] == [(6, True), (12, True), (15, False)]


def test_two_sizes_that_give_way_to_the_same_are_tried_once(
    quick: TrainConfig,
    limited: Callable[[int], None],  # noqa: F811
) -> None:
    limited(20)
    packs = [("conditioning", "none"), ("batch_size", 15), ("terms.packing", {"samples": 3})]
    tried = list(trials(edited_all(quick, packs)))
    assert [(each.batch_size, each.fits) for each in tried] == [(6, True), (15, True), (30, False)]


def test_a_cpu_is_never_asked_for_more_than_it_has(quick: TrainConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    known: list[int] = []
    monkeypatch.setattr(batch_trials, "room_of", lambda device: Room(10**10, known[0]))
    bench = Trials(quick)
    bench._known = {8: 100 * 10**6, 64: 212 * 10**6}  # 2 MB an image
    assert bench._expected_bytes(128) == 340 * 10**6
    known.append(10**9)
    assert bench.attempt(16).fits
    bench._known = {8: 100 * 10**6, 64: 212 * 10**6}
    known[0] = 400 * 10**6
    monkeypatch.setattr(bench, "_arithmetic", None)  # networks are not even built
    with pytest.raises(MemoryShortageError):
        bench.attempt(128)


def test_throw_away_networks_go_at_once(quick: TrainConfig) -> None:
    """Not when Python next looks for rings: the next size needs their memory, and looking holds up the window."""
    gc.disable()
    try:
        trainer = Trainer(quick)
        next(trainer.run())
        parts = [
            *trainer.game.networks.values(),
            *trainer.game.optimisers.values(),
            *trainer.game.networks["generator"].parameters(),
        ]
        held = [weakref.ref(part) for part in parts]
        del trainer, parts
        assert not any(part() is not None for part in held)
    finally:
        gc.enable()


def test_the_search_ends_when_nobody_waits(quick: TrainConfig) -> None:
    updates: list[int] = []

    def watch(done: int, total: int) -> None:
        updates.append(done)
        if len(updates) == 3:
            raise progress.Cancelled

    with progress.watched(watch), pytest.raises(progress.Cancelled):
        list(trials(quick))
    assert len(updates) == 3


def test_a_gpu_keeps_room_for_pictures_and_counts_its_cache_as_free(
    quick: TrainConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda device: (10, 100))
    monkeypatch.setattr(torch.cuda, "memory_reserved", lambda device: 80)
    monkeypatch.setattr(torch.cuda, "memory_allocated", lambda device: 30)
    assert room_of("cuda") == Room(100, 60)
    bench = Trials(quick)
    bench.device = "cuda"
    bench._require_headroom(95)
    with pytest.raises(MemoryError):
        bench._require_headroom(96)
