"""Objectives: one file per adversarial loss pair."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

import torch

from ganstudio.registry import Registry

if TYPE_CHECKING:
    from ganstudio.params import Params


class Objective(Protocol):
    """The loss of D and the loss of G as functions of D's scores (N,); each returns a scalar, the mean over the batch."""

    kind: ClassVar[str]
    title: ClassVar[str]
    source: ClassVar[str]
    scores_are_logits: ClassVar[bool]
    """The scores pass through a sigmoid to become D's probability of "real"; else they are shown as they are."""
    zero_is_undecided: ClassVar[bool]
    """A score above 0 calls an image real and one below 0 generated; else the scores have no such zero."""
    needs_real_scores: ClassVar[bool]
    """`g_loss` reads the scores of real images too."""
    config: Params

    def __init__(self, config: Params, random: torch.Generator) -> None:
        """`random` is what label noise draws from."""
        ...

    def d_loss(self, real_scores: torch.Tensor, fake_scores: torch.Tensor) -> torch.Tensor: ...

    def g_loss(self, fake_scores: torch.Tensor, real_scores: torch.Tensor | None) -> torch.Tensor: ...


registry: Registry[Objective] = Registry(__name__)
register = registry.register
