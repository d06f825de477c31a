"""Each objective against its formula in numpy."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from ganstudio.objectives import registry

REAL = np.array([-3.0, -0.5, 0.0, 2.0, 40.0])
FAKE = np.array([-40.0, -1.0, 0.25, 1.5, 6.0])


def log_sigmoid(x: np.ndarray) -> np.ndarray:
    return -np.logaddexp(0, -x)


FORMULAS = {
    "non_saturating": (
        lambda r, f: -log_sigmoid(r).mean() - log_sigmoid(-f).mean(),
        lambda f: -log_sigmoid(f).mean(),
    ),
    "minimax": (
        lambda r, f: -log_sigmoid(r).mean() - log_sigmoid(-f).mean(),
        lambda f: log_sigmoid(-f).mean(),
    ),
    "least_squares": (
        lambda r, f: 0.5 * np.mean((r - 1) ** 2) + 0.5 * np.mean(f**2),
        lambda f: 0.5 * np.mean((f - 1) ** 2),
    ),
}


@pytest.mark.parametrize("kind", registry)
def test_losses_equal_their_formula(kind: str) -> None:
    d_loss, g_loss = FORMULAS[kind]
    objective = registry.build(registry[kind].Config())
    real, fake = torch.from_numpy(REAL), torch.from_numpy(FAKE)
    assert objective.d_loss(real, fake).item() == pytest.approx(d_loss(REAL, FAKE), rel=1e-12)
    assert objective.g_loss(fake).item() == pytest.approx(g_loss(FAKE), rel=1e-12)
