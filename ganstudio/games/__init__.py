"""Games: one file per training loop, i.e. who trains whom on what."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Protocol

import torch
from torch import nn

from ganstudio.augmentations import Augmentation
from ganstudio.dials import Dial, as_it_is
from ganstudio.networks import Network, Shape
from ganstudio.objectives import Objective
from ganstudio.params import Params
from ganstudio.registry import Registry
from ganstudio.terms import Term


@dataclass(frozen=True)
class Batch:
    """Real images (N, channels, size, size), float, -1..1, and their classes one-hot (N, classes) or None."""

    images: torch.Tensor
    classes: torch.Tensor | None


@dataclass
class Parts:
    """What a game is composed of. The configurations of its parts are exchanged by live edits."""

    network: Network
    shape: Shape
    objective: Objective
    terms: dict[str, Term]
    augmentations: dict[str, Augmentation]
    make_optimiser: Callable[[str, nn.Module], torch.optim.Optimizer]
    """Name of a network and the network → its optimiser."""
    random: torch.Generator
    """On the training device; every draw of the game comes from it."""
    initial_random: torch.Generator
    """On the CPU; draws the initial weights, the same on every device."""
    device: torch.device
    batch_size: int
    bfloat16: bool = False
    """The networks' bodies compute in bfloat16 while they train."""
    dial: Dial = as_it_is


@dataclass(frozen=True)
class Update:
    """One update of one network has just been made."""

    network: str
    """Name of the network, a key of `Game.networks`."""
    metrics: dict[str, torch.Tensor] = field(default_factory=dict)
    """Scalars on the training device, detached."""
    is_last: bool = False
    """The last update of its step."""


class Game(Protocol):
    """A training loop over named networks and their optimisers."""

    kind: ClassVar[str]
    title: ClassVar[str]
    source: ClassVar[str]
    averaged: ClassVar[tuple[str, ...]]
    """Names of the networks of which a moving average is kept."""
    networks: dict[str, nn.Module]
    optimisers: dict[str, torch.optim.Optimizer]
    parts: Parts
    config: Params

    def __init__(self, config: Params, parts: Parts) -> None: ...

    def updates(self, step: int, progress: float, next_batch: Callable[[], Batch]) -> Iterator[Update]:
        """One step: yields after every single update of a network, so that slow motion needs no path of its own.

        :param step: counted from 0
        :param progress: share of the planned length that lies behind, 0–1
        """
        ...

    def phase(self, step: int, progress: float) -> Hashable:
        """What decides, of the time, how a step is made: steps of which this is equal launch the same kernels."""
        ...

    def rate(self, images: torch.Tensor, classes: torch.Tensor | None) -> torch.Tensor:
        """D's scores, without scale, of images (N, channels, size, size), -1..1, as they are: not augmented, in evaluation mode.

        (N,), or fewer where D judges several images at once. Draws no random number and changes nothing.
        """
        ...

    @staticmethod
    def build_generator(network: Network, shape: Shape, terms: Iterable[Term]) -> nn.Module:
        """A new network of the kind that draws the images: (z, class weights or None) → images.

        It has the structure that training gives it; its weights are there to be replaced. On the CPU.
        """
        ...


def shape_of(base: Shape, terms: Iterable[Term]) -> Shape:
    """The shape with what the structural terms ask of the networks."""
    for term in terms:
        base = term.shape(base)
    return base


registry: Registry[Game] = Registry(__name__)
register = registry.register
