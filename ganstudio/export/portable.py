"""A generator as it leaves: its moving average alone, on the CPU, with what is to be known of it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, cast

import numpy as np
import torch
from torch import nn
from torch.nn.utils import parametrize

from ganstudio.config import config_from_json
from ganstudio.errors import StudioError
from ganstudio.latent.space import LatentSpace
from ganstudio.networks import Shape
from ganstudio.networks.convolutions import UpConvolution
from ganstudio.params import N_, tr
from ganstudio.training.checkpoint import State
from ganstudio.training.sampler import Sampler

Arrays = dict[str, np.ndarray]
OF_POINTS = N_("This run makes points of the plane; only generators of images can be exported.")
FORMAT = "ganstudio generator 1"
"""What a file says it is; another number for what this version cannot read."""
_CHECKED_SEED = 4_000_000


@dataclass(frozen=True)
class Portable:
    """What an exported file is made of."""

    generator: nn.Module
    """z (N, latent) and class weights (N, classes) or None → images (N, channels, size, size) in -1..1; of plain layers."""
    shape: Shape
    class_names: tuple[str, ...]
    step: int
    name: str
    """Of the configuration."""
    config: dict[str, Any]
    """As in ``config.json``."""
    original: nn.Module | None = None
    """What the app itself draws with, where `generator` is made of it: a file is held against this, not against its own source."""

    @classmethod
    def of_state(cls, state: State) -> Portable:
        """From the state in a checkpoint.

        :raises StudioError: the run makes points of the plane
        """
        sampler = Sampler.of_state(state)
        if sampler.shape.plane:
            raise StudioError(tr(OF_POINTS))
        name = config_from_json(state["config"]).name
        plain = _plain(Sampler.of_state(state).generator)  # another one: what is done to it must not reach the original
        return cls(plain, sampler.shape, sampler.class_names, sampler.step, name, state["config"], sampler.generator)

    @property
    def input_names(self) -> tuple[str, ...]:
        """What other programs call the inputs."""
        return ("z", "class_weights") if self.shape.is_conditional else ("z",)

    @property
    def bytes(self) -> int:
        """About how long an exported file will be: the weights, four bytes each."""
        return sum(tensor.numel() * tensor.element_size() for tensor in self.generator.state_dict().values())

    @property
    def facts(self) -> dict[str, str]:
        """What a file says of itself: JSON by name."""
        facts = {
            "config": self.config,
            "shape": asdict(self.shape),
            "class_names": self.class_names,
            "step": self.step,
            "inputs": self.input_names,
            "output": "images (N, channels, size, size), float32, -1 to 1",
        }
        return {"format": FORMAT, **{name: json.dumps(fact) for name, fact in facts.items()}}

    def inputs(self, count: int) -> Arrays:
        """Latents of seeds, and with classes blends of them as well as single ones: what a file is tried on."""
        z = LatentSpace.of(self.shape).of_seeds(range(_CHECKED_SEED, _CHECKED_SEED + count))
        if not self.shape.is_conditional:
            return {"z": z}
        corners = np.eye(self.shape.classes, dtype=np.float32)
        first, second = corners[np.arange(count) % len(corners)], corners[np.arange(1, count + 1) % len(corners)]
        share = np.linspace(0, 1, count, dtype=np.float32)[:, None]
        return {"z": z, "class_weights": (1 - share) * first + share * second}

    def images(self, inputs: Arrays) -> np.ndarray:
        """What the app makes of these inputs: (N, channels, size, size), float32, -1 to 1."""
        network = self.generator if self.original is None else self.original
        with torch.inference_mode():
            images: torch.Tensor = network(*(torch.from_numpy(inputs[name]) for name in self.input_names))
            return images.numpy()


def _plain(generator: nn.Module) -> nn.Module:
    """Makes a network one in float32 on the CPU and of torch's own layers, as far as it has others that compute the same.

    What computes weights (spectral normalisation) is done once for all. The network given is used up; so are copies of it, which
    share the classes that torch takes the computed weights from.
    """
    plain = generator.float().cpu().eval().requires_grad_(False)
    for layer in [layer for layer in plain.modules() if parametrize.is_parametrized(layer)]:
        for name in list(cast(nn.ModuleDict, layer.parametrizations)):
            parametrize.remove_parametrizations(layer, name, leave_parametrized=True)
    for layer in plain.modules():
        if isinstance(layer, UpConvolution):
            layer.__class__ = nn.ConvTranspose2d  # type: ignore[assignment]  # it differs by its speed in training alone
    return plain
