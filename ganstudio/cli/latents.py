"""Latents that were found or kept, as `ganstudio invert` writes them, given to a command."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ganstudio.latent.latent_file import mark_of, read_latent
from ganstudio.params import tr
from ganstudio.training.sampler import Sampler


def latents_for(sampler: Sampler, names: Sequence[str]) -> tuple[np.ndarray, np.ndarray | None]:
    """z (N, latent) and class weights (N, classes), or None without classes, in the files of these names.

    Says on stderr where one was found with other weights: it then gives another image than it was found for.

    :raises StudioError: a file is no latent, or one of another kind of run; the message names it
    """
    paths = [Path(name).expanduser() for name in names]
    latents = [read_latent(path) for path in paths]
    mark = mark_of(sampler.generator)
    for path, latent in zip(paths, latents, strict=True):
        latent.require_fit(path, sampler.shape, sampler.class_names)
        if latent.network != mark:
            text = tr("note: {} was found at step {:,} of {}; here it gives another image.")
            print(text.format(path, latent.step, latent.run), file=sys.stderr)
    z, weights = np.stack([latent.z for latent in latents]), [latent.class_weights for latent in latents]
    return z, np.stack([w for w in weights if w is not None]) if sampler.class_names else None
