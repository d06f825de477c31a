"""Trains the judge: ``python -m ganstudio.evaluation.train_judge``.

Only MNIST's 60,000 training images are trained on. The recipe was chosen with ``--hold-out 10000`` (trained on 50,000 of
them, tried on the rest); the 10,000 test images give the accuracy on the card, once, and choose nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

import safetensors.torch
import torch
from torch.nn import functional

from ganstudio import paths
from ganstudio.datasets.mnist import Mnist
from ganstudio.evaluation.frechet import Moments
from ganstudio.evaluation.judge import Card, Judge, files_of
from ganstudio.evaluation.judge_network import (
    FEATURES,
    TOTAL_VARIANCE,
    JudgeNetwork,
    feature_moments_in_slices,
    folded,
    scale_features,
    with_norms,
)
from ganstudio.evaluation.reference import floors_of
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr

EPOCHS = 16
BATCH_IMAGES = 128
PEAK_RATE = 4e-3
WEIGHT_DECAY = 0.02
_READ_AT_ONCE = 500
ROTATION_DEGREES, SCALE, SHIFT_PIXELS = 12, 0.12, 2.2


def train(
    images: torch.Tensor,
    labels: torch.Tensor,
    epochs: int = EPOCHS,
    seed: int = 0,
    say: Callable[[str], None] = print,
) -> JudgeNetwork:
    """A trained network with its batch normalisations folded in and its features scaled to `TOTAL_VARIANCE`.

    The same seed gives the same network on the same machine with the same number of threads.

    :param images: uint8, (N, 1, 28, 28); labels: int64, (N,)
    """
    started = time.monotonic()
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        network = with_norms(JudgeNetwork()).to(memory_format=torch.channels_last)
        optimiser = torch.optim.AdamW(network.parameters(), lr=PEAK_RATE, weight_decay=WEIGHT_DECAY)
        steps = epochs * (len(images) // BATCH_IMAGES)
        rate = torch.optim.lr_scheduler.OneCycleLR(optimiser, PEAK_RATE, total_steps=steps, pct_start=0.2)
        for epoch in range(epochs):
            loss = _train_epoch(network, optimiser, rate, images, labels)
            seconds = time.monotonic() - started
            say(tr("epoch {} of {}: loss {:.4f}, {:.0f} s").format(epoch + 1, epochs, loss, seconds))
        network = folded(network.eval())
        moments = finished(feature_moments_in_slices(network, images, "cpu", _READ_AT_ONCE))
        scale_features(network, moments.covariance.trace().item())
        return network


def _train_epoch(
    network: JudgeNetwork,
    optimiser: torch.optim.Optimizer,
    rate: torch.optim.lr_scheduler.LRScheduler,
    images: torch.Tensor,
    labels: torch.Tensor,
) -> float:
    network.train()
    total = torch.zeros(())
    batches = torch.randperm(len(images)).split(BATCH_IMAGES)
    batches = batches[: len(images) // BATCH_IMAGES]
    for batch in batches:
        _, logits = network(augmented(images[batch].float() / 255))
        loss = functional.cross_entropy(logits, labels[batch])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        rate.step()
        total += loss.detach()
    return total.item() / len(batches)


def augmented(images: torch.Tensor) -> torch.Tensor:
    """Images in 0–1, (N, 1, 28, 28), each turned, scaled on each axis, and shifted a little; outside is black."""

    def within(limit: float, *shape: int) -> torch.Tensor:
        return (torch.rand(len(images), *shape) * 2 - 1) * limit

    angle = within(math.radians(ROTATION_DEGREES))
    across, down = 1 + within(SCALE), 1 + within(SCALE)
    maps = torch.stack([across * angle.cos(), -across * angle.sin(), down * angle.sin(), down * angle.cos()], 1)
    shift = within(SHIFT_PIXELS / 14, 2, 1)  # affine_grid counts from −1 to 1, which is 28 pixels
    grid = functional.affine_grid(torch.cat([maps.view(-1, 2, 2), shift], 2), list(images.shape), align_corners=False)
    return functional.grid_sample(images, grid, align_corners=False)


def publish(network: JudgeNetwork, folder: Path, epochs: int, seed: int) -> Judge:
    """Stores the weights in half precision, measures *those*, writes moments and card beside them, and loads all again.

    :raises OSError: the folder cannot be written
    """
    network = network.half().float()  # what is measured is what is stored
    draft = _draft(epochs, seed)
    judge = Judge(network, draft, Moments(FEATURES), "cpu")
    train_set, test_set = _mnist("train"), _mnist("test")
    moments = Moments.of(judge.read(train_set[0]).features)
    test = judge.read(test_set[0])
    files = files_of(draft.name, folder)
    folder.mkdir(parents=True, exist_ok=True)
    weights = {key: value.half().contiguous() for key, value in network.state_dict().items()}
    files.weights.write_bytes(safetensors.torch.save(weights))  # save_file would make it unreadable for others
    files.moments.write_bytes(safetensors.torch.save(moments.to_tensors()))
    floors = finished(floors_of(test.features, moments))
    assert test.logits is not None
    card = draft.model_copy(
        update={
            "test_accuracy": (test.logits.argmax(1) == test_set[1]).double().mean().item(),
            "test_images": len(test_set[1]),
            "floors": {n: float(f"{floor:.6g}") for n, floor in floors.items()},
            "spread": float(f"{test.spread:.6g}"),
            "weights_sha256": hashlib.sha256(files.weights.read_bytes()).hexdigest(),
            "moments_sha256": hashlib.sha256(files.moments.read_bytes()).hexdigest(),
        }
    )
    files.card.write_text(card.model_dump_json(indent=2) + "\n", encoding="utf-8", newline="\n")
    return Judge.load(draft.name, folder=folder)


def _draft(epochs: int, seed: int) -> Card:
    """The card with all that is known before anything is measured."""
    return Card(
        name="mnist",
        data="MNIST, the 60,000 training images; tested on the 10,000 test images",
        class_names=tuple("0123456789"),
        feature_name=f"the {FEATURES} activations (after ReLU) before the last layer, scaled so that their variances over "
        f"the training images sum to {TOTAL_VARIANCE:g}",
        test_accuracy=0.0,
        test_images=0,
        floors={},
        seed=seed,
        epochs=epochs,
        recipe=f"AdamW, one-cycle rate up to {PEAK_RATE:g}, weight decay {WEIGHT_DECAY:g}, batches of {BATCH_IMAGES}; "
        f"rotation up to {ROTATION_DEGREES}°, scale up to {SCALE:.0%}, shift up to {SHIFT_PIXELS:g} pixels; no choice "
        "made on the test images",
        torch_version=torch.__version__,
        retrain=f"python -m ganstudio.evaluation.train_judge --epochs {epochs} --seed {seed}",
        weights_sha256="",
        moments_sha256="",
    )


def _mnist(split: Literal["train", "test"]) -> tuple[torch.Tensor, torch.Tensor]:
    data = Mnist(Mnist.Config()).load(split)
    assert data.labels is not None
    return data.images, data.labels


def _try_recipe(held_out: int, epochs: int, seed: int) -> None:
    images, labels = _mnist("train")
    order = torch.randperm(len(images), generator=torch.Generator().manual_seed(seed))
    kept, rest = order[held_out:], order[:held_out]
    network = train(images[kept], labels[kept], epochs, seed)
    reading = Judge(network, _draft(epochs, seed), Moments(FEATURES), "cpu").read(images[rest])
    assert reading.logits is not None
    accuracy = (reading.logits.argmax(1) == labels[rest]).double().mean().item()
    print(tr("accuracy {:.2f} % on {:,} training images held out").format(100 * accuracy, held_out))


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="python -m ganstudio.evaluation.train_judge", description=tr("Trains the judge.")
    )
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=paths.RESOURCES / "evaluation", metavar="FOLDER")
    parser.add_argument(
        "--hold-out", type=int, default=0, metavar="N", help=tr("try the recipe on N training images; writes nothing")
    )
    chosen = parser.parse_args(arguments)
    if chosen.hold_out:
        _try_recipe(chosen.hold_out, chosen.epochs, chosen.seed)
        return
    judge = publish(train(*_mnist("train"), chosen.epochs, chosen.seed), chosen.out, chosen.epochs, chosen.seed)
    text = tr("accuracy {:.2f} % on {:,} test images; floor {:.4g}; written to {}")
    print(text.format(100 * (judge.card.test_accuracy or 0.0), judge.card.test_images, judge.floor, chosen.out))


if __name__ == "__main__":
    main()
