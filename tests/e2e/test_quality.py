"""Quality in the window: it comes while the run trains, and is there again when the run is opened."""

from __future__ import annotations

import pytest

from ganstudio.params import edited
from ganstudio.presets import preset
from ganstudio.training import quality_watch
from ganstudio.training.facts import State

from .conftest import Studio


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality_watch, "_FIRST_SECONDS", 0.0)


def keys(studio: Studio) -> list[str]:
    return [spec.key for page in studio.window.plots.pages if page.title == "Quality" for spec in page.specs]


def test_a_run_is_scored_and_opened_again(studio: Studio) -> None:
    window, session = studio.window, studio.session
    config = edited(edited(session.config, "quality_images", 200), "quality_share", 0.5)
    session.edit(config)
    assert window.samples.histogram.isHidden()
    session.start()
    studio.qtbot.waitUntil(lambda: session.run is not None, timeout=30_000)
    assert not window.samples.histogram.isHidden()  # its room is kept: nothing moves when the first score comes
    ratios = window.plots._curve("quality/floor_ratio")
    studio.qtbot.waitUntil(lambda: len(ratios) >= 3, timeout=30_000)
    session.stop()
    studio.wait_for(State.STOPPED)
    last = session.step
    # The step at which it stopped is scored too.
    studio.qtbot.waitUntil(lambda: ratios.steps[-1] == last, timeout=30_000)
    assert not window.samples.histogram.isHidden()
    assert keys(studio) == ["quality/floor_ratio", "quality/accuracy", "quality/diversity", "quality/overfitting"]
    window.plots.show_tab("Quality")
    note = window.plots.current_page.note
    assert note.text().startswith("Best: step ")
    values, best = ratios.raw.copy(), [m for m in window.plots._markers if m.kind == "best"]
    path = session.run.path
    assert best[0].step == ratios.steps[values.argmin()]

    session.new_run("dcgan")
    assert window.samples.histogram.isHidden()
    assert note.isHidden()
    session.open_run(path)
    studio.wait_for(State.PAUSED)
    assert ratios.raw.tolist() == pytest.approx(values.tolist())
    assert not window.samples.histogram.isHidden()
    assert [m for m in window.plots._markers if m.kind == "best"] == best
    note.click()
    assert window.samples.history_step is not None


@pytest.mark.slow
def test_scores_of_another_number_of_images_take_the_place_of_the_old_ones(studio: Studio) -> None:
    window, session = studio.window, studio.session
    session.edit(edited(edited(session.config, "quality_images", 200), "quality_share", 0.5))
    session.start()
    ratios = window.plots._curve("quality/floor_ratio")
    studio.qtbot.waitUntil(lambda: len(ratios) >= 1, timeout=30_000)
    session.edit(edited(session.config, "quality_images", 300))
    studio.qtbot.waitUntil(lambda: any(m.kind == "change" for m in window.plots._markers), timeout=30_000)
    change = next(m for m in window.plots._markers if m.kind == "change")
    assert "not to be compared" in change.text
    assert min(ratios.steps) >= change.step


@pytest.mark.slow
def test_points_have_modes_instead_of_classes(studio: Studio) -> None:
    window, session = studio.window, studio.session
    session.edit(edited(preset("ring-minimax").config, "quality_images", 400))
    session.start()
    modes = window.plots._curve("quality/modes_share")
    studio.qtbot.waitUntil(lambda: len(modes) >= 1, timeout=30_000)
    assert keys(studio) == ["quality/floor_ratio", "quality/modes_share", "quality/share", "quality/overfitting"]
    assert window.samples.histogram.isHidden()
