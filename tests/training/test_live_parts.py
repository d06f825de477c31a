"""What is not built into the networks can be switched on and off while a run trains."""

from __future__ import annotations

import pytest
import torch

from ganstudio import augmentations, terms
from ganstudio.config import TrainConfig, not_live
from ganstudio.params import ConfigError, edited, edited_all, infos
from ganstudio.training.trainer import Trainer

from .test_resume import advance

REGISTRIES = {"terms": terms.registry, "augmentations": augmentations.registry}
LIVE = [
    (field, kind)
    for field, registry in REGISTRIES.items()
    for kind, part in registry.items()
    if not getattr(part, "is_structural", False)
]
STRUCTURAL = [kind for kind, part in terms.registry.items() if part.is_structural]


@pytest.fixture
def plain(quick: TrainConfig) -> TrainConfig:
    return edited_all(quick, [("conditioning", "none"), ("terms.r1", "off")])


@pytest.mark.parametrize(("field", "kind"), LIVE)
def test_comes_and_goes(plain: TrainConfig, field: str, kind: str) -> None:
    trainer = Trainer(plain)
    advance(trainer, 2)
    on = edited(plain, f"{field}.{kind}", "on")
    for config in (on, plain, on):
        assert not_live(trainer.config, config) == []
        trainer.reconfigure(config)
        assert all(torch.isfinite(torch.tensor(list(row.values()))).all() for row in advance(trainer, 2))


@pytest.mark.parametrize(("field", "kind"), LIVE)
def test_all_its_hyperparameters_are_live(field: str, kind: str) -> None:
    assert [info.path for info in infos(REGISTRIES[field][kind].Config) if not info.live] == []


@pytest.mark.parametrize("kind", STRUCTURAL)
def test_structure_stays(plain: TrainConfig, kind: str) -> None:
    if kind == "class_loss":
        plain = edited(plain, "conditioning", "projection")
    with pytest.raises(ConfigError, match="is fixed once training has started"):
        Trainer(plain).reconfigure(edited(plain, f"terms.{kind}", "on"))
