"""Data sets: one file per source of images, or of points of the plane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, Protocol

import torch

from ganstudio.errors import StudioError
from ganstudio.params import Params, kind_of
from ganstudio.registry import Registry

Split = Literal["train", "test"]


@dataclass(frozen=True)
class Plane:
    """Where points lie that are the samples of a data set: the sample (x, y), -1..1, stands for the place extent · (x, y)."""

    extent: float
    modes: torch.Tensor | None = None
    """Centres of the clusters, (K, 2), in the plane's own units; None where there are none."""
    sigma: float = 0.0
    """Standard deviation of each cluster, in the plane's own units."""


@dataclass(frozen=True)
class Data:
    """A loaded data set, on the CPU."""

    images: torch.Tensor
    """uint8, (N, channels, size, size), 0–255; or points of the plane, float32, (N, 2, 1, 1), about -1..1: to networks, a point
    is an image of one pixel with two channels."""
    labels: torch.Tensor | None
    """int64, (N,), indices into `class_names`; None where the images have no classes."""
    class_names: tuple[str, ...] = ()
    plane: Plane | None = None
    """Of points; None for images."""
    centres: torch.Tensor | None = None
    """Where the classes were found by look: what each image was compared with, see `groups`; a run keeps them."""
    note: str = ""
    """What a person should know of it, in sentences: such as how many files could not be read."""
    missing: str = ""
    """Why the images of a run that was opened are not to be had, a sentence; `images` then only has their number and shape."""

    @property
    def channels(self) -> int:
        return self.images.shape[1]

    @property
    def size(self) -> int:
        return self.images.shape[2]

    def __len__(self) -> int:
        return self.images.shape[0]

    def per_class(self, count: int) -> torch.Tensor:
        """The first `count` images of each class, class by class; without classes simply the first images."""
        if self.labels is None:
            return self.images[: count * 10]
        rows = [self.images[self.labels == c][:count] for c in range(len(self.class_names))]
        return torch.cat(rows)


class Dataset(Protocol):
    """A source of images: ``Dataset(config).load("train")``.

    Loading raises `StudioError` with a sentence for a person where files are missing or damaged.
    """

    kind: ClassVar[str]
    title: ClassVar[str]
    source: ClassVar[str]
    judge: ClassVar[str]
    """Name of the judge that scores what is generated from this data, or empty."""
    # ``loads_slowly = True``: loading may take long, so that a window does it behind; it tells `ganstudio.progress` how far it is.

    def __init__(self, config: Params) -> None: ...

    def load(self, split: Split) -> Data: ...


registry: Registry[Dataset] = Registry(__name__)
register = registry.register


def is_whole(config: Params) -> bool:
    """Whether a data set has all images that its kind has, whatever are called their classes."""
    usual = type(config)()
    return all(getattr(config, name) == getattr(usual, name) for name in type(config).model_fields if name != "groups")


def without_groups(config: Params) -> Params:
    """The same images with the classes that they have of themselves, if any, which takes no sorting."""
    return config.model_copy(update={"groups": 0}) if getattr(config, "groups", 0) else config


def loads_slowly(config: Params) -> bool:
    """Whether loading may take long: the images are found and decoded first, or sorted into groups."""
    slow = getattr(registry[kind_of(config)], "loads_slowly", False)
    return slow or bool(getattr(config, "groups", 0))


def training_size(config: Params) -> int | None:
    """How many samples a data set has to train on; None where it cannot be read here."""
    try:
        return len(registry.build(without_groups(config)).load("train"))
    except StudioError:
        return None
