"""The numbers that presets take from their sources, so that none changes unnoticed.

A preset's `source` names the paper, page or code and what was changed; the table holds what was taken.
"""

from __future__ import annotations

from typing import Any

import pytest
from torch import nn

from ganstudio.config import TrainConfig
from ganstudio.networks.convolutions import DownConvolution
from ganstudio.networks.layers import Dropout
from ganstudio.params import Params, edited, kind_of, walk
from ganstudio.presets import preset, presets
from ganstudio.training.trainer import Trainer

OURS = {"quick-digits", "quick-digits-grouped", "quick-digits-unconditional"}


def adam(g: float, d: float, beta1: float, beta2: float, batch: int, latent: int) -> dict[str, Any]:
    rates = {"optimiser": "adam", "lr_g": g, "lr_d": d, "beta1": beta1, "beta2": beta2}
    return rates | {"batch_size": batch, "latent_size": latent}


# 60,000 images in batches of 128 are 468 steps an epoch, for 100 epochs.
TENSORFLOW = {
    "network": "dcgan",
    "network.generator_width": 64,
    "network.discriminator_width": 64,
    "network.kernel": 5,
    "network.slope": 0.3,
    "network.dropout": 0.3,
    "network.discriminator_norm": False,
    "network.dropout_last_only": False,
    "objective": "non_saturating",
    "game.joined_batch": False,
    "shuffle": True,
    "ema_images": 0,
    "planned_steps": 46_800,
}
KERAS = {"epsilon": 1e-7, "network.norm_epsilon": 1e-3, "network.norm_momentum": 0.01, "network.init": "glorot"}
CLASSIC = {"network": "compact", "conditioning": "none", "game.d_steps": 1, "decay": "none", "ema_images": 0}
DCGAN = TENSORFLOW | KERAS | adam(2e-4, 2e-5, 0.9, 0.999, 128, 100) | {"conditioning": "none"}
CONDITIONAL = TENSORFLOW | KERAS | adam(2e-4, 2e-4, 0.5, 0.999, 128, 100) | {"embedding": 0}

PUBLISHED: dict[str, dict[str, Any]] = {
    "first-gan": adam(2e-4, 2e-4, 0.5, 0.999, 128, 100)
    | {"network": "mlp", "network.width": 256, "network.slope": 0.2, "objective": "non_saturating", "ema_images": 0},
    "dcgan": DCGAN | {"objective.real_target": 1.0, "decay": "none"},
    "dcgan-stabilised": DCGAN
    | {"objective.real_target": 0.9, "objective.fake_target": 0.0, "decay": "exponential", "decay_floor": 0.1}
    | {"terms.spectral_norm.generator": False, "terms.gradient_norm_clipping.limit": 1.0},
    "dcgan-label-noise": TENSORFLOW
    | KERAS
    | adam(2e-4, 2e-4, 0.5, 0.999, 128, 100)
    | {"conditioning": "none", "network.slope": 0.2, "network.dropout": 0.2, "network.dropout_last_only": True}
    | {"network.discriminator_norm": True, "network.norm_after_activation": True}
    | {"game.joined_batch": True, "game.inference_fakes": True, "shuffle": False, "seed": 42}
    | {"objective.noise": 0.05, "objective.real_target": 1.0, "objective.fake_target": 0.0},
    "conditional-dcgan": CONDITIONAL | {"conditioning": "concat"},
    # Not concat: D would copy the label that it is given instead of naming the digit.
    "conditional-dcgan-classifying": CONDITIONAL | {"conditioning": "auxiliary", "terms.class_loss.weight": 1.0},
    "wgan": CLASSIC
    | {"objective": "wasserstein", "optimiser": "rmsprop", "lr_g": 5e-5, "lr_d": 5e-5, "beta1": 0.0, "beta2": 0.99}
    | {"game.d_steps": 5, "terms.weight_clipping.limit": 0.01, "batch_size": 64, "latent_size": 100},
    "wgan-gp": CLASSIC
    | adam(1e-4, 1e-4, 0.0, 0.9, 64, 128)
    | {"objective": "wasserstein", "game.d_steps": 5}
    | {"terms.gradient_penalty.weight": 10.0, "terms.gradient_penalty.centre": 1.0},
    "lsgan": CLASSIC
    | adam(2e-4, 2e-4, 0.5, 0.999, 64, 1024)
    | {"objective": "least_squares", "objective.real_target": 1.0, "objective.fake_target": 0.0},
    "hinge-sngan": CLASSIC
    | adam(2e-4, 2e-4, 0.0, 0.9, 64, 128)
    | {"objective": "hinge", "game.d_steps": 5, "decay": "linear", "decay_floor": 0.001, "planned_steps": 50_000}
    | {"terms.spectral_norm.generator": False},
    "dragan": CLASSIC
    | adam(1e-4, 1e-4, 0.5, 0.9, 128, 100)
    | {"objective": "non_saturating", "terms.dragan.weight": 10.0, "terms.dragan.reach": 0.5},
    "ttur-wgan-gp": CLASSIC
    | adam(1e-4, 3e-4, 0.0, 0.9, 64, 128)
    | {"objective": "wasserstein", "terms.gradient_penalty.weight": 10.0, "terms.gradient_penalty.centre": 1.0},
    "unrolled-gan": CLASSIC | adam(1e-4, 2e-4, 0.5, 0.99, 128, 256) | {"terms.unrolled.steps": 5},
    # 64 packs of two
    "pacgan": CLASSIC | adam(2e-4, 2e-4, 0.5, 0.999, 128, 100) | {"terms.packing.samples": 2},
    "infogan": CLASSIC
    | adam(1e-3, 2e-4, 0.5, 0.999, 128, 62 + 10 + 2)
    | {"terms.codes.categories": 10, "terms.codes.continuous": 2, "planned_steps": 50 * 100}
    # The code's weight 1 on (c - c')²/2 summed over two codes: the same as 1 on their mean.
    | {"terms.codes.weight": 1.0, "terms.codes.continuous_weight": 1.0},
    "acgan": CLASSIC
    | adam(2e-4, 2e-4, 0.5, 0.999, 100, 100)
    | {"conditioning": "auxiliary", "embedding": 0, "network.slope": 0.2, "terms.class_loss.weight": 1.0}
    | {"planned_steps": 50_000},
    "r3gan-small": adam(2e-4, 2e-4, 0.0, 0.99, 64, 64)
    | {"network": "residual", "network.norm": "none", "objective": "relativistic", "conditioning": "none"}
    | {f"terms.{r}.{key}": value for r in ("r1", "r2") for key, value in {"gamma": 1.0, "gamma_end": 0.1}.items()}
    | {"terms.r1.interval": 1, "terms.r2.interval": 1, "decay": "cosine", "decay_floor": 5e-5 / 2e-4}
    | {"planned_steps": 20_000, "ema_images": 20_000 * 64 / 20},
}


def values(config: TrainConfig) -> dict[str, Any]:
    """Every hyperparameter by its dotted path, a part by its kind."""
    return {info.path: kind_of(value) if isinstance(value, Params) else value for info, value in walk(config)}


def of_images() -> set[str]:
    """The playground's presets are studies of our own, after several sources at once."""
    return {name for name, preset in presets().items() if preset.config.dataset.kind == "mnist"}  # type: ignore[attr-defined]


def test_every_preset_but_ours_is_in_the_table() -> None:
    assert PUBLISHED.keys() == of_images() - OURS


@pytest.mark.parametrize("name", PUBLISHED)
def test_preset_has_the_published_numbers(name: str) -> None:
    found = values(preset(name).config)
    assert {path: found.get(path) for path in PUBLISHED[name]} == PUBLISHED[name]
    terms = {path.split(".")[1] for path in PUBLISHED[name] if path.startswith("terms.")}
    assert preset(name).config.terms.keys() == terms


@pytest.mark.parametrize("name", [name for name in PUBLISHED if "dcgan" in name])
def test_preset_of_a_keras_tutorial_keeps_keras_defaults(name: str) -> None:
    trainer = Trainer(edited(preset(name).config, "threads", 1))
    next(trainer.run())
    assert all(g["eps"] == 1e-7 for o in trainer.game.optimisers.values() for g in o.param_groups)
    slope = PUBLISHED[name]["network.slope"]
    for layer in (layer for network in trainer.game.networks.values() for layer in network.modules()):
        if isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d):
            assert (layer.eps, layer.momentum) == (1e-3, 0.01)
        if isinstance(layer, nn.LeakyReLU):
            assert layer.negative_slope == slope


def test_preset_with_label_noise_orders_its_layers() -> None:
    body = Trainer(preset("dcgan-label-noise").config).game.networks["discriminator"].get_submodule("body")
    block = [DownConvolution, nn.LeakyReLU, nn.BatchNorm2d]
    assert [type(layer) for layer in body.children()] == [*block, *block, Dropout, nn.Flatten]


@pytest.mark.parametrize("objective", ["minimax", "non_saturating"])
def test_preset_of_the_first_gan_plays_both_games(objective: str) -> None:
    config = edited(preset("first-gan").config, "objective", objective)
    assert kind_of(config.objective) == objective
    assert next(Trainer(config).run()).metrics["loss/g"].isfinite()
