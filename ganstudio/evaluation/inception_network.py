"""Inception-v3 as published FID uses it: the graph ``inception-2015-12-05`` up to its last pooling, 2048 features.

The architecture is that of Szegedy et al. 2016, Rethinking the Inception Architecture, arXiv 1512.00567. Names of the parts are
those in the file ``pt_inception-2015-12-05-6726825d.pth`` of the project pytorch-fid. What differs from other Inceptions: average
pools count no padding, the last block takes a maximum there, and the file's classifier has 1008 outputs.

Blocks are data: paths side by side whose outputs are joined, each a chain of stages.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils.fusion import fuse_conv_bn_eval

SIDE, FEATURES = 299, 2048
CLASSIFIER = (1008, FEATURES)
"""Shape of the file's classifier, which is not needed, but tells this network from others."""
_EPSILON = 1e-3

MEAN, MAX, HALVE = "mean", "max", "halve"
"""Poolings over 3×3: to the same size, and to half of it."""
Kernel = tuple[int, int]
_POINT, _SMALL, _WIDE, _TALL = (1, 1), (3, 3), (1, 7), (7, 1)


@dataclass(frozen=True)
class Filter:
    """One convolution. Padded to keep the size, unless `is_bare`."""

    name: str
    outputs: int
    kernel: Kernel = _POINT
    stride: int = 1
    is_bare: bool = False


Stage = Filter | tuple[Filter, Filter] | str
"""A convolution, two side by side, or a pooling."""
Path = tuple[Stage, ...]


def _chain(name: str, *sizes: tuple[int, Kernel], stride: int = 1) -> Path:
    """Convolutions one after the other, called name_1, name_2, ...; the last one with a stride."""
    filters = [Filter(f"{name}_{i}", *size) for i, size in enumerate(sizes[:-1], 1)]
    return *filters, Filter(f"{name}_{len(sizes)}", *sizes[-1], stride, is_bare=stride > 1)


def _mixed_35(pooled: int) -> tuple[Path, ...]:
    return (
        (Filter("branch1x1", 64),),
        _chain("branch5x5", (48, _POINT), (64, (5, 5))),
        _chain("branch3x3dbl", (64, _POINT), (96, _SMALL), (96, _SMALL)),
        (MEAN, Filter("branch_pool", pooled)),
    )


def _mixed_17(width: int) -> tuple[Path, ...]:
    return (
        (Filter("branch1x1", 192),),
        _chain("branch7x7", (width, _POINT), (width, _WIDE), (192, _TALL)),
        _chain("branch7x7dbl", (width, _POINT), (width, _TALL), (width, _WIDE), (width, _TALL), (192, _WIDE)),
        (MEAN, Filter("branch_pool", 192)),
    )


def _mixed_8(pool: str) -> tuple[Path, ...]:
    def both(name: str) -> tuple[Filter, Filter]:
        return Filter(f"{name}a", 384, (1, 3)), Filter(f"{name}b", 384, (3, 1))

    return (
        (Filter("branch1x1", 320),),
        (Filter("branch3x3_1", 384), both("branch3x3_2")),
        (Filter("branch3x3dbl_1", 448), Filter("branch3x3dbl_2", 384, _SMALL), both("branch3x3dbl_3")),
        (pool, Filter("branch_pool", 192)),
    )


STEM: Path = (
    Filter("Conv2d_1a_3x3", 32, _SMALL, 2, is_bare=True),
    Filter("Conv2d_2a_3x3", 32, _SMALL, is_bare=True),
    Filter("Conv2d_2b_3x3", 64, _SMALL),
    HALVE,
    Filter("Conv2d_3b_1x1", 80),
    Filter("Conv2d_4a_3x3", 192, _SMALL, is_bare=True),
    HALVE,
)
BLOCKS: dict[str, tuple[Path, ...]] = {
    "Mixed_5b": _mixed_35(32),
    "Mixed_5c": _mixed_35(64),
    "Mixed_5d": _mixed_35(64),
    "Mixed_6a": (
        (Filter("branch3x3", 384, _SMALL, 2, is_bare=True),),
        _chain("branch3x3dbl", (64, _POINT), (96, _SMALL), (96, _SMALL), stride=2),
        (HALVE,),
    ),
    "Mixed_6b": _mixed_17(128),
    "Mixed_6c": _mixed_17(160),
    "Mixed_6d": _mixed_17(160),
    "Mixed_6e": _mixed_17(192),
    "Mixed_7a": (
        _chain("branch3x3", (192, _POINT), (320, _SMALL), stride=2),
        _chain("branch7x7x3", (192, _POINT), (192, _WIDE), (192, _TALL), (192, _SMALL), stride=2),
        (HALVE,),
    ),
    "Mixed_7b": _mixed_8(MEAN),
    "Mixed_7c": _mixed_8(MAX),
}


class Convolution(nn.Module):
    """A convolution, a normalisation with the statistics of the training, a ReLU."""

    def __init__(self, inputs: int, wanted: Filter) -> None:
        super().__init__()
        height, width = wanted.kernel
        padding = (0, 0) if wanted.is_bare else (height // 2, width // 2)
        self.conv = nn.Conv2d(inputs, wanted.outputs, wanted.kernel, wanted.stride, padding, bias=False)
        self.bn: nn.Module = nn.BatchNorm2d(wanted.outputs, eps=_EPSILON)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return functional.relu(self.bn(self.conv(x)), inplace=True)

    def fold(self) -> None:
        """Takes the normalisation into the weights: the same values, give or take rounding, in less time."""
        assert isinstance(self.bn, nn.BatchNorm2d)
        self.conv, self.bn = fuse_conv_bn_eval(self.conv, self.bn), nn.Identity()


class Block(nn.Module):
    """Paths side by side; the convolutions are its attributes, by their names."""

    def __init__(self, inputs: int, paths: tuple[Path, ...]) -> None:
        super().__init__()
        self._paths = paths
        self.outputs = 0
        for path in paths:
            self.outputs += self._build(inputs, path)

    def _build(self, inputs: int, path: Path) -> int:
        """Makes the convolutions of a path; returns how many channels come out of it."""
        for stage in path:
            filters = _filters(stage)
            for one in filters:
                self.add_module(one.name, Convolution(inputs, one))
            inputs = sum(one.outputs for one in filters) or inputs
        return inputs

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return _joined([self._through(x, path) for path in self._paths])

    def _through(self, x: torch.Tensor, path: Path) -> torch.Tensor:
        for stage in path:
            if isinstance(stage, str):
                x = _pooled(x, stage)
            else:
                x = _joined([self.get_submodule(one.name)(x) for one in _filters(stage)])
        return x


class InceptionNetwork(Block):
    """Features (N, 2048), none below 0, of images in −1..1, (N, 3, 299, 299); it knows no classes."""

    def __init__(self) -> None:
        super().__init__(3, (STEM,))
        channels = self.outputs
        for name, paths in BLOCKS.items():
            block = Block(channels, paths)
            self.add_module(name, block)
            channels = block.outputs

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, None]:  # type: ignore[override]
        x = super().forward(x.contiguous(memory_format=torch.channels_last))
        for name in BLOCKS:
            x = self.get_submodule(name)(x)
        return x.mean((2, 3)), None

    def fold(self) -> None:
        """Takes all normalisations into the weights."""
        for part in list(self.modules()):
            if isinstance(part, Convolution):
                part.fold()


def _filters(stage: Stage) -> tuple[Filter, ...]:
    if isinstance(stage, str):
        return ()
    return (stage,) if isinstance(stage, Filter) else stage


def _joined(parts: list[torch.Tensor]) -> torch.Tensor:
    return parts[0] if len(parts) == 1 else torch.cat(parts, 1)


def _pooled(x: torch.Tensor, kind: str) -> torch.Tensor:
    if kind == MEAN:
        return functional.avg_pool2d(x, 3, stride=1, padding=1, count_include_pad=False)
    if kind == MAX:
        return functional.max_pool2d(x, 3, stride=1, padding=1)
    return functional.max_pool2d(x, 3, stride=2)
