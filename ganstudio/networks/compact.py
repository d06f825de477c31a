"""A small DCGAN for quick results on a CPU."""

from typing import Literal

import torch
from torch import nn

from ganstudio.networks import Shape, register
from ganstudio.networks.convolutions import DownConvolution, UpConvolution
from ganstudio.networks.initialisation import Initialisation, initialise
from ganstudio.params import N_, Params, param


@register
class Compact:
    """A DCGAN cut down to what a laptop trains in seconds: 4×4 convolutions, BatchNorm in G only."""

    title = N_("Compact convolutional")
    source = "after Radford et al. 2015, arXiv 1511.06434"
    order = 10
    flat = False

    class Config(Params):
        kind: Literal["compact"] = "compact"
        channels: int = param(
            16, N_("Channels"), N_("Channels of the layer nearest the image; doubled inwards."), ge=2, le=512
        )
        slope: float = param(0.2, N_("Leaky slope"), N_("Slope of D's LeakyReLU."), ge=0, lt=1, advanced=True)
        init: Initialisation = param("normal", N_("Initial weights"), advanced=True)

    def __init__(self, config: Config) -> None:
        self.config = config

    def generator_body(self, inputs: int, shape: Shape) -> nn.Module:
        count, base = shape.doublings, shape.size // 2**shape.doublings
        width = self.config.channels * 2 ** (count - 1)
        layers: list[nn.Module] = [
            nn.Linear(inputs, width * base**2, bias=False),
            nn.Unflatten(1, (width, base, base)),
            nn.BatchNorm2d(width),
            nn.ReLU(inplace=True),
        ]
        for _ in range(count - 1):
            layers += [
                nn.ConvTranspose2d(width, width // 2, 4, 2, 1, bias=False),
                nn.BatchNorm2d(width // 2),
                nn.ReLU(inplace=True),
            ]
            width //= 2
        return nn.Sequential(*layers, UpConvolution(width, shape.channels, 4, 2, 1), nn.Tanh())

    def discriminator_body(self, inputs: int, shape: Shape, random: torch.Generator) -> tuple[nn.Module, int]:
        count, base, width = shape.doublings, shape.size // 2**shape.doublings, self.config.channels
        layers: list[nn.Module] = []
        for _ in range(count):
            layers += [DownConvolution(inputs, width, 4, 2, 1), nn.LeakyReLU(self.config.slope, inplace=True)]
            inputs, width = width, width * 2
        return nn.Sequential(*layers, nn.Flatten()), inputs * base**2

    def initialise(self, module: nn.Module, random: torch.Generator) -> None:
        initialise(module, self.config.init, random)
