"""How a run computes: chosen once before step 1, kept in the checkpoint, reused on resume."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from ganstudio.config import TrainConfig
from ganstudio.errors import StudioError
from ganstudio.params import tr

_FAST_FLAGS = {"avx512_bf16", "amx_bf16", "bf16"}


@dataclass(frozen=True)
class Arithmetic:
    """What decides the last bits of every result, besides the configuration."""

    device: str
    threads: int
    fused: bool = True
    """Adam as one kernel; on the CPU too it saves a tenth of a small network's step."""
    bfloat16: bool = False
    """The networks' bodies compute in bfloat16; weights, losses and everything that is drawn or measured are float32."""
    replays: bool = False
    """Steps are recorded and replayed as CUDA graphs: the same kernels, without the wait for each one's launch. Rates lie in tensors
    then, and are rounded as those are."""

    @classmethod
    def choose(cls, config: TrainConfig) -> Arithmetic:
        """
        :raises StudioError: the device asked for is not there
        """
        device = available_device(config.device)
        is_half = config.precision == "bfloat16" or (config.precision == "auto" and has_fast_bfloat16(device))
        replays = device == "cuda" and config.cuda_graphs
        return cls(device, config.threads or usable_cores(), bfloat16=is_half, replays=replays)

    def on_this_machine(self) -> Arithmetic:
        """The same arithmetic for a resumed run, on another device where this one is not at hand."""
        devices = available_devices()
        return self if self.device in devices else replace(self, device=devices[0], replays=False)

    def apply(self) -> None:
        """Sets the number of threads; to be called on the thread that trains, since OpenMP keeps one per thread."""
        torch.set_num_threads(self.threads)
        # A thread takes over torch's newest number, whoever set that, when it first needs one: from here on this thread has its own.
        torch.get_num_threads()


def usable_cores() -> int:
    """The CPU cores that this process may use, which a container may have limited."""
    affinity = getattr(os, "sched_getaffinity", None)  # not on macOS and Windows
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def has_fast_bfloat16(device: str) -> bool:
    """Whether a device multiplies in bfloat16 itself; a CPU that does not is slower with it than without."""
    if device == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    return device == "cpu" and bool(_FAST_FLAGS & _cpu_flags())


def _cpu_flags() -> set[str]:
    """What the processor can do, as Linux names it; empty where that is not known."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return set()
    return next((set(line.split()) for line in lines if line.startswith(("flags", "Features"))), set())


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
