"""Generator and discriminator: an architecture's body with the class joined to it.

Classes travel as weights (N, classes), one-hot for a plain label: a blend of classes is just another row, and the label can
be differentiated.
"""

from typing import Any

import torch
from torch import nn

from ganstudio.networks import Network, Shape


class Half:
    """Whether a network's body computes in bfloat16, with weights and results in float32."""

    is_half = False

    def _computed(self, body: nn.Module, x: torch.Tensor) -> Any:
        if not self.is_half:
            return body(x)
        with torch.autocast(x.device.type, torch.bfloat16):
            return body(x).float()


class Generator(Half, nn.Module):
    """G: latent z (N, latent) and class weights (N, classes) or None → images (N, channels, size, size) in -1..1."""

    def __init__(self, network: Network, shape: Shape) -> None:
        super().__init__()
        self.embed: nn.Module | None = None
        width = 0
        if shape.is_conditional:
            width = shape.embedding or shape.classes
            self.embed = nn.Linear(shape.classes, width, bias=False) if shape.embedding else nn.Identity()
        self.body = network.generator_body(shape.latent + width, shape)

    def forward(self, z: torch.Tensor, classes: torch.Tensor | None = None) -> torch.Tensor:
        if self.embed is not None:
            assert classes is not None, "a conditional generator needs class weights"
            z = torch.cat([z, self.embed(classes)], dim=1)
        images: torch.Tensor = self._computed(self.body, z)
        return images


class Discriminator(Half, nn.Module):
    """D: images (N, channels, size, size) and class weights (N, classes) or None → scores (N,), real when large.

    ``concat`` joins the label to the input (Mirza 2014, arXiv 1411.1784), as constant maps or, for flat bodies, as a vector.
    ``projection`` adds the inner product of features and a class vector (Miyato 2018, arXiv 1802.05637). ``auxiliary`` does
    not look at the label; a head names it instead.
    """

    def __init__(self, network: Network, shape: Shape, random: torch.Generator) -> None:
        super().__init__()
        self.flat = network.flat
        self.joins = shape.conditioning == "concat"
        self.minibatch_std = shape.minibatch_std
        channels = shape.channels * shape.packed
        inputs = channels * shape.size**2 if self.flat else channels
        self.body, width = network.discriminator_body(inputs + (shape.classes if self.joins else 0), shape, random)
        width += shape.minibatch_std
        self.score = nn.Linear(width, 1)
        self.project = nn.Linear(shape.classes, width, bias=False) if shape.conditioning == "projection" else None
        self.heads = nn.ModuleDict({name: nn.Linear(width, outputs) for name, outputs in shape.heads})

    def forward(self, images: torch.Tensor, classes: torch.Tensor | None = None) -> torch.Tensor:
        return self.scores(self.features(images, classes), classes)

    def features(
        self, images: torch.Tensor, classes: torch.Tensor | None = None, spread: torch.Tensor | None = None
    ) -> torch.Tensor:
        """(N, F), what the last layers read.

        :param spread: with minibatch standard deviation, that of another batch in place of these images' own
        """
        features = self._body_features(images, classes)
        if self.minibatch_std:
            spread = _spread(features) if spread is None else spread
            features = torch.cat([features, spread.expand(len(features), 1)], dim=1)
        return features

    def spread(self, images: torch.Tensor, classes: torch.Tensor | None = None) -> torch.Tensor:
        """How much features vary over a batch, a scalar: what minibatch standard deviation tells the last layers."""
        return _spread(self._body_features(images, classes))

    def _body_features(self, images: torch.Tensor, classes: torch.Tensor | None) -> torch.Tensor:
        x = images.flatten(1) if self.flat else images
        if self.joins:
            assert classes is not None, "a conditional discriminator needs class weights"
            label = classes if self.flat else classes[:, :, None, None].expand(-1, -1, *images.shape[2:])
            x = torch.cat([x, label.to(x.dtype)], dim=1)
        features: torch.Tensor = self._computed(self.body, x)
        return features

    def scores(self, features: torch.Tensor, classes: torch.Tensor | None = None) -> torch.Tensor:
        """From features (N, F) to scores (N,)."""
        scores: torch.Tensor = self.score(features).squeeze(1)
        if self.project is not None:
            scores = scores + (self.project(classes) * features).sum(1)
        return scores


def _spread(features: torch.Tensor) -> torch.Tensor:
    return (features.var(0, correction=0) + 1e-8).sqrt().mean()
