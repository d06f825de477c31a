"""Terms: one file per addition to the objective, such as a penalty or a constraint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import nn

from ganstudio.params import Params
from ganstudio.registry import Registry

Discriminate = Callable[[torch.Tensor], torch.Tensor]


@dataclass(frozen=True)
class DiscriminatorUpdate:
    """What a term may look at in one update of D."""

    step: int
    """The step under way, counted from 0."""
    discriminator: nn.Module
    real: torch.Tensor
    """(N, channels, size, size), -1..1; requires grad where the term asked for it."""
    real_scores: torch.Tensor
    """(N,), D(real) with its graph."""
    fake: torch.Tensor
    fake_scores: torch.Tensor
    real_classes: torch.Tensor | None
    fake_classes: torch.Tensor | None


class Term:
    """Base of all terms; a term overrides what it needs."""

    kind: ClassVar[str]
    title: ClassVar[str]
    source: ClassVar[str]
    Config: ClassVar[type[Params]]

    def __init__(self, config: Params) -> None:
        self.config = config  # exchanged by a live edit: read it at each use

    def wants_real_gradient(self, step: int) -> bool:
        """Whether `d_loss` of this step differentiates D by the real images."""
        return False

    def d_loss(self, update: DiscriminatorUpdate) -> torch.Tensor | None:
        """A scalar added to D's loss, or None where nothing is added at this step."""
        return None

    def after_d(self, discriminator: nn.Module) -> None:
        """Changes D's weights right after its update."""


registry: Registry[Term] = Registry(__name__)
register = registry.register
