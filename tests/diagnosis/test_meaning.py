"""What does this mean: every curve of every preset has its two sentences."""

from __future__ import annotations

import pytest

from ganstudio import objectives, terms
from ganstudio.config import TrainConfig
from ganstudio.diagnosis import meaning as texts
from ganstudio.diagnosis.meaning import FAMILIES, meaning
from ganstudio.params import edited
from ganstudio.presets import Preset, presets
from ganstudio.training.trainer import Trainer

PRESETS = list(presets().values())
QUALITY = [
    "quality/distance",
    "quality/energy",
    "quality/floor_ratio",
    "quality/accuracy",
    "quality/modes",
    "quality/share",
]
_HEALTHY = "Healthy"


def curves(config: TrainConfig) -> list[str]:
    """The names under which a first step of this configuration records."""
    small = {"batch_size": 8, "threads": 1, "latent_size": 74, "network.channels": 2, "network.width": 8}
    small |= {"network.generator_width": 2, "network.discriminator_width": 2}
    for path, value in small.items():
        if path.partition(".")[0] != "network" or hasattr(config.network, path.partition(".")[2]):
            config = edited(config, path, value)
    return list(next(Trainer(config).run()).metrics)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_every_curve_of_every_preset_is_explained(preset: Preset) -> None:
    keys = curves(preset.config)
    assert {"loss/d", "loss/g", "score/real", "score/fake"} <= set(keys)
    for key in keys + QUALITY:
        text = meaning(key, preset.config)
        assert _HEALTHY in text or "healthy" in text, key
        assert text not in (texts._OTHER, texts._OTHER_TERM, texts._LOSS, texts._QUALITY), (
            f"{key} has no text of its own"
        )


def test_an_objective_or_term_cannot_come_without_its_texts() -> None:
    assert set(FAMILIES) == set(objectives.registry)
    with_losses = {
        kind
        for kind, term in terms.registry.items()
        if term.d_loss is not terms.Term.d_loss or term.g_loss is not terms.Term.g_loss
    }
    assert with_losses <= set(texts._TERMS)


def test_a_loss_reads_differently_for_each_objective() -> None:
    config = PRESETS[0].config
    said = {kind: meaning("loss/g", edited(config, "objective", kind)) for kind in objectives.registry}
    assert len(set(said.values())) == len(said)


def test_an_unknown_curve_still_has_a_meaning() -> None:
    config = PRESETS[0].config
    for key in ("quality/something", "term/new", "term/new/g", "loss/c", "memory"):
        assert _HEALTHY in meaning(key, config)
