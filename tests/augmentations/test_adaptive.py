"""Adaptive augmentation: what it reads, and how fast it answers."""

from __future__ import annotations

import pytest
import torch

from ganstudio import objectives
from ganstudio.augmentations import Moment
from ganstudio.augmentations.adaptive import Adaptive
from ganstudio.config import TrainConfig
from ganstudio.params import ConfigError, edited, edited_all
from ganstudio.training.trainer import Trainer

MOMENT = Moment(0, 0.0, torch.Generator())


def test_it_follows_the_sign_of_the_scores_of_real_images() -> None:
    part = Adaptive(Adaptive.Config(target=0.6, images=1000))
    part.load_state({"probability": 0.5})
    for scores, expected in ((torch.ones(10), 0.51), (torch.tensor([3.0] * 7 + [-9.0] * 3), 0.50)):
        shown = part.observe(scores, 10, MOMENT)
        assert float(shown["augmentation/adaptive"]) == pytest.approx(expected)
    part.load_state({"probability": 0.999})
    part.observe(torch.ones(10), 10, MOMENT)
    assert part.state() == {"probability": 1.0}


def test_packs_do_not_slow_it_down(quick: TrainConfig) -> None:
    moved = []
    for packs in ("off", {"samples": 4}):
        edits = [("conditioning", "none"), ("terms.packing", packs), ("augmentations.adaptive.images", 1600)]
        trainer = Trainer(edited_all(quick, edits))
        trainer.augmentations["adaptive"].load_state({"probability": 0.5})
        next(trainer.run())
        moved.append(abs(trainer.augmentations["adaptive"].state()["probability"] - 0.5))
    assert moved == pytest.approx([16 / 1600] * 2, rel=1e-4)


@pytest.mark.parametrize("kind", objectives.registry)
def test_scores_without_a_zero_are_refused(quick: TrainConfig, kind: str) -> None:
    config = edited(quick, "objective", kind)
    if objectives.registry[kind].zero_is_undecided:
        assert edited(config, "augmentations.adaptive", "on").augmentations
        return
    with pytest.raises(ConfigError, match=r"augmentations\.adaptive: reads from the sign of D's scores"):
        edited(config, "augmentations.adaptive", "on")


def test_which_scores_have_a_zero() -> None:
    kinds = {kind for kind, part in objectives.registry.items() if part.zero_is_undecided}
    assert kinds == {"non_saturating", "minimax", "hinge"}
