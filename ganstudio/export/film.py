"""A film: pictures that are drawn one by one while they are written, as MP4, GIF, or a folder of PNG files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from ganstudio import progress
from ganstudio.errors import StudioError
from ganstudio.export.captions import caption_height, with_caption
from ganstudio.export.mp4 import write_mp4
from ganstudio.export.sizes import LEAST, MOST, Size, fitted, height_for
from ganstudio.files import replacing
from ganstudio.media import write_gif
from ganstudio.params import tr

SUFFIXES = (".gif", ".mp4")
LEAST_RATE, MOST_RATE, MOST_GIF_RATE = 0.1, 120.0, 50.0
"""Frames per second. What shows a GIF takes shorter times than two hundredths of a second for slow ones."""


@dataclass(frozen=True)
class Film:
    """What a film shows. Nothing of it is drawn before somebody asks for a picture."""

    count: int
    """Frames."""
    size: Size
    """Of each frame, its caption included."""
    rate: Fraction
    """Frames per second."""
    draw: Callable[[Sequence[int]], Iterable[np.ndarray]]
    """From numbers of frames to their pictures (H, W) or (H, W, 3), uint8, of any size."""
    hold_seconds: float = 0.0
    """How much longer the last frame stays."""
    loops: bool = True
    """Whether a GIF begins again at its end."""
    is_smooth: bool = False
    """Whether pictures that are drawn in another size are scaled smoothly; else their pixels stay squares."""
    steps: Sequence[int] = ()
    """Of each frame, told in a strip at its foot; none: there is no strip."""

    @property
    def held(self) -> int:
        """How often the last frame comes again where every frame stays equally long."""
        return round(self.hold_seconds * self.rate)

    @property
    def seconds(self) -> float:
        return float((self.count + self.held) / self.rate)

    def pictures(self, numbers: Sequence[int]) -> Iterator[np.ndarray]:
        """These frames in the size of the film."""
        strip = _strip(self, self.size)
        size = self.size[0], self.size[1] - strip
        for number, picture in zip(numbers, self.draw(numbers), strict=True):
            shown = fitted(picture, size, self.is_smooth)
            yield with_caption(shown, self.steps[number], strip) if strip else shown


def rate_of(frames_per_second: float) -> Fraction:
    """29.97 as 2997/100: what files of films count in."""
    return Fraction(frames_per_second).limit_denominator(1000)


def there_and_back(film: Film) -> Film:
    """The film and then the way back to its first frame, which is left out where the film begins again with it."""
    return of_frames(film, [*range(film.count), *range(film.count - 2, 0 if film.loops else -1, -1)])


def of_frames(film: Film, order: Sequence[int]) -> Film:
    """A film of these frames of it, in this order."""

    def draw(numbers: Sequence[int]) -> Iterable[np.ndarray]:
        return film.draw([order[number] for number in numbers])

    steps = [film.steps[number] for number in order] if film.steps else ()
    return replace(film, count=len(order), draw=draw, steps=steps)


def of_width(film: Film, width: int, picture: Size) -> Film:
    """The film so many pixels wide, in the proportions of what it draws, with room for its captions; the height is even where the
    width is."""
    size = width, height_for(width, picture)
    return replace(film, size=(size[0], size[1] + _strip(film, size)))


def _strip(film: Film, size: Size) -> int:
    """How high the captions stand in a film of this width."""
    return caption_height(size) if film.steps else 0


def write_film(film: Film, out: Path) -> None:
    """Writes the film, whole or not at all; tells `ganstudio.progress` of each frame.

    :param out: its ending, .gif or .mp4, says how
    :raises StudioError: the format cannot be so, or the file cannot be written
    """
    require_possible(film, out.suffix)
    times = film.held if out.suffix.lower() == ".mp4" else 0  # a GIF says how long its last frame stays
    with replacing(out) as temporary:
        encode(film, temporary, out.suffix, told_pictures(film, times), film.count)


def require_possible(film: Film, suffix: str) -> None:
    """
    :raises StudioError: no file of this kind can hold such a film
    """
    kind, rate = suffix.lower(), float(film.rate)
    if kind not in SUFFIXES:
        raise StudioError(tr("A film is written as {}, not as {!r}.").format(tr(" or ").join(SUFFIXES), suffix))
    require_size(film)
    if kind == ".mp4" and any(side % 2 for side in film.size):
        width, height = film.size
        text = tr("MP4 needs an even number of pixels: ask for a size of {} or {} instead of {}, or write a GIF.")
        odd = width if width % 2 else height
        raise StudioError(text.format(odd - 1, odd + 1, odd))
    most = MOST_GIF_RATE if kind == ".gif" else MOST_RATE
    if not LEAST_RATE <= rate <= most:
        text = tr("{} shows {:g} to {:g} frames per second, not {:g}.")
        raise StudioError(text.format(kind[1:].upper(), LEAST_RATE, most, rate))


def require_size(film: Film) -> None:
    """
    :raises StudioError: it is too small or too large
    """
    if not all(LEAST <= side <= MOST for side in film.size):
        text = tr("A film may be {} to {} pixels wide and high; this one would be {} × {}.")
        raise StudioError(text.format(LEAST, MOST, *film.size))


def encode(film: Film, path: Path, suffix: str, pictures: Iterable[np.ndarray], count: int) -> None:
    """Writes pictures of a film, all of them or some, to a file of any name.

    :param suffix: .gif or .mp4
    :param pictures: for an MP4 the last one as often as it is to be seen
    :param count: how many different ones there are
    """
    if suffix.lower() == ".mp4":
        write_mp4(path, pictures, film.rate)
    else:
        write_gif(path, pictures, _milliseconds(count, film.rate, film.held), film.loops)


def told_pictures(film: Film, times: int = 0) -> Iterator[np.ndarray]:
    """All frames in the size of the film, the last of them so many times more; `ganstudio.progress` hears of each."""
    total = film.count + times
    for number, picture in enumerate(_with_hold(film.pictures(range(film.count)), times)):
        progress.report(number, total)
        yield picture
    progress.report(total, total)


def _with_hold(pictures: Iterable[np.ndarray], times: int) -> Iterator[np.ndarray]:
    """The pictures, the last of them so many times more."""
    picture = None
    for picture in pictures:
        yield picture
    if picture is not None:
        for _ in range(times):
            yield picture


def _milliseconds(count: int, rate: Fraction, held: int) -> list[int]:
    """How long each frame of a GIF stays: whole hundredths of a second, shared out so that all are on time."""
    ends = [round(100 * (number + 1) / rate) for number in range(count)]
    ends[-1] = round(100 * (count + held) / rate)
    return [10 * (end - start) for start, end in zip([0, *ends], ends, strict=False)]
