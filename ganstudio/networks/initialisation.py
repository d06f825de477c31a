"""How weights are drawn, always from the generator given, never from the process-wide one."""

from typing import Literal

import torch
from torch import nn

Initialisation = Literal["default", "normal", "glorot", "variance"]

_WEIGHTED = (nn.Linear, nn.Conv2d, nn.ConvTranspose2d)


@torch.no_grad()
def initialise(module: nn.Module, scheme: Initialisation, random: torch.Generator) -> None:
    """Draws the weights of all linear and convolution layers inside `module`.

    ``default``: torch's uniform(±1/√fan_in), biases too. ``normal``: convolutions N(0, 0.02), the rest as default (Radford
    2015, arXiv 1511.06434). ``glorot``: uniform by fan-in and fan-out, biases zero (Glorot 2010; Keras' default). ``variance``:
    N(0, 1/fan_in), biases zero, so that a layer's outputs vary as its inputs do (He et al. 2015, arXiv 1502.01852, with gain 1).
    """
    for layer in module.modules():
        if isinstance(layer, _WEIGHTED):
            _draw(layer, scheme, random)


def _draw(layer: nn.Linear | nn.Conv2d | nn.ConvTranspose2d, scheme: Initialisation, random: torch.Generator) -> None:
    if scheme in ("glorot", "variance"):
        if scheme == "glorot":
            nn.init.xavier_uniform_(layer.weight, generator=random)
        else:
            nn.init.normal_(layer.weight, 0.0, _summed(layer) ** -0.5, generator=random)
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)
        return
    fan_in = layer.weight[0].numel()
    if scheme == "normal" and not isinstance(layer, nn.Linear):
        nn.init.normal_(layer.weight, 0.0, 0.02, generator=random)
    else:
        layer.weight.uniform_(-(fan_in**-0.5), fan_in**-0.5, generator=random)
    if layer.bias is not None:
        layer.bias.uniform_(-(fan_in**-0.5), fan_in**-0.5, generator=random)


def _summed(layer: nn.Linear | nn.Conv2d | nn.ConvTranspose2d) -> float:
    """How many products make up one of a layer's outputs, away from the edges."""
    if not isinstance(layer, nn.ConvTranspose2d):
        return layer.weight[0].numel()
    return layer.weight[:, 0].numel() / (layer.stride[0] * layer.stride[1])
