"""A person's own images: real files, sound and broken, as people have them."""

from __future__ import annotations

import os
import shutil
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from ganstudio import progress
from ganstudio.config import TrainConfig
from ganstudio.datasets import Data, image_cache, image_folder, registry
from ganstudio.datasets.image_decoding import Form, UnreadableError, decoded
from ganstudio.datasets.image_folder import ImageFolder
from ganstudio.datasets.image_guess import guessed
from ganstudio.datasets.image_listing import find_images, listed, natural_key
from ganstudio.errors import StudioError
from ganstudio.params import ConfigError, edited_all, reconciled

from ..pictures import paint

COLOUR, GREY = Form(16, colour=True), Form(16, colour=False)


def load(folder: Path, split: Any = "train", **settings: Any) -> Data:
    return registry.build(ImageFolder.Config(folder=str(folder), size=28, **settings)).load(split)


def counting(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that are decoded from now on."""
    seen: list[Path] = []
    real = image_folder.decoded
    monkeypatch.setattr(image_folder, "decoded", lambda path, form: (seen.append(path), real(path, form))[1])
    return seen


# Decoding


def test_sixteen_bits_are_rounded_to_eight(tmp_path: Path) -> None:
    ramp = np.linspace(0, 65_535, 256).astype(np.uint16).reshape(16, 16)
    Image.fromarray(ramp).save(tmp_path / "ramp.png")
    pixels = decoded(tmp_path / "ramp.png", GREY)
    assert np.abs(pixels[0] - ramp / 257).max() <= 0.5
    assert (decoded(tmp_path / "ramp.png", COLOUR) == pixels).all()


@pytest.mark.parametrize(("background", "expected"), [("white", 255), ("black", 0)])
@pytest.mark.parametrize("mode", ["P", "RGBA", "LA"])
def test_what_is_transparent_shows_the_background(tmp_path: Path, mode: str, background: str, expected: int) -> None:
    picture = Image.new(mode, (16, 16), {"P": 0, "RGBA": (9, 9, 9, 0), "LA": (9, 0)}[mode])
    if mode == "P":
        picture.putpalette([9, 9, 9] + [0] * 765)
    picture.save(tmp_path / "a.png", **({"transparency": 0} if mode == "P" else {}))
    assert (decoded(tmp_path / "a.png", Form(16, True, background=background)) == expected).all()


def test_cmyk_becomes_rgb(tmp_path: Path) -> None:
    Image.new("CMYK", (40, 40), (0, 255, 255, 0)).save(tmp_path / "print.jpg", quality=100)
    assert np.abs(decoded(tmp_path / "print.jpg", COLOUR)[:, 8, 8].astype(int) - (255, 0, 0)).max() <= 3


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_the_camera_was_held_sideways(tmp_path: Path, ending: str) -> None:
    pixels = np.zeros((64, 64, 3), np.uint8)
    pixels[:32] = 255  # the upper half is bright as it was taken; EXIF says: turn it clockwise
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(pixels).save(tmp_path / f"a.{ending}", exif=exif)
    upright = decoded(tmp_path / f"a.{ending}", GREY)[0]
    assert upright[:, :6].max() < 20
    assert upright[:, -6:].min() > 235


def test_no_square_is_cropped_or_squeezed(tmp_path: Path) -> None:
    pixels = np.full((16, 48), 200, np.uint8)
    pixels[:, :16] = pixels[:, 32:] = 0
    Image.fromarray(pixels).save(tmp_path / "wide.bmp")
    assert (decoded(tmp_path / "wide.bmp", GREY) == 200).all()
    squeezed = decoded(tmp_path / "wide.bmp", Form(16, False, squeeze=True))[0]
    assert squeezed[8, 0] < 20
    assert squeezed[8, 8] > 180
    assert squeezed[8, 15] < 20


def test_an_image_of_the_right_size_keeps_every_pixel(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (16, 16, 3), np.uint8)
    Image.fromarray(noise).save(tmp_path / "a.png")
    assert (decoded(tmp_path / "a.png", COLOUR) == noise.transpose(2, 0, 1)).all()


def png_of(width: int, height: int) -> bytes:
    """A file of some bytes that claims to be so large."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def spoil(folder: Path) -> list[Path]:
    """Files that look like images by their names alone."""
    sound = paint(folder / "whole.jpg", 5, (300, 300)).read_bytes()
    broken = {"cut.jpg": sound[:2000], "empty.png": b"", "text.png": b"no picture", "bomb.png": png_of(60_000, 60_000)}
    for name, content in broken.items():
        (folder / name).write_bytes(content)
    (folder / "whole.jpg").unlink()
    return [folder / name for name in broken]


def test_what_is_no_image_is_refused(tmp_path: Path) -> None:
    for path in spoil(tmp_path):
        with pytest.raises(UnreadableError):
            decoded(path, COLOUR)


# Which files, and which of them are held out


def test_all_images_below_are_found_in_natural_order(tmp_path: Path) -> None:
    for name in ("b/img10.png", "b/img2.PNG", "a.jpeg", "b/deep/er/x.webp", "c.bmp"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    for name in (".hidden.png", "notes.txt", "__MACOSX/a.png", ".git/a.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    names = [file.name for file in find_images(tmp_path)]
    assert names == ["a.jpeg", "b/deep/er/x.webp", "b/img2.PNG", "b/img10.png", "c.bmp"]


def test_a_link_to_itself_is_followed_once(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    os.symlink(tmp_path, tmp_path / "again")
    os.symlink(tmp_path / "nowhere.png", tmp_path / "lost.png")
    assert [file.name for file in find_images(tmp_path)] == ["a.png"]


def test_names_are_ordered_as_people_do() -> None:
    names = ["img10", "IMG2", "img1", "2", "10", "a/9", "a/10", "B"]
    assert sorted(names, key=natural_key) == ["2", "10", "a/9", "a/10", "B", "img1", "IMG2", "img10"]


def touch_all(folder: Path, names: list[str]) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")
    return folder


def split_of(folder: Path, classes: bool = False) -> tuple[set[str], set[str]]:
    train, test = ({file.name for file in listed(folder, split, classes).files} for split in ("train", "test"))
    assert not train & test
    return train, test


def test_about_a_tenth_is_held_out_and_stays_so(tmp_path: Path) -> None:
    names = [f"{i}.png" for i in range(300)]
    train, test = split_of(touch_all(tmp_path / "a", names))
    assert 20 <= len(test) <= 42
    assert split_of(touch_all(tmp_path / "b", names[::-1])) == (train, test)  # in another order on the disk
    more_train, more_test = split_of(touch_all(tmp_path / "a", [f"new {i}.png" for i in range(300)]))
    assert train < more_train
    assert test < more_test


@pytest.mark.parametrize("count", [2, 3, 5, 9])
def test_few_files_are_split_too(tmp_path: Path, count: int) -> None:
    train, test = split_of(touch_all(tmp_path, [f"{i}.png" for i in range(count)]))
    assert len(test) >= 1
    assert len(train) >= count / 2


def test_no_class_is_held_out_as_a_whole(tmp_path: Path) -> None:
    folder = touch_all(tmp_path, [f"class {i}/only.png" for i in range(60)])
    assert [len(side) for side in split_of(folder, classes=True)] == [60, 0]


def test_subfolders_named_train_and_test_are_the_splits(tmp_path: Path) -> None:
    names = [f"{split}/{name}/{i}.png" for split in ("Train", "test") for name in "ab" for i in range(4)]
    folder = touch_all(tmp_path, [*names, "outside.png", "test/unknown/x.png"])
    train, test = split_of(folder)
    assert train == {name for name in names if name.startswith("Train")}
    assert "outside.png" not in train | test
    listing = listed(folder, "test", classes=True)
    assert listing.class_names == ("a", "b")
    assert listing.class_counts == (4, 4)


def test_at_most_so_many_are_taken_from_each_class_its_share(tmp_path: Path) -> None:
    names = [f"a/{i}.png" for i in range(300)] + [f"b/{i}.png" for i in range(100)]
    listing = listed(touch_all(tmp_path, names), "train", classes=True, most=80)
    assert [round(count / 20) for count in listing.class_counts] == [3, 1]


# Loading


def test_classes_are_the_subfolders(pictures: Path) -> None:
    paint(pictures / "outside.png", 70)
    train, test = load(pictures, classes=True), load(pictures, "test", classes=True)
    assert train.class_names == ("one", "ten", "two")
    assert (train.channels, train.size, train.images.dtype) == (3, 28, torch.uint8)
    assert train.labels is not None
    assert train.labels.dtype == torch.int64
    assert len(train) == len(train.labels) == 30 - len(test)
    assert "1 images lie in no subfolder" in train.note
    two = decoded(next(iter(sorted((pictures / "two").iterdir()))), Form(28, True))
    both = [data.images[data.labels == 2] for data in (train, test)]
    assert any((image.numpy() == two).all() for images in both for image in images)


def test_grey_has_one_channel(pictures: Path) -> None:
    data = load(pictures, colour=False)
    assert data.channels == 1
    assert data.labels is None
    assert data.class_names == ()


def test_broken_files_are_left_out_and_told(pictures: Path) -> None:
    spoil(pictures)
    train, test = load(pictures), load(pictures, "test")
    assert len(train) + len(test) == 30
    notes = train.note + test.note
    assert "could not be read and are left out" in notes
    assert any(reason in notes for reason in ("bomb.png", "cut.jpg", "empty.png"))


def test_where_nothing_can_be_read_the_first_is_named(tmp_path: Path, pictures: Path) -> None:
    folder = touch_all(tmp_path / "texts", [f"{i}.png" for i in range(40)])
    with pytest.raises(
        StudioError, match=r"None of the \d+ images in .*texts can be read. The first, \d+.png: is no image"
    ):
        load(folder)


def test_a_class_that_cannot_be_read_is_named(pictures: Path) -> None:
    touch_all(pictures, [f"broken/{i}.png" for i in range(9)])
    with pytest.raises(StudioError, match="images of the class broken in .* can be read"):
        load(pictures, classes=True)


@pytest.mark.parametrize("mapped_bytes", [0, 2**30])
def test_what_is_decoded_once_is_kept(pictures: Path, monkeypatch: pytest.MonkeyPatch, mapped_bytes: int) -> None:
    monkeypatch.setattr(image_cache, "MAPPED_BYTES", mapped_bytes)
    first = load(pictures, classes=True)
    seen = counting(monkeypatch)
    again = load(pictures, classes=True)
    assert not seen
    assert torch.equal(first.images, again.images)
    assert torch.equal(first.labels, again.labels)
    again.images[0] = 0  # the file stays as it is
    assert torch.equal(first.images, load(pictures, classes=True).images)


def test_what_changed_is_decoded_anew(pictures: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = load(pictures)
    seen = counting(monkeypatch)
    load(pictures, crop="squeeze")
    assert len(seen) == 30  # those to test on too, so that nobody waits for them later
    seen.clear()
    for i in range(3):
        paint(pictures / f"new {i}.png", 80 + i)
    assert len(load(pictures)) > len(before)
    assert seen
    seen.clear()
    changed = paint(pictures / "one" / "picture 3.png", 99)
    os.utime(changed, ns=(1, 1))
    assert len(load(pictures)) == len(load(pictures))
    assert len(seen) > 0
    kept = [path.name for path in Path(os.environ["GANSTUDIO_CACHE"]).rglob("*.npy")]
    assert len(kept) == 4  # two splits in two ways to crop: what was kept of the folder as it was is gone


def test_a_damaged_cache_is_no_reason_to_stop(pictures: Path) -> None:
    before = load(pictures)
    for path in Path(os.environ["GANSTUDIO_CACHE"]).rglob("*.*"):
        path.write_bytes(path.read_bytes()[:50])
    assert torch.equal(load(pictures).images, before.images)


def test_without_a_cache_it_loads_all_the_same(pictures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "taken").write_text("a file in the way")
    monkeypatch.setenv("GANSTUDIO_CACHE", str(tmp_path / "taken"))
    assert len(load(pictures)) >= image_folder.FEWEST


def test_loading_tells_how_far_it_is_and_can_be_given_up(pictures: Path) -> None:
    told: list[tuple[int, int]] = []
    with progress.watched(lambda done, total: told.append((done, total))):
        data = load(pictures)
    assert (len(data), len(data)) in told

    def give_up(done: int, total: int) -> None:
        if done >= 5 and total:
            raise progress.Cancelled

    with pytest.raises(progress.Cancelled), progress.watched(give_up):
        load(pictures, colour=False)
    assert len(load(pictures, colour=False)) == len(data)


# What cannot be


@pytest.mark.parametrize(
    ("names", "classes", "complaint"),
    [
        ([], False, "has no images"),
        ([f"{i}.png" for i in range(12)], False, "has only 1[01] images to train on; at least 16"),
        ([f"{i}.png" for i in range(40)], True, "has no subfolders with images"),
        ([f"a/{i}.png" for i in range(40)] + ["b/notes.txt"], True, "The class b has no image"),
    ],
)
def test_a_folder_that_does_not_do(tmp_path: Path, names: list[str], classes: bool, complaint: str) -> None:
    folder = touch_all(tmp_path / "some", names)
    folder.mkdir(exist_ok=True)
    with pytest.raises(StudioError, match=complaint):
        load(folder, classes=classes)


def test_no_folder_at_all(tmp_path: Path, pictures: Path) -> None:
    with pytest.raises(StudioError, match="No folder of images is chosen yet"):
        registry.build(ImageFolder.Config()).load("train")
    with pytest.raises(StudioError, match="There is no folder"):
        load(tmp_path / "nowhere")
    with pytest.raises(StudioError, match="is a file; choose the folder that it lies in"):
        load(pictures / "one" / "picture 1.png")


def test_the_path_is_kept_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert ImageFolder.Config(folder="pictures").folder == str(tmp_path / "pictures")
    assert ImageFolder.Config(folder="~/pictures").folder == str(tmp_path / "pictures")
    assert ImageFolder.Config(folder=r"C:\pictures").folder == r"C:\pictures"
    assert ImageFolder.Config(folder="").folder == ""


def test_conditioning_needs_classes(quick: TrainConfig, pictures: Path) -> None:
    edits = [("dataset", "folder"), ("dataset.folder", str(pictures)), ("dataset.size", "32")]
    with pytest.raises(ConfigError, match="the images have no classes"):
        edited_all(quick, edits)
    assert reconciled(quick, edits) == [("conditioning", "none")]
    config = edited_all(quick, [*edits, ("dataset.classes", "on")])
    assert config.dataset.size == 32
    assert edited_all(quick, edits[:1]).conditioning == "projection"  # nothing is known of the classes yet


# The first impression


def test_a_first_look_says_what_a_folder_is(pictures: Path) -> None:
    assert guessed(pictures) == {"classes": True, "size": 64, "colour": True}
    paint(pictures / "outside.png", 70)
    assert not guessed(pictures)["classes"]


def test_a_first_look_at_small_grey_images(tmp_path: Path) -> None:
    for i in range(6):
        Image.new("L", (28, 30), 40 * i).save(tmp_path / f"{i}.png")
    (tmp_path / "album").mkdir()
    assert guessed(tmp_path) == {"classes": False, "size": 28, "colour": False}
    shutil.rmtree(tmp_path / "album")
    for path in tmp_path.iterdir():
        path.unlink()
    with pytest.raises(StudioError, match="has no images"):
        guessed(tmp_path)
