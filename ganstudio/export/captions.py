"""The step below a picture."""

from __future__ import annotations

from functools import cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ganstudio.export.sizes import Size
from ganstudio.params import tr

_SHARE = 24
"""The strip is this part of the picture's width high, if that can be read."""
_LEAST = 20
_GROUND, _INK = (32, 32, 32), (220, 220, 220)


def caption_height(picture: Size) -> int:
    """The height of the strip below a picture, in pixels, even."""
    return 2 * round(max(_LEAST, picture[0] / _SHARE) / 2)


def with_caption(picture: np.ndarray, step: int, strip: int) -> np.ndarray:
    """The picture (H, W) or (H, W, 3), uint8, with the step below it: (H + strip, W, …)."""
    width = picture.shape[1]
    mode = "L" if picture.ndim == 2 else "RGB"
    ground, ink = (_GROUND[0], _INK[0]) if mode == "L" else (_GROUND, _INK)
    below = Image.new(mode, (width, strip), ground)
    place = (strip // 3, strip / 2)
    ImageDraw.Draw(below).text(place, caption(step), fill=ink, font=_font(strip * 2 // 3), anchor="lm")
    return np.concatenate([picture, np.array(below)])


def caption(step: int) -> str:
    """What stands there. The font that every installation has knows Western letters only."""
    text = tr("step {:,}").format(step)
    return text if text.isascii() else f"{step:,}"


@cache
def _font(size: int) -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    return ImageFont.load_default(size)
