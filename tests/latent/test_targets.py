"""The measures by which an image is found: known cases."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from ganstudio.latent.comparison import coloured_differences, comparison
from ganstudio.latent.descent import unlikelihood
from ganstudio.latent.search import starts
from ganstudio.latent.targets import Targets, as_bytes, as_target, differences

FIRST = torch.zeros(1, dtype=torch.int64)


def images(count: int, channels: int = 1, size: int = 28) -> torch.Tensor:
    return torch.rand(count, channels, size, size, generator=torch.Generator().manual_seed(1)) * 2 - 1


@pytest.mark.parametrize("counts", [None, torch.arange(28)[None].repeat(28, 1) < 9])
def test_the_distance_of_a_search_is_the_loss_of_the_descent(counts: torch.Tensor | None) -> None:
    wanted, others = images(8).split(4)
    targets = Targets(wanted, counts)
    distances = targets.distances(targets.view(others))
    assert distances.shape == (4, 4)
    for owner in range(4):
        loss = targets.loss(others, torch.full((4,), owner))
        assert torch.allclose(distances[owner], loss, rtol=1e-4)


def test_the_residual_is_a_share_of_the_way_from_black_to_white() -> None:
    black, white = -torch.ones(1, 3, 32, 32), torch.ones(1, 3, 32, 32)
    targets = Targets(black)
    assert float(targets.residual(white, FIRST)) == 1
    assert float(targets.residual(black, FIRST)) == 0
    half = white.clone()
    half[..., :16] = -1
    assert float(targets.residual(half, FIRST)) == 0.5
    assert float(Targets(black, torch.arange(32)[None].repeat(32, 1) < 16).residual(half, FIRST)) == 0


def test_similarity_is_one_of_the_same_and_none_of_a_grey() -> None:
    wanted = images(1)
    targets = Targets(wanted)
    assert float(targets.similarity(wanted, FIRST)) == 1
    assert float(targets.similarity(torch.full_like(wanted, float(wanted.mean())), FIRST)) < 0.02
    assert float(targets.similarity(-wanted, FIRST)) == 0
    blank = Targets(-torch.ones(1, 1, 28, 28))
    assert float(blank.similarity(-torch.ones(1, 1, 28, 28), FIRST)) == 1
    assert float(blank.similarity(torch.ones(1, 1, 28, 28), FIRST)) == 0


def test_a_stroke_beside_another_is_nearer_than_one_far_away() -> None:
    wanted, beside, far = (-torch.ones(1, 1, 28, 28) for _ in range(3))
    wanted[..., 8:10], beside[..., 10:12], far[..., 20:22] = 1, 1, 1
    with_coarse, without = Targets(wanted), Targets(wanted, coarse=0)
    assert torch.isclose(without.loss(beside, FIRST), without.loss(far, FIRST))
    assert with_coarse.loss(beside, FIRST) < with_coarse.loss(far, FIRST)


def test_random_latents_have_the_likeliest_length() -> None:
    z = torch.randn(2000, 64, generator=torch.Generator().manual_seed(0))
    usual = unlikelihood(z).mean()
    for factor in (0.5, 0.8, 1.25, 2.0):
        assert unlikelihood(factor * z).mean() > 2 * usual
    assert unlikelihood(torch.zeros(3, 0)).tolist() == [0, 0, 0]


def test_each_kind_has_a_start_and_the_best_come_first() -> None:
    scores = torch.tensor([[5.0, 1.0, 2.0, 9.0, 3.0, 8.0], [1.0, 9.0, 9.5, 2.0, 3.0, 8.0]])
    kinds = torch.tensor([0, 1, 1, 2, 2, 0])
    assert starts(scores, kinds, 4).tolist() == [[1, 4, 0, 2], [0, 3, 1, 4]]
    assert starts(scores, kinds, 2).tolist() == [[1, 4], [0, 3]]
    assert starts(scores, kinds, 99).shape == (2, 6)


def test_bytes_come_back() -> None:
    every = np.arange(256, dtype=np.uint8).reshape(1, 1, 16, 16)
    assert np.array_equal(as_bytes(as_target(every)), every)


def test_differences_say_who_has_what() -> None:
    target, image = np.zeros((2, 3, 28, 28), np.uint8)
    target[:, 3], image[:, 9] = 255, 255
    where = differences(target, image)
    assert (where[3] == 1).all()
    assert (where[9] == -1).all()
    assert np.count_nonzero(where) == 56
    coloured = coloured_differences(target, image)
    assert coloured[3, 0].tolist() == [86, 180, 233]
    assert coloured[9, 0].tolist() == [230, 159, 0]
    counts = np.ones((28, 28), bool)
    counts[9] = False
    assert np.count_nonzero(differences(target, image, counts)) == 28
    assert comparison(target, [image, image], counts).shape == (224, 4 * 224 + 3 * 8, 3)
