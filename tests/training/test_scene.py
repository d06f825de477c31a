"""The plane as a window shows it."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from ganstudio.config import TrainConfig, config_from_json
from ganstudio.params import edited
from ganstudio.training.sampler import Sampler
from ganstudio.training.scene import _Opinion, scene_of
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


def test_after_a_single_update_the_points_are_those_of_the_generator_itself(plane: TrainConfig) -> None:
    trainer = trained(edited(plane, "ema_images", 5000), 40)
    z = np.random.default_rng(0).standard_normal((5, 4)).astype(np.float32)
    average, now = scene_of(trainer), scene_of(trainer, "generator")
    assert (average.is_live, now.is_live) == (False, True)
    assert np.abs(average.generated - now.generated).max() > 1e-3
    live = trainer.game.networks["generator"]
    assert live.training
    with Sampler.of_live(trainer) as sampler, torch.no_grad():
        assert not live.training
        assert np.allclose(sampler.points(z), 1.5 * live(torch.from_numpy(z)).flatten(1).numpy())
    assert live.training
    assert scene_of(trained(plane, 2)).is_live  # without an average, what is shown is the generator


def test_the_modes_of_the_data(plane: TrainConfig) -> None:
    scene = scene_of(trained(plane, 1))
    assert scene.modes.shape == (8, 2)
    assert scene.reach == pytest.approx(0.03)
    nearest = np.linalg.norm(scene.real[:, None] - scene.modes[None], axis=2).min(1)
    assert (nearest <= scene.reach).mean() > 0.97
    moons = edited(plane, "dataset", "two_moons")
    assert scene_of(trained(moons, 1)).modes.shape == (0, 2)


@pytest.mark.parametrize("packing", [False, True])
def test_what_d_says_of_a_place_depends_on_no_other_place(packing: bool, plane: TrainConfig) -> None:
    config = edited(plane, "terms.minibatch_std", "on")
    trainer = trained(edited(config, "terms.packing", "on") if packing else config, 3)
    opinion = _Opinion(trainer, scene_of(trainer).generated)
    rng = np.random.default_rng(0)
    points = rng.uniform(-1, 1, (6, 2)).astype(np.float32)
    together = opinion.gradient(points)
    assert np.allclose(together[:2], opinion.gradient(points[:2]), atol=1e-6)
    samples = opinion._samples(points)
    with torch.no_grad():
        assert torch.allclose(opinion._of(samples)[:1], opinion._of(samples[:1]), atol=1e-5)
        if not packing:
            spread = trainer.game.networks["discriminator"].spread(opinion._samples(scene_of(trainer).generated[:32]))
            assert opinion._spread == pytest.approx(spread.item())
    assert np.abs(together).max() > 0
