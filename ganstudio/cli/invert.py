"""``ganstudio invert``: the latent of which a run makes a given image."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from rich.console import Console

from ganstudio.cli.arguments import output
from ganstudio.cli.image_sets import state_at
from ganstudio.cli.wanted_image import Wanted, wanted_image
from ganstudio.errors import StudioError
from ganstudio.files import replacing
from ganstudio.latent.comparison import comparison
from ganstudio.latent.inversion import Found, Inversion, invert
from ganstudio.latent.latent_file import SUFFIX, SavedLatent, mark_of, write_latent
from ganstudio.media import write_png
from ganstudio.params import tr
from ganstudio.training.arithmetic import Arithmetic
from ganstudio.training.run_folder import run_of
from ganstudio.training.sampler import Sampler

_SECONDS = 20.0
_PROPOSALS = 4
_SLICE_SECONDS = 0.1


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN", help=tr("a run's folder or a checkpoint file"))
    parser.add_argument("image", metavar="IMAGE", help=tr("a PNG, JPEG, WebP or BMP file"))
    parser.add_argument("--out", required=True, metavar="FILE.json", help=tr("the latent that is found"))
    parser.add_argument("--class", dest="label", metavar="K", help=tr("only this class, such as 7 [the best of all]"))
    parser.add_argument(
        "--mask", metavar="FILE.png", help=tr("white where the image counts, black where the run is to invent it")
    )
    parser.add_argument(
        "--fit",
        action="store_true",
        help=tr("make a drawing like MNIST's digits: cut out, scaled, centred by its mass"),
    )
    parser.add_argument(
        "--negative",
        choices=["auto", "on", "off"],
        default="auto",
        help=tr(
            "swap black and white; auto: where the run's images have the ground that this one has its ink in [auto]"
        ),
    )
    parser.add_argument(
        "--seconds", type=float, default=_SECONDS, help=tr("stop after so many seconds with the best so far [20]")
    )
    parser.add_argument(
        "--checkpoint", metavar="best|last|N", help=tr("of a run: its best one, its newest, or that of step N [last]")
    )
    parser.add_argument(
        "--picture",
        metavar="FILE.png",
        help=tr("the image, what was found, where they differ, and with a mask other proposals, side by side"),
    )
    parser.add_argument(
        "--seed", type=int, default=0, help=tr("of the search; the same seed finds the same latent [0]")
    )
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def run_invert(options: argparse.Namespace) -> int:
    out = output(options.out, SUFFIX)
    picture = output(options.picture, ".png", option="--picture") if options.picture else None
    if not options.seconds > 0:  # not (nan > 0) too
        raise StudioError(tr("--{} must be more than 0 (it is {}).").format("seconds", options.seconds))
    if options.seed < 0:
        raise StudioError(tr("--seed must not be below 0 (it is {}).").format(options.seed))
    path = Path(options.run).expanduser()
    state, _ = state_at(path, options.checkpoint)
    if state["shape"].get("plane"):
        raise StudioError(tr("This run makes points of the plane; there is no image to look for."))
    sampler = Sampler.of_state(state, Arithmetic(**state["arithmetic"]).on_this_machine().device)
    wanted = wanted_image(sampler, options)
    for note in wanted.notes:
        print(tr("note: {}").format(note), file=sys.stderr)
    result = _found(sampler, wanted, options)
    best = result.inversion.best
    names = tuple(sampler.class_names)
    run = run_of(path)[0].path.resolve().name
    write_latent(
        out, SavedLatent(best.z, best.class_weights, names, run, sampler.step, mark_of(sampler.generator), options.seed)
    )
    if picture is not None:
        _draw(picture, wanted, result.inversion)
    _tell(sampler, result, options, out, picture)
    return 0


@dataclass(frozen=True)
class _Result:
    inversion: Inversion
    seconds: float
    is_cut: bool


def _found(sampler: Sampler, wanted: Wanted, options: argparse.Namespace) -> _Result:
    """The best that there is when the time is over."""
    start = perf_counter()
    search = invert(
        sampler.generator,
        sampler.shape,
        wanted.image,
        wanted.counts,
        classes=None if wanted.label is None else [wanted.label],
        seed=options.seed,
        slice_seconds=_SLICE_SECONDS,
    )
    newest: Inversion | None = None
    for found in _shown(search):
        newest = found
        if perf_counter() - start >= options.seconds:
            break
    assert newest is not None
    return _Result(newest, perf_counter() - start, newest.iteration < newest.iterations)


def _shown(search: Iterator[Inversion]) -> Iterator[Inversion]:
    """The same, on a terminal beside a sign of how far it is."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield from search
        return
    with console.status("") as status:
        for found in search:
            text = tr("looking for it: {:.0%}, residual {:.3f}")
            status.update(text.format(found.iteration / found.iterations, found.best.residual))
            yield found


def _draw(path: Path, wanted: Wanted, inversion: Inversion) -> None:
    proposals = [inversion.best] if wanted.counts is None else inversion.proposals(_PROPOSALS)
    shown = comparison(wanted.image, [found.image for found in proposals], wanted.counts)
    with replacing(path) as temporary:
        write_png(temporary, shown)


def _tell(sampler: Sampler, result: _Result, options: argparse.Namespace, out: Path, picture: Path | None) -> None:
    best = result.inversion.best
    if options.json:
        facts: dict[str, Any] = {"step": sampler.step, "residual": best.residual, "similarity": best.similarity}
        if sampler.class_names:
            facts["class"] = _class(sampler, best)
        facts |= {"seconds": round(result.seconds, 3), "stopped": result.is_cut, "latent": str(out)}
        print(json.dumps(facts, indent=2))
        return
    lines = [
        (tr("residual"), tr("{:.3f} (mean difference of the pixels that count, 0–1)").format(best.residual)),
        (tr("similarity"), tr("{:.1f} % of what is to be seen in it").format(100 * best.similarity)),
    ]
    if sampler.class_names:
        lines.append((tr("class"), _classes(sampler, result.inversion)))
    seconds = f"{result.seconds:.1f}"
    if result.is_cut:
        seconds = tr("{}, the time was over: more --seconds find more").format(seconds)
    lines += [(tr("seconds"), seconds), (tr("latent"), str(out))]
    if picture is not None:
        lines.append((tr("picture"), str(picture)))
    print(tr("Step {:,}").format(sampler.step))
    for name, text in lines:
        print(f"  {name:<12}{text}")


def _classes(sampler: Sampler, inversion: Inversion) -> str:
    """The class of the best, and the one that comes next."""
    name, residuals = _class(sampler, inversion.best), inversion.by_class.copy()
    residuals[sampler.class_names.index(name)] = np.nan
    if not np.isfinite(residuals).any():
        return name
    second = int(np.nanargmin(residuals))
    return tr("{} (as {}: residual {:.3f})").format(name, sampler.class_names[second], float(residuals[second]))


def _class(sampler: Sampler, found: Found) -> str:
    assert found.class_weights is not None
    return sampler.class_names[int(found.class_weights.argmax())]
