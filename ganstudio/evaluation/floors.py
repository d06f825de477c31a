"""What real images reach in each metric: measured once, then read from beside the judge or from the cache folder.

``python -m ganstudio.evaluation.floors`` measures anew what lies beside the judge.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Generator
from contextlib import suppress
from pathlib import Path

import torch
from pydantic import BaseModel, ConfigDict, ValidationError

from ganstudio import paths
from ganstudio.evaluation.arithmetic import shuffled
from ganstudio.evaluation.judge import Judge
from ganstudio.evaluation.kernel import kernel_distance_in_slices
from ganstudio.evaluation.metrics import ALL, FAST, NEIGHBOURS, ON_DEMAND
from ganstudio.evaluation.nearest import COPIED_SHARE, nearest_in_slices
from ganstudio.evaluation.neighbours import closeness_in_slices, neighbourhood_in_slices
from ganstudio.evaluation.real import MOST_COMPARED, RealImages
from ganstudio.evaluation.reference import FLOOR_COUNTS
from ganstudio.evaluation.score import score_in_slices
from ganstudio.evaluation.slices import finished
from ganstudio.evaluation.train_on_generated import train_on_generated_in_slices
from ganstudio.files import replacing

VERSION = 1
"""Of what is measured: caches of another one are measured anew."""
_LEAST_BUNDLED = 250
_COPIES_OF = 2_000  # test images that set the threshold of near copies where that is measured on demand


class Floors(BaseModel):
    """Of `n` real images that nobody trained on, against as many that were."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    n: int
    values: dict[str, float] = {}
    """Metric → value."""
    errors: dict[str, float] = {}
    threshold: float = 0.0
    """Of isolation, see `nearest`: below it a sample counts as a near copy."""

    def merged(self, other: Floors) -> Floors:
        """With what else the other has."""
        return Floors(
            n=self.n,
            values=self.values | other.values,
            errors=self.errors | other.errors,
            threshold=other.threshold or self.threshold,
        )


class Bundled(BaseModel):
    """The file beside the judge."""

    model_config = ConfigDict(extra="forbid")

    version: int
    judge_sha256: str
    floors: list[Floors]


def floors_in_slices(judge: Judge, real: RealImages, n: int, names: Collection[str]) -> Generator[int, None, Floors]:
    """The floors of these metrics for about n images: bundled, cached, or measured now and cached."""
    real = real.for_floors
    if real.is_judges_own and (bundled := _bundled(judge)):
        return min(bundled, key=lambda floors: max(floors.n, n) / min(floors.n, n))
    n = min(n, MOST_COMPARED, len(real.train), len(real.test))
    file = cache_file(judge, real, n)
    known = _cached(file, n)
    missing = [name for name in names if name not in known.values]
    if missing:
        known = known.merged((yield from measure_floors_in_slices(judge, real, n, missing)))
        with suppress(OSError):  # a cache that cannot be written costs time only
            file.parent.mkdir(parents=True, exist_ok=True)
            with replacing(file) as temporary:
                temporary.write_text(known.model_dump_json(), encoding="utf-8")
    return known


def measure_floors_in_slices(
    judge: Judge, real: RealImages, n: int, names: Collection[str], copies_of: int = _COPIES_OF
) -> Generator[int, None, Floors]:
    """Measures n held-out real images as if they were generated, against n training images."""
    values: dict[str, float] = {}
    errors: dict[str, float] = {}
    order = shuffled(len(real.test), 1)
    reading = yield from judge.read_in_slices(real.test[order[:n]])
    if "score" in names and reading.logits is not None:
        values["score"] = yield from score_in_slices(reading.logits)
    if {"kernel_distance", *NEIGHBOURS} & set(names):
        theirs = yield from real.neighbourhood_in_slices(judge, n)
        if "kernel_distance" in names:
            distance = yield from kernel_distance_in_slices(reading.features, theirs.features)
            values["kernel_distance"], errors["kernel_distance"] = distance.value, distance.error
        if set(NEIGHBOURS) & set(names):
            ours = yield from neighbourhood_in_slices(reading.features)
            values |= (yield from closeness_in_slices(ours, theirs))._asdict()
    threshold = 0.0
    if "memorised" in names:
        found = yield from nearest_in_slices(real.test[order[:copies_of]], real.train, judge.device)
        values["memorised"], threshold = COPIED_SHARE, found.threshold()
    if "trained_on_generated" in names and real.train_labels is not None and real.test_labels is not None:
        values["trained_on_generated"] = yield from _trained_on_real(judge, real, n)
    return Floors(n=n, values=values, errors=errors, threshold=threshold)


def _trained_on_real(judge: Judge, real: RealImages, n: int) -> Generator[int, None, float]:
    assert real.train_labels is not None
    assert real.test_labels is not None
    rows = shuffled(len(real.train))[:n]
    return (
        yield from train_on_generated_in_slices(
            real.train[rows],
            real.train_labels[rows],
            real.test,
            real.test_labels,
            len(judge.class_names),
            judge.device,
        )
    )


def cache_file(judge: Judge, real: RealImages, n: int) -> Path:
    """Where floors of these images by this judge are kept."""
    key = hashlib.sha256(f"{VERSION} {judge.card.weights_sha256} {real.sha256} {n}".encode()).hexdigest()
    return paths.cache_folder() / "floors" / f"{key[:32]}.json"


def _cached(file: Path, n: int) -> Floors:
    try:
        return Floors.model_validate_json(file.read_bytes())
    except (OSError, ValidationError):  # not there, or damaged: measured anew
        return Floors(n=n)


def bundled_file(judge_name: str) -> Path:
    """Where the floors of a bundled judge lie."""
    return paths.RESOURCES / "evaluation" / f"{judge_name}_floors.json"


def _bundled(judge: Judge) -> list[Floors]:
    try:
        bundled = Bundled.model_validate_json(bundled_file(judge.card.name).read_bytes())
    except (OSError, ValidationError):
        return []
    is_current = bundled.version == VERSION and bundled.judge_sha256 == judge.card.weights_sha256
    return bundled.floors if is_current else []


def measure_bundled(judge: Judge, real: RealImages) -> Bundled:
    """All floors of the judge's own images."""
    floors = []
    names = (set(ALL) | set(ON_DEMAND)) - set(FAST)
    for n in (count for count in FLOOR_COUNTS if count >= _LEAST_BUNDLED):
        one = finished(measure_floors_in_slices(judge, real, n, names - {"memorised"}))
        floors.append(_rounded(one))
    copies = finished(measure_floors_in_slices(judge, real, 100, {"memorised"}, len(real.test)))
    floors = [one.merged(_rounded(copies)) for one in floors]  # the threshold does not depend on n
    return Bundled(version=VERSION, judge_sha256=judge.card.weights_sha256, floors=floors)


def _rounded(floors: Floors) -> Floors:
    values, errors = ({k: float(f"{v:.6g}") for k, v in part.items()} for part in (floors.values, floors.errors))
    return Floors(n=floors.n, values=values, errors=errors, threshold=float(f"{floors.threshold:.6g}"))


def main() -> None:
    """The command."""
    judge = Judge.load("mnist")
    bundled = measure_bundled(judge, RealImages.of_judge(judge))
    content = json.dumps(bundled.model_dump(), indent=1) + "\n"
    bundled_file(judge.card.name).write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    torch.set_num_threads(2)
    main()
