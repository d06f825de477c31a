"""Samples beside their nearest training images, with real digits and real pictures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from ganstudio import progress
from ganstudio.datasets import Data
from ganstudio.datasets.image_folder import ImageFolder
from ganstudio.datasets.mnist import Mnist
from ganstudio.errors import StudioError
from ganstudio.evaluation import copies
from ganstudio.evaluation.arithmetic import shuffled
from ganstudio.evaluation.copies import Pairs, Usual, paired
from ganstudio.evaluation.nearest import nearest_in_slices
from ganstudio.evaluation.slices import finished
from ganstudio.media import channels_last

SOME = Mnist.Config(digits="17")
COPIED = {2: 4_000, 5: 123}
"""Sample → the training image that it repeats."""


@pytest.fixture(scope="module")
def train() -> Data:
    return Mnist(SOME).load("train")


@pytest.fixture(scope="module")
def samples(train: Data) -> np.ndarray:
    """Nine images: two are copies, one of them with a little noise; the others are nobody's."""
    images = Mnist(SOME).load("test").images[-9:].clone()
    for place, index in COPIED.items():
        images[place] = train.images[index]
    noise = torch.randint(-20, 21, images[5].shape, generator=torch.Generator().manual_seed(0))
    images[5] = (images[5].int() + noise).clamp(0, 255).byte()
    return channels_last(images.numpy())


@pytest.fixture(scope="module")
def pairs(samples: np.ndarray) -> Pairs:
    return paired(SOME, samples)


def test_copies_are_found_and_nothing_else_is(pairs: Pairs, samples: np.ndarray, train: Data) -> None:
    assert pairs.copies == sorted(COPIED)
    assert {place: pairs.indices[place] for place in COPIED} == COPIED
    assert pairs.distance[2] == pairs.isolation[2] == 0
    assert np.array_equal(pairs.images[2], samples[2])
    assert np.array_equal(pairs.images, train.images[pairs.indices, 0].numpy())
    assert pairs.classes == tuple(train.class_names[train.labels[i]] for i in pairs.indices)
    assert pairs.trained == len(train)
    others = [i for i in range(9) if i not in COPIED]
    assert (pairs.distance[others] > 1).all()
    assert (pairs.isolation[others] > 0.5).all()


def test_the_difference_is_that_of_pixels(pairs: Pairs, samples: np.ndarray) -> None:
    apart = (samples.astype(float) - pairs.images) / 255
    np.testing.assert_allclose(pairs.difference, np.sqrt((apart**2).mean((1, 2))), rtol=1e-9)


def test_what_is_usual_is_measured_with_held_out_images_once(pairs: Pairs, samples: np.ndarray) -> None:
    assert (pairs.usual.n, pairs.usual.below, pairs.usual.is_held_out) == (300, 3, True)
    test, train = (Mnist(SOME).load(split).images for split in ("test", "train"))  # type: ignore[arg-type]
    others = finished(nearest_in_slices(test[shuffled(len(test))[300:700]], train))
    assert pairs.usual.chance(round(400 * others.copied(pairs.usual.threshold)), 400) > 0.01
    told: list[tuple[int, int]] = []
    with progress.watched(lambda done, total: told.append((done, total))):
        again = paired(SOME, samples, pairs.usual)
    assert again.usual is pairs.usual
    assert again.copies == pairs.copies
    assert told[-1] == (9 * len(train), 9 * len(train))  # of the samples alone


def test_progress_rises_to_the_whole_and_can_end_the_work(samples: np.ndarray) -> None:
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        told.append((done, total))
        if done * 2 > total:
            raise progress.Cancelled

    with progress.watched(watch), pytest.raises(progress.Cancelled):
        paired(SOME, samples)
    assert len({total for _, total in told}) == 1
    shares = [done / total for done, total in told]
    assert shares == sorted(shares)
    assert 0.5 < shares[-1] < 0.6


def test_few_copies_may_be_chance_but_exact_ones_are_not(pairs: Pairs) -> None:
    def of(copied: int, n: int, distance: float = 1.0) -> Pairs:
        isolation = np.where(np.arange(n) < copied, 0.1, 0.9)
        usual = Usual(0.5, 3, 300, True)
        return replace(pairs, indices=np.arange(n), isolation=isolation, distance=np.full(n, distance), usual=usual)

    assert of(1, 25).may_be_chance
    assert not of(3, 25).may_be_chance
    assert of(3, 100).may_be_chance
    assert not of(5, 100).may_be_chance
    assert not of(1, 100, distance=0).may_be_chance
    assert of(0, 25).may_be_chance
    assert replace(of(2, 25), usual=Usual(0.5, 1, 20, False)).may_be_chance


def test_chance_is_that_of_images_in_random_order() -> None:
    real, below, n = 30, 2, 12
    random = np.random.default_rng(0)
    values = random.random((20_000, real + n))
    thresholds = np.sort(values[:, :real])[:, below]  # the first that is not below
    counts = (values[:, real:] < thresholds[:, None]).sum(1)
    for k in range(5):
        assert Usual(0.5, below, real, True).chance(k, n) == pytest.approx((counts >= k).mean(), abs=0.01)


def test_an_image_is_not_compared_with_itself(train: Data) -> None:
    rows, few = torch.arange(3, 1_180, 20), train.images[:1_200]  # both sides of a slice
    found = finished(nearest_in_slices(few[rows], few, without=rows))
    pairs = torch.cdist(few[rows].flatten(1).double() / 255, few.flatten(1).double() / 255)
    pairs[torch.arange(len(rows)), rows] = torch.inf
    assert found.indices.tolist() == pairs.argmin(1).tolist()
    torch.testing.assert_close(found.distance, pairs.min(1).values, rtol=1e-6, atol=0)
    around = pairs.topk(50, largest=False).values.mean(1)
    torch.testing.assert_close(found.isolation, found.distance / around, rtol=1e-4, atol=0)
    tiny = finished(nearest_in_slices(few[:20], few[:20], without=torch.arange(20)))
    assert 0.1 < tiny.isolation.min() <= tiny.isolation.max() <= 1


def test_own_pictures_in_colour_with_few_held_out(pictures: Path) -> None:
    config = ImageFolder.Config(folder=str(pictures), size=32)
    train = ImageFolder(config).load("train")
    samples = channels_last(train.images[[4, 9]].numpy().copy())
    samples[1] = 255 - samples[1]  # a negative is no copy
    pairs = paired(config, samples)
    assert samples.shape == pairs.images.shape == (2, 32, 32, 3)
    assert pairs.indices[0] == 4
    assert pairs.copies == [0]
    assert np.array_equal(pairs.images[0], samples[0])
    assert pairs.classes == ()
    assert (pairs.usual.n, pairs.usual.is_held_out) == (len(train), False)
    assert 0 < pairs.usual.threshold < 1


def test_no_image_held_out_is_no_reason_to_give_up(pictures: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = ImageFolder.Config(folder=str(pictures), size=32)
    load = ImageFolder.load

    def only_train(self: ImageFolder, split: str) -> Data:
        if split == "test":
            raise StudioError("No image is left to test on.")
        return load(self, "train")

    monkeypatch.setattr(ImageFolder, "load", only_train)
    train = load(ImageFolder(config), "train")
    pairs = paired(config, channels_last(train.images[:1].numpy()))
    assert pairs.copies == [0]
    assert not pairs.usual.is_held_out


def test_enough_of_few_are_held_out_images(samples: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "ENOUGH", 100_000)
    pairs = paired(SOME, samples)
    assert not pairs.usual.is_held_out
    assert pairs.copies == sorted(COPIED)


def test_images_that_are_gone_are_named(tmp_path: Path) -> None:
    config = ImageFolder.Config(folder=str(tmp_path / "gone"), size=32)
    with pytest.raises(StudioError, match="gone"):
        paired(config, np.zeros((1, 32, 32, 3), np.uint8))


def test_samples_of_another_shape_are_told(samples: np.ndarray) -> None:
    with pytest.raises(StudioError, match="cannot be compared"):
        paired(SOME, samples[:, :20, :20])
