"""The columns of a long ``metrics.jsonl`` without reading it anew each time.

Parsing a million rows takes seconds. What was parsed once is kept beside the file, as arrays, with how much of the file that
was: the next time only what has been appended since is parsed. The rows stay the truth; the kept arrays may be deleted.
"""

from __future__ import annotations

import logging
import zlib
from pathlib import Path

import numpy as np

from ganstudio.errors import StudioError
from ganstudio.files import replacing
from ganstudio.training.metrics import JsonLines, columns

_LOG = logging.getLogger(__name__)
_WORTH_KEEPING = 20_000
"""Rows that were parsed, from which on it pays to keep them."""
_CHECKED_BYTES = 4096
_SIZE, _CHECK = " size", " check"  # no metric's name has a space

Columns = dict[str, np.ndarray]


def history_of(lines: JsonLines) -> Columns:
    """As `columns` of all rows."""
    kept = _cache_of(lines)
    known, size = _read(kept, lines.path)
    new = list(lines.rows_from(size))
    whole = joined(known, columns(new))
    if len(new) >= _WORTH_KEEPING:
        _write(kept, whole, lines.path)
    return whole


def joined(known: Columns, new: Columns) -> Columns:
    """Columns of earlier and of later rows as one; a later row may belong to a step that is there already."""
    if not known or not new:
        return known or new
    steps = np.union1d(known["step"], new["step"])
    whole: Columns = {}
    for name in known | new:
        column = whole[name] = np.full(len(steps), np.nan)
        for part in (known, new):
            if name in part:
                values = part[name]
                told = ~np.isnan(values)
                column[np.searchsorted(steps, part["step"][told])] = values[told]
    return whole


def _cache_of(lines: JsonLines) -> Path:
    return lines.path.with_name(f".{lines.path.stem}.npz")


def _read(kept: Path, path: Path) -> tuple[Columns, int]:
    """What was kept and how many bytes of the file that covers; nothing where the file is no longer the same up to there."""
    try:
        with np.load(kept, allow_pickle=False) as arrays:
            size = int(arrays[_SIZE])
            if int(arrays[_CHECK]) != _check(path, size):
                return {}, 0
            return {name: arrays[name] for name in arrays.files if name not in (_SIZE, _CHECK)}, size
    except (OSError, ValueError, KeyError, EOFError, zlib.error):
        return {}, 0


def _write(kept: Path, whole: Columns, path: Path) -> None:
    size = _whole_lines(path)
    try:
        with replacing(kept) as temporary, temporary.open("wb") as file:
            np.savez(file, **whole, **{_SIZE: np.array(size), _CHECK: np.array(_check(path, size))})  # type: ignore[arg-type]
    except (OSError, StudioError) as error:  # a disk without room: the rows are still there
        _LOG.info("%s was not kept: %s", kept, error)


def _whole_lines(path: Path) -> int:
    """How many bytes of the file are whole lines."""
    with path.open("rb") as file:
        end = file.seek(0, 2)
        file.seek(max(0, end - 2**16))
        tail = file.read()
    return end - len(tail) + tail.rfind(b"\n") + 1


def _check(path: Path, size: int) -> int:
    """A fingerprint of the file up to `size`: of its last bytes there, which hold step and training time."""
    with path.open("rb") as file:
        if file.seek(0, 2) < size:
            return -1
        file.seek(max(0, size - _CHECKED_BYTES))
        return zlib.crc32(file.read(min(size, _CHECKED_BYTES)))
