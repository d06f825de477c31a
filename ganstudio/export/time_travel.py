"""One latent, or several, as the networks of all steps that a run keeps draw them, one step after the other."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from ganstudio.errors import StudioError
from ganstudio.export.film import Film, of_width
from ganstudio.export.sizes import size_of, usual_width
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.paths import Latents
from ganstudio.media import channels_last, sheet
from ganstudio.networks import Shape
from ganstudio.params import tr
from ganstudio.training.checkpoint import State
from ganstudio.training.past import Past, evenly
from ganstudio.training.run_folder import RunFolder


def time_travel_film(
    folder: RunFolder,
    latents: Sequence[Keyframe],
    rate: Fraction,
    frames: int | None = None,
    with_captions: bool = False,
    width: int | None = None,
    hold_seconds: float = 0.0,
    is_smooth: bool = False,
    newest: State | None = None,
) -> Film:
    """The film of how latents became what they are: a frame for each step of which the run keeps a generator, without cross-fade.

    The first frame is that of the untrained network, the last one that of the newest checkpoint, or of `newest`. Those between
    stand for ever more steps, as the network learns ever more slowly. Several latents stand in a grid, row by row.

    Reads the generators, some 20 MB of a run on digits: beside a window that is for a thread of its own, as is the writing of the
    film. What cannot be read is left out, which a warning in the log tells. Tells `ganstudio.progress` of each that is read.

    :param latents: one or more, of this run
    :param rate: frames per second
    :param frames: at most so many steps, evenly chosen, with the first and the last; None: all
    :param with_captions: whether the step stands in a strip below, which adds to the height
    :param width: of the film, in pixels; None: the smallest even whole multiple of the picture that reaches 512
    :param hold_seconds: how much longer the last frame stays
    :param is_smooth: whether images are scaled smoothly; else their pixels stay squares
    :param newest: of a run that is at hand, the state of its generator now, as `generator_state` gives it
    :raises StudioError: there are fewer than two steps, or the latents do not fit the run
    """
    travel = _Travel.of(Past(folder, newest), latents, frames)
    picture = size_of(travel.picture(len(travel.steps) - 1))
    steps = travel.steps if with_captions else ()
    film = Film(len(travel.steps), picture, rate, travel.pictures, hold_seconds, is_smooth=is_smooth, steps=steps)
    return of_width(film, width or usual_width(picture), picture)


@dataclass(frozen=True, eq=False)
class _Travel:
    past: Past
    steps: Sequence[int]
    z: Latents
    """(n, latent)"""
    class_weights: Latents | None
    """(n, classes)"""

    @classmethod
    def of(cls, past: Past, latents: Sequence[Keyframe], frames: int | None) -> _Travel:
        """
        :raises StudioError: as `time_travel_film`
        """
        steps = evenly(list(past.readable()), frames)
        if len(steps) < 2:
            text = tr("A film needs the generators of two steps or more, and {} has kept {}. Train on: more will come.")
            raise StudioError(text.format(past.folder.path, len(steps)))
        newest = past.sampler(steps[-1])
        assert newest is not None  # it was read a moment ago
        _require_fit(latents, newest.shape)
        z = np.array([latent.z for latent in latents], np.float32)
        weights = [latent.class_weights for latent in latents if latent.class_weights is not None]
        return cls(past, steps, z, np.stack(weights) if newest.shape.is_conditional else None)

    def pictures(self, numbers: Sequence[int]) -> Iterator[np.ndarray]:
        """As `picture`, one by one."""
        return map(self.picture, numbers)

    def picture(self, number: int) -> np.ndarray:
        """All latents at one of the steps, (H, W) or (H, W, 3), in the pixels of the network.

        :raises StudioError: its file is gone or damaged by now
        """
        sampler = self.past.sampler(self.steps[number])
        if sampler is None:
            text = tr("The generator of step {:,} cannot be read any more. Make the film again: it goes without it.")
            raise StudioError(text.format(self.steps[number]))
        images = channels_last(sampler.render(self.z, self.class_weights))
        return sheet(images, columns_of(len(images)))


def columns_of(count: int) -> int:
    """Of a grid without gaps that is about as wide as high, or a little wider; where there is none, of one with gaps."""
    least = math.ceil(math.sqrt(count))
    return next((columns for columns in range(least, 2 * least + 1) if count % columns == 0), least)


def _require_fit(latents: Sequence[Keyframe], shape: Shape) -> None:
    """
    :raises StudioError: networks of this shape cannot take them all, or there are none
    """
    if not latents:
        raise StudioError(tr("Choose a latent: the film shows what becomes of it."))
    for latent in latents:
        if len(latent.z) != shape.latent:
            text = tr("This latent has {} numbers; the network at hand takes {}.")
            raise StudioError(text.format(len(latent.z), shape.latent))
        weights = latent.class_weights
        if shape.is_conditional and (weights is None or len(weights) != shape.classes):
            raise StudioError(tr("This latent has no class of this run: choose one for it."))
