"""The networks of the first GAN: fully connected."""

from typing import Literal

import torch
from torch import nn

from ganstudio.networks import Shape, register
from ganstudio.networks.initialisation import Initialisation, initialise
from ganstudio.params import N_, Params, param


@register
class Mlp:
    """Fully connected networks: z → 256 → 512 → image, and image → 512 → 256 → score."""

    title = N_("Fully connected (MLP)")
    source = "Goodfellow et al. 2014, arXiv 1406.2661"
    order = 20
    flat = True

    class Config(Params):
        kind: Literal["mlp"] = "mlp"
        width: int = param(
            256, N_("Width"), N_("Units of the narrower hidden layer; the other has twice as many."), ge=8, le=4096
        )
        slope: float = param(
            0.2, N_("Leaky slope"), N_("Slope of LeakyReLU for negative inputs."), ge=0, lt=1, advanced=True
        )
        init: Initialisation = param("default", N_("Initial weights"), advanced=True)

    def __init__(self, config: Config) -> None:
        self.config = config

    def generator_body(self, inputs: int, shape: Shape) -> nn.Module:
        width, pixels = self.config.width, shape.channels * shape.size**2
        return nn.Sequential(
            nn.Linear(inputs, width),
            nn.LeakyReLU(self.config.slope),
            nn.Linear(width, 2 * width),
            nn.LeakyReLU(self.config.slope),
            nn.Linear(2 * width, pixels),
            nn.Tanh(),
            nn.Unflatten(1, (shape.channels, shape.size, shape.size)),
        )

    def discriminator_body(self, inputs: int, shape: Shape, random: torch.Generator) -> tuple[nn.Module, int]:
        width = self.config.width
        body = nn.Sequential(
            nn.Linear(inputs, 2 * width),
            nn.LeakyReLU(self.config.slope),
            nn.Linear(2 * width, width),
            nn.LeakyReLU(self.config.slope),
        )
        return body, width

    def initialise(self, module: nn.Module, random: torch.Generator) -> None:
        initialise(module, self.config.init, random)
