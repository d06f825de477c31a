"""What lies about a latent: the same one in every class, and its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ganstudio.latent.arithmetic import neighbours
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.space import LatentSpace
from ganstudio.params import tr

MOST_KINDS = 100
"""Classes or learned categories that are shown in a row."""
ANGLES = (10, 20, 30, 45, 60, 90)
"""How far neighbours may lie apart, in degrees."""
USUAL_ANGLE = 30


@dataclass(frozen=True, eq=False)
class Variation:
    """Another latent, and what it is."""

    at: Keyframe
    words: str
    """For tooltip and screen reader."""
    index: int = 0
    """Which class, category or neighbour."""


def kind_names(space: LatentSpace, class_names: Sequence[str]) -> tuple[str, ...]:
    """What `in_every_kind` shows, in short words: the classes, or else the learned categories; empty without either."""
    return tuple(class_names) or tuple(str(i + 1) for i in range(space.categories))


def in_every_kind_words(class_names: Sequence[str]) -> str:
    """What `in_every_kind` does, to choose it by."""
    return tr("In every class") if class_names else tr("With every learned code")


def in_every_kind(space: LatentSpace, class_names: Sequence[str], at: Keyframe) -> list[Variation]:
    """The same latent in each class, or else in each learned category; empty without either."""
    count = len(kind_names(space, class_names))
    return [in_kind(space, class_names, at, index) for index in range(min(count, MOST_KINDS))]


def in_kind(space: LatentSpace, class_names: Sequence[str], at: Keyframe, index: int) -> Variation:
    """The same latent in one class, or else in one learned category."""
    if class_names:
        weights = np.zeros(len(class_names), np.float32)
        weights[index] = 1
        return Variation(Keyframe(at.z, weights), tr("class {}").format(class_names[index]), index)
    point = Keyframe(space.with_category(at.z, index), at.class_weights)
    return Variation(point, tr("learned code {}").format(index + 1), index)


def kind_of(space: LatentSpace, at: Keyframe) -> int | None:
    """Which class or else learned category a latent has, where it blends none; None where it does, or without either."""
    weights = at.z[: space.categories] if at.class_weights is None else at.class_weights
    pure = np.flatnonzero(weights > 1 - 1e-3)
    return int(pure[0]) if len(pure) else None


def around(space: LatentSpace, at: Keyframe, degrees: float) -> list[Variation]:
    """Up to eight neighbours at an angle; the classes are those of the latent."""
    found = neighbours(space, at.z, degrees)
    words = tr("neighbour {} of {}, {:g}° away")
    return [
        Variation(Keyframe(z, at.class_weights), words.format(index + 1, len(found), degrees), index)
        for index, z in enumerate(found)
    ]
