"""The DCGAN preset's training loop as one writes it by hand in eager PyTorch: what `bench steps` compares with.

Networks and settings of TensorFlow's DCGAN tutorial, as the preset has them, and nothing done for speed.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

LATENT, SLOPE, DROPOUT = 100, 0.3, 0.3


def generator() -> nn.Sequential:
    """z (N, 100) → images (N, 1, 28, 28)."""
    return nn.Sequential(
        nn.Linear(LATENT, 256 * 7 * 7, bias=False),
        nn.BatchNorm1d(256 * 7 * 7, 1e-3, 0.01),
        nn.LeakyReLU(SLOPE),
        nn.Unflatten(1, (256, 7, 7)),
        nn.ConvTranspose2d(256, 128, 5, 1, 2, bias=False),
        nn.BatchNorm2d(128, 1e-3, 0.01),
        nn.LeakyReLU(SLOPE),
        nn.ConvTranspose2d(128, 64, 5, 2, 2, output_padding=1, bias=False),
        nn.BatchNorm2d(64, 1e-3, 0.01),
        nn.LeakyReLU(SLOPE),
        nn.ConvTranspose2d(64, 1, 5, 2, 2, output_padding=1, bias=False),
        nn.Tanh(),
    )


def discriminator() -> nn.Sequential:
    """Images (N, 1, 28, 28) → logits (N, 1)."""
    return nn.Sequential(
        nn.Conv2d(1, 64, 5, 2, 2),
        nn.LeakyReLU(SLOPE),
        nn.Dropout(DROPOUT),
        nn.Conv2d(64, 128, 5, 2, 2),
        nn.LeakyReLU(SLOPE),
        nn.Dropout(DROPOUT),
        nn.Flatten(),
        nn.Linear(128 * 7 * 7, 1),
    )


def training(images: torch.Tensor, batch: int, device: torch.device) -> Iterator[tuple[float, float]]:
    """Steps without end; yields the losses of D and G.

    :param images: uint8, (N, 1, 28, 28)
    """
    G, D = generator().to(device), discriminator().to(device)
    g_optimiser = torch.optim.Adam(G.parameters(), 2e-4, (0.9, 0.999), 1e-7)
    d_optimiser = torch.optim.Adam(D.parameters(), 2e-5, (0.9, 0.999), 1e-7)
    while True:
        real = images[torch.randint(len(images), (batch,))].to(device).float() / 127.5 - 1
        fake = G(torch.randn(batch, LATENT, device=device))
        real_scores, fake_scores = D(real), D(fake.detach())
        d_loss = cross_entropy(real_scores, torch.ones_like(real_scores))
        d_loss = d_loss + cross_entropy(fake_scores, torch.zeros_like(fake_scores))
        d_optimiser.zero_grad()
        d_loss.backward()
        d_optimiser.step()
        scores = D(fake)
        g_loss = cross_entropy(scores, torch.ones_like(scores))
        g_optimiser.zero_grad()
        g_loss.backward()
        g_optimiser.step()
        yield d_loss.item(), g_loss.item()
