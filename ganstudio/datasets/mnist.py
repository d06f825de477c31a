"""MNIST: 70,000 handwritten digits, bundled."""

from functools import lru_cache
from typing import Literal

import torch

from ganstudio.datasets import Data, Split, register
from ganstudio.datasets.groups import groups_param, in_groups
from ganstudio.datasets.mnist_files import read_mnist
from ganstudio.params import N_, Params, param


@register
class Mnist:
    """Handwritten digits by high-school students and clerks: 60,000 images to train on, 10,000 to test, 28×28 grey."""

    title = N_("MNIST digits")
    source = "LeCun, Cortes, Burges: The MNIST database of handwritten digits"
    judge = "mnist"
    is_handed = True
    """Mirrored, its images would be none of their kind."""

    class Config(Params):
        kind: Literal["mnist"] = "mnist"
        digits: str = param(
            "0123456789",
            N_("Digits"),
            N_("Which digits to use, as a list without spaces."),
            pattern="^[0-9]+$",
            max_length=10,
        )
        groups: int = groups_param()

    def __init__(self, config: Config) -> None:
        self._digits = tuple(sorted({int(d) for d in config.digits}))
        self._groups = config.groups

    def load(self, split: Split) -> Data:
        """
        :raises StudioError: a bundled file is missing or damaged; the message names it
        """
        if self._groups:
            return _sorted_by_look(self._digits, self._groups)[split]
        return _of_digits(split, self._digits)


def _of_digits(split: Split, digits: tuple[int, ...]) -> Data:
    images, labels = read_mnist(split)
    if len(digits) < 10:
        wanted = torch.isin(labels, torch.tensor(digits))
        images, labels = images[wanted], torch.searchsorted(torch.tensor(digits), labels[wanted])
    return Data(images, labels, tuple(str(d) for d in digits))


@lru_cache(maxsize=2)  # a run and those who measure it ask for both splits again and again
def _sorted_by_look(digits: tuple[int, ...], groups: int) -> dict[Split, Data]:
    train, test = _of_digits("train", digits), _of_digits("test", digits)
    return {"train": in_groups(train, train, groups), "test": in_groups(test, train, groups)}
