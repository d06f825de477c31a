"""The look-ahead at D against updates of D that are really made."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import nn
from torch.nn.functional import softplus

from ganstudio import terms
from ganstudio.config import TrainConfig, config_from_json
from ganstudio.params import ConfigError, edited, reconciled
from ganstudio.terms import GeneratorUpdate
from ganstudio.terms.unrolled import Unrolled
from ganstudio.training.trainer import Trainer

MakeOptimiser = Callable[[nn.Module], torch.optim.Optimizer]
LOOK = 3
ON_D = [kind for kind in terms.registry if terms.registry[kind].acts_on_d()]


class Tiny(nn.Module):
    """D(x) = tanh(w · x) · a, double precision."""

    def __init__(self) -> None:
        super().__init__()
        self.w = nn.Parameter(torch.tensor([0.3, -0.7], dtype=torch.float64))
        self.a = nn.Parameter(torch.tensor(1.3, dtype=torch.float64))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.tanh(x @ self.w) * self.a


def bce(real: torch.Tensor, fake: torch.Tensor) -> torch.Tensor:
    return softplus(-real).mean() + softplus(fake).mean()


OPTIMISERS: dict[str, MakeOptimiser] = {
    "adam": lambda D: torch.optim.Adam(D.parameters(), lr=0.1, betas=(0.5, 0.9), eps=1e-12),
    "rmsprop": lambda D: torch.optim.RMSprop(D.parameters(), lr=0.1, alpha=0.9, eps=1e-12),
    "sgd": lambda D: torch.optim.SGD(D.parameters(), lr=0.1),
    "momentum": lambda D: torch.optim.SGD(D.parameters(), lr=0.1, momentum=0.8),
}


def really_trained(steps: int, fake: torch.Tensor, real: torch.Tensor, make: MakeOptimiser, before: int) -> Any:
    """D and its optimiser after updates on other images, then some on these."""
    D = Tiny()
    by = make(D)
    others = torch.tensor([[0.5, 0.5], [-1.0, 0.3]], dtype=torch.float64)
    for seen in [others] * before + [fake] * steps:
        by.zero_grad()
        bce(D(real), D(seen)).backward()
        by.step()
    return D, by


@pytest.mark.parametrize("before", [0, 2], ids=["a new optimiser", "one with a memory"])
@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_value_and_gradient_equal_brute_force(optimiser: str, before: int) -> None:
    """Of a loss that compares generated with real images, through three updates of D, by finite differences."""
    make, real = OPTIMISERS[optimiser], torch.tensor([[1.0, 0.5], [0.2, -1.0]], dtype=torch.float64)
    theta = torch.tensor([0.4, -0.2, 0.9, 0.1], dtype=torch.float64, requires_grad=True)

    def brute_force(at: torch.Tensor) -> float:
        fake = at.reshape(2, 2)
        D, _ = really_trained(LOOK, fake, real, make, before)
        return softplus(D(real) - D(fake)).mean().item()

    D, by = really_trained(0, real, real, make, before)

    def score(images: torch.Tensor, classes: object, parameters: dict | None = None) -> torch.Tensor:
        return D(images) if parameters is None else torch.func.functional_call(D, parameters, (images,))

    fake = theta.reshape(2, 2)
    update = GeneratorUpdate(
        0, 0.0, nn.Identity(), D, by, bce, score, torch.Generator(), fake, fake, fake, None, real, None
    )
    state = copy.deepcopy((D.state_dict(), by.state_dict()["state"]))
    ahead = Unrolled(Unrolled.Config(steps=LOOK)).opponent(update)
    loss = softplus(ahead(real, None) - ahead(fake, None)).mean()
    assert loss.item() == pytest.approx(brute_force(theta.detach()), rel=1e-9)
    (gradient,) = torch.autograd.grad(loss, theta)
    for i in range(4):
        shift = torch.zeros(4, dtype=torch.float64)
        shift[i] = 1e-6
        high, low = (brute_force(theta.detach() + s * shift) for s in (1, -1))
        assert gradient[i].item() == pytest.approx((high - low) / 2e-6, rel=1e-4)
    torch.testing.assert_close((D.state_dict(), by.state_dict()["state"]), state, rtol=0, atol=0)


@pytest.fixture
def plane() -> TrainConfig:
    fields = {"dataset": {"kind": "ring"}, "network": {"kind": "points", "width": 8}, "conditioning": "none"}
    fields |= {"optimiser": "sgd", "beta1": 0.0, "lr_d": 0.3, "terms": {"unrolled": {"steps": LOOK}}}
    return config_from_json({**fields, "latent_size": 4, "batch_size": 16, "ema_images": 0, "threads": 1})


@pytest.mark.parametrize("edits", [[], [("terms.spectral_norm", "on")]], ids=["plain", "spectral norm"])
def test_in_the_game_g_faces_one_d_ahead_with_real_and_generated_images(
    plane: TrainConfig, edits: list[tuple[str, str]]
) -> None:
    for path, value in [("objective", "relativistic"), *edits]:
        plane = edited(plane, path, value)
    trainer = Trainer(plane)
    game, seen = trainer.game, {}
    term = game.parts.terms["unrolled"]
    opponent, g_loss = term.opponent, game.parts.objective.g_loss

    def spied_opponent(update: GeneratorUpdate) -> Any:
        seen["update"], seen["D"] = update, copy.deepcopy(update.discriminator)
        return opponent(update)

    def spied_loss(fake: torch.Tensor, real: torch.Tensor) -> torch.Tensor:
        seen["fake"], seen["real"] = fake, real
        return g_loss(fake, real)

    term.opponent, game.parts.objective.g_loss = spied_opponent, spied_loss  # type: ignore[method-assign]
    next(trainer.run())

    # The look-ahead has moved neither D's weights nor what its passes count.
    update, D = seen["update"], seen["D"].requires_grad_(True)
    after = game.networks["discriminator"].state_dict()
    assert all(value.equal(after[name]) for name, value in D.state_dict().items())
    today = copy.deepcopy(D)(update.real)
    by = torch.optim.SGD(D.parameters(), lr=0.3)
    fake = update.fake.detach()
    for _ in range(LOOK):
        by.zero_grad()
        update.d_loss(D(update.real), D(fake)).backward()
        by.step()
    torch.testing.assert_close(seen["fake"].detach(), D(fake).detach())
    torch.testing.assert_close(seen["real"].detach(), D(update.real).detach())
    assert (seen["real"] - today).abs().max() > 0.01


def test_from_zero_gradients_comes_no_nan(quick: TrainConfig) -> None:
    trainer = Trainer(edited(edited(quick, "terms.r1", "off"), "terms.unrolled.steps", 3))
    steps = trainer.run()
    for _ in range(3):
        assert all(value.isfinite() for value in next(steps).metrics.values())


@pytest.mark.parametrize("kind", ON_D)
def test_what_else_acts_on_d_is_refused(quick: TrainConfig, kind: str) -> None:
    config = edited(quick, "terms.r1", "off")
    config = edited(config, f"terms.{kind}", "on")
    with pytest.raises(ConfigError, match=r"terms\.unrolled: the updates of D that G foresees") as caught:
        edited(config, "terms.unrolled", "on")
    assert terms.registry[kind].title in str(caught.value)
    assert reconciled(config, [("terms.unrolled", "on")]) == [(f"terms.{kind}", "off")]


def test_what_acts_on_d() -> None:
    assert {"r1", "gradient_penalty", "class_loss", "codes", "weight_clipping", "gradient_norm_clipping"} <= set(ON_D)
    assert not {"unrolled", "packing", "spectral_norm", "minibatch_std", "mode_seeking"} & set(ON_D)


def test_one_batch_for_d_is_refused(plane: TrainConfig) -> None:
    with pytest.raises(ConfigError, match=r"terms\.unrolled: does not go with one batch for D"):
        edited(plane, "game.joined_batch", True)
