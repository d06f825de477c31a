import json
import shutil
from pathlib import Path

import pytest
import torch

from ganstudio import paths
from ganstudio.datasets import Data
from ganstudio.errors import StudioError
from ganstudio.evaluation import Judge, Moments, Reading, frechet_distance

BUNDLED = paths.RESOURCES / "evaluation"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BUNDLED, tmp_path / "evaluation"))


def test_reads_real_test_digits(judge: Judge, digits: Data, digits_reading: Reading) -> None:
    accuracy = (digits_reading.classes == digits.labels).double().mean().item()
    assert accuracy >= 0.993
    assert accuracy == pytest.approx(judge.card.test_accuracy, abs=3e-4)  # processors round differently


def test_floor_is_that_of_the_card(judge: Judge, digits_reading: Reading) -> None:
    distance = frechet_distance(Moments.of(digits_reading.features), judge.train_moments)
    assert judge.floor_n == 10_000
    assert distance == pytest.approx(judge.floor, rel=1e-3)


def test_training_moments_are_of_the_training_images(judge: Judge) -> None:
    assert judge.train_moments.count == 60_000
    assert judge.train_moments.covariance.trace().item() == pytest.approx(100, rel=1e-2)  # as the card says


def test_features_and_logits(judge: Judge, digits: Data) -> None:
    features, logits = judge.read(digits.images[:600])
    assert features.shape == (600, 128)
    assert logits.shape == (600, 10)
    assert features.dtype == logits.dtype == torch.float32
    assert features.min() >= 0
    assert not features.is_inference()  # usable in any later arithmetic
    assert not features.requires_grad


def test_batching_does_not_matter(judge: Judge, digits: Data) -> None:
    images = digits.images[:300]
    whole = judge.read(images).features
    single = torch.cat([judge.read(images[i : i + 1]).features for i in range(0, 300, 50)])
    torch.testing.assert_close(single, whole[::50], rtol=1e-4, atol=1e-4)


def test_slices_report_progress_and_leave_the_thread_alone(judge: Judge, digits: Data) -> None:
    work = judge.read_in_slices(digits.images[:250], slice_images=100)
    seen = []
    while True:
        try:
            seen.append(next(work))
        except StopIteration as end:
            reading = end.value
            break
        assert not torch.is_inference_mode_enabled()
        assert torch.is_grad_enabled()
    assert seen == [100, 200, 250]
    torch.testing.assert_close(reading.features, judge.read(digits.images[:250]).features, rtol=1e-4, atol=1e-4)


def test_no_images_give_an_empty_reading(judge: Judge) -> None:
    assert judge.read(torch.empty(0, 1, 28, 28, dtype=torch.uint8)).features.shape == (0, 128)


def test_loading_and_reading_draw_no_random_number(digits: Data) -> None:
    torch.manual_seed(5)
    before = torch.get_rng_state()
    Judge.load("mnist").read(digits.images[:10])
    assert torch.equal(torch.get_rng_state(), before)


def test_autocast_outside_does_not_reach_in(judge: Judge, digits: Data) -> None:
    images = digits.images[:50]
    plain = judge.read(images)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert torch.equal(judge.read(images).features, plain.features)


def test_card_says_what_a_person_needs(judge: Judge) -> None:
    card = judge.card
    assert card.test_images == 10_000
    assert card.test_accuracy >= 0.993
    assert card.retrain.startswith("python -m ganstudio.evaluation.train_judge")
    assert len(card.weights_sha256) == 64
    assert "128" in card.feature_name
    assert judge.class_names == tuple("0123456789")


def test_files_are_small() -> None:
    assert sum(file.stat().st_size for file in BUNDLED.iterdir()) <= 1_000_000


@pytest.mark.parametrize(
    ("images", "said"),
    [
        (torch.zeros(3, 1, 28, 28), "uint8 with values 0–255; these are float32"),
        (torch.zeros(3, 28, 28, dtype=torch.uint8), r"\(N, 1, 28, 28\); these are \(3, 28, 28\)"),
        (torch.zeros(3, 3, 32, 32, dtype=torch.uint8), r"these are \(3, 3, 32, 32\)"),
    ],
)
def test_other_images_are_refused(judge: Judge, images: torch.Tensor, said: str) -> None:
    with pytest.raises(StudioError, match=said):
        judge.read(images)


@pytest.mark.parametrize("name", ["mnist_judge.safetensors", "mnist_train_moments.safetensors", "mnist_judge.json"])
def test_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(StudioError, match=f"{name} is missing. Install GAN Studio again"):
        Judge.load(folder=folder)


@pytest.mark.parametrize("name", ["mnist_judge.safetensors", "mnist_train_moments.safetensors"])
def test_damaged_file_is_named(folder: Path, name: str) -> None:
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    with pytest.raises(StudioError, match=rf"{name} is damaged: its SHA-256 .*train_judge"):
        Judge.load(folder=folder)


def test_damaged_card_is_named(folder: Path) -> None:
    (folder / "mnist_judge.json").write_text('{"name": "mnist"', encoding="utf-8")
    with pytest.raises(StudioError, match=r"mnist_judge\.json is damaged"):
        Judge.load(folder=folder)


def test_weights_of_another_network_are_refused(folder: Path) -> None:
    """Both files are whole, and the card gives their SHA-256, but they were swapped."""
    weights, moments = folder / "mnist_judge.safetensors", folder / "mnist_train_moments.safetensors"
    weights.write_bytes(moments.read_bytes())
    card = json.loads((folder / "mnist_judge.json").read_text(encoding="utf-8"))
    card["weights_sha256"] = card["moments_sha256"]
    (folder / "mnist_judge.json").write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(StudioError, match=r"mnist_judge\.safetensors is damaged: it holds another network"):
        Judge.load(folder=folder)


def test_unknown_judge_is_named() -> None:
    with pytest.raises(StudioError, match=r"faces_judge\.json is missing"):
        Judge.load("faces")
