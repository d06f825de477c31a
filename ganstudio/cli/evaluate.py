"""``ganstudio evaluate``: what the judge says of a run or of a file of images."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

from ganstudio import datasets
from ganstudio.cli.generate import person_labels
from ganstudio.config import config_from_json
from ganstudio.errors import StudioError
from ganstudio.evaluation.judge import Judge
from ganstudio.evaluation.npz import load_npz
from ganstudio.evaluation.reference import Reference, measure_reference
from ganstudio.evaluation.report import evaluate_images
from ganstudio.params import tr
from ganstudio.training.run_folder import state_of
from ganstudio.training.sampler import Sampler


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what", metavar="RUN|FILE.npz", help=tr("a run's folder, a checkpoint, or a file as `sample` writes it")
    )
    parser.add_argument("--n", type=int, help=tr("how many images to draw from a run, or to take from a file [10000]"))
    parser.add_argument("--seed", type=int, default=0, help=tr("of the latents [0]"))
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def run_evaluate(options: argparse.Namespace) -> int:
    if options.n is not None and options.n < 2:
        raise StudioError(tr("--n must be at least 2 (it is {}).").format(options.n))
    if options.seed < 0:
        raise StudioError(tr("--seed must not be below 0 (it is {}).").format(options.seed))
    path, judge = Path(options.what).expanduser(), Judge.load("mnist")
    reference: Reference | None = None
    facts: dict[str, Any] = {"what": str(path)}
    if path.suffix.lower() == ".npz":
        images, labels = load_npz(path)
        images, labels = images[: options.n], None if labels is None else labels[: options.n]
    else:
        state = state_of(path)
        facts["step"] = state["step"]
        reference = _reference(state, judge)
        images, labels = _drawn(state, options.n or 10_000, options.seed)
    report = evaluate_images(images, labels, judge, reference)
    if options.json:
        print(json.dumps(facts | report.as_dict(), indent=2))
    else:
        print("\n".join(report.lines()))
    return 0


def _drawn(state: dict[str, Any], count: int, seed: int) -> tuple[torch.Tensor, torch.Tensor | None]:
    sampler = Sampler.of_state(state)
    slices = list(sampler.draw(count, seed))
    images = torch.from_numpy(np.concatenate([images for images, _ in slices]))
    if not sampler.class_names:
        return images, None
    return images, torch.from_numpy(np.concatenate([person_labels(sampler, labels) for _, labels in slices]))


def _reference(state: dict[str, Any], judge: Judge) -> Reference | None:
    """What the run was trained on, where that is not simply all that the judge was trained on.

    :raises StudioError: no judge knows the run's data set
    """
    config = config_from_json(state["config"])
    dataset = datasets.registry.build(config.dataset)
    if dataset.judge != judge.card.name:
        raise StudioError(tr("There is no judge for the data set {!r} yet.").format(dataset.title))
    if config.dataset == type(config.dataset)():
        return None
    return measure_reference(judge, dataset.load("train").images, dataset.load("test").images)
