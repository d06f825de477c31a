"""Trains presets and measures what they have learnt; goes on wherever it was stopped, even by a kill."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Generator
from contextlib import suppress
from typing import Any, NamedTuple

import torch

from ganstudio.bench.measure import Limit
from ganstudio.bench.results import Result, read_result
from ganstudio.bench.tasks import Task
from ganstudio.errors import StudioError
from ganstudio.params import tr
from ganstudio.training.checkpoint import State
from ganstudio.training.run import DivergedError, Run
from ganstudio.training.run_folder import RunFolder, state_of


class Training(NamedTuple):
    """Has made a step."""

    run: Run
    limit: Limit


class Reading(NamedTuple):
    """Has trained, and looks at what came of it."""

    done: int
    """Scores so far."""
    scores: int
    """In all."""


def measured(task: Task) -> Generator[Training | Reading, None, Result]:
    """Trains what is still to be trained, measures, and stores the result, which a diverged run has too.

    Yields after each step and each slice of samples. Left in between, it saves the run; called again, it goes on there.

    :raises StudioError: the disk takes no file, the run is being trained elsewhere, or a folder is in the way
    """
    result = _begun(task)
    if not result.steps:
        result = yield from _trained(task, result)
    if not result.is_finished:
        figures = yield from read(task, state_of(task.run), Reading(0, 1))
        result = result.model_copy(update={"outcome": "measured", "figures": figures})
        result.write(task.record)
    return result


def _begun(task: Task) -> Result:
    """Writes down what is being measured, before anything is: so a half-trained run is known for what it is.

    A run that is no part of what is asked for goes first; in the other order a kill could leave it under a wrong name.
    """
    if task.run.exists() and not task.is_begun():
        remove_run(task)
    stored, result = read_result(task.record), task.unfinished()
    if stored and task.run.exists() and _is_trained(task, stored):
        result = stored.model_copy(
            update={"settings": result.settings, "outcome": result.outcome, "figures": result.figures}
        )
    result.write(task.record)
    return result


def _is_trained(task: Task, stored: Result) -> bool:
    """Whether the run is already as long as it is to be. Its clock cannot tell: a checkpoint's own writing comes after it."""
    is_long_enough = stored.settings.get("minutes") == task.settings.get("minutes")
    newest = RunFolder(task.run).checkpoints()[-1].step
    return is_long_enough and stored.outcome != "diverged" and stored.steps == newest


def remove_run(task: Task) -> None:
    """Removes the run of an earlier measurement.

    :raises StudioError: no measurement made it, or a window trains it
    """
    path = task.run
    if not task.record.exists():
        text = tr("{} lies in the way: no result belongs to it. Move it, or choose another folder with --out.")
        raise StudioError(text.format(path))
    folder = RunFolder(path)
    folder.lock()  # not under the hands of a window that trains it
    folder.unlock()
    away = path.with_name(f".{path.name}.old")
    shutil.rmtree(away, ignore_errors=True)
    path.rename(away)  # at once: half a run would look like one to go on with
    shutil.rmtree(away, ignore_errors=True)


def _trained(task: Task, result: Result) -> Generator[Training, None, Result]:
    """Trains to the task's limit, or until it diverges; stores how far that was."""
    run = Run.resume(task.run) if task.run.exists() else Run.start(task.config, task.run)
    words = yield from _driven(task, run)
    result = result.model_copy(update={"outcome": "diverged" if words else "unfinished", "words": words, **facts(run)})
    result.write(task.record)
    return result


def facts(run: Run) -> dict[str, Any]:
    """How far a run has come on what, as `Result` has it."""
    return {
        "steps": run.trainer.step,
        "seconds": round(run.seconds, 3),
        "images_per_second": round(run.trainer.batches.taken * run.trainer.config.batch_size / run.seconds, 1),
        "hardware": _hardware(run.trainer.device),
        "torch_version": torch.__version__,
    }


def _driven(task: Task, run: Run) -> Generator[Training, None, str]:
    """Trains to the task's limit; returns why that cannot be, in words, or nothing."""
    limit = task.limit
    try:
        if not limit.is_reached(run):
            for _ in run.steps():
                yield Training(run, limit)
                if limit.is_reached(run):
                    break
        run.close()
    except DivergedError as error:
        run.folder.unlock()
        return str(error)
    except BaseException:
        with suppress(DivergedError):  # the next call will find out
            run.close()
        raise
    if not run.is_saved:
        text = tr("Step {:,} of {} could not be saved. Make room; the same command goes on.")
        raise StudioError(text.format(run.trainer.step, task))
    return ""


def read(task: Task, state: State, reading: Reading) -> Generator[Reading, None, dict[str, Any]]:
    """What the task's measure says of a state; yields `reading` after each slice."""
    work = task.measure.row(state, task.asked.samples)
    while True:
        try:
            next(work)
        except StopIteration as end:
            figures: dict[str, Any] = end.value
            return figures
        yield reading


def _hardware(device: torch.device) -> str:
    """The GPU's name, or the kind of processor."""
    return torch.cuda.get_device_name(device) if device.type == "cuda" else platform.machine()
