"""Numbers that follow the progress of a run, such as the weight of a penalty that fades."""

from __future__ import annotations

from collections.abc import Callable

import torch

OfProgress = Callable[[float], float]
"""Share of the planned length that lies behind, 0–1 → the number."""
Dial = Callable[[OfProgress, float], float | torch.Tensor]
"""Gives such a number at a progress: as it is, or in a tensor that is turned on before a recorded step is replayed."""


def as_it_is(value: OfProgress, progress: float) -> float:
    """The dial of a step that is not recorded."""
    return value(progress)
