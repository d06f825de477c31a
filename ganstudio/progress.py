"""How far long work has come, told to whoever waits for it; and how that one says that it is not wanted any more.

The work calls `report` now and then and knows nobody. Who waits wraps the call in `watched`; where nobody does, nothing happens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Watcher = Callable[[int, int], None]
"""Takes how much is done and how much there is in all, 0 while that is not known. May raise `Cancelled`."""

_watcher: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


class Cancelled(Exception):  # noqa: N818  nothing went wrong
    """Nobody waits for the work any more: it ends without a result and leaves nothing behind."""


@contextmanager
def watched(watcher: Watcher) -> Iterator[None]:
    """Within the block, on this thread, `report` reaches this watcher."""
    token = _watcher.set(watcher)
    try:
        yield
    finally:
        _watcher.reset(token)


def report(done: int, total: int) -> None:
    """
    :raises Cancelled: as the watcher wishes
    """
    watcher = _watcher.get()
    if watcher is not None:
        watcher(done, total)
