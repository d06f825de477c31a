"""Several latents that go down together, each until the generator makes of it what it is to make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import torch
from torch import nn

from ganstudio.latent.effort import Effort
from ganstudio.latent.paths import Latents
from ganstudio.latent.space import LatentSpace
from ganstudio.latent.targets import Targets
from ganstudio.networks import Shape

_BETAS, _TINY = (0.9, 0.99), 1e-8
_LEAST = 1e-6
_MOST_ROWS = 512


def unlikelihood(normal: torch.Tensor) -> torch.Tensor:
    """How untypical the lengths of normal latents (R, d) are, (R,): 0 at √d, near which all random ones lie.

    The negative logarithm of the density of log |z|, per dimension: (ρ − 1 − ln ρ) / 2 with ρ = |z|²/d. The density of z itself
    (Creswell and Bharath 2016, arXiv 1611.05644) is greatest at 0, where the generator has never been.
    """
    if not normal.shape[1]:
        return normal.new_zeros(len(normal))
    ratio = normal.square().mean(1).clamp_min(_LEAST)
    result: torch.Tensor = (ratio - 1 - ratio.log()) / 2
    return result


@dataclass
class Rows:
    """Latents with what each is to become. Row r belongs to the target `owners[r]`."""

    z: torch.Tensor
    """(R, latent), float32."""
    weights: torch.Tensor | None
    """Class weights (R, classes); they stay as they are."""
    owners: torch.Tensor
    """(R,), int64."""

    @classmethod
    def of(cls, z: torch.Tensor, weights: torch.Tensor | None) -> Rows:
        """All of the first target."""
        return cls(z, weights, torch.zeros(len(z), dtype=torch.int64, device=z.device))

    def __len__(self) -> int:
        return len(self.z)

    def __getitem__(self, chosen: torch.Tensor) -> Rows:
        return Rows(self.z[chosen], None if self.weights is None else self.weights[chosen], self.owners[chosen])

    def joined(self, more: Sequence[tuple[Latents, Latents | None]]) -> Rows:
        """With more latents, (latent,), and their class weights, (classes,), of the first target."""
        if not more:
            return self
        z = torch.from_numpy(np.stack([z for z, _ in more])).to(self.z)
        weights = self.weights
        if weights is not None:
            shares = np.stack([share for _, share in more if share is not None])
            weights = torch.cat([weights, torch.from_numpy(shares).to(weights)])
        owners = torch.cat([self.owners, self.owners.new_zeros(len(z))])
        return Rows(torch.cat([self.z, z]), weights, owners)


class Descent:
    """Adam (Kingma and Ba 2014, arXiv 1412.6980) on the latents alone, after Zhu et al. 2016 (iGAN), arXiv 1609.03552.

    Every row is on its own, with its moments and its best place so far: so rows that do badly can be dropped on the way. Of a
    latent's learned codes, a category stays and continuous ones keep within -1..1.
    """

    def __init__(self, generator: nn.Module, space: LatentSpace, targets: Targets, rows: Rows, prior: float) -> None:
        """
        :param prior: weight of `unlikelihood` beside the loss of the image
        """
        self.rows = Rows(rows.z.clone(), rows.weights, rows.owners)
        self._generator, self._space, self._targets, self._prior = generator, space, targets, prior
        self._is_free = torch.ones(space.size, device=rows.z.device)
        self._is_free[: space.categories] = 0
        self._slopes, self._first, self._second = (torch.zeros_like(rows.z) for _ in range(3))
        self._iteration = 0
        self.scores = torch.full((len(rows),), torch.inf, device=rows.z.device)
        """The least sum of loss and prior so far, (R,)."""
        self.z = rows.z.clone()
        """Where it was reached, (R, latent)."""
        self.images = torch.zeros(len(rows), *targets.images.shape[1:], device=rows.z.device)
        """What the generator makes there, (R, channels, size, size), -1..1."""

    def look(self, at_once: int) -> Iterator[None]:
        """Sees what the generator makes at the present places, and in which way it becomes better; yields after each slice of
        `at_once` rows."""
        for start in range(0, len(self.rows), at_once):
            self._look(slice(start, min(start + at_once, len(self.rows))))
            yield

    @torch.no_grad()
    def move(self, rate: float) -> None:
        """One step of Adam after a `look`.

        :param rate: how far it goes, about, in each number of z
        """
        self._iteration += 1
        slopes = self._slopes * self._is_free
        self._first.lerp_(slopes, 1 - _BETAS[0])
        self._second.lerp_(slopes.square_(), 1 - _BETAS[1])
        along = self._first / (1 - _BETAS[0] ** self._iteration)
        scale = (self._second / (1 - _BETAS[1] ** self._iteration)).sqrt_().add_(_TINY)
        self.rows.z -= rate * along / scale
        self.rows.z[:, self._space.categories : self._space.codes].clamp_(-1, 1)

    def keep(self, chosen: torch.Tensor) -> None:
        """Drops all rows but these, (n,) int64."""
        self.rows = self.rows[chosen]
        self.scores, self.z, self.images = self.scores[chosen], self.z[chosen], self.images[chosen]
        self._slopes, self._first, self._second = (t[chosen] for t in (self._slopes, self._first, self._second))

    def _look(self, part: slice) -> None:
        # These modes belong to the thread, which does other work while this generator rests: never yield inside.
        with torch.enable_grad(), torch.autocast(self.z.device.type, enabled=False):
            z = self.rows.z[part].clone().requires_grad_()
            images = self._generator(z, None if self.rows.weights is None else self.rows.weights[part])
            scores = self._targets.loss(images, self.rows.owners[part])
            scores = scores + self._prior * unlikelihood(z[:, self._space.codes :])
            (self._slopes[part],) = torch.autograd.grad(scores.sum(), z)
        with torch.no_grad():
            better = (scores < self.scores[part]).nonzero().squeeze(1)
            at = better + part.start
            self.scores[at], self.z[at], self.images[at] = scores[better], z[better], images[better]


def descended(descent: Descent, effort: Effort, targets: int, at_once: int) -> Iterator[int]:
    """Goes down as far as the effort says; yields after each slice of `at_once` rows how many iterations lie behind.

    :param targets: how many images are looked for: each has as many rows as any other, one after another
    """
    done = 0
    for number, (iterations, kept) in enumerate(effort.stages):
        if number:
            descent.keep(best_rows(descent.scores, targets, kept))
        for _ in range(iterations):
            for _ in descent.look(at_once):
                yield done
            descent.move(effort.rate_at(done))
            done += 1
    for _ in descent.look(at_once):
        yield done


def best_rows(scores: torch.Tensor, targets: int, kept: int) -> torch.Tensor:
    """Of the scores (R,) of rows that belong to so many targets, equally many each: the best `kept` rows of each, best first."""
    each = scores.view(targets, -1)
    best = each.topk(min(kept, each.shape[1]), largest=False, sorted=True).indices
    return (best + each.shape[1] * torch.arange(targets, device=scores.device)[:, None]).flatten()


def slice_rows(generator: nn.Module, shape: Shape, operations: float) -> int:
    """How many images make about so many multiplications, 1 to some hundreds.

    Counted, not timed: how many there are in a slice decides the last bits of a result, which must not depend on the clock.
    """
    device, counted = next(generator.parameters()).device, 0
    if device.type != "cpu":
        return _MOST_ROWS

    def count(layer: nn.Module, inputs: tuple[torch.Tensor, ...], output: torch.Tensor) -> None:
        nonlocal counted
        images = inputs[0] if isinstance(layer, nn.ConvTranspose2d) else output
        places = images[0, 0].numel() if images.ndim == 4 else 1
        counted += places * cast(torch.Tensor, layer.weight).numel()

    layers = [m for m in generator.modules() if isinstance(m, nn.Linear | nn.Conv2d | nn.ConvTranspose2d)]
    hooks = [layer.register_forward_hook(count) for layer in layers]
    try:
        with torch.no_grad():
            generator(torch.zeros(1, shape.latent), torch.zeros(1, shape.classes) if shape.is_conditional else None)
    finally:
        for hook in hooks:
            hook.remove()
    return max(1, min(_MOST_ROWS, int(operations / max(counted, 1))))
