"""Walks the registries: each part builds, trains two steps with finite gradients, and tells what it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch

from ganstudio import augmentations, datasets, games, networks, objectives, terms
from ganstudio.config import TrainConfig, config_from_json
from ganstudio.params import ConfigError, edited, edited_all
from ganstudio.training.trainer import Trainer

REGISTRIES = {
    "network": networks.registry,
    "objective": objectives.registry,
    "terms": terms.registry,
    "augmentations": augmentations.registry,
    "dataset": datasets.registry,
    "game": games.registry,
}
PARTS = [(field, kind) for field, registry in REGISTRIES.items() for kind in registry]


def of_images(quick: TrainConfig) -> list[TrainConfig]:
    auxiliary = edited_all(quick, [("conditioning", "auxiliary"), ("terms.class_loss", "on")])
    return [*(edited(quick, "conditioning", one) for one in ("none", "concat", "projection")), auxiliary]


def of_points(quick: TrainConfig) -> TrainConfig:
    fields = {"dataset": {"kind": "ring"}, "network": {"kind": "points", "width": 8}, "conditioning": "none"}
    return config_from_json(quick.model_dump() | fields | {"terms": {}})


@pytest.fixture
def values(pictures: Path) -> dict[tuple[str, str], Any]:
    """What to choose a part by, where its name alone does not make it trainable."""
    own_images = {"kind": "folder", "folder": str(pictures), "size": 28, "classes": True}
    return {("dataset", "folder"): own_images}


@pytest.mark.parametrize(("field", "kind"), PARTS)
def test_a_part_trains(field: str, kind: str, quick: TrainConfig, values: dict[tuple[str, str], Any]) -> None:
    several = field in ("terms", "augmentations")
    configs, reasons = [], []
    for base in (*of_images(quick), of_points(quick)):
        try:
            value = values.get((field, kind), kind)
            configs.append(edited(base, f"{field}.{kind}", "on") if several else edited(base, field, value))
        except ConfigError as refused:  # some parts do not go with some conditionings or with images, and say so
            reasons += refused.problems.values()
    assert configs
    assert all(len(reason) > 20 for reason in reasons)
    for config in configs:
        trainer = Trainer(config)
        steps = trainer.run()
        metrics = [next(steps).metrics for _ in range(2)][-1]
        assert all(torch.isfinite(value) for value in metrics.values())
        for network in trainer.game.networks.values():
            gradients = [parameter.grad for parameter in network.parameters()]
            assert all(gradient is not None and torch.isfinite(gradient).all() for gradient in gradients)
            assert any(gradient.abs().sum() > 0 for gradient in gradients if gradient is not None)


@pytest.mark.parametrize(("field", "kind"), PARTS)
def test_a_part_tells_what_it_is(field: str, kind: str) -> None:
    part = REGISTRIES[field][kind]
    assert part.title
    assert part.source
    assert len(part.__doc__) > 20
    config = part.Config()
    assert type(config).model_validate_json(config.model_dump_json()) == config


@pytest.mark.parametrize(
    "kind", [kind for kind in networks.registry if kind != "points"]
)  # whose points may lie anywhere
@pytest.mark.parametrize(("size", "channels"), [(28, 1), (32, 3), (64, 3)])
def test_networks_fit_other_images(kind: str, size: int, channels: int) -> None:
    from ganstudio.networks.conditioned import Discriminator, Generator

    network = networks.registry.build(networks.registry[kind].Config())
    shape = networks.Shape(latent=8, channels=channels, size=size, classes=3, conditioning="concat", embedding=4)
    classes = torch.eye(3)[[0, 1]]
    images = Generator(network, shape)(torch.randn(2, 8), classes)
    assert images.shape == (2, channels, size, size)
    assert images.abs().max() <= 1
    assert Discriminator(network, shape, torch.Generator())(images, classes).shape == (2,)
