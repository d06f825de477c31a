"""A person draws a digit, and the generator of their run makes it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtTest import QTest

from ganstudio.datasets.mnist import Mnist
from ganstudio.gui.drawing_search import DrawingSearch
from ganstudio.gui.panels.drawing_dialog import DrawingDialog
from ganstudio.gui.panels.latent_drag import DropFrame
from ganstudio.params import edited, edited_all
from ganstudio.training.facts import State
from ganstudio.training.run import Run
from tests.gui.drops import drop, enter, leave

from .conftest import Studio


@pytest.fixture(scope="module")
def digits() -> np.ndarray:
    return Mnist(Mnist.Config()).load("test").images[:10, 0].numpy()


@pytest.fixture
def paused(studio: Studio) -> Studio:
    studio.session.start()
    studio.wait_for_step(60)
    studio.session.pause()
    studio.wait_for(State.PAUSED)
    return studio


def search_of(studio: Studio) -> DrawingSearch:
    return studio.window.wiring.drawing


def opened(studio: Studio) -> DrawingDialog:
    action = studio.window.actions_by_key["draw_image"]
    assert action.isEnabled()
    action.trigger()
    dialog = search_of(studio).dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def wait_for_the_end(studio: Studio, dialog: DrawingDialog) -> None:
    studio.qtbot.waitUntil(lambda: dialog.said.startswith("Found with"), timeout=30_000)
    assert not dialog.view.is_searching


def stroke(dialog: DrawingDialog, *points: tuple[float, float]) -> None:
    canvas = dialog.pane.canvas
    at = [canvas.place().to_screen(QPointF(*point)).toPoint() for point in points]
    QTest.mousePress(canvas, Qt.LeftButton, pos=at[0])
    for place in at[1:]:
        QTest.mouseMove(canvas, place)
    QTest.mouseRelease(canvas, Qt.LeftButton, pos=at[-1])


def apart(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.astype(float) - b).mean()) / 255


def test_a_digit_is_found_and_used(paused: Studio, digits: np.ndarray, tmp_path: Path) -> None:
    latent, qtbot = paused.window.latent, paused.qtbot
    samples = paused.window.samples.grid.sheet.images
    dialog = opened(paused)
    assert not dialog.isModal()
    assert "the search begins by itself" in dialog.said
    assert not dialog.view.use_button.isEnabled()
    Image.fromarray(digits[0]).save(tmp_path / "seven.png")
    dialog.pane.centring.setChecked(False)
    dialog.pane.open(tmp_path / "seven.png")
    qtbot.waitUntil(lambda: dialog.view.is_searching)
    assert np.array_equal(dialog.view.wanted.pixels, digits[0])
    wait_for_the_end(paused, dialog)
    found = dialog.view.found.pixels
    assert apart(found, digits[0]) < min(apart(sample, digits[0]) for sample in samples)
    assert not dialog.view.proposals.isVisible()
    dialog.view.use_button.click()
    qtbot.waitUntil(lambda: apart(latent.image(), found) < 0.01)
    best = search_of(paused)._found[0]
    assert latent.current().z == pytest.approx(best.z, abs=1e-6)
    assert latent.current().class_weights == pytest.approx(best.class_weights)
    assert latent.history.strip.items[-1].words == "Found for a drawing"
    latent.controls.directions.sliders[0].setValue(200)
    qtbot.waitUntil(lambda: apart(latent.image(), found) > 0.01)
    latent.undo()
    latent.undo()
    assert latent.current().z != pytest.approx(best.z, abs=1e-3)


@pytest.mark.slow
def test_a_new_stroke_stops_the_search_and_goes_on_from_what_was_found(studio: Studio) -> None:
    studio.session.start()
    studio.wait_for_step(20)
    search, dialog = search_of(studio), opened(studio)
    stroke(dialog, (14, 5), (14, 22))
    studio.qtbot.waitUntil(lambda: search._newest is not None, timeout=20_000)
    first = search._wish
    assert first is not None, "it was found before there was a second stroke"
    stroke(dialog, (8, 5), (20, 5))
    assert first.stopped.is_set()
    assert search._wish is None
    studio.qtbot.waitUntil(lambda: search._wish is not None)
    assert len(search._wish.near) > 0
    assert search._wish.image[0, 5, 10] > 0
    assert studio.session.state is State.RUNNING
    step = studio.session.step
    wait_for_the_end(studio, dialog)
    assert studio.session.step > step  # training went on
    assert dialog.again.isEnabled()


@pytest.mark.slow
def test_enough_is_enough(paused: Studio, digits: np.ndarray) -> None:
    search, dialog = search_of(paused), opened(paused)
    dialog.pane.set_image(digits[1])
    paused.qtbot.waitUntil(lambda: bool(search._found))
    wish = search._wish
    assert wish is not None
    dialog.view.stop_button.click()
    assert wish.stopped.is_set()
    assert not dialog.view.is_searching
    assert dialog.said.startswith("Stopped")
    assert dialog.view.use_button.isEnabled()
    dialog.again.click()
    assert search._wish is not None
    dialog.close()
    assert search._wish is None
    dialog = opened(paused)  # the drawing stayed
    assert np.array_equal(dialog.pane.image(), digits[1])
    wait_for_the_end(paused, dialog)


@pytest.mark.slow
def test_under_a_mask_there_are_proposals(paused: Studio, digits: np.ndarray) -> None:
    search, dialog = search_of(paused), opened(paused)
    mask = np.ones((28, 28), bool)
    dialog.pane.set_image(digits[2])
    dialog.pane.canvas.set_mask(mask)
    paused.qtbot.waitUntil(lambda: "masked" in dialog.said)
    mask[:8] = False
    dialog.pane.canvas.set_mask(mask)
    wait_for_the_end(paused, dialog)
    # How many differ enough is a matter of the few steps that this run has trained.
    last = len(search._found) - 1
    assert dialog.view.proposals.isVisible() is (last > 0)
    if last:
        dialog.view.proposals.image_picked.emit(last)
    dialog.view.use_button.click()
    assert paused.window.latent.current().z == pytest.approx(search._found[last].z, abs=1e-6)


@pytest.mark.slow
def test_a_picture_dropped_onto_the_large_image_is_looked_for(
    paused: Studio, digits: np.ndarray, tmp_path: Path
) -> None:
    view, mime = paused.window.latent.view, QMimeData()
    Image.fromarray(digits[0]).save(tmp_path / "seven.png")
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "seven.png"))])
    (frame,) = [each for each in view.findChildren(DropFrame) if enter(view, mime) and each.isVisible()]
    leave(view)
    assert not frame.isVisible()
    assert drop(view, mime)
    dialog = search_of(paused).dialog
    assert dialog is not None
    paused.qtbot.waitUntil(lambda: dialog.view.is_searching)
    assert not frame.isVisible()
    wait_for_the_end(paused, dialog)
    assert apart(dialog.view.wanted.pixels, digits[0]) < 0.05  # fitted as MNIST does
    dialog.close()
    paused.session.new_run(paused.session.preset.name)
    assert drop(view, mime)
    assert any("no network to search in" in text for text in paused.banners())


@pytest.mark.slow
def test_another_run_and_none(paused: Studio, digits: np.ndarray) -> None:
    session, search, dialog = paused.session, search_of(paused), opened(paused)
    path = session.run.path
    dialog.pane.set_image(digits[3])
    wait_for_the_end(paused, dialog)
    session.new_run(session.preset.name)
    assert not paused.window.actions_by_key["draw_image"].isEnabled()
    assert dialog._hint.isVisible()
    assert not search._found
    session.open_run(path)
    paused.wait_for(State.PAUSED)
    assert not dialog._hint.isVisible()
    wait_for_the_end(paused, dialog)  # the same drawing in the run that was opened
    paused.window.close()
    assert not dialog.isVisible()


@pytest.mark.slow
def test_colours(studio: Studio, pictures: Path, tmp_path: Path) -> None:
    edits = [("dataset", "folder"), ("dataset.folder", str(pictures)), ("dataset.size", 32), ("dataset.classes", True)]
    run = Run.start(edited_all(edited(studio.session.config, "terms.class_loss", "off"), edits), tmp_path / "run")
    next(run.steps())
    run.close()
    studio.session.open_run(tmp_path / "run")
    studio.wait_for(State.PAUSED)
    dialog = opened(studio)
    assert dialog.pane.image().shape == (32, 32, 3)
    image = np.zeros((32, 32, 3), np.uint8)
    image[8:24, 8:24] = (250, 120, 10)
    dialog.pane.set_image(image)
    wait_for_the_end(studio, dialog)
    assert dialog.view.found.pixels.shape == (32, 32, 3)
    assert "class" in dialog.view.figures.whole


@pytest.mark.slow
def test_points_of_the_plane_cannot_be_drawn_so(studio: Studio) -> None:
    session, window = studio.session, studio.window
    assert window.latent.buttons.draw.isVisibleTo(window.latent.buttons)
    session.new_run("ring-minimax")
    session.start()
    studio.wait_for(State.RUNNING)
    session.pause()
    studio.wait_for(State.PAUSED)
    assert not window.actions_by_key["draw_image"].isEnabled()
    assert not window.latent.buttons.draw.isVisibleTo(window.latent.buttons)
    window.latent.draw_asked.emit()
    assert search_of(studio).dialog is None


@pytest.mark.slow
def test_a_search_that_fails_says_so_and_can_be_repeated(
    paused: Studio, digits: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("out of memory")

    search, dialog = search_of(paused), opened(paused)
    with monkeypatch.context() as patch:
        patch.setattr("ganstudio.training.inverting.invert", fail)
        dialog.pane.set_image(digits[4])
        paused.qtbot.waitUntil(lambda: "out of memory" in dialog.said, timeout=20_000)
    assert dialog.said.startswith("The search was broken off by an error")
    assert not dialog.view.is_searching
    assert search._wish is None
    dialog.again.click()
    wait_for_the_end(paused, dialog)
