"""Whose features a comparison of images rests on: the bundled judge's, some learnt from the images, or those of published FID."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Generator
from pathlib import Path

from ganstudio.datasets import Data
from ganstudio.errors import StudioError
from ganstudio.evaluation.compare import digit_judge_for, judge_for
from ganstudio.evaluation.inception import FILE, InceptionJudge
from ganstudio.evaluation.judge import Judge
from ganstudio.evaluation.own_judge import own_judge_in_slices
from ganstudio.params import tr

DIGITS, OWN = "digits", "own"


def add_features_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--features",
        metavar="digits|own|FILE.pth",
        default="",
        help=tr(
            "compare by those of the bundled judge of digits, by some learnt from the real images, or by those of published "
            "FID, from a file {} [digits where they are, else own]"
        ).format(FILE),
    )


def usual_features(shape: tuple[int, ...]) -> str:
    """Those that images of this shape (channels, height, width) are compared by where nothing is said of them."""
    return DIGITS if digit_judge_for(shape) else OWN


def judge_in_slices(
    choice: str, shape: tuple[int, ...], sides: Callable[[], tuple[Data, Data]]
) -> Generator[float, None, Judge]:
    """The judge with these features for images of this shape. Yields the share of the work that is done, 0–1.

    :param choice: ``digits``, ``own`` or a file
    :param sides: gives the real images to learn from, and some that are held out
    :raises StudioError: there is no such file, it holds something else, or images cannot be read so
    """
    if choice == DIGITS:
        return judge_for(shape)
    if choice == OWN:
        return (yield from own_judge_in_slices(*sides()))
    path = Path(choice).expanduser()
    if not path.exists():
        raise StudioError(tr("--features: {!r} is none of digits, own, and a file that exists.").format(choice))
    return InceptionJudge.load_file(path)
