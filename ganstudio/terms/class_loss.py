"""The auxiliary classifier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

import torch
from torch.nn.functional import cross_entropy

from ganstudio.networks import Shape
from ganstudio.params import N_, Objection, Params, param, tr
from ganstudio.terms import DiscriminatorUpdate, GeneratorUpdate, Term, register


@register
class ClassLoss(Term):
    """D also names the class, of real and of generated images, and G is asked for images whose class it names right."""

    title = N_("Class loss (AC-GAN)")
    source = "Odena et al. 2017, arXiv 1610.09585"
    order = 70
    is_structural = True
    names_classes = True

    class Config(Params):
        kind: Literal["class_loss"] = "class_loss"
        weight: float = param(
            1.0, N_("Weight"), N_("Of the cross-entropy in both networks' losses."), live=True, log=True, gt=0, le=100
        )

        def objections(self, config: Any) -> Iterator[Objection]:
            if config.conditioning == "none":
                text = tr("needs classes: set the conditioning to auxiliary, or to projection")
                yield Objection("terms.class_loss", text, (("terms.class_loss", "off"),))
            if config.conditioning == "concat":
                text = tr("does not go with a label at D's input: D would copy it; take auxiliary")
                yield Objection("terms.class_loss", text, (("terms.class_loss", "off"),))

    config: Config

    def shape(self, shape: Shape) -> Shape:
        return replace(shape, heads=(*shape.heads, ("class", shape.classes)))

    def d_loss(self, update: DiscriminatorUpdate) -> torch.Tensor | None:
        assert update.real_classes is not None
        assert update.fake_classes is not None
        head = update.discriminator.heads["class"]
        real = cross_entropy(head(update.real_features), update.real_classes.argmax(1))
        fake = cross_entropy(head(update.fake_features), update.fake_classes.argmax(1))
        return self.config.weight * (real + fake)

    def g_loss(self, update: GeneratorUpdate) -> torch.Tensor | None:
        assert update.classes is not None
        head = update.discriminator.heads["class"]
        return self.config.weight * cross_entropy(head(update.fake_features), update.classes.argmax(1))
