"""Checkpoint files: the full state of a run at a step."""

from __future__ import annotations

import errno
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import torch

from ganstudio.errors import StudioError
from ganstudio.files import cannot_write, replacing
from ganstudio.params import tr
from ganstudio.training.out_of_memory import is_out_of_memory

FORMAT = 1

State = dict[str, Any]
_LITTLE_BYTES = 64 * 2**20

_PARTS = frozenset(
    [
        "step",
        "batches",
        "config",
        "arithmetic",
        "shape",
        "class_names",
        "networks",
        "optimisers",
        "averages",
        "augmentations",
        "random",
        "seconds",
        "edits",
    ]
)

# From each older format to the next: a small function that returns the migrated state.
_MIGRATIONS: dict[int, Callable[[State], State]] = {}


class NotFiniteError(StudioError):
    """The tensor of this name holds NaN or infinity."""


def write_checkpoint(path: Path, state: State) -> None:
    """Writes the state whole or not at all.

    :raises NotFiniteError: a tensor in it is not finite; nothing is written
    :raises StudioError: the disk is full or the folder read-only; an older file of this name is as it was
    """
    for name, tensor in _tensors(state):
        if tensor.is_floating_point() and not bool(torch.isfinite(tensor).all()):
            raise NotFiniteError(name)
    with replacing(path) as temporary:
        try:
            torch.save({"format": FORMAT, **state}, temporary)
        except RuntimeError as error:  # torch's own word for a write that failed, such as on a full disk
            raise StudioError(cannot_write(path, _disk_error(path))) from error


def read_checkpoint(path: Path) -> State:
    """The state in a file, its tensors on the CPU. Never runs code from the file.

    :raises StudioError: it is missing, damaged, not a checkpoint, or of a newer version
    """
    try:
        with zipfile.ZipFile(path) as archive:
            torn = archive.testzip()  # torch does not compare the checksums: a flipped bit would load as a weight
        state = None if torn else torch.load(path, map_location="cpu", weights_only=True)
    except OSError as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error.strerror or error)) from error
    except Exception as error:  # a damaged file can make the unpickler raise nearly anything
        if is_out_of_memory(error):
            raise StudioError(tr("There is not enough memory to read {}. Close other programs.").format(path)) from None
        raise StudioError(tr("{} is damaged or no checkpoint.").format(path)) from error
    if torn:
        raise StudioError(tr("{} is damaged: its checksums are wrong.").format(path))
    if not isinstance(state, dict) or not isinstance(state.get("format"), int) or state["format"] < 1:
        raise StudioError(tr("{} is no checkpoint of GAN Studio.").format(path))
    if state["format"] > FORMAT:
        raise StudioError(tr("{} was written by a newer GAN Studio; install the newest version.").format(path))
    for number in range(state["format"], FORMAT):
        state = _MIGRATIONS[number](state)
    missing = _PARTS - state.keys()
    if missing:
        raise StudioError(tr("{} is no whole checkpoint: it lacks {}.").format(path, ", ".join(sorted(missing))))
    return state


def _disk_error(path: Path) -> OSError:
    """Why torch could not write here: its own words name a line of its source."""
    code = errno.ENOSPC if shutil.disk_usage(path.parent).free < _LITTLE_BYTES else errno.EIO
    return OSError(code, os.strerror(code))


def _tensors(value: Any, name: str = "") -> Iterator[tuple[str, torch.Tensor]]:
    if isinstance(value, torch.Tensor):
        yield name, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _tensors(item, f"{name}.{key}" if name else str(key))
