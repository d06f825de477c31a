"""Each objective against its formula in numpy."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from ganstudio.objectives import registry
from ganstudio.objectives.cross_entropy import cross_entropy

REAL = np.array([-3.0, -0.5, 0.0, 2.0, 40.0])
FAKE = np.array([-40.0, -1.0, 0.25, 1.5, 6.0])


def log_sigmoid(x: np.ndarray) -> np.ndarray:
    return -np.logaddexp(0, -x)


FORMULAS = {
    "non_saturating": (
        lambda r, f: -log_sigmoid(r).mean() - log_sigmoid(-f).mean(),
        lambda r, f: -log_sigmoid(f).mean(),
    ),
    "minimax": (
        lambda r, f: -log_sigmoid(r).mean() - log_sigmoid(-f).mean(),
        lambda r, f: log_sigmoid(-f).mean(),
    ),
    "least_squares": (
        lambda r, f: 0.5 * np.mean((r - 1) ** 2) + 0.5 * np.mean(f**2),
        lambda r, f: 0.5 * np.mean((f - 1) ** 2),
    ),
    "wasserstein": (lambda r, f: f.mean() - r.mean(), lambda r, f: -f.mean()),
    "hinge": (lambda r, f: np.maximum(0, 1 - r).mean() + np.maximum(0, 1 + f).mean(), lambda r, f: -f.mean()),
    "relativistic": (
        lambda r, f: -log_sigmoid(r - f).mean(),
        lambda r, f: -log_sigmoid(f - r).mean(),
    ),
}


def build(kind: str, **values: float):
    return registry.build(registry[kind].Config(**values), torch.Generator().manual_seed(0))


@pytest.mark.parametrize("kind", registry)
def test_losses_equal_their_formula(kind: str) -> None:
    d_loss, g_loss = FORMULAS[kind]
    objective = build(kind)
    real, fake = torch.from_numpy(REAL), torch.from_numpy(FAKE)
    assert objective.d_loss(real, fake).item() == pytest.approx(d_loss(REAL, FAKE), rel=1e-12)
    assert objective.g_loss(fake, real).item() == pytest.approx(g_loss(REAL, FAKE), rel=1e-12)


@pytest.mark.parametrize("target", [0.0, 0.1, 0.9, 1.0])
def test_smoothed_cross_entropy_equals_torchs(target: float) -> None:
    scores = torch.from_numpy(REAL)
    theirs = torch.nn.functional.binary_cross_entropy_with_logits(scores, torch.full_like(scores, target))
    assert cross_entropy(scores, target).item() == pytest.approx(theirs.item(), rel=1e-12)


@pytest.mark.parametrize("kind", ["non_saturating", "minimax", "least_squares"])
def test_smoothing_and_noise_reach_only_d(kind: str) -> None:
    real, fake = torch.from_numpy(REAL), torch.from_numpy(FAKE)
    plain, smooth, noisy = build(kind), build(kind, real_target=0.9), build(kind, noise=0.05)
    assert smooth.d_loss(real, fake) != plain.d_loss(real, fake)
    assert noisy.d_loss(real, fake) != noisy.d_loss(real, fake)
    assert smooth.g_loss(fake, None) == plain.g_loss(fake, None) == noisy.g_loss(fake, None)
