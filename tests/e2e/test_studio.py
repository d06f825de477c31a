"""A person's ways through the window."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ganstudio import paths
from ganstudio.config import TrainConfig
from ganstudio.params import edited
from ganstudio.presets import preset
from ganstudio.training.facts import State
from ganstudio.training.metrics import columns
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder, find_runs, state_of

from ..training.test_run import no_file_longer_than
from .conftest import Studio


def only_run() -> Path:
    (run,) = find_runs(paths.runs_folder())
    return run


def test_first_minutes(studio: Studio) -> None:
    window, session = studio.window, studio.session
    assert session.state is State.IDLE
    assert window.play_button.text() == "Start"
    QTest.keyClick(window, Qt.Key.Key_Space)
    studio.wait_for(State.RUNNING)
    assert window.play_button.text() == "Pause"
    studio.wait_for_step(40)
    studio.qtbot.waitUntil(lambda: window.plots.row_count >= 30, timeout=20_000)
    studio.qtbot.waitUntil(lambda: window.latent.image() is not None)
    QTest.keyClick(window, Qt.Key.Key_Space)
    studio.wait_for(State.PAUSED)
    step = session.step
    # The sliders play while paused.
    before = window.latent.image().copy()
    window.latent.pick(np.full(16, 1.5, np.float32), 7)
    studio.qtbot.waitUntil(lambda: not np.array_equal(window.latent.image(), before))
    QTest.keyClick(window, Qt.Key.Key_Period)
    studio.qtbot.waitUntil(lambda: session.step == step + 1)
    window.actions_by_key["stop"].trigger()
    studio.wait_for(State.STOPPED)
    assert state_of(only_run())["step"] == step + 1
    assert window.plots.row_count == step + 1


def test_pause_changes_no_weight(studio: Studio) -> None:
    studio.session.start()
    studio.wait_for(State.RUNNING)
    studio.wait_for_step(5)
    studio.session.pause()
    studio.wait_for(State.PAUSED)
    networks = studio.session._thread.worker.run.trainer.game.networks.values()
    before = [p.detach().clone() for n in networks for p in n.parameters()]
    studio.window.latent.pick(np.zeros(16, np.float32), 3)
    studio.session.set_layout("10x10")
    studio.qtbot.waitUntil(lambda: studio.window.samples.grid.sheet.columns == 10)
    assert all(a.equal(b) for a, b in zip(before, (p for n in networks for p in n.parameters()), strict=True))


def test_live_edit_reaches_the_trainer_and_the_log(studio: Studio) -> None:
    session = studio.session
    session.start()
    studio.wait_for(State.RUNNING)
    studio.wait_for_step(3)
    session.edit(edited(session.config, "lr_g", 5e-4))
    run = only_run()
    studio.qtbot.waitUntil(
        lambda: (run / "edits.jsonl").exists() and (run / "edits.jsonl").read_text().count("\n") == 1
    )
    session.undo()
    studio.qtbot.waitUntil(lambda: (run / "edits.jsonl").read_text().count("\n") == 2)
    rows = [json.loads(line) for line in (run / "edits.jsonl").read_text().splitlines()]
    assert [(row["path"], row["new"]) for row in rows] == [("lr_g", 5e-4), ("lr_g", preset("quick-digits").config.lr_g)]


def test_closing_while_training_saves_and_asks_nothing(studio: Studio) -> None:
    studio.session.start()
    studio.wait_for(State.RUNNING)
    studio.wait_for_step(10)
    studio.window.close()
    assert not studio.window.isVisible()
    state = state_of(only_run())
    assert state["step"] >= 10
    assert columns(RunFolder(only_run()).metrics.rows())["step"][-1] == state["step"]


def test_a_run_made_in_the_shell_opens_with_its_past(studio: Studio, quick: TrainConfig, tmp_path: Path) -> None:
    run = Run.start(edited(quick, "sample_every", 10), tmp_path / "shell")
    for step in run.steps():
        if step.number == 25:
            break
    run.close()
    studio.session.open_run(tmp_path / "shell")
    studio.wait_for(State.PAUSED)
    window = studio.window
    assert window.plots.row_count == 25
    assert studio.session.config.sample_every == 10
    studio.qtbot.waitUntil(lambda: window.latent.image() is not None)
    assert "shell" in window.windowTitle()
    studio.session.show_history(10)
    studio.qtbot.waitUntil(lambda: window.samples.grid.sheet is not None)
    assert (tmp_path / "shell") in window.settings.recent_runs
    studio.session.start()
    studio.wait_for_step(30)


def test_what_is_no_run_gives_a_banner(studio: Studio, tmp_path: Path) -> None:
    studio.session.open_run(tmp_path)
    studio.qtbot.waitUntil(lambda: bool(studio.banners()))
    assert "is no run" in studio.banners()[0]
    assert studio.session.state is State.IDLE
    studio.session.start()
    studio.wait_for(State.RUNNING)


def test_a_run_that_diverged_can_go_back(studio: Studio) -> None:
    session = studio.session
    session.edit(edited(edited(session.config, "save_every", 5), "terms.r1", "off"))
    session.start()
    studio.wait_for(State.RUNNING)
    studio.wait_for_step(6)
    session.pause()
    studio.wait_for(State.PAUSED)
    trainer = session._thread.worker.run.trainer
    next(trainer.game.networks["discriminator"].parameters()).data.fill_(float("nan"))
    session.start()
    studio.wait_for(State.FAILED)
    banner = studio.window.banners.banners()[0]
    assert "diverged at step" in banner.text
    banner.action_clicked.emit()
    studio.wait_for(State.PAUSED)
    assert session.step % 5 == 0
    assert (
        studio.window.latent.image() is not None
        or studio.qtbot.waitUntil(lambda: studio.window.latent.image() is not None) is None
    )


def test_the_planned_length_finishes(studio: Studio) -> None:
    studio.session.edit(edited(studio.session.config, "planned_steps", 20))
    studio.session.start()
    studio.wait_for(State.FINISHED)
    assert studio.session.step == 20
    assert studio.window.status.progress.value() == 1000
    studio.session.start()
    studio.wait_for_step(25)


def test_a_new_run_from_a_preset(studio: Studio) -> None:
    studio.session.start()
    studio.wait_for(State.RUNNING)
    studio.wait_for_step(3)
    studio.session.new_run("first-gan")
    assert studio.session.state is State.IDLE
    assert studio.session.config.name == "first-gan"
    assert studio.window.plots.row_count == 0
    assert studio.window.latent.current() is None
    assert state_of(only_run())["step"] >= 3


def test_undo_takes_back_an_edit_before_the_start(studio: Studio) -> None:
    session, action = studio.session, studio.window.actions_by_key["undo"]
    before = session.config
    session.edit(edited(before, "batch_size", 99))
    assert action.isEnabled()
    action.trigger()
    assert session.config == before
    studio.window.actions_by_key["redo"].trigger()
    assert session.config.batch_size == 99


@pytest.mark.parametrize("key", ["new_run", "save", "stop", "pause"])
def test_what_cannot_be_done_is_disabled(studio: Studio, key: str) -> None:
    assert studio.window.actions_by_key[key].isEnabled() == (key == "new_run")


def test_undo_cannot_reach_across_the_start(studio: Studio) -> None:
    session = studio.session
    session.edit(edited(session.config, "batch_size", 24))
    session.start()
    studio.wait_for(State.RUNNING)
    assert not studio.window.actions_by_key["undo"].isEnabled()
    session.edit(edited(session.config, "batch_size", 8))
    assert "batch_size is fixed" in studio.banners()[0]
    assert session.config.batch_size == 24
    session.edit(edited(session.config, "lr_g", 1e-4))
    studio.qtbot.waitUntil(lambda: session._thread.worker.run.trainer.config.lr_g == 1e-4)
    assert session.config == session._thread.worker.run.trainer.config


def fail(studio: Studio) -> None:
    """Makes the run at hand diverge."""
    trainer = studio.session._thread.worker.run.trainer
    next(trainer.game.networks["discriminator"].parameters()).data.fill_(float("nan"))


@pytest.mark.slow
def test_a_new_run_after_a_failed_one_shows_its_pictures(studio: Studio) -> None:
    session = studio.session
    session.edit(edited(session.config, "sample_every", 5))
    session.start()
    studio.wait_for_step(12)
    session.pause()
    studio.wait_for(State.PAUSED)
    session.show_history(5)
    fail(studio)
    session.start()
    studio.wait_for(State.FAILED)
    session.new_run("quick-digits")
    assert session.run is None
    assert studio.window.plots.row_count == 0
    seen = []
    session.pictures_arrived.connect(seen.append)
    session.start()
    studio.qtbot.waitUntil(lambda: len(seen) > 1, timeout=20_000)


@pytest.mark.slow
def test_leaving_a_run_in_the_moment_it_fails(studio: Studio) -> None:
    session = studio.session
    session.start()
    studio.wait_for_step(3)
    session.pause()
    studio.wait_for(State.PAUSED)
    fail(studio)
    thread = session._thread
    session.start()
    thread.wait()  # it has failed, but the window has not heard of it
    session.new_run("quick-digits")
    session.start()
    studio.wait_for(State.RUNNING)
    studio.wait_for_step(2)


def test_what_was_edited_after_a_failure_holds_when_it_goes_on(studio: Studio) -> None:
    session = studio.session
    session.edit(edited(session.config, "save_every", 5))
    session.start()
    studio.wait_for_step(6)
    session.pause()
    studio.wait_for(State.PAUSED)
    fail(studio)
    session.start()
    studio.wait_for(State.FAILED)
    session.edit(edited(session.config, "lr_g", 1e-5))
    session.go_back()
    studio.wait_for(State.PAUSED)
    studio.qtbot.waitUntil(lambda: session._thread.worker.run.trainer.config.lr_g == 1e-5)


def test_opening_what_is_no_run_leaves_the_training_alone(studio: Studio, tmp_path: Path) -> None:
    studio.session.start()
    studio.wait_for(State.RUNNING)
    studio.session.open_run(tmp_path)
    assert "is no run" in studio.banners()[0]
    step = studio.session.step
    studio.wait_for_step(step + 5)


def test_every_single_step_counts(studio: Studio) -> None:
    studio.session.start()
    studio.wait_for_step(3)
    studio.session.pause()
    studio.wait_for(State.PAUSED)
    step = studio.session.step
    for _ in range(5):
        studio.session.single_step()
    studio.qtbot.waitUntil(lambda: studio.session.step == step + 5)


def test_a_full_disk_keeps_the_window_open_once(studio: Studio) -> None:
    studio.session.start()
    studio.wait_for_step(8)
    studio.session.pause()
    studio.wait_for(State.PAUSED)
    with no_file_longer_than(10_000):
        studio.window.close()
        assert studio.window.isVisible()
        assert "could not be saved" in studio.banners()[0]
        studio.window.close()
        assert not studio.window.isVisible()


def test_an_opened_run_resets_to_its_own_preset(studio: Studio, tmp_path: Path) -> None:
    config = edited(edited(preset("first-gan").config, "batch_size", 8), "lr_g", 7e-4)
    run = Run.start(config, tmp_path / "first")
    for _ in zip(range(3), run.steps(), strict=False):
        pass
    run.close()
    studio.session.open_run(tmp_path / "first")
    studio.wait_for(State.PAUSED)
    studio.window.actions_by_key["reset_all"].trigger()
    assert studio.session.config.lr_g == preset("first-gan").config.lr_g
    assert studio.session.config.batch_size == 8
