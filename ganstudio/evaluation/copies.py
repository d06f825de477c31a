"""Samples beside the training images that lie nearest: which of them look like copies, and whether that may be chance.

What `nearest` is for thousands of images and a share in a report, this is for the few that a person looks at.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from functools import cached_property
from math import comb

import numpy as np
import torch

from ganstudio import datasets, progress
from ganstudio.datasets import Data, Dataset
from ganstudio.errors import StudioError
from ganstudio.evaluation.arithmetic import shuffled
from ganstudio.evaluation.nearest import Nearest, nearest_in_slices
from ganstudio.evaluation.slices import finished, telling
from ganstudio.media import channels_last
from ganstudio.params import Params

SOUGHT = 300
"""Real images, at most, that tell what is usual: as many again take another second or two, and move the threshold little."""
ENOUGH = 100
"""Held-out images from which on they tell it. Where there are fewer, training images do, each held against all others."""
_DOUBT = 0.05
"""What chance makes more often than that proves nothing."""


@dataclass(frozen=True)
class Usual:
    """How isolated real images are, which nobody copied."""

    threshold: float
    """0–1: 1 % of them, or the first, are more isolated, see `Nearest.isolation`."""
    below: int
    """How many of them are."""
    n: int
    is_held_out: bool
    """The run does not see them. Else they are training images, each held against all others."""

    def chance(self, copies: int, n: int) -> float:
        """0–1: how likely it is that so many of n images, or more, are below the threshold, which are no copies either.

        All orders of the isolations of both sets being equally likely; `below` of the real ones come before the threshold.
        """
        ways = (
            comb(k + self.below, k) * comb(n - k + self.n - self.below - 1, n - k) for k in range(copies)
        )  # to mix k of the n among those below, and the others among the rest
        return 1 - sum(ways) / comb(n + self.n, n)


@dataclass(frozen=True, eq=False, repr=False)
class Pairs:
    """N samples, each with its nearest training image."""

    samples: np.ndarray
    """uint8, (N, H, W) or (N, H, W, 3), 0–255."""
    images: np.ndarray
    """The nearest training images, likewise."""
    indices: np.ndarray
    """int64, (N,): their places among the training images, counted from 0."""
    classes: tuple[str, ...]
    """Of what class each is; empty where the training images have none."""
    distance: np.ndarray
    """float64, (N,): as in `Nearest`. 0 is an exact copy."""
    isolation: np.ndarray
    """float64, (N,): as in `Nearest`. About 0.9; near 0 for a copy."""
    trained: int
    """How many training images there are."""
    usual: Usual

    @property
    def difference(self) -> np.ndarray:
        """0–1, (N,): by how much the pixels of a pair differ, the root of their mean square."""
        return self.distance / np.sqrt(np.prod(self.images.shape[1:]))

    @cached_property
    def copies(self) -> list[int]:
        """The samples that look like copies: exact ones, and those more isolated than real images usually are."""
        return np.flatnonzero((self.isolation < self.usual.threshold) | (self.distance == 0)).tolist()

    @property
    def may_be_chance(self) -> bool:
        """Whether a generator that does not copy would often show as many: none of them is exact, and they are few."""
        return bool((self.distance > 0).all()) and self.usual.chance(len(self.copies), len(self.indices)) > _DOUBT


def paired(dataset: Params, samples: np.ndarray, usual: Usual | None = None) -> Pairs:
    """Finds the nearest training image of each sample; some seconds, in which it tells `progress` how far it is.

    :param dataset: the configuration of the data set that the generator was trained on: one of images
    :param samples: uint8, (N, H, W) or (N, H, W, 3), 0–255
    :param usual: what an earlier call found for this data set; else it is measured now
    :raises StudioError: the training images are not to be had, or the samples are of another shape
    :raises ganstudio.progress.Cancelled: as whoever waits wishes
    """
    source = datasets.registry.build(dataset)
    train = source.load("train")
    batch = torch.tensor(samples[:, None] if samples.ndim == 3 else samples.transpose(0, 3, 1, 2))
    real, without = (batch[:0], None) if usual else _real_images(source, train)
    # Rows of the table of all pairs, so that both halves of the work count by what they take.
    total = (len(batch) + len(real)) * len(train)
    found = _told(nearest_in_slices(batch, train.images), len(batch), 0, total)
    if usual is None:
        work = nearest_in_slices(real, train.images, without=without)
        isolated = _told(work, len(real), len(batch) * len(train), total)
        threshold = isolated.threshold()
        below = int((isolated.isolation < threshold).sum())
        usual = Usual(threshold, below, len(real), without is None)
    return Pairs(
        samples=samples,
        images=channels_last(train.images[found.indices].numpy()),
        indices=found.indices.numpy(),
        classes=_classes(train, found),
        distance=found.distance.numpy(),
        isolation=found.isolation.numpy(),
        trained=len(train),
        usual=usual,
    )


def _real_images(source: Dataset, train: Data) -> tuple[torch.Tensor, torch.Tensor | None]:
    """Real images to compare with, always the same ones, and where they are training images, which."""
    try:
        images = source.load("test").images
    except StudioError:  # such as a folder too small for some to be held out
        images = train.images[:0]
    if len(images) >= ENOUGH:
        return images[shuffled(len(images))[:SOUGHT]], None
    rows = shuffled(len(train))[:SOUGHT]
    return train.images[rows], rows


def _told(work: Generator[int, None, Nearest], rows: int, before: int, total: int) -> Nearest:
    """Drives the work, and tells after each slice how much of the whole is done."""
    return finished(telling(work, lambda columns: progress.report(before + rows * columns, total)))


def _classes(train: Data, found: Nearest) -> tuple[str, ...]:
    if train.labels is None:
        return ()
    return tuple(train.class_names[label] for label in train.labels[found.indices].tolist())
