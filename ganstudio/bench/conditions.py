"""What a figure depends on besides the program: the machine, and what else it does meanwhile."""

from __future__ import annotations

import os
import platform
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import torch

from ganstudio import __version__
from ganstudio.params import tr
from ganstudio.training.arithmetic import usable_cores

_MATRIX, _ROUNDS = 1024, 20


@dataclass(frozen=True)
class Moment:
    """The machine at the start or at the end of a measurement."""

    gflops: float
    """10⁹ operations a second in a plain float32 product of two 1024 × 1024 matrices, the best of some: to compare machines by, and
    to see whether another program took a part of this one."""
    load: float | None
    """Programs that wanted to compute, on average over the last minute; None where the system does not say."""

    @classmethod
    def now(cls) -> Moment:
        return cls(round(_gflops(), 1), round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None)


@dataclass(frozen=True)
class Conditions:
    """Under which something was measured."""

    processor: str
    cores: int
    torch: str
    version: str
    start: Moment
    end: Moment

    @classmethod
    def since(cls, start: Moment) -> Conditions:
        """Now, after a measurement that began at `start`."""
        return cls(processor(), usable_cores(), torch.__version__, __version__, start, Moment.now())

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    def words(self) -> str:
        """For a person, in one line."""
        text = tr(
            "{}, {} cores, torch {}, GAN Studio {}; calibration on all of them {:.0f} GFLOP/s before and {:.0f} after"
        )
        line = text.format(self.processor, self.cores, self.torch, self.version, self.start.gflops, self.end.gflops)
        if self.start.load is None or self.end.load is None:
            return line
        return line + tr("; load {:.1f} before and {:.1f} after").format(self.start.load, self.end.load)


def processor() -> str:
    """The name of the processor, as well as the system knows it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()


def _gflops() -> float:
    matrix, best = torch.rand(_MATRIX, _MATRIX), float("inf")
    threads = torch.get_num_threads()  # those of a run that was trained here, or torch's own
    torch.set_num_threads(usable_cores())
    for _ in range(_ROUNDS):
        start = perf_counter()
        torch.mm(matrix, matrix)
        best = min(best, perf_counter() - start)
    torch.set_num_threads(threads)
    return 2 * _MATRIX**3 / best / 1e9
