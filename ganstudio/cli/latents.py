"""Latents that were found or kept, as `ganstudio invert` writes them, given to a command."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ganstudio.latent.latent_file import SavedLatent, mark_of, read_latent
from ganstudio.params import tr
from ganstudio.training.sampler import Sampler


def latents_for(sampler: Sampler, names: Sequence[str], run: str = "") -> tuple[np.ndarray, np.ndarray | None]:
    """z (N, latent) and class weights (N, classes), or None without classes, in the files of these names.

    Says on stderr where one was found with other weights: it then gives another image than it was found for. Where a file does
    not say with which, the run and the step tell whether it may be so.

    :param run: name of the folder of the sampler's run; empty where it is not known
    :raises StudioError: a file is no latent, or one of another kind of run; the message names it
    """
    paths = [Path(name).expanduser() for name in names]
    latents = [read_latent(path) for path in paths]
    mark = mark_of(sampler.generator)
    for path, latent in zip(paths, latents, strict=True):
        latent.require_fit(path, sampler.shape, sampler.class_names)
        note = _note(latent, mark, run, sampler.step)
        if note is not None:
            print(note.format(path, latent.step, latent.run), file=sys.stderr)
    z, weights = np.stack([latent.z for latent in latents]), [latent.class_weights for latent in latents]
    return z, np.stack([w for w in weights if w is not None]) if sampler.class_names else None


def _note(latent: SavedLatent, mark: str, run: str, step: int) -> str | None:
    """What to say of a latent that is given to the network with this mark, of this step of a run."""
    if latent.network:
        another = tr("note: {} was found at step {:,} of {}; here it gives another image.")
        return None if latent.network == mark else another
    if run and (latent.run, latent.step) == (run, step):
        return None
    return tr("note: {} was found at step {:,} of {}; here it may give another image.")
