"""Instance noise."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Literal

import torch

from ganstudio.augmentations import Augmentation, Moment, register
from ganstudio.params import N_, Params, param


@register
class InstanceNoise(Augmentation):
    """Gaussian noise on all that D sees, fading until half of the planned length: two distributions that do not overlap
    yet are made to, so that D's answer has a gradient."""

    title = N_("Instance noise")
    source = "Sønderby et al. 2017, arXiv 1610.04490; Arjovsky and Bottou 2017, arXiv 1701.04862"
    order = 10
    for_images = False

    class Config(Params):
        kind: Literal["instance_noise"] = "instance_noise"
        sigma: float = param(
            0.2,
            N_("Strength at the start"),
            N_("Standard deviation; images reach from -1 to 1."),
            live=True,
            gt=0,
            le=5,
        )
        until: float = param(
            0.5, N_("Faded at"), N_("Share of the planned length at which the noise has gone."), live=True, gt=0, le=1
        )

    config: Config

    def phase(self, step: int, progress: float) -> Hashable:
        return self._sigma(progress) > 0

    def apply(self, images: torch.Tensor, moment: Moment) -> torch.Tensor:
        if self._sigma(moment.progress) == 0:
            return images
        return images + moment.dial(self._sigma, moment.progress) * torch.randn(
            images.shape, generator=moment.random, device=images.device
        )

    def _sigma(self, progress: float) -> float:
        return self.config.sigma * max(0.0, 1 - progress / self.config.until)
