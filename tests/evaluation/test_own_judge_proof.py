"""What learnt features are worth, with digits as if nobody knew them: beside raw pixels, and beside the judge of digits."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from ganstudio.datasets import Data
from ganstudio.datasets.mnist import Mnist
from ganstudio.evaluation import Judge, evaluate_images
from ganstudio.evaluation.own_judge import own_judge
from ganstudio.params import edited
from ganstudio.presets import preset
from ganstudio.training.sampler import Sampler
from ganstudio.training.trainer import Trainer

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def known() -> tuple[Data, Data]:
    train, test = (Mnist(Mnist.Config()).load(split) for split in ("train", "test"))
    assert train.labels is not None
    return Data(train.images[:20_000], train.labels[:20_000]), test


@pytest.fixture(scope="module")
def own(known: tuple[Data, Data], tmp_path_factory: pytest.TempPathFactory) -> Judge:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GANSTUDIO_CACHE", str(tmp_path_factory.mktemp("own")))
        return own_judge(*(Data(side.images, None) for side in known))


def probe(train: torch.Tensor, labels: torch.Tensor, test: torch.Tensor, right: torch.Tensor) -> float:
    """Accuracy, 0–1, of a linear classifier."""
    mean, scale = train.mean(0), train.std(0) + 1e-3 * train.std()
    weights, bias = torch.zeros(train.shape[1], 10, requires_grad=True), torch.zeros(10, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights, bias], max_iter=60, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        scores = ((train - mean) / scale) @ weights + bias
        value = functional.cross_entropy(scores, labels) + 1e-4 * weights.square().sum()
        value.backward()
        return value

    optimiser.step(loss)
    return float(((((test - mean) / scale) @ weights + bias).argmax(1) == right).double().mean())


def test_a_line_tells_digits_apart_in_them(own: Judge, known: tuple[Data, Data]) -> None:
    train, test = known
    assert train.labels is not None
    assert test.labels is not None
    learnt = probe(own.read(train.images).features, train.labels, own.read(test.images).features, test.labels)
    raw = probe(train.images.flatten(1).float(), train.labels, test.images.flatten(1).float(), test.labels)
    assert learnt > 0.97
    assert learnt > raw + 0.04


def test_each_fault_costs_the_more_the_greater_it_is(own: Judge, known: tuple[Data, Data]) -> None:
    _, test = known
    assert test.labels is not None
    pixels, labels = test.images.float(), test.labels
    static = torch.randn(pixels.shape, generator=torch.Generator().manual_seed(1))
    faults = {
        "blur": [functional.avg_pool2d(pixels, k, 1, k // 2, count_include_pad=False) for k in (1, 3, 5, 7)],
        "noise": [pixels + sigma * static for sigma in (0, 10, 20, 40, 80)],
        "classes": [pixels[labels < kept] for kept in (10, 9, 8, 6, 4, 2)],
    }
    for name, sets in faults.items():
        found = [evaluate_images(each.round().clamp(0, 255).byte(), None, own).distance for each in sets]
        assert found == sorted(found), (name, found)


def test_generators_are_ranked_as_by_the_judge_of_digits(own: Judge) -> None:
    steps = (0, 20, 60, 150, 400, 1000, 2000)
    digits = Judge.load("mnist")
    trainer = Trainer(edited(preset("quick-digits").config, "threads", 2))
    learnt, bundled = [], []
    for step in trainer.run():
        if step.number in steps:
            images = np.concatenate([drawn for drawn, _ in Sampler.of_trainer(trainer).draw(2_500, 0)])
            for judge, found in ((own, learnt), (digits, bundled)):
                found.append(evaluate_images(torch.from_numpy(images), None, judge).distance)
        if step.number == steps[-1]:
            break
    ranks = [np.argsort(np.argsort(found)) for found in (learnt, bundled)]
    assert len(learnt) >= 6
    assert np.corrcoef(*ranks)[0, 1] >= 0.9, (learnt, bundled)
