"""A person names what a slider does, and finds it again; the strip shows what lies along it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from ganstudio.training.facts import State

from .conftest import Studio
from .test_latent_studio import only_run


@pytest.mark.slow
def test_directions_are_named_kept_and_seen(studio: Studio) -> None:
    qtbot, panel = studio.qtbot, studio.window.latent
    rows = panel.controls.directions
    studio.session.start()
    qtbot.waitUntil(lambda: len(rows.sliders) == 8, timeout=30_000)
    enter(rows.sliders[3])
    preview = studio.window.wiring._directions.preview
    qtbot.waitUntil(lambda: preview._strip is not None and preview._strip.isVisible(), timeout=20_000)
    assert len({preview._strip.images.image_of(place).tobytes() for place in range(7)}) == 7
    rows.kind_button.menu().actions()[1].trigger()
    qtbot.waitUntil(lambda: {one.kind for one in rows.rows} == {"layer"}, timeout=30_000)
    studio.session.pause()
    studio.wait_for(State.PAUSED)
    rows.rename(2, "slant")
    rows.toggle_lock(2)
    rows.move_row(2, 0)
    locked = rows.rows[0].vector
    run = only_run()
    studio.session.new_run("quick-digits")
    saved = json.loads((run / "directions.json").read_text("utf-8"))
    assert [row["name"] for row in saved["directions"]] == ["slant"] + [""] * 7
    studio.session.open_run(run)
    studio.wait_for(State.PAUSED)
    assert (rows.kind, rows.rows[0].name, rows.rows[0].is_locked) == ("layer", "slant", True)
    qtbot.waitUntil(lambda: any(one.strength for one in rows.rows), timeout=30_000)  # found again
    assert (rows.rows[0].vector == locked).all()
    assert not any("damaged" in text for text in studio.banners())


def enter(widget) -> None:
    where = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(where, where, widget.mapToGlobal(where)))
