"""What a person has done in the latent panel, in words."""

from __future__ import annotations

from collections.abc import Sequence

from ganstudio.params import N_, tr

_WORDS = {
    "begin": N_("At the beginning"),
    "class": N_("Another class"),
    "class blend": N_("A blend of classes"),
    "code": N_("Another learned code"),
    "code blend": N_("A blend of learned codes"),
    "random": N_("A random latent"),
    "reset": N_("Directions back to zero"),
    "swap": N_("A and B swapped"),
    "seed a": N_("Another seed A"),
    "seed b": N_("Another seed B"),
    "morph": N_("Morphed from A to B"),
    "truncation": N_("Another truncation"),
    "pick": N_("A sample"),
    "paste": N_("A pasted latent"),
    "favourite": N_("A favourite"),
    "keyframe": N_("A point of the path"),
    "path": N_("Along the path"),
    "pad": N_("On the pad"),
    "drawing": N_("Found for a drawing"),
    "neighbour": N_("A neighbour"),
    "drop": N_("A latent that was dropped"),
    "mix": N_("A − B + C"),
    "term": N_("A, B or C"),
    "other": N_("The other of two that are compared"),
    "table": N_("A class in another style"),
}
_ORIGINS = {
    "pick": N_("sample"),
    "paste": N_("pasted"),
    "favourite": N_("favourite"),
    "keyframe": N_("path"),
    "path": N_("path"),
    "pad": N_("pad"),
    "drawing": N_("drawing"),
    "neighbour": N_("neighbour"),
    "drop": N_("dropped"),
    "mix": N_("mix"),
    "term": N_("mix"),
    "other": N_("compared"),
    "table": N_("table"),
}
"""For the room of a number: what stands in place of a seed."""
_NUMBERED = {
    "direction": (N_("Direction {}"), 1),
    "code": (N_("Continuous code {}"), 1),
    "number": (N_("Number z[{}]"), 0),
}
"""With what the first is called: people count from 1, but z is written as in code."""


def origin_word(source: str) -> str:
    """Where a latent came from that has no seed. :param source: as for `what_was_done`"""
    return tr(_ORIGINS.get(source, N_("latent")))


def what_was_done(source: str, direction_names: Sequence[str] = ()) -> str:
    """
    :param source: what moved the point, as `LatentControls.point_moved` and `LatentPanel.go_to` call it
    :param direction_names: by the person; empty where a direction is called by its number
    """
    if source in _WORDS:
        return tr(_WORDS[source])
    kind, _, number = source.partition(" ")
    if kind == "direction" and number.isdecimal() and any(direction_names[int(number) : int(number) + 1]):
        return tr("Moved along “{}”").format(direction_names[int(number)])
    if kind in _NUMBERED and number.isdecimal():
        words, first = _NUMBERED[kind]
        return tr(words).format(int(number) + first)
    return tr("Another place")
