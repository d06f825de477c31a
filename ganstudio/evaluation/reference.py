"""What generated images are measured against: the moments of real images, and the distance real images themselves reach."""

from __future__ import annotations

import math
from collections.abc import Collection, Generator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import torch

from ganstudio.errors import StudioError
from ganstudio.evaluation.classes import held
from ganstudio.evaluation.frechet import Moments, distance_in_slices, error_in_slices, root_of
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr

if TYPE_CHECKING:
    from ganstudio.evaluation.judge import Judge

FLOOR_COUNTS = (100, 250, 500, 1_000, 2_500, 5_000, 10_000)
_SLICE_SAMPLES = 2_000
_GROUPS = 10  # of real images, over which a floor is averaged where there are so many


@dataclass(frozen=True)
class Reference:
    """The real images' side of a comparison."""

    moments: Moments
    """Of the features of the images that a run trains on."""
    floors: dict[int, float]
    """Sample count → Fréchet distance of so many real images that nobody trained on.

    A Fréchet distance of few samples comes out too large, of real images as of any; so a distance of n images is to be
    held against the floor of about n.
    """
    modes: int | None = None
    """How many classes are held among them; None: all that the judge knows."""
    spread: float | None = None
    """How different real images of one class are, as `Reading.spread` has it; None where that is not known."""

    @cached_property
    def root(self) -> torch.Tensor:
        """Of the moments' covariance: half of the work of a distance, done once."""
        return root_of(self.moments.covariance)

    def distance_in_slices(self, moments: Moments) -> Generator[int, None, float]:
        """The Fréchet distance of other images' features."""
        root = self.root
        yield moments.count
        return (yield from distance_in_slices(moments, self.moments, root))

    def error_in_slices(self, features: torch.Tensor, moments: Moments) -> Generator[int, None, float]:
        """The standard error of the distance of these features, whose moments are given."""
        return (yield from error_in_slices(features, moments, self.moments, self.root, _SLICE_SAMPLES // 2))

    def floor_for(self, n: int) -> tuple[float, int]:
        """The floor of `n` images, and of how many it is: of so many, between those measured, else of the nearest count measured.

        A floor falls with the number of images about as its inverse; in between it is taken from a straight line in logarithms.
        """
        above = min((count for count in self.floors if count >= n), default=0)
        below = max((count for count in self.floors if count <= n), default=0)
        if not (above and below) or above == below:
            count = above or below
            return self.floors[count], count
        weight = math.log(n / below) / math.log(above / below)
        low, high = self.floors[below], self.floors[above]
        if min(low, high) <= 0:
            return (low, below) if weight < 0.5 else (high, above)
        return math.exp((1 - weight) * math.log(low) + weight * math.log(high)), n


def moments_in_slices(features: torch.Tensor) -> Generator[int, None, Moments]:
    """`Moments.of` as a generator: yields after each few milliseconds' work how many samples are in."""
    moments = Moments(features.shape[1])
    for part in features.split(_SLICE_SAMPLES):
        moments.update(part)
        yield moments.count
    return moments


def floors_of(
    features: torch.Tensor, moments: Moments, counts: Collection[int] = FLOOR_COUNTS
) -> Generator[int, None, dict[int, float]]:
    """Floors for these sample counts, as far as there are so many, and for all of `features`, (N, dimensions), of held-out real
    images.

    A floor of n images is the mean over up to ten disjoint random groups of n, always the same. Yields between slices.
    """
    # Neighbours would not do: in MNIST they are by the same writers, and half of the set is by neater ones.
    order = torch.randperm(len(features), generator=torch.Generator().manual_seed(0))
    features = features[order.to(features.device)]
    reference = Reference(moments, {})
    floors = {}
    for n in sorted({n for n in counts if n < len(features)} | {len(features)}):
        groups = min(_GROUPS, len(features) // n)
        distances = []
        for group in range(groups):
            part = yield from moments_in_slices(features[group * n : (group + 1) * n])
            distances.append((yield from reference.distance_in_slices(part)))
        floors[n] = sum(distances) / groups
    return floors


def measure_reference_in_slices(
    judge: Judge, images: torch.Tensor, held_out: torch.Tensor
) -> Generator[int, None, Reference]:
    """A reference for other real images than the judge's own, such as a choice of digits.

    :param images: those that a run trains on, uint8, (N, channels, height, width)
    :param held_out: real images of the same kind that no run trains on, likewise; they give the floors
    :raises StudioError: images that the judge cannot read, or fewer than two
    """
    if min(len(images), len(held_out)) < 2:
        raise StudioError(tr("A reference needs at least 2 images to train on and 2 held out."))
    reading = yield from judge.read_in_slices(images)
    moments = yield from moments_in_slices(reading.features)
    unseen = yield from judge.read_in_slices(held_out)
    floors = yield from floors_of(unseen.features, moments)
    return Reference(moments, floors, held(reading.counts), unseen.spread)


def measure_reference(judge: Judge, images: torch.Tensor, held_out: torch.Tensor) -> Reference:
    """`measure_reference_in_slices`, in one go."""
    return finished(measure_reference_in_slices(judge, images, held_out))
