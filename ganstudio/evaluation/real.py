"""The real images that a report compares with, and what has been measured of them."""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from dataclasses import dataclass, field
from functools import cached_property

import torch

from ganstudio.datasets import Data
from ganstudio.datasets.mnist import Mnist
from ganstudio.datasets.stacked_mnist import StackedMnist
from ganstudio.evaluation.arithmetic import shuffled
from ganstudio.evaluation.judge import CHANNELS, Judge
from ganstudio.evaluation.neighbours import Neighbourhood, neighbourhood_in_slices

MOST_COMPARED = 10_000
"""Images on either side where all pairs are compared; of more a random choice, always the same."""


@dataclass(frozen=True, eq=False, repr=False)
class RealImages:
    """What a run trains on, and images of the same kind that it does not see. All on the CPU."""

    train: torch.Tensor
    """uint8, (N, channels, height, width)."""
    test: torch.Tensor
    train_labels: torch.Tensor | None = None
    """int64, (N,), as the judge counts the classes; None where there are none."""
    test_labels: torch.Tensor | None = None
    floor_train: torch.Tensor | None = None
    """Held against `test` for the floors, where `train` contains that."""
    is_judges_own: bool = False
    """The judge was trained on `train` and tested on `test`: its floors lie beside it."""
    _measured: dict[tuple[str, int], Neighbourhood] = field(default_factory=dict)

    @classmethod
    def of_judge(cls, judge: Judge) -> RealImages:
        """The bundled images that the judge was trained and tested on.

        :raises StudioError: a bundled file is missing or damaged
        """
        if judge.card.name == CHANNELS:
            stacked = StackedMnist(StackedMnist.Config())
            return cls(stacked.load("train").images, stacked.load("test").images, is_judges_own=True)
        train, test = (Mnist(Mnist.Config()).load(split) for split in ("train", "test"))
        return cls(train.images, test.images, train.labels, test.labels, is_judges_own=True)

    @cached_property
    def sha256(self) -> str:
        """Of all pixels."""
        digest = hashlib.sha256()
        for images in (self.train, self.test):
            digest.update(str(tuple(images.shape)).encode())
            digest.update(images.contiguous().numpy().tobytes())
        return digest.hexdigest()

    def as_data(self, class_names: tuple[str, ...]) -> tuple[Data, Data]:
        """Those to learn from, and those held out.

        :param class_names: of the labels, where there are any
        """
        names = class_names if self.train_labels is not None else ()
        return Data(self.train, self.train_labels, names), Data(self.test, self.test_labels, names)

    @property
    def for_floors(self) -> RealImages:
        """The two sides of which the floors are measured."""
        if self.floor_train is None:
            return self
        return RealImages(self.floor_train, self.test)

    def neighbourhood_in_slices(self, judge: Judge, n: int) -> Generator[int, None, Neighbourhood]:
        """Of n training images' features, by this judge; kept, since a live run asks for the same again and again."""
        key = (judge.card.weights_sha256, n)
        if key not in self._measured:
            chosen = self.train[shuffled(len(self.train))[:n]]
            features = (yield from judge.read_in_slices(chosen)).features
            self._measured.clear()  # one of 10,000 images takes 10 MB
            self._measured[key] = yield from neighbourhood_in_slices(features)
        return self._measured[key]
