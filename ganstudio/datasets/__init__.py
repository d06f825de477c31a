"""Data sets: one file per source of images."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol

import torch

from ganstudio.registry import Registry

if TYPE_CHECKING:
    from ganstudio.params import Params

Split = Literal["train", "test"]


@dataclass(frozen=True)
class Data:
    """A loaded data set, on the CPU."""

    images: torch.Tensor
    """uint8, (N, channels, size, size), 0–255."""
    labels: torch.Tensor | None
    """int64, (N,), indices into `class_names`; None where the images have no classes."""
    class_names: tuple[str, ...] = ()

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

    def __init__(self, config: Params) -> None: ...

    def load(self, split: Split) -> Data: ...


registry: Registry[Dataset] = Registry(__name__)
register = registry.register
