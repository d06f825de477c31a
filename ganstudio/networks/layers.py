"""Layers that torch lacks in the form needed here."""

from functools import cache
from typing import Any

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
        return x * self._factors(x) if self.drops else x

    @property
    def drops(self) -> bool:
        """Whether it does anything now."""
        return self.training and self.p > 0

    def after_slope(self, x: torch.Tensor, slope: float) -> torch.Tensor:
        """What it makes of LeakyReLU's result, bit for bit, from LeakyReLU's input: see `Stack`."""
        result: torch.Tensor = _SlopeAndDropout.apply(x, self._factors(x), slope)
        return result

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


class _SlopeAndDropout(torch.autograd.Function):
    """LeakyReLU times the factors. Its derivative knows the slope by the sign of the result, and the factors are 0 where that is lost."""

    @staticmethod
    def forward(x: torch.Tensor, factors: torch.Tensor, slope: float) -> torch.Tensor:
        return nn.functional.leaky_relu(x, slope).mul_(factors)

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[torch.Tensor, torch.Tensor, float], output: torch.Tensor) -> None:
        _, factors, ctx.slope = inputs
        ctx.save_for_backward(output, factors)

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> tuple[torch.Tensor, None, None]:
        result, factors = ctx.saved_tensors
        return torch.ops.aten.leaky_relu_backward(gradients[0] * factors, result, ctx.slope, True), None, None


class Stack(nn.Sequential):
    """Layers in a row, of which LeakyReLU with dropout behind it is computed as one.

    Two feature maps less are kept and walked through: with slopes in place elsewhere, a sixteenth of DCGAN's step on a CPU.
    """

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        layers, is_done = list(self), False
        for layer, following in zip(layers, [*layers[1:], None], strict=True):
            if isinstance(layer, nn.LeakyReLU) and isinstance(following, Dropout) and following.drops:
                input, is_done = following.after_slope(input, layer.negative_slope), True
            elif is_done:
                is_done = False
            else:
                input = layer(input)
        return input


@cache
def _share_kept(p: float, dtype: torch.dtype) -> float:
    """About 1 - p: the share whose inverse the type can hold. The inverse of another, rounded, would scale all features alike."""
    return 1 / float(torch.tensor(1 / (1 - p), dtype=dtype))


class UpConvolution(nn.ConvTranspose2d):
    """A transposed convolution, computed in another way where that is faster: with stride 1 as the plain one that it then is; to grey
    images in the compact network's form by `_ToImages`; to an image's few channels in DCGAN's as a plain one whose four phases are
    maps to be shuffled. Under autocast these images are float32, as the bias is."""

    def forward(self, input: torch.Tensor, output_size: list[int] | None = None) -> torch.Tensor:
        if self.stride == (1, 1):
            assert not isinstance(self.padding, str), "torch knows transposed convolutions with numbers only"
            padding = [size - 1 - pad for size, pad in zip(self.kernel_size, self.padding, strict=True)]
            return nn.functional.conv2d(input, self.weight.flip(2, 3).transpose(0, 1), self.bias, padding=padding)
        if _is_compact(self, self.out_channels, input):
            images = _ToImages.apply(*_in_autocast(input, self.weight))
        elif _can_fold(self, self.out_channels) and self.output_padding == (1, 1):
            # Output 2i + p reads input i + d by tap p + 2 - 2d of the kernel, d from -1 to 1.
            taps = nn.functional.pad(self.weight, (0, 1, 0, 1)).unfold(2, 2, 2).unfold(3, 2, 2).flip(2, 3)
            kernel = taps.permute(1, 4, 5, 0, 2, 3).flatten(0, 2)
            images = nn.functional.pixel_shuffle(nn.functional.conv2d(input, kernel, padding=1), 2)
        else:
            return super().forward(input, output_size)
        return images if self.bias is None else images + self.bias[:, None, None]


class DownConvolution(nn.Conv2d):
    """A convolution; of an image's few channels with stride 2 in DCGAN's form computed on its 2×2 blocks, which takes half of the
    time, and of grey ones in the compact network's by `_OfImages`, where they are to have a gradient."""

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        if input.requires_grad and torch.is_grad_enabled() and _is_compact(self, self.in_channels, input):
            maps: torch.Tensor = _OfImages.apply(*_in_autocast(input, self.weight))
            return maps if self.bias is None else maps + self.bias.to(maps.dtype)[:, None, None]
        if not _can_fold(self, self.in_channels) or input.shape[2] % 2 or input.shape[3] % 2:
            return super().forward(input)
        taps = nn.functional.pad(self.weight, (0, 1, 0, 1)).unfold(2, 2, 2).unfold(3, 2, 2)
        kernel = taps.permute(0, 1, 4, 5, 2, 3).flatten(1, 3)
        return nn.functional.conv2d(nn.functional.pixel_unshuffle(input, 2), kernel, self.bias, padding=1)


class _OfImages(torch.autograd.Function):
    """A 4×4 convolution with stride 2 of grey images. It can be derived again and again, as `_ToImages` can."""

    @staticmethod
    def forward(images: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
        return nn.functional.conv2d(images, weight, stride=2, padding=1)

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[torch.Tensor, torch.Tensor], output: torch.Tensor) -> None:
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> tuple[torch.Tensor | None, torch.Tensor | None]:
        (gradient,), (images, weight), (by_images, by_weight) = gradients, ctx.saved_tensors, ctx.needs_input_grad
        return (
            _ToImages.apply(gradient, weight) if by_images else None,
            _by_weight(gradient, images, weight, transposed=False) if by_weight else None,
        )


class _ToImages(torch.autograd.Function):
    """The transposed form of `_OfImages`, and thereby its derivative: a 4×4 patch for each place, laid over each other.

    oneDNN's own takes two to five times as long where a map has one channel: 2 ms of a core, twice in the compact network's step of 20.
    """

    @staticmethod
    def forward(maps: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
        count, _, height, width = maps.shape
        patches = torch.bmm(weight.flatten(1).t().expand(count, -1, -1), maps.flatten(2))  # as `@` would copy both
        # Samples as channels: `fold` walks through the former one by one, for which a step has not the time.
        size = 2 * height, 2 * width
        return nn.functional.fold(patches.view(1, -1, height * width), size, 4, padding=1, stride=2).view(
            count, -1, *size
        )

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[torch.Tensor, torch.Tensor], output: torch.Tensor) -> None:
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> tuple[torch.Tensor | None, torch.Tensor | None]:
        (gradient,), (maps, weight), (by_maps, by_weight) = gradients, ctx.saved_tensors, ctx.needs_input_grad
        return (
            _OfImages.apply(gradient, weight) if by_maps else None,
            _by_weight(gradient, maps, weight, transposed=True) if by_weight else None,
        )


def _by_weight(gradient: torch.Tensor, input: torch.Tensor, weight: torch.Tensor, transposed: bool) -> torch.Tensor:
    """The derivative of one of the two by its weight."""
    form = (None, [2, 2], [1, 1], [1, 1], transposed, [0, 0], 1)
    result: torch.Tensor = torch.ops.aten.convolution_backward(gradient, input, weight, *form, [False, True, False])[1]
    return result


def _in_autocast(*tensors: torch.Tensor) -> list[torch.Tensor]:
    """In the type that autocast, which does not look into functions of one's own, would give a convolution on the CPU."""
    if not torch.is_autocast_enabled("cpu"):
        return list(tensors)
    return [tensor.to(torch.get_autocast_dtype("cpu")) for tensor in tensors]


def _is_compact(layer: nn.Conv2d | nn.ConvTranspose2d, channels: int, input: torch.Tensor) -> bool:
    """Whether a layer has the form of `_OfImages` or `_ToImages`, and those are faster: with three channels they are not always."""
    form = (layer.kernel_size, layer.stride, layer.padding, layer.output_padding, layer.dilation, layer.groups)
    is_even = not (input.shape[2] % 2 or input.shape[3] % 2)
    fits = channels == 1 and form == ((4, 4), (2, 2), (1, 1), (0, 0), (1, 1), 1)
    return fits and input.device.type == "cpu" and (is_even or isinstance(layer, nn.ConvTranspose2d))


def _can_fold(layer: nn.Conv2d | nn.ConvTranspose2d, channels: int) -> bool:
    return channels <= _FEW and (layer.kernel_size, layer.stride, layer.padding) == ((5, 5), (2, 2), (2, 2))
