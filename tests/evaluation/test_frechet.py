import importlib

import numpy as np
import pytest
import torch

from ganstudio.errors import StudioError
from ganstudio.evaluation import Moments, frechet_distance
from ganstudio.evaluation.reference import Reference
from ganstudio.evaluation.slices import finished


def exact_moments(mean: torch.Tensor, covariance: torch.Tensor, count: int = 1000) -> Moments:
    return Moments.from_tensors({"count": torch.tensor(count), "mean": mean, "covariance": covariance})


def samples(seed: int, count: int, dimensions: int = 16) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    mixing = torch.randn(dimensions, dimensions, generator=generator)
    return torch.randn(count, dimensions, generator=generator) @ mixing + seed


def test_diagonal_gaussians_have_the_closed_form() -> None:
    generator = torch.Generator().manual_seed(0)
    mean_a, mean_b = torch.randn(2, 128, generator=generator, dtype=torch.float64)
    deviation_a, deviation_b = torch.rand(2, 128, generator=generator, dtype=torch.float64) * 3
    deviation_a[:20] = 0  # directions without variance
    expected = ((mean_a - mean_b) ** 2 + (deviation_a - deviation_b) ** 2).sum().item()
    a, b = exact_moments(mean_a, deviation_a.square().diag()), exact_moments(mean_b, deviation_b.square().diag())
    assert frechet_distance(a, b) == pytest.approx(expected, rel=1e-12)


def test_known_number() -> None:
    a, b = exact_moments(torch.zeros(2), torch.eye(2)), exact_moments(torch.tensor([3.0, 4.0]), 4 * torch.eye(2))
    assert frechet_distance(a, b) == pytest.approx(25 + 2 * (2 - 1) ** 2)


def test_identical_sets_have_distance_zero() -> None:
    features = samples(1, 500)
    assert frechet_distance(Moments.of(features), Moments.of(features)) == pytest.approx(0, abs=1e-9)


def test_is_symmetric() -> None:
    a, b = Moments.of(samples(1, 300)), Moments.of(samples(2, 400))
    assert frechet_distance(a, b) == pytest.approx(frechet_distance(b, a), rel=1e-12)
    assert frechet_distance(a, b) > 1


def test_a_shift_adds_its_square() -> None:
    features = samples(3, 400).double()
    moved = features + torch.arange(16)
    expected = torch.arange(16).square().sum().item()
    assert frechet_distance(Moments.of(features), Moments.of(moved)) == pytest.approx(expected, rel=1e-9)


def test_fewer_samples_than_dimensions() -> None:
    """Two samples each, one line through the origin: the covariances have rank 1 and the form is scalar."""
    direction = torch.zeros(64, dtype=torch.float64)
    direction[5] = 1.0
    a = Moments.of(torch.stack([direction, -direction]))
    b = Moments.of(torch.stack([3 * direction, -3 * direction]))
    deviation_a, deviation_b = 2**0.5, 3 * 2**0.5
    assert frechet_distance(a, b) == pytest.approx((deviation_a - deviation_b) ** 2, rel=1e-12)


@pytest.mark.parametrize("pieces", [1, 7, 1000])
def test_streaming_equals_one_shot(pieces: int) -> None:
    features = samples(4, 1000) + 1e4  # far from zero, where sums of squares would cancel
    streamed = Moments(16)
    for piece in features.tensor_split(pieces):
        streamed.update(piece)
    assert streamed.count == 1000
    torch.testing.assert_close(streamed.mean, features.double().mean(0), rtol=1e-12, atol=0)
    torch.testing.assert_close(streamed.covariance, torch.cov(features.double().T), rtol=1e-9, atol=1e-9)


def test_merge_equals_one_shot_and_leaves_the_other() -> None:
    features = samples(5, 600)
    left, right = Moments.of(features[:100]), Moments.of(features[100:])
    before = right.covariance
    left.merge(right)
    torch.testing.assert_close(left.covariance, Moments.of(features).covariance, rtol=1e-10, atol=1e-10)
    assert torch.equal(right.covariance, before)


def test_empty_pieces_change_nothing() -> None:
    moments = Moments.of(samples(6, 10))
    before = moments.covariance
    moments.update(torch.empty(0, 16))
    moments.merge(Moments(16))
    assert moments.count == 10
    assert torch.equal(moments.covariance, before)


def test_tensors_round_trip() -> None:
    moments = Moments.of(samples(7, 50))
    again = Moments.from_tensors(moments.to_tensors())
    assert again.count == 50
    assert frechet_distance(again, moments) == pytest.approx(0, abs=1e-9)
    again.update(samples(8, 50))  # and may go on
    assert again.count == 100


@pytest.mark.parametrize("rank", [3, 16])
def test_agrees_with_scipy(rank: int) -> None:
    pytest.importorskip("scipy")
    linalg = importlib.import_module("scipy.linalg")
    features = samples(9, 300), samples(10, 500)
    a, b = Moments.of(features[0]), Moments.of(features[1])
    # SciPy's root is poor for singular matrices: where the rank is low it sees the subspace alone.
    keep = slice(0, rank)
    for moments in (a, b):
        covariance = torch.zeros(16, 16, dtype=torch.float64)
        covariance[keep, keep] = moments.covariance[keep, keep]
        moments.__dict__.update(exact_moments(moments.mean, covariance, moments.count).__dict__)
    product = (a.covariance @ b.covariance)[keep, keep].numpy()
    expected = (a.mean - b.mean).square().sum() + (a.covariance + b.covariance).trace()
    expected -= 2 * linalg.sqrtm(product).real.trace()
    assert frechet_distance(a, b) == pytest.approx(expected.item(), rel=1e-9)


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_samples(count: int) -> None:
    few, enough = Moments(16), Moments.of(samples(1, 50))
    few.update(samples(2, count))
    with pytest.raises(StudioError, match=f"at least 2 samples; there are {count}"):
        frechet_distance(few, enough)


def test_different_dimensions() -> None:
    with pytest.raises(StudioError, match="16 and of 8 dimensions"):
        frechet_distance(Moments.of(samples(1, 50)), Moments.of(samples(1, 50, 8)))
    with pytest.raises(StudioError, match="16 and of 8 dimensions"):
        Moments(16).update(samples(1, 50, 8))


def test_values_that_are_not_finite() -> None:
    features = samples(1, 50)
    features[3, 4] = torch.nan
    with pytest.raises(StudioError, match="NaN"):
        Moments.of(features)


def test_damaged_tensors() -> None:
    tensors = Moments.of(samples(1, 50)).to_tensors()
    with pytest.raises(StudioError, match="count, mean and covariance"):
        Moments.from_tensors({"mean": tensors["mean"]})
    with pytest.raises(StudioError, match="do not fit"):
        Moments.from_tensors(tensors | {"mean": torch.zeros(3)})


def test_the_standard_error_is_the_spread_over_repeated_draws() -> None:
    generator = torch.Generator().manual_seed(0)
    reference = Reference(exact_moments(torch.zeros(6), torch.diag(torch.arange(1.0, 7.0))), {})
    distances, errors = [], []
    for _ in range(300):
        # Two directions of other widths, one without any, and a mean a little off.
        features = torch.randn(400, 6, generator=generator) * torch.tensor([1.0, 0.3, 1.7, 2.0, 4.0, 0.0]) + 0.2
        moments = Moments.of(features)
        distances.append(finished(reference.distance_in_slices(moments)))
        errors.append(finished(reference.error_in_slices(features, moments)))
    assert np.mean(errors) == pytest.approx(np.std(distances, ddof=1), rel=0.12)


def test_the_standard_error_halves_with_four_times_the_images() -> None:
    reference, features = Reference(Moments.of(samples(1, 2000)), {}), samples(2, 4000)
    few, many = (finished(reference.error_in_slices(part, Moments.of(part))) for part in (features[:1000], features))
    assert few / many == pytest.approx(2, rel=0.1)
