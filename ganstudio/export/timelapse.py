"""The training as a film: the sample sheets that a run keeps, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np

from ganstudio.errors import StudioError
from ganstudio.export.film import Film, of_width
from ganstudio.export.sizes import Size, size_of, usual_width
from ganstudio.media import cut_sheet, read_png, sheet
from ganstudio.params import N_, chosen_part, tr
from ganstudio.training.past import evenly
from ganstudio.training.preview import SIDE
from ganstudio.training.run_folder import RunFolder

_WITHOUT = N_("Remove it, and the film goes without it.")


@dataclass(frozen=True)
class Cut:
    """What a time-lapse shows of the sheets."""

    images: Sequence[int] = ()
    """Of each sheet only these images, from 0, row by row; none: all of them."""
    frames: int | None = None
    """At most so many sheets, evenly chosen, with the first and the last."""
    with_captions: bool = False
    """Whether the step stands below."""
    width: int | None = None
    """Of the film, in pixels; None: the smallest even whole multiple of the sheet that reaches 512."""
    is_smooth: bool = False
    """Whether the sheets are scaled smoothly; else their pixels stay squares."""


@dataclass(frozen=True)
class Sheets:
    """The sample sheets of a run, of which a film is made."""

    folder: RunFolder
    steps: Sequence[int]
    shape: tuple[int, ...]
    """Of each sheet: (H, W) or (H, W, 3)."""
    images: Sequence[int]

    @classmethod
    def of(cls, folder: RunFolder, cut: Cut) -> Sheets:
        """
        :raises StudioError: there are fewer than two sheets, the newest cannot be read, or there are no images to choose
        """
        steps = evenly(folder.sample_steps(), cut.frames)
        if len(steps) < 2:
            text = tr(
                "A film needs two sample sheets or more, and {} has kept {}. Train on, or have them written more often."
            )
            raise StudioError(text.format(folder.path, len(steps)))
        if cut.images and getattr(chosen_part(folder.config(), "dataset"), "is_of_points", False):
            text = tr("The samples of this run are points of the plane: there are no images to choose from.")
            raise StudioError(text)
        return cls(folder, steps, _read(folder.sample_file(steps[-1])).shape, tuple(cut.images))

    @property
    def picture_size(self) -> Size:
        """Of what is shown of each sheet, in its own pixels."""
        return size_of(self.picture(len(self.steps) - 1))

    def pictures(self, numbers: Sequence[int]) -> Iterator[np.ndarray]:
        """As `picture`, one by one."""
        return map(self.picture, numbers)

    def picture(self, number: int) -> np.ndarray:
        """What is shown of one sheet, (H, W) or (H, W, 3).

        :raises StudioError: it cannot be read, is of another size than the newest, or lacks an image
        """
        path = self.folder.sample_file(self.steps[number])
        picture = _read(path)
        if picture.shape != self.shape:
            raise StudioError(tr("{} has another size than the newest sheet. {}").format(path, tr(_WITHOUT)))
        if not self.images:
            return picture
        images = cut_sheet(picture, picture.shape[1] // SIDE)
        if max(self.images) >= len(images):
            raise StudioError(tr("The sheets of this run have the images 1 to {}.").format(len(images)))
        return sheet(images[list(self.images)], int(np.ceil(np.sqrt(len(self.images)))))


def _read(path: Path) -> np.ndarray:
    try:
        return read_png(path)
    except OSError as error:  # of what is no PNG as well
        raise StudioError(tr("{} cannot be read. {}").format(path, tr(_WITHOUT))) from error


def timelapse_film(folder: RunFolder, rate: Fraction, cut: Cut = Cut(), hold_seconds: float = 0.0) -> Film:
    """The film of a run's training so far.

    The picture is as wide as the film and keeps its proportions; the height is even where the width is. A caption stands in a
    strip below it.

    :param hold_seconds: how much longer the last frame stays
    :raises StudioError: there are too few sheets, or they cannot be read
    """
    sheets = Sheets.of(folder, cut)
    picture = sheets.picture_size
    steps = sheets.steps if cut.with_captions else ()
    film = Film(len(sheets.steps), picture, rate, sheets.pictures, hold_seconds, is_smooth=cut.is_smooth, steps=steps)
    return of_width(film, cut.width or usual_width(picture), picture)
