"""Trains a feature network on images of any kind, without being told what they show.

Two random views of an image are to have features nearer to each other than to those of all other images (NT-Xent: Chen et al.
2020, arXiv 2002.05709). Where the images have classes, the network learns to name them besides.
"""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional

from ganstudio.evaluation.arithmetic import shuffled
from ganstudio.evaluation.judge_network import (
    FEATURES,
    JudgeNetwork,
    feature_moments_in_slices,
    folded,
    pixels,
    scale_features,
    size_read,
    with_norms,
)
from ganstudio.evaluation.slices import telling
from ganstudio.evaluation.views import view

PROJECTED = 64
TEMPERATURE = 0.2
PEAK_RATE, WEIGHT_DECAY = 3e-3, 0.02
_WARM_UP = 0.1  # of the steps, in which the rate rises
_LARGE = 40  # pixels on a side, above which a step takes twice as long
_LEAST_STEPS, _MOST_STEPS, _MOST_PASSES = 150, 1200, 60
# Images, of two views each: some 10 ms on two cores, and 18; twice as many are no better.
_BATCH, _BATCH_OF_LARGE = 32, 24
_LEARNING = 0.98  # of the work; the rest is finding the scale of the features
_SCALED_BY = 5_000
_PAIRED, _PAIRED_AT_ONCE = 256, 64


@dataclass(frozen=True)
class Recipe:
    """How long a network is trained, and on how many images at once."""

    steps: int
    batch_images: int

    @classmethod
    def fitting(cls, images: int, size: int) -> Recipe:
        """Some 15 s on two cores for images of 28×28, 25 s for 64×64 in colour; less for so few images that more would only teach
        it these by heart. Twice as long gains 0.4 % of a linear probe on MNIST, and ranks generators no better.

        :param images: how many there are to train on
        :param size: pixels on a side
        """
        batch = min(_BATCH if size <= _LARGE else _BATCH_OF_LARGE, images)
        return cls(max(_LEAST_STEPS, min(_MOST_STEPS, _MOST_PASSES * images // batch)), batch)

    def rate(self, step: int) -> float:
        """The learning rate of a step, counted from 0: a rise, then half a cosine down to nothing."""
        rising = max(1, round(_WARM_UP * self.steps))
        if step < rising:
            return PEAK_RATE * (step + 1) / rising
        return PEAK_RATE * 0.5 * (1 + math.cos(math.pi * (step - rising) / (self.steps - rising)))

    def words(self) -> str:
        """For the card."""
        return (
            f"NT-Xent of two views at temperature {TEMPERATURE:g} (arXiv 2002.05709), with classes their cross-entropy besides; "
            f"AdamW, warm-up and cosine from {PEAK_RATE:g}, weight decay {WEIGHT_DECAY:g}; {self.steps:,} steps of "
            f"{self.batch_images} images"
        )


def train_in_slices(
    images: torch.Tensor,
    labels: torch.Tensor | None,
    classes: int,
    seed: int = 0,
    device: str | torch.device = "cpu",
    recipe: Recipe | None = None,
) -> Generator[float, None, JudgeNetwork]:
    """Yields after each slice of some milliseconds what share of the work is done, 0–1; returns the network, its normalisations
    folded in and its features scaled to `TOTAL_VARIANCE`, by up to 5,000 images.

    All randomness is its own. The same seed gives the same network on the same machine with the same number of threads.

    :param images: uint8, (N, channels, height, width), at least 2 and not all the same, on the CPU
    :param labels: int64, (N,), below `classes`, or None
    :param classes: 0: none are learnt
    """
    size = size_read(*images.shape[2:])
    recipe = recipe or Recipe.fitting(len(images), size)
    learner = _Learner(images.shape[1], size, classes, seed, torch.device(device))
    for step, batch in enumerate(_batches(len(images), recipe, seed)):
        views = learner.views(images[batch])
        yield _LEARNING * (step + 0.5) / recipe.steps
        learner.learn(views, labels[batch] if labels is not None and classes else None, recipe.rate(step))
        yield _LEARNING * (step + 1) / recipe.steps
    network = folded(learner.network.eval()).requires_grad_(False)
    some = images[shuffled(len(images))[:_SCALED_BY]]
    reading = feature_moments_in_slices(network, some, device)
    moments = yield from telling(reading, lambda read: _LEARNING + (1 - _LEARNING) * read / len(some))
    scale_features(network, moments.covariance.trace().item())
    return network


def paired_share_in_slices(
    network: nn.Module, images: torch.Tensor, size: int, device: str | torch.device = "cpu"
) -> Generator[int, None, float]:
    """0–1: how often the features of one view of an image lie nearest, among those of two views of each of up to 256 images, to
    those of the other view. By chance that is 1 in 511.

    :param images: uint8, (N, channels, height, width), at least 2, that were not trained on
    :param size: pixels on a side that the network reads
    """
    random = torch.Generator().manual_seed(0)
    sides: tuple[list[torch.Tensor], list[torch.Tensor]] = ([], [])
    for rows in shuffled(len(images))[:_PAIRED].split(_PAIRED_AT_ONCE):
        values = pixels(images[rows], size, device)
        for side in sides:
            with torch.inference_mode(), torch.autocast(torch.device(device).type, enabled=False):
                side.append(network(view(values, random))[0])
        yield len(rows)
    alike, partners = _likeness(torch.cat([*sides[0], *sides[1]]))
    return float((alike.argmax(1) == partners).double().mean())


def nt_xent(projected: torch.Tensor, temperature: float = TEMPERATURE) -> torch.Tensor:
    """The normalised temperature-scaled cross-entropy of first views, then second views, (2N, dimensions)."""
    alike, partners = _likeness(projected)
    return functional.cross_entropy(alike / temperature, partners)


def _likeness(values: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Cosines of all pairs, (2N, 2N), none with itself, and the index of each one's partner, (2N,)."""
    directions = functional.normalize(values, dim=1)
    alike = directions @ directions.T
    alike = alike.masked_fill(torch.eye(len(values), dtype=torch.bool, device=values.device), -torch.inf)
    return alike, torch.arange(len(values), device=values.device).roll(len(values) // 2)


class _Learner:
    """A network in training, with its own random numbers."""

    def __init__(self, channels: int, size: int, classes: int, seed: int, device: torch.device) -> None:
        self._random = torch.Generator().manual_seed(seed)
        self._size, self._device = size, device
        with torch.device("meta"):  # made as usual, weights would be drawn from everybody's random numbers
            self.network = with_norms(JudgeNetwork(channels, size, classes))
            self._projection = nn.Sequential(nn.Linear(FEATURES, FEATURES), nn.ReLU(), nn.Linear(FEATURES, PROJECTED))
        whole = nn.ModuleList([self.network, self._projection]).to_empty(device="cpu")
        _initialise(whole, self._random)
        whole.to(device).train()
        self.network.to(memory_format=torch.channels_last)
        self._optimiser = torch.optim.AdamW(whole.parameters(), lr=PEAK_RATE, weight_decay=WEIGHT_DECAY)

    def views(self, images: torch.Tensor) -> torch.Tensor:
        """Two views of each image, the first ones first."""
        values = pixels(images, self._size, self._device)
        return view(torch.cat([values, values]), self._random)

    def learn(self, views: torch.Tensor, labels: torch.Tensor | None, rate: float) -> None:
        """One update."""
        for group in self._optimiser.param_groups:
            group["lr"] = rate
        # Both modes belong to the thread, which has other work between two slices.
        with torch.enable_grad(), torch.autocast(self._device.type, enabled=False):
            features, logits = self.network(views)
            loss = nt_xent(self._projection(features))
            if logits is not None and labels is not None:
                loss = loss + functional.cross_entropy(logits, labels.to(self._device).repeat(2))
            self._optimiser.zero_grad()
            loss.backward()
        self._optimiser.step()


def _initialise(module: nn.Module, random: torch.Generator) -> None:
    """He et al. 2015, arXiv 1502.01852; normalisations change nothing at first."""
    for part in module.modules():
        if isinstance(part, nn.Conv2d | nn.Linear):
            nn.init.kaiming_normal_(part.weight, nonlinearity="relu", generator=random)
            assert part.bias is not None
            nn.init.zeros_(part.bias)
        elif isinstance(part, nn.BatchNorm1d | nn.BatchNorm2d):
            part.reset_running_stats()
            nn.init.ones_(part.weight)
            nn.init.zeros_(part.bias)


def _batches(count: int, recipe: Recipe, seed: int) -> Iterator[torch.Tensor]:
    """Random rows for each step, each equally often give or take one."""
    done, passes = 0, 0
    while done < recipe.steps:
        for batch in shuffled(count, seed * 1_000_003 + passes).split(recipe.batch_images):
            if len(batch) == recipe.batch_images and done < recipe.steps:
                done += 1
                yield batch
        passes += 1
