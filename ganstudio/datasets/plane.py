"""What data sets of points have in common: their base, what their configuration refuses, and how points become `Data`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import torch

from ganstudio.datasets import Data, Plane, Split
from ganstudio.params import Objection, Params, chosen_part, registry_of, tr

POINTS = {"train": 50_000, "test": 10_000}
_SEEDS = {"train": 1, "test": 2}


class PlaneConfig(Params):
    """Base of their configurations. A run's whole configuration is asked, since points fit few networks."""

    has_modes: ClassVar[bool] = False
    """Whether the points come in clusters that can be counted: their `Plane` has modes then."""

    def objections(self, config: Any) -> Iterator[Objection]:
        if not chosen_part(config, "network").flat:
            text = tr("the data are points of the plane: choose the network for points, or the MLP")
            yield Objection("network", text, (("network", "points"),))
        if config.conditioning != "none":
            text = tr("the points have no classes: set the conditioning to none")
            yield Objection("conditioning", text, (("conditioning", "none"),))
        for kind in config.augmentations:
            if registry_of(config, "augmentations")[kind].for_images:
                path, text = f"augmentations.{kind}", tr("is made for images, and the data are points of the plane")
                yield Objection(path, text, ((path, "off"),))


class PlaneDataset:
    """Base of the data sets of points."""

    judge = ""  # their points are counted, not judged
    is_of_points = True

    def __init__(self, config: Any) -> None:
        self.config = config


def random_of(split: Split) -> torch.Generator:
    """What the points of a split are drawn from: always the same ones, and others to test than to train."""
    return torch.Generator().manual_seed(_SEEDS[split])


def mixture(centres: torch.Tensor, sigma: float, extent: float, split: Split) -> Data:
    """Points of a mixture of equally likely round Gaussians.

    :param centres: (K, 2), in the plane's own units, as are `sigma` and `extent`
    """
    random, count = random_of(split), POINTS[split]
    chosen = torch.randint(len(centres), (count,), generator=random)
    points = centres[chosen] + sigma * torch.randn(count, 2, generator=random)
    return as_data(points, Plane(extent, centres, sigma))


def as_data(points: torch.Tensor, plane: Plane) -> Data:
    """Points (N, 2), in the plane's own units, as networks take them."""
    return Data((points / plane.extent).float()[:, :, None, None], None, plane=plane)
