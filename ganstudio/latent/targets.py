"""What is looked for in a latent space: images, which of their pixels count, and how far another image is from them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from torch.nn.functional import avg_pool2d

Features = Callable[[torch.Tensor], torch.Tensor]
"""From images (N, channels, size, size), -1..1, to numbers (N, F) that say what is seen in them; it can be differentiated."""

_ALL = slice(None)
_COARSEST = 7
"""Pixels on a side below which an image is not made coarser."""
_FAINT = 0.03**2
"""Added to variances of pixels, 0–1, as the constant of SSIM (Wang et al. 2004): what is nearly uniform has no structure to miss."""


class Targets:
    """Images to be found, and the measure of how far an image is from each of them.

    The loss is the mean squared difference of the pixels, and of the images made coarser by 2, 4, ...: a stroke that lies beside
    the one asked for shares no pixel with it, and yet is near in the coarse image, which leads the descent there.

    Whatever is compared is first made a view: a row of numbers such that the loss is the squared distance of two rows. So the
    thousands of images of a search are compared with all targets by one product of matrices.
    """

    def __init__(
        self,
        images: torch.Tensor,
        counts: torch.Tensor | None = None,
        coarse: float = 1.0,
        features: Features | None = None,
        feature_weight: float = 0.0,
    ) -> None:
        """
        :param images: (T, channels, size, size), float32, -1..1
        :param counts: bool, (size, size): the pixels that count, the same of every target; None for all
        :param coarse: weight of each coarser image beside that of the pixels, 1
        :param features: with `feature_weight` its differences count too, relative to how large it is on the targets; not where
            pixels are left out, since what is seen in half an image is not half of what is seen
        :raises ValueError: no pixel counts
        """
        self.images = images
        self.counts = torch.ones(images.shape[2:], device=images.device) if counts is None else counts.to(images)
        self.share = float(self.counts.mean())
        """Of the pixels, how many count, 0–1."""
        if not self.share:
            raise ValueError("at least one pixel must count")
        self._coarse = coarse
        self._features = features if counts is None and feature_weight else None
        self._feature_scale = 1.0
        if self._features is not None:
            with torch.no_grad():
                size = self._features(images).flatten(1).square().sum(1).mean()
            self._feature_scale = float((feature_weight / size.clamp_min(1e-12)).sqrt())
        self.views = self.view(images)

    def __len__(self) -> int:
        return len(self.images)

    def view(self, images: torch.Tensor) -> torch.Tensor:
        """(N, channels, size, size) → (N, V)."""
        counted = images * self.counts
        parts = [_row(counted, self.share)]
        factor = 2
        while self._coarse and images.shape[2] / factor >= _COARSEST:
            parts.append(_row(avg_pool2d(counted, factor, ceil_mode=True), self.share) * self._coarse**0.5)
            factor *= 2
        if self._features is not None:
            parts.append(self._features(images).flatten(1) * self._feature_scale)
        return torch.cat(parts, 1)

    def distances(self, views: torch.Tensor, owners: torch.Tensor | slice = _ALL) -> torch.Tensor:
        """The loss of each of N views (N, V) for each of these targets: (T, N)."""
        wanted = self.views[owners]
        squares = wanted.square().sum(1, keepdim=True) + views.square().sum(1)
        return torch.addmm(squares, wanted, views.T, alpha=-2).clamp_min_(0)

    def loss(self, images: torch.Tensor, owners: torch.Tensor) -> torch.Tensor:
        """(R,), of images (R, channels, size, size), each for the target that `owners` (R,) names."""
        return (self.view(images) - self.views[owners]).square().sum(1)

    def residual(self, images: torch.Tensor, owners: torch.Tensor) -> torch.Tensor:
        """The mean absolute difference of the pixels that count, in units of the whole range from black to white, 0–1: (R,)."""
        return self._mean((images - self.images[owners]).abs()) / 2

    def similarity(self, images: torch.Tensor, owners: torch.Tensor) -> torch.Tensor:
        """How much of what is to be seen in the target the image shows, 0–1: (R,).

        One minus the squared difference by the target's variance about its mean (the coefficient of determination), over the
        pixels that count: 1 is the same image, 0 no better than a uniform grey. A target that is nearly uniform itself is
        held against a small constant.
        """
        wanted = self.images[owners]
        mean = self._mean(wanted, (2, 3))[:, :, None, None]
        variance = self._mean((wanted - mean).square()) / 4
        error = self._mean((images - wanted).square()) / 4
        return (1 - error / (variance + _FAINT)).clamp(0, 1)

    def _mean(self, values: torch.Tensor, dimensions: tuple[int, ...] = (1, 2, 3)) -> torch.Tensor:
        """Over the pixels that count."""
        return (values * self.counts).mean(dimensions) / self.share


def _row(images: torch.Tensor, share: float) -> torch.Tensor:
    """Rows of which the squared distance is the mean squared difference of the values, as if only those that count were there."""
    rows = images.flatten(1)
    return rows / (rows.shape[1] * share) ** 0.5


def as_target(image: np.ndarray, device: torch.device | str = "cpu") -> torch.Tensor:
    """An image (channels, size, size), or several (N, channels, size, size), uint8 or float -1..1, as float32, -1..1, (N, ...)."""
    values = torch.from_numpy(np.array(image, order="C")).to(
        device
    )  # a copy: whose array it is may not let it be written to
    values = values.float() / 127.5 - 1 if values.dtype == torch.uint8 else values.float()
    return values[None] if values.ndim == 3 else values


def as_bytes(images: torch.Tensor) -> np.ndarray:
    """Images in -1..1 as uint8, as every picture of a generator is made."""
    return images.detach().add(1).mul_(127.5).round_().clamp_(0, 255).to(torch.uint8).cpu().numpy()


def differences(target: np.ndarray, image: np.ndarray, counts: np.ndarray | None = None) -> np.ndarray:
    """Where two images of (channels, size, size), uint8, differ: (size, size), float32, -1..1, the mean over the channels.

    Above 0 where only the target is bright, below 0 where only the image is: of a generator that knows nothing else than sound
    images, the place of what is not sound (Schlegl et al. 2017, arXiv 1703.05921). 0 where pixels do not count.
    """
    found: np.ndarray = ((target.astype(np.float32) - image) / 255).mean(0)
    return found if counts is None else np.where(counts, found, np.float32(0))
