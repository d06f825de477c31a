"""The moving average of a generator: what is shown, scored and exported."""

from __future__ import annotations

import torch
from torch import nn


class MovingAverage:
    """An exponential moving average of a network's weights (EMA); buffers are copied.

    Early on the average follows faster, min(decay, (1 + t) / (10 + t)), so that the first pictures are not those of the
    untrained network. Source: Yazıcı et al. 2019, arXiv 1806.04498; half-life in images: Karras et al. 2018, 1710.10196.
    """

    def __init__(self, live: nn.Module, average: nn.Module) -> None:
        self.live = live
        self.network = average.requires_grad_(False).eval()
        self.network.load_state_dict(live.state_dict())
        self._pairs = list(zip(average.parameters(), live.parameters(), strict=True))
        self._buffers = list(zip(average.buffers(), live.buffers(), strict=True))

    @torch.no_grad()
    def update(self, step: int, batch_size: int, half_life_images: float) -> None:
        """After step `step` (counted from 1). A half-life of 0 copies the weights."""
        decay = 0.5 ** (batch_size / half_life_images) if half_life_images > 0 else 0.0
        decay = min(decay, (1 + step) / (10 + step)) if decay else 0.0
        torch._foreach_lerp_([a for a, _ in self._pairs], [b for _, b in self._pairs], 1 - decay)
        for average, live in self._buffers:
            average.copy_(live)
