"""Remedies are real edits that every configuration to which they are offered accepts."""

from __future__ import annotations

import numpy as np
import pytest

from ganstudio.config import TrainConfig, changed, not_live
from ganstudio.diagnosis import Kind, Remedy, last_good
from ganstudio.diagnosis.remedies import all_ideas, remedy_of
from ganstudio.diagnosis.run_doctor import RunDoctor
from ganstudio.diagnosis.window import Window, undone
from ganstudio.params import edited, edited_all
from ganstudio.presets import Preset, preset, presets

from .test_window import curves, evaluation

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


def test_an_illness_right_after_an_edit_is_answered_by_taking_it_back() -> None:
    rows = [
        {"step": 420, "path": "terms.r1", "old": "on", "new": None},
        {"step": 420, "path": "terms.r1.gamma", "old": 0.2, "new": None},
        {"step": 420, "path": "lr_g", "old": 0.003, "new": 0.03},
        {"step": 420, "path": "terms.r2", "old": None, "new": "on"},
        {"step": 420, "path": "terms.r2.gamma", "old": None, "new": 1.0},
        {"step": 100, "path": "lr_d", "old": 0.003, "new": 0.001},
    ]
    back = undone(rows, 420)
    assert back == (("terms.r1", "on"), ("terms.r1.gamma", 0.2), ("lr_g", 0.003), ("terms.r2", "off"))
    config = edited_all(preset("quick-digits").config, [("terms.r1", "off"), ("terms.r2", "on"), ("lr_g", 0.03)])
    evaluations = [evaluation(step, 30.0 - step / 20) for step in range(50, 421, 50)]
    evaluations += [evaluation(step, 40.0) for step in (450, 500)]
    window = Window.of(curves(500), evaluations, config, since=420, undo=back)
    found = {diagnosis.kind: diagnosis for diagnosis in RunDoctor().look(window)}[Kind.DIVERGENCE]
    assert found.remedy is not None
    assert "Undo the change of step 420" in found.remedy.sentence
    assert found.remedy.needs_checkpoint_before == 421
    mended = found.remedy.apply(config)
    assert (mended.lr_g, "r1" in mended.terms, "r2" in mended.terms) == (0.003, True, False)
