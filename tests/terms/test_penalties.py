"""Penalties against their closed form for a quadratic D, and their derivatives against finite differences."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
import torch

from ganstudio.config import TrainConfig
from ganstudio.params import ConfigError, edited, edited_all
from ganstudio.presets import preset
from ganstudio.terms import registry
from ganstudio.terms.dragan import Dragan
from ganstudio.terms.gradient_penalty import GradientPenalty
from ganstudio.terms.r1 import R1
from ganstudio.terms.r2 import R2
from ganstudio.training.trainer import Trainer

from .conftest import MakeUpdate, Quadratic

Images = tuple[torch.Tensor, torch.Tensor]
WEIGHT = 0.5


def closed_form(D: Quadratic, x: torch.Tensor) -> torch.Tensor:
    return (x.flatten(1) @ D.a).square().sum(1).mean()


def test_r1_equals_its_closed_form(D: Quadratic, make_update: MakeUpdate, images: Images) -> None:
    penalty = R1(R1.Config(gamma=WEIGHT, interval=1)).d_loss(make_update(*images))
    assert penalty is not None
    assert penalty.item() == pytest.approx(WEIGHT / 2 * closed_form(D, images[0]).item(), rel=1e-12)


def test_r2_looks_at_the_generated_images(D: Quadratic, make_update: MakeUpdate, images: Images) -> None:
    penalty = R2(R2.Config(gamma=WEIGHT, interval=1)).d_loss(make_update(*images))
    assert penalty is not None
    assert penalty.item() == pytest.approx(WEIGHT / 2 * closed_form(D, images[1]).item(), rel=1e-12)


def test_lazy_form_weighs_k_times_every_kth_step(make_update: MakeUpdate, images: Images) -> None:
    once = R1(R1.Config(gamma=0.2, interval=1)).d_loss(make_update(*images))
    lazy = R1(R1.Config(gamma=0.2, interval=4))
    penalties = [lazy.d_loss(make_update(*images, step=step)) for step in range(8)]
    assert [penalty is not None for penalty in penalties] == [True, False, False, False] * 2
    assert once is not None
    assert penalties[0] is not None
    assert penalties[0].item() == pytest.approx(4 * once.item())


def test_the_weight_falls_along_a_cosine() -> None:
    config = R1.Config(gamma=1.0, interval=1, gamma_end=0.1)
    assert [config.weight(p) for p in (0.0, 0.5, 1.0)] == pytest.approx([1.0, 0.55, 0.1])


@pytest.mark.parametrize("centre", [1.0, 0.0])
def test_gradient_penalty_equals_its_formula(
    D: Quadratic, make_update: MakeUpdate, images: Images, centre: float
) -> None:
    term = GradientPenalty(GradientPenalty.Config(weight=3.0, centre=centre))
    penalty = term.d_loss(make_update(*images, seed=5))
    mix = torch.rand(7, 1, 1, 1, generator=torch.Generator().manual_seed(5))
    between = mix * images[0] + (1 - mix) * images[1]
    slope = (between.flatten(1) @ D.a).norm(dim=1)
    assert penalty is not None
    assert penalty.item() == pytest.approx(3.0 * (slope - centre).square().mean().item(), rel=1e-6)


def test_dragan_equals_its_formula(D: Quadratic, make_update: MakeUpdate, images: Images) -> None:
    penalty = Dragan(Dragan.Config(weight=3.0, reach=0.5)).d_loss(make_update(*images, seed=5))
    random = torch.Generator().manual_seed(5)
    noise, mix = torch.rand(images[0].shape, generator=random), torch.rand(7, 1, 1, 1, generator=random)
    around = images[0] + mix * 0.5 * images[0].std() * noise
    slope = (around.flatten(1) @ D.a).norm(dim=1)
    assert penalty is not None
    assert penalty.item() == pytest.approx(3.0 * (slope - 1).square().mean().item(), rel=1e-6)


@pytest.mark.parametrize(
    "term",
    [
        R1(R1.Config(gamma=WEIGHT, interval=1)),
        R2(R2.Config(gamma=WEIGHT, interval=1)),
        GradientPenalty(GradientPenalty.Config()),
        Dragan(Dragan.Config()),
    ],
)
def test_derivatives_equal_finite_differences(D: Quadratic, make_update: MakeUpdate, images: Images, term: R1) -> None:
    penalty = term.d_loss(make_update(*images))
    assert penalty is not None
    (gradient,) = torch.autograd.grad(penalty, D.a)
    step = 1e-6
    for i, j in ((0, 0), (3, 7), (11, 2)):
        values = []
        for sign in (1, -1):
            with torch.no_grad():
                D.a[i, j] += sign * step
            values.append(term.d_loss(make_update(*images)).item())  # type: ignore[union-attr]
            with torch.no_grad():
                D.a[i, j] -= sign * step
        assert gradient[i, j].item() == pytest.approx((values[0] - values[1]) / (2 * step), rel=1e-5)


@pytest.mark.parametrize("kind", ["r1", "r2", "gradient_penalty", "dragan"])
def test_batch_norm_in_d_is_refused(kind: str) -> None:
    config = edited(edited(preset("dcgan").config, "network.discriminator_norm", True), "terms.r1", "off")
    with pytest.raises(ConfigError, match=rf"terms\.{kind}: does not go with BatchNorm in D"):
        edited(config, f"terms.{kind}", "on")


def test_no_slope_at_all_gives_no_nan(make_update: MakeUpdate, D: Quadratic, images: Images) -> None:
    with torch.no_grad():
        D.a.zero_()
    penalty = GradientPenalty(GradientPenalty.Config()).d_loss(make_update(*images))
    assert penalty is not None
    (gradient,) = torch.autograd.grad(penalty, D.a)
    assert math.isfinite(penalty.item())
    assert gradient.isfinite().all()


@pytest.mark.parametrize("kind", ["r1", "r2", "gradient_penalty", "dragan"])
def test_where_d_judges_packs_the_slope_is_a_packs(make_update: MakeUpdate, images: Images, kind: str) -> None:
    """Six images are three packs, each one input of D with one gradient."""
    D = Quadratic(24)
    real, fake = (x[:6] for x in images)

    def packs(x: torch.Tensor) -> torch.Tensor:
        return x.reshape(3, 24)

    def score(x: torch.Tensor, classes: object = None) -> torch.Tensor:
        return D(packs(x))

    update = make_update(real, fake, seed=5)
    update = replace(update, score=score, real_scores=score(update.real), fake_scores=score(update.fake))
    config = {"interval": 1, "gamma": 2.0} if kind in ("r1", "r2") else {"weight": 1.0}
    penalty = registry.build(registry[kind].Config(**config)).d_loss(update)

    random = torch.Generator().manual_seed(5)
    noise = torch.rand(real.shape, generator=random) if kind == "dragan" else 0
    mix = torch.rand(3, 1, generator=random)
    at, centre = {
        "r1": (packs(real), 0),
        "r2": (packs(fake), 0),
        "gradient_penalty": (mix * packs(real) + (1 - mix) * packs(fake), 1),
        "dragan": (packs(real) + mix * 0.5 * real.std() * packs(real * 0 + noise), 1),
    }[kind]
    expected = ((at @ D.a).norm(dim=1) - centre).square().mean().item()
    assert penalty is not None
    assert penalty.item() == pytest.approx(expected, rel=1e-6)


def test_penalties_train_with_packs(quick: TrainConfig) -> None:
    on = [(f"terms.{kind}", {}) for kind in ("gradient_penalty", "dragan", "r2")]
    config = edited_all(quick, [("conditioning", "none"), ("terms.packing.samples", 4), *on])
    assert all(value.isfinite() for value in next(Trainer(config).run()).metrics.values())
