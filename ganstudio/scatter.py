"""Pictures of points of the plane, drawn without a window: for sample sheets, animations and the latent panel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np
from PIL import Image, ImageDraw

from ganstudio.heat import HEAT_STRENGTH, leaning

if TYPE_CHECKING:
    from ganstudio.training.scene import Scene

POINT_PICTURE = 64
"""Side of the picture of a single point, in pixels."""
_GROUND, _AXIS = (28, 31, 36), (58, 63, 71)
# Okabe and Ito's colours, as everywhere: D and what is real blue, G and what it makes orange.
_REAL, _FAKE = (0, 114, 178), (230, 159, 0)
_REAL_ON_DARK = (86, 180, 233)
_PAPER = np.array((250.0, 250.0, 250.0))
_OVERSAMPLING = 2


def point_pictures(points: np.ndarray) -> np.ndarray:
    """A picture of each point.

    :param points: (N, 2) in -1..1, y upwards
    :return: uint8, (N, 3, 64, 64); a point beyond the edge shows at the edge
    """
    side = POINT_PICTURE
    ground = Image.new("RGB", (side, side), _GROUND)
    draw = ImageDraw.Draw(ground)
    draw.line([(side // 2, 0), (side // 2, side)], fill=_AXIS)
    draw.line([(0, side // 2), (side, side // 2)], fill=_AXIS)
    pictures = np.tile(np.array(ground), (len(points), 1, 1, 1))
    places = np.nan_to_num(np.stack([points[:, 0], -points[:, 1]], 1)).clip(-1, 1)
    at = np.rint((places + 1) / 2 * (side - 1)).astype(int)
    reach = np.arange(-2, 3)
    disc = [(dx, dy) for dx in reach for dy in reach if dx * dx + dy * dy <= 5]
    rows = np.arange(len(points))
    for dx, dy in disc:
        x, y = (at + np.array((dx, dy))).clip(0, side - 1).T
        pictures[rows, y, x] = _FAKE
    return np.ascontiguousarray(pictures.transpose(0, 3, 1, 2))


def points_picture(points: np.ndarray, side: int, sort: Literal["real", "generated"] = "real") -> np.ndarray:
    """Many points (N, 2) in -1..1 as one picture (side, side, 3), uint8; what lies beyond the edge is not shown."""
    picture = Image.new("RGB", (side, side), _GROUND)
    draw = ImageDraw.Draw(picture)
    for x, y in (points[(np.abs(points) <= 1).all(1)] * (1, -1) + 1) / 2 * (side - 1):
        draw.point((x, y), fill=_REAL_ON_DARK if sort == "real" else _FAKE)
    return np.array(picture)


def scene_picture(scene: Scene, side: int = 400) -> np.ndarray:
    """The scene as a picture (side, side, 3), uint8: D's opinion as tint, real points blue, generated ones orange."""
    big = side * _OVERSAMPLING
    picture = Image.fromarray(_tint(scene)).resize((big, big), Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(picture)
    for points, colour, radius in ((scene.real, _REAL, 2.0), (scene.generated, _FAKE, 3.0)):
        inside = points[(np.abs(points) <= scene.extent).all(1)]  # also drops what is not finite
        for x, y in (inside * (1, -1) / scene.extent + 1) / 2 * big:
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    return np.array(picture.resize((side, side), Image.Resampling.LANCZOS))


def _tint(scene: Scene) -> np.ndarray:
    """(H, W, 3) uint8: blue where D says real, orange where it says generated, paper where it is undecided."""
    shares = HEAT_STRENGTH * leaning(scene.heat, scene.is_probability)[..., None]
    colour = np.where(shares > 0, np.array(_REAL), np.array(_FAKE))
    return (_PAPER + np.abs(shares) * (colour - _PAPER)).astype(np.uint8)
