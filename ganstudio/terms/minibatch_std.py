"""Minibatch standard deviation: D sees how much a batch varies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

from ganstudio.networks import Shape
from ganstudio.params import N_, Objection, Params, tr
from ganstudio.terms import Term, register


@register
class MinibatchStd(Term):
    """D's last layer is also told how much its features vary over the batch, so that sameness gives G away."""

    title = N_("Minibatch standard deviation")
    source = "Karras et al. 2018, arXiv 1710.10196, section 3"
    order = 61
    is_structural = True

    class Config(Params):
        kind: Literal["minibatch_std"] = "minibatch_std"

        def objections(self, config: Any) -> Iterator[Objection]:
            if getattr(config.game, "joined_batch", False):
                text = tr("does not go with one batch for D: real and generated images would get the same deviation")
                yield Objection("terms.minibatch_std", text, (("game.joined_batch", False),))

    def shape(self, shape: Shape) -> Shape:
        return replace(shape, minibatch_std=True)
