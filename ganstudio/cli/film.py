"""``ganstudio morph`` and ``ganstudio timelapse``: films of the latent space and of the training."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import get_args

import numpy as np

from ganstudio.cli.arguments import (
    add_truncation_option,
    category_index,
    class_index,
    output,
    require,
    truncation_of,
    whole_numbers,
)
from ganstudio.cli.image_sets import state_at
from ganstudio.cli.latents import latents_for
from ganstudio.cli.progress import counting
from ganstudio.cli.train import interruptions
from ganstudio.errors import StudioError
from ganstudio.export.film import LEAST_RATE, MOST_GIF_RATE, MOST_RATE, SUFFIXES, Film, rate_of, write_film
from ganstudio.export.morph import Walk, keyframes, walk_film, walk_pictures
from ganstudio.export.sizes import LEAST, MOST
from ganstudio.export.time_travel import time_travel_film
from ganstudio.export.timelapse import Cut, timelapse_film
from ganstudio.files import replacing
from ganstudio.latent.keyframes import Keyframe, KeyframePath
from ganstudio.latent.paths import Easing, PathKind
from ganstudio.media import sheet, write_png
from ganstudio.params import tr
from ganstudio.training.run_folder import RunFolder, run_of
from ganstudio.training.sampler import Sampler

_SEEDS, _SEED = [1, 2, 3], [1]
_FRAMES, _RATE, _HOLD_SECONDS = 60, 20.0, 2.0
_COLUMNS = 10


def add_morph_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN", help=tr("a run's folder or a checkpoint file"))
    parser.add_argument(
        "--out", required=True, metavar="FILE", help=tr("FILE.mp4 or FILE.gif; FILE.png: all frames side by side")
    )
    parser.add_argument(
        "--seeds", metavar="A,B,...", help=tr("the latents to pass through, such as 1,5,9 [1,2,3; beside --classes 1]")
    )
    parser.add_argument(
        "--latent",
        nargs="+",
        metavar="FILE.json",
        help=tr("in place of seeds, latents as `invert` writes them, with their classes"),
    )
    parser.add_argument(
        "--classes",
        "--label",
        metavar="A,B,...",
        help=tr(
            "the classes to pass through, blended on the way; the shorter of both lists comes again from its start: "
            "one seed with the classes 3,8 turns a 3 into an 8 of the same style [each in turn]"
        ),
    )
    parser.add_argument(
        "--code",
        type=int,
        metavar="N",
        help=tr("of a run with learned codes, only this category; else those of the seeds"),
    )
    add_truncation_option(parser)
    parser.add_argument("--frames", type=int, default=_FRAMES, help=tr("how many images in all [{}]").format(_FRAMES))
    parser.add_argument(
        "--path",
        choices=get_args(PathKind),
        default="slerp",
        help=tr(
            "between two latents: slerp the arc, lerp the straight line, smooth a curve without corners through all [slerp]"
        ),
    )
    parser.add_argument(
        "--easing",
        choices=get_args(Easing),
        default="linear",
        help=tr("the pace: linear even, smooth slower at each latent [linear]"),
    )
    parser.add_argument("--loop", action="store_true", help=tr("lead back to the beginning"))
    _add_film_options(parser, tr("width and height in pixels; whole multiples of the image's own are crisp [8 times]"))
    parser.add_argument(
        "--checkpoint", metavar="best|last|N", help=tr("of a run: its best one, its newest, or that of step N [last]")
    )


def run_morph(options: argparse.Namespace) -> int:
    out = output(options.out, *SUFFIXES, ".png")
    require(options.frames >= 2, "--frames", options.frames)
    truncation_of(options)  # what is wrong is told before the network is read
    rate = _rate(options, out)
    seeds = _seeds(options)
    sampler = Sampler.of_state(state_at(Path(options.run).expanduser(), options.checkpoint)[0])
    walk = _walk(sampler, seeds, options)
    if out.suffix.lower() == ".png":
        _write_strip(out, list(walk_pictures(sampler, walk, range(options.frames))))
    else:
        _write(walk_film(sampler, walk, rate, options.size and (options.size, options.size)), out)
    print(tr("{} frames of step {:,} in {}").format(options.frames, sampler.step, out))
    return 0


def add_timelapse_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN", help=tr("a run's folder"))
    parser.add_argument("--out", required=True, metavar="FILE", help=tr("FILE.mp4 or FILE.gif"))
    parser.add_argument(
        "--latent",
        nargs="+",
        metavar="FILE.json",
        help=tr("not the sample sheets, but what each step of the training makes of these latents"),
    )
    parser.add_argument("--seeds", metavar="A,B,...", help=tr("likewise, of the latents of these seeds"))
    parser.add_argument(
        "--classes",
        "--label",
        metavar="A,B,...",
        help=tr("the classes of latents or seeds; the shorter list comes again"),
    )
    parser.add_argument(
        "--code", type=int, metavar="N", help=tr("of a run with learned codes, this category of latents or seeds")
    )
    add_truncation_option(parser)
    parser.add_argument(
        "--images",
        metavar="A,B,...",
        help=tr("only these of the sheet's images, counted row by row from 1 [all]"),
    )
    parser.add_argument(
        "--frames", type=int, metavar="N", help=tr("at most so many of the run's sheets or steps, evenly chosen [all]")
    )
    parser.add_argument(
        "--captions",
        action="store_true",
        help=tr("write the step below each frame, in a strip that adds to the height"),
    )
    parser.add_argument(
        "--last-seconds",
        type=float,
        default=_HOLD_SECONDS,
        metavar="S",
        help=tr("how much longer the last frame stays [{:g}]").format(_HOLD_SECONDS),
    )
    _add_film_options(
        parser, tr("width in pixels; whole multiples of the sheet's own are crisp [an even one, 512 or more]")
    )


def run_timelapse(options: argparse.Namespace) -> int:
    out = output(options.out, *SUFFIXES)
    rate = _rate(options, out)
    truncation_of(options)
    if options.frames is not None:
        require(options.frames >= 2, "--frames", options.frames)
    if not 0 <= options.last_seconds <= 600:  # not (0 <= nan) too
        raise StudioError(tr("--last-seconds: give 0 to 600, not {:g}.").format(options.last_seconds))
    path = Path(options.run).expanduser()
    folder, checkpoint = run_of(path)
    if checkpoint is not None:
        raise StudioError(tr("{} is a checkpoint; a film of the training is made of a run's folder.").format(path))
    cut = Cut(_images(options.images), options.frames, options.captions, options.size)
    if _asks_for_latents(options):
        film = _time_travel(folder, rate, options)
    else:
        film = timelapse_film(folder, rate, cut, options.last_seconds)
    _write(film, out)
    print(tr("{} frames, {:.1f} s, {} × {} pixels in {}").format(film.count, film.seconds, *film.size, out))
    return 0


def _asks_for_latents(options: argparse.Namespace) -> bool:
    """
    :raises StudioError: it asks for images of the sheets as well
    """
    asked = [
        name for name in ("latent", "seeds", "classes", "code", "truncation") if getattr(options, name) is not None
    ]
    if asked and options.images is not None:
        raise StudioError(tr("--images chooses from the sample sheets, which --{} does without.").format(asked[0]))
    return bool(asked)


def _time_travel(folder: RunFolder, rate: Fraction, options: argparse.Namespace) -> Film:
    seeds = _seeds(options)
    latents = _keyframes(Sampler.of_state(folder.newest_state()[0]), seeds, options)
    return time_travel_film(folder, latents, rate, options.frames, options.captions, options.size, options.last_seconds)


def _add_film_options(parser: argparse.ArgumentParser, size: str) -> None:
    parser.add_argument("--fps", type=float, metavar="F", help=tr("frames per second [{:g}]").format(_RATE))
    parser.add_argument("--size", type=int, metavar="PIXELS", help=size)


def _rate(options: argparse.Namespace, out: Path) -> Fraction:
    """Frames per second; what the person says of the film must be possible before anything is drawn."""
    kind = out.suffix.lower()
    if kind == ".png" and (options.fps is not None or options.size is not None):
        raise StudioError(tr("--fps and --size are for films; {} is a picture.").format(out))
    most = MOST_GIF_RATE if kind == ".gif" else MOST_RATE
    rate = _RATE if options.fps is None else options.fps
    if not LEAST_RATE <= rate <= most:  # not (0 <= nan) too
        raise StudioError(tr("--fps: give {:g} to {:g} for {}, not {:g}.").format(LEAST_RATE, most, out.suffix, rate))
    if options.size is not None and not LEAST <= options.size <= MOST:
        raise StudioError(tr("--size: give {} to {} pixels, not {}.").format(LEAST, MOST, options.size))
    if options.size is not None and kind == ".mp4" and options.size % 2:
        text = tr("--size: MP4 needs an even number of pixels: give {} or {}, or write a GIF.")
        raise StudioError(text.format(options.size - 1, options.size + 1))
    return rate_of(rate)


def _seeds(options: argparse.Namespace) -> Sequence[int]:
    if options.seeds is None:
        return _SEED if options.classes is not None else _SEEDS
    if options.latent:
        raise StudioError(tr("Give --seeds or --latent, not both."))
    seeds = whole_numbers("--seeds", options.seeds)
    if min(seeds) < 0:
        raise StudioError(tr("--seeds: none may be below 0 (it is {!r}).").format(options.seeds))
    return seeds


def _walk(sampler: Sampler, seeds: Sequence[int], options: argparse.Namespace) -> Walk:
    """The latents and class weights of all frames."""
    path = KeyframePath(_keyframes(sampler, seeds, options), options.path, options.easing, options.loop)
    if not path.is_walkable:
        if options.latent:
            raise StudioError(tr("--latent: give at least two files, or one and several --classes."))
        raise StudioError(tr("--seeds: give at least two numbers, or one and several --classes."))
    return path.walk(sampler.space, options.frames)


def _keyframes(sampler: Sampler, seeds: Sequence[int], options: argparse.Namespace) -> tuple[Keyframe, ...]:
    """The latents that are asked for, with their classes."""
    if options.latent:
        points, weights = latents_for(sampler, options.latent, run_of(Path(options.run).expanduser())[0].path.name)
    else:
        points, weights = sampler.space.of_seeds(seeds), _in_turn(sampler, len(seeds))
    if options.classes is not None:
        weights = _classes(sampler, options.classes)
    category = category_index(sampler, options.code)
    if category is not None:
        points = sampler.space.with_category(points, category)
    return keyframes(sampler.space.truncated(points, truncation_of(options)), weights)


def _classes(sampler: Sampler, text: str) -> np.ndarray:
    """Weights (n, classes) of the classes asked for."""
    asked = [text] if text in sampler.class_names else [name.strip() for name in text.split(",")]
    chosen = [class_index(sampler, "--classes", name) for name in asked]
    return np.eye(sampler.shape.classes, dtype=np.float32)[chosen]


def _in_turn(sampler: Sampler, count: int) -> np.ndarray | None:
    """Weights (n, classes) of one class after the other, or None where the network has none."""
    if not sampler.class_names:
        return None
    return np.eye(sampler.shape.classes, dtype=np.float32)[np.arange(count) % sampler.shape.classes]


def _images(text: str | None) -> tuple[int, ...]:
    """Counted from 0."""
    if text is None:
        return ()
    numbers = whole_numbers("--images", text)
    if min(numbers) < 1:
        raise StudioError(tr("--images: the first is 1 (it is {!r}).").format(text))
    return tuple(number - 1 for number in numbers)


def _write(film: Film, out: Path) -> None:
    # Ctrl-C and SIGTERM end the work between two frames, so that nothing is left of it.
    with interruptions() as noted, counting(tr("Writing frames: {:,} of {:,}"), noted):
        write_film(film, out)


def _write_strip(out: Path, frames: list[np.ndarray]) -> None:
    with replacing(out) as temporary:
        write_png(temporary, sheet(np.stack(frames), min(len(frames), _COLUMNS), padding=2))
