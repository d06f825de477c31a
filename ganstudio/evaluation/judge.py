"""The judge: a small classifier of digits, bundled, that reads what a generator makes.

It is trained by `ganstudio.evaluation.train_judge` on MNIST's training images alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from pathlib import Path
from typing import NamedTuple

import safetensors.torch
import torch
from pydantic import BaseModel, ConfigDict, ValidationError
from safetensors import SafetensorError
from torch import nn
from torch.nn import functional

from ganstudio import paths
from ganstudio.errors import StudioError
from ganstudio.evaluation.frechet import Moments
from ganstudio.evaluation.reference import Reference
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr

IMAGE_SHAPE = (1, 28, 28)
CHANNELS = "mnist_channels"
"""Name of the judge of digits that reads each channel of an image in three channels by itself."""
FEATURES = 128
CLASSES = 10
SLICE_IMAGES = 128  # 4 ms on two cores, 7 on one; larger slices are no faster per image


class Reading(NamedTuple):
    """What the judge reads in images, on the judge's device."""

    features: torch.Tensor
    """float32, (N, 128), none below 0."""
    logits: torch.Tensor
    """float32, (N, 10)."""

    @property
    def classes(self) -> torch.Tensor:
        """The likeliest class of each image, int64, (N,)."""
        return self.logits.argmax(1)


class JudgeNetwork(nn.Module):
    """Five convolutions without padding (28 → 13 → 11 → 9 → 4 → 2 pixels), 128 features, 10 logits.

    In training each layer is followed by a batch normalisation, which is folded into the weights afterwards.
    """

    def __init__(self) -> None:
        super().__init__()
        self.convolutions = nn.ModuleList(
            [
                nn.Conv2d(1, 32, 4, stride=2),
                nn.Conv2d(32, 48, 3),
                nn.Conv2d(48, 64, 3),
                nn.Conv2d(64, 64, 3, stride=2),
                nn.Conv2d(64, 64, 3),
            ]
        )
        self.hidden = nn.Linear(64 * 2 * 2, FEATURES)
        self.head = nn.Linear(FEATURES, CLASSES)
        self.norms = nn.ModuleList([nn.Identity() for _ in range(6)])

    def forward(self, images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Features (N, 128) and logits (N, 10) of images in 0–1, (N, 1, 28, 28)."""
        x = images.contiguous(memory_format=torch.channels_last)
        for convolution, norm in zip(self.convolutions, self.norms[:-1], strict=True):
            x = functional.relu(norm(convolution(x)), inplace=True)
        features = functional.relu(self.norms[-1](self.hidden(x.flatten(1))), inplace=True)
        return features, self.head(features)


class Card(BaseModel):
    """What is to be known of a judge; lies beside its weights as JSON."""

    model_config = ConfigDict(frozen=True)

    name: str
    data: str
    """What it was trained on."""
    class_names: tuple[str, ...]
    feature_name: str
    """Which numbers the features are, and their scale."""
    test_accuracy: float
    """0–1, on `test_images` images that were not trained on, with the weights as stored."""
    test_images: int
    floors: dict[int, float]
    """As in `Reference`: sample count → distance."""
    seed: int
    epochs: int
    recipe: str
    torch_version: str
    retrain: str
    """The command that makes these files again."""
    weights_sha256: str
    moments_sha256: str


class Judge:
    """Reads images: ``Judge.load("mnist").read(images)``. Any thread may use it; no random number is drawn."""

    def __init__(self, network: JudgeNetwork, card: Card, train_moments: Moments, device: str | torch.device) -> None:
        self.card = card
        self.device = torch.device(device)
        self.reference = Reference(train_moments, card.floors)
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
        weights = _tensors(files.weights, card.weights_sha256, card)
        moments = _tensors(files.moments, card.moments_sha256, card)
        with torch.device("meta"):  # neither time nor random numbers for weights that are replaced at once
            network = JudgeNetwork()
        try:
            network.load_state_dict({key: value.float() for key, value in weights.items()}, assign=True)
        except RuntimeError as error:
            raise StudioError(_damaged(files.weights, tr("it holds another network"), card)) from error
        return cls(network, card, Moments.from_tensors(moments), device)

    @property
    def class_names(self) -> tuple[str, ...]:
        return self.card.class_names

    @property
    def image_shape(self) -> tuple[int, int, int]:
        """(channels, height, width) of the images that it reads."""
        return IMAGE_SHAPE

    def require(self, images: torch.Tensor) -> None:
        """
        :raises StudioError: not images that it can read
        """
        require_images(images, self.image_shape)

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
        """Features and logits of uint8 images, (N, 1, 28, 28), on any device.

        :raises StudioError: images of another type or shape
        """
        return finished(self.read_in_slices(images))

    def read_in_slices(self, images: torch.Tensor, slice_images: int = SLICE_IMAGES) -> Generator[int, None, Reading]:
        """`read` as a generator: yields after each slice how many images are read, returns the `Reading`."""
        self.require(images)
        features = torch.empty(len(images), FEATURES, device=self.device)
        logits = torch.empty(len(images), CLASSES, device=self.device)
        for start in range(0, len(images), slice_images):
            part = slice(start, start + slice_images)
            # Both modes belong to the thread, which does other work while this generator rests: never yield inside.
            with torch.inference_mode(), torch.autocast(self.device.type, enabled=False):
                pixels = images[part].to(self.device).float().div_(255)
                features[part], logits[part] = self._network(pixels)
            yield min(part.stop, len(images))
        return Reading(features, logits)


class JudgeFiles(NamedTuple):
    weights: Path
    moments: Path
    card: Path


def files_of(name: str, folder: Path) -> JudgeFiles:
    """Where a judge's weights, moments and card lie."""
    names = (f"{name}_judge.safetensors", f"{name}_train_moments.safetensors", f"{name}_judge.json")
    return JudgeFiles(*(folder / n for n in names))


def require_images(images: torch.Tensor, shape: tuple[int, int, int] = IMAGE_SHAPE) -> None:
    """
    :raises StudioError: not uint8, or not (N, *shape)
    """
    if images.dtype != torch.uint8:
        kind = str(images.dtype).removeprefix("torch.")
        raise StudioError(tr("The judge reads images of type uint8 with values 0–255; these are {}.").format(kind))
    if images.ndim != 4 or tuple(images.shape[1:]) != shape:
        text = tr("The judge reads images of shape (N, {}); these are ({}). Scale them to {}×{} {} first.")
        colours = tr("grey") if shape[0] == 1 else tr("with three channels")
        raise StudioError(text.format(_listed(shape), _listed(tuple(images.shape)), shape[1], shape[2], colours))


def _listed(shape: tuple[int, ...]) -> str:
    return ", ".join(map(str, shape))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise StudioError(tr("{} is missing. Install GAN Studio again.").format(path)) from None
    except OSError as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error.strerror or error)) from error


def card_in(path: Path) -> Card:
    try:
        return Card.model_validate_json(_bytes(path))
    except ValidationError as error:
        raise StudioError(_damaged(path, tr("it is not the description of a judge"))) from error


def _tensors(path: Path, sha256: str, card: Card) -> dict[str, torch.Tensor]:
    content = _bytes(path)
    if hashlib.sha256(content).hexdigest() != sha256:
        raise StudioError(_damaged(path, tr("its SHA-256 is not the one on the judge's card"), card))
    try:
        return safetensors.torch.load(content)
    except SafetensorError as error:
        raise StudioError(_damaged(path, str(error), card)) from error


def _damaged(path: Path, why: str, card: Card | None = None) -> str:
    if card is None:
        return tr("{} is damaged: {}. Install GAN Studio again.").format(path, why)
    return tr("{} is damaged: {}. Install GAN Studio again, or make it anew: {}").format(path, why, card.retrain)
