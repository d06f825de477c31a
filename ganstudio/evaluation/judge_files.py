"""The files of a judge: weights, moments of its training images, and a card that says what is to be known of it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

import safetensors.torch
import torch
from pydantic import BaseModel, ConfigDict, ValidationError
from safetensors import SafetensorError

from ganstudio.errors import StudioError
from ganstudio.params import tr


class Card(BaseModel):
    """What is to be known of a judge; lies beside its weights as JSON."""

    model_config = ConfigDict(frozen=True)

    name: str
    data: str
    """What it was trained on."""
    data_sha256: str = ""
    """Of what it was trained and tested on, where that is not bundled."""
    image_shape: tuple[int, int, int] = (1, 28, 28)
    """(channels, height, width) of the images that it reads."""
    size: int = 28
    """Pixels on a side to which its network scales them."""
    class_names: tuple[str, ...]
    """Empty where it knows no classes."""
    feature_name: str
    """Which numbers the features are, and their scale."""
    test_accuracy: float | None
    """0–1, on `test_images` images that were not trained on, with the weights as stored; None without classes."""
    test_images: int
    test_pairs: float | None = None
    """0–1, of images not trained on: how often the nearest of all in the features is another view of the same image. None
    where it was not trained to that."""
    floors: dict[int, float]
    """As in `Reference`: sample count → distance."""
    spread: float | None = None
    """As in `Reference`."""
    seed: int
    epochs: int
    recipe: str
    torch_version: str
    retrain: str
    """How these files are made again."""
    weights_sha256: str
    moments_sha256: str


class JudgeFiles(NamedTuple):
    weights: Path
    moments: Path
    card: Path


def files_of(name: str, folder: Path) -> JudgeFiles:
    """Where a judge's weights, moments and card lie."""
    names = (f"{name}_judge.safetensors", f"{name}_train_moments.safetensors", f"{name}_judge.json")
    return JudgeFiles(*(folder / n for n in names))


def card_in(path: Path) -> Card:
    """
    :raises StudioError: it is missing or damaged
    """
    try:
        return Card.model_validate_json(_bytes(path))
    except ValidationError as error:
        raise StudioError(damaged(path, tr("it is not the description of a judge"))) from error


def tensors_in(path: Path, sha256: str, card: Card) -> dict[str, torch.Tensor]:
    """
    :raises StudioError: it is missing, damaged, or not the file that the card names
    """
    content = _bytes(path)
    if hashlib.sha256(content).hexdigest() != sha256:
        raise StudioError(damaged(path, tr("its SHA-256 is not the one on the judge's card"), card))
    try:
        return safetensors.torch.load(content)
    except SafetensorError as error:
        raise StudioError(damaged(path, str(error), card)) from error


def damaged(path: Path, why: str, card: Card | None = None) -> str:
    """The sentence for a damaged file of a judge."""
    if card is None:
        return tr("{} is damaged: {}. Install GAN Studio again.").format(path, why)
    return tr("{} is damaged: {}. Install GAN Studio again, or make it anew: {}").format(path, why, card.retrain)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise StudioError(tr("{} is missing. Install GAN Studio again.").format(path)) from None
    except OSError as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error.strerror or error)) from error
