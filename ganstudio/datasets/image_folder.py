"""A person's own images: a folder of PNG, JPEG, WebP or BMP files."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Annotated, Any, Literal

import numpy as np
import torch
from pydantic import AfterValidator

from ganstudio import progress
from ganstudio.datasets import Data, Split, register
from ganstudio.datasets.groups import group_centres, groups_param, in_groups
from ganstudio.datasets.image_cache import ImageCache
from ganstudio.datasets.image_decoding import Form, UnreadableError, decoded
from ganstudio.datasets.image_listing import ImageFile, Listing, listed
from ganstudio.errors import StudioError
from ganstudio.files import require_folder
from ganstudio.params import N_, Params, param, tr

FEWEST = 16
"""Images to train on: with fewer there is nothing to learn but these."""
_MOST_BYTES = 4 * 2**30
_THREADS = min(4, os.cpu_count() or 1)
"""Pillow decodes without the interpreter's lock. More threads would take memory and disk from a run that trains meanwhile."""
_AT_ONCE = 256
_reading = threading.Lock()
"""The window and a run that starts may want the same images: the second waits, and finds them decoded."""


def _absolute(folder: str) -> str:
    """As an absolute path, so that a run finds its images wherever it goes on. One from another system stays as it is."""
    if not folder or PureWindowsPath(folder).is_absolute() or PurePosixPath(folder).is_absolute():
        return folder
    return os.path.abspath(os.path.expanduser(folder))


@register
class ImageFolder:
    """Your own pictures: a folder of PNG, JPEG, WebP or BMP files, made squares of one size; its subfolders can be classes."""

    title = N_("Own images")
    source = "Subfolders as classes after torchvision.datasets.ImageFolder"
    judge = ""
    order = 56
    loads_slowly = True

    class Config(Params):
        kind: Literal["folder"] = "folder"
        folder: Annotated[str, AfterValidator(_absolute)] = param(
            "",
            N_("Folder"),
            N_(
                "Where your images lie, also in subfolders: PNG, JPEG, WebP or BMP files. A tenth is held out to test on; "
                "where there are subfolders train and test, those are used."
            ),
            editor="folder",
        )
        size: Literal[28, 32, 64] = param(
            64, N_("Size"), N_("Every image is made a square of so many pixels a side."), unit="px"
        )
        colour: bool = param(True, N_("Colour"), N_("Off: the images are made grey, which is faster to learn."))
        classes: bool = param(
            False,
            N_("Subfolders are classes"),
            N_("Each subfolder is a class and gives it its name. Images that lie in none are left out."),
        )
        groups: int = groups_param()
        crop: Literal["centre", "squeeze"] = param(
            "centre",
            N_("Square by"),
            N_(
                "Where an image is no square: take the largest square at its centre, or squeeze the whole image into one."
            ),
        )
        background: Literal["white", "black"] = param(
            "white", N_("Background"), N_("What is seen where an image is transparent."), advanced=True
        )
        most: int = param(
            0,
            N_("At most"),
            N_("Use so many images, chosen by lot and from each class its share. 0: all."),
            unit="images",
            ge=0,
            le=10**7,
            advanced=True,
        )

        def objections(self, config: Any) -> Iterator[tuple[Any, ...]]:
            # As long as no folder is chosen nothing can be said of its classes.
            if self.folder and not (self.classes or self.groups) and config.conditioning != "none":
                text = tr("the images have no classes: set the conditioning to none, or make each subfolder a class")
                yield "conditioning", text, (("conditioning", "none"),)
            if self.classes and self.groups:
                text = tr("the classes are either the subfolders or found by look, not both")
                yield "dataset.groups", text, (("dataset.classes", "off"),)

    def __init__(self, config: Config) -> None:
        self.config = config

    def load(self, split: Split) -> Data:
        """The images of a split, decoded or as they were kept when they were. Tells `progress` how far it is.

        :raises StudioError: no folder is chosen, it is not there, has too few images, or not the classes that are asked for
        :raises ganstudio.progress.Cancelled: as whoever waits wishes
        """
        config = self.config
        if not config.folder:
            raise StudioError(tr("No folder of images is chosen yet. Choose one for the data set."))
        data, was_kept = self._load(Path(config.folder), split)
        if split == "train" and not was_kept:
            with suppress(StudioError):  # so that who measures the run meanwhile need not wait for these
                self._load(Path(config.folder), "test")
        if not config.groups:
            return data
        train = data if split == "train" else self._load(Path(config.folder), "train")[0]
        return in_groups(data, group_centres(train.images, config.groups))

    def _load(self, folder: Path, split: Split) -> tuple[Data, bool]:
        """The images of a split, and whether they had been decoded before."""
        config = self.config
        listing = listed(folder, split, config.classes, config.most)
        _require_enough(folder, len(listing.files), split)
        wanted = {"split": split, **config.model_dump(exclude={"kind", "groups"})}
        cache = ImageCache(wanted, listing.files)
        while not _reading.acquire(timeout=0.1):
            progress.report(0, len(listing.files))
        try:
            kept = cache.read()
            if kept is not None:
                return _as_data(*kept, listing), True
            images, facts = _decode_all(folder, listing, self._form)
            _require_enough(folder, len(images), split)
            cache.write(images, facts)
            return _as_data(*(cache.read() or (images, facts)), listing), False
        finally:
            _reading.release()

    @property
    def _form(self) -> Form:
        config = self.config
        return Form(config.size, config.colour, config.crop == "squeeze", config.background)


def _require_enough(folder: Path, count: int, split: Split) -> None:
    if split == "train" and count < FEWEST:
        text = tr("{} has only {} images to train on; at least {} are needed.")
        raise StudioError(text.format(folder, count, FEWEST))
    if not count:
        raise StudioError(tr("No image in {} is left to test on.").format(folder))


def _decode_all(folder: Path, listing: Listing, form: Form) -> tuple[np.ndarray, dict[str, Any]]:
    """All images that can be read, uint8, (N, channels, size, size), and what there is to say of the others.

    :raises StudioError: they need too much memory, none can be read, or none of a class
    """
    total = len(listing.files)
    images = _room_for(folder, total, form)
    kept: list[int] = []
    unreadable: list[tuple[str, str]] = []
    with ThreadPoolExecutor(_THREADS, "decoding") as pool:
        # A few at a time: whoever cancels waits for these alone.
        for start in range(0, total, _AT_ONCE):
            files = listing.files[start : start + _AT_ONCE]
            for i, result in enumerate(pool.map(lambda file: _tried(folder, file, form), files), start):
                if isinstance(result, str):
                    unreadable.append((listing.files[i].name, result))
                else:
                    images[len(kept)] = result
                    kept.append(i)
                progress.report(i + 1, total)
    if not kept:
        require_folder(folder)  # it may have been taken away meanwhile
        text = tr("None of the {:,} images in {} can be read. The first, {}: {}.")
        raise StudioError(text.format(total, folder, *unreadable[0]))
    return images[: len(kept)], {"counts": _counts(folder, listing, kept), "unreadable": _told(unreadable)}


def _room_for(folder: Path, count: int, form: Form) -> np.ndarray:
    needed = count * int(np.prod(form.shape))
    if needed > _MOST_BYTES:
        text = tr(
            "The {:,} images in {} need {:.1f} GB; at most {:.1f} GB are held. Take a smaller size, or fewer images."
        )
        raise StudioError(text.format(count, folder, needed / 1e9, _MOST_BYTES / 1e9))
    return np.empty((count, *form.shape), np.uint8)


def _tried(folder: Path, file: ImageFile, form: Form) -> np.ndarray | str:
    """The pixels, or why there are none."""
    try:
        return decoded(folder / file.name, form)
    except UnreadableError as error:
        return str(error)


def _counts(folder: Path, listing: Listing, kept: list[int]) -> list[int]:
    """Images of each class that could be read.

    :raises StudioError: none of a class could
    """
    ends = np.cumsum(listing.class_counts)
    counts = np.bincount(np.searchsorted(ends, kept, side="right"), minlength=len(ends)).tolist()
    for name, found, readable in zip(listing.class_names, listing.class_counts, counts, strict=False):
        if found and not readable:
            text = tr("None of the {:,} images of the class {} in {} can be read. Mend them, or take the class away.")
            raise StudioError(text.format(found, name, folder))
    return counts


def _told(unreadable: list[tuple[str, str]]) -> dict[str, Any]:
    if not unreadable:
        return {"count": 0}
    return {"count": len(unreadable), "first": unreadable[0][0], "reason": unreadable[0][1]}


def _as_data(images: np.ndarray, facts: dict[str, Any], listing: Listing) -> Data:
    labels = None
    if listing.class_names:
        labels = torch.from_numpy(np.repeat(np.arange(len(listing.class_names)), facts["counts"]))
    notes = []
    if facts["unreadable"]["count"]:
        told = facts["unreadable"]
        text = tr("{:,} of {:,} files could not be read and are left out. The first, {}: {}.")
        notes.append(text.format(told["count"], len(listing.files), told["first"], told["reason"]))
    if listing.outside:
        notes.append(
            tr("{:,} images lie in no subfolder, so they have no class and are left out.").format(listing.outside)
        )
    return Data(torch.from_numpy(images), labels, listing.class_names, note=" ".join(notes))
