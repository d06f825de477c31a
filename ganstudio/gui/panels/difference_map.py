"""Where an image that was found differs from the one that was wanted, as colours."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.theme import colour

Difference = NDArray[np.float32]
"""(H, W), -1 to 1: above 0 where only the wanted image is bright, below 0 where only the found one is."""

_HALF = 128
_MASK_TINT = 0.45
# Ottosson 2020, "A perceptual color space for image processing": linear sRGB → cone responses, their cube roots → OKLab.
_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def difference(wanted: Pixels, found: Pixels, mask: NDArray[np.bool_] | None = None) -> Difference:
    """The signed difference of two images, uint8, (H, W) or (H, W, 3), the mean over their channels.

    :param mask: (H, W), True where the image was to be invented: there is no difference
    :raises ValueError: they have different shapes
    """
    if wanted.shape != found.shape:
        raise ValueError(f"images of one shape differ in places; these are {wanted.shape} and {found.shape}")
    apart = (wanted.astype(np.float32) - found.astype(np.float32)) / np.float32(255)
    if apart.ndim == 3:
        apart = apart.mean(axis=2)
    if mask is not None:
        apart[mask] = 0
    return apart


def difference_image(apart: Difference) -> Pixels:
    """The difference as a picture, uint8, (H, W, 3): the ground where there is none, the colour of the discriminator, which knows
    the real ones, where only the wanted image is bright, and that of the generator where only the found one is.

    The scale is fixed: full colour is the difference of black and white.
    """
    places = np.rint((apart.clip(-1, 1) + 1) * _HALF).astype(np.intp)
    picture: Pixels = difference_shades()[places]
    return picture


def difference_shades() -> NDArray[np.uint8]:
    """The colours from -1 to 1, (257, 3): on each side even steps for the eye, on a straight line through OKLab."""
    ground = to_oklab(_rgb(colour("plot_background")))
    found, wanted = (to_oklab(_rgb(colour(role))) for role in ("generator_text", "discriminator_text"))
    share = np.linspace(0, 1, _HALF + 1)[:, None]
    sides = (ground + share * (found - ground), ground + share * (wanted - ground))
    return from_oklab(np.concatenate([sides[0][:0:-1], sides[1]]))


def with_mask(image: Pixels, mask: NDArray[np.bool_] | None) -> Pixels:
    """An image with what is to be invented tinted in the generator's colour: uint8, (H, W, 3), or as it is without a mask."""
    if mask is None:
        return image
    colours = np.repeat(image[..., None], 3, axis=2) if image.ndim == 2 else image
    tinted = colours + _MASK_TINT * (_rgb(colour("generator")) - colours)
    return np.where(mask[..., None], np.rint(tinted), colours).astype(np.uint8)


def to_oklab(rgb: NDArray[np.floating]) -> NDArray[np.float64]:
    """sRGB, 0–255, (…, 3), as lightness 0–1 and two axes of colour: equal distances look about equally large."""
    values = np.asarray(rgb, np.float64) / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    lab: NDArray[np.float64] = np.cbrt(linear @ _CONES.T) @ _LAB.T
    return lab


def from_oklab(lab: NDArray[np.float64]) -> NDArray[np.uint8]:
    """The nearest colours that a screen can show."""
    linear = ((lab @ np.linalg.inv(_LAB).T) ** 3 @ np.linalg.inv(_CONES).T).clip(0, 1)
    values = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.rint(values * 255).clip(0, 255).astype(np.uint8)


def _rgb(shade: QColor) -> NDArray[np.float64]:
    return np.array([shade.red(), shade.green(), shade.blue()], np.float64)
