"""The judge of digits for images of three channels with a digit in each, as in stacked MNIST: 1000 classes, 000 to 999.

``python -m ganstudio.evaluation.channels`` measures its card anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from pathlib import Path

import torch

from ganstudio import paths
from ganstudio.datasets.stacked_mnist import StackedMnist
from ganstudio.errors import StudioError
from ganstudio.evaluation.frechet import Moments
from ganstudio.evaluation.judge import CHANNELS, CLASSES, FEATURES, Card, Judge, Reading, card_in, files_of
from ganstudio.evaluation.reference import Reference, floors_of
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr


class ChannelJudge(Judge):
    """Reads each channel by itself: 3 · 128 features, and of 1000 classes the sums of the digits' log-probabilities."""

    dimensions = 3 * FEATURES
    slice_images = 40  # three digits each

    def __init__(self, digits: Judge, card: Card | None = None) -> None:
        """
        :param card: by default the bundled one
        :raises StudioError: that is missing or of another judge of digits
        """
        self.digits, self.device = digits, digits.device
        self.card = _card(digits) if card is None else card
        # Channels are drawn independently: means side by side, covariances along the diagonal.
        moments = digits.train_moments
        tensors = {
            "count": torch.tensor(moments.count),
            "mean": moments.mean.repeat(3),
            "covariance": torch.block_diag(*[moments.covariance] * 3),
        }
        self._reference = Reference(Moments.from_tensors(tensors), self.card.floors)

    @property
    def image_shape(self) -> tuple[int, int, int]:
        """(channels, height, width) of the images that it reads."""
        return (3, *self.digits.image_shape[1:])

    def read_in_slices(self, images: torch.Tensor, slice_images: int | None = None) -> Generator[int, None, Reading]:
        """Of uint8 images, (N, 3, 28, 28): features (N, 384), logits (N, 1000); yields after each slice how many are read."""
        self.require(images)
        at_once = slice_images or self.slice_images
        features = torch.empty(len(images), self.dimensions, device=self.device)
        logits = torch.empty(len(images), CLASSES**3, device=self.device)
        for start in range(0, len(images), at_once):
            part = slice(start, start + at_once)
            digits = self.digits.read(images[part].flatten(0, 1).unsqueeze(1))
            assert digits.logits is not None
            features[part] = digits.features.view(-1, self.dimensions)
            red, green, blue = digits.logits.log_softmax(1).view(-1, 3, CLASSES).unbind(1)
            logits[part] = (red[:, :, None, None] + green[:, None, :, None] + blue[:, None, None, :]).flatten(1)
            yield min(part.stop, len(images))
        return Reading(features, logits)


def _card(digits: Judge) -> Card:
    path = files_of(CHANNELS, paths.RESOURCES / "evaluation").card
    card = card_in(path)
    if card.weights_sha256 != _sha256(digits):
        raise StudioError(tr("{} is of another judge. Make it anew: {}").format(path, card.retrain))
    return card


def _sha256(digits: Judge) -> str:
    """Another than that of the judge of digits: figures of the two cannot be compared."""
    return hashlib.sha256(f"{CHANNELS} {digits.card.weights_sha256}".encode()).hexdigest()


def measure_card(digits: Judge) -> Card:
    """The card, with accuracy and floors measured on stacked MNIST's test images."""
    draft = digits.card.model_copy(
        update={
            "name": CHANNELS,
            "data": "MNIST, the 60,000 training images; tested on stacked MNIST's 10,000 test images, all three digits right",
            "class_names": tuple(f"{number:03d}" for number in range(CLASSES**3)),
            "feature_name": f"of each channel, {digits.card.feature_name}",
            "retrain": "python -m ganstudio.evaluation.channels",
            "weights_sha256": _sha256(digits),
            "moments_sha256": "",
        }
    )
    judge = ChannelJudge(digits, draft)
    images, numbers = StackedMnist(StackedMnist.Config()).load_numbered("test")
    reading = judge.read(images)
    assert reading.logits is not None
    floors = finished(floors_of(reading.features, judge.train_moments))
    return draft.model_copy(
        update={
            "test_accuracy": (reading.logits.argmax(1).cpu() == numbers).double().mean().item(),
            "floors": {n: float(f"{floor:.6g}") for n, floor in floors.items()},
        }
    )


def main() -> None:
    """The command."""
    path: Path = files_of(CHANNELS, paths.RESOURCES / "evaluation").card
    card = measure_card(Judge.load("mnist"))
    path.write_text(card.model_dump_json(indent=2) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
