"""How a run computes: chosen once before step 1, kept in the checkpoint, reused on resume."""

from __future__ import annotations

import os
from dataclasses import dataclass

import torch

from ganstudio.config import TrainConfig
from ganstudio.errors import StudioError
from ganstudio.params import tr


@dataclass(frozen=True)
class Arithmetic:
    """What decides the last bits of every result, besides the configuration."""

    device: str
    threads: int
    fused: bool = True
    """Adam as one kernel; on the CPU too it saves a tenth of a small network's step."""

    @classmethod
    def choose(cls, config: TrainConfig) -> Arithmetic:
        """
        :raises StudioError: the device asked for is not there
        """
        return cls(available_device(config.device), config.threads or usable_cores())

    def on_this_machine(self) -> Arithmetic:
        """The same arithmetic for a resumed run, on another device where this one is not at hand."""
        devices = available_devices()
        return self if self.device in devices else Arithmetic(devices[0], self.threads, self.fused)

    def apply(self) -> None:
        """Sets the number of threads; to be called on the thread that trains, since OpenMP keeps one per thread."""
        torch.set_num_threads(self.threads)


def usable_cores() -> int:
    """The CPU cores that this process may use, which a container may have limited."""
    affinity = getattr(os, "sched_getaffinity", None)  # not on macOS and Windows
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def available_devices() -> list[str]:
    """The kinds of device at hand, the best first."""
    devices = ["cuda"] if torch.cuda.is_available() else []
    devices += ["mps"] if torch.backends.mps.is_available() else []
    return [*devices, "cpu"]


def available_device(asked: str) -> str:
    """
    :raises StudioError: it is not there; the message says what is
    """
    devices = available_devices()
    if asked == "auto":
        return devices[0]
    if asked not in devices:
        raise StudioError(tr("There is no device {!r} here; there is {}.").format(asked, ", ".join(devices)))
    return asked
