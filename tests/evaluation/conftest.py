"""The judge and what it reads in the real digits, once for all tests of this folder."""

import pytest

from ganstudio.datasets import Data
from ganstudio.datasets.mnist import Mnist
from ganstudio.evaluation import Judge, Reading


@pytest.fixture(scope="session")
def judge() -> Judge:
    return Judge.load("mnist")


@pytest.fixture(scope="session")
def digits() -> Data:
    return Mnist(Mnist.Config()).load("test")


@pytest.fixture(scope="session")
def digits_reading(judge: Judge, digits: Data) -> Reading:
    return judge.read(digits.images)
