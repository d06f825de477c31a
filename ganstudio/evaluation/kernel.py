"""The kernel distance between two sets of features: a maximum mean discrepancy with a cubic kernel, without bias.

Source: Bińkowski et al. 2018, Demystifying MMD GANs, arXiv 1801.01401 (there of Inception's features: KID); the estimate
without bias is that of Gretton et al. 2012, A Kernel Two-Sample Test.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import NamedTuple

import torch

from ganstudio.errors import StudioError
from ganstudio.evaluation.arithmetic import as_double, shuffled
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr

SUBSET_SAMPLES = 1_000
_SUBSETS = 10  # at least so many, or the error would rest on nothing
_SLICE_ROWS = 250
_LEAST = 20


class KernelDistance(NamedTuple):
    """An estimate that does not depend on the number of samples; of equal distributions it is 0, give or take the error."""

    value: float
    """Mean over the subsets; may lie below 0."""
    error: float
    """Standard error of that mean. The subsets share no sample, so it is an honest one; NaN of a single subset."""
    n: int
    """Samples of either side that were used."""


def kernel_distance_in_slices(
    features: torch.Tensor, real: torch.Tensor, subset: int | None = None
) -> Generator[int, None, KernelDistance]:
    """MMD² with k(x, y) = (x·y / dimensions + 1)³, over disjoint random subsets, always the same ones.

    :param features: (N, dimensions), on any device; likewise `real`
    :param subset: samples in each; by default 1,000, or fewer where that would give fewer than ten subsets
    :raises StudioError: fewer than 20 samples on a side, or different dimensions
    """
    least = min(len(features), len(real))
    _require(features, real, least)
    size = min(SUBSET_SAMPLES, least // _SUBSETS) if subset is None else subset
    count = least // size
    ours, theirs = _mixed(features, 0), _mixed(real, 1)
    values = []
    for i in range(count):
        part = slice(i * size, (i + 1) * size)
        values.append((yield from _mmd_in_slices(ours[part], theirs[part].to(ours.device))))
    found = torch.tensor(values, dtype=torch.float64)
    error = float(found.std() / count**0.5) if count > 1 else float("nan")
    return KernelDistance(float(found.mean()), error, count * size)


def kernel_distance(features: torch.Tensor, real: torch.Tensor, subset: int | None = None) -> KernelDistance:
    """`kernel_distance_in_slices`, in one go."""
    return finished(kernel_distance_in_slices(features, real, subset))


def _mmd_in_slices(x: torch.Tensor, y: torch.Tensor) -> Generator[int, None, float]:
    """Of equally many samples on both sides. No sample is paired with itself."""
    m = len(x)
    within = 0.0
    for side in (x, y):
        within += (yield from _kernel_sum(side, side)) - float(_cube(side.square().sum(1), side.shape[1]).sum())
    across = yield from _kernel_sum(x, y)
    return within / (m * (m - 1)) - 2 * across / m**2


def _kernel_sum(x: torch.Tensor, y: torch.Tensor) -> Generator[int, None, float]:
    total = torch.zeros((), dtype=torch.float64, device=x.device)
    done = 0
    for rows in x.split(_SLICE_ROWS):
        total += _cube(rows @ y.T, x.shape[1]).sum()
        done += len(rows)
        yield done
    return float(total)


def _cube(products: torch.Tensor, dimensions: int) -> torch.Tensor:
    base = products / dimensions + 1
    return base * base * base  # pow() is several times slower


def _mixed(features: torch.Tensor, seed: int) -> torch.Tensor:
    """Neighbours are alike (in MNIST by the same writer): subsets of them would differ too much."""
    values = as_double(features)
    return values[shuffled(len(values), seed).to(values.device)]


def _require(features: torch.Tensor, real: torch.Tensor, least: int) -> None:
    if features.shape[1] != real.shape[1]:
        text = tr("Features of {} and of {} dimensions cannot be compared; they come from different judges.")
        raise StudioError(text.format(features.shape[1], real.shape[1]))
    if least < _LEAST:
        raise StudioError(
            tr("A kernel distance needs at least {} images on either side; there are {}.").format(_LEAST, least)
        )
