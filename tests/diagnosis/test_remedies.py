"""Remedies are real edits that every configuration to which they are offered accepts."""

from __future__ import annotations

import numpy as np
import pytest

from ganstudio.config import TrainConfig, changed, not_live
from ganstudio.diagnosis import Remedy, last_good
from ganstudio.diagnosis.remedies import all_ideas, remedy_of
from ganstudio.diagnosis.window import Window
from ganstudio.params import edited
from ganstudio.presets import Preset, preset, presets

PRESETS = list(presets().values())


def window(config: TrainConfig, share: float = 0.3) -> Window:
    """A run at a share of its planned length; its curves do not matter here."""
    steps = np.arange(1, 1 + int(share * config.planned_steps), dtype=float)[-5000:]
    return Window.of({"step": steps, "loss/d": steps * 0 + 1}, [], config)


@pytest.mark.parametrize("share", [0.01, 0.3, 1.5])
@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_every_idea_is_a_valid_edit_or_none(preset: Preset, share: float) -> None:
    seen = window(preset.config, share)
    for idea in all_ideas():
        remedy = remedy_of(seen, idea, before=7)
        assert remedy is not None
        after = remedy.apply(preset.config)  # refuses what does not fit together
        assert changed(preset.config, after)
        assert remedy.is_live == (not not_live(preset.config, after))
        assert remedy.needs_checkpoint_before == (7 if remedy.is_live else None)
        assert ("new run" in remedy.sentence) == (not remedy.is_live)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_a_remedy_can_be_applied_again_and_again(preset: Preset) -> None:
    config = preset.config
    for _ in range(12):
        remedy = remedy_of(window(config), *all_ideas())
        assert remedy is not None
        config = remedy.apply(config)


def test_rates_have_an_end() -> None:
    config = edited(edited(preset("quick-digits").config, "lr_g", 1e-7), "lr_d", 1e-7)
    assert remedy_of(window(config)) is None


def test_where_batchnorm_refuses_r1_another_remedy_is_offered() -> None:
    config = preset("dcgan-label-noise").config
    from ganstudio.diagnosis.remedies import add_r1

    remedy = remedy_of(window(config), add_r1)
    assert remedy is not None
    assert "terms" not in {path.partition(".")[0] for path, _ in remedy.edits}


def test_a_live_remedy_goes_before_one_that_needs_a_new_run() -> None:
    from ganstudio.diagnosis.remedies import lower_rates

    def smaller_batch(_: object) -> tuple[str, list[tuple[str, object]]]:
        return "Halve the batch.", [("batch_size", 16)]

    remedy = remedy_of(window(preset("ring-minimax").config), smaller_batch, lower_rates)
    assert remedy is not None
    assert remedy.is_live
    assert dict(remedy.edits).keys() == {"lr_g", "lr_d"}


def test_the_last_good_checkpoint() -> None:
    def remedy(before: int | None) -> Remedy:
        return Remedy("", (), True, before)

    assert last_good([1500, 500, 1000], remedy(1200)) == 1000
    assert last_good([1500, 500, 1000], remedy(1000)) == 500
    assert last_good([1500], remedy(1000)) is None
    assert last_good([1500], remedy(None)) is None
