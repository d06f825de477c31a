"""A small residual network without normalisation, fit for R1 and R2 on every step."""

from __future__ import annotations

from typing import Literal

import torch
from torch import nn
from torch.nn.functional import avg_pool2d, interpolate, leaky_relu

from ganstudio.networks import Shape, register
from ganstudio.networks.initialisation import initialise
from ganstudio.params import N_, Params, param

_SLOPE = 0.2


@register
class Residual:
    """Residual blocks of 3×3 convolutions; nothing looks at the rest of the batch, as R1 and R2 ask for."""

    title = N_("Residual")
    source = "after Huang et al. 2024 (R3GAN), arXiv 2501.05441: grouped convolutions and resampling filter left out"
    order = 40
    flat = False

    class Config(Params):
        kind: Literal["residual"] = "residual"
        channels: int = param(32, N_("Channels"), N_("Channels nearest the image; doubled inwards."), ge=2, le=512)
        blocks: int = param(1, N_("Blocks per size"), N_("Residual blocks at each image size."), ge=1, le=8)
        norm: Literal["none", "pixel"] = param(
            "none", N_("Normalisation in G"), N_("Pixel norm scales each pixel's features to length one.")
        )

    def __init__(self, config: Config) -> None:
        self.config = config

    def generator_body(self, inputs: int, shape: Shape) -> nn.Module:
        count, base = shape.doublings, shape.size // 2**shape.doublings
        width = self.config.channels * 2**count
        layers: list[nn.Module] = [nn.Linear(inputs, width * base**2), nn.Unflatten(1, (width, base, base))]
        for _ in range(count):
            layers += [*self._blocks(width), Up(width, width // 2)]
            width //= 2
        layers += [*self._blocks(width), nn.LeakyReLU(_SLOPE), nn.Conv2d(width, shape.channels, 3, 1, 1), nn.Tanh()]
        return nn.Sequential(*layers)

    def discriminator_body(self, inputs: int, shape: Shape, random: torch.Generator) -> tuple[nn.Module, int]:
        count, base, width = shape.doublings, shape.size // 2**shape.doublings, self.config.channels
        layers: list[nn.Module] = [nn.Conv2d(inputs, width, 3, 1, 1)]
        for _ in range(count):
            layers += [*self._blocks(width, in_generator=False), Down(width, width * 2)]
            width *= 2
        layers += [*self._blocks(width, in_generator=False), nn.LeakyReLU(_SLOPE), nn.Flatten()]
        return nn.Sequential(*layers), width * base**2

    def initialise(self, module: nn.Module, random: torch.Generator) -> None:
        # Each layer keeps the variance of what enters it: without normalisation anything else shrinks layer by layer, and G's
        # images stay black.
        initialise(module, "variance", random)
        for block in module.modules():
            if isinstance(block, Block):  # each block begins as the identity (Zhang et al. 2019, arXiv 1901.09321)
                block.first.weight.data.mul_(nn.init.calculate_gain("leaky_relu", _SLOPE))
                nn.init.zeros_(block.second.weight)

    def _blocks(self, width: int, in_generator: bool = True) -> list[nn.Module]:
        pixel_norm = in_generator and self.config.norm == "pixel"
        return [Block(width, pixel_norm) for _ in range(self.config.blocks)]


class Block(nn.Module):
    """x + convolution(activation(convolution(activation(x))))."""

    def __init__(self, width: int, pixel_norm: bool) -> None:
        super().__init__()
        self.pixel_norm = pixel_norm
        self.first = nn.Conv2d(width, width, 3, 1, 1)
        self.second = nn.Conv2d(width, width, 3, 1, 1, bias=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = x * torch.rsqrt(x.square().mean(1, keepdim=True) + 1e-8) if self.pixel_norm else x
        y = leaky_relu(self.first(leaky_relu(y, _SLOPE)), _SLOPE)
        result: torch.Tensor = x + self.second(y)
        return result


class Up(nn.Module):
    """Twice the size, other channels."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(inputs, outputs, 1, bias=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return interpolate(self.convolution(x), scale_factor=2, mode="nearest")


class Down(nn.Module):
    """Half the size, other channels."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(inputs, outputs, 1, bias=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        result: torch.Tensor = self.convolution(avg_pool2d(x, 2))
        return result
