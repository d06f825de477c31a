"""Finding the latent of an image, of generators that are known."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable
from itertools import islice
from typing import TypeVar

import numpy as np
import pytest
import torch
from torch import nn

from ganstudio.latent.effort import Effort
from ganstudio.latent.inversion import Found, Inversion, invert
from ganstudio.latent.inversion_of_many import Inversions, invert_many
from ganstudio.latent.search import Pool
from ganstudio.latent.targets import as_bytes
from ganstudio.networks import Shape

from .generators import CODED, COLOURED, DIGITS, PLAIN, generator_of, latents

SHORT = Effort(latents=200, stages=((20, 8), (60, 3)))
LEFT = np.arange(28)[None].repeat(28, 0) < 14
T = TypeVar("T")


def last(search: Iterable[T]) -> T:
    return deque(search, maxlen=1)[0]


def finished(work: Generator[float, None, Inversions]) -> Inversions:
    while True:
        try:
            next(work)
        except StopIteration as end:
            found: Inversions = end.value
            return found


def drawn(generator: nn.Module, shape: Shape, count: int = 4, seed: int = 5) -> np.ndarray:
    """Images that the generator makes, (count, channels, size, size), uint8, of the classes in turn."""
    return as_bytes(generator(*latents(shape, count, torch.Generator().manual_seed(seed))))


def rendered(generator: nn.Module, found: Found) -> np.ndarray:
    weights = None if found.class_weights is None else torch.from_numpy(found.class_weights)[None]
    return as_bytes(generator(torch.from_numpy(found.z)[None], weights))[0]


@pytest.mark.parametrize("shape", [PLAIN, DIGITS, COLOURED, CODED], ids=["plain", "classes", "colour", "codes"])
def test_an_image_of_the_generator_is_found_again(shape: Shape) -> None:
    generator = generator_of(shape)
    for number, image in enumerate(drawn(generator, shape, 2)):
        best = last(invert(generator, shape, image)).best
        assert best.residual < 0.01
        assert best.similarity > 0.99
        assert best.residual == pytest.approx(np.abs(best.image.astype(float) - image).mean() / 255, abs=0.002)
        assert np.abs(rendered(generator, best).astype(int) - best.image).max() <= 1
        if shape.is_conditional:
            assert best.class_weights is not None
            assert best.class_weights.argmax() == number


def test_learned_codes_stay_what_codes_can_be() -> None:
    generator = generator_of(CODED)
    z = last(invert(generator, CODED, drawn(generator, CODED)[0], effort=SHORT)).best.z
    assert sorted(z[:3]) == [0, 0, 1]
    assert np.abs(z[3:5]).max() <= 1


def test_every_class_is_tried_and_one_can_be_asked_for() -> None:
    generator = generator_of(DIGITS)
    image = drawn(generator, DIGITS)[2]
    free, asked = (last(invert(generator, DIGITS, image, classes=classes, effort=SHORT)) for classes in (None, [1]))
    assert np.isfinite(free.by_class).all()
    assert free.by_class.argmin() == 2
    assert np.isfinite(asked.by_class).tolist() == [False, True, False, False]
    assert asked.best.class_weights is not None
    assert asked.best.class_weights.tolist() == [0, 1, 0, 0]
    assert asked.best.residual > free.best.residual


def test_the_same_seed_finds_the_same_latent_and_no_random_number_is_touched() -> None:
    generator = generator_of(DIGITS)
    image, before = drawn(generator, DIGITS)[0], torch.get_rng_state()
    weights = [parameter.clone() for parameter in generator.parameters()]
    a, b, c = (last(invert(generator, DIGITS, image, seed=seed, effort=SHORT)).best for seed in (3, 3, 4))
    assert np.array_equal(a.z, b.z)
    assert not np.array_equal(a.z, c.z)
    assert torch.equal(before, torch.get_rng_state())
    assert all(torch.equal(old, new) for old, new in zip(weights, generator.parameters(), strict=True))


def test_who_stops_has_the_best_so_far() -> None:
    generator = generator_of(DIGITS)
    image = drawn(generator, DIGITS)[1]
    residuals = []
    for taken in (1, 12, 60):
        search = invert(generator, DIGITS, image, effort=SHORT)
        found = last(islice(search, taken))
        search.close()  # type: ignore[attr-defined]
        assert np.abs(rendered(generator, found.best).astype(int) - found.best.image).max() <= 1
        residuals.append(found.best.residual)
    assert residuals[0] > residuals[1] > residuals[2]


def test_it_becomes_better_and_says_how_far_it_is() -> None:
    generator = generator_of(PLAIN)
    seen: list[Inversion] = list(invert(generator, PLAIN, drawn(generator, PLAIN)[0], effort=SHORT))
    iterations = [found.iteration for found in seen]
    assert iterations[0] == 0
    assert iterations == sorted(iterations)
    assert iterations[-1] == seen[-1].iterations == 80
    residuals = np.array([found.best.residual for found in seen])
    assert residuals[-1] < residuals[0] / 4
    assert np.diff(residuals).max() < 0.02
    assert (np.diff([found.residual for found in seen[-1].candidates]) > -0.02).all()


def test_what_is_covered_counts_for_nothing() -> None:
    generator = generator_of(DIGITS)
    image = drawn(generator, DIGITS)[3]
    white, black = (np.where(LEFT, image, value).astype(np.uint8) for value in (255, 0))
    a, b = (last(invert(generator, DIGITS, covered, LEFT)) for covered in (white, black))
    assert np.array_equal(a.best.z, b.best.z)
    assert a.best.residual < 0.02
    assert np.abs(a.best.image.astype(float) - image)[:, LEFT].mean() / 255 < 0.02
    assert a.best.image[:, ~LEFT].mean() < 250


def test_proposals_differ_where_nothing_counts() -> None:
    generator = generator_of(DIGITS)
    corner = np.zeros((28, 28), bool)
    corner[:6, :6] = True
    found = last(invert(generator, DIGITS, drawn(generator, DIGITS)[0], corner))
    proposals = found.proposals(3, within=3.0)
    assert proposals[0] is found.best
    assert len(proposals) > 1
    apart = np.abs(proposals[0].image.astype(float) - proposals[1].image)
    assert apart[:, ~corner].mean() > 2 * apart[:, corner].mean()


def test_it_goes_on_from_what_was_found_before() -> None:
    generator, effort = generator_of(DIGITS), Effort(latents=10, stages=((1, 1),))
    image = drawn(generator, DIGITS)[2]
    before = last(invert(generator, DIGITS, image)).best
    near = [(before.z, before.class_weights)]
    again = last(invert(generator, DIGITS, image, near=near, effort=effort)).best
    assert again.residual <= before.residual + 1e-6
    assert last(invert(generator, DIGITS, image, effort=effort)).best.residual > 2 * before.residual


def test_many_at_once_keep_their_order() -> None:
    generator = generator_of(DIGITS)
    images = drawn(generator, DIGITS, 7)
    work, shares = invert_many(generator, DIGITS, images, effort=SHORT, together=3), []
    while True:
        try:
            shares.append(next(work))
        except StopIteration as end:
            found = end.value
            break
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert found.class_weights.argmax(1).tolist() == [0, 1, 2, 3, 0, 1, 2]
    assert np.abs(found.images.astype(float) - images).mean((1, 2, 3)).max() / 255 < 0.03
    assert found.residuals.max() < 0.03
    one = last(invert(generator, DIGITS, images[5], effort=SHORT)).best
    assert found.residuals[5] == pytest.approx(one.residual, abs=0.003)


def test_slices_hold_what_a_network_makes_in_their_time() -> None:
    generator = generator_of(COLOURED)
    image = drawn(generator, COLOURED)[0]
    short, long = (list(invert(generator, COLOURED, image, effort=SHORT, slice_seconds=s)) for s in (1e-4, 1.0))
    assert len(long) == 1 + 81  # all random ones at once, then the iterations and a last look
    assert len(short) > 2 * len(long)
    assert short[-1].best.residual == pytest.approx(long[-1].best.residual, abs=0.01)


def test_the_nearest_of_many_random_ones_without_a_descent() -> None:
    generator = generator_of(DIGITS)
    images = drawn(generator, DIGITS, 3)
    found = finished(invert_many(generator, DIGITS, images, effort=Effort(latents=500, stages=((0, 1),))))
    z = Pool.draw(DIGITS, 500, 0, None, "cpu").z.numpy()
    assert all((z == each).all(1).any() for each in found.z)
    more = finished(invert_many(generator, DIGITS, images, effort=Effort(latents=500, stages=((5, 1),))))
    assert (more.residuals < found.residuals).all()


def test_features_draw_the_search_to_what_they_see() -> None:
    generator, image = generator_of(PLAIN), np.zeros((1, 28, 28), np.uint8)
    image[:, 10:18, 10:18] = 255

    def means(images: torch.Tensor) -> torch.Tensor:
        return images.mean((2, 3)) + 1

    with_them = Effort(latents=200, stages=((20, 8), (60, 3)), feature_weight=50.0)
    plain, drawn_to = (last(invert(generator, PLAIN, image, effort=e, features=means)).best for e in (SHORT, with_them))
    target = image.mean()
    assert abs(drawn_to.image.mean() - target) < abs(plain.image.mean() - target)


@pytest.mark.parametrize(
    ("image", "counts"),
    [
        (np.zeros((3, 28, 28), np.uint8), None),
        (np.zeros((1, 32, 32), np.uint8), None),
        (np.zeros((1, 28, 28), np.uint8), np.ones((32, 32), bool)),
        (np.zeros((1, 28, 28), np.uint8), np.zeros((28, 28), bool)),
    ],
)
def test_what_does_not_fit_is_refused_at_once(image: np.ndarray, counts: np.ndarray | None) -> None:
    with pytest.raises(ValueError, match=r"shape|count"):
        invert(generator_of(PLAIN), PLAIN, image, counts)
