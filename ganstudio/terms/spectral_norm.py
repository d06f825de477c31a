"""Spectral normalisation."""

from __future__ import annotations

from typing import Literal

import torch
from torch import nn
from torch.nn.functional import normalize
from torch.nn.utils import parametrize

from ganstudio.params import N_, Params, param
from ganstudio.terms import Role, Term, register

_LAYERS = (nn.Linear, nn.Conv2d, nn.ConvTranspose2d)


@register
class SpectralNorm(Term):
    """Divides each weight matrix of D by its largest singular value, so that D cannot grow steep."""

    title = N_("Spectral normalisation")
    source = "Miyato et al. 2018, arXiv 1802.05957; of G too: Zhang et al. 2019, arXiv 1805.08318"
    order = 35
    limits_slope = True
    is_structural = True

    class Config(Params):
        kind: Literal["spectral_norm"] = "spectral_norm"
        generator: bool = param(False, N_("Of G too"), N_("Normalise the generator's layers as well."))

    config: Config

    def build(self, role: Role, network: nn.Module, random: torch.Generator) -> None:
        if role == "generator" and not self.config.generator:
            return
        for layer in list(network.modules()):
            if isinstance(layer, _LAYERS):
                _require_some_weight(layer, random)
                parametrize.register_parametrization(layer, "weight", BySigma(layer, random))


def _require_some_weight(layer: nn.Module, random: torch.Generator) -> None:
    """A layer that begins as zero, as those of the residual network do, has no direction to be scaled."""
    weight = layer.weight
    if isinstance(weight, torch.Tensor) and not weight.any():
        nn.init.normal_(weight, 0, 0.02, generator=random)


class BySigma(nn.Module):
    """A weight divided by its largest singular value, which one power iteration a pass follows.

    Own, because torch's draws its start from the process-wide generator.
    """

    def __init__(self, layer: nn.Module, random: torch.Generator) -> None:
        super().__init__()
        self.u: torch.Tensor
        self.v: torch.Tensor
        # The output channels are the rows; transposed convolutions keep them second.
        self.transposed = isinstance(layer, nn.ConvTranspose2d)
        matrix = self._matrix(layer.weight.detach())  # type: ignore[operator]
        u = normalize(torch.randn(matrix.shape[0], generator=random), dim=0)
        self.register_buffer("u", u)
        self.register_buffer("v", normalize(matrix.T.cpu() @ u, dim=0))
        for _ in range(15):
            self._iterate(matrix.cpu())

    def forward(self, weight: torch.Tensor) -> torch.Tensor:
        matrix = self._matrix(weight)
        if self.training:
            self._iterate(matrix.detach())
        # Copies: a later pass of the same step moves the buffers on, which the graph of this one still needs.
        sigma = self.u.clone() @ matrix @ self.v.clone()
        return weight / sigma

    @torch.no_grad()
    def _iterate(self, matrix: torch.Tensor) -> None:
        self.u.copy_(normalize(matrix @ self.v, dim=0, eps=1e-12))
        self.v.copy_(normalize(matrix.T @ self.u, dim=0, eps=1e-12))

    def _matrix(self, weight: torch.Tensor) -> torch.Tensor:
        return (weight.transpose(0, 1) if self.transposed else weight).flatten(1)
