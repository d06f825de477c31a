"""The judge and what it reads in the real digits, once for all tests of this folder."""

import pytest
import torch

from ganstudio.datasets import Data
from ganstudio.datasets.mnist import Mnist
from ganstudio.evaluation import Judge, Reading, RealImages


@pytest.fixture(scope="session")
def judge() -> Judge:
    return Judge.load("mnist")


@pytest.fixture(scope="session")
def digits() -> Data:
    return Mnist(Mnist.Config()).load("test")


@pytest.fixture(scope="session")
def digits_reading(judge: Judge, digits: Data) -> Reading:
    return judge.read(digits.images)


@pytest.fixture(scope="session")
def real(judge: Judge) -> RealImages:
    return RealImages.of_judge(judge)


@pytest.fixture(scope="session")
def order() -> torch.Tensor:
    """Of the 10,000 test digits: in their own order, the second half is harder to read."""
    return torch.randperm(10_000, generator=torch.Generator().manual_seed(1))
