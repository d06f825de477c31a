"""The weights of a generator as safetensors, its configuration in the metadata. Reading it never runs code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import safetensors
import safetensors.torch

from ganstudio import networks
from ganstudio.config import config_from_json
from ganstudio.errors import StudioError
from ganstudio.export.examples import weights_example
from ganstudio.export.portable import FORMAT, Arrays, Portable
from ganstudio.networks import Shape
from ganstudio.networks.conditioned import Generator
from ganstudio.params import tr

_FORMAT = "ganstudio generator "


def require_installed() -> None:
    """What is needed comes with GAN Studio."""


def write(portable: Portable, path: Path) -> None:
    weights = {name: tensor.contiguous() for name, tensor in portable.generator.state_dict().items()}
    path.write_bytes(
        safetensors.torch.save(weights, portable.facts)
    )  # their own writing hides the file from other users


def load_generator(path: Path) -> Portable:
    """A generator from the file that `write` makes.

    :raises StudioError: the file is missing, damaged, of a newer version, or something else
    """
    try:
        with safetensors.safe_open(path, framework="pt") as file:
            facts = file.metadata() or {}
            _require_format(path, facts.get("format", ""))
            weights = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118  it is no mapping
    except (OSError, safetensors.SafetensorError) as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error)) from error
    try:
        told = {name: json.loads(facts[name]) for name in ("config", "shape", "class_names", "step")}
        config, shape = config_from_json(told["config"]), _shape(told["shape"])
        generator = Generator(networks.registry.build(config.network), shape)
        generator.load_state_dict(weights)
        names, step = tuple(map(str, told["class_names"])), int(told["step"])
    except (AttributeError, KeyError, ValueError, TypeError, RuntimeError) as error:
        raise StudioError(tr("{} holds no generator of GAN Studio.").format(path)) from error
    generator.requires_grad_(False).eval()
    return Portable(generator, shape, names, step, config.name, told["config"])


def _require_format(path: Path, said: str) -> None:
    if not said.startswith(_FORMAT):
        raise StudioError(tr("{} holds no generator of GAN Studio.").format(path))
    if said != FORMAT:
        raise StudioError(tr("{} was written by a newer GAN Studio; install the newest version.").format(path))


def _shape(told: dict[str, Any]) -> Shape:
    heads = tuple((name, width) for name, width in told.pop("heads"))  # JSON has lists alone
    return Shape(**told, heads=heads)


def opened(path: Path) -> Callable[[Arrays], np.ndarray]:
    return load_generator(path).images


def example(portable: Portable, file: str) -> str:
    return weights_example(portable, file)
