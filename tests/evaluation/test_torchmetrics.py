"""The same figures as torchmetrics, of features that both are given. The differences are printed with ``-s``."""

import pytest
import torch
from torch import nn

from ganstudio.evaluation import Judge, Moments, Reading, RealImages, frechet_distance
from ganstudio.evaluation.kernel import kernel_distance
from ganstudio.evaluation.score import score

pytest.importorskip("torchmetrics")

from torchmetrics.image.fid import FrechetInceptionDistance
from torchmetrics.image.inception import InceptionScore
from torchmetrics.image.kid import KernelInceptionDistance

pytestmark = [
    pytest.mark.filterwarnings("ignore:Metric .* will save all extracted features"),
    pytest.mark.filterwarnings("ignore:std.*degrees of freedom"),  # its spread over a single split
]


class AsGiven(nn.Module):
    """In place of Inception: the "images" are features already."""

    num_features = 128

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        return features


@pytest.fixture(scope="module")
def sides(judge: Judge, real: RealImages, digits_reading: Reading, order: torch.Tensor) -> list[torch.Tensor]:
    """Features of real test digits, of training digits, and of half-black digits, (1000, 128), float64."""
    images = real.train[:1_000].clone()
    images[..., :14] = 0
    features = [
        digits_reading.features[order[:1_000]],
        judge.read(real.train[:1_000]).features,
        judge.read(images).features,
    ]
    return [part.double() for part in features]


@pytest.mark.parametrize("other", [1, 2])
def test_frechet_distance(sides: list[torch.Tensor], other: int) -> None:
    theirs = FrechetInceptionDistance(feature=AsGiven()).set_dtype(torch.float64)
    theirs.update(sides[0], real=True)
    theirs.update(sides[other], real=False)
    ours = frechet_distance(Moments.of(sides[0]), Moments.of(sides[other]))
    expected = theirs.compute().item()
    print(f"\nFréchet {ours:.9g}, difference {ours - expected:.2g}")
    assert ours == pytest.approx(expected, rel=1e-8)


@pytest.mark.parametrize("other", [1, 2])
def test_kernel_distance(sides: list[torch.Tensor], other: int) -> None:
    theirs = KernelInceptionDistance(feature=AsGiven(), subsets=1, subset_size=1_000)
    theirs.update(sides[0], real=True)
    theirs.update(sides[other], real=False)
    expected = theirs.compute()[0].item()
    ours = kernel_distance(sides[0], sides[other], subset=1_000).value
    print(f"\nkernel {ours:.9g}, difference {ours - expected:.2g}")
    assert ours == pytest.approx(expected, rel=1e-8, abs=1e-10)


def test_score(judge: Judge, real: RealImages) -> None:
    logits = judge.read(real.train[:3_000]).logits
    for sharpness in (1.0, 0.1):
        theirs = InceptionScore(feature=AsGiven(), splits=1)
        theirs.update((sharpness * logits).double())
        expected = theirs.compute()[0].item()
        ours = score(sharpness * logits)
        print(f"\nscore {ours:.9g}, difference {ours - expected:.2g}")
        assert ours == pytest.approx(expected, rel=1e-8)
