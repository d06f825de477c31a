"""Layers that torch lacks in the form needed here."""

from functools import cache
from typing import Any

import torch
from torch import nn

_LEVELS = 2**16
_WHOLE = {2: torch.int16, 4: torch.int32, 8: torch.int64}
"""Integers by their size in bytes."""


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
        whole = _WHOLE[x.element_size()]
        factor = torch.tensor(1 / (1 - dropped / _LEVELS), dtype=x.dtype).view(whole)
        # The factor's bits or none: `where` with two numbers takes five times as long.
        return lanes.ge_(dropped - _LEVELS // 2).to(whole).mul_(factor).view(x.dtype)


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
