"""Inversion: the latent of which a generator makes a given image, or one as near to it as it can.

First many random latents of every class, then Adam on the best of them, all at once; those that do badly are dropped on the way,
and the class is that of the best at the end. Nothing of the generator is changed.

Sources: Zhu et al. 2016, Generative Visual Manipulation on the Natural Image Manifold (iGAN), arXiv 1609.03552, section 3.1; Creswell
and Bharath 2016, Inverting the Generator of a GAN, arXiv 1611.05644: several at once, and a prior on z; Karras et al. 2019 (StyleGAN2),
arXiv 1912.04958, appendix D: a rate that falls; Yeh et al. 2016, Semantic Image Inpainting, arXiv 1607.07539: only some of the
pixels count; Schlegl et al. 2017 (AnoGAN), arXiv 1703.05921: what cannot be found again is no image of the kind that was learnt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import nn

from ganstudio.latent.descent import Descent, Rows, descended, slice_rows
from ganstudio.latent.effort import PROPOSING, USUAL, Effort
from ganstudio.latent.paths import Latents
from ganstudio.latent.search import Pool, starts, views_in_slices
from ganstudio.latent.space import LatentSpace
from ganstudio.latent.targets import Features, Targets, as_bytes, as_target
from ganstudio.networks import Shape

_DRAWN, _DESCENDED = 7.5e9, 2.5e9
"""Multiplications a second on a core or two, of images alone and where their slopes are wanted too."""
_SLICE_SECONDS = 0.008
_NEWS_ITERATIONS = 4
_DIFFERENT = 0.02
"""Mean absolute difference of all pixels, 0–1, above which two proposals show something different."""


@dataclass(frozen=True, eq=False)
class Found:
    """A latent, and how near what the generator makes of it comes to the image."""

    z: Latents
    """(latent,)"""
    class_weights: Latents | None
    """(classes,), sum 1; None without classes."""
    image: np.ndarray
    """uint8, (channels, size, size)"""
    residual: float
    """Mean absolute difference of the pixels that count, 0–1; see `Targets.residual`."""
    similarity: float
    """0–1; see `Targets.similarity`."""


@dataclass(frozen=True, eq=False)
class Inversion:
    """How far a search has come."""

    candidates: tuple[Found, ...]
    """Those still in the race, the best first."""
    by_class: np.ndarray
    """The least residual with each class so far, (classes,); NaN where none was tried; empty without classes."""
    iteration: int
    """0 while random latents are drawn."""
    iterations: int

    @property
    def best(self) -> Found:
        return self.candidates[0]

    def proposals(self, count: int, within: float = 1.5) -> list[Found]:
        """The best, and others nearly as near to the image that differ from each other: where pixels do not count.

        :param within: by how much the residual may be above the best one, as a factor
        """
        chosen = [self.best]
        rest = [found for found in self.candidates[1:] if found.residual <= within * self.best.residual]
        while rest and len(chosen) < count:
            apart = [min(_apart(found, other) for other in chosen) for found in rest]
            furthest = int(np.argmax(apart))
            if apart[furthest] < _DIFFERENT:
                break
            chosen.append(rest.pop(furthest))
        return chosen


def invert(
    generator: nn.Module,
    shape: Shape,
    image: np.ndarray,
    counts: np.ndarray | None = None,
    *,
    classes: Sequence[int] | None = None,
    near: Sequence[tuple[Latents, Latents | None]] = (),
    seed: int = 0,
    effort: Effort | None = None,
    features: Features | None = None,
    slice_seconds: float = _SLICE_SECONDS,
) -> Iterator[Inversion]:
    """Looks for the latent of an image; yields after each slice of some milliseconds how far it has come.

    A Python generator: whoever drives it may stop at any time and has the best so far, and a training thread can go on in between
    if `generator` is a copy. What comes out depends on the seed and not on the clock.

    :param generator: in evaluation mode, its weights needing no gradient; all is done on its device
    :param image: (channels, size, size), uint8, or float from -1 to 1
    :param counts: bool, (size, size), the pixels that count; the others are for the generator to invent. None for all
    :param classes: of a conditional generator, the classes to try; None for all
    :param near: latents with their class weights to go on from besides, such as those of an image that was changed a little
    :param effort: None for `USUAL`, or `PROPOSING` where pixels do not count
    :param slice_seconds: about how long a slice shall take on a CPU, by what the network has to compute; no clock is asked
    :raises ValueError: image or mask have another shape, or no pixel counts
    """
    wanted = (shape.channels, shape.size, shape.size)
    if image.shape != wanted or (counts is not None and counts.shape != wanted[1:]):
        raise ValueError(f"the image must have the shape {wanted}, and what counts of it {wanted[1:]}")
    effort = effort or (USUAL if counts is None else PROPOSING)
    device = next(generator.parameters()).device
    mask = None if counts is None else torch.from_numpy(np.array(counts, bool)).to(device)
    targets = Targets(as_target(image, device), mask, effort.coarse, features, effort.feature_weight)
    pool = Pool.draw(shape, effort.latents, seed, classes, device)
    return _Search(generator, shape, targets, effort, slice_seconds).of(pool, near)


class _Search:
    """The search for one image."""

    def __init__(self, generator: nn.Module, shape: Shape, targets: Targets, effort: Effort, seconds: float) -> None:
        self._generator, self._targets, self._effort = generator, targets, effort
        self._space = LatentSpace.of(shape)
        self._by_class = np.full(shape.classes if shape.is_conditional else 0, np.nan, np.float32)
        self._drawn = slice_rows(generator, shape, _DRAWN * seconds)
        self._descended = slice_rows(generator, shape, _DESCENDED * seconds)

    def of(self, pool: Pool, near: Sequence[tuple[Latents, Latents | None]]) -> Iterator[Inversion]:
        scores = torch.full((1, len(pool)), torch.inf, device=pool.z.device)
        best: Inversion | None = None
        for part, images, views in views_in_slices(self._generator, pool, self._targets, self._drawn):
            scores[:, part] = self._targets.distances(views)
            seen = self._news(Rows.of(pool.z[part], pool.weights_of(part)), images, scores[0, part], 0, most=1)
            is_better = best is None or int(scores.argmin()) >= part.start
            best = seen if best is None or is_better else replace(best, by_class=seen.by_class)
            yield best
        chosen = starts(scores, pool.kinds, self._effort.stages[0][1])[0]
        rows = Rows.of(pool.z[chosen], pool.weights_of(chosen)).joined(near)
        descent = Descent(self._generator, self._space, self._targets, rows, self._effort.prior)
        for iteration in descended(descent, self._effort, 1, self._descended):
            if iteration % _NEWS_ITERATIONS == 0 or iteration == self._effort.iterations:
                best = self._of_descent(descent, iteration) or best
            assert best is not None
            yield best

    def _of_descent(self, descent: Descent, iteration: int) -> Inversion | None:
        seen = descent.scores.isfinite().nonzero().squeeze(1)  # all of them, but for the first slices
        if not len(seen):
            return None
        weights = descent.rows.weights
        rows = Rows.of(descent.z[seen], None if weights is None else weights[seen])
        return self._news(rows, descent.images[seen], descent.scores[seen], iteration)

    def _news(
        self, rows: Rows, images: torch.Tensor, scores: torch.Tensor, iteration: int, most: int | None = None
    ) -> Inversion:
        """What there is to say of latents, the best first."""
        residuals = self._targets.residual(images, rows.owners).cpu().numpy()
        if rows.weights is not None:
            np.fmin.at(self._by_class, rows.weights.argmax(1).cpu().numpy(), residuals)
        order = scores.argsort(stable=True)[:most]
        z, weights = rows.z[order].cpu().numpy(), None if rows.weights is None else rows.weights[order].cpu().numpy()
        similarities = self._targets.similarity(images[order], rows.owners[order]).cpu().numpy()
        pictures, residuals = as_bytes(images[order]), residuals[order.cpu().numpy()]
        found = tuple(
            Found(
                z[i], None if weights is None else weights[i], pictures[i], float(residuals[i]), float(similarities[i])
            )
            for i in range(len(order))
        )
        return Inversion(found, self._by_class.copy(), iteration, self._effort.iterations)


def _apart(a: Found, b: Found) -> float:
    """Mean absolute difference of the images, 0–1."""
    return float(np.abs(a.image.astype(np.float32) - b.image).mean()) / 255
