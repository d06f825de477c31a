"""The DCGAN that most introductions use."""

from collections.abc import Iterator
from typing import Any, Literal

import torch
from torch import nn

from ganstudio.networks import Shape, register
from ganstudio.networks.convolutions import DownConvolution, UpConvolution
from ganstudio.networks.initialisation import Initialisation, initialise
from ganstudio.networks.layers import Dropout, Stack
from ganstudio.params import N_, Params, param, tr


@register
class Dcgan:
    """z → 7×7×256 → transposed 5×5 convolutions 128, 64, 1; D: strided 5×5 convolutions 64, 128 with dropout."""

    title = N_("DCGAN")
    source = "Radford et al. 2015, arXiv 1511.06434, in the form of TensorFlow's DCGAN tutorial"
    order = 30
    flat = False

    class Config(Params):
        kind: Literal["dcgan"] = "dcgan"
        generator_width: int = param(
            64, N_("Generator width"), N_("Channels of G's layer nearest the image; doubled inwards."), ge=2, le=512
        )
        discriminator_width: int = param(
            64, N_("Discriminator width"), N_("Channels of D's layer nearest the image; doubled inwards."), ge=2, le=512
        )
        kernel: Literal[3, 5, 7] = param(5, N_("Kernel"), N_("Side of all convolution kernels."), unit="px")
        slope: float = param(0.3, N_("Leaky slope"), N_("Slope of LeakyReLU for negative inputs."), ge=0, lt=1)
        dropout: float = param(0.3, N_("Dropout"), N_("Share of D's features set to zero."), ge=0, lt=1)
        discriminator_norm: bool = param(
            False,
            N_("BatchNorm in D"),
            N_("Normalise D's features over the batch. Does not go with gradient penalties."),
        )
        norm_after_activation: bool = param(
            False, N_("BatchNorm after activation in D"), N_("Else before it."), advanced=True
        )
        dropout_last_only: bool = param(
            False,
            N_("Dropout at the end only"),
            N_("Before D's last layer instead of after each convolution."),
            advanced=True,
        )
        norm_epsilon: float = param(
            1e-3, N_("BatchNorm ε"), N_("Added to the variance."), gt=0, le=1, log=True, advanced=True
        )
        norm_momentum: float = param(
            0.01,
            N_("BatchNorm momentum"),
            N_("Share of the new batch in the running statistics."),
            gt=0,
            le=1,
            advanced=True,
        )
        init: Initialisation = param("glorot", N_("Initial weights"), advanced=True)

        def concerns(self, config: Any) -> Iterator[tuple[str, str]]:
            if self.norm_after_activation and not self.discriminator_norm:
                yield "network.norm_after_activation", tr("This changes nothing: switch BatchNorm in D on for it.")

    def __init__(self, config: Config) -> None:
        self.config = config

    def generator_body(self, inputs: int, shape: Shape) -> nn.Module:
        count, base = shape.doublings, shape.size // 2**shape.doublings
        width = self.config.generator_width * 2**count
        layers: list[nn.Module] = [
            nn.Linear(inputs, width * base**2, bias=False),
            # Each of the dense layer's units by itself, as the tutorial has it: the maps come after.
            nn.BatchNorm1d(width * base**2, self.config.norm_epsilon, self.config.norm_momentum),
            nn.LeakyReLU(self.config.slope, inplace=True),
            nn.Unflatten(1, (width, base, base)),
        ]
        for stride in [1] + [2] * (count - 1):
            layers += [self._up(width, width // 2, stride), *self._norm_and_slope(width // 2)]
            width //= 2
        return nn.Sequential(*layers, self._up(width, shape.channels, 2), nn.Tanh())

    def discriminator_body(self, inputs: int, shape: Shape, random: torch.Generator) -> tuple[nn.Module, int]:
        count, base, width = shape.doublings, shape.size // 2**shape.doublings, self.config.discriminator_width
        layers: list[nn.Module] = []
        for _ in range(count):
            layers += [DownConvolution(inputs, width, self.config.kernel, 2, self.config.kernel // 2)]
            layers += self._after_convolution(width)
            if not self.config.dropout_last_only:
                layers.append(Dropout(self.config.dropout, random))
            inputs, width = width, width * 2
        if self.config.dropout_last_only:
            layers.append(Dropout(self.config.dropout, random))
        return Stack(*layers, nn.Flatten()), inputs * base**2

    def initialise(self, module: nn.Module, random: torch.Generator) -> None:
        initialise(module, self.config.init, random)

    def _after_convolution(self, width: int) -> list[nn.Module]:
        """What follows a convolution of D."""
        if not self.config.discriminator_norm:
            return [nn.LeakyReLU(self.config.slope, inplace=True)]
        layers = self._norm_and_slope(width)
        return layers[::-1] if self.config.norm_after_activation else layers

    def _norm_and_slope(self, width: int) -> list[nn.Module]:
        norm = nn.BatchNorm2d(width, self.config.norm_epsilon, self.config.norm_momentum)
        return [norm, nn.LeakyReLU(self.config.slope, inplace=True)]

    def _up(self, inputs: int, outputs: int, stride: int) -> nn.Module:
        kernel = self.config.kernel
        return UpConvolution(inputs, outputs, kernel, stride, kernel // 2, output_padding=stride - 1, bias=False)
