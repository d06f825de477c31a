"""References that take long to measure: read once, kept, and made anew where they were damaged."""

import pytest
import torch

from ganstudio import paths
from ganstudio.datasets import Data
from ganstudio.evaluation import Judge, RealImages, frechet_distance
from ganstudio.evaluation import reference_cache as module
from ganstudio.evaluation.reference import moments_in_slices
from ganstudio.evaluation.reference_cache import reference_in_slices
from ganstudio.evaluation.slices import finished


@pytest.fixture(autouse=True)
def _in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PIECE", 50)


def test_the_reference_is_measured_once(judge: Judge, digits: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    real = RealImages(digits.images[:120], digits.images[120:200])
    work = reference_in_slices(judge, real, 40)
    shares = [next(work)]
    try:
        while True:
            shares.append(next(work))
    except StopIteration as end:
        reference = end.value
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert set(reference.floors) == {40, 80}
    train, test = (finished(moments_in_slices(judge.read(side).features)) for side in (real.train, real.test))
    assert reference.floors[80] == pytest.approx(frechet_distance(test, train), rel=1e-6)
    (file,) = (paths.cache_folder() / "references").iterdir()
    with monkeypatch.context() as patch:
        patch.setattr(judge, "_network", None)  # nothing is read again
        again = finished(reference_in_slices(judge, real, 80))
    assert again.floors == reference.floors
    assert again.spread == reference.spread
    assert torch.equal(again.moments.covariance, reference.moments.covariance)
    file.write_bytes(file.read_bytes()[:100])
    assert finished(reference_in_slices(judge, real, 40)).floors == pytest.approx(reference.floors)
