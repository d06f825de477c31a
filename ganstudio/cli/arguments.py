"""Values of options as several commands read them."""

from __future__ import annotations

import argparse
from pathlib import Path

from ganstudio.errors import StudioError
from ganstudio.latent.point import MOST_TRUNCATION
from ganstudio.params import tr
from ganstudio.training.sampler import Sampler


def output(name: str, *suffixes: str, option: str = "--out") -> Path:
    """The file that ``--out``, or another option, names.

    :raises StudioError: its ending is none of these, or it would lie in no folder
    """
    out = Path(name).expanduser()
    if out.suffix.lower() not in suffixes:
        raise StudioError(tr("{}: {} must end in {}.").format(option, out, tr(" or ").join(suffixes)))
    if not out.resolve().parent.is_dir():
        raise StudioError(tr("{}: the folder {} does not exist.").format(option, out.resolve().parent))
    return out


def require(holds: bool, option: str, value: int) -> None:
    if not holds:
        raise StudioError(tr("{}: {} is too small.").format(option, value))


def whole_numbers(option: str, text: str) -> list[int]:
    """A list such as 1,2,3."""
    try:
        return [int(part) for part in text.split(",")]
    except ValueError:
        raise StudioError(tr("{}: {!r} is no list of whole numbers such as 1,2,3.").format(option, text)) from None


def add_truncation_option(parser: argparse.ArgumentParser) -> None:
    """``--truncation``; see `truncation_of`."""
    parser.add_argument(
        "--truncation",
        type=float,
        metavar="T",
        help=tr(
            "scale the latents, but not their learned codes: below 1 more typical images of less variety, above 1 rarer ones, "
            "0 to {:g}, as the slider Truncation of the window [1]"
        ).format(MOST_TRUNCATION),
    )


def truncation_of(options: argparse.Namespace) -> float:
    """The factor of the latents, 1 where none is asked for.

    :raises StudioError: it is out of range
    """
    factor = 1.0 if options.truncation is None else options.truncation
    if not 0 <= factor <= MOST_TRUNCATION:  # not (0 <= nan) too
        raise StudioError(tr("--truncation: give 0 to {:g}, not {:g}.").format(MOST_TRUNCATION, factor))
    return float(factor)


def class_index(sampler: Sampler, option: str, name: str) -> int:
    """The class that a person calls so."""
    if not sampler.class_names:
        raise StudioError(tr("{}: this run was trained without classes.").format(option))
    if name not in sampler.class_names:
        known = ", ".join(sampler.class_names)
        raise StudioError(tr("{}: there is no class {!r}; there are {}.").format(option, name, known))
    return sampler.class_names.index(name)


def category_index(sampler: Sampler, code: int | None) -> int | None:
    """The learned category that a person calls by its number, counted from 1 as the window does."""
    if code is None:
        return None
    count = sampler.shape.categories
    if not count:
        raise StudioError(tr("--code: this run was trained without a learned category."))
    if not 1 <= code <= count:
        raise StudioError(tr("--code: there is no learned code {}; there are 1 to {}.").format(code, count))
    return code - 1
