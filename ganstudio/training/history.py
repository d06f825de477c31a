"""The columns of a long ``metrics.jsonl`` without reading it anew each time.

Parsing a million rows takes seconds. What was parsed once is kept in a folder beside the file, a piece of some megabytes at a time, as
arrays: a run that trains keeps what it writes, and opening it parses only what came after the last piece. The rows stay the truth;
what is kept may be deleted. Where it was, a glance at some thousand rows shows a run at once.
"""

from __future__ import annotations

import logging
import os
import zipfile
import zlib
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

import numpy as np

from ganstudio.evaluation.slices import finished
from ganstudio.training.metrics import JsonLines
from ganstudio.training.row_parsing import Columns, columns_of_lines, joined_columns, joined_in_slices

_LOG = logging.getLogger(__name__)
_PIECE_BYTES = 4 * 2**20
"""Of rows: some ten thousand, which take about 20 ms to parse."""
_SLICE_BYTES = 2**18
"""Of rows, parsed at a time by whoever does other things in between: some milliseconds."""
_GLANCED_BYTES = 8 * 2**20
"""Of rows that are not kept, from which on parsing them all would keep a person waiting."""
_GLANCED_ROWS = 3000
"""More than a plot has pixels across."""
_CHECKED_BYTES = 4096
_SHORTER = -1
"""The fingerprint of a file that ends before."""


class History:
    """The kept pieces of one file, and what is to be kept of it."""

    def __init__(self, lines: JsonLines) -> None:
        self._path = lines.path
        self._folder = lines.path.with_name(f".{lines.path.stem}")
        self._kept_bytes: int | None = None
        """So much of the file is known to be kept; None before anyone looked."""
        self._is_refused = self._is_reading = False

    def columns_in_slices(self) -> Generator[None, None, Columns]:
        """As `columns` of all rows, a slice at a time. Keeps what is whole pieces and was not kept yet.

        Rows that are added meanwhile are among them; where the file is cut meanwhile, those that were cut may be.

        :raises OSError: the file cannot be read
        """
        self._is_reading = True
        try:
            pieces: list[Columns] = []
            start = 0
            while end := self._read(start, pieces):
                start = end
                yield
            return (yield from self._with_the_rest(pieces, start))
        finally:
            self._is_reading = False

    def _with_the_rest(self, pieces: list[Columns], start: int) -> Generator[None, None, Columns]:
        """What is kept and what is not, which lies from `start` on."""
        while lines := self._lines(start):
            end = start + sum(map(len, lines))
            check = self._check(end)
            piece = yield from _parsed_in_slices(lines)
            pieces.append(piece)
            if _is_piece(lines):
                self._write(start, end, check, piece)
                yield
            start = end
        return (yield from joined_in_slices(pieces))

    def at_once(self) -> tuple[Columns, bool]:
        """What a person need not wait for: all rows, or where that would take seconds, a sample of them; and whether it is all."""
        pieces: list[Columns] = []
        start = self._find_end(pieces)
        size = self._path.stat().st_size if self._path.exists() else 0
        if size - start < _GLANCED_BYTES:
            return finished(self._with_the_rest(pieces, start)), True
        pieces.append(columns_of_lines(self._glance(start, size)))
        return joined_columns(pieces), False

    def _glance(self, start: int, end: int) -> list[bytes]:
        """Whole lines from all over a part of the file."""
        lines: dict[int, bytes] = {}
        with self._path.open("rb") as file:
            for place in np.linspace(start, end, _GLANCED_ROWS, endpoint=False).astype(int).tolist():
                file.seek(max(place - 1, 0))
                if place:
                    file.readline()  # to the end of the line before
                lines[file.tell()] = file.readline()
        return [line for line in lines.values() if line.endswith(b"\n")]

    def keep(self) -> None:
        """After rows were added to the file: keeps them, where they make a piece. Not tried again once the disk refused."""
        if self._is_refused or self._is_reading:  # whoever reads keeps what it reads
            return
        try:
            size = self._path.stat().st_size
            start = self._kept_bytes
            if start is None or size < start:
                start = self._kept_bytes = self._find_end()
            if size - start >= _PIECE_BYTES and _is_piece(lines := self._lines(start)):
                end = start + sum(map(len, lines))
                self._write(start, end, self._check(end), columns_of_lines(lines))
        except OSError as error:
            self._refuse(error)

    def _lines(self, start: int) -> list[bytes]:
        """A piece of the file; at its end what there is, a torn last line too."""
        if not self._path.exists():
            return []
        with self._path.open("rb") as file:
            file.seek(start)
            return file.readlines(_PIECE_BYTES)

    def _find_end(self, pieces: list[Columns] | None = None) -> int:
        """How many bytes of the file as it is now are kept.

        :param pieces: where to put them, if they are wanted
        """
        end = 0
        while found := self._read(end, pieces):
            end = found
        return end

    def _read(self, start: int, pieces: list[Columns] | None) -> int:
        """Where the piece ends that begins there; 0 where there is none, or the file is no longer the same up to its end."""
        try:
            with np.load(self._file(start), allow_pickle=False) as piece:
                end = int(piece["end"])
                if end <= start or int(piece["check"]) != self._check(end) or self._check(end) == _SHORTER:
                    return 0
                if pieces is not None:
                    pieces.append(dict(zip(piece["names"].tolist(), piece["values"], strict=True)))
                return end
        except (OSError, ValueError, KeyError, EOFError, zlib.error, zipfile.BadZipFile):
            return 0

    def _write(self, start: int, end: int, check: int, columns: Columns) -> None:
        """Half a file after a crash would be found out by its checksums: nothing waits for the disk.

        :param check: what the fingerprint was when the rows were read
        """
        if check != self._check(end) or check == _SHORTER:
            return  # the file was cut since
        file, names, values = self._file(start), np.array(list(columns)), np.array(list(columns.values()))
        temporary = file.with_suffix(f".{os.getpid()}.tmp")
        try:
            self._folder.mkdir(exist_ok=True)
            with temporary.open("wb") as opened:
                np.savez(opened, names=names, values=values, end=end, check=check)
            os.replace(temporary, file)
            self._kept_bytes = end
        except OSError as error:  # a disk without room: the rows are still there
            self._refuse(error)
            with suppress(OSError):
                temporary.unlink()

    def _refuse(self, error: OSError) -> None:
        self._is_refused = True
        _LOG.info("the columns of %s are not kept: %s", self._path, error)

    def _file(self, start: int) -> Path:
        return self._folder / f"{start:012d}.npz"

    def _check(self, end: int) -> int:
        """A fingerprint of the file up to there: of its last bytes before, which hold step and training time."""
        with self._path.open("rb") as file:
            if file.seek(0, 2) < end:
                return _SHORTER
            file.seek(max(0, end - _CHECKED_BYTES))
            return zlib.crc32(file.read(min(end, _CHECKED_BYTES)))


def _is_piece(lines: list[bytes]) -> bool:
    """Whether it is as much as is kept at once, and all of it written."""
    return lines[-1].endswith(b"\n") and sum(map(len, lines)) >= _PIECE_BYTES


def _parsed_in_slices(lines: list[bytes]) -> Generator[None, None, Columns]:
    parts: list[Columns] = []
    per_slice = max(len(lines) * _SLICE_BYTES // sum(map(len, lines)), 1)
    for first in range(0, len(lines), per_slice):
        parts.append(columns_of_lines(lines[first : first + per_slice]))
        yield
    return joined_columns(parts)
