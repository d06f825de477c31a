"""A run on disk: what lies where, and who may write it."""

from __future__ import annotations

import json
import logging
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import filelock

from ganstudio.config import TrainConfig, config_from_json, decides_training, read_json
from ganstudio.errors import StudioError
from ganstudio.files import cannot_write, replacing
from ganstudio.latent.album_file import KEPT_FILES
from ganstudio.params import tr
from ganstudio.training.checkpoint import State, read_checkpoint
from ganstudio.training.kept_generators import MOST_BYTES, SUFFIX, superfluous
from ganstudio.training.metrics import JsonLines
from ganstudio.training.quality import Best, Quality

_LOG = logging.getLogger(__name__)
_FAILURE = "failure.json"
_CHECKPOINT = re.compile(r"(\d+)(-marked|-best)?\.pt")


@dataclass(frozen=True, order=True)
class CheckpointFile:
    """One file under ``checkpoints/``. The step in its name serves order and pruning; the truth is inside."""

    step: int
    path: Path
    is_marked: bool
    """Kept whatever comes; so is the best so far, until there is a better one."""

    @property
    def is_best(self) -> bool:
        """The best so far by the scores of the run; a better one replaces it."""
        return self.path.stem.endswith("-best")


class RunFolder:
    """``config.json  metrics.jsonl  quality.jsonl  best.json  edits.jsonl  failure.json  samples/  generators/  checkpoints/  log.txt``"""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.metrics = JsonLines(path / "metrics.jsonl")
        self.edits = JsonLines(path / "edits.jsonl")
        self.quality = JsonLines(path / "quality.jsonl")
        self._lock = filelock.FileLock(path / ".lock")

    @classmethod
    def create(cls, path: Path, config: TrainConfig) -> RunFolder:
        """A new run, locked for writing. An empty folder that exists is taken.

        :raises StudioError: the folder is not empty or cannot be written
        """
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            text = tr("{} exists and is not empty. Choose another folder, or continue the run in it with --resume.")
            raise StudioError(text.format(path))
        try:
            (path / "checkpoints").mkdir(parents=True, exist_ok=True)
            (path / "samples").mkdir(exist_ok=True)
        except OSError as error:
            raise StudioError(cannot_write(path, error)) from error
        folder = cls(path)
        folder.lock()
        folder.write_config(config)
        return folder

    @classmethod
    def open(cls, path: Path) -> RunFolder:
        """An existing run, not locked.

        :raises StudioError: there is no run at this path
        """
        if not (path / "config.json").is_file():
            raise StudioError(tr("{} is no run: it has no config.json.").format(path))
        return cls(path)

    def lock(self) -> None:
        """Makes this process the one writer. The system frees the lock when the process ends, however it ends.

        :raises StudioError: another window or shell holds it, or the folder cannot be written
        """
        try:
            self._lock.acquire(timeout=0)
        except filelock.Timeout:
            text = tr("{} is being trained by another window or shell. Stop it there first.")
            raise StudioError(text.format(self.path)) from None
        except OSError as error:
            raise StudioError(cannot_write(self.path, error)) from error

    def unlock(self) -> None:
        self._lock.release()

    def config(self) -> TrainConfig:
        return config_from_json(read_json(self.path / "config.json"))

    @property
    def is_run(self) -> bool:
        """Whether this folder is a run: a checkpoint may lie anywhere, and what lies above it need not be one."""
        return (self.path / "config.json").is_file() and (self.path / "checkpoints").is_dir()

    def failure(self) -> tuple[int, str] | None:
        """At which step the run diverged and what was no longer finite; None where it did not, or went on from before that."""
        try:
            found = json.loads((self.path / _FAILURE).read_text(encoding="utf-8"))
            return int(found["step"]), str(found["what"])
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def note_failure(self, step: int, what: str) -> None:
        """The rows from that step on are written nowhere: this alone says why there are none."""
        with suppress(OSError):
            (self.path / _FAILURE).write_text(json.dumps({"step": step, "what": what}) + "\n", encoding="utf-8")

    def log(self, text: str) -> None:
        """Appends a line to ``log.txt``; a disk that takes none is no reason to stop."""
        with suppress(OSError), (self.path / "log.txt").open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now():%Y-%m-%d %H:%M:%S}  {text}\n")

    def write_config(self, config: TrainConfig) -> None:
        with replacing(self.path / "config.json") as temporary:
            temporary.write_text(config.model_dump_json(indent=2) + "\n", encoding="utf-8")

    def sample_file(self, step: int) -> Path:
        return self.path / "samples" / f"{step:06d}.png"

    def sample_steps(self) -> list[int]:
        """The steps of which a sample sheet exists, ascending."""
        return sorted(int(path.stem) for path in (self.path / "samples").glob("*.png") if path.stem.isdigit())

    def generator_file(self, step: int) -> Path:
        return self.path / "generators" / f"{step:06d}{SUFFIX}"

    def generator_steps(self) -> list[int]:
        """The steps of which a small copy of the generator is kept, ascending."""
        return sorted(
            int(path.stem) for path in self.generator_file(0).parent.glob(f"*{SUFFIX}") if path.stem.isdigit()
        )

    def prune_generators(self, most: int) -> None:
        """Removes so many of the copies that there are no more than `most`, and that they take no more than `MOST_BYTES`, about.

        Two always stay, the first and the newest, however large they are.
        """
        steps, length = self.generator_steps(), 1
        with suppress(OSError, IndexError):  # there is none, or it has just been taken away
            length = max(self.generator_file(steps[-1]).stat().st_size, 1)
        for step in superfluous(steps, min(most, MOST_BYTES // length)):
            _remove(self.generator_file(step))

    def checkpoint_file(self, step: int, is_marked: bool = False) -> Path:
        return self.path / "checkpoints" / f"{step:06d}{'-marked' if is_marked else ''}.pt"

    def checkpoints(self) -> list[CheckpointFile]:
        """Oldest first."""
        matches = ((path, _CHECKPOINT.fullmatch(path.name)) for path in (self.path / "checkpoints").glob("*.pt"))
        return sorted(CheckpointFile(int(m[1]), path, bool(m[2])) for path, m in matches if m)

    def scores(self) -> list[Quality]:
        """The rows of ``quality.jsonl``."""
        return [quality for row in self.quality.rows() if (quality := Quality.from_row(row))]

    def best_file(self, step: int) -> Path:
        return self.path / "checkpoints" / f"{step:06d}-best.pt"

    def best(self) -> Best | None:
        """The best so far, from ``best.json``, if its checkpoint is there: `best_file` of its step."""
        try:
            best = Best.from_json(json.loads((self.path / "best.json").read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return None
        return best if best is not None and self.best_file(best.step).is_file() else None

    def best_until(self, step: int) -> Best | None:
        """The best so far, unless it lies beyond a step that the run goes on from."""
        best = self.best()
        return best if best is not None and best.step <= step else None

    def write_best(self, best: Best) -> None:
        """Says that the checkpoint `best_file`, just written, is the best so far; those before it go.

        One that cannot be compared with it, being scored by something else, becomes a marked checkpoint.

        :raises StudioError: it cannot be written
        """
        before = self.best()
        with replacing(self.path / "best.json") as temporary:
            temporary.write_text(json.dumps(best.as_json(), indent=2) + "\n", encoding="utf-8")
        if before is not None and not best.can_be_compared(before) and before.step != best.step:
            with suppress(OSError):
                self.best_file(before.step).replace(self.checkpoint_file(before.step, is_marked=True))
        for checkpoint in self.checkpoints():
            if checkpoint.is_best and checkpoint.step != best.step:
                _remove(checkpoint.path)

    def newest_state(self) -> tuple[State, Path]:
        """The state in the newest checkpoint that can be read, and that file.

        :raises StudioError: there is none
        """
        problem: StudioError | None = None
        for checkpoint in reversed(self.checkpoints()):
            try:
                return read_checkpoint(checkpoint.path), checkpoint.path
            except StudioError as error:
                _LOG.warning("%s", error)  # the shell shows it; `Run.resume` tells it in the window
                problem = problem or error
        raise problem or StudioError(tr("{} has no checkpoint yet: it ended before its first one.").format(self.path))

    def prune(self, keep: int) -> None:
        """Removes all but the newest `keep` checkpoints; marked ones stay."""
        plain = [checkpoint for checkpoint in self.checkpoints() if not checkpoint.is_marked]
        for checkpoint in plain[:-keep]:
            _remove(checkpoint.path)

    def cut(self, step: int, edits: int) -> None:
        """Forgets what lies beyond a checkpoint, since the run goes on from there; also what a kill left half-written.

        :param edits: how many live edits the checkpoint contains
        """
        for folder in (self.path, *(self.path / name for name in ("samples", "generators", "checkpoints"))):
            for torn in folder.glob(".*.tmp"):
                _remove(torn)
        self._cut_lines(step, edits)
        _remove(self.path / _FAILURE)
        for later in self.sample_steps():
            if later > step:
                _remove(self.sample_file(later))
        for later in self.generator_steps():
            if later > step:
                _remove(self.generator_file(later))
        for checkpoint in self.checkpoints():  # that the run goes on from an earlier one means it cannot be read
            if checkpoint.step > step and (checkpoint.is_best or not checkpoint.is_marked):
                with suppress(OSError):
                    checkpoint.path.rename(checkpoint.path.with_suffix(".damaged"))

    def _cut_lines(self, step: int, edits: int) -> None:
        self.metrics.cut(step)
        self.quality.cut(step)
        self.edits.keep_first(edits)

    def branch(self, path: Path, checkpoint: Path, step: int, edits: int, config: TrainConfig) -> RunFolder:
        """A new run, locked, that shares this one's past up to a checkpoint, and the latents that a person kept.

        :param edits: how many live edits the checkpoint contains
        """
        folder = RunFolder.create(path, config)
        for lines in (self.metrics.path, self.edits.path, self.quality.path):
            if lines.exists():
                shutil.copyfile(lines, path / lines.name)
        folder._cut_lines(step, edits)
        for earlier in self.sample_steps():
            if earlier <= step:
                shutil.copyfile(self.sample_file(earlier), folder.sample_file(earlier))
        self._copy_generators(folder, step)
        best = self.best()
        if best is not None and best.step <= step:
            shutil.copyfile(self.best_file(best.step), folder.best_file(best.step))
            folder.write_best(best)
        for kept in (self.path / name for name in KEPT_FILES):
            if kept.is_file():
                shutil.copyfile(kept, path / kept.name)
        shutil.copyfile(checkpoint, folder.checkpoint_file(step))
        return folder

    def _copy_generators(self, folder: RunFolder, step: int) -> None:
        """Those up to a step, into another run."""
        for earlier in self.generator_steps():
            if earlier <= step:
                folder.generator_file(earlier).parent.mkdir(exist_ok=True)
                shutil.copyfile(self.generator_file(earlier), folder.generator_file(earlier))


def newest_edit(edits: Iterable[dict[str, Any]]) -> int:
    """The step of the newest live edit that has a say in how training goes on, of rows of ``edits.jsonl``; 0 for none."""
    return max((edit["step"] for edit in edits if decides_training(edit["path"])), default=0)


def new_run_path(runs: Path, name: str) -> Path:
    """``<runs>/<date>_<name>``, with a number behind it where that exists."""
    stem = f"{datetime.now():%Y-%m-%d_%H-%M-%S}_{name}"
    candidates = (runs / (stem if i == 0 else f"{stem}-{i + 1}") for i in range(10_000))
    return next(path for path in candidates if not path.exists())


def find_runs(runs: Path) -> Iterator[Path]:
    """The run folders directly under `runs`, newest first."""
    found = [path.parent for path in runs.glob("*/config.json")] if runs.is_dir() else []
    yield from sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)


def run_of(path: Path) -> tuple[RunFolder, Path | None]:
    """What a person may mean by a run: its folder, or one of its checkpoint files.

    :raises StudioError: it is neither
    """
    if path.is_dir():
        return RunFolder.open(path), None
    if path.is_file() and path.suffix == ".pt":
        return RunFolder(path.resolve().parent.parent), path
    if not path.exists():
        raise StudioError(tr("{} does not exist.").format(path))
    raise StudioError(tr("{} is no run: give a run's folder or one of its checkpoints (.pt).").format(path))


def state_of(path: Path) -> State:
    """The state in a run's newest readable checkpoint, or in the checkpoint file given.

    :raises StudioError: there is none
    """
    folder, checkpoint = run_of(path)
    return read_checkpoint(checkpoint) if checkpoint else folder.newest_state()[0]


def _remove(path: Path) -> None:
    # What another program holds open, such as a virus scanner on Windows, goes another time.
    with suppress(OSError):
        path.unlink(missing_ok=True)
