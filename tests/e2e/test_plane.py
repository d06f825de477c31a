"""A person's ways through the playground."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ganstudio.gui.panels.editors import PointsButton
from ganstudio.gui.panels.points_dialog import PointsDialog
from ganstudio.params import edited
from ganstudio.presets import preset
from ganstudio.training import quality_watch
from ganstudio.training.facts import State

from .conftest import Studio


@pytest.fixture
def ring(studio: Studio) -> Studio:
    config = preset("ring-r3gan").config
    for path, value in (("network.width", 16), ("batch_size", 64)):
        config = edited(config, path, value)
    studio.session.new_run("ring-r3gan")
    studio.session.edit(config)
    return studio


def test_the_game_is_seen_and_looked_at_closely(ring: Studio) -> None:
    window, session = ring.window, ring.session
    samples = window.samples
    assert "50,000" in window.setup.thumbnails.toolTip()
    session.start()
    ring.wait_for(State.RUNNING)
    ring.qtbot.waitUntil(lambda: samples.plane.scene is not None and samples.plane.scene.step > 20)
    assert samples.plane.isVisible()
    assert not samples.grid.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Comma)
    ring.wait_for(State.PAUSED)
    ring.qtbot.waitUntil(
        lambda: samples.plane.scene.updated != ""
    )  # else the first update's scene may count as the second's
    assert samples.plane.legend_text().startswith("G now")
    seen = []
    for _ in range(3):
        before = samples.plane.scene
        QTest.keyClick(window, Qt.Key.Key_Comma)
        ring.qtbot.waitUntil(lambda before=before: samples.plane.scene is not before)
        seen.append(samples.plane.scene.updated)
    assert seen[0] == seen[2] != seen[1]
    # The sliders move the point of the latent panel.
    ring.qtbot.waitUntil(lambda: window.latent.image() is not None)
    picture = window.latent.image().copy()
    assert picture.shape == (64, 64, 3)
    window.latent.pick(np.full(16, 2.0, np.float32), None)
    ring.qtbot.waitUntil(lambda: not np.array_equal(window.latent.image(), picture))


@pytest.mark.slow
def test_slow_motion_goes_on_with_the_next_run(ring: Studio) -> None:
    session, action = ring.session, ring.window.actions_by_key["slow_motion"]
    action.trigger()
    assert session.is_slow
    session.start()
    ring.wait_for(State.RUNNING)
    ring.qtbot.waitUntil(
        lambda: (s := ring.window.samples.plane.scene) is not None and s.updated == "generator", timeout=10_000
    )
    step = session._thread.worker.run.trainer.step
    assert step <= 3
    action.trigger()
    ring.qtbot.waitUntil(lambda: session.step > step + 20, timeout=10_000)


def test_pictures_of_the_plane_and_of_earlier_steps(ring: Studio, tmp_path) -> None:  # type: ignore[no-untyped-def]
    samples = ring.window.samples
    ring.session.edit(edited(ring.session.config, "sample_every", 10))
    ring.session.start()
    ring.wait_for(State.RUNNING)
    ring.wait_for_step(25)
    ring.session.pause()
    ring.wait_for(State.PAUSED)
    ring.qtbot.waitUntil(lambda: samples.plane.isVisible())
    samples.save_png(tmp_path / "plane.png")
    assert (tmp_path / "plane.png").stat().st_size > 10_000
    samples.history_requested.emit(10)
    ring.qtbot.waitUntil(lambda: samples.grid.isVisible())
    assert samples.grid.sheet.images.shape == (1, 400, 400, 3)
    samples.history_requested.emit(None)
    ring.qtbot.waitUntil(lambda: samples.plane.isVisible())


def test_a_drawn_data_set_trains(studio: Studio) -> None:
    session, qtbot = studio.session, studio.qtbot
    session.new_run("ring-r3gan")
    session.edit(edited(session.config, "dataset", "drawn"))
    (button,) = studio.window.setup.findChildren(PointsButton)
    assert "60" in button.text()

    def draw() -> None:
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PointsDialog) and w.isVisible())
        dialog.canvas.set_points(np.linspace([-0.5, -0.5], [0.5, 0.5], 30).astype(np.float32))
        dialog.accept()

    from PySide6.QtCore import QTimer

    QTimer.singleShot(200, draw)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(session.config.dataset.points) == 30
    assert "30" in button.text()
    session.start()
    studio.wait_for(State.RUNNING)
    studio.wait_for_step(5)
    real = studio.session._thread.worker.run.trainer.data.images.flatten(1) * 1.2
    assert float((real[:, 0] - real[:, 1]).abs().max()) < 0.3


@pytest.mark.slow
def test_lost_modes_are_marked_with_each_score(ring: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality_watch, "_FIRST_SECONDS", 0.0)
    plane, session = ring.window.samples.plane, ring.session
    of_modes = {"quality/modes_share", "quality/share"}
    session.edit(edited(edited(session.config, "quality_images", 200), "quality_share", 0.5))
    session.start()
    ring.wait_for(State.RUNNING)
    ring.qtbot.waitUntil(lambda: "of 8 modes" in plane.legend_text(), timeout=30_000)
    first = plane.accessibleDescription()
    ring.qtbot.waitUntil(lambda: plane.accessibleDescription() != first, timeout=30_000)
    session.pause()
    ring.wait_for(State.PAUSED)
    path = session.run.path
    session.new_run("moons-r3gan")
    assert plane.legend_text() == ""
    assert "quality/floor_ratio" in curves(ring)
    assert not of_modes & curves(ring)  # the moons have none to count
    session.open_run(path)
    ring.wait_for(State.PAUSED)
    ring.qtbot.waitUntil(lambda: "of 8 modes" in plane.legend_text(), timeout=30_000)
    assert of_modes < curves(ring)


def curves(studio: Studio) -> set[str]:
    return {spec.key for page in studio.window.plots.pages if page.title == "Quality" for spec in page.specs}
