"""What is said of samples beside their nearest training images. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence

from ganstudio.evaluation.copies import Pairs
from ganstudio.evaluation.nearest import COMPARED
from ganstudio.evaluation.sentences import three_digits
from ganstudio.params import tr

_LISTED = 8


def question() -> str:
    """What is being done, before there is an answer."""
    return tr(
        "Each sample is compared with every training image. A copy lies much nearer to one of them than to the next ones."
    )


def verdict(pairs: Pairs) -> str:
    """How many of the samples look like copies."""
    copies, n = pairs.copies, len(pairs.indices)
    if not copies:
        return tr("None of these {:,} samples looks like a copy of a training image.").format(n)
    listed = ", ".join(str(index + 1) for index in copies[:_LISTED]) + (", …" if len(copies) > _LISTED else "")
    if len(copies) == 1:
        text = tr("One of these {:,} samples looks like a copy of a training image: number {}.").format(n, listed)
    else:
        text = tr("{:,} of these {:,} samples look like copies of training images: numbers {}.")
        text = text.format(len(copies), n, listed)
    return tr("{} So few may be chance.").format(text) if pairs.may_be_chance else text


def meaning(pairs: Pairs) -> str:
    """What makes a sample look like a copy, and what that rests on."""
    usual = pairs.usual
    text = tr(
        "A copy lies much nearer to one training image than to the next ones: its isolation, the distance to the nearest as a "
        "share of the mean distance to the {:,} nearest, is below {:.2f}."
    )
    basis = tr("Of {:,} real images that were not trained on, {:,} are below that, too.")
    if not usual.is_held_out:
        basis = tr("Of {:,} training images, each held against all others, {:,} are below that, too.")
    about = text.format(min(COMPARED, pairs.trained), usual.threshold)
    return f"{about} {basis.format(usual.n, usual.below)}"


def limits() -> str:
    """What this way of comparing cannot see."""
    return tr("Images are compared pixel by pixel: a copy that is shifted or mirrored is not found.")


def heading(pairs: Pairs) -> str:
    """What stands over the training images."""
    return tr("The nearest of {:,} training images").format(pairs.trained)


def labels(pairs: Pairs, kinds: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What each sample and each training image is, for tooltips and screen readers.

    :param kinds: what the samples are, in words; may be empty
    """
    figures = [_figures(pairs, index) for index in range(len(pairs.indices))]
    theirs = [tr("{}, {}").format(_partner(pairs, index), text) for index, text in enumerate(figures)]
    if not kinds:
        return tuple(figures), tuple(theirs)
    ours = [tr("{}, {}").format(kind, text) for kind, text in zip(kinds, figures, strict=False)]
    return tuple(ours), tuple(theirs)


def details(pairs: Pairs, index: int) -> tuple[str, ...]:
    """A pair in two or three lines: who they are, and what their distance and isolation say."""
    who = tr("Sample {}: nearest to it is {}.").format(index + 1, _partner(pairs, index))
    distance = pairs.distance[index]
    if distance == 0:
        return who, tr("Distance 0: pixel for pixel the training image. This is a copy.")
    text = tr("Distance {}: the pixels differ by {:.1f} % of full brightness (root mean square).")
    said = text.format(three_digits(distance), 100 * pairs.difference[index])
    if index in pairs.copies:
        more = tr("Isolation {:.2f}: much nearer to this one than to the next ones. This looks like a copy.")
    else:
        more = tr("Isolation {:.2f}: not much nearer to this one than to the next ones. No sign of a copy.")
    return who, said, more.format(pairs.isolation[index])


def _partner(pairs: Pairs, index: int) -> str:
    """The training image: its number, and its class where it has one."""
    text = tr("training image {:,}").format(pairs.indices[index] + 1)
    return tr("{}, {}").format(text, tr("class {}").format(pairs.classes[index])) if pairs.classes else text


def _figures(pairs: Pairs, index: int) -> str:
    distance, isolation = three_digits(pairs.distance[index]), pairs.isolation[index]
    return tr("distance {}, isolation {:.2f}").format(distance, isolation)
