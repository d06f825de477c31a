"""A person adds up digits, compares them, and looks about, while the network learns."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ganstudio.gui.panels.latent_drag import latent_mime
from ganstudio.gui.settings import Settings
from ganstudio.latent.album_file import Home
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.latent_file import latent_as_text
from ganstudio.training.facts import State
from tests.gui.drops import drop

from .conftest import Studio


def carried(studio: Studio, latent: Keyframe) -> str:
    run = studio.session.run
    assert run is not None
    return latent_as_text(Home(run.path, run.shape.latent, run.class_names).saved(latent))


def sample(studio: Studio, index: int) -> Keyframe:
    z, label = studio.session.latent_of_cell(index)
    return Keyframe(z, np.eye(10, dtype=np.float32)[label])


@pytest.mark.slow
def test_digits_are_dragged_added_compared_and_looked_about(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    window, qtbot = studio.window, studio.qtbot
    panel, mixing = window.latent, window.wiring._mixing
    mixture, compared = mixing.page.mixture, mixing.page.compared
    studio.session.start()
    studio.wait_for(State.RUNNING)
    qtbot.waitUntil(lambda: panel.image() is not None, timeout=20_000)
    panel.pages.show_page(mixing.page)
    # A is dragged from the samples, B and C are dropped, and the result is shown at once.
    texts: list[str] = []
    monkeypatch.setattr("ganstudio.gui.latent_drags.drag_latent", lambda _, text, image: texts.append(text))
    window.samples.grid.taken.emit(3)
    assert drop(mixture.terms[0].slot, latent_mime(texts[0]))
    for index, cell in ((1, 5), (2, 7)):
        assert drop(mixture.terms[index].slot, latent_mime(carried(studio, sample(studio, cell))))
    a, b, c = (sample(studio, cell).z for cell in (3, 5, 7))
    assert panel.shown().z == pytest.approx((a - b + c) * np.sqrt(len(a)) / np.linalg.norm(a - b + c), abs=1e-5)
    assert panel.shown().class_weights.argmax() == sample(studio, 7).class_weights.argmax()
    qtbot.waitUntil(lambda: all(mixture.has_thumbnail(place) for place in range(4)), timeout=20_000)
    before = mixture.result_slot.pixels
    studio.wait_for_step(studio.session.step + 30)
    studio.session.pause()
    studio.wait_for(State.PAUSED)
    # What is shown is pinned, and compared with what comes.
    panel._gestures.finish()
    compared.pin_button.click()
    panel.undo()
    qtbot.waitUntil(lambda: "pixels" in compared.figures.whole, timeout=20_000)
    qtbot.waitUntil(lambda: not np.array_equal(mixture.result_slot.pixels, before), timeout=20_000)  # it has learnt
    compared.swap_button.click()
    assert panel.shown().is_at(mixture.result().z, mixture.result().class_weights)
    assert panel.history.strip.items[-1].words == "The other of two that are compared"
    # About it lie its neighbours.
    panel.row.choose_angle(60)
    qtbot.waitUntil(lambda: not [t for t in panel.row.neighbours.seen if not panel.row.neighbours.has_thumbnail(t)])
    assert window.settings.words("latent_row") == ["neighbours", "60"]
    neighbour = panel.row.neighbours.variations[1].at
    qtbot.mouseClick(
        panel.row.neighbours, Qt.MouseButton.LeftButton, pos=panel.row.neighbours.cell(1).center().toPoint()
    )
    assert neighbour.is_at(panel.shown().z, panel.shown().class_weights)
    assert panel.history.strip.items[-1].words == "A neighbour"
    # Dropped elsewhere it is kept, and what is no latent of this network is told.
    assert drop(panel.favourites.list.viewport(), latent_mime(carried(studio, neighbour)))
    assert drop(panel.path.points.strip, latent_mime(carried(studio, neighbour)))
    assert (len(panel.favourites.list.favourites), len(panel.path.points.keyframes)) == (1, 1)
    assert drop(panel.view, latent_mime(carried(studio, Keyframe(np.zeros(17, np.float32)))))
    assert any("This latent has 17 numbers" in text for text in studio.banners())
    # Every class in the styles that were added up.
    mixing.page.table_button.click()
    table = mixing.table
    qtbot.waitUntil(table.save.isEnabled, timeout=20_000)
    assert (table.grid.sheet.rows, table.grid.sheet.columns) == (10, 4)
    table.grid.image_picked.emit(4 * 6 + 1)
    assert panel.shown().is_at(a, np.eye(10, dtype=np.float32)[6])
    window.close()
    assert not table.isVisible()
    assert Settings().words("latent_row") == ["neighbours", "60"]
