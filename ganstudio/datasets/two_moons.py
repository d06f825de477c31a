"""Two crescents."""

import math
from typing import Literal

import torch

from ganstudio.datasets import Data, Plane, Split, register
from ganstudio.datasets.plane import POINTS, PlaneConfig, PlaneDataset, as_data, random_of
from ganstudio.params import N_, param


@register
class TwoMoons(PlaneDataset):
    """Two half circles that reach into each other: curved, thin, and with a gap that a generator must leap."""

    title = N_("Two moons")
    source = "Pedregosa et al. 2011, scikit-learn, JMLR 12"
    order = 62

    class Config(PlaneConfig):
        kind: Literal["two_moons"] = "two_moons"
        noise: float = param(
            0.05, N_("Noise"), N_("Standard deviation around the half circles, whose radius is 1."), ge=0, le=0.5
        )

    def load(self, split: Split) -> Data:
        random, count = random_of(split), POINTS[split]
        angles = math.pi * torch.rand(count, generator=random)
        upper = torch.rand(count, generator=random) < 0.5
        side = torch.where(upper, 1.0, -1.0)
        # The lower moon is the upper one turned by half a circle about the middle of the figure.
        moons = torch.stack([side * (angles.cos() - 0.5), side * (angles.sin() - 0.25)], 1)
        return as_data(moons + self.config.noise * torch.randn(count, 2, generator=random), Plane(2.0))
