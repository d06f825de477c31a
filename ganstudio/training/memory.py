"""How much memory a device has, how much this process took of it, and giving back what it no longer uses. In bytes."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import torch

_STATUS = Path("/proc/self/status")
_FORGET_PEAK = Path("/proc/self/clear_refs")
_MACHINE = Path("/proc/meminfo")
_OWN_GROUP = Path("/proc/self/cgroup")
_GROUPS = Path("/sys/fs/cgroup")
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""What glibc's malloc.h calls them. Setting one ends the adaptation of both."""
_KEPT_BYTES = 256 * 2**20
_MOST_MMAP_THRESHOLD = 32 * 2**20
"""The most that glibc takes."""


@dataclass(frozen=True)
class Room:
    """The memory of a device."""

    total: int
    free: int | None
    """What this process could still take, its own unused cache counted in; None where that is not known."""


def room_of(device: str) -> Room | None:
    """The memory of ``cuda``, ``mps`` or ``cpu`` now; None where the system does not say it."""
    try:
        if device.startswith("cuda"):
            free, total = torch.cuda.mem_get_info(device)
            cached = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
            return Room(total, free + cached)
        if device.startswith("mps"):
            total = torch.mps.recommended_max_memory()
            return Room(total, max(total - torch.mps.current_allocated_memory(), 0))
        return _room_of_machine()
    except (RuntimeError, OSError, ValueError):  # a device that failed answers nothing any more
        return None


def resident_bytes() -> int | None:
    """What of the machine's memory this process holds; None where the system does not say it simply."""
    return _field(_STATUS, "VmRSS:")


class Peak:
    """The most memory that this process holds on a device from here on, against what it held before all of it."""

    def __init__(self, device: str) -> None:
        self._device = device
        self._base = resident_bytes() if device == "cpu" else None

    def begin(self) -> None:
        """Forgets the peak so far."""
        if self._device.startswith("cuda"):
            torch.cuda.reset_peak_memory_stats(self._device)
        else:
            with suppress(OSError):  # a container may forbid it: the peak then is that of all so far
                _FORGET_PEAK.write_text("5")

    def bytes(self) -> int | None:
        """Of tensors on a GPU since `begin`; on a CPU how much the process grew; None where nobody says it."""
        if self._device.startswith("cuda"):
            return torch.cuda.max_memory_allocated(self._device)
        if self._device.startswith("mps"):
            return torch.mps.driver_allocated_memory()
        most = _field(_STATUS, "VmHWM:")
        return None if most is None or self._base is None else max(most - self._base, 0)


def give_back(device: str) -> None:
    """Returns to the system what nothing in this process uses any more.

    Rings of references are left to Python: a search for them would hold up all threads, the window too, for a fifth of a second.
    """
    if device.startswith("cuda"):
        torch.cuda.empty_cache()
    elif device.startswith("mps"):
        torch.mps.empty_cache()
    elif sys.platform == "linux":
        with suppress(AttributeError, OSError):  # only glibc keeps freed memory, and has this
            ctypes.CDLL(None).malloc_trim(0)


def keep_freed_memory() -> None:
    """Has the C library keep what is freed, until `give_back`, for whoever needs it next; best before the first step.

    By itself glibc returns the end of a heap as soon as it is free. In some processes, from some score on, that was so at each step:
    fifty pages went and came back zeroed, and all later steps took a fifth longer.
    """
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            for what, size in ((_TRIM_THRESHOLD, _KEPT_BYTES), (_MMAP_THRESHOLD, _MOST_MMAP_THRESHOLD)):
                ctypes.CDLL(None).mallopt(what, size)


def synchronise(device: str) -> None:
    """Waits until a GPU has done what it was told."""
    if device.startswith("cuda"):
        torch.cuda.synchronize(device)
    elif device.startswith("mps"):
        torch.mps.synchronize()


def _room_of_machine() -> Room | None:
    total, free = _field(_MACHINE, "MemTotal:"), _field(_MACHINE, "MemAvailable:")
    if total is None or free is None:
        names = getattr(os, "sysconf_names", {})
        if "SC_PHYS_PAGES" not in names:
            return None
        return Room(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"), None)
    for limit, used in _limits():
        total, free = min(total, limit), min(free, max(limit - used, 0))
    return Room(total, free)


def _limits() -> Iterator[tuple[int, int]]:
    """What a container allows this process, and what of that is used."""
    folders = [_GROUPS]
    with suppress(OSError):
        own = [line[3:].lstrip("/") for line in _OWN_GROUP.read_text().splitlines() if line.startswith("0::")]
        folders += [_GROUPS / path for path in own if path]
    for folder in folders:
        with suppress(OSError, ValueError):  # also where there is no limit, which is written as a word
            limit = int((folder / "memory.max").read_text())
            yield limit, int((folder / "memory.current").read_text()) - _file_cache(folder)
    with suppress(OSError, ValueError):
        older = _GROUPS / "memory"
        yield (
            int((older / "memory.limit_in_bytes").read_text()),
            int((older / "memory.usage_in_bytes").read_text()) - _file_cache(older),
        )


def _file_cache(folder: Path) -> int:
    """Of what a group uses, the contents of files that the system can drop at any time."""
    for line in (folder / "memory.stat").read_text().splitlines():
        name, _, count = line.partition(" ")
        if name in ("inactive_file", "total_inactive_file"):
            return int(count)
    return 0


def _field(path: Path, name: str) -> int | None:
    """A line such as ``VmRSS:  1234 kB``."""
    with suppress(OSError):
        for line in path.read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1]) * 1024
    return None
