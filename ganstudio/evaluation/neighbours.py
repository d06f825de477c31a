"""Precision, recall, density and coverage: do generated features lie where real ones lie, and the other way round?

A set of features stands for the union of balls around them, each as wide as the distance to its k-th nearest neighbour.

Sources: Kynkäänniemi et al. 2019, Improved Precision and Recall Metric for Assessing Generative Models, arXiv 1904.06991
(k = 3); Naeem et al. 2020, Reliable Fidelity and Diversity Metrics for Generative Models, arXiv 2002.09797 (k = 5).
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import NamedTuple

import torch

from ganstudio.errors import StudioError
from ganstudio.evaluation.arithmetic import as_double, squared_distances
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr

PRECISION_K, COVERAGE_K = 3, 5
_SLICE_PAIRS = 320_000  # some 7 ms on two cores, and 2.5 MB


class Closeness(NamedTuple):
    """Each 0–1 but for the density. None of them is 1 for real images: see their floors."""

    precision: float
    """Share of generated samples within some real sample's ball: low where images are not like real ones."""
    recall: float
    """Share of real samples within some generated sample's ball: low where kinds of images are missing."""
    density: float
    """How many real balls hold a generated sample, by the expected number; 1 in expectation for equal distributions, and
    above where samples crowd at the likeliest images."""
    coverage: float
    """Share of real balls that hold a generated sample; `expected_coverage` for equal distributions."""


@dataclass(frozen=True)
class Neighbourhood:
    """A set of features with the balls around them. Worth keeping: real images are compared with again and again."""

    features: torch.Tensor
    """float64, (N, dimensions)."""
    squared: torch.Tensor
    """|features|², (N,)."""
    radii: dict[int, torch.Tensor]
    """k → squared distance to the k-th nearest other sample, (N,)."""

    def __len__(self) -> int:
        return len(self.features)


def neighbourhood_in_slices(features: torch.Tensor) -> Generator[int, None, Neighbourhood]:
    """The balls around features (N, dimensions), on any device; yields after each slice how many are measured.

    :raises StudioError: too few samples to have a fifth neighbour
    """
    if len(features) <= COVERAGE_K:
        text = tr("Precision, recall, density and coverage need at least {} images on either side; there are {}.")
        raise StudioError(text.format(COVERAGE_K + 1, len(features)))
    values = as_double(features)
    squared = values.square().sum(1)
    radii = {k: torch.empty_like(squared) for k in (PRECISION_K, COVERAGE_K)}
    for start, rows in _rows(values, len(values)):
        distances = squared_distances(rows, values, squared)
        own = torch.arange(len(rows), device=values.device)
        distances[own, own + start] = torch.inf  # nobody is a neighbour of himself
        nearest = distances.topk(COVERAGE_K, largest=False).values
        for k, radius in radii.items():
            radius[start : start + len(rows)] = nearest[:, k - 1]
        yield start + len(rows)
    return Neighbourhood(values, squared, radii)


def closeness_in_slices(generated: Neighbourhood, real: Neighbourhood) -> Generator[int, None, Closeness]:
    """Compares two sets, best of equally many samples: the figures depend on both counts.

    :raises StudioError: different dimensions
    """
    if generated.features.shape[1] != real.features.shape[1]:
        text = tr("Features of {} and of {} dimensions cannot be compared; they come from different judges.")
        raise StudioError(text.format(generated.features.shape[1], real.features.shape[1]))
    device = real.features.device
    within = recalled = torch.zeros(len(real), dtype=torch.bool, device=device)
    precise = dense = torch.zeros((), dtype=torch.int64, device=device)
    for start, rows in _rows(generated.features.to(device), len(real)):
        distances = squared_distances(rows, real.features, real.squared)
        theirs = generated.radii[PRECISION_K][start : start + len(rows), None].to(device)
        recalled = recalled | (distances <= theirs).any(0)
        precise = precise + (distances <= real.radii[PRECISION_K]).any(1).sum()
        inside = distances < real.radii[COVERAGE_K]
        dense = dense + inside.sum()
        within = within | inside.any(0)
        yield start + len(rows)
    return Closeness(
        precision=precise.item() / len(generated),
        recall=recalled.sum().item() / len(real),
        density=dense.item() / (COVERAGE_K * len(generated)),
        coverage=within.sum().item() / len(real),
    )


def closeness(generated: torch.Tensor, real: torch.Tensor) -> Closeness:
    """Of two sets of features, in one go."""
    sides = [finished(neighbourhood_in_slices(features)) for features in (generated, real)]
    return finished(closeness_in_slices(sides[0], sides[1]))


def expected_coverage(generated: int, real: int, k: int = COVERAGE_K) -> float:
    """The coverage of so many samples of the same distribution as the real ones, whatever that is (Naeem et al., lemma 2)."""
    missed = 1.0
    for i in range(k):
        missed *= (real - 1 - i) / (generated + real - 1 - i)
    return 1 - missed


def _rows(values: torch.Tensor, columns: int) -> Generator[tuple[int, torch.Tensor], None, None]:
    size = max(1, _SLICE_PAIRS // columns)
    for start in range(0, len(values), size):
        yield start, values[start : start + size]
