"""A generator as a program of torch.export (.pt2): it runs where torch is, without the code of the network."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.export import Dim, ExportedProgram

from ganstudio.export.examples import torch_example
from ganstudio.export.portable import Arrays, Portable


class _OfLatents(nn.Module):
    """Names the input of a generator without classes."""

    def __init__(self, generator: nn.Module) -> None:
        super().__init__()
        self.generator = generator

    def forward(self, z: torch.Tensor) -> torch.Tensor:
        images: torch.Tensor = self.generator(z)
        return images


class _OfLatentsAndClasses(_OfLatents):
    """Names the inputs of one with classes."""

    def forward(self, z: torch.Tensor, class_weights: torch.Tensor) -> torch.Tensor:  # type: ignore[override]
        images: torch.Tensor = self.generator(z, class_weights)
        return images


def program_of(portable: Portable) -> ExportedProgram:
    """The generator as a graph for any number of images."""
    named = (_OfLatentsAndClasses if portable.shape.is_conditional else _OfLatents)(portable.generator).eval()
    count = Dim("count", min=1)
    examples = tuple(torch.from_numpy(array) for array in portable.inputs(4).values())
    with torch.no_grad():
        return torch.export.export(named, examples, dynamic_shapes=tuple({0: count} for _ in examples))


def require_installed() -> None:
    """Nothing but torch is needed."""


def write(portable: Portable, path: Path) -> None:
    memory = io.BytesIO()  # torch takes no file of another ending
    torch.export.save(program_of(portable), memory, extra_files=portable.facts)
    path.write_bytes(memory.getvalue())


def opened(path: Path) -> Callable[[Arrays], np.ndarray]:
    program = torch.export.load(io.BytesIO(path.read_bytes())).module()

    def run(inputs: Arrays) -> np.ndarray:
        with torch.no_grad():
            images: torch.Tensor = program(*map(torch.from_numpy, inputs.values()))
        return images.numpy()

    return run


def example(portable: Portable, file: str) -> str:
    return torch_example(portable, file)
