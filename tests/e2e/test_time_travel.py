"""A person looks at what became of a latent while the network learns, moves it there, and comes back."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ganstudio import paths
from ganstudio.errors import StudioError
from ganstudio.gui import time_travel
from ganstudio.media import channels_last
from ganstudio.training.facts import State
from ganstudio.training.past import Past
from ganstudio.training.run_folder import RunFolder, find_runs

from .conftest import Studio


@pytest.mark.slow
def test_back_in_time_and_to_now_again(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_travel, "_SHARE", 1.0)  # nothing waits so as not to cost too much
    panel, qtbot, page = studio.window.latent, studio.qtbot, studio.window.wiring.time.page
    panel.pages.show_page(page)
    studio.session.start()
    studio.wait_for(State.RUNNING)
    qtbot.waitUntil(lambda: 20 in page.steps and not page.strip.missing, timeout=30_000)
    (path,) = find_runs(paths.runs_folder())
    past = Past(RunFolder.open(path))

    def drawn(step: int) -> np.ndarray:
        sampler, shown = past.sampler(step), panel.shown()
        assert sampler is not None
        return channels_last(sampler.render(shown.z[None], shown.class_weights[None]))[0]

    page.scrub.setValue(page.steps.index(10))
    badge = studio.window.wiring.time.badge
    assert (page.step, badge.step) == (10, 10)
    qtbot.waitUntil(lambda: np.array_equal(panel.image(), drawn(10)))
    step = studio.session.step
    panel.buttons.random.click()  # the latent moves, the step stays
    qtbot.waitUntil(lambda: np.array_equal(panel.image(), drawn(10)))
    qtbot.waitUntil(lambda: np.array_equal(page.image_of(20), drawn(20)), timeout=30_000)
    studio.wait_for_step(step + 30)
    assert np.array_equal(panel.image(), drawn(10))
    count = len(page.steps)
    qtbot.waitUntil(lambda: len(page.steps) > count, timeout=30_000)
    studio.session.pause()
    studio.wait_for(State.PAUSED)
    page.scrub.setFocus()
    qtbot.keyClick(page.scrub, Qt.Key.Key_Escape)
    assert (page.step, badge.step) == (None, None)
    qtbot.waitUntil(lambda: np.array_equal(panel.image(), page.strip.image_of(-1)))
    assert not np.array_equal(panel.image(), drawn(10))
    assert studio.banners() == []
    studio.session.new_run("quick-digits")
    assert page.steps == ()


@pytest.mark.parametrize("error", [StudioError("There is not enough memory."), ZeroDivisionError("a defect")])
def test_an_error_leaves_the_strip_alive(studio: Studio, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    qtbot, time, errors = studio.qtbot, studio.window.wiring.time, [error]
    draw = time_travel._draw_past

    def draw_late(*arguments: Any) -> None:
        if errors:
            raise errors.pop()
        draw(*arguments)

    monkeypatch.setattr(time_travel, "_draw_past", draw_late)
    monkeypatch.setattr(time_travel, "_REST_SECONDS", 0.3)
    with qtbot.capture_exceptions() as caught:
        studio.session.start()
        studio.wait_for_step(1)
        studio.session.pause()
        studio.wait_for(State.PAUSED)
        studio.window.latent.pages.show_page(time.page)
        qtbot.waitUntil(lambda: not errors and not time._work.is_busy)
        studio.window.latent.buttons.random.click()
        qtbot.waitUntil(lambda: 0 in time.page.steps and not time.page.strip.missing, timeout=10_000)
    is_defect = isinstance(error, ZeroDivisionError)
    assert [kind for kind, *_ in caught] == ([ZeroDivisionError] if is_defect else [])
    assert studio.banners() == ([] if is_defect else ["There is not enough memory."])
