"""References by a network that takes long to read: measured once, in pieces that fit into memory, then read from the cache folder."""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

import safetensors.torch
import torch
from safetensors import SafetensorError

from ganstudio import paths
from ganstudio.errors import StudioError
from ganstudio.evaluation.frechet import Moments
from ganstudio.evaluation.judge import Judge
from ganstudio.evaluation.real import RealImages
from ganstudio.evaluation.reference import Reference, floors_of
from ganstudio.evaluation.slices import telling
from ganstudio.files import replacing
from ganstudio.params import tr

_VERSION = 1
_PIECE = 2_000  # images whose features are held at once


def reference_in_slices(judge: Judge, real: RealImages, n: int) -> Generator[float, None, Reference]:
    """The reference for about n images of the kind of `real.test`, held against `real.train`. Yields the share done, 0–1.

    Its floors are for n images, as far as there are so many held out, and for all of these: those for the usual counts would take
    longer than all the rest where features are many.

    :raises StudioError: fewer than two images on a side, or not such that the judge reads them
    """
    if min(len(real.train), len(real.test)) < 2:
        raise StudioError(tr("A reference needs at least 2 images to train on and 2 held out."))
    total = len(real.train) + len(real.test)
    file = _file(judge, real)
    known = _read(file)
    moments = known.moments if known is not None else (yield from _moments_in_slices(judge, real.train, total))
    if known is not None and _has_floor(known, n, len(real.test)):
        return known
    held_out = yield from telling(judge.read_in_slices(real.test), lambda read: (len(real.train) + read) / total)
    floors = yield from telling(floors_of(held_out.features, moments, [n]), lambda _: 1.0)
    reference = Reference(moments, (known.floors if known is not None else {}) | floors, spread=held_out.spread)
    _write(file, reference)
    return reference


def _moments_in_slices(judge: Judge, images: torch.Tensor, total: int) -> Generator[float, None, Moments]:
    moments = Moments(judge.dimensions)
    for piece in images.split(_PIECE):
        reading = yield from telling(judge.read_in_slices(piece), lambda read: (moments.count + read) / total)
        moments.update(reading.features)
    return moments


def _has_floor(reference: Reference, n: int, held_out: int) -> bool:
    return min(n, held_out) in reference.floors


def _file(judge: Judge, real: RealImages) -> Path:
    key = hashlib.sha256(f"{_VERSION} {judge.card.weights_sha256} {real.sha256}".encode()).hexdigest()
    return paths.cache_folder() / "references" / f"{key[:32]}.safetensors"


def _read(file: Path) -> Reference | None:
    """None where it is not there, or damaged: then it is measured anew."""
    try:
        tensors = safetensors.torch.load(file.read_bytes())
        floors = dict(zip(tensors["floor_counts"].tolist(), tensors["floors"].tolist(), strict=True))
        return Reference(Moments.from_tensors(tensors), floors, spread=float(tensors["spread"]) or None)
    except (OSError, SafetensorError, StudioError, KeyError, ValueError):
        return None


def _write(file: Path, reference: Reference) -> None:
    """A cache that cannot be written costs time only."""
    tensors = reference.moments.to_tensors() | {
        "floor_counts": torch.tensor(list(reference.floors)),
        "floors": torch.tensor(list(reference.floors.values()), dtype=torch.float64),
        "spread": torch.tensor(reference.spread or 0.0, dtype=torch.float64),
    }
    with suppress(OSError, StudioError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with replacing(file) as temporary:
            temporary.write_bytes(safetensors.torch.save(tensors))
