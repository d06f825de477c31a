"""Classes by look: images sorted into groups without a label being read, for networks that are told the class."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Any

import torch
from torch.nn.functional import adaptive_avg_pool2d

from ganstudio import progress
from ganstudio.datasets import Data
from ganstudio.params import N_, param

MOST_GROUPS = 512
_SOME = 10_000
"""Images by which the groups are found; sorting all others then costs as much as these."""
_SIDE = 14
"""Pixels a side at which images are compared: what fine lines do counts for less, and large images take no longer."""
_ROUNDS = 10
_AT_ONCE = 500
_SAME = 1e-9
"""Squared distance below which two images are the same: a level of one pixel makes ten times that, and rounding less than 1e-12."""
_KEPT = 4
_found: dict[tuple[str, int], torch.Tensor] = {}
"""The centres found last, by what they were found from: the window and the run that starts ask for the same ones."""


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


def like(data: Data, train: Data) -> Data:
    """Images that were loaded without groups, with the classes of those that a run trains on."""
    return data if train.centres is None else in_groups(data, train.centres)


def in_groups(data: Data, centres: torch.Tensor) -> Data:
    """Images with the group that each lies nearest to as its class.

    :param data: images of any split
    :param centres: as `group_centres` found them, the same for all splits
    """
    names = tuple(f"#{k + 1}" for k in range(len(centres)))
    return replace(data, labels=nearest_group(data.images, centres), class_names=names, centres=centres)


def group_centres(images: torch.Tensor, count: int) -> torch.Tensor:
    """The centres of groups of images that look alike, the largest group first: (groups, values), float64, not to be written to.

    k-means after Lloyd 1982, begun as by Arthur and Vassilvitskii 2007 (k-means++), at a few pixels a side. That groups found without
    labels serve a conditional GAN as classes: Liu et al. 2020, arXiv 2006.10728, who find them among D's features.

    Tells `ganstudio.progress` how far it is. The same images give the same centres, but for the last digits of each number.

    :param images: uint8, (N, channels, size, size)
    :param count: of groups; fewer where there are fewer images to find them by
    """
    random = torch.Generator().manual_seed(0)
    some = images[torch.randperm(len(images), generator=random)[:_SOME]]
    places = torch.cat([_places(part) for part in some.split(_AT_ONCE)])
    wanted = sha256(places.numpy().data).hexdigest(), min(count, len(places))
    centres = _found.get(wanted)
    if centres is None:
        centres = _found[wanted] = _centres(places, wanted[1], random)
        for old in list(_found)[:-_KEPT]:
            _found.pop(old, None)
    return centres


def nearest_group(images: torch.Tensor, centres: torch.Tensor) -> torch.Tensor:
    """The number of the nearest centre of each image, int64, (N,). Tells `ganstudio.progress` how far it is."""
    groups = torch.empty(len(images), dtype=torch.int64)
    for start in range(0, len(images), _AT_ONCE):
        progress.report(start, len(images))
        part = slice(start, start + _AT_ONCE)
        groups[part] = _nearest(_places(images[part]), centres)
    return groups


def _places(images: torch.Tensor) -> torch.Tensor:
    """(N, values). In float64, so that neither number of threads nor order of sums moves an image to another group."""
    return adaptive_avg_pool2d(images.float(), min(_SIDE, images.shape[-1])).flatten(1).double() / 255


def _centres(places: torch.Tensor, count: int, random: torch.Generator) -> torch.Tensor:
    centres = _spread(places, count, random)
    for done in range(_ROUNDS):
        _tell((1 + done / _ROUNDS) / 2, len(places))
        centres = _means(places, _nearest(places, centres), centres)
    sizes = torch.bincount(_nearest(places, centres), minlength=count)
    return centres[sizes.argsort(descending=True, stable=True)]


def _spread(places: torch.Tensor, count: int, random: torch.Generator) -> torch.Tensor:
    """Places (count, values) to begin with, each drawn the more likely the farther it lies from those before."""
    squares = places.square().sum(1)
    chosen, distances = [0], _distances(places, squares, 0)
    while len(chosen) < count:
        _tell(len(chosen) / count / 2, len(places))
        # Where all places are taken (the same image again and again), any will do.
        weights = distances if bool(distances.any()) else torch.ones_like(distances)
        chosen.append(int(torch.multinomial(weights, 1, generator=random)))
        distances = torch.minimum(distances, _distances(places, squares, chosen[-1]))
    return places[chosen]


def _distances(places: torch.Tensor, squares: torch.Tensor, chosen: int) -> torch.Tensor:
    """Squared, of all places to one of them. By a product: to subtract takes three times as long."""
    found = torch.addmv(squares + squares[chosen], places, places[chosen], alpha=-2)
    return torch.where(found < _SAME, 0.0, found)


def _nearest(places: torch.Tensor, centres: torch.Tensor) -> torch.Tensor:
    squares = centres.square().sum(1)
    # In parts, so that the distances of one stay in the processor's cache.
    return torch.cat([torch.addmm(squares, part, centres.T, alpha=-2).argmin(1) for part in places.split(_AT_ONCE)])


def _means(places: torch.Tensor, groups: torch.Tensor, before: torch.Tensor) -> torch.Tensor:
    """The mean of each group; one that has lost all its images stays where it was."""
    sums = torch.zeros_like(before).index_add_(0, groups, places)
    counts = torch.bincount(groups, minlength=len(before))[:, None]
    return torch.where(counts > 0, sums / counts.clamp_min(1), before)


def _tell(share: float, images: int) -> None:
    progress.report(int(share * images), images)
