"""What the judge says of a run: images drawn from its generator, held against the data that it trains on."""

from __future__ import annotations

from collections.abc import Collection, Generator

import numpy as np
import torch

from ganstudio import datasets
from ganstudio.config import TrainConfig, config_from_json
from ganstudio.errors import StudioError
from ganstudio.evaluation.full import evaluate_fully_in_slices
from ganstudio.evaluation.judge import Judge
from ganstudio.evaluation.modes import PlaneReport, report_of_points
from ganstudio.evaluation.real import RealImages
from ganstudio.evaluation.reference import Reference, measure_reference_in_slices
from ganstudio.evaluation.report import Report, evaluate_in_slices
from ganstudio.params import tr
from ganstudio.training.checkpoint import State
from ganstudio.training.sampler import Sampler


def score_in_slices(state: State, judge: Judge, count: int, seed: int = 0) -> Generator[int, None, Report]:
    """Draws `count` images from the state in a checkpoint and has them judged; yields after each slice.

    :raises StudioError: this judge does not know the run's data set
    """
    reference = yield from _reference(config_from_json(state["config"]), judge)
    images, labels = yield from draw_in_slices(state, judge, count, seed)
    return (yield from evaluate_in_slices(images, labels, judge, reference))


def score_fully_in_slices(
    state: State, judge: Judge, count: int, seed: int, metrics: Collection[str]
) -> Generator[int, None, Report]:
    """`score_in_slices` with these metrics of `METRICS` besides."""
    config = config_from_json(state["config"])
    reference = yield from _reference(config, judge)
    images, labels = yield from draw_in_slices(state, judge, count, seed)
    return (yield from evaluate_fully_in_slices(images, labels, judge, real_images(config, judge), reference, metrics))


def real_images(config: TrainConfig, judge: Judge) -> RealImages:
    """The images that a run trains on, and those of the same kind that it does not see.

    :raises StudioError: files of the data set are missing or damaged
    """
    dataset = datasets.registry.build(config.dataset)
    train, test = dataset.load("train"), dataset.load("test")
    is_whole = config.dataset == type(config.dataset)()
    if train.labels is None or test.labels is None:
        return RealImages(train.images, test.images, is_judges_own=is_whole)
    meant = torch.tensor([judge.class_names.index(name) for name in train.class_names])
    return RealImages(train.images, test.images, meant[train.labels], meant[test.labels], is_judges_own=is_whole)


def score_points(state: State, count: int, seed: int = 0) -> PlaneReport:
    """What can be said of `count` points drawn from the state in a checkpoint of a run on points of the plane."""
    dataset = datasets.registry.build(config_from_json(state["config"]).dataset)
    points = Sampler.of_state(state).draw_points(count, seed)
    return report_of_points(points, dataset.load("train"), dataset.load("test"))


def draw_in_slices(
    state: State, judge: Judge, count: int, seed: int
) -> Generator[int, None, tuple[torch.Tensor, torch.Tensor | None]]:
    """Images (count, channels, size, size), uint8, and for a conditional run what the judge should read in each."""
    sampler, slices, asked, done = Sampler.of_state(state), [], [], 0
    for images, labels in sampler.draw(count, seed):
        slices.append(images)
        asked += [] if labels is None else [labels]
        done += len(images)
        yield done
    drawn = torch.from_numpy(np.concatenate(slices))
    if not asked:
        return drawn, None
    # A run on the digits 3 and 8 calls them 0 and 1.
    meant = np.array([judge.class_names.index(name) for name in sampler.class_names])
    return drawn, torch.from_numpy(meant[np.concatenate(asked)])


def _reference(config: TrainConfig, judge: Judge) -> Generator[int, None, Reference | None]:
    """What the run was trained on, where that is not simply all that the judge was trained on."""
    dataset = datasets.registry.build(config.dataset)
    if dataset.judge != judge.card.name:
        raise StudioError(tr("There is no judge for the data set {!r} yet.").format(dataset.title))
    if config.dataset == type(config.dataset)():
        return None
    images, held_out = dataset.load("train").images, dataset.load("test").images
    return (yield from measure_reference_in_slices(judge, images, held_out))
