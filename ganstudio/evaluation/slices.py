"""Long work as a generator: it yields between short slices and returns its result."""

from collections.abc import Generator
from typing import Any, TypeVar

T = TypeVar("T")


def finished(work: Generator[Any, None, T]) -> T:
    """Drives `work` to its end and gives its result."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: T = end.value
            return result
