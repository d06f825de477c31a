"""InfoGAN's codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

import torch
from torch.nn.functional import cross_entropy, mse_loss

from ganstudio.networks import Shape
from ganstudio.params import N_, Params, param, tr
from ganstudio.terms import DiscriminatorUpdate, GeneratorUpdate, Term, register


@register
class Codes(Term):
    """The first numbers of z become codes, one categorical and some continuous, and D's features must tell them from the
    image: G finds by itself what to use them for, often the digit, its slant and its width."""

    title = N_("Learned codes (InfoGAN)")
    source = "Chen et al. 2016, arXiv 1606.03657"
    order = 71
    is_structural = True

    class Config(Params):
        kind: Literal["codes"] = "codes"
        categories: int = param(10, N_("Categories"), N_("Values of the categorical code; 0: none."), ge=0, le=1000)
        continuous: int = param(2, N_("Continuous codes"), N_("Each from -1 to 1."), ge=0, le=100)
        weight: float = param(1.0, N_("Weight, categorical"), live=True, log=True, gt=0, le=100)
        continuous_weight: float = param(0.1, N_("Weight, continuous"), live=True, log=True, gt=0, le=100)

        def objections(self, config: Any) -> Iterator[tuple[str, str]]:
            if self.categories + self.continuous < 1:
                yield "terms.codes", tr("needs at least one code")
            if self.categories + self.continuous > config.latent_size:
                yield "terms.codes", tr("the codes are more numbers than z has")

    config: Config

    def shape(self, shape: Shape) -> Shape:
        codes = self.config.categories + self.config.continuous
        heads = (*shape.heads, ("codes", codes))
        return replace(shape, heads=heads, categories=self.config.categories, continuous=self.config.continuous)

    def d_loss(self, update: DiscriminatorUpdate) -> torch.Tensor | None:
        return self._loss(update.discriminator, update.fake_features, update.z)

    def g_loss(self, update: GeneratorUpdate) -> torch.Tensor | None:
        return self._loss(update.discriminator, update.fake_features, update.z)

    def _loss(self, discriminator: Any, features: torch.Tensor, z: torch.Tensor) -> torch.Tensor:
        k, end = self.config.categories, self.config.categories + self.config.continuous
        guessed = discriminator.heads["codes"](features)
        loss = guessed.new_zeros(())
        if k:
            loss = loss + self.config.weight * cross_entropy(guessed[:, :k], z[:, :k].argmax(1))
        if end > k:  # a Gaussian of fixed width, so squared distances
            loss = loss + self.config.continuous_weight * mse_loss(guessed[:, k:], z[:, k:end])
        return loss
