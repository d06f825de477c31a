"""Small generators whose images have contrast, without any training."""

from __future__ import annotations

import torch

from ganstudio import networks
from ganstudio.networks import Shape, as_latents
from ganstudio.networks.conditioned import Generator

PLAIN = Shape(latent=8, channels=1, size=28)
DIGITS = Shape(latent=8, channels=1, size=28, classes=4, conditioning="projection", embedding=4)
COLOURED = Shape(latent=8, channels=3, size=32)
CODED = Shape(latent=10, channels=1, size=28, categories=3, continuous=2)


def generator_of(shape: Shape, seed: int = 0) -> Generator:
    """The same one each time; in evaluation mode, its weights needing no gradient."""
    network = networks.registry.build(networks.registry["compact"].Config(channels=4, init="default"))
    generator, random = Generator(network, shape), torch.Generator().manual_seed(seed)
    network.initialise(generator, random)
    with torch.no_grad():
        for parameter in generator.body[-2].parameters():  # the last convolution: tanh of a tenth is hardly an image
            parameter *= 8
        for _ in range(30):  # so that the running statistics are those of its own latents
            generator(*latents(shape, 64, random))
    return generator.requires_grad_(False).eval()


def latents(shape: Shape, count: int, random: torch.Generator) -> tuple[torch.Tensor, torch.Tensor | None]:
    """z (count, latent) and class weights (count, classes), in turn."""
    z = as_latents(torch.randn(count, shape.latent, generator=random), shape)
    return z, torch.eye(shape.classes)[torch.arange(count) % shape.classes] if shape.is_conditional else None
