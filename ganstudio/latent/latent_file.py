"""A latent as a small file: what to give a generator so that it draws one image again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, ValidationError

from ganstudio.errors import StudioError
from ganstudio.files import replacing
from ganstudio.latent.paths import Latents
from ganstudio.params import tr

if TYPE_CHECKING:  # the window shows before torch is loaded
    import torch

    from ganstudio.networks import Shape

SUFFIX = ".json"
VERSION = 1
_MOST_BYTES = 4 * 2**20
_MOST_NUMBERS = 65_536
_FURTHEST = 1e6
_MARK_LETTERS = 16


class NoLatentError(StudioError):
    """It is something else altogether."""


@dataclass(frozen=True, eq=False)
class SavedLatent:
    """A latent with where it was found."""

    z: Latents
    """(latent,), float32."""
    class_weights: Latents | None
    """(classes,), sum 1; None without classes."""
    class_names: tuple[str, ...] = ()
    """What the classes are called, (classes,)."""
    run: str = ""
    """Name of the run's folder."""
    step: int = 0
    network: str = ""
    """`mark_of` the generator that draws the image; empty where that is not known, as of latents copied in the window."""
    seed: int = 0
    """Of the search that found it."""

    def require_fit(self, path: Path, shape: Shape, class_names: tuple[str, ...]) -> None:
        """
        :raises StudioError: networks of this shape cannot take it; the message names the file
        """
        if len(self.z) != shape.latent:
            text = tr("{} is a latent of {} numbers; this run takes {}.")
            raise StudioError(text.format(path, len(self.z), shape.latent))
        if shape.is_conditional and self.class_names != class_names:
            text = tr("{} is a latent of a run with the classes {}; this run has {}.")
            ours, others = (", ".join(names) or tr("none") for names in (class_names, self.class_names))
            raise StudioError(text.format(path, others, ours))


Number = Annotated[FiniteFloat, Field(ge=-_FURTHEST, le=_FURTHEST)]
Share = Annotated[FiniteFloat, Field(ge=0, le=1)]


class _File(BaseModel):
    """What lies in the file, version 1."""

    model_config = ConfigDict(strict=True)

    format: Literal["ganstudio-latent"] = "ganstudio-latent"
    version: Literal[1] = 1
    z: Annotated[list[Number], Field(min_length=1, max_length=_MOST_NUMBERS)]
    class_weights: list[Share] | None = None
    class_names: list[str] = []
    run: str = ""
    step: Annotated[int, Field(ge=0)] = 0
    network: str = ""
    seed: Annotated[int, Field(ge=0)] = 0


class _Head(BaseModel):
    """What every version of the file begins with."""

    format: Literal["ganstudio-latent"]
    version: Annotated[int, Field(ge=1)]


def write_latent(path: Path, latent: SavedLatent) -> None:
    """Writes JSON whose numbers come back as they are, bit for bit.

    :raises StudioError: it cannot be written
    """
    fields = json.loads(latent_as_text(latent))
    lines = [f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
    with replacing(path) as temporary:
        temporary.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def latent_as_text(latent: SavedLatent) -> str:
    """What `write_latent` writes, in one line, to copy and paste."""
    file = _File(
        z=shortest_numbers(latent.z),
        class_weights=None if latent.class_weights is None else shortest_numbers(latent.class_weights),
        class_names=list(latent.class_names),
        run=latent.run,
        step=latent.step,
        network=latent.network,
        seed=latent.seed,
    )
    return file.model_dump_json()


def read_latent(path: Path) -> SavedLatent:
    """
    :raises StudioError: it is missing, damaged, no latent, or of a newer version; the message names it
    """
    return latent_of_text(_content(path), str(path))


def latent_of_text(content: str | bytes, path: str) -> SavedLatent:
    """The latent that a file contains, or what was copied from one.

    :param path: what messages call it
    :raises NoLatentError: it is something else altogether
    :raises StudioError: as `read_latent`
    """
    try:
        head = _Head.model_validate_json(content)
    except ValidationError:
        raise NoLatentError(tr("{} is no latent: `ganstudio invert` writes such files.").format(path)) from None
    if head.version > VERSION:
        raise StudioError(tr("{} was written by a newer GAN Studio; install the newest version.").format(path))
    try:
        file = _File.model_validate_json(content)
    except ValidationError as error:
        first = error.errors()[0]
        where, what = ".".join(map(str, first["loc"])), first["msg"]
        raise StudioError(tr("{} is damaged: {} ({}).").format(path, where, what)) from None
    weights = None if file.class_weights is None else np.array(file.class_weights, np.float32)
    if weights is not None and (len(weights) != len(file.class_names) or not weights.sum() > 0):
        raise StudioError(tr("{} is damaged: its class weights do not fit its classes.").format(path))
    z, names = np.array(file.z, np.float32), tuple(file.class_names)
    return SavedLatent(z, weights, names, file.run, file.step, file.network, file.seed)


def mark_of(generator: torch.nn.Module) -> str:
    """What tells a network from any other: the beginning of the SHA-256 of its weights.

    A latent means something to one network only: of another step of the same run it gives another, if similar, image.
    """
    digest = hashlib.sha256()
    for name, tensor in sorted(generator.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.detach().cpu().contiguous().numpy().tobytes())
    return digest.hexdigest()[:_MARK_LETTERS]


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise StudioError(tr("{} is no latent: it is too large.").format(path))
        return path.read_bytes()
    except FileNotFoundError:
        raise StudioError(tr("{} does not exist.").format(path)) from None
    except OSError as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error.strerror or error)) from error


def shortest_numbers(values: Latents) -> list[float]:
    """The shortest decimal numbers that are these in float32."""
    return [float(str(value)) for value in np.asarray(values, np.float32)]
