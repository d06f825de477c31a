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
"""So many points within 3σ at most make a mode count as caught; the literature counts from 1. See `caught_from`."""
_SHARE = 5
"""A mode is caught too with the fifth part of the points that would be its even share."""
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
    """Modes with at least `caught_from` points within 3σ."""
    touched: int | None
    """Modes with at least one."""
    share: float | None
    """0–1, of the points, within 3σ of some mode. Of real points it is 0.989."""
    points_of_modes: tuple[int, ...]
    """Within 3σ of each mode."""
    nearest_of_modes: tuple[int, ...]
    """Nearer to each mode than to any other, however far."""
    energy: float
    """Energy distance to real points, in the plane's units; 0 for the same distribution."""
    floor: float
    """The energy distance of as many real points that nobody trained on."""
    energy_error: float = 0.0
    """Its standard error, of drawing other points from the same generator."""

    @property
    def caught_from(self) -> int | None:
        """See the function of that name; None where the data have no modes."""
        return None if self.modes is None else caught_from(self.n, self.modes)

    def as_dict(self) -> dict[str, Any]:
        """Everything as JSON can hold it."""
        lists = {name: list(getattr(self, name)) for name in ("points_of_modes", "nearest_of_modes")}
        return {**vars(self), **lists, "caught_from": self.caught_from}

    def lines(self) -> list[str]:
        """The report for a person, a sentence a line."""
        text = tr("Energy distance {} from {:,} points; of as many real ones {} (the floor).")
        energy = tr("{} ± {} (standard error)").format(three_digits(self.energy), three_digits(self.energy_error))
        lines = [text.format(energy, self.n, three_digits(self.floor))]
        if self.modes is not None and self.share is not None:
            text = tr("{} of {} modes caught (with at least {} of the points within 3σ; {} with at least one).")
            lines.append(text.format(self.caught, self.modes, self.caught_from, self.touched))
            if self.n < least_points(self.modes):
                text = tr("So few points cannot tell how many modes are caught: draw {:,} or more.")
                lines.append(text.format(least_points(self.modes)))
            lines.append(tr("{:.1f} % of the points lie within 3σ of a mode.").format(100 * self.share))
        return lines


def caught_from(points: int, modes: int) -> int:
    """From how many points within 3σ a mode counts as caught: 20, or where that is fewer, a fifth of its even share.

    Of the literature's 2,500 points on 8 or 25 modes it is 20; a perfect generator misses none by chance.
    """
    return max(1, min(CAUGHT_FROM, points // (_SHARE * modes)))


def least_points(modes: int) -> int:
    """How many points it takes to count modes: with fewer, chance leaves some of a perfect generator's empty."""
    return _SHARE * modes


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
            within = (yield from _mean_distances(other, other)).mean().item()
            distances.append((yield from _energy(one, other, within))[0])
    compared = real[:few]
    within = (yield from _mean_distances(compared, compared)).mean().item()
    return PlaneReference(train.plane, compared, within, sum(distances) / len(distances))


def report_of_points_in_slices(points: np.ndarray, reference: PlaneReference) -> Generator[None, None, PlaneReport]:
    """`report_of_points` as a generator: yields after every few milliseconds' work."""
    places = torch.from_numpy(points).double()
    nearest, near = _of_modes(places, reference.plane)
    counted = near is not None
    counts = [] if near is None else near.sum(0).tolist()
    energy, error = yield from _energy(places[: len(reference.real)], reference.real, reference.within)
    return PlaneReport(
        n=len(points),
        modes=len(counts) if counted else None,
        caught=sum(count >= caught_from(len(points), len(counts)) for count in counts) if counted else None,
        touched=sum(count >= 1 for count in counts) if counted else None,
        share=None if near is None else near.any(1).double().mean().item(),
        points_of_modes=tuple(counts),
        nearest_of_modes=() if nearest is None else tuple(nearest.sum(0).tolist()),
        energy=energy,
        floor=reference.floor,
        energy_error=error,
    )


def energy_distance(some: torch.Tensor, others: torch.Tensor) -> float:
    """√|2 E|X-Y| - E|X-X'| - E|Y-Y'|| of points (N, 2) and (M, 2) (Székely and Rizzo 2013).

    Pairs of a point with itself do not count, so that without the root the expectation for equal distributions is 0, and
    what chance leaves of it has either sign.
    """
    within = finished(_mean_distances(others, others)).mean().item()
    return finished(_energy(some, others, within))[0]


def _energy(
    some: torch.Tensor, others: torch.Tensor, within_others: float
) -> Generator[None, None, tuple[float, float]]:
    """The distance, and its standard error that comes from drawing `some`: to first order a point x shifts the square by
    ``2 (mean |x − Y| − mean |x − X'|)`` / n, less its mean."""
    across = yield from _mean_distances(some, others)
    within = yield from _mean_distances(some, some)
    energy = abs(2 * across.mean().item() - within.mean().item() - within_others) ** 0.5
    error_of_square = float((2 * (across - within)).std() / len(some) ** 0.5)
    # A square within its error of 0 says no more than that it is so small.
    return energy, error_of_square / (2 * max(energy, error_of_square**0.5 / 2)) if error_of_square else 0.0


def _mean_distances(some: torch.Tensor, others: torch.Tensor) -> Generator[None, None, torch.Tensor]:
    """From each of `some` to all others, (N,); given the same points twice, without the distance of a point to itself."""
    sums = []
    for part in some.split(max(1, _SLICE_PAIRS // len(others))):
        sums.append(torch.cdist(part, others, compute_mode="donot_use_mm_for_euclid_dist").sum(1))
        yield
    return torch.cat(sums) / (len(others) - (some is others))


def _of_modes(points: torch.Tensor, plane: Plane) -> tuple[torch.Tensor, torch.Tensor] | tuple[None, None]:
    """Which mode (K) each point (N) is nearest to, and whether it lies within 3σ of that: both (N, K)."""
    if plane.modes is None:
        return None, None
    distances = torch.cdist(points, plane.modes.double())
    nearest = torch.nn.functional.one_hot(distances.argmin(1), len(plane.modes)).bool()
    return nearest, nearest & (distances <= _NEAR * plane.sigma)


def _places(data: Data) -> torch.Tensor:
    assert data.plane is not None
    return data.images.flatten(1).double() * data.plane.extent
