"""Augmentations: one file per transformation shown to the discriminator, of real and generated images alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import torch

from ganstudio.params import Params
from ganstudio.registry import Registry


@dataclass(frozen=True)
class Moment:
    """When an augmentation is asked."""

    step: int
    """Counted from 0."""
    progress: float
    """Share of the planned length that lies behind, 0–1."""
    random: torch.Generator


class Augmentation:
    """Base of all augmentations."""

    kind: ClassVar[str]
    title: ClassVar[str]
    source: ClassVar[str]
    Config: ClassVar[type[Params]]
    for_images: ClassVar[bool] = True
    """It moves or colours pixels, so it means nothing for points of the plane."""

    def __init__(self, config: Params) -> None:
        self.config = config  # exchanged by a live edit: read it at each use

    def apply(self, images: torch.Tensor, moment: Moment) -> torch.Tensor:
        """Images (N, channels, size, size), -1..1, transformed so that the gradient flows through."""
        raise NotImplementedError

    def observe(self, real_scores: torch.Tensor, images: int, moment: Moment) -> dict[str, torch.Tensor]:
        """Looks at D's scores of real images after an update of D; returns metrics to plot.

        :param images: how many they are of: more than there are scores where D judges packs
        """
        return {}

    def state(self) -> dict[str, Any]:
        """What a checkpoint must hold beside the configuration."""
        return {}

    def load_state(self, state: dict[str, Any]) -> None:
        """Takes what `state` gave."""


registry: Registry[Augmentation] = Registry(__name__)
register = registry.register
