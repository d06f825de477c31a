"""What a person has done in the latent panel, in words."""

from __future__ import annotations

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
    "pick": N_("A sample"),
    "paste": N_("A pasted latent"),
    "favourite": N_("A favourite"),
    "keyframe": N_("A point of the path"),
    "path": N_("Along the path"),
    "pad": N_("On the pad"),
    "drawing": N_("Found for a drawing"),
}
_NUMBERED = {"direction": N_("Direction {}"), "code": N_("Continuous code {}")}


def what_was_done(source: str) -> str:
    """:param source: what moved the point, as `LatentControls.point_moved` and `LatentPanel.go_to` call it"""
    if source in _WORDS:
        return tr(_WORDS[source])
    kind, _, number = source.partition(" ")
    if kind in _NUMBERED and number.isdecimal():
        return tr(_NUMBERED[kind]).format(int(number) + 1)
    return tr("Another place")
