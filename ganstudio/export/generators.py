"""Writing a generator for other programs, and trying at once whether what they will see is what the app shows."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

import numpy as np

from ganstudio import progress
from ganstudio.errors import StudioError
from ganstudio.export.portable import Arrays, Portable
from ganstudio.files import replacing
from ganstudio.params import tr

MOST_DIFFERENCE = 1e-4
"""Between images of a file and of the app, of a range of 2: an eightieth of one of 256 levels of grey."""

_BATCHES = (1, 10, 33)
"""Numbers of images that a file is tried on: it must not be fixed to one."""


class Format(Protocol):
    """How a generator is written: a module of this package."""

    def require_installed(self) -> None:
        """
        :raises StudioError: packages that this format needs are missing
        """

    def write(self, portable: Portable, path: Path) -> None:
        """Writes one file."""

    def opened(self, path: Path) -> Callable[[Arrays], np.ndarray]:
        """The file as others open it: from inputs by name to images."""
        ...

    def example(self, portable: Portable, file: str) -> str:
        """A little Python program that lies beside the file, draws images with it and writes a PNG."""
        ...


@dataclass(frozen=True)
class Exported:
    """What was written."""

    path: Path
    example: Path
    difference: float
    """The greatest between a number of the file's images and the same of the app's, which go from -1 to 1."""


SUFFIXES: Mapping[str, str] = {"onnx": ".onnx", "safetensors": ".safetensors", "torch": ".pt2"}
"""By the name of the format."""


def format_of(name: str) -> Format:
    """By its name, a key of `SUFFIXES`."""
    modules = {"onnx": "onnx_file", "safetensors": "safetensors_file", "torch": "torch_program"}
    # By name: each needs packages that the others do not.
    return cast(Format, importlib.import_module(f"ganstudio.export.{modules[name]}"))


def export_generator(portable: Portable, out: Path, name: str) -> Exported:
    """Writes a generator and an example beside it, whole or not at all; tells `ganstudio.progress` of its three parts.

    :param out: must end as `SUFFIXES` has it for the format of this name
    :raises StudioError: packages are missing, the file makes other images than the app, or it cannot be written
    """
    form = format_of(name)
    form.require_installed()
    example = example_file(out)
    progress.report(0, 3)
    with replacing(out) as temporary:
        form.write(portable, temporary)
        progress.report(1, 3)
        difference = greatest_difference(portable, form.opened(temporary))
        if not difference <= MOST_DIFFERENCE:  # not (nan <= 1) too
            text = tr("The file would make other images than the app: they differ by {:.2g}. It was not written.")
            raise StudioError(text.format(difference))
        progress.report(2, 3)
        with replacing(example) as script:
            script.write_text(form.example(portable, out.name), encoding="utf-8")
    progress.report(3, 3)
    return Exported(out, example, difference)


def example_file(out: Path) -> Path:
    """The example that lies beside an exported file."""
    return out.with_name(f"{out.name}.example.py")


def greatest_difference(portable: Portable, run: Callable[[Arrays], np.ndarray]) -> float:
    """Between the numbers of what a file makes and of what the app makes, over several batches."""
    differences = []
    for count in _BATCHES:
        inputs = portable.inputs(count)
        expected, made = portable.images(inputs), run(inputs)
        if made.shape != expected.shape:
            return float("inf")
        differences.append(float(np.abs(made - expected).max()))
    return max(differences) if not np.isnan(differences).any() else float("nan")
