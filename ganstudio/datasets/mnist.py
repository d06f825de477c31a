"""MNIST: 70,000 handwritten digits, bundled."""

from functools import lru_cache
from typing import Literal

import torch
from pydantic import field_validator

from ganstudio.datasets import Data, Split, register
from ganstudio.datasets.groups import group_centres, groups_param, in_groups
from ganstudio.datasets.mnist_files import read_mnist
from ganstudio.params import N_, Params, param, tr


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
            max_length=10,
        )
        groups: int = groups_param()

        @field_validator("digits")
        @classmethod
        def _are_digits(cls, digits: str) -> str:
            if not (digits.isascii() and digits.isdecimal()):
                raise ValueError(tr("must be digits without anything between them, such as 0123456789"))
            return digits

    def __init__(self, config: Config) -> None:
        self._digits = tuple(sorted({int(d) for d in config.digits}))
        self._groups = config.groups

    def load(self, split: Split) -> Data:
        """Tells `progress` how far it is where the digits are sorted by look.

        :raises StudioError: a bundled file is missing or damaged; the message names it
        """
        if self._groups:
            return _sorted_by_look(split, self._digits, self._groups)
        return _of_digits(split, self._digits)


def _of_digits(split: Split, digits: tuple[int, ...]) -> Data:
    images, labels = read_mnist(split)
    if len(digits) < 10:
        wanted = torch.isin(labels, torch.tensor(digits))
        images, labels = images[wanted], torch.searchsorted(torch.tensor(digits), labels[wanted])
    return Data(images, labels, tuple(str(d) for d in digits))


@lru_cache(maxsize=2)  # the window and the run that starts ask for the same
def _sorted_by_look(split: Split, digits: tuple[int, ...], groups: int) -> Data:
    return in_groups(_of_digits(split, digits), group_centres(_of_digits("train", digits).images, groups))
