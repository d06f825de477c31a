"""The classic game: a generator turns noise into images, a discriminator tells them from real ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

import torch
from torch import nn
from torch.nn.functional import one_hot

from ganstudio.games import Batch, Parts, Update, register
from ganstudio.networks import Network, Shape
from ganstudio.networks.conditioned import Discriminator, Generator
from ganstudio.params import N_, Params, param
from ganstudio.terms import DiscriminatorUpdate

Metrics = dict[str, torch.Tensor]


@register
class NoiseToImage:
    """G draws images from noise, D tells them from real ones; each learns from the other."""

    title = N_("Noise → image")
    source = "Goodfellow et al. 2014, arXiv 1406.2661, algorithm 1"
    averaged = ("generator",)

    class Config(Params):
        kind: Literal["noise_to_image"] = "noise_to_image"
        d_steps: int = param(
            1,
            N_("D updates per step"),
            N_("How often the discriminator learns before the generator does."),
            live=True,
            ge=1,
            le=100,
        )

    def __init__(self, config: Config, parts: Parts) -> None:
        self.config = config
        self.parts = parts
        self.G = self.build_generator(parts.network, parts.shape)
        self.D = Discriminator(parts.network, parts.shape, parts.random)
        self.networks: dict[str, nn.Module] = {"generator": self.G, "discriminator": self.D}
        for network in self.networks.values():
            parts.network.initialise(network, parts.initial_random)
            network.to(parts.device)
        self.optimisers = {name: parts.make_optimiser(name, network) for name, network in self.networks.items()}

    @staticmethod
    def build_generator(network: Network, shape: Shape) -> nn.Module:
        return Generator(network, shape)

    def updates(self, step: int, next_batch: Callable[[], Batch]) -> Iterator[Update]:
        for remaining in reversed(range(self.config.d_steps)):
            # The last images made for D serve G as well: their graph is kept, which saves one pass through G.
            with torch.set_grad_enabled(remaining == 0):
                classes = self._draw_classes()
                fake = self.G(self._draw_latents(), classes)
            yield Update("discriminator", self._update_discriminator(step, next_batch(), Batch(fake.detach(), classes)))
        yield Update("generator", self._update_generator(fake, classes))

    def _update_discriminator(self, step: int, real: Batch, fake: Batch) -> Metrics:
        terms, objective = self.parts.terms, self.parts.objective
        real.images.requires_grad_(any(term.wants_real_gradient(step) for term in terms.values()))
        real_scores = self.D(real.images, real.classes)
        fake_scores = self.D(fake.images, fake.classes)
        loss = objective.d_loss(real_scores, fake_scores)
        metrics = {"loss/d": loss, "score/real": self._shown(real_scores), "score/fake": self._shown(fake_scores)}
        update = DiscriminatorUpdate(
            step, self.D, real.images, real_scores, fake.images, fake_scores, real.classes, fake.classes
        )
        for kind, term in terms.items():
            extra = term.d_loss(update)
            if extra is not None:
                metrics[f"term/{kind}"] = extra
                loss = loss + extra
        self._descend("discriminator", loss)
        for term in terms.values():
            term.after_d(self.D)
        return {name: value.detach() for name, value in metrics.items()}

    def _update_generator(self, fake: torch.Tensor, classes: torch.Tensor | None) -> Metrics:
        self.D.requires_grad_(False)  # D's own weight gradients would be computed for nothing
        try:
            loss = self.parts.objective.g_loss(self.D(fake, classes))
            self._descend("generator", loss)
        finally:
            self.D.requires_grad_(True)
        return {"loss/g": loss.detach()}

    def _descend(self, name: str, loss: torch.Tensor) -> None:
        self.optimisers[name].zero_grad(set_to_none=True)
        loss.backward()
        reduce_gradients(self.networks[name])
        self.optimisers[name].step()

    def _shown(self, scores: torch.Tensor) -> torch.Tensor:
        scores = scores.detach()
        return (scores.sigmoid() if self.parts.objective.scores_are_logits else scores).mean()

    def _draw_latents(self) -> torch.Tensor:
        shape = (self.parts.batch_size, self.parts.shape.latent)
        return torch.randn(shape, generator=self.parts.random, device=self.parts.device)

    def _draw_classes(self) -> torch.Tensor | None:
        count = self.parts.shape.classes
        if not self.parts.shape.is_conditional:
            return None
        labels = torch.randint(count, (self.parts.batch_size,), generator=self.parts.random, device=self.parts.device)
        return one_hot(labels, count).float()


def reduce_gradients(network: nn.Module) -> None:
    """Averages the gradients over the processes of a run; the identity on one process."""
