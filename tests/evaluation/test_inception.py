"""The network of published FID, with random weights: its file, its shapes, and what is said of other files."""

import hashlib
from pathlib import Path

import pytest
import torch
from torch import nn

from ganstudio.errors import StudioError
from ganstudio.evaluation import evaluate_images
from ganstudio.evaluation.inception import FILE, InceptionJudge
from ganstudio.evaluation.inception_network import BLOCKS, CLASSIFIER, InceptionNetwork

pytestmark = pytest.mark.slow  # 24 million weights drawn, and roots of matrices of 2048 rows


def noise(count: int, *shape: int, seed: int = 0) -> torch.Tensor:
    return torch.randint(0, 256, (count, *shape), dtype=torch.uint8, generator=torch.Generator().manual_seed(seed))


def weights() -> dict[str, torch.Tensor]:
    """As the published file has them, drawn at random so that what goes in comes out."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        network = InceptionNetwork()
        for part in network.modules():
            if isinstance(part, nn.Conv2d):
                nn.init.kaiming_normal_(part.weight, nonlinearity="relu")
        state = network.state_dict() | {"fc.weight": torch.zeros(CLASSIFIER), "fc.bias": torch.zeros(CLASSIFIER[0])}
    return {key: value for key, value in state.items() if not key.endswith("num_batches_tracked")}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("inception") / "some.pth"
    torch.save(weights(), path)
    return path


@pytest.fixture(scope="module")
def inception(file: Path) -> InceptionJudge:
    return InceptionJudge.load_file(file, "cpu")


def test_the_parts_are_called_as_in_the_file() -> None:
    with torch.device("meta"):
        state = InceptionNetwork().state_dict()
    assert state["Conv2d_1a_3x3.conv.weight"].shape == (32, 3, 3, 3)
    assert state["Mixed_5b.branch5x5_2.conv.weight"].shape == (64, 48, 5, 5)
    assert state["Mixed_6a.branch3x3dbl_3.conv.weight"].shape == (96, 96, 3, 3)
    assert state["Mixed_6c.branch7x7dbl_4.conv.weight"].shape == (160, 160, 7, 1)
    assert state["Mixed_7a.branch7x7x3_4.conv.weight"].shape == (192, 192, 3, 3)
    assert state["Mixed_7c.branch3x3dbl_3b.conv.weight"].shape == (384, 384, 3, 1)
    assert state["Mixed_7c.branch_pool.conv.weight"].shape == (192, 2048, 1, 1)
    assert len([key for key in state if key.endswith("conv.weight")]) == 94
    assert len(BLOCKS) == 11


@pytest.mark.parametrize("shape", [(1, 28, 28), (3, 64, 64), (3, 40, 30)])
def test_features_of_any_images(inception: InceptionJudge, shape: tuple[int, ...]) -> None:
    images = noise(3, *shape)
    torch.manual_seed(1)
    before = torch.get_rng_state()
    reading = inception.read(images)
    assert torch.equal(torch.get_rng_state(), before)
    assert reading.features.shape == (3, 2048)
    assert reading.features.isfinite().all()
    assert reading.features.min() >= 0
    assert reading.features.std(0).max() > 0.01
    assert reading.logits is None
    assert torch.equal(inception.read(images).features, reading.features)


def test_grey_is_read_as_three_equal_channels(inception: InceptionJudge) -> None:
    grey = noise(2, 1, 28, 28)
    both = [inception.read(images).features for images in (grey, grey.expand(-1, 3, -1, -1))]
    torch.testing.assert_close(*both)


def test_other_images_are_refused(inception: InceptionJudge) -> None:
    with pytest.raises(StudioError, match=r"1 or 3, height, width\); these are \(2, 2, 28, 28\)"):
        inception.read(noise(2, 2, 28, 28))
    with pytest.raises(StudioError, match="uint8 with values 0–255; these are float32"):
        inception.read(torch.zeros(2, 3, 28, 28))
    with pytest.raises(StudioError, match="takes real ones to compare with"):
        evaluate_images(noise(2, 1, 28, 28), None, inception)


def test_what_is_said_of_the_file(inception: InceptionJudge, file: Path) -> None:
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert inception.card.weights_sha256 == digest
    (note,) = inception.notes
    assert digest in note
    assert "published weights begins with 6726825d" in note
    assert FILE.endswith("6726825d.pth")


def test_the_published_file_is_known_by_its_hash(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    monkeypatch.setattr("ganstudio.evaluation.inception.PUBLISHED", digest[:8])
    assert "these are the weights of published FID" in InceptionJudge.load_file(file, "cpu").notes[0]


class Bomb:
    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (Path("exploded"),)


@pytest.mark.parametrize("kind", ["text", "list", "other network", "torchvision's", "pickle"])
def test_other_files_are_refused(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "other.pth"
    if kind == "text":
        path.write_text("no weights", encoding="utf-8")
    else:
        torchvisions = weights() | {"fc.weight": torch.zeros(1000, 2048)}
        content = {"list": [1, 2], "other network": nn.Linear(2, 2).state_dict(), "torchvision's": torchvisions}
        torch.save(content.get(kind, {"fc.weight": Bomb()}), path)
    with pytest.raises(StudioError, match=r"other\.pth does not hold the network that published FID uses\. Expected"):
        InceptionJudge.load_file(path)
    assert not Path("exploded").exists()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=r"none\.pth is missing"):
        InceptionJudge.load_file(tmp_path / "none.pth")
