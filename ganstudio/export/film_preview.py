"""What a film will be like: its facts, and some of its pictures, before it is written."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from ganstudio import progress
from ganstudio.export.film_wish import OF_TRAINING, FilmWish, Material, film_of
from ganstudio.export.sizes import Size
from ganstudio.export.timelapse import Cut, Sheets
from ganstudio.training.run_folder import RunFolder

_MOST = 120
"""Pictures: they are kept in memory, and drawn again and again while a run trains."""
_ROOM = 340
"""For a picture of the training, whose width is a whole multiple of the network's. Others come in the pixels of the network."""


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


def preview_of(wish: FilmWish, material: Material) -> Preview:
    """Draws the preview of a film.

    :raises StudioError: as `film_of`, or a picture cannot be drawn
    """
    film = film_of(wish, material)
    size = film.size
    if wish.source in OF_TRAINING:  # whose pictures come in the size of the film
        width = min(wish.width, _width_of(wish, material))
        film = film_of(wish.model_copy(update={"width": width}), material)
    numbers = np.unique(np.linspace(0, film.count - 1, min(_MOST, film.count)).round().astype(int)).tolist()
    pictures = []
    for picture in film.draw(numbers):
        progress.report(0, 0)  # whoever waits may have changed the wish
        pictures.append(picture)
    return Preview(film.count, film.seconds, film.rate, size, tuple(numbers), tuple(pictures))


def _width_of(wish: FilmWish, material: Material) -> int:
    """The largest in which the pixels of what is shown are squares."""
    if wish.source == "sheets":
        width = Sheets.of(RunFolder.open(material.folder), Cut()).picture_size[0]
    else:
        width = _ROOM if material.state is None else int(material.state["shape"]["size"])
    return _ROOM if width > _ROOM else width * (_ROOM // width)
