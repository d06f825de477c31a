"""What can be said of generated points of the plane: how many modes they catch, how exactly, and how far they are from real ones."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from ganstudio.datasets import Data, Plane
from ganstudio.evaluation.report import three_digits
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr

CAUGHT_FROM = 20
"""Points within 3σ from which a mode counts as caught; the literature counts from 1."""
_NEAR = 3.0
_FLOORS = 4
_COMPARED = 2500
"""Points of each sort of which all pairs are measured."""
_SLICE_PAIRS = 400_000
"""Of which the distances take a few milliseconds."""


@dataclass(frozen=True)
class PlaneReport:
    """What `n` generated points are like."""

    n: int
    modes: int | None
    """How many there are; None where the data have no modes, as are the next three then."""
    caught: int | None
    """Modes with at least 20 points within 3σ."""
    touched: int | None
    """Modes with at least one."""
    share: float | None
    """0–1, of the points, within 3σ of some mode. Of real points it is 0.989."""
    points_of_modes: tuple[int, ...]
    """Within 3σ of each mode."""
    energy: float
    """Energy distance to real points, in the plane's units; 0 for the same distribution."""
    floor: float
    """The energy distance of as many real points that nobody trained on."""

    def as_dict(self) -> dict[str, Any]:
        """Everything as JSON can hold it."""
        return {**vars(self), "points_of_modes": list(self.points_of_modes)}

    def lines(self) -> list[str]:
        """The report for a person, a sentence a line."""
        energy = tr("Energy distance {} from {:,} points; of as many real ones {} (the floor).")
        lines = [energy.format(three_digits(self.energy), self.n, three_digits(self.floor))]
        if self.modes is not None and self.share is not None:
            text = tr("{} of {} modes caught (20 points or more within 3σ; {} with at least one).")
            lines.append(text.format(self.caught, self.modes, self.touched))
            lines.append(tr("{:.1f} % of the points lie within 3σ of a mode.").format(100 * self.share))
        return lines


def report_of_points(points: np.ndarray, train: Data, test: Data) -> PlaneReport:
    """
    :param points: (N, 2), in the plane's units
    """
    reference = finished(measure_plane_in_slices(train, test, len(points)))
    return finished(report_of_points_in_slices(points, reference))


@dataclass(frozen=True)
class PlaneReference:
    """The real points' side of a comparison."""

    plane: Plane
    real: torch.Tensor
    """(count, 2), float64, in the plane's units."""
    within: float
    """The mean distance of two of them."""
    floor: float
    """The energy distance of as many real points that nobody trained on."""


def measure_plane_in_slices(train: Data, test: Data, count: int) -> Generator[None, None, PlaneReference]:
    """The reference for `count` generated points; yields after every few milliseconds' work."""
    assert train.plane is not None
    real, held_out, few = _places(train), _places(test), min(count, _COMPARED)
    pairs = zip(real.split(few)[:_FLOORS], held_out.split(few)[:_FLOORS], strict=False)
    distances = []
    for one, other in pairs:
        if len(one) == len(other):
            within = yield from _mean_distance(other, other)
            distances.append((yield from _energy(one, other, within)))
    compared = real[:few]
    within = yield from _mean_distance(compared, compared)
    return PlaneReference(train.plane, compared, within, sum(distances) / len(distances))


def report_of_points_in_slices(points: np.ndarray, reference: PlaneReference) -> Generator[None, None, PlaneReport]:
    """`report_of_points` as a generator: yields after every few milliseconds' work."""
    places = torch.from_numpy(points).double()
    near = _near(places, reference.plane)
    counted = near is not None
    counts = [] if near is None else near.sum(0).tolist()
    energy = yield from _energy(places[: len(reference.real)], reference.real, reference.within)
    return PlaneReport(
        n=len(points),
        modes=len(counts) if counted else None,
        caught=sum(count >= CAUGHT_FROM for count in counts) if counted else None,
        touched=sum(count >= 1 for count in counts) if counted else None,
        share=None if near is None else near.any(1).double().mean().item(),
        points_of_modes=tuple(counts),
        energy=energy,
        floor=reference.floor,
    )


def energy_distance(some: torch.Tensor, others: torch.Tensor) -> float:
    """√|2 E|X-Y| - E|X-X'| - E|Y-Y'|| of points (N, 2) and (M, 2) (Székely and Rizzo 2013).

    Pairs of a point with itself do not count, so that without the root the expectation for equal distributions is 0, and
    what chance leaves of it has either sign.
    """
    within = finished(_mean_distance(others, others))
    return finished(_energy(some, others, within))


def _energy(some: torch.Tensor, others: torch.Tensor, within_others: float) -> Generator[None, None, float]:
    across = yield from _mean_distance(some, others)
    within = yield from _mean_distance(some, some)
    squared: float = abs(2 * across - within - within_others)
    return squared**0.5


def _mean_distance(some: torch.Tensor, others: torch.Tensor) -> Generator[None, None, float]:
    """Of all pairs of one point and another; given the same points twice, without the pairs of a point with itself."""
    total = 0.0
    for part in some.split(max(1, _SLICE_PAIRS // len(others))):
        total += torch.cdist(part, others, compute_mode="donot_use_mm_for_euclid_dist").sum().item()
        yield
    return total / (len(some) * (len(others) - (some is others)))


def _near(points: torch.Tensor, plane: Plane) -> torch.Tensor | None:
    """Which points (N) lie within 3σ of which mode (K), (N, K); a point belongs to its nearest mode only."""
    if plane.modes is None:
        return None
    distances = torch.cdist(points, plane.modes.double())
    nearest = torch.nn.functional.one_hot(distances.argmin(1), len(plane.modes)).bool()
    return nearest & (distances <= _NEAR * plane.sigma)


def _places(data: Data) -> torch.Tensor:
    assert data.plane is not None
    return data.images.flatten(1).double() * data.plane.extent
