"""The network of a judge: small enough to read two thousand images beside a training, whatever their size."""

from __future__ import annotations

import math
from collections.abc import Generator
from typing import cast

import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils.fusion import fuse_conv_bn_eval, fuse_linear_bn_eval

from ganstudio.evaluation.frechet import Moments

FEATURES = 128
CLASSES = 10
TOTAL_VARIANCE = 100.0
"""Of the features over the training images: the unit. One real image shown again and again has a distance of 140–260."""
LEAST_SIZE, MOST_SIZE = 28, 64
"""Pixels on a side that it reads; images are scaled to a size within."""
_LARGE = 40


class JudgeNetwork(nn.Module):
    """Five convolutions without padding (28 → 13 → 11 → 9 → 4 → 2 pixels; 64 → 31 → 15 → 13 → 6 → 4), 128 features, and a
    logit for each class, where it knows classes.

    In training each layer is followed by a batch normalisation, which is folded into the weights afterwards.
    """

    def __init__(self, channels: int = 1, size: int = LEAST_SIZE, classes: int = CLASSES) -> None:
        """
        :param size: of the images that it reads, `LEAST_SIZE`–`MOST_SIZE` pixels on a side
        :param classes: 0: it knows none
        """
        super().__init__()
        self.size = size
        self.convolutions = nn.ModuleList(
            [
                nn.Conv2d(channels, 32, 4, stride=2),
                nn.Conv2d(32, 48, 3, stride=1 if size <= _LARGE else 2),
                nn.Conv2d(48, 64, 3),
                nn.Conv2d(64, 64, 3, stride=2),
                nn.Conv2d(64, 64, 3),
            ]
        )
        for convolution in (cast(nn.Conv2d, one) for one in self.convolutions):
            size = (size - convolution.kernel_size[0]) // convolution.stride[0] + 1
        self.hidden = nn.Linear(64 * size * size, FEATURES)
        self.head = nn.Linear(FEATURES, classes) if classes else None
        self.norms = nn.ModuleList([nn.Identity() for _ in range(6)])

    def forward(self, images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor | None]:
        """Features (N, 128), none below 0, and logits (N, classes) or None, of images in 0–1, (N, channels, size, size)."""
        x = images.contiguous(memory_format=torch.channels_last)
        for convolution, norm in zip(self.convolutions, self.norms[:-1], strict=True):
            x = functional.relu(norm(convolution(x)), inplace=True)
        features = functional.relu(self.norms[-1](self.hidden(x.flatten(1))), inplace=True)
        return features, None if self.head is None else self.head(features)


def pixels(images: torch.Tensor, size: int, device: torch.device | str = "cpu") -> torch.Tensor:
    """What the network takes, float32, 0–1, (N, channels, size, size), of uint8 images of any height and width."""
    if tuple(images.shape[2:]) == (size, size):
        return images.to(device).float().div_(255)
    values = images.float().div_(255)  # not every device can scale down without aliasing
    return functional.interpolate(values, (size, size), mode="bilinear", antialias=True).clamp_(0, 1).to(device)


def size_read(height: int, width: int) -> int:
    """The size to which images of this height and width are scaled to be read: their own, where that is within the limits."""
    return min(max(height, width, LEAST_SIZE), MOST_SIZE)


def with_norms(network: JudgeNetwork) -> JudgeNetwork:
    """The same network, ready to be trained."""
    channels = [cast(nn.Conv2d, convolution).out_channels for convolution in network.convolutions]
    network.norms = nn.ModuleList([*(nn.BatchNorm2d(c) for c in channels), nn.BatchNorm1d(FEATURES)])
    return network


def folded(network: JudgeNetwork) -> JudgeNetwork:
    """A network without normalisations that computes what this one does in evaluation mode."""
    first, head = cast(nn.Conv2d, network.convolutions[0]), network.head
    with torch.device("meta"):  # no random numbers for weights that are replaced at once
        result = JudgeNetwork(first.in_channels, network.size, 0 if head is None else head.out_features).eval()
    *norms, last_norm = (cast(nn.BatchNorm2d, norm) for norm in network.norms)
    convolutions = (cast(nn.Conv2d, convolution) for convolution in network.convolutions)
    result.convolutions = nn.ModuleList(map(fuse_conv_bn_eval, convolutions, norms))
    result.hidden = fuse_linear_bn_eval(network.hidden, last_norm)
    result.head = head
    return result


def feature_moments_in_slices(
    network: JudgeNetwork, images: torch.Tensor, device: str | torch.device, slice_images: int = 128
) -> Generator[int, None, Moments]:
    """Of the features of uint8 images; yields after each slice how many are read."""
    moments = Moments(FEATURES)
    for start in range(0, len(images), slice_images):
        part = images[start : start + slice_images]
        with torch.inference_mode(), torch.autocast(torch.device(device).type, enabled=False):
            features = network(pixels(part, network.size, device))[0]
        moments.update(features)
        yield start + len(part)
    return moments


def scale_features(network: JudgeNetwork, variance: float) -> None:
    """Scales the features of a network without normalisations, whose variances sum to `variance`, to `TOTAL_VARIANCE`."""
    factor = math.sqrt(TOTAL_VARIANCE / variance)
    with torch.no_grad():  # ReLU passes a positive factor through, so the logits stay what they are
        network.hidden.weight.mul_(factor)
        network.hidden.bias.mul_(factor)
        if network.head is not None:
            network.head.weight.div_(factor)
