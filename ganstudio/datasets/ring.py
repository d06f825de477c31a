"""Eight Gaussians on a circle."""

import math
from typing import ClassVar, Literal

import torch

from ganstudio.datasets import Data, Split, register
from ganstudio.datasets.plane import PlaneConfig, PlaneDataset, mixture
from ganstudio.params import N_, param


@register
class Ring(PlaneDataset):
    """Points of narrow Gaussians on a circle of radius 1: the classic test for mode collapse, which here can be seen and counted."""

    title = N_("Ring of Gaussians")
    source = "Srivastava et al. 2017 (VEEGAN), arXiv 1705.07761; as Metz et al. 2017, arXiv 1611.02163"
    order = 60

    class Config(PlaneConfig):
        has_modes: ClassVar[bool] = True
        kind: Literal["ring"] = "ring"
        modes: int = param(8, N_("Modes"), N_("How many Gaussians."), ge=1, le=100)
        sigma: float = param(
            0.01, N_("σ"), N_("Standard deviation of each; the circle's radius is 1."), log=True, gt=0, le=1
        )

    def load(self, split: Split) -> Data:
        angles = 2 * math.pi * torch.arange(self.config.modes) / self.config.modes
        return mixture(torch.stack([angles.cos(), angles.sin()], 1), self.config.sigma, 1.5, split)
