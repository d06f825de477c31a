from pathlib import Path

import pytest
import torch

from ganstudio.datasets.mnist import Mnist
from ganstudio.evaluation import Judge
from ganstudio.evaluation.train_judge import augmented, main, train


@pytest.mark.slow
def test_a_short_training_learns_and_folds() -> None:
    data = Mnist(Mnist.Config()).load("train")
    assert data.labels is not None
    said: list[str] = []
    torch.manual_seed(3)
    before = torch.get_rng_state()
    network = train(data.images[:4_000], data.labels[:4_000], epochs=3, say=said.append)
    assert torch.equal(torch.get_rng_state(), before)
    assert len(said) == 3
    assert all(isinstance(norm, torch.nn.Identity) for norm in network.norms)
    with torch.inference_mode():
        features, logits = network(data.images[4_000:5_000].float() / 255)
    assert (logits.argmax(1) == data.labels[4_000:5_000]).double().mean() > 0.85
    assert features.var(0).sum().item() == pytest.approx(100, rel=0.3)


def test_augmentation_moves_digits_a_little() -> None:
    images = Mnist(Mnist.Config()).load("train").images[:200].float() / 255
    moved = augmented(images)
    assert moved.shape == images.shape
    assert 0 <= moved.min() <= moved.max() <= 1 + 1e-6
    assert not torch.equal(moved, images)
    assert moved.mean() == pytest.approx(images.mean().item(), rel=0.1)  # nothing is pushed out of the picture


@pytest.mark.slow
def test_the_command_makes_a_judge(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--epochs", "1", "--out", str(tmp_path)])
    judge = Judge.load(folder=tmp_path)
    assert judge.card.test_accuracy > 0.97
    assert judge.card.epochs == 1
    assert f"{100 * judge.card.test_accuracy:.2f} % on 10,000 test images" in capsys.readouterr().out
