import math

import pytest
import torch

from ganstudio.evaluation.score import score


@pytest.mark.parametrize("classes", [2, 10, 1000])
def test_certain_and_even_is_the_number_of_classes(classes: int) -> None:
    logits = 200.0 * torch.eye(classes).repeat(3, 1)
    assert score(logits) == pytest.approx(classes, rel=1e-9)


def test_one_class_only_is_one() -> None:
    logits = torch.zeros(500, 10)
    logits[:, 3] = 100.0
    assert score(logits) == pytest.approx(1)
    assert score(torch.zeros(500, 10)) == pytest.approx(1)  # nor does it help to be undecided


def test_known_number() -> None:
    """Two classes, each image 3 : 1 for either: ln 2 minus the entropy of a quarter."""
    logits = torch.tensor([[math.log(3), 0.0], [0.0, math.log(3)]]).repeat(30_000, 1)
    entropy = -(0.25 * math.log(0.25) + 0.75 * math.log(0.75))
    assert score(logits) == pytest.approx(2 * math.exp(-entropy), rel=1e-7)
