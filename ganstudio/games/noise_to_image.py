"""The classic game: a generator turns noise into images, a discriminator tells them from real ones."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import torch
from torch import nn

from ganstudio.augmentations import Moment
from ganstudio.games import Batch, Parts, Update, register
from ganstudio.networks import Network, Shape, as_latents
from ganstudio.networks.conditioned import Discriminator, Generator
from ganstudio.params import N_, Objection, Params, param, registry_of, tr
from ganstudio.terms import DiscriminatorUpdate, GeneratorUpdate, Role, Score, Term

Metrics = dict[str, torch.Tensor]
ROLES: tuple[Role, ...] = ("generator", "discriminator")


@dataclass(frozen=True)
class Fakes:
    """Generated images with what they were made from."""

    z: torch.Tensor
    images: torch.Tensor
    classes: torch.Tensor | None


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
        joined_batch: bool = param(
            False,
            N_("One batch for D"),
            N_("D sees real and generated images in one batch, so that they share BatchNorm's statistics."),
            advanced=True,
        )
        inference_fakes: bool = param(
            False,
            N_("Fakes by running statistics"),
            N_("Images for D are made with G's BatchNorm in inference mode, and G learns from others."),
            advanced=True,
        )

        def objections(self, config: Any) -> Iterator[Objection]:
            terms = registry_of(config, "terms")
            if config.conditioning == "auxiliary" and not any(terms[kind].names_classes for kind in config.terms):
                text = tr("D is not shown the class and nothing asks it for one: add the class loss, or choose another")
                yield Objection("conditioning", text, (("terms.class_loss", "on"),))

        def concerns(self, config: Any) -> Iterator[tuple[str, str]]:
            if self.joined_batch and not getattr(config.network, "discriminator_norm", False):
                text = tr("This changes nothing here: D has no BatchNorm, so images of one batch share nothing.")
                yield "game.joined_batch", text

    def __init__(self, config: Config, parts: Parts) -> None:
        self.config = config
        self.parts = parts
        self.G = Generator(parts.network, parts.shape)
        self.D = Discriminator(parts.network, parts.shape, parts.random)
        self.networks: dict[str, nn.Module] = {"generator": self.G, "discriminator": self.D}
        self.G.is_half = self.D.is_half = parts.bfloat16
        for role in ROLES:
            parts.network.initialise(self.networks[role], parts.initial_random)
            for term in parts.terms.values():
                term.build(role, self.networks[role], parts.initial_random)
            self.networks[role].to(parts.device)
        self.optimisers = {name: parts.make_optimiser(name, network) for name, network in self.networks.items()}
        # Walking through the modules, as their own methods do at each call, is felt in the step of a small network.
        self._parameters = {name: list(network.parameters()) for name, network in self.networks.items()}

    @staticmethod
    def build_generator(network: Network, shape: Shape, terms: Iterable[Term]) -> nn.Module:
        generator = Generator(network, shape)
        for term in terms:
            term.build("generator", generator, torch.Generator())
        return generator

    def updates(self, step: int, progress: float, next_batch: Callable[[], Batch]) -> Iterator[Update]:
        now = Moment(step, progress, self.parts.random, self.parts.dial)
        for remaining in reversed(range(self.config.d_steps)):
            # The last images made for D serve G as well: their graph is kept, which saves one pass through G.
            fake = self._draw(with_graph=remaining == 0, inference=self.config.inference_fakes)
            real = next_batch()
            yield Update("discriminator", self._update_discriminator(now, real, fake))
        if self.config.inference_fakes:
            fake = self._draw(with_graph=True)
        yield Update("generator", self._update_generator(now, real, fake), is_last=True)

    def phase(self, step: int, progress: float) -> Hashable:
        augmentations = (part.phase(step, progress) for part in self.parts.augmentations.values())
        return (*augmentations, *(part.phase(step, progress) for part in self.parts.terms.values()))

    def rate(self, images: torch.Tensor, classes: torch.Tensor | None) -> torch.Tensor:
        for term in self.parts.terms.values():
            images = term.present(images)
        self.D.eval()
        self.D.is_half = False
        try:
            with torch.no_grad():
                scores: torch.Tensor = self.D(images, classes)
                return scores
        finally:
            self.D.train()
            self.D.is_half = self.parts.bfloat16

    def _update_discriminator(self, now: Moment, real: Batch, fake: Fakes) -> Metrics:
        terms, fakes = self.parts.terms, fake.images.detach()
        real.images.requires_grad_(any(term.wants_real_gradient(now.step) for term in terms.values()))
        fakes.requires_grad_(any(term.wants_fake_gradient(now.step) for term in terms.values()))
        real_features, fake_features = self._both_features(now, real, fakes, fake.classes)
        real_scores = self.D.scores(real_features, real.classes)
        fake_scores = self.D.scores(fake_features, fake.classes)
        loss = self.parts.objective.d_loss(real_scores, fake_scores)
        metrics = {"loss/d": loss, "score/real": self._shown(real_scores), "score/fake": self._shown(fake_scores)}
        update = DiscriminatorUpdate(
            step=now.step,
            progress=now.progress,
            discriminator=self.D,
            score=self._scorer(now),
            random=self.parts.random,
            real=real.images,
            fake=fakes,
            real_classes=real.classes,
            fake_classes=fake.classes,
            real_scores=real_scores,
            fake_scores=fake_scores,
            real_features=real_features,
            fake_features=fake_features,
            z=fake.z,
            dial=now.dial,
        )
        loss = self._with_terms(loss, metrics, lambda term: term.d_loss(update), "d")
        metrics["gradient/d"] = self._descend("discriminator", loss)
        for augmentation in self.parts.augmentations.values():
            metrics |= augmentation.observe(real_scores.detach(), len(real.images), now)
        return {name: value.detach() for name, value in metrics.items()}

    def _update_generator(self, now: Moment, real: Batch, fake: Fakes) -> Metrics:
        self._hold_still("discriminator", True)  # D's own weight gradients would be computed for nothing
        try:
            update = self._generator_update(now, real, fake)
            loss = self.parts.objective.g_loss(*self._scores_for_generator(update))
            metrics = {"loss/g": loss}
            loss = self._with_terms(loss, metrics, lambda term: term.g_loss(update), "g")
            metrics["gradient/g"] = self._descend("generator", loss)
        finally:
            self._hold_still("discriminator", False)
        return {name: value.detach() for name, value in metrics.items()}

    def _generator_update(self, now: Moment, real: Batch, fake: Fakes) -> GeneratorUpdate:
        features = self.D.features(self._presented(now, fake.images), fake.classes)
        return GeneratorUpdate(
            step=now.step,
            progress=now.progress,
            generator=self.G,
            discriminator=self.D,
            discriminator_optimiser=self.optimisers["discriminator"],
            d_loss=self.parts.objective.d_loss,
            score=self._scorer(now),
            random=self.parts.random,
            z=fake.z,
            fake=fake.images,
            fake_features=features,
            classes=fake.classes,
            real=real.images.detach(),
            real_classes=real.classes,
            dial=now.dial,
        )

    def _scores_for_generator(self, update: GeneratorUpdate) -> tuple[torch.Tensor, torch.Tensor | None]:
        """Scores of generated images and, where the objective compares with them, of real ones, both by one and the same D."""
        opponents = (term.opponent(update) for term in self.parts.terms.values())
        opponent = next((each for each in opponents if each is not None), None)
        if opponent is None:
            scores = self.D.scores(update.fake_features, update.classes)
        else:
            scores = opponent(update.fake, update.classes)
        if not self.parts.objective.needs_real_scores:
            return scores, None
        return scores, (opponent or update.score)(update.real, update.real_classes)

    def _both_features(
        self, now: Moment, real: Batch, fakes: torch.Tensor, classes: torch.Tensor | None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        shown = self._presented(now, real.images), self._presented(now, fakes)
        if not self.config.joined_batch:
            return self.D.features(shown[0], real.classes), self.D.features(shown[1], classes)
        both = None if classes is None or real.classes is None else torch.cat([real.classes, classes])
        real_features, fake_features = self.D.features(torch.cat(shown), both).chunk(2)
        return real_features, fake_features

    def _presented(self, now: Moment, images: torch.Tensor) -> torch.Tensor:
        """Images as D receives them."""
        for augmentation in self.parts.augmentations.values():
            images = augmentation.apply(images, now)
        for term in self.parts.terms.values():
            images = term.present(images)
        return images

    def _scorer(self, now: Moment) -> Score:
        def score(
            images: torch.Tensor, classes: torch.Tensor | None, parameters: dict[str, torch.Tensor] | None = None
        ) -> torch.Tensor:
            shown = self._presented(now, images)
            if parameters is None:
                plain: torch.Tensor = self.D(shown, classes)
                return plain
            other: torch.Tensor = torch.func.functional_call(self.D, parameters, (shown, classes))
            return other

        return score

    def _with_terms(
        self, loss: torch.Tensor, metrics: Metrics, ask: Callable[[Term], torch.Tensor | None], network: str
    ) -> torch.Tensor:
        """The loss with what the terms add, each entered into the metrics."""
        for kind, term in self.parts.terms.items():
            extra = ask(term)
            if extra is not None:
                name = f"term/{kind}"
                metrics[f"{name}/g" if network == "g" else name] = extra
                loss = loss + extra
        return loss

    def _hold_still(self, name: Role, still: bool) -> None:
        for parameter in self._parameters[name]:
            parameter.requires_grad_(not still)

    def _descend(self, name: Role, loss: torch.Tensor) -> torch.Tensor:
        """One update of a network; returns the length of its whole gradient, before anything clips it."""
        for parameter in self._parameters[name]:
            parameter.grad = None
        loss.backward()
        reduce_gradients(self.networks[name])
        length = _length([p.grad for p in self._parameters[name] if p.grad is not None])
        for term in self.parts.terms.values():
            term.before_step(name, self.networks[name])
        self.optimisers[name].step()
        for term in self.parts.terms.values():
            term.after_step(name, self.networks[name])
        return length

    def _shown(self, scores: torch.Tensor) -> torch.Tensor:
        scores = scores.detach()
        return (scores.sigmoid() if self.parts.objective.scores_are_logits else scores).mean()

    def _draw(self, with_graph: bool, inference: bool = False) -> Fakes:
        """A batch of generated images from new latents; with `inference`, by G's running BatchNorm statistics."""
        classes, z = self._draw_classes(), self._draw_latents()
        if not inference:  # its modules need not be walked through, which is felt in a small network's step
            with torch.set_grad_enabled(with_graph):
                return Fakes(z, self.G(z, classes), classes)
        self.G.eval()
        try:
            with torch.no_grad():
                return Fakes(z, self.G(z, classes), classes)
        finally:
            self.G.train()

    def _draw_latents(self) -> torch.Tensor:
        shape = (self.parts.batch_size, self.parts.shape.latent)
        normal = torch.randn(shape, generator=self.parts.random, device=self.parts.device)
        return as_latents(normal, self.parts.shape)

    def _draw_classes(self) -> torch.Tensor | None:
        count = self.parts.shape.classes
        if not self.parts.shape.is_conditional:
            return None
        labels = torch.randint(count, (self.parts.batch_size,), generator=self.parts.random, device=self.parts.device)
        # Not `one_hot`, which reads the labels to see whether they are right.
        return torch.zeros(len(labels), count, device=labels.device).scatter_(1, labels[:, None], 1.0)


def reduce_gradients(network: nn.Module) -> None:
    """Averages the gradients over the processes of a run; the identity on one process."""


def _length(gradients: list[torch.Tensor]) -> torch.Tensor:
    """That of all gradients as one vector."""
    return torch.linalg.vector_norm(torch.stack(torch._foreach_norm(gradients)))
