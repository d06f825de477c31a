"""Real pictures to train on: bundled digits in random colours."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from PIL import Image

from ganstudio.datasets.mnist import Mnist

SIZE = (40, 36)
"""Width and height."""


def paint(path: Path, number: int, size: tuple[int, int] = SIZE) -> Path:
    """A picture in the format that its ending names, always the same one for the same number."""
    random = np.random.default_rng(number)
    ink = Image.fromarray(Mnist(Mnist.Config()).load("test").images[number, 0].numpy()).resize(size)
    share = np.asarray(ink, float)[..., None] / 255
    pixels = share * random.integers(120, 256, 3) + (1 - share) * random.integers(0, 100, 3)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels.astype(np.uint8)).save(path)
    return path


def paint_classes(folder: Path, counts: Mapping[str, int]) -> Path:
    """So many pictures in each of these subfolders; an empty name means the folder itself."""
    number = 0
    for name, count in counts.items():
        for i in range(count):
            paint(folder / name / f"picture {i}.png", number)
            number += 1
    return folder
