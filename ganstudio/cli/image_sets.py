"""What a person may name on the shell where images are wanted: a run at one of its checkpoints, a file, a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ganstudio.config import read_json
from ganstudio.errors import StudioError
from ganstudio.evaluation.image_files import image_files
from ganstudio.params import tr
from ganstudio.training.checkpoint import State, read_checkpoint
from ganstudio.training.run_folder import CheckpointFile, RunFolder, run_of, state_of

LAST, BEST = "last", "best"


def is_images(path: Path) -> bool:
    """Whether this is a set of images as it lies there: a .npz file, or a folder of PNG or JPEG files that is no run."""
    if path.suffix.lower() == ".npz" and not path.is_dir():
        return True
    return path.is_dir() and not (path / "config.json").exists() and bool(image_files(path))


def state_at(path: Path, which: str | None) -> tuple[State, dict[str, Any]]:
    """The state of a run at a checkpoint, and what there is to say of the choice.

    :param which: ``last``, ``best``, a step, or None for the newest that can be read, or for the file that `path` is
    :raises StudioError: there is no such checkpoint; the message says which there are
    """
    if which is None:
        return state_of(path), {}
    folder, file = run_of(path)
    if file is not None:
        raise StudioError(tr("--checkpoint: {} is a checkpoint already; give the run's folder.").format(path))
    if which == LAST:
        return folder.newest_state()[0], {"checkpoint": LAST}
    if which == BEST:
        best = _best(folder)
        return read_checkpoint(_of_step(folder, best["step"])), {"checkpoint": BEST, "best": best}
    if not which.isdecimal():
        text = tr("--checkpoint: {!r} is none of best, last, and the number of a step.")
        raise StudioError(text.format(which))
    return read_checkpoint(_of_step(folder, int(which))), {"checkpoint": int(which)}


def _best(folder: RunFolder) -> dict[str, Any]:
    """``best.json`` in the run: step, metric, value."""
    path = folder.path / "best.json"
    if not path.is_file():
        text = tr("--checkpoint: no checkpoint of {} is marked as the best. {}")
        raise StudioError(text.format(folder.path, _there_are(folder)))
    best = read_json(path)
    if not isinstance(best, dict) or not isinstance(best.get("step"), int):
        raise StudioError(tr("{} is damaged: it names no step.").format(path))
    return best


def _of_step(folder: RunFolder, step: int) -> Path:
    found = [checkpoint for checkpoint in folder.checkpoints() if checkpoint.step == step]
    if not found:
        text = tr("--checkpoint: {} has no checkpoint of step {:,}. {}")
        raise StudioError(text.format(folder.path, step, _there_are(folder)))
    return max(found, key=_is_plain).path


def _is_plain(checkpoint: CheckpointFile) -> bool:
    return not checkpoint.is_marked


def _there_are(folder: RunFolder) -> str:
    steps = sorted({checkpoint.step for checkpoint in folder.checkpoints()})
    if not steps:
        return tr("It has no checkpoint yet.")
    return tr("There are those of the steps {}.").format(", ".join(map(str, steps)))
