"""Writing a generator for other programs, and trying at once whether what they will see is what the app shows."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

import numpy as np

from ganstudio import progress
from ganstudio.errors import StudioError
from ganstudio.export.portable import Arrays, Portable
from ganstudio.files import replacing
from ganstudio.params import tr

_LOG = logging.getLogger(__name__)

MOST_DIFFERENCE = 1e-4
"""Between images of a file and of the app, of a range of 2: an eightieth of one of 256 levels of grey."""

_BATCHES = (1, 10, 33)
"""Numbers of images that a file is tried on: it must not be fixed to one."""


class Format(Protocol):
    """How a generator is written: a module of this package."""

    def require_installed(self) -> None:
        """
        :raises MissingPackagesError: packages that this format needs are not installed
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
    example_is_older: bool = False
    """Whether another example lay there already, which a person may have edited: it was left as it is."""


SUFFIXES: Mapping[str, str] = {"onnx": ".onnx", "safetensors": ".safetensors", "torch": ".pt2"}
"""By the name of the format."""


def format_of(name: str) -> Format:
    """By its name, a key of `SUFFIXES`."""
    modules = {"onnx": "onnx_file", "safetensors": "safetensors_file", "torch": "torch_program"}
    # By name: each needs packages that the others do not.
    return cast(Format, importlib.import_module(f"ganstudio.export.{modules[name]}"))


def export_generator(portable: Portable, out: Path, name: str) -> Exported:
    """Writes a generator, whole or not at all, and then an example beside it; tells `ganstudio.progress` of its three parts.

    An example that lies there already is left alone, unless it is the same: a warning says so, and the result.

    :param out: must end as `SUFFIXES` has it for the format of this name
    :raises StudioError: packages are missing, the format cannot hold this network, the file makes other images than the app, or
        it cannot be written
    """
    form = format_of(name)
    form.require_installed()
    example = example_file(out)
    progress.report(0, 3)
    with replacing(out) as temporary:
        with _told_in_a_sentence(out.suffix):
            form.write(portable, temporary)
        progress.report(1, 3)
        with _told_in_a_sentence(out.suffix):
            difference = greatest_difference(portable, form.opened(temporary))
        if not difference <= MOST_DIFFERENCE:  # not (nan <= 1) too
            text = tr("The file would make other images than the app: they differ by {:.2g}. It was not written.")
            raise StudioError(text.format(difference))
        progress.report(2, 3)
    is_older = not _write_example(example, form.example(portable, out.name))
    progress.report(3, 3)
    return Exported(out, example, difference, is_older)


def example_file(out: Path) -> Path:
    """The example that lies beside an exported file."""
    return out.with_name(f"{out.name}.example.py")


@contextmanager
def _told_in_a_sentence(suffix: str) -> Iterator[None]:
    """What the packages that write and open a format complain of becomes a sentence; the whole of it goes to the log."""
    try:
        yield
    except (StudioError, OSError):  # which have their sentence, or get it where the file is put in place
        raise
    except Exception as error:
        _LOG.info("a generator could not be written as %s", suffix, exc_info=error)
        first = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise StudioError(tr("The generator could not be written as {}: {}").format(suffix, first)) from error


def _write_example(path: Path, text: str) -> bool:
    """Whether it is the example that lies there now; another one, which a person may have edited, is left as it is."""
    if not path.exists():
        with replacing(path) as script:
            script.write_text(text, encoding="utf-8")
        return True
    try:
        is_same = path.read_text(encoding="utf-8") == text
    except (OSError, ValueError):
        is_same = False
    if not is_same:
        _LOG.warning("%s", tr("{} was there already and is left as it is. Remove it to get a new one.").format(path))
    return is_same


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
