"""Classes by look: groups that are there are found, the same ones each time, and both splits share them."""

from __future__ import annotations

import pytest
import torch

from ganstudio import progress
from ganstudio.datasets import Data, groups, is_whole, loads_slowly, registry, training_size, without_groups
from ganstudio.datasets.groups import group_centres, in_groups, like, nearest_group
from ganstudio.datasets.mnist import Mnist


def striped(counts: list[int]) -> tuple[torch.Tensor, torch.Tensor]:
    """So many noisy images each of bright squares in different corners, shuffled, and which corner."""
    random = torch.Generator().manual_seed(3)
    corner = torch.repeat_interleave(torch.arange(len(counts)), torch.tensor(counts))
    corner = corner[torch.randperm(len(corner), generator=random)]
    images = torch.randint(0, 40, (len(corner), 1, 28, 28), generator=random)
    for image, place in zip(images, corner.tolist(), strict=True):
        image[0, 14 * (place // 2) :, 14 * (place % 2) :][:14, :14] += 180
    return images.to(torch.uint8), corner


def test_planted_groups_are_found_the_largest_first() -> None:
    images, corner = striped([30, 90, 60, 45])
    groups = nearest_group(images, group_centres(images, 4))
    assert torch.bincount(groups).tolist() == [90, 60, 45, 30]
    renamed = torch.tensor([3, 0, 1, 2])[corner]
    assert torch.equal(groups, renamed)


def test_colour_and_other_sizes() -> None:
    images, corner = striped([20, 20])
    coloured = torch.cat([images, images, 255 - images], 1).repeat_interleave(2, 2).repeat_interleave(2, 3)
    groups = nearest_group(coloured, group_centres(coloured, 2))
    assert torch.equal(groups, corner) or torch.equal(groups, 1 - corner)


def test_more_groups_than_images_and_images_that_are_all_the_same() -> None:
    same = Data(torch.full((5, 1, 8, 8), 7, dtype=torch.uint8), None)
    sorted_ = in_groups(same, group_centres(same.images, 9))
    assert sorted_.class_names == ("#1", "#2", "#3", "#4", "#5")
    assert sorted_.labels is not None
    assert len(sorted_.labels.unique()) == 1


def test_digits_without_their_labels() -> None:
    digits, dataset = Mnist(Mnist.Config()), registry.build(Mnist.Config(groups=64))
    for split in ("train", "test"):
        known, found = digits.load(split), dataset.load(split)
        assert known.labels is not None
        assert found.labels is not None
        assert len(found.class_names) == 64
        assert torch.equal(known.images, found.images)
        table = torch.zeros(64, 10).index_put_((found.labels, known.labels), torch.ones(1), accumulate=True)
        # Of the images of a group most are one digit: 82 % in all, where chance would make it 11 %.
        assert table.max(1).values.sum() / table.sum() > 0.78
        assert table.sum(1).min() > 0


def test_the_number_of_threads_moves_no_image(monkeypatch: pytest.MonkeyPatch) -> None:
    images, threads, found = Mnist(Mnist.Config()).load("test").images[:3000], torch.get_num_threads(), []
    try:
        for number in (1, 2):
            monkeypatch.setattr(groups, "_found", {})
            torch.set_num_threads(number)
            found.append(nearest_group(images, group_centres(images, 20)))
    finally:
        torch.set_num_threads(threads)
    assert torch.equal(*found)


def test_groups_are_found_once_and_the_search_tells_how_far_it_is() -> None:
    images, _ = striped([20, 30, 10])
    told: list[tuple[int, int]] = []
    with progress.watched(lambda done, total: told.append((done, total))):
        centres = group_centres(images, 3)
    assert len(told) >= 10
    assert told == sorted(told)
    assert {total for _, total in told} == {60}

    def refuse(done: int, total: int) -> None:
        raise progress.Cancelled

    with progress.watched(refuse):
        assert group_centres(images.clone(), 3) is centres
        with pytest.raises(progress.Cancelled):
            group_centres(images, 4)


def test_what_was_loaded_without_groups_gets_those_of_the_training_images() -> None:
    config = Mnist.Config(digits="37", groups=5)
    plain = without_groups(config)
    train, test = registry.build(config).load("train"), registry.build(plain).load("test")
    assert test.class_names == ("3", "7")
    both = like(test, train), registry.build(config).load("test")
    assert both[0].class_names == both[1].class_names == train.class_names
    assert both[0].labels is not None
    assert both[1].labels is not None
    assert torch.equal(both[0].labels, both[1].labels)
    assert like(test, test) is test
    assert [loads_slowly(each) for each in (config, plain)] == [True, False]
    assert is_whole(Mnist.Config(groups=5))
    assert training_size(config) == training_size(plain) == len(train)
