"""Decoded images, kept so that the next load takes milliseconds. What lies there may be deleted at any time."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

import numpy as np

from ganstudio import paths
from ganstudio.datasets.image_listing import ImageFile
from ganstudio.errors import StudioError
from ganstudio.files import replacing

_LOG = logging.getLogger(__name__)
_FORMAT = 1
"""Raised whenever images are decoded in another way."""
_MOST_BYTES = 8 * 2**30
"""Of all that is kept; what was not used for longest goes first."""
MAPPED_BYTES = 2**29
"""From here on reading takes seconds and the room in memory matters. Below, a copy is safer: a disk that fails under a mapped file
ends the program."""


class ImageCache:
    """What was decoded from certain files in a certain way: the array as ``.npy``, facts about it as ``.json`` beside it."""

    def __init__(self, wanted: Mapping[str, Any], files: Iterable[ImageFile]) -> None:
        """
        :param wanted: plain values that say which folder was read, and how
        :param files: what was found there; when one changes, comes or goes, nothing is kept of the files as they are now
        """
        self._folder = paths.cache_folder() / "images"
        self._prefix = _digest({"format": _FORMAT, **wanted})[:16]
        state = _digest([(file.name, file.size_bytes, file.modified_ns) for file in files])[:32]
        self._array = self._folder / f"{self._prefix}-{state}.npy"
        self._facts = self._array.with_suffix(".json")

    def read(self) -> tuple[np.ndarray, dict[str, Any]] | None:
        """The array, uint8, (N, channels, size, size), and its facts; None where nothing is kept.

        A large one is mapped into memory. The array may be written to; the file never changes by that.
        """
        try:
            facts = json.loads(self._facts.read_text(encoding="utf-8"))
            mode: Literal["c"] | None = "c" if _bytes(self._array) >= MAPPED_BYTES else None
            array = np.load(self._array, mmap_mode=mode, allow_pickle=False)
        except (OSError, ValueError, EOFError):
            return None
        if array.dtype != np.uint8 or list(array.shape) != facts.get("shape"):
            return None
        with suppress(OSError):
            os.utime(self._array)
        return array, facts

    def write(self, array: np.ndarray, facts: Mapping[str, Any]) -> None:
        """Keeps them, in place of what was kept of the same folder before. A disk that takes none is no reason to stop."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with replacing(self._array) as temporary, temporary.open("wb") as file:
                np.save(file, array, allow_pickle=False)
            with replacing(self._facts) as temporary:
                temporary.write_text(json.dumps({**facts, "shape": array.shape}), encoding="utf-8")
        except (OSError, StudioError) as error:
            _LOG.info("decoded images are not kept: %s", error)
            return
        self._make_room()

    def _make_room(self) -> None:
        kept = sorted(self._folder.glob("*.npy"), key=_used_at, reverse=True)
        taken = 0
        for path in kept:
            taken += _bytes(path)
            is_outdated = path.name.startswith(f"{self._prefix}-") and path != self._array
            if is_outdated or (taken > _MOST_BYTES and path != self._array):
                for each in (path.with_suffix(".json"), path):
                    with suppress(OSError):  # on Windows a run that still trains on it holds it
                        each.unlink(missing_ok=True)


def _digest(value: Any) -> str:
    return sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def _used_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _bytes(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
