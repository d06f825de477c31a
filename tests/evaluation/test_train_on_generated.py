import pytest
import torch

from ganstudio.datasets import Data
from ganstudio.datasets.mnist import Mnist
from ganstudio.errors import StudioError
from ganstudio.evaluation.train_on_generated import train_on_generated

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def train() -> Data:
    return Mnist(Mnist.Config()).load("train")


def test_real_digits_teach_digits(train: Data, digits: Data) -> None:
    assert train.labels is not None
    assert digits.labels is not None
    few = slice(0, 10_000)
    state = torch.get_rng_state()
    accuracy = train_on_generated(train.images[few], train.labels[few], digits.images, digits.labels, 10)
    assert accuracy > 0.97
    assert torch.equal(torch.get_rng_state(), state)


def test_shuffled_labels_teach_nothing(train: Data, digits: Data) -> None:
    assert train.labels is not None
    assert digits.labels is not None
    shuffled = train.labels[torch.randperm(60_000, generator=torch.Generator().manual_seed(0))]
    few = slice(0, 10_000)
    accuracy = train_on_generated(train.images[few], shuffled[few], digits.images[:2_000], digits.labels[:2_000], 10)
    assert accuracy == pytest.approx(0.1, abs=0.05)


def test_one_image_per_class_teaches_little(train: Data, digits: Data) -> None:
    assert digits.labels is not None
    images, labels = train.per_class(1).repeat_interleave(100, 0), torch.arange(10).repeat_interleave(100)
    assert train_on_generated(images, labels, digits.images[:2_000], digits.labels[:2_000], 10) < 0.7


def test_wrong_input_is_named(digits: Data) -> None:
    assert digits.labels is not None
    with pytest.raises(StudioError, match="100 images and 99 labels"):
        train_on_generated(digits.images[:100], digits.labels[:99], digits.images, digits.labels, 10)
