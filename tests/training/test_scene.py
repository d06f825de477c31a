"""The plane as a window shows it."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from ganstudio.config import TrainConfig, config_from_json
from ganstudio.params import edited
from ganstudio.training.sampler import Sampler
from ganstudio.training.scene import scene_of
from ganstudio.training.trainer import Trainer


@pytest.fixture
def plane() -> TrainConfig:
    fields = {"dataset": {"kind": "ring"}, "network": {"kind": "points", "width": 16}, "conditioning": "none"}
    return config_from_json({**fields, "latent_size": 4, "batch_size": 32, "ema_images": 0, "threads": 1})


def trained(config: TrainConfig, steps: int = 5) -> Trainer:
    trainer = Trainer(config)
    for step in trainer.run():
        if step.number == steps:
            return trainer
    raise AssertionError


def test_heat_is_what_d_says_of_each_place(plane: TrainConfig) -> None:
    trainer = trained(plane)
    scene = scene_of(trainer)
    side = len(scene.heat)
    row, column = 7, 30
    x, y = (column + 0.5) / side * 2 - 1, 1 - (row + 0.5) / side * 2
    place = torch.tensor([x, y]).float().view(1, 2, 1, 1)
    said = trainer.game.networks["discriminator"](place).sigmoid().item()
    assert scene.heat[row, column] == pytest.approx(said, rel=1e-5)
    assert scene.is_probability
    assert scene.extent == 1.5
    assert np.abs(np.linalg.norm(scene.real, axis=1) - 1).max() < 0.06


def test_arrows_are_the_gradient(plane: TrainConfig) -> None:
    trainer = trained(plane)
    scene = scene_of(trainer)
    discriminator = trainer.game.networks["discriminator"].double()
    at, way = torch.from_numpy(scene.arrows_at[3] / scene.extent).double(), torch.tensor([1e-5, 0.0]).double()
    ends = [discriminator((at + sign * way).view(1, 2, 1, 1)).item() for sign in (1, -1)]
    assert scene.arrows[3, 0] == pytest.approx((ends[0] - ends[1]) / 2e-5, rel=1e-3)


def test_looking_changes_nothing(plane: TrainConfig) -> None:
    config = edited(edited(plane, "terms.spectral_norm", "on"), "augmentations.instance_noise", "on")
    one, other = trained(config), trained(config)
    scene_of(one)
    for trainer in (one, other):
        steps = trainer.run()
        for _ in range(3):
            next(steps)
    pairs = zip(one.state()["networks"].values(), other.state()["networks"].values(), strict=True)
    for looked_at, alone in pairs:
        assert all(looked_at[key].equal(alone[key]) for key in alone)
    assert one.random.get_state().equal(other.random.get_state())


@pytest.mark.parametrize("term", ["packing", "minibatch_std", "r1", "unrolled"])
def test_a_scene_of_every_sort_of_discriminator(term: str, plane: TrainConfig) -> None:
    scene = scene_of(trained(edited(plane, f"terms.{term}", "on"), 2), "generator")
    assert scene.updated == "generator"
    assert np.isfinite(scene.heat).all()
    assert np.isfinite(scene.arrows).all()
    assert scene.heat.std() > 0


def test_points_are_drawn_in_the_planes_own_units(plane: TrainConfig) -> None:
    sampler = Sampler.of_trainer(trained(plane))
    z = np.random.default_rng(0).standard_normal((5, 4)).astype(np.float32)
    with torch.no_grad():
        expected = 1.5 * sampler.generator(torch.from_numpy(z)).flatten(1).numpy()
    assert np.allclose(sampler.points(z), expected)
    pictures = sampler.render(z)
    assert pictures.shape == (5, 3, 64, 64)
    assert pictures.dtype == np.uint8
    assert sampler.draw_points(700, 3).shape == (700, 2)
    assert (sampler.draw_points(700, 3) == sampler.draw_points(700, 3)).all()
