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

Conditioning = Literal["none", "concat", "projection"]


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
