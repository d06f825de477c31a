"""Small networks for points of the plane."""

from collections.abc import Callable, Iterator
from typing import Any, Literal

import torch
from torch import nn

from ganstudio.networks import Shape, register
from ganstudio.networks.initialisation import Initialisation, initialise
from ganstudio.params import N_, Params, chosen_part, param, tr

_ACTIVATIONS: dict[str, Callable[[], nn.Module]] = {
    "relu": nn.ReLU,
    "tanh": nn.Tanh,
    "leaky_relu": lambda: nn.LeakyReLU(0.2),
}


@register
class PointNetwork:
    """Two small stacks of fully connected layers, and a generator that ends without a bound."""

    title = N_("Small network for points")
    source = "Metz et al. 2017, arXiv 1611.02163, appendix A"
    order = 60
    flat = True

    class Config(Params):
        kind: Literal["points"] = "points"
        width: int = param(128, N_("Width"), N_("Units of each hidden layer."), ge=2, le=2048)
        depth: int = param(2, N_("Hidden layers"), N_("Of each of the two networks."), ge=1, le=8)
        activation: Literal["relu", "tanh", "leaky_relu"] = param(
            "relu", N_("Activation"), N_("What follows each hidden layer.")
        )
        init: Initialisation = param("default", N_("Initial weights"), advanced=True)

        def concerns(self, config: Any) -> Iterator[tuple[str, str]]:
            if not getattr(chosen_part(config, "dataset"), "is_of_points", False):
                text = tr(
                    "It is made for points of the plane, and keeps no pixel between black and white: choose another for images."
                )
                yield "network", text

    def __init__(self, config: Config) -> None:
        self.config = config

    def generator_body(self, inputs: int, shape: Shape) -> nn.Module:
        body, width = self._hidden(inputs)
        outputs = nn.Linear(width, shape.channels * shape.size**2)
        return nn.Sequential(*body, outputs, nn.Unflatten(1, (shape.channels, shape.size, shape.size)))

    def discriminator_body(self, inputs: int, shape: Shape, random: torch.Generator) -> tuple[nn.Module, int]:
        body, width = self._hidden(inputs)
        return nn.Sequential(*body), width

    def initialise(self, module: nn.Module, random: torch.Generator) -> None:
        initialise(module, self.config.init, random)

    def _hidden(self, inputs: int) -> tuple[list[nn.Module], int]:
        layers: list[nn.Module] = []
        for _ in range(self.config.depth):
            layers += [nn.Linear(inputs, self.config.width), _ACTIVATIONS[self.config.activation]()]
            inputs = self.config.width
        return layers, inputs
