"""Packing: D judges several images at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

import torch

from ganstudio.networks import Shape
from ganstudio.params import N_, Objection, Params, param, tr
from ganstudio.terms import Term, register


@register
class Packing(Term):
    """D sees m images of one kind at a time, so that a generator that makes always the same is found out at once."""

    title = N_("Packing (PacGAN)")
    source = "Lin et al. 2018, arXiv 1712.04086"
    order = 60
    is_structural = True

    class Config(Params):
        kind: Literal["packing"] = "packing"
        samples: int = param(2, N_("Images at once"), N_("m: how many images D judges together."), ge=2, le=16)

        def objections(self, config: Any) -> Iterator[Objection]:
            if config.conditioning != "none":
                text = tr("does not go with classes: D would judge images of different classes as one")
                yield Objection("terms.packing", text, (("conditioning", "none"),))
            if config.batch_size % self.samples:
                text = tr("the batch size {} is no multiple of {}")
                fitting = max(config.batch_size // self.samples, 1) * self.samples
                path, text = "terms.packing.samples", text.format(config.batch_size, self.samples)
                yield Objection(path, text, (("batch_size", fitting),))

    config: Config

    def shape(self, shape: Shape) -> Shape:
        return replace(shape, packed=self.config.samples)

    def present(self, images: torch.Tensor) -> torch.Tensor:
        return images.reshape(len(images) // self.config.samples, -1, *images.shape[2:])
