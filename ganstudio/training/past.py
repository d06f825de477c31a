"""`Past`: what the networks of earlier steps of a run make of a latent, from what the run keeps of them."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

from ganstudio import progress
from ganstudio.config import config_from_json
from ganstudio.errors import StudioError
from ganstudio.media import channels_last
from ganstudio.params import tr
from ganstudio.training.checkpoint import State, read_checkpoint
from ganstudio.training.kept_generators import SUFFIX, KeptGenerator, read_kept
from ganstudio.training.run_folder import RunFolder
from ganstudio.training.sampler import Sampler, generator_for

_LOG = logging.getLogger(__name__)
_MOST_BYTES = 256 * 2**20

File = tuple[Path, int, int]
"""A file as it was at one moment: with its time of change and its length."""


class Past:
    """The generators that a run has kept, small copies and checkpoints alike, read from disk and drawn with on the CPU.

    Never touches the live networks. To be used by one thread at a time. It computes with as many threads as torch has on the one
    that calls: beside a training that should be a single one.

    :param newest: the state of a step beyond those on disk, as of a run that is being trained: the last one then
    :param most_bytes: of weights that stay in memory; what goes beyond is read again each time
    """

    def __init__(self, folder: RunFolder, newest: State | None = None, most_bytes: int = _MOST_BYTES) -> None:
        self.folder = folder
        self.problems: list[str] = []
        """A sentence for each file that was left out because it cannot be read, as soon as that was found."""
        self._newest = None if newest is None else KeptGenerator.of_state(newest)
        self._most_bytes = most_bytes
        self._paths: dict[int, Path] = {}
        self._known: dict[File, KeptGenerator] = {}
        self._bytes = 0
        self._unreadable: set[File] = set()
        self._sampler: Sampler | None = None
        self._structure = ""

    def steps(self) -> list[int]:
        """Of which steps there is a generator now, rising. Files that were found to be damaged do not count."""
        checkpoints = {checkpoint.step: checkpoint.path for checkpoint in self.folder.checkpoints()}
        # Where both are there the small one is taken: reading a checkpoint takes ten times as long.
        small = {step: self.folder.generator_file(step) for step in self.folder.generator_steps()}
        found = [*checkpoints.items(), *small.items()]
        self._paths = {step: path for step, path in found if _as_it_is(path) not in self._unreadable}
        self._forget_all_but(set(self._paths.values()))
        if self._newest is None:
            return sorted(self._paths)
        return [*sorted(step for step in self._paths if step < self._newest.step), self._newest.step]

    def readable(self) -> Iterator[int]:
        """The steps, rising, whose generators can be read; what cannot is told in the log. Tells `ganstudio.progress` of each."""
        steps = self.steps()
        for done, step in enumerate(steps):
            progress.report(done, len(steps))
            if self.sampler(step) is not None:
                yield step
        for problem in self.problems:
            _LOG.warning("%s", problem)  # the shell shows it

    def sampler(self, step: int) -> Sampler | None:
        """What draws as the run drew at a step, until that of another step is asked for.

        Of small copies an image differs from what was seen then by a level of 255 here and there; of checkpoints in nothing.

        :returns: None where the file is gone by now, or damaged, which `problems` then tells
        """
        kept = self._of(step)
        if kept is None:
            return None
        try:
            return self._built(kept)
        except (KeyError, TypeError, ValueError, AttributeError, RuntimeError, StudioError) as error:
            self._structure = ""  # it may hold half of these weights
            self._leave_out(self._paths[step], _not_whole(self._paths[step], error))
            return None

    def pictures(
        self, steps: Sequence[int], z: np.ndarray, class_weights: np.ndarray | None
    ) -> Iterator[tuple[int, np.ndarray]]:
        """Step by step, in the order given, what its generator makes: images (n, H, W) or (n, H, W, 3), uint8.

        Tells `ganstudio.progress` of each step before it is drawn. Steps whose file is gone or damaged are left out.

        :param z: (n, latent)
        :param class_weights: (n, classes), or None where the run has no classes
        """
        for done, step in enumerate(steps):
            progress.report(done, len(steps))
            sampler = self.sampler(step)
            if sampler is not None:
                yield step, channels_last(sampler.render(z, class_weights))

    def _of(self, step: int) -> KeptGenerator | None:
        if self._newest is not None and step == self._newest.step:
            return self._newest
        if step not in self._paths:
            self.steps()
        path = self._paths.get(step)
        file = None if path is None else _as_it_is(path)
        if path is None or file in self._unreadable:
            return None
        if file is None:  # it went since it was read, perhaps
            return next((kept for (known, *_), kept in self._known.items() if known == path), None)
        if file not in self._known:
            kept = self._read(path)
            if kept is None or self._bytes + kept.bytes > self._most_bytes:
                # All are looked at in turn: to give up the oldest for the newest would find none of them again.
                return kept
            self._known[file] = kept
            self._bytes += kept.bytes
        return self._known[file]

    def _read(self, path: Path) -> KeptGenerator | None:
        try:
            return read_kept(path) if path.suffix == SUFFIX else KeptGenerator.of_state(read_checkpoint(path))
        except FileNotFoundError:
            return None
        except (KeyError, TypeError, AttributeError) as error:
            self._leave_out(path, _not_whole(path, error))
        except StudioError as error:
            self._leave_out(path, str(error))
        return None

    def _leave_out(self, path: Path, problem: str) -> None:
        """Of a file that is gone meanwhile, as old ones go while a run trains, there is nothing to say."""
        file = _as_it_is(path)
        if file is not None and file not in self._unreadable:
            self._unreadable.add(file)
            self.problems.append(problem)

    def _forget_all_but(self, paths: set[Path]) -> None:
        for file in [file for file in self._known if file[0] not in paths]:
            self._bytes -= self._known.pop(file).bytes

    def _built(self, kept: KeptGenerator) -> Sampler:
        """The one network that all of this structure are loaded into."""
        if self._sampler is None or self._structure != kept.structure:
            generator = generator_for(config_from_json(kept.config), kept.shape).requires_grad_(False).eval()
            self._sampler = Sampler(generator, kept.shape, (), torch.device("cpu"), kept.step)
            self._structure = kept.structure
        generator = self._sampler.generator
        generator.load_state_dict(kept.weights)
        return Sampler(generator, kept.shape, (), torch.device("cpu"), kept.step)


def evenly(steps: Sequence[int], most: int | None) -> Sequence[int]:
    """At most so many of them, evenly chosen, with the first and the last."""
    if most is None or most >= len(steps):
        return steps
    return [steps[i] for i in np.unique(np.linspace(0, len(steps) - 1, most).round().astype(int))]


def _as_it_is(path: Path) -> File | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return path, found.st_mtime_ns, found.st_size


def _not_whole(path: Path, error: Exception) -> str:
    reason = str(error).splitlines()[0] if str(error) else type(error).__name__
    return tr("{} is no whole checkpoint: {}.").format(path, reason)
