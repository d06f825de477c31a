"""MNIST: 70,000 handwritten digits, bundled."""

from typing import Literal

import torch

from ganstudio.datasets import Data, Split, register
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

    def __init__(self, config: Config) -> None:
        self._digits = sorted({int(d) for d in config.digits})

    def load(self, split: Split) -> Data:
        """
        :raises StudioError: a bundled file is missing or damaged; the message names it
        """
        images, labels = read_mnist(split)
        if len(self._digits) < 10:
            wanted = torch.isin(labels, torch.tensor(self._digits))
            images, labels = images[wanted], torch.searchsorted(torch.tensor(self._digits), labels[wanted])
        return Data(images, labels, tuple(str(d) for d in self._digits))
