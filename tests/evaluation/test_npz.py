from pathlib import Path

import numpy as np
import pytest
import torch

from ganstudio.errors import StudioError
from ganstudio.evaluation import load_npz

PIXELS = np.random.default_rng(0).integers(0, 256, (5, 28, 28), dtype=np.uint8)
LABELS = np.array([0, 9, 3, 3, 1])


@pytest.mark.parametrize("shape", [(5, 28, 28), (5, 28, 28, 1), (5, 1, 28, 28)])
def test_every_layout_gives_the_same_images(tmp_path: Path, shape: tuple[int, ...]) -> None:
    np.savez_compressed(tmp_path / "made.npz", images=PIXELS.reshape(shape), labels=LABELS.astype(np.uint8))
    images, labels = load_npz(tmp_path / "made.npz")
    assert images.shape == (5, 1, 28, 28)
    assert np.array_equal(images[:, 0].numpy(), PIXELS)
    assert labels is not None
    assert labels.dtype == torch.int64
    assert labels.tolist() == LABELS.tolist()


@pytest.mark.parametrize("shape", [(5, 28, 28, 3), (5, 3, 28, 28)])
def test_three_channels(tmp_path: Path, shape: tuple[int, ...]) -> None:
    colours = np.random.default_rng(1).integers(0, 256, (5, 3, 28, 28), dtype=np.uint8)
    np.savez(tmp_path / "made.npz", images=colours if shape[1] == 3 else colours.transpose(0, 2, 3, 1))
    assert np.array_equal(load_npz(tmp_path / "made.npz")[0].numpy(), colours)


@pytest.mark.parametrize("shape", [(4, 40, 30), (4, 64, 64, 3), (4, 3, 32, 32), (4, 1, 17, 90), (4, 28, 28, 3)])
def test_any_size(tmp_path: Path, shape: tuple[int, ...]) -> None:
    pixels = np.random.default_rng(2).integers(0, 256, shape, dtype=np.uint8)
    np.savez(tmp_path / "made.npz", images=pixels)
    images = load_npz(tmp_path / "made.npz")[0]
    height, width = (n for n in shape[1:] if n not in (1, 3))
    assert images.shape[2:] == (height, width)
    assert images.is_contiguous()
    first = pixels if pixels.ndim == 3 or shape[-1] == 3 else pixels.transpose(0, 2, 3, 1)
    assert np.array_equal(images.permute(0, 2, 3, 1).numpy().reshape(first.shape), first)


def test_labels_may_be_left_out(tmp_path: Path) -> None:
    np.savez(tmp_path / "made.npz", images=PIXELS)
    assert load_npz(tmp_path / "made.npz")[1] is None


@pytest.mark.parametrize(
    ("arrays", "said"),
    [
        ({"pictures": PIXELS}, 'no array "images"; it holds: pictures'),
        ({}, "it holds: nothing"),
        ({"images": PIXELS / 255}, "are float64; expected is uint8 with values 0–255"),
        ({"images": PIXELS[:, :3]}, r"shape \(5, 3, 28\); expected is \(N, height, width\)"),
        ({"images": PIXELS[0]}, r"shape \(28, 28\)"),
        ({"images": PIXELS[..., None].repeat(2, 3)}, r"shape \(5, 28, 28, 2\)"),
        ({"images": PIXELS, "labels": LABELS / 1}, "labels in .* are float64"),
        ({"images": PIXELS, "labels": LABELS[:4]}, r"shape \(4,\); expected is \(5,\)"),
        ({"images": PIXELS, "labels": LABELS - 1}, "reach from -1 to 8"),
        ({"images": np.array([{}], dtype=object)}, '"images" in .* damaged or holds Python objects'),
    ],
)
def test_wrong_content_is_named(tmp_path: Path, arrays: dict[str, np.ndarray], said: str) -> None:
    np.savez(tmp_path / "made.npz", **arrays)
    with pytest.raises(StudioError, match=said):
        load_npz(tmp_path / "made.npz")


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=r"none\.npz is missing"):
        load_npz(tmp_path / "none.npz")


@pytest.mark.parametrize("content", [b"", b"some text", b"\x89PNG\r\n"])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "made.npz").write_bytes(content)
    with pytest.raises(StudioError, match="is no NumPy archive"):
        load_npz(tmp_path / "made.npz")


def test_a_single_array_is_refused(tmp_path: Path) -> None:
    np.save(tmp_path / "made.npy", PIXELS)
    with pytest.raises(StudioError, match="is no NumPy archive"):
        load_npz(tmp_path / "made.npy")


def test_damage_is_named(tmp_path: Path) -> None:
    path = tmp_path / "made.npz"
    np.savez(path, images=PIXELS)
    content = bytearray(path.read_bytes())
    path.write_bytes(content[:-40])
    with pytest.raises(StudioError, match=r"made\.npz is damaged"):
        load_npz(path)
    content[1000] ^= 1
    path.write_bytes(content)
    with pytest.raises(StudioError, match=r"made\.npz is damaged"):
        load_npz(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="cannot be read"):
        load_npz(tmp_path)
