"""How much memory this process has, for the status bar, and that it is no more than it uses."""

import ctypes
import sys
from contextlib import suppress

from ganstudio.training.memory import resident_bytes


def memory_megabytes() -> float:
    """Resident memory in MB (10⁶ bytes), or 0 where the system does not say it simply."""
    return (resident_bytes() or 0) / 1e6


def give_back_memory() -> None:
    """Gives the system what is freed but kept for later, where the C library knows how: what one thread frees of another's is used
    again so seldom that a window grew by a megabyte a minute. Takes some 2 ms."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # musl has no such function
            ctypes.CDLL(None).malloc_trim(0)
