"""Arithmetic in double precision, also beside a device that has none."""

from __future__ import annotations

import torch


def as_double(values: torch.Tensor) -> torch.Tensor:
    """In float64: on the same device where that has it (MPS has not), else on the CPU."""
    return (values.cpu() if values.device.type == "mps" else values).double()


def shuffled(count: int, seed: int = 0) -> torch.Tensor:
    """An order of `count` things, always the same; no one else's random numbers are touched."""
    return torch.randperm(count, generator=torch.Generator().manual_seed(seed))


def squared_distances(rows: torch.Tensor, columns: torch.Tensor, columns_squared: torch.Tensor) -> torch.Tensor:
    """|r − c|² of rows (R, D) and columns (C, D), (R, C), none below 0.

    :param columns_squared: |c|², (C,), since columns are used again and again
    """
    distances = torch.addmm(columns_squared[None], rows, columns.T, alpha=-2)
    return distances.add_(rows.square().sum(1, keepdim=True)).clamp_(min=0)
