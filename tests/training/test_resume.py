"""N steps, then M more after loading, equal N + M steps, bit for bit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from ganstudio.config import TrainConfig
from ganstudio.networks.compact import Compact
from ganstudio.params import edited
from ganstudio.presets import preset, presets
from ganstudio.terms.r1 import R1
from ganstudio.training.checkpoint import read_checkpoint, write_checkpoint
from ganstudio.training.sampler import Sampler
from ganstudio.training.trainer import Trainer

N, M = 5, 4


def advance(trainer: Trainer, count: int) -> list[dict[str, float]]:
    steps = trainer.run()
    return [{name: value.item() for name, value in next(steps).metrics.items()} for _ in range(count)]


def assert_same(a: Any, b: Any, where: str = "state") -> None:
    if isinstance(a, torch.Tensor):
        assert torch.equal(a, b), where
    elif isinstance(a, dict):
        assert a.keys() == b.keys(), where
        for key in a:
            assert_same(a[key], b[key], f"{where}.{key}")
    elif isinstance(a, list | tuple):
        assert len(a) == len(b), where
        for i, (x, y) in enumerate(zip(a, b, strict=True)):
            assert_same(x, y, f"{where}[{i}]")
    else:
        assert a == b, where


def small(name: str) -> TrainConfig:
    """The preset itself with a batch of 8: a step of some takes a second else."""
    return edited(preset(name).config, "batch_size", 8)


_QUICK = {"quick-digits", "conditional-dcgan", "wgan-gp", "pacgan", "infogan", "ring-r3gan"}
"""Of all kinds of part one; the others run apart."""


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in _QUICK else pytest.mark.slow) for name in presets()]
)
def test_resume_equals_never_stopped(name: str, tmp_path: Path) -> None:
    whole = Trainer(small(name))
    metrics = advance(whole, N + M)

    first = Trainer(small(name))
    advance(first, N)
    write_checkpoint(tmp_path / "a.pt", first.state() | {"seconds": 1.0, "edits": 0})
    torch.manual_seed(99)  # the process-wide generator decides nothing
    second = Trainer.from_state(read_checkpoint(tmp_path / "a.pt"))

    assert advance(second, M) == metrics[N:]
    assert_same(whole.state(), second.state())
    images = [np.concatenate([images for images, _ in Sampler.of_trainer(t).draw(20, 3)]) for t in (whole, second)]
    assert np.array_equal(*images)


def test_looking_changes_nothing(quick: TrainConfig) -> None:
    watched, alone = Trainer(quick), Trainer(quick)
    for _ in range(3):
        advance(watched, 2)
        list(Sampler.of_trainer(watched).draw(30, seed=1))
    advance(alone, 6)
    assert_same(watched.state(), alone.state())


def test_a_live_edit_keeps_the_moments(quick: TrainConfig) -> None:
    trainer = Trainer(quick)
    advance(trainer, 4)
    optimiser = trainer.game.optimisers["generator"]
    moments = [state["exp_avg_sq"].clone() for state in optimiser.state.values()]
    trainer.reconfigure(edited(quick, "lr_g", 1e-5))
    assert trainer.game.optimisers["generator"] is optimiser
    assert all(torch.equal(a, s["exp_avg_sq"]) for a, s in zip(moments, optimiser.state.values(), strict=True))
    advance(trainer, 1)
    assert optimiser.param_groups[0]["lr"] == pytest.approx(1e-5 * (1 - 0.98 * 4 / quick.planned_steps))


def test_file_order_without_shuffling(quick: TrainConfig) -> None:
    trainer = Trainer(edited(quick, "shuffle", False))
    batch = trainer.batches.next()
    expected = trainer.data.images[:16].float() / 127.5 - 1
    assert torch.equal(batch.images, expected)


def test_an_epoch_shows_every_image_once(quick: TrainConfig) -> None:
    trainer = Trainer(edited(quick, "batch_size", 6000))
    seen = torch.cat([trainer.batches.next().images.sum((1, 2, 3)) for _ in range(10)])
    all_images = (trainer.data.images.float() / 127.5 - 1).sum((1, 2, 3))
    assert torch.allclose(seen.sort().values, all_images.sort().values)
    assert trainer.batches.epoch == 1


def test_fixed_seed_losses() -> None:
    """Guards refactors: these figures change only where a change means to alter the arithmetic."""
    config = TrainConfig(
        network=Compact.Config(channels=4), terms={"r1": R1.Config(gamma=0.2)}, batch_size=16, latent_size=16, threads=1
    )
    losses = advance(Trainer(config), 10)[::3]
    assert [round(row["loss/d"], 6) for row in losses] == pytest.approx(EXPECTED_D, abs=2e-6)
    assert [round(row["loss/g"], 6) for row in losses] == pytest.approx(EXPECTED_G, abs=2e-6)


EXPECTED_D = [1.380247, 1.411182, 1.350112, 1.359263]
EXPECTED_G = [0.722122, 0.700028, 0.734445, 0.684748]
