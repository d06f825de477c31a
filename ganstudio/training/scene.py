"""A `Scene`: the game on the plane at one moment, as a window draws it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import torch

from ganstudio.latent.paths import latent_of_seed
from ganstudio.networks import Shape, as_latents
from ganstudio.training.sampler import Sampler
from ganstudio.training.trainer import Trainer

_POINTS = 1000
_ARROWS = 100
_HEAT_SIDE = 48
_LATENT_SEED = 3_000_000
_COMPANIONS = 4
"""Packs in which a place is judged where D judges packs: its opinion is their mean."""


@dataclass(frozen=True)
class Scene:
    """Points are (N, 2) float32: x to the right, y upwards, in the data set's own units."""

    step: int
    updated: str
    """The network whose update was the last one, ``discriminator`` or ``generator``; empty after a whole step."""
    extent: float
    """What is shown reaches from -extent to extent in both directions."""
    real: np.ndarray
    generated: np.ndarray
    heat: np.ndarray
    """What D says of each place, (H, W) float32: the first row is the uppermost."""
    is_probability: bool
    """The heat is D's probability of "real", 0–1; else its score, which has no scale of its own."""
    arrows_at: np.ndarray
    """Some of the generated points, (K, 2)."""
    arrows: np.ndarray
    """D's gradient at each of them, (K, 2): the way in which it would look more real."""


def scene_of(trainer: Trainer, updated: str = "") -> Scene:
    """The scene of now. Draws nothing from the run's random numbers and changes nothing of it.

    :param updated: the network whose update was the last one, in the middle of a step
    """
    extent = trainer.shape.plane
    generated = Sampler.of_trainer(trainer).points(_latents(trainer.shape))
    real = trainer.data.images[:_POINTS].flatten(1).numpy() * extent
    places = _places().to(trainer.device)
    arrows_at = generated[:_ARROWS]
    tips = torch.from_numpy(arrows_at / extent)[:, :, None, None].to(trainer.device)
    discriminator = trainer.game.networks["discriminator"]
    was_training = discriminator.training
    discriminator.eval()  # training mode would draw dropout masks and move running statistics
    try:
        with torch.no_grad():
            heat = _opinion(trainer, places)
        tips.requires_grad_()
        with torch.enable_grad():
            (arrows,) = torch.autograd.grad(_opinion(trainer, tips).sum(), tips)
    finally:
        discriminator.train(was_training)
    is_probability = trainer.game.parts.objective.scores_are_logits
    return Scene(
        step=trainer.step,
        updated=updated,
        extent=extent,
        real=real,
        generated=generated,
        heat=(heat.sigmoid() if is_probability else heat).float().view(_HEAT_SIDE, _HEAT_SIDE).cpu().numpy(),
        is_probability=is_probability,
        arrows_at=arrows_at,
        arrows=arrows.flatten(1).float().cpu().numpy(),
    )


def _opinion(trainer: Trainer, samples: torch.Tensor) -> torch.Tensor:
    """D's scores (N,) of samples (N, 2, 1, 1). A D that judges packs sees each of them among real ones."""
    packed = trainer.shape.packed
    if packed > 1:
        others = trainer.data.images[: _COMPANIONS * (packed - 1)].to(samples.device)
        others = others.view(_COMPANIONS, 1, packed - 1, *samples.shape[1:])
        packs = [torch.cat([samples[:, None], pack.expand(len(samples), -1, -1, -1, -1)], 1) for pack in others]
        samples = torch.cat(packs).flatten(0, 1)
    for term in trainer.terms.values():
        samples = term.present(samples)
    scores: torch.Tensor = trainer.game.networks["discriminator"](samples, None)
    return scores.view(_COMPANIONS, -1).mean(0) if packed > 1 else scores


@cache
def _latents(shape: Shape) -> np.ndarray:
    normal = np.stack([latent_of_seed(_LATENT_SEED + i, shape.latent) for i in range(_POINTS)])
    return as_latents(torch.from_numpy(normal), shape).numpy()


@cache
def _places() -> torch.Tensor:
    """The middles of a raster's cells over -1..1, (H·W, 2, 1, 1), row by row from the uppermost."""
    along = (torch.arange(_HEAT_SIDE) + 0.5) / _HEAT_SIDE * 2 - 1
    y, x = torch.meshgrid(-along, along, indexing="ij")
    return torch.stack([x, y], -1).view(-1, 2, 1, 1)
