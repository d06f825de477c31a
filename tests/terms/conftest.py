"""What a term is asked with, small enough to be worked out another way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import nn

from ganstudio.terms import DiscriminatorUpdate

MakeUpdate = Callable[..., DiscriminatorUpdate]


class Quadratic(nn.Module):
    """D(x) = xᵀAx / 2, whose gradient is Ax for a symmetric A."""

    def __init__(self, size: int = 12) -> None:
        super().__init__()
        a = torch.randn(size, size, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
        self.a = nn.Parameter((a + a.T) / 2)

    def forward(self, x: torch.Tensor, classes: Any = None) -> torch.Tensor:
        flat = x.flatten(1)
        return (flat @ self.a * flat).sum(1) / 2


@pytest.fixture
def D() -> Quadratic:
    return Quadratic()


@pytest.fixture
def make_update(D: Quadratic) -> MakeUpdate:
    def make(
        real: torch.Tensor, fake: torch.Tensor, step: int = 0, progress: float = 0.0, seed: int = 0
    ) -> DiscriminatorUpdate:
        real, fake = (x.clone().requires_grad_(True) for x in (real, fake))
        return DiscriminatorUpdate(
            step=step,
            progress=progress,
            discriminator=D,
            score=D,
            random=torch.Generator().manual_seed(seed),
            real=real,
            fake=fake,
            real_classes=None,
            fake_classes=None,
            real_scores=D(real),
            fake_scores=D(fake),
            real_features=real.flatten(1),
            fake_features=fake.flatten(1),
            z=fake.flatten(1),
        )

    return make


@pytest.fixture
def images() -> tuple[torch.Tensor, torch.Tensor]:
    random = torch.Generator().manual_seed(1)
    real, fake = (torch.randn(7, 1, 3, 4, dtype=torch.float64, generator=random) for _ in range(2))
    return real, fake
