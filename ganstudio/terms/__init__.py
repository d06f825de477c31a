"""Terms: one file per addition to the objective, such as a penalty or a constraint."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import torch
from torch import nn

from ganstudio.dials import Dial, as_it_is
from ganstudio.networks import Shape
from ganstudio.params import Params
from ganstudio.registry import Registry

Role = Literal["generator", "discriminator"]
Images = torch.Tensor
Classes = torch.Tensor | None
Score = Callable[..., torch.Tensor]
"""(images, classes, parameters=None) → scores (N,): D as the game shows images to it, also with other weights (a dict of
named parameters, and of buffers, which a pass may move), with its graph. Where D judges packs, one score for each."""


@dataclass(frozen=True)
class DiscriminatorUpdate:
    """What a term may look at in one update of D. Images are (N, channels, size, size), -1..1."""

    step: int
    """The step under way, counted from 0."""
    progress: float
    """Share of the planned length that lies behind, 0–1."""
    discriminator: Any
    """D itself, with its `features` and `heads`."""
    score: Score
    random: torch.Generator
    real: Images
    """Requires grad where a term asked for it; so does `fake`."""
    fake: Images
    real_classes: Classes
    fake_classes: Classes
    real_scores: torch.Tensor
    fake_scores: torch.Tensor
    real_features: torch.Tensor
    """(N, features), what D's last layer reads."""
    fake_features: torch.Tensor
    z: torch.Tensor
    """The latents of `fake`, (N, latent)."""
    dial: Dial = as_it_is


@dataclass(frozen=True)
class GeneratorUpdate:
    """What a term may look at in one update of G."""

    step: int
    progress: float
    generator: nn.Module
    discriminator: Any
    """D itself, with its `features` and `heads`."""
    discriminator_optimiser: torch.optim.Optimizer
    d_loss: Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
    """The objective's loss of D as a function of real and fake scores."""
    score: Score
    random: torch.Generator
    z: torch.Tensor
    fake: Images
    """With its graph to G, as have its features."""
    fake_features: torch.Tensor
    classes: Classes
    real: Images
    real_classes: Classes
    dial: Dial = as_it_is


class Term:
    """Base of all terms; a term overrides what it needs."""

    kind: ClassVar[str]
    title: ClassVar[str]
    source: ClassVar[str]
    Config: ClassVar[type[Params]]
    is_structural: ClassVar[bool] = False
    """It changes the networks themselves, so it cannot come or go while a run trains."""
    limits_slope: ClassVar[bool] = False
    """It keeps D from growing steep, as a Wasserstein critic needs."""
    names_classes: ClassVar[bool] = False
    """D has to name the class, and so learns of classes without being shown them."""

    def __init__(self, config: Params) -> None:
        self.config = config  # exchanged by a live edit: read it at each use

    @classmethod
    def acts_on_d(cls) -> bool:
        """Whether it adds to D's loss, or changes D's gradients or weights around an update."""
        return any(getattr(cls, hook) is not getattr(Term, hook) for hook in ("d_loss", "before_step", "after_step"))

    def phase(self, step: int, progress: float) -> Hashable:
        """What of the time decides what it does, `step` counted from 0 and `progress` 0–1: steps of which this is equal launch the same
        kernels. Numbers that follow the progress must come from the dial."""
        return None

    # Structure, before training

    def shape(self, shape: Shape) -> Shape:
        """The shape that the networks are built for."""
        return shape

    def build(self, role: Role, network: nn.Module, random: torch.Generator) -> None:
        """Changes a network that has just been made, after its weights were drawn; `random` is on the CPU."""

    # What is shown to D

    def present(self, images: Images) -> Images:
        """Images as D receives them."""
        return images

    def wants_real_gradient(self, step: int) -> bool:
        """Whether `d_loss` of this step differentiates D by the real images."""
        return False

    def wants_fake_gradient(self, step: int) -> bool:
        """Whether `d_loss` of this step differentiates D by the generated images."""
        return False

    # Losses: a scalar, or None where nothing is added at this step

    def d_loss(self, update: DiscriminatorUpdate) -> torch.Tensor | None:
        """Added to D's loss."""
        return None

    def g_loss(self, update: GeneratorUpdate) -> torch.Tensor | None:
        """Added to G's loss."""
        return None

    def opponent(self, update: GeneratorUpdate) -> Score | None:
        """The D whose scores G learns from, of real images as of generated ones; None where it is D as it is now."""
        return None

    # Around an optimiser's step

    def before_step(self, role: Role, network: nn.Module) -> None:
        """Changes a network's gradients right before they are used."""

    def after_step(self, role: Role, network: nn.Module) -> None:
        """Changes a network's weights right after its update."""


registry: Registry[Term] = Registry(__name__)
register = registry.register
