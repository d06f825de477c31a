"""Drawings made into images like MNIST's digits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganstudio.datasets.image_decoding import whole
from ganstudio.datasets.image_fitting import BlankError, fitted, is_negative_of
from ganstudio.datasets.mnist import Mnist

DIGITS = Mnist(Mnist.Config()).load("test").images.numpy()


@pytest.mark.parametrize("number", [0, 1, 2, 15])
def test_a_digit_on_a_large_sheet_becomes_the_digit_it_was(number: int) -> None:
    digit = DIGITS[number, 0]
    sheet = np.full((420, 650), 40, np.uint8)  # grey, as a photographed board is
    large = np.asarray(Image.fromarray(digit).resize((252, 252), Image.Resampling.BICUBIC))
    sheet[100:352, 370:622] = np.maximum(40, large * (200 / 255))
    again = fitted(sheet, 28)
    assert again.shape == (28, 28)
    assert np.abs(again.astype(float) - digit).mean() / 255 < 0.05  # beside it by one pixel: 0.07 to 0.13
    assert again[0].max() == 0


def test_wide_and_tiny_drawings_keep_their_proportions() -> None:
    line = np.zeros((50, 50), np.uint8)
    line[20:22, 3:48] = 255
    small = fitted(line, 28)
    rows, columns = np.nonzero(small > 50)
    assert np.ptp(columns) + 1 == 20
    assert np.ptp(rows) + 1 <= 2
    dot = np.zeros((30, 30), np.uint8)
    dot[29, 29] = 255
    assert fitted(dot, 32).max() > 200


def test_a_blank_sheet_is_said_to_be_one() -> None:
    for value in (0, 90, 255):
        with pytest.raises(BlankError):
            fitted(np.full((40, 40), value, np.uint8), 28)


def test_black_on_white_is_a_negative_and_a_photograph_is_none() -> None:
    assert is_negative_of(255 - DIGITS[3], DIGITS[:20])
    assert not is_negative_of(DIGITS[3], DIGITS[:20])
    assert not is_negative_of(DIGITS[3], np.full((5, 1, 28, 28), 140, np.uint8))  # a run that has not learnt yet
    photograph = np.random.default_rng(0).integers(0, 256, (1, 28, 28)).astype(np.uint8)
    assert not is_negative_of(photograph, DIGITS[:20])
    assert not is_negative_of(255 - DIGITS[3], photograph[None])


def test_a_whole_image_keeps_its_proportions(tmp_path: Path) -> None:
    pixels = np.zeros((60, 300, 4), np.uint8)
    pixels[:30, :, 3] = 255  # black above, transparent below
    Image.fromarray(pixels).save(tmp_path / "wide.png")
    seen = whole(tmp_path / "wide.png", 100)
    assert seen.shape == (20, 100)
    assert seen[:8].max() < 10
    assert seen[-8:].min() > 245
