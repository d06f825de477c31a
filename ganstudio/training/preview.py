"""The fixed latents by which a person watches a run learn.

A run has one sheet of 100: with classes a row per class and the same ten latents along each row, else 100 latents. The
smaller layout shows some of the same images, so pictures of different steps and layouts can be compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import torch

from ganstudio.latent.paths import latent_of_seed
from ganstudio.networks import Shape, as_latents
from ganstudio.params import N_

SIDE = 10
_FIRST_SEED = 1_000_000  # away from the small seeds that people type


@dataclass(frozen=True)
class Layout:
    """How many of the sheet's images are shown."""

    key: str
    title: str
    rows: int
    columns: int


LAYOUTS = {layout.key: layout for layout in (Layout("5x5", N_("5 × 5"), 5, 5), Layout("10x10", N_("10 × 10"), 10, 10))}


@cache
def sheet_latents(shape: Shape) -> tuple[np.ndarray, np.ndarray | None]:
    """z (100, latent) float32 and the class of each (100,) int64, or None without classes."""
    if not shape.is_conditional:
        normal = np.stack([latent_of_seed(_FIRST_SEED + i, shape.latent) for i in range(SIDE**2)])
        return as_latents(torch.from_numpy(normal), shape).numpy(), None
    styles = np.stack([latent_of_seed(_FIRST_SEED + i, shape.latent) for i in range(SIDE)])
    rows = np.arange(SIDE) % shape.classes
    return np.tile(styles, (SIDE, 1)), rows.repeat(SIDE)


@cache
def cells(layout: str, is_conditional: bool) -> np.ndarray:
    """Which images of the sheet a layout shows, in reading order."""
    count = LAYOUTS[layout].rows * LAYOUTS[layout].columns
    shown = np.arange(count)
    if count == SIDE**2 or not is_conditional:
        return shown
    return shown % SIDE * SIDE + shown // SIDE  # class 0…9, 0…9, …: each style in turn
