"""Points that a person has drawn."""

from math import cos, pi, sin
from typing import Annotated, Any, Literal

import torch
from pydantic import Field, field_validator

from ganstudio.datasets import Data, Plane, Split, register
from ganstudio.datasets.plane import POINTS, PlaneConfig, PlaneDataset, as_data, random_of
from ganstudio.drawn_points import LEAST_POINTS, MOST_POINTS, read_points
from ganstudio.params import N_, param

Coordinate = Annotated[float, Field(ge=-1, le=1)]
Points = tuple[tuple[Coordinate, Coordinate], ...]
# A heart: something to train on before anything is drawn.
_HEART = tuple(
    (round(0.05 * 16 * sin(t) ** 3, 3), round(0.05 * (13 * cos(t) - 5 * cos(2 * t) - 2 * cos(3 * t) - cos(4 * t)), 3))
    for t in (2 * pi * i / 60 for i in range(60))
)


@register
class Drawn(PlaneDataset):
    """Points that you draw by hand. Each sample is one of them, moved a little."""

    title = N_("Drawn points")
    source = "After GAN Lab: Kahng et al. 2018, arXiv 1809.01587"
    order = 63

    class Config(PlaneConfig):
        kind: Literal["drawn"] = "drawn"
        points: Points = param(
            _HEART,
            N_("Points"),
            N_(
                "What you have drawn: pairs of x and y, each -1 to 1, or the name of a CSV or JSON file that holds them."
            ),
            editor="points",
            min_length=LEAST_POINTS,
            max_length=MOST_POINTS,
        )
        spread: float = param(0.02, N_("Spread"), N_("Standard deviation of samples around each point."), ge=0, le=0.5)

        @field_validator("points", mode="before")
        @classmethod
        def _read(cls, value: Any) -> Any:
            return read_points(value) if isinstance(value, str) else value

    def load(self, split: Split) -> Data:
        random, count = random_of(split), POINTS[split]
        centres = torch.tensor(self.config.points)
        chosen = torch.randint(len(centres), (count,), generator=random)
        return as_data(centres[chosen] + self.config.spread * torch.randn(count, 2, generator=random), Plane(1.2))
