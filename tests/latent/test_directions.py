"""What changes the image most, on a generator whose Jacobian is known."""

import numpy as np
import torch
from torch import nn

from ganstudio.latent.directions import image_directions


class Linear(nn.Module):
    """G(z) = Az."""

    def __init__(self, a: torch.Tensor) -> None:
        super().__init__()
        self.a = a

    def forward(self, z, classes=None):
        return z @ self.a.T


def found(a: torch.Tensor, fixed: int) -> tuple[np.ndarray, np.ndarray]:
    work = image_directions(Linear(a), torch.randn(4, a.shape[1]), None, fixed=fixed)
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def test_directions_are_the_singular_vectors():
    a = torch.randn(30, 6, generator=torch.Generator().manual_seed(0))
    directions, strengths = found(a, 0)
    _, values, vectors = torch.linalg.svd(a)
    assert np.allclose(strengths, values, rtol=1e-3)
    assert np.allclose(np.abs((directions * vectors.numpy()).sum(1)), 1, atol=1e-3)


def test_fixed_numbers_are_moved_by_no_direction():
    a = torch.randn(30, 6, generator=torch.Generator().manual_seed(0))
    a[:, :2] *= 100  # learned codes change the image most of all
    directions, strengths = found(a, 2)
    assert directions.shape == (4, 6)
    assert (directions[:, :2] == 0).all()
    assert np.allclose(strengths, torch.linalg.svdvals(a[:, 2:]), rtol=1e-3)
    assert np.allclose(directions @ directions.T, np.eye(4), atol=1e-5)


def test_where_all_is_fixed_there_are_none():
    directions, strengths = found(torch.randn(30, 6), 6)
    assert (directions.shape, strengths.shape) == ((0, 6), (0,))
