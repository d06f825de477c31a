"""Which numbers of z a search finds: ``12``, ``20-27``, ``>2``, ``<0.1``, ``changed``, or several of them. Knows no widgets."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ganstudio.latent.paths import Latents
from ganstudio.params import N_, tr

CHANGED = N_("changed")
"""The word for those that were changed by themselves; its beginning does as well."""
_PLACES = re.compile(r"(\d+)(?:(-|\.\.|:)(\d*))?")
_SIZE = re.compile(r"([<>])=?(\d*\.?\d*)")
_DASHES = str.maketrans("‐‑‒–—−", "------")
_LEAST_CHANGE = 0.005  # what is shown as another number


def changed(edits: Latents) -> NDArray[np.bool_]:
    """Which numbers were changed by themselves, (size,).

    :param edits: by how much, (size,)
    """
    return np.abs(edits) >= _LEAST_CHANGE


@dataclass(frozen=True)
class CoordinateSearch:
    """What is looked for: places are alternatives, conditions hold together."""

    places: tuple[tuple[int, int | None], ...] = ()
    """First and last number of each range, counted from 0; None: to the end. Empty: anywhere."""
    above: float | None = None
    """The absolute value is more than that."""
    below: float | None = None
    is_changed: bool = False

    @classmethod
    def of_text(cls, text: str) -> CoordinateSearch:
        """Reads what a person wrote; what is only begun, such as ``40-`` or ``>``, finds what it does not rule out.

        :raises ValueError: a sentence for the person: a word is none of those above
        """
        places: list[tuple[int, int | None]] = []
        bounds: dict[str, float] = {}
        is_changed = False
        for word in _words(text):
            if found := _PLACES.fullmatch(word):
                places.append(_range(found))
            elif found := _SIZE.fullmatch(word):
                if found[2].strip("."):
                    bounds[found[1]] = float(found[2])
            elif _means_changed(word):
                is_changed = True
            else:
                raise ValueError(tr("Write 12, 20-27, >2, <0.1 or {}.").format(tr(CHANGED)))
        return cls(tuple(places), bounds.get(">"), bounds.get("<"), is_changed)

    @property
    def asks_for_values(self) -> bool:
        """Whether it may find others when z moves."""
        return self.above is not None or self.below is not None or self.is_changed

    def found(self, z: Latents, edits: Latents, first: int = 0) -> NDArray[np.intp]:
        """The numbers that fit, in order.

        :param z: (size,)
        :param edits: by how much each was changed by itself, (size,)
        :param first: those before it are never found
        """
        fits = np.zeros(len(z), bool) if self.places else np.ones(len(z), bool)
        for low, high in self.places:
            fits[low : None if high is None else high + 1] = True
        fits[:first] = False
        if self.above is not None:
            fits &= np.abs(z) > self.above
        if self.below is not None:
            fits &= np.abs(z) < self.below
        if self.is_changed:
            fits &= changed(edits)
        return np.flatnonzero(fits)


def _words(text: str) -> list[str]:
    # As a Chinese keyboard writes them, digits and signs are wide; spaces about a sign are no end of a word.
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).casefold()
    joined = re.sub(r"\s*(-|\.\.|:)\s*(?=\d|$)|(?<=[<>=])\s+", lambda found: found[1] or "", plain.replace("|", ""))
    return re.sub(r"\bz\s*(?=\[?\d|[<>])|[\[\],;、]", " ", joined).split()


def _range(found: re.Match[str]) -> tuple[int, int | None]:
    first = int(found[1])
    if not found[2]:
        return first, first
    if not found[3]:
        return first, None
    return min(first, int(found[3])), max(first, int(found[3]))


def _means_changed(word: str) -> bool:
    return any(name.casefold().startswith(word) for name in (CHANGED, tr(CHANGED)))
