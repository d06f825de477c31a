"""`Figure`: one thing that was measured, beside its target."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ganstudio.bench.table import Grid
from ganstudio.params import N_, tr

_NOTHING = "–"


@dataclass(frozen=True)
class Figure:
    """A number with its unit, its target where there is one, and how it was come by."""

    key: str
    """By which a program finds it."""
    title: str
    """Marked with `N_`."""
    value: float | None
    """None where what is timed did not happen within the time that it had."""
    unit: str = ""
    """``s``, ``ms``, ``MB``, ``×``; marked with `N_` where it is a word."""
    most: float | None = None
    """The target, where the value should not be above it."""
    least: float | None = None
    """The target, where the value should not be below it."""
    words: str = ""
    """What else is to be known of it, in the person's language."""
    details: Mapping[str, Any] = field(default_factory=dict)
    """As JSON can hold them."""

    @property
    def is_met(self) -> bool | None:
        """Whether the target is reached; None where there is none."""
        if self.most is None and self.least is None:
            return None
        if self.value is None or math.isnan(self.value):
            return False
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)

    def as_dict(self) -> dict[str, Any]:
        """Everything as JSON can hold it."""
        value = self.value if self.value is not None and math.isfinite(self.value) else None
        bounds = {"at_most": self.most, "at_least": self.least, "is_met": self.is_met}
        return {"value": value, "unit": self.unit, **bounds, "words": self.words, **self.details}

    def cells(self) -> list[str]:
        """Title, target, what was measured, whether that is enough, and the words."""
        verdict = {True: tr("yes"), False: tr("no"), None: ""}[self.is_met]
        return [tr(self.title), self._target(), shown(self.value, self.unit), verdict, self.words]

    def _target(self) -> str:
        bounds = [("≤", self.most), ("≥", self.least)]
        return ", ".join(f"{sign} {shown(bound, self.unit)}" for sign, bound in bounds if bound is not None)


HEADINGS = (N_("what"), N_("target"), N_("measured"), N_("reached"), N_("how"))


def figures_grid(figures: Iterable[Figure], caption: str) -> Grid:
    """A table of figures.

    :param caption: what holds for all of them, in the person's language
    """
    rows = [figure.cells() for figure in figures]
    return Grid("", [tr(heading) for heading in HEADINGS], rows, caption, figures=2, is_of_names=False)


def shown(value: float | None, unit: str = "") -> str:
    """With its unit, in three digits that count, whole numbers as they are: 0.97, 12.3 ms, 1,234 MB."""
    if value is None or not math.isfinite(value):
        return _NOTHING
    if value == round(value) or abs(value) >= 100:
        number = f"{value:,.0f}"
    else:
        number = f"{value:.3g}"
    return f"{number} {tr(unit)}" if unit else number
