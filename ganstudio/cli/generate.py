"""``ganstudio sample`` and ``ganstudio morph``: images from a run."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from ganstudio.errors import StudioError
from ganstudio.files import replacing
from ganstudio.latent.paths import sample_path
from ganstudio.media import channels_last, enlarged, sheet, write_gif, write_png
from ganstudio.params import tr
from ganstudio.scatter import points_picture
from ganstudio.training.run_folder import state_of
from ganstudio.training.sampler import Sampler

_FRAME_MILLISECONDS = 50
_GIF_SCALE = 8
_PLANE_SIDE = 600


def add_sample_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN", help=tr("a run's folder or a checkpoint file"))
    parser.add_argument("--n", type=int, default=100, help=tr("how many images [100]"))
    parser.add_argument(
        "--out",
        required=True,
        metavar="FILE",
        help=tr("FILE.npz: arrays images, labels and learned codes, or points; FILE.png: a sheet"),
    )
    parser.add_argument("--label", help=tr("only this class, such as 7"))
    _add_code_option(parser, tr("of a run with learned codes, only this category, such as 3"))
    parser.add_argument("--seed", type=int, default=0, help=tr("the same seed gives the same images [0]"))


def run_sample(options: argparse.Namespace) -> int:
    out = _output(options.out, ".npz", ".png")
    _require(options.n >= 1, "--n", options.n)
    _require(options.seed >= 0, "--seed", options.seed)
    sampler = Sampler.of_state(state_of(Path(options.run).expanduser()))
    if sampler.shape.plane:
        return _sample_points(sampler, options, out)
    category = _category(sampler, options.code)
    slices = list(sampler.draw(options.n, options.seed, _class_index(sampler, options.label), category))
    images = channels_last(np.concatenate([images for images, _ in slices]))
    with replacing(out) as temporary:
        if out.suffix.lower() == ".png":
            write_png(temporary, sheet(images, int(np.ceil(np.sqrt(len(images)))), padding=2))
        else:
            arrays = {"images": images}
            if sampler.class_names:
                arrays["labels"] = np.concatenate([person_labels(sampler, labels) for _, labels in slices])
            arrays |= _codes(sampler, np.concatenate(list(sampler.latents(options.n, options.seed, category))))
            with temporary.open("wb") as file:
                np.savez_compressed(file, **arrays)  # type: ignore[arg-type]
    print(tr("{:,} images of step {:,} in {}").format(len(images), sampler.step, out))
    return 0


def _sample_points(sampler: Sampler, options: argparse.Namespace, out: Path) -> int:
    """Points of the plane: the array ``points`` (N, 2), float32, in the plane's own units, or a picture of them."""
    _class_index(sampler, options.label)
    points = sampler.draw_points(options.n, options.seed, _category(sampler, options.code))
    with replacing(out) as temporary:
        if out.suffix.lower() == ".png":
            write_png(temporary, points_picture(points / sampler.shape.plane, _PLANE_SIDE, "generated"))
        else:
            with temporary.open("wb") as file:
                np.savez_compressed(file, points=points)
    print(tr("{:,} points of step {:,} in {}").format(len(points), sampler.step, out))
    return 0


def add_morph_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN", help=tr("a run's folder or a checkpoint file"))
    parser.add_argument("--seeds", required=True, help=tr("the points to pass through, such as 1,2,3"))
    parser.add_argument("--frames", type=int, default=60, help=tr("how many images in all [60]"))
    parser.add_argument("--out", required=True, metavar="FILE", help=tr("FILE.gif: an animation; FILE.png: a strip"))
    parser.add_argument("--label", help=tr("only this class; else the classes of a conditional run in turn"))
    _add_code_option(parser, tr("of a run with learned codes, only this category; else those of the seeds"))
    parser.add_argument(
        "--path", choices=["slerp", "lerp"], default="slerp", help=tr("how to go between two points [slerp]")
    )


def run_morph(options: argparse.Namespace) -> int:
    out = _output(options.out, ".gif", ".png")
    _require(options.frames >= 2, "--frames", options.frames)
    seeds = _seeds(options.seeds)
    sampler = Sampler.of_state(state_of(Path(options.run).expanduser()))
    points, category = sampler.space.of_seeds(seeds), _category(sampler, options.code)
    if category is not None:
        points = sampler.space.with_category(points, category)
    z = sampler.space.path(points, options.frames, options.path)
    frames = channels_last(sampler.render(z, _class_path(sampler, options.label, len(seeds), options.frames)))
    with replacing(out) as temporary:
        if out.suffix.lower() == ".png":
            write_png(temporary, sheet(frames, min(len(frames), 10), padding=2))
        else:
            write_gif(temporary, [enlarged(frame, _GIF_SCALE) for frame in frames], _FRAME_MILLISECONDS)
    print(tr("{} frames of step {:,} in {}").format(len(frames), sampler.step, out))
    return 0


def _class_path(sampler: Sampler, label: str | None, points: int, frames: int) -> np.ndarray | None:
    """Class weights (frames, classes): the class asked for, else one class a point, blended on the way."""
    if not sampler.class_names:
        _class_index(sampler, label)
        return None
    chosen = _class_index(sampler, label)
    classes = np.arange(points) % len(sampler.class_names) if chosen is None else np.full(points, chosen)
    corners = np.eye(len(sampler.class_names), dtype=np.float32)[classes]
    return sample_path(corners, frames, "lerp")


def _class_index(sampler: Sampler, label: str | None) -> int | None:
    if label is None:
        return None
    if not sampler.class_names:
        raise StudioError(tr("--label: this run was trained without classes."))
    if label not in sampler.class_names:
        raise StudioError(
            tr("--label: there is no class {!r}; there are {}.").format(label, ", ".join(sampler.class_names))
        )
    return sampler.class_names.index(label)


def _add_code_option(parser: argparse.ArgumentParser, help: str) -> None:
    parser.add_argument("--code", type=int, metavar="N", help=help)


def _category(sampler: Sampler, code: int | None) -> int | None:
    """The learned category that a person calls by its number, counted from 1 as the window does."""
    if code is None:
        return None
    count = sampler.shape.categories
    if not count:
        raise StudioError(tr("--code: this run was trained without a learned category."))
    if not 1 <= code <= count:
        raise StudioError(tr("--code: there is no learned code {}; there are 1 to {}.").format(code, count))
    return code - 1


def _codes(sampler: Sampler, z: np.ndarray) -> dict[str, np.ndarray]:
    """The learned codes of latents (N, latent): the category (N,), int64, counted from 1, and the continuous ones (N, K)."""
    space, codes = sampler.space, {}
    if space.categories:
        codes["code"] = z[:, : space.categories].argmax(1).astype(np.int64) + 1
    if space.continuous:
        codes["continuous_codes"] = z[:, space.categories : space.codes]
    return codes


def person_labels(sampler: Sampler, labels: np.ndarray | None) -> np.ndarray:
    """The labels as a person means them: a run on the digits 3 and 8 has the labels 3 and 8, not 0 and 1."""
    assert labels is not None
    names = sampler.class_names
    values = np.array([int(name) for name in names]) if all(name.isdigit() for name in names) else np.arange(len(names))
    return values[labels].astype(np.int64)


def _seeds(text: str) -> list[int]:
    try:
        seeds = [int(part) for part in text.split(",")]
    except ValueError:
        raise StudioError(tr("--seeds: {!r} is no list of whole numbers such as 1,2,3.").format(text)) from None
    if len(seeds) < 2 or min(seeds) < 0:
        raise StudioError(tr("--seeds: give at least two numbers, none below 0 (it is {!r}).").format(text))
    return seeds


def _output(name: str, *suffixes: str) -> Path:
    out = Path(name).expanduser()
    if out.suffix.lower() not in suffixes:
        raise StudioError(tr("--out: {} must end in {}.").format(out, tr(" or ").join(suffixes)))
    if not out.resolve().parent.is_dir():
        raise StudioError(tr("--out: the folder {} does not exist.").format(out.resolve().parent))
    return out


def _require(holds: bool, option: str, value: int) -> None:
    if not holds:
        raise StudioError(tr("{}: {} is too small.").format(option, value))
