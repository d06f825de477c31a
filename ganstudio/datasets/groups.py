"""Classes by look: images sorted into groups without a label being read, for networks that are told the class."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import torch
from torch.nn.functional import adaptive_avg_pool2d

from ganstudio.datasets import Data
from ganstudio.params import N_, param

MOST_GROUPS = 512
_SOME = 10_000
"""Images by which the groups are found; sorting all others then costs as much as these."""
_SIDE = 14
"""Pixels a side at which images are compared: what fine lines do counts for less, and large images take no longer."""
_ROUNDS = 10
_AT_ONCE = 5000


def groups_param() -> Any:
    """The hyperparameter of a data set whose images can be sorted."""
    return param(
        0,
        N_("Classes by look"),
        N_(
            "0: the classes are those of the data set. Else no label is read: the images are sorted into so many groups of like "
            "ones, and these are the classes that the networks are told."
        ),
        ge=0,
        le=MOST_GROUPS,
    )


def in_groups(data: Data, train: Data, count: int) -> Data:
    """Images with the group that each lies nearest to as its class; the largest group comes first.

    :param data: images of any split
    :param train: those by which the groups are found, the same for all splits
    :param count: of groups, at most as many as there are images to find them by
    """
    centres = group_centres(train.images, min(count, len(train), _SOME))
    names = tuple(f"#{k + 1}" for k in range(len(centres)))
    return replace(data, labels=nearest_group(data.images, centres), class_names=names)


def group_centres(images: torch.Tensor, count: int) -> torch.Tensor:
    """The centres of groups of images that look alike, the largest group first: (count, values), float64.

    k-means after Lloyd 1982, begun as by Arthur and Vassilvitskii 2007 (k-means++), at a few pixels a side. That groups found without
    labels serve a conditional GAN as classes: Liu et al. 2020, arXiv 2006.10728, who find them among D's features.

    :param images: uint8, (N, channels, size, size)
    :param count: 1 to N
    """
    random = torch.Generator().manual_seed(0)
    places = _places(images[torch.randperm(len(images), generator=random)[:_SOME]])
    centres = _spread(places, count, random)
    for _ in range(_ROUNDS):
        centres = _means(places, _nearest(places, centres), centres)
    sizes = torch.bincount(_nearest(places, centres), minlength=count)
    return centres[sizes.argsort(descending=True, stable=True)]


def nearest_group(images: torch.Tensor, centres: torch.Tensor) -> torch.Tensor:
    """The number of the nearest centre of each image, int64, (N,)."""
    return torch.cat([_nearest(_places(part), centres) for part in images.split(_AT_ONCE)])


def _places(images: torch.Tensor) -> torch.Tensor:
    """(N, values). In float64, so that neither number of threads nor order of sums moves an image to another group."""
    return adaptive_avg_pool2d(images.float(), min(_SIDE, images.shape[-1])).flatten(1).double() / 255


def _spread(places: torch.Tensor, count: int, random: torch.Generator) -> torch.Tensor:
    """Places (count, values) to begin with, each drawn the more likely the farther it lies from those before."""
    chosen = [places[0]]
    distances = (places - chosen[0]).square().sum(1)
    for _ in range(count - 1):
        # Where all places are taken (the same image again and again), any will do.
        weights = distances if bool(distances.any()) else torch.ones_like(distances)
        chosen.append(places[torch.multinomial(weights, 1, generator=random)[0]])
        distances = torch.minimum(distances, (places - chosen[-1]).square().sum(1))
    return torch.stack(chosen)


def _nearest(places: torch.Tensor, centres: torch.Tensor) -> torch.Tensor:
    return (centres.square().sum(1) - 2 * places @ centres.T).argmin(1)


def _means(places: torch.Tensor, groups: torch.Tensor, before: torch.Tensor) -> torch.Tensor:
    """The mean of each group; one that has lost all its images stays where it was."""
    sums = torch.zeros_like(before).index_add_(0, groups, places)
    counts = torch.bincount(groups, minlength=len(before))[:, None]
    return torch.where(counts > 0, sums / counts.clamp_min(1), before)
