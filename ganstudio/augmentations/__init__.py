"""Augmentations: one file per transformation shown to the discriminator, of real and generated images alike."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any, ClassVar

import torch

from ganstudio.dials import Dial, as_it_is
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
    dial: Dial = as_it_is


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

    def phase(self, step: int, progress: float) -> Hashable:
        """What of the time decides what it does, `step` counted from 0 and `progress` 0–1: steps of which this is equal launch the same
        kernels. Numbers that follow the progress must come from the dial."""
        return None

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
