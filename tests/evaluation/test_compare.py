"""Any two sets of images, and where they come from."""

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from ganstudio.datasets import Data
from ganstudio.errors import StudioError
from ganstudio.evaluation import Judge, Report, compare_in_slices, judge_for, load_images
from ganstudio.evaluation.metrics import ALL
from ganstudio.evaluation.slices import finished


def compared(images: torch.Tensor, others: torch.Tensor, judge: Judge, **more: object) -> Report:
    return finished(compare_in_slices(images, None, others, "theirs.npz", judge, **more))  # type: ignore[arg-type]


@pytest.mark.slow
def test_real_against_real_is_at_the_floor(judge: Judge, digits: Data, order: torch.Tensor) -> None:
    first, second = digits.images[order[:2_000]], digits.images[order[2_000:6_000]]
    report = compared(first, second, judge, metrics=ALL)
    assert (report.n, report.floor_n, report.real_modes) == (2_000, 2_000, 10)
    assert 0.4 < report.ratio < 1.2  # the floor's sets are half as large on one side, so it is a little higher
    coverage = report.figures["coverage"]
    assert coverage.floor == pytest.approx(0.96, abs=0.02)
    assert coverage.value == pytest.approx(0.96, abs=0.02)
    lines = report.lines()
    assert "of theirs.npz, one half against the other (the floor)" in lines[0]
    assert not any("test images (the floor)" in line for line in lines)


def test_other_digits_are_far(judge: Judge, digits: Data) -> None:
    assert digits.labels is not None
    ones, eights = (digits.images[digits.labels == digit] for digit in (1, 8))
    report = compared(ones, eights, judge)
    assert report.ratio > 30
    assert report.real_modes == report.modes == 1


def test_wrong_pairs_are_named(judge: Judge, digits: Data) -> None:
    with pytest.raises(StudioError, match=r"cannot be compared: \(1, 28, 28\) and \(3, 28, 28\)"):
        compared(digits.images[:30], torch.zeros(30, 3, 28, 28, dtype=torch.uint8), judge)
    with pytest.raises(StudioError, match=r"theirs\.npz has 19 images; to compare with it takes at least 20"):
        compared(digits.images[:30], digits.images[:19], judge)
    with pytest.raises(StudioError, match=r"reads digits.* These images have 32×64 pixels and 3 channel"):
        judge_for((3, 64, 32))


def test_a_folder_is_read_as_it_is(tmp_path: Path, digits: Data) -> None:
    for i, image in enumerate(digits.images[:3, 0].numpy()):
        Image.fromarray(image).convert("RGB" if i else "L").save(tmp_path / f"{i}.png")
    (tmp_path / "notes.txt").write_text("no image", encoding="utf-8")
    images, labels = load_images(tmp_path)
    assert labels is None
    assert torch.equal(images, digits.images[:3])  # one channel, since none of them has a colour
    pixels = np.zeros((28, 28, 3), np.uint8)
    pixels[..., 0] = 200
    Image.fromarray(pixels).save(tmp_path / "red.jpg")
    images, _ = load_images(tmp_path)
    assert images.shape == (4, 3, 28, 28)
    assert images.is_contiguous() or images.contiguous().shape == images.shape
    assert images[3].flatten(1).float().mean(1).tolist() == pytest.approx([200, 0, 0], abs=3)


def test_wrong_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="has no images: expected are PNG or JPEG"):
        load_images(tmp_path)
    Image.new("L", (28, 28)).save(tmp_path / "a.png")
    Image.new("L", (28, 30)).save(tmp_path / "b.png")
    with pytest.raises(StudioError, match=r"one size: a\.png is 28×28, b\.png is 28×30"):
        load_images(tmp_path)
    (tmp_path / "b.png").write_bytes(b"\x89PNG broken")
    with pytest.raises(StudioError, match=r"b\.png is damaged or no image"):
        load_images(tmp_path)
