"""Favourites and the path of a run, as files in its folder: JSON that a person may read, of the latents that `latent_file` writes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path
from typing import Any, get_args

from ganstudio.errors import StudioError
from ganstudio.files import cannot_write, replacing
from ganstudio.latent.album import MOST_FAVOURITES, Favourite, tidy_name
from ganstudio.latent.keyframes import LEAST_SECONDS, MOST_KEYFRAMES, MOST_SECONDS, Keyframe, KeyframePath
from ganstudio.latent.latent_file import SavedLatent, latent_as_text, latent_of_text
from ganstudio.latent.paths import Easing, PathKind
from ganstudio.params import tr

KEPT_FILES = FAVOURITES_FILE, PATH_FILE, DIRECTIONS_FILE = "favourites.json", "path.json", "directions.json"
"""In the folder of a run; a branch takes them along."""
_FAVOURITES, _PATH = "ganstudio-favourites", "ganstudio-path"
_VERSION = 1
_MOST_BYTES = 64 * 2**20


@dataclass(frozen=True)
class Home:
    """The run that latents belong to."""

    folder: Path
    size: int
    """Numbers in a latent."""
    class_names: tuple[str, ...] = ()
    """Empty where the network has no classes."""

    @property
    def favourites_file(self) -> Path:
        return self.folder / FAVOURITES_FILE

    @property
    def path_file(self) -> Path:
        return self.folder / PATH_FILE

    @property
    def directions_file(self) -> Path:
        return self.folder / DIRECTIONS_FILE

    def saved(self, point: Keyframe, step: int = 0) -> SavedLatent:
        """A point, to be written. It bears no mark of a network: that takes a digest of all weights, which are elsewhere."""
        names = self.class_names if point.class_weights is not None else ()
        return SavedLatent(point.z, point.class_weights, names, self.folder.name, step)

    def point(self, latent: SavedLatent) -> Keyframe:
        """What was written, as a point of this run; its class weights are None where it has none for the classes of this one.

        :raises StudioError: it has another number of numbers
        """
        if len(latent.z) != self.size:
            text = tr("This latent has {} numbers; the network at hand takes {}.")
            raise StudioError(text.format(len(latent.z), self.size))
        fits = latent.class_weights is not None and latent.class_names == self.class_names
        weights = latent.class_weights if fits else None
        return Keyframe(latent.z, None if weights is None else weights / weights.sum())


@dataclass(frozen=True)
class Favourites:
    """What was read."""

    favourites: tuple[Favourite, ...] = ()
    left_out: int = 0
    """So many are damaged, or of another network."""


@dataclass(frozen=True)
class SavedPath:
    """What was read."""

    path: KeyframePath = field(default_factory=KeyframePath)
    left_out: int = 0
    """So many of its points are damaged, or of another network."""


def write_favourites(home: Home, favourites: Iterable[Favourite]) -> None:
    """
    :raises StudioError: they cannot be written; the file is as it was
    """
    rows = [{"name": one.name, "latent": _row(home, one.at)} for one in favourites]
    write_content(home.favourites_file, _FAVOURITES, {"favourites": rows})


def read_favourites(home: Home) -> Favourites:
    """None where there is no file yet. Single ones that are damaged are left out.

    :raises StudioError: the file is damaged, none of these, or of a newer version
    """
    rows = read_content(home.favourites_file, _FAVOURITES).get("favourites")
    found: list[Favourite] = []
    given = rows if isinstance(rows, list) else []
    for row in given[:MOST_FAVOURITES]:
        name, latent = (row.get("name"), row.get("latent")) if isinstance(row, dict) else (None, None)
        point = _point(home, latent)
        if point is not None:
            found.append(Favourite((tidy_name(name) if isinstance(name, str) else "") or tr("without a name"), point))
    return Favourites(tuple(found), len(given) - len(found))


def write_path(home: Home, path: KeyframePath) -> None:
    """
    :raises StudioError: it cannot be written; the file is as it was
    """
    content = {
        "kind": path.kind,
        "easing": path.easing,
        "loop": path.loop,
        "seconds": path.seconds,
        "points": [_row(home, point) for point in path.keyframes],
    }
    write_content(home.path_file, _PATH, content)


def read_path(home: Home) -> SavedPath:
    """An empty path where there is no file yet. Points that are damaged are left out; what cannot be is as in a new path.

    :raises StudioError: the file is damaged, none of these, or of a newer version
    """
    content = read_content(home.path_file, _PATH)
    rows = content.get("points")
    given = rows if isinstance(rows, list) else []
    points = [point for row in given[:MOST_KEYFRAMES] if (point := _point(home, row)) is not None]
    plain, seconds = KeyframePath(), content.get("seconds")
    if not isinstance(seconds, int | float) or not LEAST_SECONDS <= seconds <= MOST_SECONDS:
        seconds = plain.seconds
    path = KeyframePath(
        tuple(points),
        kind=content["kind"] if content.get("kind") in get_args(PathKind) else plain.kind,
        easing=content["easing"] if content.get("easing") in get_args(Easing) else plain.easing,
        loop=content.get("loop") is True,
        seconds=float(seconds),
    )
    return SavedPath(path, len(given) - len(points))


def set_aside(path: Path) -> None:
    """Keeps a file that could not be read whole beside the one that will take its place, and beside earlier ones.

    :raises StudioError: it cannot be renamed
    """
    try:
        path.replace(_free_place(path))
    except FileNotFoundError:
        pass
    except OSError as error:
        raise StudioError(cannot_write(path, error)) from error


def _free_place(path: Path) -> Path:
    """NAME.damaged, or with a number behind it where that exists."""
    names = chain([f"{path.name}.damaged"], (f"{path.name}.damaged-{number}" for number in count(2)))
    return next(place for name in names if not os.path.lexists(place := path.with_name(name)))


def _row(home: Home, point: Keyframe) -> Any:
    return json.loads(latent_as_text(home.saved(point)))


def _point(home: Home, row: Any) -> Keyframe | None:
    """A point that the network at hand can draw, or None."""
    with suppress(StudioError):
        point = home.point(latent_of_text(json.dumps(row), ""))
        return point if (point.class_weights is not None) == bool(home.class_names) else None
    return None


def write_content(path: Path, kind: str, content: dict[str, Any]) -> None:
    """Writes a file of this module, or of one like it.

    :param kind: what it says that it is
    :raises StudioError: it cannot be written; the file is as it was
    """
    content = {"format": kind, "version": _VERSION, **content}
    with replacing(path) as temporary:
        temporary.write_text(json.dumps(content, ensure_ascii=False, allow_nan=False) + "\n", encoding="utf-8")


def read_content(path: Path, kind: str) -> dict[str, Any]:
    """What `write_content` wrote; empty where there is no file.

    :raises StudioError: it cannot be read, is damaged, is none of this kind, or of a newer version
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise StudioError(tr("{} is damaged: it is too large.").format(path))
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error.strerror or error)) from error
    except (ValueError, RecursionError):
        raise StudioError(tr("{} is damaged: it is no JSON.").format(path)) from None
    if not isinstance(content, dict) or content.get("format") != kind:
        raise StudioError(tr("{} is not what its name says.").format(path))
    if content.get("version") != _VERSION:
        raise StudioError(tr("{} was written by a newer GAN Studio; install the newest version.").format(path))
    return content
