"""How much is done to find the latent of an image."""

from __future__ import annotations

import math
from dataclasses import dataclass

_LEAST_SHARE = 0.02
"""Of the rate, what is left of it at the end."""


@dataclass(frozen=True)
class Effort:
    """How much is done for an image, and what is made small."""

    latents: int = 1000
    """Random ones to begin with."""
    stages: tuple[tuple[int, int], ...] = ((30, 24), (50, 8), (100, 4))
    """Iterations, and of how many latents for each image: the best of a stage reach the next one."""
    rate: float = 0.1
    """Of Adam; it falls to nearly nothing along half a cosine."""
    prior: float = 0.02
    """Weight of how untypical the length of z is."""
    coarse: float = 1.0
    """Weight of each coarser image, see `Targets`."""
    feature_weight: float = 0.0
    """Weight of features, see `Targets`."""

    @property
    def iterations(self) -> int:
        return sum(iterations for iterations, _ in self.stages)

    def rate_at(self, iteration: int) -> float:
        falling = (1 + math.cos(math.pi * iteration / self.iterations)) / 2
        return self.rate * (_LEAST_SHARE + (1 - _LEAST_SHARE) * falling)


USUAL = Effort()
PROPOSING = Effort(stages=((30, 24), (150, 12)))
"""Where part of the image is to be invented: several stay to the end."""
MANY = Effort(stages=((20, 4), (60, 1)))
"""For thousands of images."""
TYPICAL = Effort(latents=20_000, stages=((0, 1),))
"""For telling what is of the kind that was learnt from what is not: the nearest of many random images, and no descent. A descent
leads to latents that hardly ever come by lot, and there a generator of eights draws other digits too: of ones and eights it tells
more than nine in ten apart without, and hardly half after 80 iterations."""
