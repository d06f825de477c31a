"""What film a person wants, of what there is in a run: the choices of a dialog as data, and the film that they amount to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import Literal

import numpy as np
from pydantic import Field

from ganstudio.errors import StudioError
from ganstudio.export.film import MOST_GIF_RATE, Film, rate_of, there_and_back, write_film
from ganstudio.export.morph import keyframes, walk_film
from ganstudio.export.png_frames import FRAMES, write_frames
from ganstudio.export.sizes import LEAST, MOST
from ganstudio.export.time_travel import time_travel_film
from ganstudio.export.timelapse import Cut, timelapse_film
from ganstudio.latent.keyframes import LEAST_SECONDS, MOST_SECONDS, Keyframe, KeyframePath
from ganstudio.latent.paths import Easing, Latents
from ganstudio.latent.point import PointState
from ganstudio.params import N_, Params, tr
from ganstudio.training.checkpoint import State
from ganstudio.training.run_folder import RunFolder
from ganstudio.training.sampler import Sampler

Source = Literal["path", "ends", "blend", "kinds", "sheets", "time"]
"""What a film shows: the path of keyframes, the way from A to B, from one class to another, through all classes, the training by its
sample sheets, or one latent through the training."""
Format = Literal["mp4", "gif", "frames"]
Way = Literal["once", "back", "round"]
"""How it ends: at the last point, back where it began by the same way, or from the last point on to the first."""

OF_TRAINING: frozenset[Source] = frozenset({"sheets", "time"})
"""Films of what was: they have no more pictures than the run has kept."""
MOST_WISHED_RATE = 60.0
MOST_HOLD_SECONDS = 60.0
NO_NETWORK = N_("There is no network at hand: start training or open a run.")
NO_PATH = N_("A path needs two points or more.")
NO_KINDS = N_("This network has neither classes nor learned codes.")
"""Why there is no film; said before one is asked for as well."""
SUFFIXES: Mapping[Format, str] = {"mp4": ".mp4", "gif": ".gif", "frames": FRAMES}


class FilmWish(Params):
    """One wish. Any two of them are possible, but for what a run lacks: see `Offer`."""

    source: Source = "path"
    format: Format = "mp4"
    seconds: float = Field(4.0, ge=LEAST_SECONDS, le=MOST_SECONDS)
    """How long a way through the latent space takes, in one direction."""
    pictures: int = Field(0, ge=0)
    """At most so many pictures of the training, evenly chosen; 0: all."""
    rate: float = Field(30.0, ge=1, le=MOST_WISHED_RATE)
    """Frames per second of a way through the latent space."""
    training_rate: float = Field(10.0, ge=1, le=MOST_WISHED_RATE)
    """Pictures per second of a film of the training: it has fewer of them, and each differs more from the next."""
    width: int = Field(512, ge=LEAST, le=MOST)
    """In pixels; proportions are kept."""
    is_smooth: bool = False
    way: Way = "once"
    easing: Easing = "linear"
    """The pace between classes and from A to B; a path of keyframes has its own."""
    loops: bool = True
    """Whether a GIF begins again."""
    hold_seconds: float = Field(0.0, ge=0, le=MOST_HOLD_SECONDS)
    with_captions: bool = False
    """Whether films of the training say the step."""
    first: int = Field(3, ge=0)
    """Class from which a blend goes."""
    second: int = Field(8, ge=0)

    @property
    def frames_per_second(self) -> float:
        """What the format can show of what is wished."""
        return min(self.wished_rate, MOST_GIF_RATE) if self.format == "gif" else self.wished_rate

    @property
    def wished_rate(self) -> float:
        """Frames per second of what the film shows."""
        return self.training_rate if self.source in OF_TRAINING else self.rate

    @property
    def frames(self) -> int:
        """Of a way through the latent space, in one direction."""
        return max(2, round(self.seconds * self.frames_per_second))

    @property
    def suffix(self) -> str:
        return SUFFIXES[self.format]


@dataclass(frozen=True, eq=False)
class Ends:
    """A and B, and what the person makes of whatever lies between them."""

    a: Latents
    """(latent,), as a seed or a sample gives it."""
    b: Latents
    point: PointState
    """With truncation, directions, single numbers and codes."""


@dataclass(frozen=True, eq=False)
class Material:
    """What films are made of. Nobody changes it any more."""

    folder: Path
    """Of the run."""
    shown: Keyframe | None = None
    """The latent that the person looks at."""
    path: KeyframePath = field(default_factory=KeyframePath)
    ends: Ends | None = None
    state: State | None = None
    """Of the generator, as `generator_state` gives it; None where no network is at hand."""


@dataclass(frozen=True)
class Offer:
    """Whether a run has what a source needs."""

    source: Source
    reason: str = ""
    """Why not; empty where it has."""
    most: int = 0
    """Pictures of the training that there are; 0 where any number can be drawn."""
    picture_width: int = 28
    """Of what is shown, in its own pixels: multiples of it are crisp."""

    @property
    def crisp_width(self) -> int:
        """The largest multiple up to the usual width, even as MP4 asks; the usual width where there is none."""
        usual: int = FilmWish().width
        multiples = range(self.picture_width, usual + 1, self.picture_width)
        return max((width for width in multiples if width % 2 == 0), default=usual)


_TITLES: Mapping[Source, str] = {
    "path": N_("The path of keyframes"),
    "ends": N_("From A to B"),
    "blend": N_("One class turning into another"),
    "kinds": N_("Through all classes"),
    "sheets": N_("The training: its sample sheets"),
    "time": N_("The training: this one latent"),
}


def title_of(source: Source) -> str:
    """What a person reads."""
    return tr(_TITLES[source])


def film_of(wish: FilmWish, material: Material) -> Film:
    """The film that is wished for; what it needs of disk and processor happens while it is drawn, or nearly so.

    :raises StudioError: the run lacks what this source needs
    """
    film = _MAKERS[wish.source](wish, material, rate_of(wish.frames_per_second))
    film = replace(film, hold_seconds=wish.hold_seconds, loops=wish.format == "gif" and wish.loops)
    return there_and_back(film) if wish.way == "back" else film


def write_wish(wish: FilmWish, material: Material, out: Path) -> Film:
    """Makes the film and writes it, whole or not at all; tells `ganstudio.progress` of each frame.

    :param out: a file, or for ``frames`` the name of a new folder
    :raises StudioError: it cannot be made or written
    """
    film = film_of(wish, material)
    if wish.format == "frames":
        write_frames(film, out)
    else:
        write_film(film, out)
    return film


# Of the latent space


def _walk_film(
    wish: FilmWish,
    material: Material,
    rate: Fraction,
    path: KeyframePath,
    moved: Callable[[Latents], Latents] = lambda z: z,
) -> Film:
    """:param moved: what becomes of the latents of the walk, (frames, size)"""
    sampler = _sampler(material)
    if not path.is_walkable:
        raise StudioError(tr(NO_PATH))
    z, class_weights = path.walk(sampler.space, max(wish.frames, path.frames(0)))
    film = walk_film(sampler, (moved(z), class_weights), rate, (wish.width, wish.width))
    return replace(film, is_smooth=wish.is_smooth)


def _sampler(material: Material) -> Sampler:
    if material.state is None:
        raise StudioError(tr(NO_NETWORK))
    return Sampler.of_state(material.state)


def _shown(material: Material) -> Keyframe:
    if material.shown is None:
        raise StudioError(tr("The latent panel shows no image yet."))
    return material.shown


def _along_path(wish: FilmWish, material: Material, rate: Fraction) -> Film:
    return _walk_film(wish, material, rate, material.path)


def _from_a_to_b(wish: FilmWish, material: Material, rate: Fraction) -> Film:
    """As the slider goes: what the person made of the latent stays on the way."""
    weights, ends = _shown(material).class_weights, material.ends
    assert ends is not None, "whoever shows a latent has A and B"
    path = KeyframePath((Keyframe(ends.a, weights), Keyframe(ends.b, weights)), easing=wish.easing)
    return _walk_film(wish, material, rate, path, ends.point.z_of)


def _from_kind_to_kind(wish: FilmWish, material: Material, rate: Fraction) -> Film:
    return _through_kinds(wish, material, rate, [wish.first, wish.second])


def _through_all_kinds(wish: FilmWish, material: Material, rate: Fraction) -> Film:
    shape = _sampler(material).shape
    return _through_kinds(wish, material, rate, range(shape.classes if shape.is_conditional else shape.categories))


def _through_kinds(wish: FilmWish, material: Material, rate: Fraction, kinds: Sequence[int]) -> Film:
    """Classes, or where there are none learned categories, in the style of the latent that is shown."""
    sampler, z = _sampler(material), _shown(material).z
    count = sampler.shape.classes if sampler.shape.is_conditional else sampler.shape.categories
    if not count:
        raise StudioError(tr(NO_KINDS))
    chosen = [min(kind, count - 1) for kind in kinds]
    if sampler.shape.is_conditional:
        points = keyframes(z[None], np.eye(count, dtype=np.float32)[chosen])
    else:
        points = keyframes(np.stack([sampler.space.with_category(z, kind) for kind in chosen]), None)
    return _walk_film(wish, material, rate, KeyframePath(points, easing=wish.easing, loop=wish.way == "round"))


# Of the training


def _through_sheets(wish: FilmWish, material: Material, rate: Fraction) -> Film:
    cut = Cut((), wish.pictures or None, wish.with_captions, wish.width, wish.is_smooth)
    return timelapse_film(RunFolder.open(material.folder), rate, cut)


def _through_time(wish: FilmWish, material: Material, rate: Fraction) -> Film:
    return time_travel_film(
        RunFolder.open(material.folder),
        [_shown(material)],
        rate,
        wish.pictures or None,
        wish.with_captions,
        wish.width,
        is_smooth=wish.is_smooth,
        newest=material.state,
    )


_MAKERS: Mapping[Source, Callable[[FilmWish, Material, Fraction], Film]] = {
    "path": _along_path,
    "ends": _from_a_to_b,
    "blend": _from_kind_to_kind,
    "kinds": _through_all_kinds,
    "sheets": _through_sheets,
    "time": _through_time,
}
