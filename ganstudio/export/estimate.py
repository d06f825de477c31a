"""How long the file of a film will be, before it is written: a few frames are, and tell the rest."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import mean

import numpy as np

from ganstudio import progress
from ganstudio.export.film import Film, encode, of_frames, require_possible
from ganstudio.export.png_frames import FRAMES, require_possible_frames, write_frame

_FEW, _TRIED = 8, 24
"""Frames that are written. Two files tell what a film costs whatever its length, and what each frame adds."""
_SHORT = 120
"""Frames of a film that is written whole: that costs no more than the samples of a longer one."""
_PLACES = (0.2, 0.5, 0.8)
"""Where in the film they stand: a blend changes most in its middle."""
_GROUP = 250
"""Frames of an MP4 after which x264 writes a whole picture again, which costs what the first one did."""


def estimated_bytes(film: Film, kind: str) -> int:
    """About how long the file will be, from some of its frames: exact for short films whose last frame is not held.

    :param kind: .gif, .mp4, or `FRAMES`: then all files together
    :raises StudioError: as `write_film` or `write_frames`
    """
    if kind == FRAMES:
        return _bytes_of_frames(film)
    require_possible(film, kind)
    held = _bytes_held(film, kind) if kind == ".mp4" else 0.0  # a GIF says how long its last frame stays
    if film.count <= _SHORT:
        return round(_bytes_of(film, kind, range(film.count)) + held)
    groups = 1 + film.count // _GROUP if kind == ".mp4" else 1
    firsts = [round(place * (film.count - _TRIED)) for place in _PLACES]
    return round(mean(_foreseen(film, kind, first, film.count, groups) for first in firsts) + held)


def _bytes_held(film: Film, kind: str) -> float:
    """What the hold of the last frame adds: a film in which nothing moves."""
    still = of_frames(film, [film.count - 1] * _TRIED)
    return _foreseen(still, kind, 0, film.held, film.held // _GROUP) if film.held else 0.0


def _foreseen(film: Film, kind: str, first: int, count: int, groups: int) -> float:
    """Of so many frames, if all are like those from the first one on."""
    few = _bytes_of(film, kind, range(first, first + _FEW))
    many = _bytes_of(film, kind, range(first, first + _TRIED))
    each = max(many - few, 0) / (_TRIED - _FEW)
    return each * count + max(few - each * _FEW, 0) * groups


def _bytes_of(film: Film, kind: str, numbers: Sequence[int]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "film"
        encode(film, path, kind, _told(film.pictures(numbers)), len(numbers))
        return path.stat().st_size


def _bytes_of_frames(film: Film) -> int:
    require_possible_frames(film)
    step = max(1, film.count // _TRIED)
    numbers = range(0, film.count, step)
    with tempfile.TemporaryDirectory() as folder:
        for number, picture in zip(numbers, _told(film.pictures(numbers)), strict=True):
            write_frame(Path(folder) / f"{number}.png", picture)
        written = sum(path.stat().st_size for path in Path(folder).iterdir())
    return round(written * film.count / len(numbers))


def _told(pictures: Iterable[np.ndarray]) -> Iterator[np.ndarray]:
    """So that whoever waits for the estimate can give it up."""
    for picture in pictures:
        progress.report(0, 0)
        yield picture
