"""Network architectures: one file each, giving the body of a generator and of a discriminator.

The bodies know nothing of classes. `Generator` and `Discriminator` (in `ganstudio.networks.conditioned`) wrap them and add the
conditioning, so that every architecture can be unconditional, concatenated or projected.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol

import torch
from torch import nn

from ganstudio.errors import StudioError
from ganstudio.params import tr
from ganstudio.registry import Registry

if TYPE_CHECKING:
    from ganstudio.params import Params

Conditioning = Literal["none", "concat", "projection", "auxiliary"]


@dataclass(frozen=True)
class Shape:
    """What the networks must fit."""

    latent: int
    """Width of z."""
    channels: int
    size: int
    """Images are (channels, size, size), values -1 to 1."""
    classes: int = 0
    conditioning: Conditioning = "none"
    embedding: int = 0
    """Width of the learned class embedding joined to z; 0 joins the one-hot label itself."""
    packed: int = 1
    """How many images D judges at once, stacked as channels."""
    minibatch_std: bool = False
    """D's last layer also sees how much its features vary over the batch."""
    heads: tuple[tuple[str, int], ...] = ()
    """Further outputs of D: names and widths."""
    categories: int = 0
    continuous: int = 0
    """Of z, the first numbers are a one-hot code and the next ones codes from -1 to 1 that G shall give a meaning."""
    plane: float = 0.0
    """The samples are points of the plane, and this is how far it reaches; 0: they are images."""

    @property
    def is_conditional(self) -> bool:
        return self.conditioning != "none"

    @property
    def doublings(self) -> int:
        """How many times a convolutional network halves the image to reach 8×8 or a little less.

        :raises StudioError: the size cannot be halved so often
        """
        count = 0
        while self.size / 2**count > 8:
            count += 1
        if self.size % 2**count or count == 0:
            raise StudioError(tr("Images of {0}×{0} do not fit this network: 28, 32, 64 or 128 do.").format(self.size))
        return count


def as_latents(normal: torch.Tensor, shape: Shape) -> torch.Tensor:
    """Latents z (N, latent) from normal numbers of that shape: the codes among them get their own distributions."""
    if not (shape.categories or shape.continuous):
        return normal
    k, end = shape.categories, shape.categories + shape.continuous
    z = normal.clone()
    if k:
        z[:, :k] = torch.zeros_like(z[:, :k]).scatter_(1, normal[:, :k].argmax(1, keepdim=True), 1.0)
    z[:, k:end] = torch.erf(normal[:, k:end] / 2**0.5)
    return z


class Network(Protocol):
    """An architecture. Weights are drawn by `ganstudio.networks.initialisation` from the run's own generator."""

    kind: ClassVar[str]
    title: ClassVar[str]
    source: ClassVar[str]
    flat: ClassVar[bool]
    """The discriminator's body takes vectors: images reach it flattened, a label is joined as a vector."""

    def __init__(self, config: Params) -> None: ...

    def generator_body(self, inputs: int, shape: Shape) -> nn.Module:
        """From (N, inputs) to images (N, channels, size, size) in -1..1."""
        ...

    def discriminator_body(self, inputs: int, shape: Shape, random: torch.Generator) -> tuple[nn.Module, int]:
        """From images with `inputs` channels (or vectors of that width, if flat) to features (N, F); also F.

        `random` is what dropout draws from.
        """
        ...

    def initialise(self, module: nn.Module, random: torch.Generator) -> None:
        """Draws all weights of a generator or discriminator."""
        ...


registry: Registry[Network] = Registry(__name__)
register = registry.register
