"""What the judge says of a run: images drawn from its generator, held against the data that it trains on."""

from __future__ import annotations

from collections.abc import Collection, Generator

import numpy as np
import torch

from ganstudio import datasets
from ganstudio.config import TrainConfig, config_from_json
from ganstudio.evaluation.classes import in_proportion
from ganstudio.evaluation.full import evaluate_fully_in_slices
from ganstudio.evaluation.judge import Judge
from ganstudio.evaluation.modes import PlaneReport, report_of_points
from ganstudio.evaluation.own_judge import is_own_judge_of, own_judge_in_slices
from ganstudio.evaluation.real import RealImages
from ganstudio.evaluation.reference import Reference, measure_reference_in_slices
from ganstudio.evaluation.reference_cache import reference_in_slices
from ganstudio.evaluation.report import Report, evaluate_in_slices
from ganstudio.training.checkpoint import State
from ganstudio.training.sampler import Sampler
from ganstudio.training.trainer import load_data


def judge_in_slices(config: TrainConfig, device: str | torch.device = "cpu") -> Generator[float, None, Judge]:
    """The judge of a run's images: the bundled one that knows them, else one that learns what they are like, or has. Yields the
    share of that work that is done, 0–1.

    :raises StudioError: files of the judge or of the data set are missing or damaged, or there are too few images
    """
    dataset = datasets.registry.build(config.dataset)
    if dataset.judge:
        return Judge.load(dataset.judge, device)
    return (yield from own_judge_in_slices(dataset.load("train"), dataset.load("test"), device))


def score_in_slices(state: State, judge: Judge, count: int, seed: int = 0) -> Generator[float, None, Report]:
    """Draws `count` images from the state in a checkpoint and has them judged; yields after each slice.

    :raises StudioError: this judge does not read such images, or files of the data set are missing or damaged
    """
    reference = yield from _reference(config_from_json(state["config"]), judge, count)
    images, labels = yield from draw_in_slices(state, judge, count, seed)
    return (yield from evaluate_in_slices(images, labels, judge, reference))


def score_fully_in_slices(
    state: State, judge: Judge, count: int, seed: int, metrics: Collection[str]
) -> Generator[float, None, Report]:
    """`score_in_slices` with these metrics of `METRICS` besides."""
    config = config_from_json(state["config"])
    reference = yield from _reference(config, judge, count)
    images, labels = yield from draw_in_slices(state, judge, count, seed)
    return (yield from evaluate_fully_in_slices(images, labels, judge, real_images(config, judge), reference, metrics))


def real_images(config: TrainConfig, judge: Judge) -> RealImages:
    """The images that a run trains on, and those of the same kind that it does not see.

    :raises StudioError: files of the data set are missing or damaged
    """
    dataset = datasets.registry.build(config.dataset)
    train, test = dataset.load("train"), dataset.load("test")
    is_own, meant = _is_of_all(config, judge), judge.meant(train.class_names)
    if train.labels is None or test.labels is None or meant is None:
        return RealImages(train.images, test.images, is_judges_own=is_own)
    return RealImages(train.images, test.images, meant[train.labels], meant[test.labels], is_judges_own=is_own)


def score_points(state: State, count: int, seed: int = 0) -> PlaneReport:
    """What can be said of `count` points drawn from the state in a checkpoint of a run on points of the plane."""
    dataset = datasets.registry.build(config_from_json(state["config"]).dataset)
    points = Sampler.of_state(state).draw_points(count, seed)
    return report_of_points(points, dataset.load("train"), dataset.load("test"))


def draw_in_slices(
    state: State, judge: Judge, count: int, seed: int
) -> Generator[int, None, tuple[torch.Tensor, torch.Tensor | None]]:
    """Images (count, channels, size, size), uint8, and for a conditional run what the judge should read in each.

    Classes are asked for as often as the run's training images have them.
    """
    sampler, slices, asked, done = Sampler.of_state(state), [], [], 0
    wanted = in_proportion(_class_counts(state), count) if sampler.shape.is_conditional else None
    for images, labels in sampler.draw(count, seed, wanted):
        slices.append(images)
        asked += [] if labels is None else [labels]
        done += len(images)
        yield done
    drawn = torch.from_numpy(np.concatenate(slices))
    meant = judge.meant(sampler.class_names)  # a run on the digits 3 and 8 calls them 0 and 1
    return drawn, meant[torch.from_numpy(np.concatenate(asked))] if asked and meant is not None else None


def _class_counts(state: State) -> list[int]:
    """Training images of each class."""
    data = load_data(config_from_json(state["config"]), state.get("centres"))
    assert data.labels is not None
    return torch.bincount(data.labels, minlength=len(data.class_names)).tolist()


def _reference(config: TrainConfig, judge: Judge, count: int) -> Generator[float, None, Reference | None]:
    """What the run was trained on; None where that is simply all that the judge was trained on."""
    if _is_of_all(config, judge):
        return None
    dataset = datasets.registry.build(config.dataset)
    train, test = dataset.load("train"), dataset.load("test")
    if judge.is_general:
        return (yield from reference_in_slices(judge, RealImages(train.images, test.images), count))
    if is_own_judge_of(judge, train, test):
        return None
    return (yield from measure_reference_in_slices(judge, train.images, test.images))


def _is_of_all(config: TrainConfig, judge: Judge) -> bool:
    """Whether the judge was trained and tested on just the images of this data set."""
    return datasets.is_whole(config.dataset) and datasets.registry.build(config.dataset).judge == judge.card.name
