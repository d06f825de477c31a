"""What the penalties on D's gradient have in common.

A gradient is taken by what D judges at once: by an image, or where the term packing is on by a whole pack.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import torch

from ganstudio.params import N_, Objection, Params, param, tr


def penalty_objections(config: Any, kind: str) -> Iterator[Objection]:
    """Why a penalty on D's gradient does not go with a configuration."""
    if getattr(config.network, "discriminator_norm", False):
        text = tr("does not go with BatchNorm in D: the penalty assumes that D judges each image by itself")
        yield Objection(f"terms.{kind}", text, (("network.discriminator_norm", False),))


class ZeroCentred(Params):
    """What R1 and R2 share."""

    gamma: float = param(
        0.2, N_("Weight γ"), N_("D's loss gains γ/2 · |∇D|², summed over pixels."), live=True, log=True, ge=0, le=1e4
    )
    interval: int = param(
        8,
        N_("Every"),
        N_("Compute it every k-th step, with k times the weight: cheaper."),
        live=True,
        ge=1,
        le=64,
        unit="steps",
    )
    gamma_end: float = param(
        1.0,
        N_("Share of γ at the end"),
        N_("γ falls to this share of itself along a cosine until the planned length."),
        live=True,
        gt=0,
        le=1,
        advanced=True,
    )

    def weight(self, progress: float) -> float:
        """γ at a share of the planned length, times the interval."""
        fall = (1 - math.cos(math.pi * progress)) / 2
        return self.interval * self.gamma * (1 - (1 - self.gamma_end) * fall)

    def objections(self, config: Any) -> Iterator[Objection]:
        yield from penalty_objections(config, self.kind)  # type: ignore[attr-defined]


def squared_gradient(scores: torch.Tensor, images: torch.Tensor) -> torch.Tensor:
    """The mean over scores (N / m,) of |∇D|², summed over the pixels of the m images (N, ...) of each, with its graph."""
    return _gradients(scores, images).square().sum(1).mean()


def slopes(scores: torch.Tensor, images: torch.Tensor) -> torch.Tensor:
    """|∇D| of each score (N / m,), with its graph. The root is kept off zero, where its derivative is infinite."""
    return (_gradients(scores, images).square().sum(1) + 1e-12).sqrt()


def mixing(images: torch.Tensor, judged: int, random: torch.Generator) -> torch.Tensor:
    """Random shares from 0 to 1, (N, 1, ...), one for each of `judged` images or packs: points on straight lines of D's inputs."""
    shares = torch.rand(judged, *[1] * (images.ndim - 1), generator=random, device=images.device)
    return shares.repeat_interleave(len(images) // judged, 0)


def _gradients(scores: torch.Tensor, images: torch.Tensor) -> torch.Tensor:
    """Of each score, by all pixels that it is of, (N / m, m · pixels); the images of a pack are neighbours."""
    (gradient,) = torch.autograd.grad(scores.sum(), images, create_graph=True)
    return gradient.reshape(len(scores), -1)
