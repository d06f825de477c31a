"""Layers that torch lacks in the form needed here."""

from functools import cache

import torch
from torch import nn

_LEVELS = 2**16
_FEW = 4
"""Channels of an image, at most."""


class Dropout(nn.Module):
    """Dropout that draws its mask from a generator of the run, so that a resumed run continues exactly.

    (`nn.Dropout` draws from the process-wide generator.) Source: Srivastava et al. 2014, JMLR 15.
    """

    def __init__(self, p: float, random: torch.Generator) -> None:
        super().__init__()
        self.p = p
        self.random = random

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training or self.p == 0:
            return x
        return x * self._factors(x)

    def _factors(self, x: torch.Tensor) -> torch.Tensor:
        """0 for what is dropped, 1 / (the share that is kept) for the rest, in x's shape and type.

        Made once, for both passes: each one more over a feature map is felt, and a mask of another type costs several.
        """
        kept = _share_kept(self.p, x.dtype)
        if x.device.type != "cpu":
            mask = torch.empty(x.shape, dtype=x.dtype, device=x.device).bernoulli_(kept, generator=self.random)
            return mask.mul_(1 / kept)
        # Four 16-bit lanes of each 64-bit word: drawn one by one, these numbers took a sixth of DCGAN's step.
        dropped = min(round((1 - kept) * _LEVELS), _LEVELS - 1)
        words = torch.empty(-(-x.numel() // 4), dtype=torch.int64).random_(-(2**63), None, generator=self.random)
        lanes = words.view(torch.int16)[: x.numel()].view(x.shape)
        factor = torch.tensor(1 / (1 - dropped / _LEVELS), dtype=x.dtype)
        return torch.where(lanes >= dropped - _LEVELS // 2, factor, 0.0)


@cache
def _share_kept(p: float, dtype: torch.dtype) -> float:
    """About 1 - p: the share whose inverse the type can hold. The inverse of another, rounded, would scale all features alike."""
    return 1 / float(torch.tensor(1 / (1 - p), dtype=dtype))


class UpConvolution(nn.ConvTranspose2d):
    """A transposed convolution, computed as a plain one where that is faster: with stride 1, which it is then anyway, and with
    stride 2 to an image's few channels, whose four phases are maps to be shuffled."""

    def forward(self, input: torch.Tensor, output_size: list[int] | None = None) -> torch.Tensor:
        if self.stride == (1, 1):
            assert not isinstance(self.padding, str), "torch knows transposed convolutions with numbers only"
            padding = [size - 1 - pad for size, pad in zip(self.kernel_size, self.padding, strict=True)]
            return nn.functional.conv2d(input, self.weight.flip(2, 3).transpose(0, 1), self.bias, padding=padding)
        if not _can_fold(self, self.out_channels) or self.output_padding != (1, 1):
            return super().forward(input, output_size)
        # Output 2i + p reads input i + d by tap p + 2 - 2d of the kernel, d from -1 to 1.
        taps = nn.functional.pad(self.weight, (0, 1, 0, 1)).unfold(2, 2, 2).unfold(3, 2, 2).flip(2, 3)
        kernel = taps.permute(1, 4, 5, 0, 2, 3).flatten(0, 2)
        images = nn.functional.pixel_shuffle(nn.functional.conv2d(input, kernel, padding=1), 2)
        return images if self.bias is None else images + self.bias[:, None, None]


class DownConvolution(nn.Conv2d):
    """A convolution; of an image's few channels with stride 2 computed on its 2×2 blocks, which takes half of the time."""

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        if not _can_fold(self, self.in_channels) or input.shape[2] % 2 or input.shape[3] % 2:
            return super().forward(input)
        taps = nn.functional.pad(self.weight, (0, 1, 0, 1)).unfold(2, 2, 2).unfold(3, 2, 2)
        kernel = taps.permute(0, 1, 4, 5, 2, 3).flatten(1, 3)
        return nn.functional.conv2d(nn.functional.pixel_unshuffle(input, 2), kernel, self.bias, padding=1)


def _can_fold(layer: nn.Conv2d | nn.ConvTranspose2d, channels: int) -> bool:
    return channels <= _FEW and (layer.kernel_size, layer.stride, layer.padding) == ((5, 5), (2, 2), (2, 2))
