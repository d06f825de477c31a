"""What a film will be like: its facts, and some of its pictures, before it is written."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from ganstudio import progress
from ganstudio.export.film import Film, of_width
from ganstudio.export.sizes import Size, size_of

_MOST = 120
"""Pictures: they are kept in memory, and drawn again and again while a run trains."""
_ROOM = 340
"""Pixels, for the width of a picture of the training. Others come in the pixels of the network."""


@dataclass(frozen=True, eq=False)
class Preview:
    """A film as it will be, with some of its frames."""

    count: int
    """Frames."""
    seconds: float
    """The hold of the last frame included."""
    rate: Fraction
    size: Size
    """Of the file, in pixels."""
    numbers: tuple[int, ...]
    """The frames that there are pictures of, rising, with the first and the last."""
    pictures: tuple[np.ndarray, ...]
    """(H, W) or (H, W, 3), uint8, in a size of their own."""

    def picture_at(self, seconds: float) -> np.ndarray:
        """The picture nearest to the one that is seen at a time."""
        frame = min(int(seconds * self.rate), self.count - 1)
        after = min(bisect_left(self.numbers, frame), len(self.numbers) - 1)
        before = max(after - 1, 0)
        nearer = before if frame - self.numbers[before] < self.numbers[after] - frame else after
        return self.pictures[nearer]


def preview_of(film: Film, is_of_training: bool) -> Preview:
    """Draws the preview of a film.

    :param is_of_training: its pictures may be large, and have captions: they come as they will be, in a size for the screen
    :raises StudioError: a picture cannot be drawn
    """
    numbers = np.unique(np.linspace(0, film.count - 1, min(_MOST, film.count)).round().astype(int)).tolist()
    drawn = _in_the_room(film).pictures(numbers) if is_of_training else film.draw(numbers)
    pictures = []
    for picture in drawn:
        progress.report(0, 0)  # whoever waits may have changed the wish
        pictures.append(picture)
    return Preview(film.count, film.seconds, film.rate, film.size, tuple(numbers), tuple(pictures))


def _in_the_room(film: Film) -> Film:
    """The film in the largest size in which its pixels are squares, or its own where that is smaller."""
    picture = size_of(next(iter(film.draw([0]))))
    width = _ROOM if picture[0] > _ROOM else picture[0] * (_ROOM // picture[0])
    return of_width(film, min(film.size[0], width), picture)
