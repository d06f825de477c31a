"""Games: one file per training loop, i.e. who trains whom on what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Protocol

import torch
from torch import nn

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
    """What a game is composed of. Objective and terms are exchanged by live edits."""

    network: Network
    shape: Shape
    objective: Objective
    terms: dict[str, Term]
    make_optimiser: Callable[[str, nn.Module], torch.optim.Optimizer]
    """Name of a network and the network → its optimiser."""
    random: torch.Generator
    """On the training device; every draw of the game comes from it."""
    initial_random: torch.Generator
    """On the CPU; draws the initial weights, the same on every device."""
    device: torch.device
    batch_size: int


@dataclass(frozen=True)
class Update:
    """One update of one network has just been made."""

    network: str
    """Name of the network, a key of `Game.networks`."""
    metrics: dict[str, torch.Tensor] = field(default_factory=dict)
    """Scalars on the training device, detached."""


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

    def updates(self, step: int, next_batch: Callable[[], Batch]) -> Iterator[Update]:
        """One step: yields after every single update of a network, so that slow motion needs no path of its own."""
        ...

    @staticmethod
    def build_generator(network: Network, shape: Shape) -> nn.Module:
        """A new network of the kind that draws the images: (z, class weights or None) → images. Also for the average."""
        ...


registry: Registry[Game] = Registry(__name__)
register = registry.register
