"""The residual network: what its first images and scores are like."""

from __future__ import annotations

import pytest
import torch

from ganstudio.networks import Shape
from ganstudio.networks.conditioned import Discriminator, Generator
from ganstudio.networks.residual import Residual


@torch.no_grad()
@pytest.mark.parametrize("size", [28, 64])
def test_its_first_images_and_scores_are_neither_flat_nor_saturated(size: int) -> None:
    """Without normalisation a layer that shrinks what passes leaves nothing of it: G drew black images for thousands of steps."""
    network, shape = Residual(Residual.Config(channels=8)), Shape(latent=64, channels=1, size=size)
    random = torch.Generator().manual_seed(0)
    G, D = Generator(network, shape), Discriminator(network, shape, random)
    for module in (G, D):
        network.initialise(module, random)
    images = G(torch.randn(64, 64, generator=random))
    assert 0.2 < float(images.std(0).mean()) < 0.8
    assert 0.1 < float(D(images).std()) < 3
