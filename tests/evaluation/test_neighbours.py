import pytest
import torch

from ganstudio.errors import StudioError
from ganstudio.evaluation.neighbours import closeness, expected_coverage


def normal(count: int, seed: int, dimensions: int = 8) -> torch.Tensor:
    return torch.randn(count, dimensions, generator=torch.Generator().manual_seed(seed))


def test_agrees_with_the_definitions() -> None:
    """Sets that are partly apart, measured pair by pair."""
    real, made = normal(300, 0).double(), normal(200, 1).double() * 0.7 + 0.5
    across, within = torch.cdist(made, real), {len(side): torch.cdist(side, side) for side in (real, made)}
    radius = {(len(side), k): within[len(side)].kthvalue(k + 1).values for side in (real, made) for k in (3, 5)}
    inside = across < radius[300, 5]
    found = closeness(made, real)
    assert found.precision == (across <= radius[300, 3]).any(1).double().mean().item()
    assert found.recall == (across <= radius[200, 3][:, None]).any(0).double().mean().item()
    assert found.density == pytest.approx(inside.sum().item() / (5 * 200))
    assert found.coverage == pytest.approx(inside.any(0).double().mean().item())
    assert 0.1 < found.recall < found.coverage < found.precision < 1  # none of them is trivial here


@pytest.mark.parametrize(("made", "real"), [(2_000, 2_000), (500, 2_000)])
def test_coverage_of_equal_distributions_is_known(made: int, real: int) -> None:
    found = [closeness(normal(made, 2 * i), normal(real, 2 * i + 1)) for i in range(4)]
    coverage = sum(each.coverage for each in found) / 4
    assert coverage == pytest.approx(expected_coverage(made, real), abs=0.012)
    assert sum(each.density for each in found) / 4 == pytest.approx(1, abs=0.05)


def test_expected_coverage_of_many() -> None:
    assert expected_coverage(10_000, 10_000) == pytest.approx(1 - 2**-5, abs=1e-4)
    assert expected_coverage(1, 2, k=1) == pytest.approx(0.5)


def test_sets_apart_have_nothing_in_common() -> None:
    assert closeness(normal(100, 0) + 50, normal(100, 1)) == (0, 0, 0, 0)


def test_the_same_set_twice_is_precise_and_covers_all() -> None:
    features = normal(100, 0)
    found = closeness(features, features)
    assert (found.precision, found.recall, found.coverage) == (1, 1, 1)


def test_a_single_image_again_and_again() -> None:
    """A collapsed generator that shows a real image: precise, but it recalls nothing."""
    real = normal(500, 0)
    found = closeness(real[:1].repeat(500, 1), real)
    assert found.precision == 1
    assert found.recall <= 1 / 500
    assert found.coverage < 0.05


def test_far_from_the_origin_nothing_is_lost() -> None:
    made, real = normal(300, 0), normal(300, 1)
    shifted = closeness(made + 1000, real + 1000)
    assert shifted == pytest.approx(closeness(made, real), abs=0.01)


def test_wrong_input_is_named() -> None:
    with pytest.raises(StudioError, match="at least 6 images on either side; there are 5"):
        closeness(normal(5, 0), normal(50, 1))
    with pytest.raises(StudioError, match="8 and of 9 dimensions"):
        closeness(normal(50, 0), normal(50, 1, 9))
