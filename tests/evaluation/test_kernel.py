import pytest
import torch

from ganstudio.errors import StudioError
from ganstudio.evaluation.kernel import kernel_distance


def expected_kernel(mean_x, covariance_x, mean_y, covariance_y) -> float:
    """E (x·y/d + 1)³ of independent Gaussian x and y, by their first three moments."""

    def moments(mean, covariance):
        second = covariance + torch.outer(mean, mean)
        third = torch.einsum("i,j,k->ijk", mean, mean, mean)
        for form in ("i,jk->ijk", "j,ik->ijk", "k,ij->ijk"):
            third = third + torch.einsum(form, mean, covariance)
        return mean, second, third

    pairs = zip(moments(mean_x, covariance_x), moments(mean_y, covariance_y), strict=True)
    one, two, three = ((x * y).sum().item() / len(mean_x) ** order for order, (x, y) in enumerate(pairs, 1))
    return 1 + 3 * one + 3 * two + three


def gaussian(seed: int, dimensions: int = 6) -> tuple[torch.Tensor, torch.Tensor]:
    random = torch.Generator().manual_seed(seed)
    root = torch.randn(dimensions, dimensions, generator=random, dtype=torch.float64) / 2
    return torch.randn(dimensions, generator=random, dtype=torch.float64) / 2, root @ root.T


def drawn(mean: torch.Tensor, covariance: torch.Tensor, count: int, seed: int) -> torch.Tensor:
    random = torch.Generator().manual_seed(seed)
    normal = torch.randn(count, len(mean), generator=random, dtype=torch.float64)
    return mean + normal @ torch.linalg.cholesky(covariance + 1e-9 * torch.eye(len(mean))).T


def test_gaussians_have_the_closed_form() -> None:
    x, y = gaussian(0), gaussian(1)
    expected = expected_kernel(*x, *x) + expected_kernel(*y, *y) - 2 * expected_kernel(*x, *y)
    found = kernel_distance(drawn(*x, 20_000, 2), drawn(*y, 20_000, 3))
    assert found.n == 20_000
    assert found.value == pytest.approx(expected, abs=4 * found.error)
    assert found.error < 0.1 * expected


def test_the_error_is_honest() -> None:
    """Of estimates from other samples, the spread is what the standard error says."""
    x, y = gaussian(0), gaussian(1)
    found = [kernel_distance(drawn(*x, 2_000, 2 * i), drawn(*y, 2_000, 2 * i + 1)) for i in range(40)]
    spread = torch.tensor([each.value for each in found]).std().item()
    assert torch.tensor([each.error for each in found]).mean().item() == pytest.approx(spread, rel=0.35)


def test_equal_distributions_differ_by_chance_only() -> None:
    x = gaussian(4)
    few = [kernel_distance(drawn(*x, 1_000, 2 * i), drawn(*x, 1_000, 2 * i + 1)) for i in range(30)]
    values = torch.tensor([each.value for each in few])
    assert values.mean().abs() < 4 * values.std() / 30**0.5
    assert values.min() < 0 < values.max()  # without bias: either sign


def test_is_the_plain_formula() -> None:
    x, y = drawn(*gaussian(0), 50, 0), drawn(*gaussian(1), 50, 1)

    def kernel(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
        return (a @ b.T / 6 + 1) ** 3

    within = sum((kernel(side, side).sum() - kernel(side, side).trace()).item() / (50 * 49) for side in (x, y))
    expected = within - 2 * kernel(x, y).mean().item()
    assert kernel_distance(x, y, subset=50).value == pytest.approx(expected, rel=1e-9)


def test_wrong_input_is_named() -> None:
    with pytest.raises(StudioError, match="at least 20 images on either side; there are 19"):
        kernel_distance(torch.zeros(19, 4), torch.zeros(50, 4))
    with pytest.raises(StudioError, match="4 and of 5 dimensions"):
        kernel_distance(torch.zeros(50, 4), torch.zeros(50, 5))
