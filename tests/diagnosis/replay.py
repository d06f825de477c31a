"""Recordings, and a run that is played back to the doctor as it was."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from ganstudio.config import TrainConfig, config_from_json
from ganstudio.diagnosis import Diagnosis
from ganstudio.diagnosis.run_doctor import RunDoctor
from ganstudio.diagnosis.window import Window

FOLDER = Path(__file__).parent / "recordings"


@dataclass(frozen=True)
class Recording:
    """What `record` made."""

    name: str
    data: dict[str, Any]

    @classmethod
    def read(cls, path: Path) -> Recording:
        return cls(path.name.removesuffix(".json.gz"), json.loads(gzip.decompress(path.read_bytes())))

    @cached_property
    def configs(self) -> list[tuple[int, TrainConfig]]:
        """The configuration at the start, and after each live edit with its step."""
        return [(step, config_from_json(config)) for step, config in self.data["configs"]]

    @cached_property
    def columns(self) -> dict[str, np.ndarray]:
        return {name: np.array(values, dtype=np.float64) for name, values in self.data["columns"].items()}

    def window(self, step: int) -> Window:
        """What the doctor would have seen at a step."""
        end = int(np.searchsorted(self.columns["step"], step, side="right"))
        rows = [row for row in self.data["quality"] if row["step"] <= step]
        cut = {name: column[:end] for name, column in self.columns.items()}
        since, config = next(item for item in reversed(self.configs) if item[0] <= step)
        return Window.of(cut, rows, config, self.data["images"], since)

    def looks(self) -> Iterator[tuple[int, list[Diagnosis]]]:
        """What the doctor says after each evaluation."""
        doctor = RunDoctor()
        for row in self.data["quality"]:
            yield row["step"], doctor.look(self.window(row["step"]))

    def named(self) -> dict[str, int]:
        """Each illness that is named, with the step of its first alarm."""
        first: dict[str, int] = {}
        for step, found in self.looks():
            for diagnosis in found:
                if diagnosis.is_illness:
                    first.setdefault(diagnosis.kind, step)
        return first


def recordings(folder: Path = FOLDER) -> dict[str, Recording]:
    return {made.name: made for made in map(Recording.read, sorted(folder.glob("*.json.gz")))}
