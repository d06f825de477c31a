"""The metrics in words: a sentence for each figure, with what it rests on and its floor."""

from __future__ import annotations

import math
from collections.abc import Mapping

from ganstudio.evaluation.metrics import Figure
from ganstudio.params import N_, tr

_SHARES = {
    "precision": N_("Precision {:.1f} %: so many of {:,} images lie among real ones"),
    "recall": N_("Recall {:.1f} %: so many of {:,} real images lie among these ones"),
    "coverage": N_("Coverage {:.1f} %: so many of {:,} real images have one of these nearby"),
    "memorised": N_(
        "Near copies {:.1f} %: so many of {:,} images lie far nearer to one training image than to the next"
    ),
}


def three_digits(value: float) -> str:
    """Three digits that count: 0.148, 15.6, 1,491."""
    if not math.isfinite(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:#.3g}"


def sentences(figures: Mapping[str, Figure], real: str, classes: int, is_asked: bool) -> list[str]:
    """
    :param real: what the floors are of, such as "real test images"
    :param classes: how many the judge knows
    :param is_asked: whether each image was drawn for a class; else the judge has named it
    """
    said = []
    for name, figure in figures.items():
        if name in _SHARES:
            said.append(_share(figure, real, tr(_SHARES[name])))
        elif name == "kernel_distance":
            said.append(_kernel_distance(figure, real))
        elif name == "score":
            said.append(_score(figure, real, classes))
        elif name == "density":
            said.append(_density(figure, real))
        elif name == "trained_on_generated":
            said.append(_trained(figure, is_asked))
    return said


def _floor(figure: Figure, real: str, shown: str) -> str:
    if figure.floor is None or figure.floor_n is None:
        return tr(".")
    return tr("; {} from {:,} {}.").format(shown, figure.floor_n, real)


def _kernel_distance(figure: Figure, real: str) -> str:
    text = tr("Kernel distance {} ± {} from {:,} images")
    said = text.format(three_digits(figure.value), three_digits(figure.error or 0.0), figure.n)
    shown = tr("{} ± {}").format(three_digits(figure.floor or 0.0), three_digits(figure.floor_error or 0.0))
    return said + _floor(figure, real, shown)


def _score(figure: Figure, real: str, classes: int) -> str:
    said = tr("Score exp(E KL) {} of at most {} from {:,} images").format(three_digits(figure.value), classes, figure.n)
    return said + _floor(figure, real, three_digits(figure.floor or 0.0))


def _share(figure: Figure, real: str, text: str) -> str:
    return text.format(100 * figure.value, figure.n) + _floor(figure, real, f"{100 * (figure.floor or 0.0):.1f} %")


def _density(figure: Figure, real: str) -> str:
    text = tr("Density {:.2f}: how closely real images surround {:,} of these, 1 being usual")
    return text.format(figure.value, figure.n) + _floor(figure, real, f"{figure.floor or 0.0:.2f}")


def _trained(figure: Figure, is_asked: bool) -> str:
    if is_asked:
        text = tr(
            "Trained on these {:,} images and their classes, a small classifier is right on {:.1f} % of real test images"
        )
    else:
        text = tr(
            "Trained on these {:,} images as the judge names them, a small classifier is right on {:.1f} % of real test images"
        )
    said = text.format(figure.n, 100 * figure.value)
    if figure.floor is None or figure.floor_n is None:
        return said + tr(".")
    return said + tr("; trained on {:,} real ones, on {:.1f} %.").format(figure.floor_n, 100 * figure.floor)
