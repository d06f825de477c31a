"""Stacked MNIST: three random digits as the red, green and blue channel of an image, 1000 modes to be counted."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal

import torch

from ganstudio.datasets import Data, Split, register
from ganstudio.datasets.mnist_files import read_mnist
from ganstudio.params import N_, Objection, Params, param, tr

_IMAGES = {"train": 60_000, "test": 10_000}


@register
class StackedMnist:
    """Three random MNIST digits as the channels of one image: 60,000 to train on, 10,000 to test, 28×28 in colour.

    The images of a split are made of MNIST's own split alone, so that no digit to test on is trained on.
    """

    title = N_("Stacked MNIST")
    source = "Metz et al. 2016, arXiv 1611.02163; protocol as in Lin et al. 2018, arXiv 1712.04086"
    judge = "mnist_channels"
    is_handed = True
    """Mirrored, its images would be none of their kind."""
    order = 55

    class Config(Params):
        kind: Literal["stacked_mnist"] = "stacked_mnist"
        draw: int = param(
            0, N_("Draw"), N_("Which digits are stacked: the same number, the same images."), ge=0, le=2**31 - 1
        )

        def objections(self, config: Any) -> Iterator[Objection]:
            if config.conditioning != "none":
                text = tr("stacked digits are trained on without classes: set the conditioning to none")
                yield Objection("conditioning", text, (("conditioning", "none"),))

    def __init__(self, config: Config) -> None:
        self.config = config

    def load(self, split: Split) -> Data:
        """
        :raises StudioError: a bundled file of MNIST is missing or damaged; the message names it
        """
        return Data(self.load_numbered(split)[0], None)

    def load_numbered(self, split: Split) -> tuple[torch.Tensor, torch.Tensor]:
        """Images, uint8, (N, 3, 28, 28), and the number that each shows, int64, (N,), 0–999, red digit first."""
        return _stacked(self.config.draw, split)


@lru_cache(maxsize=2)  # 140 MB and 24 MB: the window asks for them whenever it shows them
def _stacked(draw: int, split: Split) -> tuple[torch.Tensor, torch.Tensor]:
    images, labels = read_mnist(split)
    random = torch.Generator().manual_seed(2 * draw + (split == "test"))
    chosen = torch.randint(len(images), (_IMAGES[split], 3), generator=random)
    return images[chosen, 0], labels[chosen] @ torch.tensor([100, 10, 1])
