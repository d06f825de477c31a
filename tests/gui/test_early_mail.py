"""What a run posts before the window has heard that it is open."""

from __future__ import annotations

import time

from ganstudio.training.facts import State

from ..e2e.conftest import Studio, studio  # noqa: F401  # a fixture


def test_nothing_is_lost_of_what_came_before_word_of_the_run(studio: Studio) -> None:  # noqa: F811
    session = studio.session
    seen: list[int] = []
    session.pictures_arrived.connect(lambda pictures: seen.append(pictures.step))
    session.start()
    worker = session._thread.worker
    end = time.monotonic() + 30
    while not hasattr(worker, "run") or worker.run.trainer.step < 5:  # the window is busy meanwhile
        assert time.monotonic() < end
        time.sleep(0.01)
    session._fetch_mail()
    assert session.run is None
    assert not seen
    studio.wait_for(State.RUNNING)
    assert seen
    session.pause()
    studio.wait_for(State.PAUSED)
    assert studio.window.plots.row_count == session.step
    assert studio.window.samples.grid.sheet is not None
