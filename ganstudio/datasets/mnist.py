"""MNIST: 70,000 handwritten digits, bundled."""

from functools import cache
from pathlib import Path
from typing import Literal

import torch

from ganstudio import paths
from ganstudio.datasets import Data, Split, register
from ganstudio.datasets.idx import read_idx_pair
from ganstudio.params import N_, Params, param

# Of the uncompressed files, as published for the originals.
MD5 = {
    "train-images-idx3-ubyte": "6bbc9ace898e44ae57da46a324031adb",
    "train-labels-idx1-ubyte": "a25bea736e30d166cdddb491f175f624",
    "t10k-images-idx3-ubyte": "2646ac647ad5339dbf082846283269ea",
    "t10k-labels-idx1-ubyte": "27ae3e4e09519cfbb04c329615203637",
}


def folder() -> Path:
    """Where the four bundled files lie."""
    return paths.RESOURCES / "datasets" / "mnist"


@register
class Mnist:
    """Handwritten digits by high-school students and clerks: 60,000 images to train on, 10,000 to test, 28×28 grey."""

    title = N_("MNIST digits")
    source = "LeCun, Cortes, Burges: The MNIST database of handwritten digits"
    judge = "mnist"

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
        images, labels = _load(split)
        if len(self._digits) < 10:
            wanted = torch.isin(labels, torch.tensor(self._digits))
            images, labels = images[wanted], torch.searchsorted(torch.tensor(self._digits), labels[wanted])
        return Data(images, labels, tuple(str(d) for d in self._digits))


@cache
def _load(split: Split) -> tuple[torch.Tensor, torch.Tensor]:
    prefix = "train" if split == "train" else "t10k"
    first, second = f"{prefix}-images-idx3-ubyte", f"{prefix}-labels-idx1-ubyte"
    images, labels = read_idx_pair(folder() / f"{first}.gz", folder() / f"{second}.gz", (MD5[first], MD5[second]))
    return torch.from_numpy(images).unsqueeze(1), torch.from_numpy(labels).long()
