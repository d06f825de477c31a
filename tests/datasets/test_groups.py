"""Classes by look: groups that are there are found, the same ones each time, and both splits share them."""

from __future__ import annotations

import torch

from ganstudio.datasets import Data, registry
from ganstudio.datasets.groups import group_centres, in_groups, nearest_group
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
    sorted_ = in_groups(same, same, 9)
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


def test_the_number_of_threads_moves_no_image() -> None:
    images, threads, found = Mnist(Mnist.Config()).load("test").images[:3000], torch.get_num_threads(), []
    try:
        for number in (1, 2):
            torch.set_num_threads(number)
            found.append(nearest_group(images, group_centres(images, 20)))
    finally:
        torch.set_num_threads(threads)
    assert torch.equal(*found)
