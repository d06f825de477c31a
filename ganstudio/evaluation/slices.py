"""Long work as a generator: it yields between short slices and returns its result."""

from collections.abc import Callable, Generator
from typing import Any, TypeVar

T = TypeVar("T")
A = TypeVar("A")
B = TypeVar("B")


def finished(work: Generator[Any, None, T]) -> T:
    """Drives `work` to its end and gives its result."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: T = end.value
            return result


def telling(work: Generator[A, None, T], tell: Callable[[A], B]) -> Generator[B, None, T]:
    """The same work, yielding what `tell` makes of each value."""
    while True:
        try:
            value = next(work)
        except StopIteration as end:
            result: T = end.value
            return result
        yield tell(value)
