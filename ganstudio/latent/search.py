"""The first step of finding a latent: many at random, evenly of all classes and categories, and those worth going on from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from ganstudio.latent.space import LatentSpace
from ganstudio.latent.targets import Targets
from ganstudio.networks import Shape

_LEAST_OF_A_KIND = 10


@dataclass
class Pool:
    """Random latents with what they are of."""

    z: torch.Tensor
    """(N, latent), float32."""
    weights: torch.Tensor | None
    """Class weights (N, classes), one class each; None without classes."""
    kinds: torch.Tensor
    """(N,), int64: latents of one number have the same class and learned category."""

    def __len__(self) -> int:
        return len(self.z)

    def weights_of(self, chosen: slice | torch.Tensor) -> torch.Tensor | None:
        return None if self.weights is None else self.weights[chosen]

    @classmethod
    def draw(
        cls, shape: Shape, count: int, seed: int, classes: Sequence[int] | None, device: torch.device | str
    ) -> Pool:
        """The same seed gives the same latents on every machine.

        :param count: how many, at least; more where that would be only a few of each kind
        :param classes: the classes to draw from, in turn; None for all
        """
        space = LatentSpace.of(shape)
        chosen = np.zeros(1, int)
        if shape.is_conditional:
            chosen = np.asarray(range(shape.classes) if classes is None else classes)
        kinds_in_all = len(chosen) * max(1, space.categories)
        count = max(count, kinds_in_all * _LEAST_OF_A_KIND)
        normal = np.random.Generator(np.random.PCG64(seed)).standard_normal((count, shape.latent), np.float32)
        z, turn, weights = space.of_normal(normal), np.arange(count), None
        if shape.is_conditional:
            weights = torch.eye(shape.classes, device=device)[torch.from_numpy(chosen[turn % len(chosen)]).to(device)]
        if space.categories:
            z = space.with_category(z, turn // len(chosen) % space.categories)
        kinds = turn % kinds_in_all
        return cls(torch.from_numpy(z).to(device), weights, torch.from_numpy(kinds).to(device))


def views_in_slices(
    generator: nn.Module, pool: Pool, targets: Targets, at_once: int
) -> Iterator[tuple[slice, torch.Tensor, torch.Tensor]]:
    """What the generator makes of a pool, slice by slice: which latents, their images, and the views of these."""
    for start in range(0, len(pool), at_once):
        part = slice(start, min(start + at_once, len(pool)))
        # These modes belong to the thread, which does other work while this generator rests: never yield inside.
        with torch.no_grad(), torch.autocast(pool.z.device.type, enabled=False):
            images = generator(pool.z[part], pool.weights_of(part))
            views = targets.view(images)
        yield part, images, views


def starts(scores: torch.Tensor, kinds: torch.Tensor, count: int) -> torch.Tensor:
    """The latents to go on from for each target: the best of each kind, the best kinds first, then the best of the rest.

    The class that is right need not have the best of a few random latents: so each one is given a chance.

    :param scores: (T, N), smaller is better
    :param kinds: (N,), int64
    :returns: (T, min(count, N)), int64
    """
    count = min(count, scores.shape[1])
    present = kinds.unique()
    firsts = torch.stack([scores.masked_fill(kinds != kind, torch.inf).argmin(1) for kind in present], 1)
    order = scores.gather(1, firsts).argsort(dim=1, stable=True)
    firsts = firsts.gather(1, order)[:, :count]
    rest = scores.scatter(1, firsts, torch.inf).topk(count - firsts.shape[1], largest=False).indices
    return torch.cat([firsts, rest], 1)
