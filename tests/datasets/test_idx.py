from __future__ import annotations

import gzip
import struct
from pathlib import Path

import numpy as np
import pytest

from ganstudio import paths
from ganstudio.datasets import mnist, mnist_files
from ganstudio.datasets.idx import read_idx, read_idx_pair
from ganstudio.errors import StudioError


def idx(array: np.ndarray, kind: int = 8) -> bytes:
    return (
        bytes([0, 0, kind, array.ndim])
        + struct.pack(f">{array.ndim}I", *array.shape)
        + array.astype(np.uint8).tobytes()
    )


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_reads_what_was_written(tmp_path: Path, pack) -> None:
    array = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)
    (tmp_path / "a").write_bytes(pack(idx(array)))
    read = read_idx(tmp_path / "a")
    assert read.dtype == np.uint8
    assert np.array_equal(read, array)
    read[0] = 0  # writable


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "no IDX file"),
        (b"\x89PNG\r\n\x1a\n", "no IDX file: it starts with 89 50 4e 47"),
        (idx(np.zeros((2, 2)), kind=0x0D), "type 0x0d"),
        (idx(np.zeros((2, 2)))[:6], "cut off in its header"),
        (idx(np.zeros((2, 2)))[:-1], "15 bytes where its header announces 16"),
        (idx(np.zeros((2, 2))) + b"x", "something appended"),
        (gzip.compress(idx(np.zeros((9, 9))), mtime=0)[:-12], "cannot be unpacked"),
    ],
)
def test_damage_is_named(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "images"
    path.write_bytes(content)
    with pytest.raises(StudioError, match=complaint) as error:
        read_idx(path)
    assert str(path) in str(error.value)


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="nowhere is missing"):
        read_idx(tmp_path / "nowhere")


def test_counts_must_agree(tmp_path: Path) -> None:
    (tmp_path / "images").write_bytes(idx(np.zeros((3, 2, 2))))
    (tmp_path / "labels").write_bytes(idx(np.zeros(4)))
    with pytest.raises(StudioError, match="3 images but .* 4 labels"):
        read_idx_pair(tmp_path / "images", tmp_path / "labels")


def test_bundled_digits_are_all_there() -> None:
    dataset = mnist.Mnist(mnist.Mnist.Config())
    train, test = dataset.load("train"), dataset.load("test")
    assert (len(train), len(test)) == (60_000, 10_000)
    assert train.images.shape[1:] == (1, 28, 28)
    assert train.labels is not None
    assert train.labels.bincount().tolist() == [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]
    assert train.per_class(3).shape == (30, 1, 28, 28)


def test_some_digits_only() -> None:
    data = mnist.Mnist(mnist.Mnist.Config(digits="83")).load("test")
    assert data.class_names == ("3", "8")
    assert data.labels is not None
    assert data.labels.bincount().tolist() == [1010, 974]


def test_damaged_bundle_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = mnist_files.folder()
    target = tmp_path / "datasets" / "mnist"
    target.mkdir(parents=True)
    for path in source.glob("t10k*"):
        (target / path.name).write_bytes(path.read_bytes())
    images = bytearray(gzip.decompress((target / "t10k-images-idx3-ubyte.gz").read_bytes()))
    images[5000] ^= 1
    (target / "t10k-images-idx3-ubyte.gz").write_bytes(gzip.compress(bytes(images), 1))
    monkeypatch.setattr(paths, "RESOURCES", tmp_path)
    mnist_files._read.cache_clear()
    with pytest.raises(StudioError, match=r"t10k-images-idx3-ubyte\.gz is damaged: its MD5"):
        mnist.Mnist(mnist.Mnist.Config()).load("test")
    mnist_files._read.cache_clear()
