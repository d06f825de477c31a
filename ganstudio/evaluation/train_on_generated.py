"""Training on generated images, testing on real ones: do they teach a classifier what real images teach it?

It needs images of every class, of the class they are said to be, and varied ones: what precision, recall and accuracy see
one by one. Source: Esteban et al. 2017, Real-valued (Medical) Time Series Generation with Recurrent Conditional GANs, arXiv
1706.02633 (train on synthetic, test on real); Ravuri and Vinyals 2019, Classification Accuracy Score, arXiv 1905.10887.
"""

from __future__ import annotations

from collections.abc import Generator

import torch
from torch import nn
from torch.nn import functional

from ganstudio.errors import StudioError
from ganstudio.evaluation.arithmetic import shuffled
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr

STEPS, BATCH_IMAGES, PEAK_RATE = 600, 64, 5e-3
"""The same number of updates whatever the number of images, so that only the images differ."""
_READ = 500
_SIDE = 8  # pixels, below which convolutions of two strides see nothing


def train_on_generated_in_slices(
    images: torch.Tensor,
    labels: torch.Tensor,
    real: torch.Tensor,
    real_labels: torch.Tensor,
    classes: int,
    device: str | torch.device = "cpu",
) -> Generator[int, None, float]:
    """Trains a small classifier, always from the same weights, and gives its accuracy on real images, 0–1.

    Yields after each update (6 ms on two cores) how many are done.

    :param images: uint8, (N, channels, height, width); labels int64, (N,); `real` and `real_labels` likewise, to test on
    :raises StudioError: images without labels for each, or too small ones
    """
    if len(images) != len(labels) or len(images) < 2 or min(images.shape[2:]) < _SIDE:
        text = tr("Training on generated images needs a label for each of them; there are {:,} images and {:,} labels.")
        raise StudioError(text.format(len(images), len(labels)))
    network = _network(images.shape[1], classes).to(device)
    optimiser = torch.optim.AdamW(network.parameters(), lr=PEAK_RATE, weight_decay=0.02)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimiser, PEAK_RATE, total_steps=STEPS, pct_start=0.2)
    for step, batch in enumerate(_batches(len(images)), 1):
        pixels, asked = images[batch].to(device).float().div_(255), labels[batch].to(device)
        with torch.enable_grad():
            loss = functional.cross_entropy(network(pixels), asked)
            optimiser.zero_grad()
            loss.backward()
        optimiser.step()
        rate.step()
        yield step
    return (yield from _accuracy(network.eval(), real, real_labels, device))


def train_on_generated(
    images: torch.Tensor, labels: torch.Tensor, real: torch.Tensor, real_labels: torch.Tensor, classes: int
) -> float:
    """`train_on_generated_in_slices`, in one go."""
    return finished(train_on_generated_in_slices(images, labels, real, real_labels, classes))


def _accuracy(
    network: nn.Module, real: torch.Tensor, labels: torch.Tensor, device: str | torch.device
) -> Generator[int, None, float]:
    right = 0
    for start in range(0, len(real), _READ):
        part = slice(start, start + _READ)
        with torch.inference_mode():
            read = network(real[part].to(device).float().div_(255)).argmax(1)
        right += int((read.cpu() == labels[part].cpu()).sum())
        yield STEPS
    return right / len(real)


def _network(channels: int, classes: int) -> nn.Module:
    with torch.random.fork_rng(devices=[]):  # nobody else's random numbers are touched
        torch.manual_seed(0)
        return nn.Sequential(
            nn.Conv2d(channels, 16, 4, stride=2),
            nn.BatchNorm2d(16),
            nn.ReLU(),
            nn.Conv2d(16, 32, 3, stride=2),
            nn.BatchNorm2d(32),
            nn.ReLU(),
            nn.AdaptiveAvgPool2d(6),
            nn.Flatten(),
            nn.Linear(32 * 6 * 6, 64),
            nn.BatchNorm1d(64),
            nn.ReLU(),
            nn.Linear(64, classes),
        )


def _batches(count: int) -> Generator[torch.Tensor, None, None]:
    """`STEPS` batches of random rows, each row equally often give or take one."""
    size, done, seed = min(BATCH_IMAGES, count), 0, 0
    while done < STEPS:
        for batch in shuffled(count, seed).split(size):
            if len(batch) == size and done < STEPS:
                done += 1
                yield batch
        seed += 1
