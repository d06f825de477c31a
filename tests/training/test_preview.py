"""The fixed latents of the sample sheet."""

from __future__ import annotations

import numpy as np
import pytest

from ganstudio.networks import Shape
from ganstudio.training.preview import (
    cells,
    kind_words,
    kinds_shown,
    layout_of,
    layouts_of,
    on_disk,
    row_names,
    sheet_latents,
    shown_latents,
)

PLAIN = Shape(latent=20, channels=1, size=28)
CODED = Shape(latent=20, channels=1, size=28, categories=10, continuous=2)


def conditional(classes: int) -> Shape:
    return Shape(latent=20, channels=1, size=28, classes=classes, conditioning="concat")


def test_a_learned_category_has_a_row_and_the_rest_of_z_a_column() -> None:
    z, classes = sheet_latents(CODED)
    assert classes is None
    grid = z.reshape(10, 10, 20)
    assert (grid[:, :, :10].argmax(2) == np.arange(10)[:, None]).all()
    assert (grid[:, :, 10:] == grid[:1, :, 10:]).all()
    assert len(np.unique(grid[0, :, 10:], axis=0)) == 10
    assert row_names("10x10", CODED, ()) == tuple(f"code {i}" for i in range(1, 11))
    assert kind_words(CODED, ())[2] == "learned code 3"


def test_the_smaller_layout_has_every_category() -> None:
    assert kinds_shown("5x5", CODED)[:10].tolist() == list(range(10))
    assert row_names("5x5", CODED, ()) == ()
    z, _ = shown_latents("5x5", CODED)
    assert np.array_equal(z, sheet_latents(CODED)[0][cells("5x5", CODED)])


@pytest.mark.parametrize("shape", [CODED, Shape(latent=20, channels=1, size=28, continuous=2)])
def test_a_continuous_code_grows_along_the_columns_and_nothing_else_changes(shape: Shape) -> None:
    assert [layout.key for layout in layouts_of(shape)] == ["5x5", "10x10", "code0", "code1"]
    z, _ = shown_latents("code1", shape)
    grid, code = z.reshape(10, 10, 20), shape.categories + 1
    assert grid[:, :, code] == pytest.approx(np.tile(np.linspace(-1, 1, 10), (10, 1)))
    others = np.delete(grid, code, axis=2)
    assert (others == others[:, :1]).all()
    assert len(np.unique(others[:, 0], axis=0)) == 10
    assert layout_of("code1", shape).column_labels[0] == "−1"
    assert layout_of("code1", shape).name == "Code c2: −1 to 1"


def test_a_layout_that_a_run_does_not_offer_is_its_first_one() -> None:
    assert layout_of("code1", PLAIN).key == "5x5"
    assert np.array_equal(shown_latents("code1", PLAIN)[0], shown_latents("5x5", PLAIN)[0])
    assert (on_disk("code1"), on_disk("5x5")) == ("10x10", "5x5")
    assert len(cells("code1", CODED)) == 100


def test_without_kinds_there_are_a_hundred_latents() -> None:
    z, classes = sheet_latents(PLAIN)
    assert classes is None
    assert len(np.unique(z, axis=0)) == 100
    assert kinds_shown("10x10", PLAIN) is None
    assert row_names("10x10", PLAIN, ()) == ()


@pytest.mark.parametrize("classes", [3, 10])
def test_a_row_per_class_and_no_image_twice(classes: int) -> None:
    shape, names = conditional(classes), [chr(ord("a") + i) for i in range(classes)]
    z, labels = sheet_latents(shape)
    assert labels is not None
    assert labels.reshape(10, 10)[:, 0].tolist() == [row % classes for row in range(10)]
    assert len(np.unique(np.column_stack([z, labels]), axis=0)) == 100
    assert row_names("10x10", shape, names)[:4] == tuple(names[i % classes] for i in range(4))
    assert kind_words(shape, names)[0] == "class a"


@pytest.mark.parametrize("classes", [11, 26, 64, 200])
def test_more_classes_than_rows_share_out_the_sheet(classes: int) -> None:
    shape = conditional(classes)
    z, labels = sheet_latents(shape)
    assert labels is not None
    assert len(np.unique(z, axis=0)) == 100
    assert len(np.unique(labels)) == min(classes, 100)
    assert (np.diff(labels) >= 0).all()
    assert labels[-1] >= classes - max(classes // 100, 1) - 1
    smaller = kinds_shown("5x5", shape)
    assert smaller is not None
    assert len(np.unique(smaller)) == min(classes, 25)
    assert row_names("10x10", shape, [str(i) for i in range(classes)]) == ()
