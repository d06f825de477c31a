"""Pictures of every kind become images of a run: against real digits, scanned, inverted, thin, large, transparent or damaged."""

import numpy as np
import pytest
from PIL import Image

from ganstudio.datasets.image_strokes import stroke_width
from ganstudio.datasets.mnist import Mnist
from ganstudio.errors import StudioError
from ganstudio.gui.panels.picture_import import Wanted, picture_from

GREY, COLOUR = Wanted(28, is_colour=False), Wanted(28, is_colour=True)


@pytest.fixture(scope="module")
def digits():
    return Mnist(Mnist.Config()).load("test").images[:10, 0].numpy()


def large(digit, factor=20):
    return np.asarray(Image.fromarray(digit).resize((28 * factor,) * 2, Image.Resampling.BICUBIC))


def saved(pixels, path):
    Image.fromarray(pixels).save(path)
    return path


def apart(one, other):
    return np.abs(one.astype(int) - other).mean()


def apart_but_for_a_pixel(found, digit):
    """Where the middle of a digit lies between two pixels, either is right."""
    shifts = [(down, across) for down in (-1, 0, 1) for across in (-1, 0, 1)]
    return min(apart(np.roll(found, shift, (0, 1)), digit) for shift in shifts)


def test_a_scan_of_each_digit_comes_back_as_the_digit(digits, tmp_path):
    for i, digit in enumerate(digits):
        sheet = np.pad(255 - large(digit), ((40, 300), (200, 10)), constant_values=255)
        found = picture_from(saved(sheet, tmp_path / f"{i}.png"), GREY)
        assert found.dtype == np.uint8
        assert found.shape == (28, 28)
        assert apart_but_for_a_pixel(found, digit) < 9


def test_a_digit_as_it_is_stays_so_and_its_negative_becomes_it(digits, tmp_path):
    assert np.array_equal(picture_from(saved(digits[3], tmp_path / "a.png"), GREY), digits[3])
    assert np.array_equal(picture_from(saved(255 - digits[3], tmp_path / "b.png"), GREY), digits[3])
    plain = Wanted(28, is_colour=False, is_ink=False)
    assert np.array_equal(picture_from(saved(255 - digits[3], tmp_path / "b.png"), plain), 255 - digits[3])


def test_thin_strokes_become_as_wide_as_mnist_s(tmp_path):
    pixels = np.full((800, 800), 255, np.uint8)
    angles = np.linspace(0, 2 * np.pi, 4000)
    for x, y in zip(400 + 150 * np.cos(angles), 400 + 300 * np.sin(angles), strict=True):
        pixels[int(y) - 2 : int(y) + 2, int(x) - 2 : int(x) + 2] = 20
    found = picture_from(saved(pixels, tmp_path / "pen.png"), GREY)
    width = stroke_width(np.asarray(Image.fromarray(found).resize((560, 560))) > 127) / 20
    assert found.max() > 240
    assert 1.5 < width < 3


def test_without_centring_it_stays_where_it_is(digits, tmp_path):
    sheet = np.zeros((56, 56), np.uint8)
    sheet[:28, 28:] = digits[0]
    path = saved(sheet, tmp_path / "corner.png")
    found = picture_from(path, Wanted(28, is_colour=False, is_centred=False))
    assert found[:14, 14:].sum() > 0.95 * found.sum()
    centred = picture_from(path, GREY)
    ys, xs = np.indices((28, 28)) + 0.5
    middle = [float((centred * axis).sum() / centred.sum()) for axis in (xs, ys)]
    assert middle == pytest.approx([14.5, 14.5], abs=0.6)  # as those of MNIST's own


def test_in_colour_the_middle_square_is_taken(tmp_path):
    pixels = np.zeros((60, 100, 3), np.uint8)
    pixels[:, 20:80] = (200, 100, 50)
    found = picture_from(saved(pixels, tmp_path / "photo.png"), COLOUR)
    assert found.shape == (28, 28, 3)
    assert apart(found, np.full((28, 28, 3), (200, 100, 50))) < 6
    negative = picture_from(saved(255 - pixels, tmp_path / "bright.png"), COLOUR)
    assert apart(negative, np.full((28, 28, 3), (55, 155, 205))) < 6  # nobody turns a photograph into its negative


def test_ink_on_nothing_is_ink_on_paper(digits, tmp_path):
    ink = np.zeros((560, 560, 4), np.uint8)
    ink[..., 3] = large(digits[0])
    assert apart(picture_from(saved(ink, tmp_path / "ink.png"), GREY), digits[0]) < 8


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_blank_sheet_is_told(tmp_path, level):
    path = saved(np.full((300, 200), level, np.uint8), tmp_path / "sheet.png")
    with pytest.raises(StudioError, match=r"no drawing in sheet\.png"):
        picture_from(path, GREY)


def test_a_damaged_file_is_told_by_its_name(tmp_path):
    path = tmp_path / "torn.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n and nothing more")
    for wanted in (GREY, COLOUR):
        with pytest.raises(StudioError, match=r"torn\.png"):
            picture_from(path, wanted)
        with pytest.raises(StudioError, match="the pasted picture"):
            picture_from(path, wanted, "the pasted picture")


def test_a_stroke_s_width_is_measured():
    ink = np.zeros((100, 100), bool)
    assert stroke_width(ink) == 0
    ys, xs = np.indices(ink.shape)
    for turn in (0.3, 0.8, 1.2):
        ink = np.abs((xs - 50) * np.sin(turn) - (ys - 50) * np.cos(turn)) < 3
        assert stroke_width(ink) == pytest.approx(6, rel=0.2)
