"""A `Scene`: the game on the plane at one moment, as a window draws it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any, cast

import numpy as np
import torch

from ganstudio.latent.space import LatentSpace
from ganstudio.networks import Shape
from ganstudio.training.sampler import Sampler, evaluating
from ganstudio.training.trainer import Trainer

_POINTS = 1000
_ARROWS = 100
_HEAT_SIDE = 48
_LATENT_SEED = 3_000_000
_COMPANIONS = 4
"""Packs in which a place is judged where D judges packs: its opinion is their mean."""
_NEAR_SIGMAS = 3.0


def _no_places() -> np.ndarray:
    return np.empty((0, 2), np.float32)


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
    is_live: bool = False
    """The generated points are those of G as it is now; else of its moving average."""
    modes: np.ndarray = field(default_factory=_no_places)
    """The centres of the data set's modes, (M, 2); M is 0 where it has none."""
    reach: float = 0.0
    """3σ: how far from its centre a point still counts for a mode."""


@contextmanager
def shown_sampler(trainer: Trainer, updated: str) -> Iterator[Sampler]:
    """What the generated points of a scene are drawn with. On the plane, after a single update, that is G itself: its average is
    hardly moved by one update. Else it is the average, which is what is scored and saved.

    :param updated: as of `Scene`
    """
    if updated and trainer.shape.plane:
        with Sampler.of_live(trainer) as sampler:
            yield sampler
    else:
        yield Sampler.of_trainer(trainer)


def scene_of(trainer: Trainer, updated: str = "") -> Scene:
    """The scene of now. Draws nothing from the run's random numbers and changes nothing of it.

    :param updated: the network whose update was the last one, in slow motion or by single updates
    """
    extent, plane = trainer.shape.plane, trainer.data.plane
    assert plane is not None
    with shown_sampler(trainer, updated) as sampler:
        generated = sampler.points(_latents(trainer.shape))
    arrows_at = generated[:_ARROWS]
    with evaluating(trainer.game.networks["discriminator"]):
        opinion = _Opinion(trainer, generated)
        heat = opinion.raster()
        arrows = opinion.gradient(arrows_at)
    return Scene(
        step=trainer.step,
        updated=updated,
        extent=extent,
        real=trainer.data.images[:_POINTS].flatten(1).numpy() * extent,
        generated=generated,
        heat=heat,
        is_probability=trainer.game.parts.objective.scores_are_logits,
        arrows_at=arrows_at,
        arrows=arrows,
        is_live=bool(updated) or trainer.config.ema_images == 0,
        modes=_no_places() if plane.modes is None else plane.modes.float().numpy(),
        reach=_NEAR_SIGMAS * plane.sigma,
    )


class _Opinion:
    """What D, in evaluation mode, says of places.

    A D that judges packs sees each place among real ones. A D that is told how much a batch varies (minibatch standard
    deviation) is told that of a batch of generated points, always made from the same latents: the places that one asks about
    are no batch, and what D says of one of them must not depend on the others.
    """

    def __init__(self, trainer: Trainer, generated: np.ndarray) -> None:
        """
        :param generated: (N, 2), in the plane's own units, of which one batch gives the spread
        """
        self._trainer = trainer
        self._discriminator = cast(Any, trainer.game.networks["discriminator"])  # with its own methods
        self._spread: torch.Tensor | None = None
        if trainer.shape.minibatch_std:
            packed = trainer.shape.packed
            count = min(trainer.config.batch_size, len(generated)) // packed * packed
            with torch.no_grad():
                self._spread = self._discriminator.spread(self._presented(self._samples(generated[:count])))

    def raster(self) -> np.ndarray:
        """Of the middles of equal cells over the whole plane, (H, W): probabilities where D gives such, else scores."""
        with torch.no_grad():
            scores = self._of(_places().to(self._trainer.device))
        said: torch.Tensor = scores.sigmoid() if self._trainer.game.parts.objective.scores_are_logits else scores
        return said.float().view(_HEAT_SIDE, _HEAT_SIDE).cpu().numpy()

    def gradient(self, points: np.ndarray) -> np.ndarray:
        """Of D's score at points (N, 2) in the plane's own units, by their place in -1..1: (N, 2)."""
        tips = self._samples(points).requires_grad_()
        with torch.enable_grad():
            (gradient,) = torch.autograd.grad(self._of(tips).sum(), tips)
        arrows: np.ndarray = gradient.flatten(1).float().cpu().numpy()
        return arrows

    def _samples(self, points: np.ndarray) -> torch.Tensor:
        """(N, 2, 1, 1), as networks take them."""
        places = torch.from_numpy(points / self._trainer.shape.plane)
        return places[:, :, None, None].to(self._trainer.device)

    def _of(self, samples: torch.Tensor) -> torch.Tensor:
        """Scores (N,) of samples (N, 2, 1, 1)."""
        packed = self._trainer.shape.packed
        if packed > 1:
            others = self._trainer.data.images[: _COMPANIONS * (packed - 1)].to(samples.device)
            others = others.view(_COMPANIONS, 1, packed - 1, *samples.shape[1:])
            packs = [torch.cat([samples[:, None], pack.expand(len(samples), -1, -1, -1, -1)], 1) for pack in others]
            samples = torch.cat(packs).flatten(0, 1)
        scores: torch.Tensor = self._discriminator.scores(
            self._discriminator.features(self._presented(samples), None, self._spread)
        )
        return scores.view(_COMPANIONS, -1).mean(0) if packed > 1 else scores

    def _presented(self, samples: torch.Tensor) -> torch.Tensor:
        for term in self._trainer.terms.values():
            samples = term.present(samples)
        return samples


@cache
def _latents(shape: Shape) -> np.ndarray:
    return LatentSpace.of(shape).of_seeds(range(_LATENT_SEED, _LATENT_SEED + _POINTS))


@cache
def _places() -> torch.Tensor:
    """The middles of a raster's cells over -1..1, (H·W, 2, 1, 1), row by row from the uppermost."""
    along = (torch.arange(_HEAT_SIDE) + 0.5) / _HEAT_SIDE * 2 - 1
    y, x = torch.meshgrid(-along, along, indexing="ij")
    return torch.stack([x, y], -1).view(-1, 2, 1, 1)
