"""The judge: a small network that reads what a generator makes.

That of digits is bundled; `ganstudio.evaluation.train_judge` trained it on MNIST's training images alone. Other images have one
of their own, see `own_judge`, or are read by the network that published FID uses, see `inception`.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from torch import nn

from ganstudio import paths
from ganstudio.errors import StudioError
from ganstudio.evaluation.frechet import Moments
from ganstudio.evaluation.judge_files import Card, card_in, damaged, files_of, tensors_in
from ganstudio.evaluation.judge_network import CLASSES, FEATURES, JudgeNetwork, pixels
from ganstudio.evaluation.reference import Reference
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr

__all__ = ["CHANNELS", "CLASSES", "FEATURES", "Card", "Judge", "JudgeNetwork", "Reading", "card_in", "files_of"]

IMAGE_SHAPE = (1, 28, 28)
CHANNELS = "mnist_channels"
"""Name of the judge of digits that reads each channel of an image in three channels by itself."""


class Reading(NamedTuple):
    """What a judge reads in images, on the judge's device."""

    features: torch.Tensor
    """float32, (N, dimensions), none below 0."""
    logits: torch.Tensor | None
    """float32, (N, classes); None where the judge knows no classes."""

    @property
    def classes(self) -> torch.Tensor | None:
        """The likeliest class of each image, int64, (N,)."""
        return None if self.logits is None else self.logits.argmax(1)

    @property
    def counts(self) -> list[int]:
        """Images of each class, in the judge's order; empty where it knows none."""
        if self.logits is None:
            return []
        return torch.bincount(self.logits.argmax(1), minlength=self.logits.shape[1]).tolist()

    @property
    def spread(self) -> float | None:
        """How different the images of one class are: the features' variance about the mean of their class, summed over the
        features. None for fewer images than that takes."""
        classes = self.classes
        groups = torch.zeros(len(self.features), dtype=torch.int64) if classes is None else classes.cpu()
        features, kinds = self.features.cpu().double(), int(groups.max()) + 1 if len(groups) else 0
        counts = torch.bincount(groups, minlength=kinds)
        if len(groups) <= int((counts > 0).sum()):
            return None
        sums = torch.zeros(kinds, features.shape[1], dtype=torch.float64).index_add_(0, groups, features)
        means = sums / counts.clamp(min=1)[:, None]
        return float((features - means[groups]).square().sum() / (len(groups) - int((counts > 0).sum())))


class Judge:
    """Reads images: ``Judge.load("mnist").read(images)``. Any thread may use it; no random number is drawn."""

    dimensions = FEATURES
    """How many features an image has."""
    slice_images = 128  # 4 ms on two cores, 7 on one; larger slices are no faster per image
    notes: tuple[str, ...] = ()
    """Sentences that go with each report by it."""

    def __init__(
        self, network: nn.Module, card: Card, train_moments: Moments | None, device: str | torch.device
    ) -> None:
        """
        :param network: pixels → features and logits, as `JudgeNetwork`
        :param train_moments: of the features of the images that it is there to judge; None where it is for any
        """
        self.card = card
        self.device = torch.device(device)
        self._reference = None if train_moments is None else Reference(train_moments, card.floors, spread=card.spread)
        self._network = network.to(self.device).to(memory_format=torch.channels_last).eval().requires_grad_(False)

    @classmethod
    def load(cls, name: str = "mnist", device: str | torch.device = "cpu", folder: Path | None = None) -> Judge:
        """The judge of this name from the bundled files, or from another folder.

        :raises StudioError: a file is missing or damaged; the message names it and says what to do
        """
        if name == CHANNELS:
            from ganstudio.evaluation.channels import ChannelJudge

            return ChannelJudge(cls.load("mnist", device, folder))
        files = files_of(name, paths.RESOURCES / "evaluation" if folder is None else folder)
        card = card_in(files.card)
        weights = tensors_in(files.weights, card.weights_sha256, card)
        moments = tensors_in(files.moments, card.moments_sha256, card)
        with torch.device("meta"):  # neither time nor random numbers for weights that are replaced at once
            network = JudgeNetwork(card.image_shape[0], card.size, len(card.class_names))
        try:
            network.load_state_dict({key: value.float() for key, value in weights.items()}, assign=True)
        except RuntimeError as error:
            raise StudioError(damaged(files.weights, tr("it holds another network"), card)) from error
        return cls(network, card, Moments.from_tensors(moments), device)

    @property
    def class_names(self) -> tuple[str, ...]:
        """Empty where it knows no classes: then there is no histogram, no accuracy, no score and no count of modes."""
        return self.card.class_names

    def meant(self, names: Sequence[str]) -> torch.Tensor | None:
        """Which of its classes these names are, int64, (len(names),); None where it does not know all of them."""
        if not names or not set(names) <= set(self.class_names):
            return None
        return torch.tensor([self.class_names.index(name) for name in names])

    def known(self, names: Sequence[str]) -> tuple[str, ...]:
        """These names where they are classes of its own; else all of its classes, since images of others may show any of them."""
        return self.class_names if self.meant(names) is None else tuple(names)

    @property
    def image_shape(self) -> tuple[int, int, int]:
        """(channels, height, width) of the images that it reads."""
        return self.card.image_shape

    def require(self, images: torch.Tensor) -> None:
        """
        :raises StudioError: not images that it can read
        """
        require_images(images, self.image_shape)

    @property
    def is_general(self) -> bool:
        """Whether it was made to read any images: then it takes real ones to compare with."""
        return self._reference is None

    @property
    def reference(self) -> Reference:
        """The images that it was trained on.

        :raises StudioError: it was made to read any
        """
        if self._reference is None:
            text = tr("The features {} were made for any images: it takes real ones to compare with.")
            raise StudioError(text.format(self.card.name))
        return self._reference

    @property
    def train_moments(self) -> Moments:
        """Of the features of the images that it was trained on."""
        return self.reference.moments

    @property
    def floor(self) -> float:
        """Fréchet distance of all `floor_n` real test images to the training images: nothing generated should be below."""
        return self.card.floors[self.floor_n]

    @property
    def floor_n(self) -> int:
        return max(self.card.floors)

    def read(self, images: torch.Tensor) -> Reading:
        """Features and logits of uint8 images, (N, *image_shape), on any device.

        :raises StudioError: images of another type or shape
        """
        return finished(self.read_in_slices(images))

    def read_in_slices(self, images: torch.Tensor, slice_images: int | None = None) -> Generator[int, None, Reading]:
        """`read` as a generator: yields after each slice how many images are read, returns the `Reading`."""
        self.require(images)
        at_once = slice_images or self.slice_images
        features = torch.empty(len(images), self.dimensions, device=self.device)
        logits = torch.empty(len(images), len(self.class_names), device=self.device) if self.class_names else None
        for start in range(0, len(images), at_once):
            part = slice(start, start + at_once)
            # Both modes belong to the thread, which does other work while this generator rests: never yield inside.
            with torch.inference_mode(), torch.autocast(self.device.type, enabled=False):
                features[part], read = self._network(self._pixels(images[part]))
                if logits is not None:
                    logits[part] = read
            yield min(part.stop, len(images))
        return Reading(features, logits)

    def _pixels(self, images: torch.Tensor) -> torch.Tensor:
        return pixels(images, self.card.size, self.device)


def require_images(images: torch.Tensor, shape: tuple[int, int, int] = IMAGE_SHAPE) -> None:
    """
    :raises StudioError: not uint8, or not (N, *shape)
    """
    require_bytes(images)
    if images.ndim != 4 or tuple(images.shape[1:]) != shape:
        text = tr("The judge reads images of shape (N, {}); these are ({}). Scale them to {}×{} {} first.")
        colours = tr("grey") if shape[0] == 1 else tr("with three channels")
        raise StudioError(text.format(_listed(shape), _listed(tuple(images.shape)), shape[1], shape[2], colours))


def require_bytes(images: torch.Tensor) -> None:
    """
    :raises StudioError: not uint8
    """
    if images.dtype != torch.uint8:
        kind = str(images.dtype).removeprefix("torch.")
        raise StudioError(tr("The judge reads images of type uint8 with values 0–255; these are {}.").format(kind))


def _listed(shape: tuple[int, ...]) -> str:
    return ", ".join(map(str, shape))
