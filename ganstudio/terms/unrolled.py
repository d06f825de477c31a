"""Unrolled discriminator steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import torch

from ganstudio.params import N_, Objection, Params, param, registry_of, tr
from ganstudio.terms import Classes, GeneratorUpdate, Images, Score, Term, register
from ganstudio.terms.optimiser_steps import steps_of


@register
class Unrolled(Term):
    """G learns against the discriminator as it would be k updates later, and through those updates: running away to one
    mode no longer pays, because D's answer is already felt."""

    title = N_("Unrolled discriminator")
    source = "Metz et al. 2017, arXiv 1611.02163"
    order = 63

    class Config(Params):
        kind: Literal["unrolled"] = "unrolled"
        steps: int = param(
            5,
            N_("Steps k"),
            N_("How many updates of D G looks ahead; each costs one more pass."),
            live=True,
            ge=1,
            le=20,
        )

        def objections(self, config: Any) -> Iterator[Objection]:
            terms = registry_of(config, "terms")
            others = [kind for kind in config.terms if terms[kind].acts_on_d()]
            if others:
                text = tr("the updates of D that G foresees are made by the objective alone: switch off {}")
                names = ", ".join(tr(terms[kind].title) for kind in others)
                off = tuple((f"terms.{kind}", "off") for kind in others)
                yield Objection("terms.unrolled", text.format(names), off)
            if getattr(config.game, "joined_batch", False):
                text = tr("does not go with one batch for D: the updates of D that G foresees see two")
                yield Objection("terms.unrolled", text, (("game.joined_batch", False),))

    config: Config

    def opponent(self, update: GeneratorUpdate) -> Score:
        parameters = dict(update.discriminator.named_parameters())
        # What a pass moves (statistics, power iterations) goes ahead as well, in copies: D itself stays as it is.
        buffers = {name: buffer.clone() for name, buffer in update.discriminator.named_buffers()}
        step = steps_of(update.discriminator_optimiser, list(parameters.values()))
        # Copies of these too: the game has switched D's own gradients off.
        weights = [parameter.detach().requires_grad_() for parameter in parameters.values()]

        def score(images: Images, classes: Classes) -> torch.Tensor:  # by the weights of the moment
            return update.score(images, classes, {**buffers, **dict(zip(parameters, weights, strict=True))})

        for _ in range(self.config.steps):
            real, fake = score(update.real, update.real_classes), score(update.fake, update.classes)
            gradients = torch.autograd.grad(update.d_loss(real, fake), weights, create_graph=True)
            weights = step(weights, gradients)
        return score
