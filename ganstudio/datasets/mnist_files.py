"""The four bundled files of MNIST, from which several data sets are made."""

from functools import cache
from pathlib import Path
from threading import Lock

import torch

from ganstudio import paths
from ganstudio.datasets import Split
from ganstudio.datasets.idx import read_idx_pair

# Of the uncompressed files, as published for the originals.
MD5 = {
    "train-images-idx3-ubyte": "6bbc9ace898e44ae57da46a324031adb",
    "train-labels-idx1-ubyte": "a25bea736e30d166cdddb491f175f624",
    "t10k-images-idx3-ubyte": "2646ac647ad5339dbf082846283269ea",
    "t10k-labels-idx1-ubyte": "27ae3e4e09519cfbb04c329615203637",
}


_reading = Lock()


def folder() -> Path:
    """Where the four bundled files lie."""
    return paths.RESOURCES / "datasets" / "mnist"


def read_mnist(split: Split) -> tuple[torch.Tensor, torch.Tensor]:
    """Images, uint8, (N, 1, 28, 28), and labels, int64, (N,), 0–9; not to be written to.

    :raises StudioError: a bundled file is missing or damaged; the message names it
    """
    with _reading:  # a second thread that asks meanwhile gets what the first one reads
        return _read(split)


@cache
def _read(split: Split) -> tuple[torch.Tensor, torch.Tensor]:
    prefix = "train" if split == "train" else "t10k"
    first, second = f"{prefix}-images-idx3-ubyte", f"{prefix}-labels-idx1-ubyte"
    images, labels = read_idx_pair(folder() / f"{first}.gz", folder() / f"{second}.gz", (MD5[first], MD5[second]))
    return torch.from_numpy(images).unsqueeze(1), torch.from_numpy(labels).long()
