"""Measuring a copied generator in slices so short that a step of training, or a slider, can wait for one."""

from __future__ import annotations

import math
from collections.abc import Generator

import numpy as np
import torch

from ganstudio import datasets
from ganstudio.datasets import without_groups
from ganstudio.datasets.groups import like
from ganstudio.errors import StudioError
from ganstudio.evaluation.classes import in_proportion
from ganstudio.evaluation.judge import Judge
from ganstudio.evaluation.modes import PlaneReference, measure_plane_in_slices, report_of_points_in_slices
from ganstudio.evaluation.own_judge import own_judge_in_slices
from ganstudio.evaluation.reference import Reference, measure_reference_in_slices
from ganstudio.evaluation.report import evaluate_in_slices
from ganstudio.evaluation.slices import telling
from ganstudio.latent.pace import Pace
from ganstudio.training.held_out import HeldOut
from ganstudio.training.quality import Quality
from ganstudio.training.sampler import Sampler
from ganstudio.training.trainer import Trainer

SLICE_SECONDS = 0.008
"""What a step of training waits at most for a part of something longer."""
_SEED = 0
"""Of the latents: always the same ones, so that two scores differ by the weights alone, and as `ganstudio evaluate` draws them."""
_MOST_DRAWN = 512

Measuring = Generator[None, None, Quality]


class Gauge:
    """What measuring one run needs beside its generator; made when first asked for, and kept."""

    def __init__(self, trainer: Trainer) -> None:
        # Without looking for groups of like images anew, which would hold up the training: the run has its own.
        self._dataset = datasets.registry.build(without_groups(trainer.config.dataset))
        self._is_whole = datasets.is_whole(trainer.config.dataset)
        self._train = trainer.data
        self._device = trainer.device
        self._judge: Judge | None = None
        self._reference: Reference | None = None
        self._plane: dict[int, PlaneReference] = {}
        self._pace = Pace(SLICE_SECONDS, _MOST_DRAWN)
        self._held_out: HeldOut | None = None
        self._learning: Generator[float, None, Judge] | None = None
        self.learnt: float | None = None
        """0–1, how much of learning the run's images is done; None while nothing is learnt."""

    @property
    def is_ready(self) -> bool:
        """Whether there is a judge of the run's images, or none is needed; else `prepare` makes one."""
        return self._train.plane is not None or bool(self._dataset.judge) or self._judge is not None

    def prepare(self) -> Generator[None, None, None]:
        """Loads the judge of images that have no bundled one, or trains it on them; goes on where it was left.

        :raises StudioError: there are too few images, or they are not to be had
        """
        while not self.is_ready:
            if self._learning is None:
                self._learning = self._learn()
            try:
                self.learnt = next(self._learning)
            except StopIteration as end:
                self._judge = end.value
                self._reference = end.value.reference
                self._learning = self.learnt = None
            yield

    def _learn(self) -> Generator[float, None, Judge]:
        if self._train.missing:
            raise StudioError(self._train.missing)
        held_out = like(self._dataset.load("test"), self._train)
        return (yield from own_judge_in_slices(self._train, held_out, self._device))

    def measure(self, sampler: Sampler, count: int) -> Measuring:
        """Scores what `sampler` draws; its generator must not change meanwhile. Draws nothing from the run's random numbers.

        :raises StudioError: a file of the judge or of the data set is missing or damaged
        """
        if sampler.shape.plane:
            return self._measure_points(sampler, count)
        return self._measure_images(sampler, count)

    def rate(self, trainer: Trainer) -> Generator[None, None, float | None]:
        """How far D tells unseen real images from those that it trains on, see `HeldOut`; None where that cannot be said."""
        if self._held_out is None and not self._train.missing:
            self._held_out = HeldOut(self._train, self._dataset.load("test"), self._device)
            yield
        if self._held_out is None:
            return None
        ratio = yield from self._held_out.ratio_in_slices(trainer)
        return None if math.isnan(ratio) else round(ratio, 4)

    def _measure_points(self, sampler: Sampler, count: int) -> Measuring:
        if count not in self._plane:
            self._plane = {count: (yield from measure_plane_in_slices(self._train, self._dataset.load("test"), count))}
        points = []
        for z in sampler.latents(count, _SEED):
            points.append(sampler.points(z))
            yield
        report = yield from report_of_points_in_slices(np.concatenate(points), self._plane[count])
        return Quality.of_points(sampler.step, report)

    def _measure_images(self, sampler: Sampler, count: int) -> Measuring:
        yield from self.prepare()
        if self._judge is None:
            self._judge = Judge.load(self._dataset.judge, self._device)
            yield
        if self._reference is None:
            self._reference = yield from self._measure_reference(self._judge)
        images, asked = yield from self._draw(sampler, count, self._judge)
        report = yield from telling(evaluate_in_slices(images, asked, self._judge, self._reference), _nothing)
        return Quality.of_report(sampler.step, report, self._judge.known(self._train.class_names))

    def _measure_reference(self, judge: Judge) -> Generator[None, None, Reference]:
        """What the run is trained on, where that is not simply all that the judge was trained on."""
        if self._is_whole:
            return judge.reference
        held_out = self._dataset.load("test").images
        yield
        return (yield from telling(measure_reference_in_slices(judge, self._train.images, held_out), _nothing))

    def _draw(
        self, sampler: Sampler, count: int, judge: Judge
    ) -> Generator[None, None, tuple[torch.Tensor, torch.Tensor | None]]:
        """Images (count, channels, size, size), uint8, and which of the judge's classes was asked for in each."""
        images: list[np.ndarray] = []
        asked: list[np.ndarray] = []
        wanted = in_proportion(self._class_counts(), count) if sampler.shape.is_conditional else None
        for z in sampler.latents(count, _SEED):
            for part in self._pace.parts(len(z)):
                classes = None
                if wanted is not None:
                    done = sum(map(len, images))
                    classes = wanted[done : done + part.stop - part.start]
                    asked.append(classes)
                with self._pace:
                    images.append(sampler.render(z[part], classes))
                yield
        drawn = torch.from_numpy(np.concatenate(images))
        meant = judge.meant(sampler.class_names)  # a run on the digits 3 and 8 calls them 0 and 1
        return drawn, meant[torch.from_numpy(np.concatenate(asked))] if asked and meant is not None else None

    def _class_counts(self) -> list[int]:
        """Training images of each class."""
        assert self._train.labels is not None
        return torch.bincount(self._train.labels, minlength=len(self._train.class_names)).tolist()


def _nothing(_: object) -> None:
    """What a slice tells."""
