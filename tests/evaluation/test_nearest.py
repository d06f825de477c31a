import pytest
import torch

from ganstudio.datasets import Data
from ganstudio.datasets.mnist import Mnist
from ganstudio.errors import StudioError
from ganstudio.evaluation.nearest import nearest


@pytest.fixture(scope="module")
def train() -> torch.Tensor:
    return Mnist(Mnist.Config()).load("train").images[:8_000]


def test_agrees_with_the_definition(train: torch.Tensor, digits: Data) -> None:
    images, few = digits.images[:150], train[:1_700]  # more than one chunk and slice of each
    pairs = torch.cdist(images.flatten(1).double() / 255, few.flatten(1).double() / 255)
    found = nearest(images, few)
    assert found.indices.tolist() == pairs.argmin(1).tolist()
    torch.testing.assert_close(found.distance, pairs.min(1).values, rtol=1e-6, atol=0)
    around = pairs.topk(50, largest=False).values.mean(1)
    torch.testing.assert_close(found.isolation, found.distance / around, rtol=1e-4, atol=0)


def test_copies_are_found_even_with_noise(train: torch.Tensor, digits: Data) -> None:
    threshold = nearest(digits.images[:500], train).threshold()
    rows = torch.arange(7, 4_000, 40)
    exact = nearest(train[rows], train)
    assert exact.indices.tolist() == rows.tolist()
    assert exact.distance.max() == 0
    assert exact.copied(threshold) == 1
    noise = torch.randint(-30, 31, train[rows].shape, generator=torch.Generator().manual_seed(0))
    noisy = nearest((train[rows].int() + noise).clamp(0, 255).byte(), train)
    assert (noisy.indices == rows).double().mean() > 0.98
    assert noisy.copied(threshold) > 0.9


def test_real_test_images_and_smooth_ones_are_no_copies(train: torch.Tensor, digits: Data) -> None:
    half = nearest(digits.images[:1_000:2], train)
    assert half.copied(half.threshold()) == pytest.approx(0.01, abs=0.003)
    blurred = torch.nn.functional.avg_pool2d(digits.images[:300].float(), 5, stride=1, padding=2).byte()
    assert nearest(blurred, train).copied(half.threshold()) <= 0.01


def test_fewer_than_fifty_to_compare_with(train: torch.Tensor) -> None:
    assert nearest(train[:3], train[:3]).indices.tolist() == [0, 1, 2]


def test_wrong_input_is_named(train: torch.Tensor) -> None:
    with pytest.raises(StudioError, match=r"shape \(1, 28, 28\) cannot be compared with 4 training images"):
        nearest(train[:2], torch.zeros(4, 3, 28, 28, dtype=torch.uint8))
