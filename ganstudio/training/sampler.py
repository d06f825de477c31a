"""`Sampler`: a generator with what is needed to draw from it, from a running trainer or from a checkpoint."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from torch import nn

from ganstudio import games, networks, terms
from ganstudio.config import TrainConfig, config_from_json
from ganstudio.latent.space import LatentSpace
from ganstudio.networks import Shape
from ganstudio.params import kind_of
from ganstudio.scatter import point_pictures
from ganstudio.training.trainer import Trainer

_SLICE_IMAGES = 512


@dataclass(frozen=True)
class Sampler:
    """Draws images. Never touches the random numbers of the run."""

    generator: nn.Module
    shape: Shape
    class_names: tuple[str, ...]
    device: torch.device
    step: int

    @classmethod
    def of_trainer(cls, trainer: Trainer) -> Sampler:
        """Looks at the trainer's live average: to be used on the thread that trains."""
        names = tuple(trainer.data.class_names) if trainer.shape.is_conditional else ()
        return cls(trainer.generator, trainer.shape, names, trainer.device, trainer.step)

    @classmethod
    @contextmanager
    def of_live(cls, trainer: Trainer) -> Iterator[Sampler]:
        """Looks at the generator itself as its last update left it, not at its average; it is in evaluation mode meanwhile."""
        live = trainer.game.networks[trainer.game.averaged[0]]
        with evaluating(live):
            yield replace(cls.of_trainer(trainer), generator=live)

    @classmethod
    def of_state(cls, state: dict[str, Any], device: str = "cpu") -> Sampler:
        """From the state in a checkpoint; the data set is not needed."""
        config, shape = config_from_json(state["config"]), Shape(**state["shape"])
        generator = generator_for(config, shape)
        generator.load_state_dict(state["averages"][games.registry[kind_of(config.game)].averaged[0]])
        generator.requires_grad_(False).eval().to(device)
        names = tuple(state["class_names"]) if shape.is_conditional else ()
        return cls(generator, shape, names, torch.device(device), state["step"])

    @property
    def space(self) -> LatentSpace:
        """What its latents are made of."""
        return LatentSpace.of(self.shape)

    def render(self, z: np.ndarray, classes: np.ndarray | None = None) -> np.ndarray:
        """z (N, latent) and class indices (N,) or class weights (N, classes) → images (N, channels, size, size), uint8.

        Where samples are points of the plane, a small picture of each, (N, 3, 64, 64).
        """
        with torch.inference_mode():
            samples = self._samples(z, classes)
            if self.shape.plane:
                return point_pictures(samples.flatten(1).cpu().numpy())
            return samples.add_(1).mul_(127.5).round_().clamp_(0, 255).to(torch.uint8).cpu().numpy()

    def points(self, z: np.ndarray) -> np.ndarray:
        """z (N, latent) → points of the plane (N, 2), float32, in its own units."""
        assert self.shape.plane, "the samples of this run are images"
        with torch.inference_mode():
            return self.shape.plane * self._samples(z, None).flatten(1).cpu().numpy()

    def _samples(self, z: np.ndarray, classes: np.ndarray | None) -> torch.Tensor:
        """What the generator makes, (N, channels, size, size), float32, on its device."""
        weights = None
        if self.shape.is_conditional:
            assert classes is not None, "a conditional generator needs classes"
            weights = torch.from_numpy(self.weights(classes)).to(self.device)
        latents = torch.from_numpy(np.ascontiguousarray(z, np.float32)).to(self.device)
        samples: torch.Tensor = self.generator(latents, weights)
        return samples.float()

    def draw(
        self,
        count: int,
        seed: int,
        label: int | np.ndarray | None = None,
        category: int | None = None,
        truncation: float = 1.0,
    ) -> Iterator[tuple[np.ndarray, np.ndarray | None]]:
        """Slices of `count` images (n, channels, size, size) with their labels (n,) int64, or None without classes.

        The labels are balanced over the classes unless `label` asks for one, or for one of each image (count,). The same seed
        gives the same images. `category` and `truncation` are those of `latents`.
        """
        start = 0
        for z in self.latents(count, seed, category, truncation):
            labels = None
            if self.shape.is_conditional:
                counted = np.arange(start, start + len(z))
                labels = counted % self.shape.classes if label is None else np.broadcast_to(label, count)[counted]
            start += len(z)
            yield self.render(z, labels), labels

    def draw_points(self, count: int, seed: int, category: int | None = None, truncation: float = 1.0) -> np.ndarray:
        """`count` points of the plane (count, 2), in its own units. The same seed gives the same points."""
        return np.concatenate([self.points(z) for z in self.latents(count, seed, category, truncation)])

    def latents(
        self, count: int, seed: int, category: int | None = None, truncation: float = 1.0
    ) -> Iterator[np.ndarray]:
        """Slices (n, latent) of `count` latents; the same seed gives the same ones.

        :param category: the learned code of all of them, counted from 0; None: that which each happens to have
        :param truncation: what `LatentSpace.truncated` multiplies them with
        """
        random = np.random.Generator(np.random.PCG64(seed))
        for start in range(0, count, _SLICE_IMAGES):
            normal = random.standard_normal((min(_SLICE_IMAGES, count - start), self.shape.latent), np.float32)
            z = self.space.truncated(self.space.of_normal(normal), truncation)
            yield z if category is None else self.space.with_category(z, category)

    def weights(self, classes: np.ndarray) -> np.ndarray:
        """Class indices (N,), or class weights, which stay as they are, as class weights (N, classes), float32."""
        if classes.ndim == 2:
            return np.ascontiguousarray(classes, np.float32)
        return np.eye(self.shape.classes, dtype=np.float32)[classes]


def generator_for(config: TrainConfig, shape: Shape) -> nn.Module:
    """A new generator as this configuration has it; its weights are there to be replaced. On the CPU."""
    structure = [terms.registry.build(part) for part in config.terms.values()]
    network = networks.registry.build(config.network)
    return games.registry[kind_of(config.game)].build_generator(network, shape, structure)


@contextmanager
def evaluating(network: nn.Module) -> Iterator[None]:
    """A network in evaluation mode and in float32: training mode would draw dropout masks and move running statistics."""
    was_training, was_half = network.training, getattr(network, "is_half", False)
    network.eval()
    if was_half:
        network.is_half = False  # type: ignore[assignment]  # of a `Half`
    try:
        yield
    finally:
        network.train(was_training)
        if was_half:
            network.is_half = True  # type: ignore[assignment]
