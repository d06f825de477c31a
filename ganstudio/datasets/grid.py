"""Gaussians on a square grid."""

from typing import ClassVar, Literal

import torch

from ganstudio.datasets import Data, Split, register
from ganstudio.datasets.plane import PlaneConfig, PlaneDataset, mixture
from ganstudio.params import N_, param

_DISTANCE = 2.0


@register
class Grid(PlaneDataset):
    """Points of narrow Gaussians on a square grid, two apart: 25 of them, from (-4, -4) to (4, 4), unless told otherwise."""

    title = N_("Grid of Gaussians")
    source = "Srivastava et al. 2017 (VEEGAN), arXiv 1705.07761"
    order = 61

    class Config(PlaneConfig):
        has_modes: ClassVar[bool] = True
        kind: Literal["grid"] = "grid"
        side: int = param(5, N_("Modes along a side"), N_("The grid has as many Gaussians as its square."), ge=1, le=15)
        sigma: float = param(
            0.05, N_("σ"), N_("Standard deviation of each; neighbours are 2 apart."), log=True, gt=0, le=1
        )

    def load(self, split: Split) -> Data:
        along = _DISTANCE * (torch.arange(self.config.side) - (self.config.side - 1) / 2)
        return mixture(torch.cartesian_prod(along, along), self.config.sigma, _DISTANCE * self.config.side / 2, split)
