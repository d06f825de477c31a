"""Convolutions and transposed ones, computed on a CPU in the ways that are fastest for these networks; what they say is torch's."""

from __future__ import annotations

from typing import Any, NamedTuple

import torch
from torch import nn
from torch.nn.functional import conv2d, conv_transpose2d, fold, pad, pixel_shuffle, pixel_unshuffle

_FEW = 4
"""Channels of an image, at most."""
_SMALL = 64
"""Places of a feature map, at most, for which `_over_samples` is faster in bfloat16."""


class UpConvolution(nn.ConvTranspose2d):
    """A transposed convolution, in the way that is fastest for its form: to an image's few channels in DCGAN's form as a plain one whose
    four phases are maps to be shuffled, to grey images in the compact network's form as patches, with stride 1 as a plain one, and in
    bfloat16 with small maps with derivatives of its own.

    Takes (N, in_channels, height, width) and gives (N, out_channels, …) as torch's does. Under autocast an image's few channels are
    float32, as the bias is.
    """

    def forward(self, input: torch.Tensor, output_size: list[int] | None = None) -> torch.Tensor:
        form = _Form.of(self)
        if form is not None and _is_own(form, input, self.out_channels, tuple(input.shape[2:])):
            images = _Up.apply(*_in_autocast(input, self.weight), form, form.sides_up(input, self.output_padding))
        elif self.stride == (1, 1) and form is not None:
            return _flipped(input, self.weight, self.bias, form)
        elif _can_fold(self, self.out_channels) and self.output_padding == (1, 1):
            # Output 2i + p reads input i + d by tap p + 2 - 2d of the kernel, d from -1 to 1.
            taps = pad(self.weight, (0, 1, 0, 1)).unfold(2, 2, 2).unfold(3, 2, 2).flip(2, 3)
            kernel = taps.permute(1, 4, 5, 0, 2, 3).flatten(0, 2)
            images = pixel_shuffle(conv2d(input, kernel, padding=1), 2)
        else:
            return super().forward(input, output_size)
        if self.bias is None:
            return images
        bias = self.bias if self.out_channels <= _FEW else self.bias.to(images.dtype)
        return images + bias[:, None, None]


class DownConvolution(nn.Conv2d):
    """A convolution, in the way that is fastest for its form: of an image's few channels in DCGAN's form on its 2×2 blocks, in half of
    the time; where its input is derived, of grey images in the compact network's form, and in bfloat16 with small maps, with
    derivatives of its own.

    Takes (N, in_channels, height, width) and gives (N, out_channels, …) as torch's does.
    """

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        form = _Form.of(self)
        is_derived = input.requires_grad and torch.is_grad_enabled()
        if is_derived and form is not None and _is_own(form, input, self.in_channels, form.sides_down(input)):
            maps: torch.Tensor = _Down.apply(*_in_autocast(input, self.weight, self.bias), form)
            return maps
        if not _can_fold(self, self.in_channels) or input.shape[2] % 2 or input.shape[3] % 2:
            return super().forward(input)
        taps = pad(self.weight, (0, 1, 0, 1)).unfold(2, 2, 2).unfold(3, 2, 2)
        kernel = taps.permute(0, 1, 4, 5, 2, 3).flatten(1, 3)
        return conv2d(pixel_unshuffle(input, 2), kernel, self.bias, padding=1)


class _Form(NamedTuple):
    """Of a convolution that is the same in both directions, and neither dilated nor in groups."""

    kernel: int
    stride: int
    padding: int

    @classmethod
    def of(cls, layer: nn.Conv2d | nn.ConvTranspose2d) -> _Form | None:
        sides = (layer.kernel_size, layer.stride, layer.padding)
        is_plain = layer.dilation == (1, 1) and layer.groups == 1 and layer.padding_mode == "zeros"
        if not is_plain or any(isinstance(side, str) or side[0] != side[1] for side in sides):
            return None
        return cls(*(int(side[0]) for side in sides))

    def sides_down(self, images: torch.Tensor) -> tuple[int, ...]:
        """Of the maps that come of images."""
        return tuple((side + 2 * self.padding - self.kernel) // self.stride + 1 for side in images.shape[2:])

    def sides_up(self, maps: torch.Tensor, more: tuple[int, ...] = (0, 0)) -> tuple[int, ...]:
        """Of the images that come of maps."""
        sides = zip(maps.shape[2:], more, strict=True)
        return tuple(self.stride * (side - 1) + self.kernel - 2 * self.padding + rest for side, rest in sides)


_COMPACT = _Form(4, 2, 1)


class _Down(torch.autograd.Function):
    """A convolution. It can be derived again and again, as `_Up` can."""

    @staticmethod
    def forward(images: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor | None, form: _Form) -> torch.Tensor:
        return conv2d(images, weight, bias, form.stride, form.padding)

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[Any, ...], output: torch.Tensor) -> None:
        images, weight, _, ctx.form = inputs
        ctx.save_for_backward(images, weight)

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> tuple[torch.Tensor | None, ...]:
        (gradient,), (images, weight) = gradients, ctx.saved_tensors
        by_images, by_weight, by_bias, _ = ctx.needs_input_grad
        return (
            _Up.apply(gradient, weight, ctx.form, tuple(images.shape[2:])) if by_images else None,
            _by_weight(gradient, images, weight, ctx.form) if by_weight else None,
            gradient.sum((0, 2, 3)) if by_bias else None,
            None,
        )


class _Up(torch.autograd.Function):
    """The transposed form of `_Down`, and thereby its derivative."""

    @staticmethod
    def forward(maps: torch.Tensor, weight: torch.Tensor, form: _Form, sides: tuple[int, ...]) -> torch.Tensor:
        if form.stride == 1:
            return _flipped(maps, weight, None, form)
        if form == _COMPACT and weight.shape[1] == 1 and sides == form.sides_up(maps):
            return _patched(maps, weight)
        more = [side - least for side, least in zip(sides, form.sides_up(maps), strict=True)]
        return conv_transpose2d(maps, weight, None, form.stride, form.padding, more)

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[Any, ...], output: torch.Tensor) -> None:
        maps, weight, ctx.form, _ = inputs
        ctx.save_for_backward(maps, weight)

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> tuple[torch.Tensor | None, ...]:
        (gradient,), (maps, weight) = gradients, ctx.saved_tensors
        by_maps, by_weight, *_ = ctx.needs_input_grad
        return (
            _Down.apply(gradient, weight, None, ctx.form) if by_maps else None,
            _by_weight(maps, gradient, weight, ctx.form) if by_weight else None,
            None,
            None,
        )


def _flipped(maps: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor | None, form: _Form) -> torch.Tensor:
    """A transposed convolution with stride 1, which is a plain one."""
    return conv2d(maps, weight.flip(2, 3).transpose(0, 1), bias, padding=form.kernel - 1 - form.padding)


def _patched(maps: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """The compact network's transposed convolution to grey images: a 4×4 patch for each place, laid over each other.

    oneDNN's own takes two to five times as long where a map has one channel: 2 ms of a core, twice in that network's step of 20.
    """
    count, _, height, width = maps.shape
    patches = torch.bmm(weight.flatten(1).t().expand(count, -1, -1), maps.flatten(2))  # as `@` would copy both
    # Samples as channels: `fold` walks through the former one by one, for which a step has not the time.
    size = 2 * height, 2 * width
    return fold(patches.view(1, -1, height * width), size, 4, padding=1, stride=2).view(count, -1, *size)


def _by_weight(maps: torch.Tensor, images: torch.Tensor, weight: torch.Tensor, form: _Form) -> torch.Tensor:
    """The derivative of `_Down` or `_Up` by its weight, shaped as that: (channels of maps, channels of images, kernel, kernel).

    :param maps: (N, channels, height, width): the input of `_Up`, or the derivative by what `_Down` gives
    :param images: likewise of the larger side: the input of `_Down`, or the derivative by what `_Up` gives
    """
    if maps.dtype == torch.bfloat16 and maps.shape[2] * maps.shape[3] <= _SMALL:
        return _over_samples(maps, images, form)
    strides, paddings = [form.stride] * 2, [form.padding] * 2
    result: torch.Tensor = torch.ops.aten.convolution_backward(
        maps, images, weight, None, strides, paddings, [1, 1], False, [0, 0], 1, [False, True, False]
    )[1]
    return result


def _over_samples(maps: torch.Tensor, images: torch.Tensor, form: _Form) -> torch.Tensor:
    """`_by_weight` as a convolution with the samples for channels and the maps for kernels.

    In bfloat16 oneDNN's own takes 1.2 to 2.5 times as long where maps are small. Its own is faster where they are large, and in float32.
    """
    taps = conv2d(images.transpose(0, 1), maps.transpose(0, 1), padding=form.padding, dilation=form.stride)
    return taps[:, :, : form.kernel, : form.kernel].transpose(0, 1).contiguous()


def _is_own(form: _Form, input: torch.Tensor, channels: int, sides: tuple[int, ...]) -> bool:
    """Whether `_Down` or `_Up` is faster than torch for a layer whose images have so many channels and whose maps have such sides."""
    if input.device.type != "cpu":
        return False
    if channels <= _FEW:
        return channels == 1 and form == _COMPACT  # with three it is not always
    return sides[0] * sides[1] <= _SMALL and input.requires_grad and _autocast_type() == torch.bfloat16


def _in_autocast(*tensors: torch.Tensor | None) -> list[torch.Tensor | None]:
    """In the type that autocast, which does not look into functions of one's own, would give a convolution on the CPU."""
    dtype = _autocast_type()
    return [tensor if tensor is None or dtype is None else tensor.to(dtype) for tensor in tensors]


def _autocast_type() -> torch.dtype | None:
    return torch.get_autocast_dtype("cpu") if torch.is_autocast_enabled("cpu") else None


def _can_fold(layer: nn.Conv2d | nn.ConvTranspose2d, channels: int) -> bool:
    return channels <= _FEW and (layer.kernel_size, layer.stride, layer.padding) == ((5, 5), (2, 2), (2, 2))
