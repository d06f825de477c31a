from __future__ import annotations

import pytest
import torch
from torch import nn

from ganstudio.terms import DiscriminatorUpdate
from ganstudio.terms.r1 import R1


class Quadratic(nn.Module):
    """D(x) = xᵀAx / 2, whose gradient is Ax for a symmetric A."""

    def __init__(self, size: int) -> None:
        super().__init__()
        a = torch.randn(size, size, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
        self.a = nn.Parameter((a + a.T) / 2)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        flat = x.flatten(1)
        return (flat @ self.a * flat).sum(1) / 2


def update(D: nn.Module, x: torch.Tensor, step: int) -> DiscriminatorUpdate:
    x.requires_grad_(True)
    return DiscriminatorUpdate(step, D, x, D(x), x, D(x), None, None)


def test_equals_the_closed_form_and_can_be_differentiated() -> None:
    D = Quadratic(12)
    x = torch.randn(7, 1, 3, 4, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    term = R1(R1.Config(gamma=0.5, interval=1))
    penalty = term.d_loss(update(D, x, 0))
    by_hand = 0.25 * (x.flatten(1) @ D.a).square().sum(1).mean()
    assert penalty is not None
    assert penalty.item() == pytest.approx(by_hand.item(), rel=1e-12)
    (gradient,) = torch.autograd.grad(penalty, D.a)
    (expected,) = torch.autograd.grad(by_hand, D.a)
    # The closed form does not know that A is symmetric; its symmetric part is the derivative.
    assert torch.allclose((gradient + gradient.T) / 2, (expected + expected.T) / 2, rtol=1e-10)


def test_lazy_form_weighs_k_times_every_kth_step() -> None:
    D, x = Quadratic(12), torch.randn(3, 1, 3, 4, dtype=torch.float64)
    every, lazy = R1(R1.Config(gamma=0.2, interval=1)), R1(R1.Config(gamma=0.2, interval=4))
    penalties = [lazy.d_loss(update(D, x, step)) for step in range(8)]
    assert [penalty is not None for penalty in penalties] == [True, False, False, False] * 2
    once = every.d_loss(update(D, x, 0))
    assert once is not None
    assert penalties[0] is not None
    assert penalties[0].item() == pytest.approx(4 * once.item())
