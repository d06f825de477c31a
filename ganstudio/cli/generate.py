"""``ganstudio sample``: images from a run."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from ganstudio.cli.arguments import add_truncation_option, category_index, class_index, output, require, truncation_of
from ganstudio.cli.latents import latents_for
from ganstudio.errors import StudioError
from ganstudio.files import replacing
from ganstudio.media import channels_last, sheet, write_png
from ganstudio.params import tr
from ganstudio.scatter import points_picture
from ganstudio.training.run_folder import run_of, state_of
from ganstudio.training.sampler import Sampler

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
    parser.add_argument(
        "--code", type=int, metavar="N", help=tr("of a run with learned codes, only this category, such as 3")
    )
    parser.add_argument("--seed", type=int, default=0, help=tr("the same seed gives the same images [0]"))
    add_truncation_option(parser)
    parser.add_argument(
        "--latent",
        nargs="+",
        metavar="FILE.json",
        help=tr(
            "in place of random ones, the images of latents as `invert` writes them; with --label as another class"
        ),
    )


def run_sample(options: argparse.Namespace) -> int:
    out = output(options.out, ".npz", ".png")
    require(options.n >= 1, "--n", options.n)
    require(options.seed >= 0, "--seed", options.seed)
    truncation = truncation_of(options)
    sampler = Sampler.of_state(state_of(Path(options.run).expanduser()))
    if options.latent:
        z, weights = _kept(sampler, options)
        return _write(sampler, out, sampler.render(z, weights), None if weights is None else weights.argmax(1), z)
    if sampler.shape.plane:
        return _sample_points(sampler, options, out)
    category = category_index(sampler, options.code)
    slices = list(sampler.draw(options.n, options.seed, _label(sampler, options.label), category, truncation))
    labels = np.concatenate([labels for _, labels in slices if labels is not None]) if sampler.class_names else None
    z = np.concatenate(list(sampler.latents(options.n, options.seed, category, truncation)))
    return _write(sampler, out, np.concatenate([images for images, _ in slices]), labels, z)


def _kept(sampler: Sampler, options: argparse.Namespace) -> tuple[np.ndarray, np.ndarray | None]:
    """The latents (N, latent) that ``--latent`` names, and class weights (N, classes), or None without classes."""
    if sampler.shape.plane:
        raise StudioError(tr("{} is for images; this run makes points of the plane.").format("--latent"))
    label, category = _label(sampler, options.label), category_index(sampler, options.code)
    z, weights = latents_for(sampler, options.latent, run_of(Path(options.run).expanduser())[0].path.name)
    if category is not None:
        z = sampler.space.with_category(z, category)
    z = sampler.space.truncated(z, truncation_of(options))
    if label is not None:
        weights = np.eye(sampler.shape.classes, dtype=np.float32)[np.full(len(z), label)]
    return z, weights


def _write(sampler: Sampler, out: Path, drawn: np.ndarray, labels: np.ndarray | None, z: np.ndarray) -> int:
    """Images (N, channels, size, size) of latents (N, latent) as the file that was asked for."""
    images = channels_last(drawn)
    with replacing(out) as temporary:
        if out.suffix.lower() == ".png":
            write_png(temporary, sheet(images, int(np.ceil(np.sqrt(len(images)))), padding=2))
        else:
            arrays = {"images": images}
            if labels is not None:
                arrays["labels"] = person_labels(sampler, labels)
            arrays |= _codes(sampler, z)
            with temporary.open("wb") as file:
                np.savez_compressed(file, **arrays)  # type: ignore[arg-type]
    text = tr("{:,} image of step {:,} in {}") if len(images) == 1 else tr("{:,} images of step {:,} in {}")
    print(text.format(len(images), sampler.step, out))
    return 0


def _sample_points(sampler: Sampler, options: argparse.Namespace, out: Path) -> int:
    """Points of the plane: the array ``points`` (N, 2), float32, in the plane's own units, or a picture of them."""
    _label(sampler, options.label)
    category = category_index(sampler, options.code)
    points = sampler.draw_points(options.n, options.seed, category, truncation_of(options))
    with replacing(out) as temporary:
        if out.suffix.lower() == ".png":
            write_png(temporary, points_picture(points / sampler.shape.plane, _PLANE_SIDE, "generated"))
        else:
            with temporary.open("wb") as file:
                np.savez_compressed(file, points=points)
    text = tr("{:,} point of step {:,} in {}") if len(points) == 1 else tr("{:,} points of step {:,} in {}")
    print(text.format(len(points), sampler.step, out))
    return 0


def _label(sampler: Sampler, name: str | None) -> int | None:
    return None if name is None else class_index(sampler, "--label", name)


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
