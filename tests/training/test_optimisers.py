"""What each optimiser takes of the shared hyperparameters, also while a run trains."""

from __future__ import annotations

import pytest
import torch

from ganstudio.config import TrainConfig
from ganstudio.params import edited, edited_all
from ganstudio.presets import preset
from ganstudio.training.trainer import Trainer

from .test_resume import advance, assert_same

TAKEN = {
    "adam": {"betas": (0.3, 0.7), "eps": 1e-6},
    "rmsprop": {"alpha": 0.7, "eps": 1e-6, "momentum": 0.0},
    "sgd": {"momentum": 0.3},
}
EDITS = [("beta1", 0.3), ("beta2", 0.7), ("epsilon", 1e-6)]


@pytest.mark.parametrize("kind", TAKEN)
@pytest.mark.parametrize("is_live", [False, True], ids=["from the start", "live"])
def test_what_an_optimiser_takes(quick: TrainConfig, kind: str, is_live: bool) -> None:
    config = edited_all(quick, [("optimiser", kind), ("beta1", 0.0)])
    trainer = Trainer(config if is_live else edited_all(config, EDITS))
    advance(trainer, 2)
    if is_live:
        trainer.reconfigure(edited_all(config, EDITS))
    metrics = advance(trainer, 2)
    for optimiser in trainer.game.optimisers.values():
        (group,) = optimiser.param_groups
        assert {name: group[name] for name in TAKEN[kind]} == TAKEN[kind]
    assert all(value == value for row in metrics for value in row.values())


def test_beta1_means_nothing_to_rmsprop() -> None:
    config = edited_all(preset("wgan").config, [("batch_size", 4), ("threads", 1)])
    edited_run, plain = Trainer(config), Trainer(config)
    for trainer in (edited_run, plain):
        advance(trainer, 2)
    edited_run.reconfigure(edited(config, "beta1", 0.9))
    assert advance(edited_run, 2) == advance(plain, 2)
    assert_same(edited_run.state()["networks"], plain.state()["networks"])


def test_a_momentum_in_an_old_checkpoint_is_let_go() -> None:
    trainer = Trainer(edited_all(preset("wgan").config, [("batch_size", 4), ("threads", 1)]))
    for optimiser in trainer.game.optimisers.values():
        optimiser.param_groups[0]["momentum"] = 0.9
    advance(trainer, 1)
    assert not any("momentum_buffer" in s for o in trainer.game.optimisers.values() for s in o.state.values())
    assert isinstance(trainer.game.optimisers["generator"], torch.optim.RMSprop)
