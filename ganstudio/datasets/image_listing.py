"""Which files of a folder are its images, of which class each is, and which of them are kept to test on."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from ganstudio import progress
from ganstudio.datasets import Split
from ganstudio.errors import StudioError
from ganstudio.files import require_folder
from ganstudio.params import tr

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp"})
_HELD_OUT = 0.1
_NO_PICTURES = frozenset({"__macosx", "@eadir"})
"""Folders that systems fill with copies in small of what lies beside them."""


@dataclass(frozen=True)
class ImageFile:
    """A file that by its name is an image."""

    name: str
    """Its path below the folder, with slashes."""
    size_bytes: int
    modified_ns: int


@dataclass(frozen=True)
class Listing:
    """The images of one split, class by class, each class in natural order."""

    files: tuple[ImageFile, ...]
    class_names: tuple[str, ...]
    """Empty where there are no classes."""
    class_counts: tuple[int, ...]
    """Images of each class; without classes the one number of all."""
    outside: int = 0
    """Images that lie in no subfolder, and so have no class: they are left out."""


def listed(folder: Path, split: Split, classes: bool, most: int = 0) -> Listing:
    """The images of a split.

    Where the folder has subfolders ``train`` and ``test``, they are the splits. Else about a tenth of each class is held out,
    chosen by the files' names alone: neither the order in which the system lists them nor a new file moves another one.

    :param classes: each subfolder is a class
    :param most: so many images at most, a share of each class; 0: all
    :raises StudioError: there is no such folder, there are no images in it, or classes are wanted that are not there
    """
    found = find_images(folder)
    own = {name: [file for file in found if _is_below(file, name)] for name in ("train", "test")}
    is_divided = all(own.values())
    mine, depth = (own[split], 1) if is_divided else (found, 0)
    names = _class_names(folder, own["train"] if is_divided else found, depth) if classes else []
    groups = _by_class(mine, names, depth) if classes else [mine]
    outside = len(mine) - sum(map(len, groups))
    if not is_divided:
        groups = _split(groups, split)
    total = sum(map(len, groups))
    groups = [_some(group, -(-most * len(group) // max(total, 1))) for group in groups]
    files = tuple(file for group in groups for file in group)
    return Listing(files, tuple(names), tuple(map(len, groups)), outside)


def find_images(folder: Path) -> list[ImageFile]:
    """All files in a folder and below that by their names are images, in natural order. Hidden ones are passed over.

    :raises StudioError: there is no such folder, or no image in it
    """
    require_folder(folder)
    found: list[ImageFile] = []
    for entry, name in _walk(folder):
        with suppress(OSError):  # one that has just been taken away
            status = entry.stat()
            found.append(ImageFile(name, status.st_size, status.st_mtime_ns))
    if not found:
        text = tr("{} has no images: PNG, JPEG, WebP and BMP files are read, also in subfolders.")
        raise StudioError(text.format(folder))
    return sorted(found, key=lambda file: (natural_key(file.name), file.name))


def peek(folder: Path, most: int) -> list[str]:
    """The paths below a folder of the first images that are met in it, at most so many: enough for a first impression."""
    names = []
    for _, name in _walk(folder):
        names.append(name)
        if len(names) == most:
            break
    return names


def natural_key(name: str) -> list[list[str | int]]:
    """Orders names as people do: ``img2`` before ``img10``, whatever the case; a folder's files together."""
    # Splitting by a group gives text and number in turn, so that like is compared with like.
    parts = (re.split(r"(\d+)", part.casefold()) for part in name.split("/"))
    return [[int(piece) if i % 2 else piece for i, piece in enumerate(part)] for part in parts]


def _walk(folder: Path) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Image files in a folder and below, each with its path below it. Links are followed, but never in a circle."""
    waiting, seen, count = [(str(folder), "")], set(), 0
    while waiting:
        place, prefix = waiting.pop()
        with suppress(OSError):
            identity = os.stat(place)
            if (identity.st_dev, identity.st_ino) in seen:
                continue
            seen.add((identity.st_dev, identity.st_ino))
        for entry in visible_entries(place):
            if is_folder(entry):
                waiting.append((entry.path, f"{prefix}{entry.name}/"))
            elif is_image(entry):
                count += 1
                yield entry, prefix + entry.name
        progress.report(count, 0)


def visible_entries(folder: str | Path) -> Iterator[os.DirEntry[str]]:
    """What lies in a folder and is not hidden. One that may not be read is as if it were empty."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.startswith(".") and entry.name.casefold() not in _NO_PICTURES:
                yield entry


def is_folder(entry: os.DirEntry[str]) -> bool:
    with suppress(OSError):
        return entry.is_dir()
    return False


def is_image(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link to one, that by its name is an image."""
    with suppress(OSError):
        return os.path.splitext(entry.name)[1].lower() in SUFFIXES and entry.is_file()
    return False


def _class_names(folder: Path, files: list[ImageFile], depth: int) -> list[str]:
    """The subfolders that are the classes, in natural order.

    :raises StudioError: there are none, or one is empty
    """
    parts = [file.name.split("/") for file in files]
    names = {each[depth] for each in parts if len(each) > depth + 1}
    place = folder / parts[0][0] if depth else folder
    if not names:
        text = tr(
            "{} has no subfolders with images that could be the classes. Switch the classes off, or sort the images."
        )
        raise StudioError(text.format(place))
    for entry in visible_entries(place):
        if is_folder(entry) and entry.name not in names:
            text = tr("The class {} has no image: put some into {}, or take the folder away.")
            raise StudioError(text.format(entry.name, entry.path))
    return sorted(names, key=lambda name: (natural_key(name), name))


def _is_below(file: ImageFile, name: str) -> bool:
    """Whether it lies in this folder, however that is capitalised."""
    return file.name[: len(name) + 1].casefold() == f"{name}/"


def _by_class(files: list[ImageFile], names: list[str], depth: int) -> list[list[ImageFile]]:
    """Those of each class; the others lie in none."""
    groups: dict[str, list[ImageFile]] = {name: [] for name in names}
    for file in files:
        parts = file.name.split("/")
        if len(parts) > depth + 1 and parts[depth] in groups:
            groups[parts[depth]].append(file)
    return list(groups.values())


def _split(groups: list[list[ImageFile]], split: Split) -> list[list[ImageFile]]:
    """One side of each group. No group is held out as a whole; of several files at least one is."""
    held_out: set[str] = set()
    for group in groups:
        ranks = {file.name: _rank(file.name) for file in group}
        mine = {name for name, rank in ranks.items() if rank < _HELD_OUT}
        if mine and len(mine) == len(group):
            mine.remove(max(mine, key=lambda name: ranks[name]))
        held_out |= mine
    largest = max(groups, key=len)
    if not held_out and len(largest) > 1:
        held_out = {min((file.name for file in largest), key=_rank)}
    return [[file for file in group if (file.name in held_out) == (split == "test")] for group in groups]


def _some(files: list[ImageFile], most: int) -> list[ImageFile]:
    """At most so many of them, 0 for all, chosen by their names as if by lot."""
    if not most or len(files) <= most:
        return files
    chosen = set(sorted((file.name for file in files), key=_rank)[-most:])
    return [file for file in files if file.name in chosen]


def _rank(name: str) -> float:
    """0–1, as if drawn by lot, and always the same for the same name, also where a system writes accents in another way."""
    text = unicodedata.normalize("NFC", name).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "big") / 2**64
