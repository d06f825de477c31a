"""One image file as a square of pixels of a given size."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from ganstudio.params import tr

_FORMATS = ("PNG", "JPEG", "WEBP", "BMP")
"""By what lies in the file, whatever its name says. A parser that is not asked cannot be tricked."""
_LARGE_PIXELS = 24_000_000
_large = threading.Lock()
"""Held while a large image is decoded: several at once could take more memory than there is."""


class UnreadableError(Exception):
    """A file that gives no image; the message is the reason, the end of a sentence that begins with its name."""


@dataclass(frozen=True)
class Form:
    """What every image is brought to."""

    size: int
    """Pixels a side."""
    colour: bool
    squeeze: bool = False
    """The whole image, squeezed into a square, in place of the largest square at its centre."""
    background: str = "white"
    """Where an image is transparent."""

    @property
    def shape(self) -> tuple[int, int, int]:
        """Channels, height, width."""
        return 3 if self.colour else 1, self.size, self.size


def decoded(path: Path, form: Form) -> np.ndarray:
    """The pixels of an image, uint8, (channels, size, size), upright as its EXIF orientation says.

    JPEG is decoded no larger than needed, so that photographs cost little. Sixteen bits a channel are rounded to eight.

    :raises UnreadableError: the file is damaged, is no image, or is larger than any real one
    """
    pixels = _pixels(path, lambda image: _fitted(image, form))
    return np.ascontiguousarray(pixels.transpose(2, 0, 1) if form.colour else pixels[None])


def whole(path: Path, most: int, background: str = "white") -> np.ndarray:
    """All of an image in its own proportions and in grey, uint8, (height, width), upright, and no larger than `most` a side.

    :raises UnreadableError: as `decoded`
    """

    def shown(image: Image.Image) -> Image.Image:
        image.draft(None, (2 * most, 2 * most))
        plain = _plain(_upright(image), Form(most, colour=False, background=background))
        plain.thumbnail((most, most), Image.Resampling.LANCZOS)
        return plain

    return _pixels(path, shown)


def _pixels(path: Path, shown: Callable[[Image.Image], Image.Image]) -> np.ndarray:
    """What of an image is wanted, uint8.

    :raises UnreadableError: as `decoded`
    """
    try:
        with Image.open(path, formats=_FORMATS) as image, _alone_if_large(image):
            return np.asarray(shown(image), np.uint8)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnreadableError(tr("has more pixels than a photograph can have")) from error
    except UnidentifiedImageError as error:
        raise UnreadableError(tr("is no image of a known format")) from error
    except OSError as error:
        if error.strerror:
            raise UnreadableError(tr("cannot be read: {}").format(error.strerror)) from error
        raise UnreadableError(_damaged(error)) from error
    except Exception as error:  # a damaged file can make a parser raise nearly anything
        raise UnreadableError(_damaged(error)) from error


def _damaged(error: Exception) -> str:
    return tr("is damaged ({})").format(str(error).rstrip(".") or type(error).__name__)


def _alone_if_large(image: Image.Image) -> AbstractContextManager[object]:
    return _large if image.width * image.height > _LARGE_PIXELS else nullcontext()


def _fitted(image: Image.Image, form: Form) -> Image.Image:
    """In RGB or grey, upright, cropped or squeezed, and of the size asked for."""
    # Twice the size leaves a good filter something to do. Only JPEG can be decoded smaller; other formats pass this over.
    image.draft(None, (2 * form.size, 2 * form.size))
    plain = _plain(_upright(image), form)
    width, height = plain.size
    side = min(width, height)
    left, top = (width - side) / 2, (height - side) / 2
    box = (0.0, 0.0, width, height) if form.squeeze else (left, top, left + side, top + side)
    if plain.size == (form.size, form.size):
        return plain  # resampling would change no pixel
    return plain.resize((form.size, form.size), Image.Resampling.LANCZOS, box, reducing_gap=3.0)


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # damaged EXIF data are no reason to do without the image
        return image


def _plain(image: Image.Image, form: Form) -> Image.Image:
    """RGB or grey of eight bits, with the background where it was transparent."""
    if image.mode.startswith("I"):
        image = _of_eight_bits(image)
    if image.has_transparency_data:
        opaque = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", opaque.size, form.background), opaque)
    return image.convert("RGB" if form.colour else "L")


def _of_eight_bits(image: Image.Image) -> Image.Image:
    """Grey of sixteen bits: Pillow's own conversion would cut off what is brighter than 255."""
    values = np.clip(np.asarray(image).astype(np.int64), 0, 65_535)
    return Image.fromarray(((values + 128) // 257).astype(np.uint8))
