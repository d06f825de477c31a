"""Inversion of thousands of images at once, as scoring a whole test set by what cannot be found again takes it."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from ganstudio.latent.descent import Descent, Rows, best_rows, descended
from ganstudio.latent.effort import MANY, Effort
from ganstudio.latent.paths import Latents
from ganstudio.latent.search import Pool, starts, views_in_slices
from ganstudio.latent.space import LatentSpace
from ganstudio.latent.targets import Features, Targets, as_bytes, as_target
from ganstudio.networks import Shape

_AT_ONCE = 256


@dataclass(frozen=True, eq=False)
class Inversions:
    """What was found for T images, in their order."""

    z: Latents
    """(T, latent)"""
    class_weights: Latents | None
    """(T, classes)"""
    images: np.ndarray
    """uint8, (T, channels, size, size)"""
    residuals: np.ndarray
    """(T,), as `Found.residual`."""
    similarities: np.ndarray
    """(T,), as `Found.similarity`."""
    losses: np.ndarray
    """(T,), what was made small: differences of the images, of features, and the prior on z."""


def invert_many(
    generator: nn.Module,
    shape: Shape,
    images: np.ndarray,
    *,
    seed: int = 0,
    effort: Effort = MANY,
    features: Features | None = None,
    together: int = 256,
) -> Generator[float, None, Inversions]:
    """The latents of many images (T, channels, size, size), as `invert`; yields the share of the work that is done, 0–1.

    :param together: images whose latents go down at the same time
    """
    device = next(generator.parameters()).device
    targets = Targets(as_target(images, device), None, effort.coarse, features, effort.feature_weight)
    pool = Pool.draw(shape, effort.latents, seed, None, device)
    views = []
    for _, _, drawn in views_in_slices(generator, pool, targets, _AT_ONCE):
        views.append(drawn)
        yield 0.0
    pool_views = torch.cat(views)
    parts: list[tuple[torch.Tensor, ...]] = []
    for group in torch.arange(len(targets), device=device).split(together):
        chosen = starts(targets.distances(pool_views, group), pool.kinds, effort.stages[0][1])
        owners, first = group.repeat_interleave(chosen.shape[1]), chosen.flatten()
        rows = Rows(pool.z[first], pool.weights_of(first), owners)
        descent = Descent(generator, LatentSpace.of(shape), targets, rows, effort.prior)
        for iteration in descended(descent, effort, len(group), _AT_ONCE):
            yield (int(group[0]) + len(group) * iteration / max(1, effort.iterations)) / len(targets)
        descent.keep(best_rows(descent.scores, len(group), 1))
        parts.append(_told(descent, targets))
    yield 1.0
    return _joined(parts)


def _told(descent: Descent, targets: Targets) -> tuple[torch.Tensor, ...]:
    owners, images = descent.rows.owners, descent.images
    return (
        descent.z,
        torch.empty(len(owners), 0) if descent.rows.weights is None else descent.rows.weights,
        torch.from_numpy(as_bytes(images)),
        targets.residual(images, owners),
        targets.similarity(images, owners),
        descent.scores,
    )


def _joined(parts: list[tuple[torch.Tensor, ...]]) -> Inversions:
    z, weights, *others = (torch.cat(tensors).cpu().numpy() for tensors in zip(*parts, strict=True))
    return Inversions(z, weights if weights.shape[1] else None, *others)
