"""The fixed latents by which a person watches a run learn.

A run has one sheet of 100. With classes it has a row per class and the same ten latents along each row; with a learned category
(InfoGAN) a row per category and the same rest of z down each column, so that one sees what each category has come to mean; else
100 latents, which more kinds than ten share out among them in reading order. The smaller layout shows some of the same images, so
pictures of different steps and layouts can be compared.

Runs with continuous codes have further layouts, which show what one of these codes does (as figure 2 of Chen et al. 2016, arXiv
1606.03657): it grows from the first column to the last, and nothing else changes along a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from ganstudio.latent.space import LatentSpace
from ganstudio.networks import Shape
from ganstudio.params import N_, tr

SIDE = 10
_FIRST_SEED = 1_000_000  # away from the small seeds that people type
_MOST_CODES = 6
"""Continuous codes that have a layout of their own."""
_WHOLE = "10x10"


@dataclass(frozen=True)
class Layout:
    """Which images are shown."""

    key: str
    title: str
    rows: int
    columns: int
    code: int | None = None
    """The continuous code that grows from column to column; None: the images are those of the sheet."""

    @property
    def name(self) -> str:
        """What a person reads."""
        return tr(self.title) if self.code is None else tr(self.title).format(self.code + 1)

    @property
    def column_labels(self) -> tuple[str, ...]:
        """The values of the code that grows, in the first and the last column: more do not fit over small images."""
        return () if self.code is None else ("−1", *[""] * (SIDE - 2), "1")


_SHEET_LAYOUTS = (Layout("5x5", N_("5 × 5"), 5, 5), Layout(_WHOLE, N_("10 × 10"), SIDE, SIDE))


def layouts_of(shape: Shape | None = None) -> tuple[Layout, ...]:
    """The layouts that a run offers; without a run, those that every one does."""
    codes = min(shape.continuous, _MOST_CODES) if shape else 0
    title = N_("Code c{}: −1 to 1")
    return (*_SHEET_LAYOUTS, *(Layout(f"code{code}", title, SIDE, SIDE, code) for code in range(codes)))


def layout_of(key: str, shape: Shape) -> Layout:
    """The layout with this key; the first where this run does not offer it."""
    layouts = layouts_of(shape)
    return next((layout for layout in layouts if layout.key == key), layouts[0])


def on_disk(key: str) -> str:
    """The layout in which earlier steps are shown: only the sheet was written then."""
    return key if key in (layout.key for layout in _SHEET_LAYOUTS) else _WHOLE


@cache
def sheet_latents(shape: Shape) -> tuple[np.ndarray, np.ndarray | None]:
    """z (100, latent) float32 and the class of each (100,) int64, or None without classes."""
    images, kinds = np.arange(SIDE**2), _kinds(shape)
    if kinds > SIDE:
        return _latents(shape, images, images * kinds // SIDE**2)
    rows, columns = np.divmod(images, SIDE)
    # Where there are fewer kinds than rows they come again, with other latents.
    return _latents(shape, columns + SIDE * (rows // kinds), rows % kinds) if kinds else _latents(shape, images, images)


@cache
def shown_latents(layout: str, shape: Shape) -> tuple[np.ndarray, np.ndarray | None]:
    """z and classes, as `sheet_latents`, of the images that a layout shows, in reading order."""
    code = layout_of(layout, shape).code
    if code is None:
        z, classes = sheet_latents(shape)
        shown = cells(layout_of(layout, shape).key, shape)
        return z[shown], None if classes is None else classes[shown]
    rows, kinds = np.arange(SIDE).repeat(SIDE), _kinds(shape)
    z, classes = _latents(shape, rows // kinds if kinds else rows, rows % kinds if kinds else rows)
    return LatentSpace.of(shape).with_continuous(z, code, np.tile(_values(), SIDE)), classes


def kinds_shown(layout: str, shape: Shape) -> np.ndarray | None:
    """The class, or else the learned category, of each image that a layout shows, (n,) int64; None where there are neither."""
    z, classes = shown_latents(layout, shape)
    if classes is not None:
        return classes
    return z[:, : shape.categories].argmax(1) if shape.categories else None


def row_names(layout: str, shape: Shape, class_names: Sequence[str]) -> tuple[str, ...]:
    """What the rows of a layout are called; empty where a row is not of one kind."""
    kinds, shown = kinds_shown(layout, shape), layout_of(layout, shape)
    if kinds is None or shown.rows != SIDE or (shown.code is None and _kinds(shape) > SIDE):
        return ()
    names = class_names if shape.is_conditional else [tr("code {}").format(i + 1) for i in range(shape.categories)]
    return tuple(names[kind] for kind in kinds[:: shown.columns])


def kind_words(shape: Shape, class_names: Sequence[str]) -> tuple[str, ...]:
    """What the image of each kind is, in words."""
    if shape.is_conditional:
        return tuple(tr("class {}").format(name) for name in class_names)
    return tuple(tr("learned code {}").format(i + 1) for i in range(shape.categories))


@cache
def cells(layout: str, shape: Shape) -> np.ndarray:
    """Which images of the sheet a layout shows, in reading order."""
    chosen = layout_of(on_disk(layout), shape)
    count = chosen.rows * chosen.columns
    shown = np.arange(count)
    if count == SIDE**2 or not _kinds(shape):
        return shown
    if _kinds(shape) > SIDE:
        return shown * SIDE**2 // count
    return shown % SIDE * SIDE + shown // SIDE  # class 0…9, 0…9, …: each style in turn


def _kinds(shape: Shape) -> int:
    """Of how many kinds the rows of the sheet are: classes or else learned categories; 0 without either."""
    return shape.classes if shape.is_conditional else shape.categories


def _latents(shape: Shape, which: np.ndarray, kinds: np.ndarray) -> tuple[np.ndarray, np.ndarray | None]:
    """z and classes of a sheet.

    :param which: (100,), which of the fixed latents each image has but for its kind
    :param kinds: (100,), of which kind it is, where there are kinds
    """
    space = LatentSpace.of(shape)
    z = space.of_seeds((_FIRST_SEED + which).tolist())
    if shape.is_conditional:
        return z, kinds
    return (space.with_category(z, kinds) if space.categories else z), None


def _values() -> np.ndarray:
    return np.linspace(-1, 1, SIDE, dtype=np.float32)
