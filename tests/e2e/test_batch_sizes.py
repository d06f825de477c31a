"""Memory that does not suffice, and the batch size that does: told, found and taken in the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from ganstudio.params import edited
from ganstudio.training import batch_trials
from ganstudio.training.facts import State

from ..training.test_out_of_memory import limited  # noqa: F401  # a fixture
from .conftest import Studio


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_trials, "_TIMED_SECONDS", 0.0)


def press(studio: Studio, button: str) -> None:
    """Waits for the banner with this button and presses it."""

    def offered() -> bool:
        return any(banner.action_button.text() == button for banner in studio.window.banners.banners())

    studio.qtbot.waitUntil(offered, timeout=30_000)
    errors = [banner for banner in studio.window.banners.banners() if banner.kind == "error"]
    assert len(errors) == 1  # the words before it have gone
    studio.qtbot.mouseClick(errors[0].action_button, Qt.MouseButton.LeftButton)


@pytest.mark.slow
def test_a_run_goes_on_with_batches_that_fit(
    studio: Studio,
    limited: Callable[[int], None],  # noqa: F811
) -> None:
    session = studio.session
    session.start()
    studio.wait_for_step(3)
    first, limit = session.run.path, 6
    limited(limit)
    studio.wait_for(State.FAILED)
    text = studio.banners()[0]
    assert text.startswith("A batch of 16 does not fit into the memory of this machine")
    assert "is saved." in text
    press(studio, "Go on with batch size 4")
    studio.wait_for(State.RUNNING)
    assert session.run.path != first
    assert session.run.config == session.config == edited(session.config, "batch_size", 4)
    step = session.run.step
    assert step >= 3  # what was learnt is kept
    studio.wait_for_step(step + 2)
    assert session._thread.worker.run.trainer.config.batch_size == 4
    # Before anything is learnt it begins anew.
    session.new_run(session.preset.name)
    session.edit(edited(session.config, "batch_size", 8))
    session.start()
    studio.wait_for(State.FAILED)
    press(studio, "Go on with batch size 4")
    studio.wait_for(State.RUNNING)
    assert (session.run.step, session.config.batch_size) == (0, 4)


def test_a_batch_size_is_found_and_taken(studio: Studio, limited: Callable[[int], None]) -> None:  # noqa: F811
    window, session, finder = studio.window, studio.session, studio.window.wiring.batch_sizes
    limited(40)
    row = window.setup.hyperparameters.row("batch_size")
    assert row.aid_button is not None
    studio.qtbot.mouseClick(row.aid_button, Qt.MouseButton.LeftButton)
    dialog = finder.dialog
    assert dialog is not None
    studio.qtbot.waitUntil(lambda: dialog.again.isEnabled(), timeout=30_000)
    assert [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())] == ["8", "16", "32", "64"]
    dialog.table.selectRow(2)
    before = session.config
    with studio.qtbot.waitSignal(session.config_changed):
        dialog.use.click()
    assert session.config == edited(before, "batch_size", 32)
    assert finder.dialog is None
    session.undo()
    assert session.config == before
    # It can be left while it tries.
    window.actions_by_key["find_batch_size"].trigger()
    finder.dialog.reject()
    assert finder.dialog is None
    studio.qtbot.waitUntil(lambda: not finder._search.is_busy, timeout=30_000)
    # A run has its batch size.
    session.single_step()
    studio.wait_for(State.PAUSED)
    window.actions_by_key["find_batch_size"].trigger()
    assert finder.dialog is None
    assert studio.banners()[0].startswith("The batch size of a run is fixed")
    assert not row.aid_button.isVisible()
