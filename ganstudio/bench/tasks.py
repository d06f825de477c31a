"""What is to be measured: presets and seeds, and whether a stored result already is the answer."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ganstudio import __version__, datasets
from ganstudio.bench.digits import DIGITS
from ganstudio.bench.measure import Asked, Limit, Measure
from ganstudio.bench.plane import PLANE
from ganstudio.bench.results import Result, changes, explained, keeps_run, read_result
from ganstudio.config import TrainConfig
from ganstudio.errors import StudioError
from ganstudio.params import edited, kind_of, tr
from ganstudio.presets import preset, presets
from ganstudio.training.arithmetic import Arithmetic
from ganstudio.training.run_folder import RunFolder

MEASURES: tuple[Measure, ...] = (DIGITS, PLANE)
"""The first one that suits a preset's data set is its measure."""


@dataclass(frozen=True)
class Task:
    """One preset to be measured with one seed."""

    config: TrainConfig
    measure: Measure
    asked: Asked
    folder: Path

    def __str__(self) -> str:
        return tr("{}, seed {}").format(self.config.name, self.config.seed)

    @property
    def record(self) -> Path:
        return self.run.with_name(f"{self.run.name}.json")

    @property
    def run(self) -> Path:
        return self.folder / f"{self.config.name}_seed{self.config.seed}"

    @property
    def limit(self) -> Limit:
        return self.measure.limit(self.asked, self.config)

    @property
    def settings(self) -> dict[str, Any]:
        """What decides the result: of another one it is no part."""
        content = json.dumps(self.config.model_dump(mode="json"), sort_keys=True)
        arithmetic = asdict(Arithmetic.choose(self.config))
        return self.measure.settings(self.asked, self.config) | {
            "config": hashlib.sha256(content.encode()).hexdigest(),
            "version": __version__,
            "device": arithmetic["device"],
            "threads": arithmetic["threads"],
        }

    def unfinished(self) -> Result:
        """What is written down before anything is measured."""
        name, seed = self.config.name, self.config.seed
        return Result(preset=name, seed=seed, measure=self.measure.name, settings=self.settings, outcome="unfinished")

    def result(self) -> Result | None:
        """The finished result of just this task, where there is one."""
        stored = read_result(self.record)
        return stored if stored and stored.is_finished and not self._differences(stored) else None

    def staleness(self, overlooked: Collection[str] = ()) -> str:
        """Why the stored result does not count, in words; empty where it does, or where none is finished.

        :param overlooked: settings that may differ
        """
        stored = read_result(self.record)
        if stored is None:
            return tr("it cannot be read") if self.record.exists() else ""
        names = [name for name in self._differences(stored) if name not in overlooked]
        return explained(stored, self.settings, names) if stored.is_finished else ""

    def is_begun(self) -> bool:
        """Whether there is a run to go on with."""
        stored = read_result(self.record)
        return stored is not None and keeps_run(stored, self.settings, self._differences(stored)) and self.has_run()

    def has_run(self) -> bool:
        """Whether there is a run with a checkpoint, which nobody edited since."""
        return self._has_run_of_this_config() and bool(RunFolder(self.run).checkpoints())

    def _differences(self, stored: Result) -> list[str]:
        """The names of the settings in which a stored result differs from this task.

        A configuration's digest changes with every hyperparameter that GAN Studio gets. The run's own configuration tells whether this
        is all: read today, it has the new one at its default, which is what the run did without it.
        """
        names = changes(stored, self.settings) + ["measure"] * (stored.measure != self.measure.name)
        return [name for name in names if not (name == "config" and self._has_run_of_this_config())]

    def _has_run_of_this_config(self) -> bool:
        folder = RunFolder(self.run)
        try:
            return folder.is_run and folder.config() == self.config
        except StudioError:  # a setting of that time is none any more
            return False


def measure_of(config: TrainConfig) -> Measure | None:
    """What can be measured of this configuration; None where nothing can yet."""
    dataset = datasets.registry[kind_of(config.dataset)]
    return next((measure for measure in MEASURES if measure.suits(dataset)), None)


def plan(names: Collection[str] | None, asked: Asked, folder: Path) -> list[Task]:
    """The tasks for these presets, or for all that can be measured, in the presets' order.

    :raises StudioError: there is no such preset, or no measure for its data set
    """
    tasks = []
    for config, measure in _measurable(names):
        count = measure.seeds if asked.seeds is None else asked.seeds
        tasks += [Task(edited(config, "seed", seed), measure, asked, folder) for seed in range(count)]
    return tasks


def stored_tasks(names: Collection[str] | None, asked: Asked, folder: Path) -> list[Task]:
    """As `plan`, but unless asked for certain seeds with all that have a finished result, whatever its settings.

    :raises StudioError: as `plan`
    """
    if asked.seeds is not None:
        return plan(names, asked, folder)
    tasks = []
    for config, measure in _measurable(names):
        found = [read_result(path) for path in folder.glob(f"{config.name}_seed*.json")]
        seeds = sorted(result.seed for result in found if result and result.is_finished)
        tasks += [Task(edited(config, "seed", seed), measure, asked, folder) for seed in seeds or [0]]
    return tasks


def _measurable(names: Collection[str] | None) -> Iterator[tuple[TrainConfig, Measure]]:
    wanted = presets() if names is None else {preset(name).name for name in names}
    for name in (name for name in presets() if name in wanted):
        config = presets()[name].config
        measure = measure_of(config)
        if measure is not None:
            yield config, measure
        elif names is not None:
            raise StudioError(tr("The preset {!r} cannot be measured yet: nothing judges its data set.").format(name))
