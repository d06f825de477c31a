"""Presets as they are, through the window: what it trains is what the shell trains."""

from __future__ import annotations

from pathlib import Path

import pytest

from ganstudio.presets import preset
from ganstudio.training.facts import State
from ganstudio.training.run import Run
from ganstudio.training.run_folder import state_of
from tests.training.test_resume import assert_same

from .conftest import Studio

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.mark.parametrize("name", ["quick-digits", "first-gan", "ring-r3gan"])
def test_three_hundred_steps_in_the_window_are_those_of_the_shell(studio: Studio, name: str, tmp_path: Path) -> None:
    session, window = studio.session, studio.window
    window.setup.preset_chosen.emit(name)
    assert session.config == preset(name).config
    session.start()
    studio.wait_for(State.RUNNING)
    studio.qtbot.waitUntil(lambda: session.step >= 300, timeout=120_000)
    session.stop()
    studio.wait_for(State.STOPPED)
    assert studio.banners() == []
    trained = state_of(session.run.path)

    straight = Run.start(preset(name).config, tmp_path / "run")
    for step in straight.steps():
        if step.number == trained["step"]:
            break
    straight.close()
    again = state_of(tmp_path / "run")
    assert_same(
        {key: trained[key] for key in trained.keys() - {"seconds"}}, {k: again[k] for k in again.keys() - {"seconds"}}
    )
