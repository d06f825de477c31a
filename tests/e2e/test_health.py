"""The doctor of the run in the window: an illness is told with a remedy, which one click applies."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ganstudio import paths
from ganstudio.diagnosis import Diagnosis, Kind, Remedy
from ganstudio.params import edited
from ganstudio.training import history
from ganstudio.training.facts import Opened, State
from ganstudio.training.run_folder import RunFolder, find_runs

from .conftest import Studio


@pytest.fixture
def ill(studio: Studio) -> Studio:
    """A run whose D is far too strong: real curves of a really bad setting."""
    config = studio.session.config
    for path, value in (
        ("terms.r1", "off"),
        ("lr_d", 2e-2),
        ("lr_g", 1e-5),
        ("decay", "none"),
        ("game.d_steps", 3),
        ("quality_share", 0),
        ("save_every", 50),
    ):
        config = edited(config, path, value)
    studio.session.edit(config)
    studio.session.start()
    studio.wait_for(State.RUNNING)
    return studio


@pytest.mark.slow
def test_an_illness_is_told_and_mended(ill: Studio) -> None:
    window, session, health = ill.window, ill.session, ill.window.wiring.health
    told: list[Diagnosis] = []
    health.fell_ill.connect(told.append)
    ill.qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    finding = told[0]
    assert finding.kind in (Kind.STRONG_D, Kind.VANISHING, Kind.DIVERGENCE, Kind.WEAK_D, Kind.OSCILLATION)
    assert finding.remedy is not None
    assert any(finding.sentence in text for text in ill.banners())
    assert window.health_chip.isVisible()
    assert finding.title in window.health_chip.text()
    window.health_chip.open_pane()
    assert window.health_chip.pane.isVisible()
    window.health_chip.pane.hide()
    before = session.config
    session.pause()
    ill.wait_for(State.PAUSED)
    live = Remedy("less", (("lr_d", 1e-4),), is_live=True)
    ill.window.wiring.mending.apply(live)
    assert session.config.lr_d == 1e-4
    session.undo()
    assert session.config == before


@pytest.mark.slow
def test_going_back_branches_off_and_loses_nothing(ill: Studio) -> None:
    session = ill.session
    ill.wait_for_step(120)
    session.pause()
    ill.wait_for(State.PAUSED)
    old, step = session.run.path, session.step
    weights = [p.detach().clone() for p in session._thread.worker.run.trainer.game.networks["generator"].parameters()]
    opened: list[Opened] = []
    session.opened.connect(opened.append)
    ill.window.wiring.mending.apply(Remedy("back", (("lr_d", 1e-4),), is_live=True, needs_checkpoint_before=110))
    ill.wait_for(State.RUNNING)
    assert (opened[0].step, opened[0].history["step"][-1]) == (100, 100)  # the future that was left is no part of it
    assert session.run.path != old
    ill.qtbot.waitUntil(lambda: session.config.lr_d == 1e-4)
    ill.qtbot.waitUntil(lambda: session.step > 100, timeout=30_000)
    assert session._thread.worker.run.trainer.config.lr_d == 1e-4
    assert set(find_runs(paths.runs_folder())) == {old, session.run.path}
    # The old run is as it was: open it again and it goes on from where it stopped.
    session.open_run(old)
    ill.wait_for(State.PAUSED)
    assert session.step == step
    again = session._thread.worker.run.trainer.game.networks["generator"].parameters()
    assert all(a.equal(b) for a, b in zip(weights, again, strict=True))
    assert RunFolder(old).config().lr_d == 2e-2


@pytest.mark.slow
def test_without_a_checkpoint_from_before_the_illness_a_new_run_is_set_up(ill: Studio) -> None:
    session = ill.session
    ill.wait_for_step(60)
    ill.window.wiring.mending.apply(Remedy("back", (("lr_d", 1e-4),), is_live=True, needs_checkpoint_before=10))
    assert (session.state, session.config.lr_d) == (State.IDLE, 1e-4)
    assert any("No checkpoint from before" in text for text in ill.banners())


@pytest.mark.slow
def test_what_cannot_be_live_sets_up_a_new_run(ill: Studio) -> None:
    session = ill.session
    ill.wait_for_step(5)
    ill.window.wiring.mending.apply(Remedy("another batch", (("batch_size", 32),), is_live=False))
    assert session.state is State.IDLE
    assert session.config.batch_size == 32
    assert session.config.lr_d == 2e-2


@pytest.mark.slow
def test_a_failed_run_is_not_called_healthy(studio: Studio) -> None:
    studio.session.start()
    studio.wait_for(State.RUNNING)
    studio.wait_for_step(100)
    health = studio.window.wiring.health
    studio.session.edit(edited(studio.session.config, "lr_g", 1.0))
    trainer = studio.session._thread.worker.run.trainer
    next(trainer.game.networks["discriminator"].parameters()).data.fill_(float("nan"))
    studio.wait_for(State.FAILED)
    health.look()
    assert [finding.kind for finding in health.findings] == [Kind.DIVERGENCE]
    assert "Divergence" in studio.window.health_chip.text()


def test_of_what_one_look_finds_the_gravest_is_told_and_the_notice_goes_by_itself(studio: Studio) -> None:
    mending = studio.window.wiring.mending
    for kind in (Kind.TOTAL_COLLAPSE, Kind.WEAK_D):
        mending.tell(Diagnosis(kind, f"It is {kind}.", (), 1))
    (banner,) = studio.window.banners.banners()
    assert "total_collapse" in banner.text
    assert banner.is_passing


@pytest.mark.slow
def test_a_sample_of_a_long_run_is_no_ground_for_findings(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    session, health = studio.session, studio.window.wiring.health
    session.start()
    studio.wait_for_step(60)
    session.stop()
    studio.wait_for(State.STOPPED)
    path, step = session.run.path, session.step
    session.new_run("quick-digits")
    monkeypatch.setattr(history, "_GLANCED_BYTES", 1000)
    monkeypatch.setattr(history, "_GLANCED_ROWS", 6)
    seen: list[int] = []
    session.opened.connect(lambda _: seen.append(len(health._table)))
    session.open_run(path)
    studio.qtbot.waitUntil(lambda: len(health._table) == step, timeout=10_000)
    assert seen == [0]
    studio.wait_for(State.PAUSED)  # word of which may come after the rows
    session.start()
    studio.wait_for_step(step + 3)
    assert health._table.columns()["step"][: step + 3].tolist() == list(range(1, step + 4))


@pytest.mark.slow
def test_meanings_are_a_click_away(studio: Studio) -> None:
    from ganstudio.gui.panels.meaning_pane import MeaningPane

    plots = studio.window.plots
    studio.qtbot.mouseClick(plots._bar.meaning_button, Qt.MouseButton.LeftButton)
    pane = plots.findChild(MeaningPane)
    assert "Healthy" in pane.label.text()
    pane.close()
    assert "Healthy" in plots.current_page.chips[0].toolTip()
    assert np.isfinite(plots.current_page.height())
