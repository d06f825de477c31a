"""Slices of work that follow the clock, in few sizes."""

from __future__ import annotations

import pytest

from ganstudio.latent import pace as pace_module
from ganstudio.latent.pace import Pace


class Clock:
    """Time that passes only where work is done."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(pace_module, "perf_counter", clock)
    return clock


def worked(pace: Pace, count: int, clock: Clock, row_seconds: float, slice_seconds: float = 0.0) -> list[int]:
    """The rows of each slice of `count` rows."""
    sizes, done = [], 0
    for part in pace.parts(count):
        assert part.start == done
        done = part.stop
        with pace:
            clock.now += slice_seconds + row_seconds * (part.stop - part.start)
        sizes.append(part.stop - part.start)
    assert done == count
    return sizes


def test_slices_grow_until_they_last_as_long_as_they_should(clock: Clock) -> None:
    assert worked(Pace(0.008, 256), 1000, clock, 0.0001) == [1, 4, 16] + 15 * [64] + [16, 2, 1]


def test_never_more_rows_than_most_and_never_fewer_than_one(clock: Clock) -> None:
    assert max(worked(Pace(0.008, 32), 500, clock, 1e-6)) == 32
    assert worked(Pace(0.008), 5, clock, 1.0) == 5 * [1]


def test_all_sizes_are_powers_of_two_whatever_the_clock_says(clock: Clock) -> None:
    pace, sizes = Pace(0.008, 512), set()
    for seconds in (0.00002, 0.000051, 0.00007, 0.0004, 0.000033, 0.00011):
        sizes |= set(worked(pace, 2000, clock, seconds))
    assert len(sizes) > 5
    assert all(size & size - 1 == 0 for size in sizes)


def test_one_slow_slice_costs_little(clock: Clock) -> None:
    """As the first of each size is, and any one beside another program."""
    pace = Pace(0.008, 64)
    worked(pace, 500, clock, 0.0001)
    for part in pace.parts(64):
        with pace:
            clock.now += 1.0
        assert part == slice(0, 64)
        break
    assert worked(pace, 144, clock, 0.0001) == [16, 64, 64]


def test_a_short_last_slice_does_not_make_the_next_ones_small(clock: Clock) -> None:
    """Most of its time is not of its rows."""
    pace = Pace(0.008, 64)
    worked(pace, 500, clock, 0.0001)
    assert worked(pace, 3, clock, 0.0001, slice_seconds=0.002) == [2, 1]
    assert worked(pace, 128, clock, 0.0001) == [64, 64]


def test_a_short_slice_that_was_too_long_already_does(clock: Clock) -> None:
    pace = Pace(0.008, 64)
    worked(pace, 500, clock, 0.0001)
    assert worked(pace, 64, clock, 0.0001)[0] == 64
    worked(pace, 2, clock, 0.1)
    assert worked(pace, 64, clock, 0.1)[0] == 16


def test_what_fails_at_once_does_not_make_the_next_ones_large(clock: Clock) -> None:
    pace = Pace(0.008, 256)
    worked(pace, 500, clock, 0.0009)
    for _ in range(5):
        pace.rows(500)
        with pytest.raises(ZeroDivisionError), pace:
            1 / 0  # noqa: B018
    assert worked(pace, 16, clock, 0.0009) == [8, 8]
