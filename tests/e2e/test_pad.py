"""A person moves through the latent space of a run with one hand."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from ganstudio.gui.panels.latent_pad import MOSAIC_IMAGES, LatentPad
from ganstudio.training.facts import State

from .conftest import Studio

pytestmark = pytest.mark.slow


@pytest.fixture
def training(studio: Studio) -> Studio:
    """A run under way, and the pad in sight."""
    studio.session.start()
    studio.wait_for_step(5)
    see_the_pad(studio)
    return studio


@pytest.fixture
def paused(studio: Studio) -> Studio:
    """A run at rest, its directions found at its last step: nothing moves by itself."""
    studio.session.start()
    studio.wait_for_step(5)
    studio.session.pause()
    studio.wait_for(State.PAUSED)
    see_the_pad(studio)
    studio.qtbot.waitUntil(lambda: studio.window.latent.image() is not None)
    return studio


def see_the_pad(studio: Studio) -> None:
    latent = studio.window.latent
    studio.qtbot.waitUntil(lambda: len(latent.controls.directions.sliders) == 8, timeout=30_000)
    latent.pages.show_page(latent.pad)


def pad_of(studio: Studio) -> LatentPad:
    return studio.window.latent.pad.pad


def mosaic(studio: Studio) -> np.ndarray:
    """The images that the pad shows, one below the other."""
    images = [to_gray(tile) for tile in pad_of(studio).surface._painting._tiles]
    return np.stack(images) if images else np.zeros((0, 28, 28), np.uint8)


def wait_for_the_newest_mosaic(studio: Studio) -> None:
    feed = studio.window.wiring._studio._pad_feed
    studio.qtbot.waitUntil(lambda: feed._step == studio.session.step, timeout=15_000)


def to_gray(image) -> np.ndarray:
    return np.array([[image.pixelColor(x, y).red() for x in range(image.width())] for y in range(image.height())])


def drag(pad: LatentPad, *places: tuple[float, float]) -> None:
    """From the handle by way of these places."""
    surface = pad.surface
    QTest.mousePress(surface, Qt.LeftButton, pos=surface.point_of(surface.handle).toPoint())
    for place in places:
        QTest.mouseMove(surface, surface.point_of(place).toPoint())
    QTest.mouseRelease(surface, Qt.LeftButton, pos=surface.point_of(places[-1]).toPoint())


def test_dragging_the_handle_moves_the_image_and_can_be_undone(paused: Studio) -> None:
    latent, pad, qtbot = paused.window.latent, pad_of(paused), paused.qtbot
    before, image = latent.current().z, latent.image().copy()
    changes: list[object] = []
    latent.latent_changed.connect(changes.append)
    drag(pad, (0.5, 0.5), (1.2, 1.0), (2.0, -1.5))
    assert len(changes) == 3
    assert latent.controls.point.offsets[:2] == pytest.approx([2.0, -1.5], abs=0.05)
    assert latent.controls.directions.sliders[0].value() == pytest.approx(200, abs=5)
    qtbot.waitUntil(lambda: not np.array_equal(latent.image(), image))
    # One gesture, one entry of the history.
    qtbot.waitUntil(lambda: latent.history.strip.items[-1].words == "On the pad")
    assert len(latent.history.strip.items) == 2
    after = latent.current().z
    latent.history.undo_button.click()
    assert latent.current().z == pytest.approx(before, abs=1e-6)
    assert pad.surface.handle == pytest.approx((0, 0), abs=1e-6)
    qtbot.waitUntil(lambda: np.array_equal(latent.image(), image))
    latent.redo()
    assert latent.current().z == pytest.approx(after, abs=1e-6)
    assert pad.surface.handle == pytest.approx((2.0, -1.5), abs=0.05)


@pytest.mark.slow
def test_the_handle_follows_sliders_and_the_mosaic_shows_what_is_there(paused: Studio) -> None:
    latent, pad, qtbot = paused.window.latent, pad_of(paused), paused.qtbot
    qtbot.waitUntil(lambda: len(mosaic(paused)) == MOSAIC_IMAGES)
    latent.controls.directions.sliders[1].setValue(150)
    assert pad.surface.handle == pytest.approx((0, 1.5), abs=0.01)
    wait_for_the_newest_mosaic(paused)
    middle = mosaic(paused)[MOSAIC_IMAGES // 2]  # where both directions are zero
    latent.controls.directions.sliders[1].setValue(0)
    qtbot.waitUntil(lambda: np.abs(latent.image().astype(int) - middle).max() <= 1)


@pytest.mark.slow
def test_the_mosaic_follows_the_class_and_the_training(training: Studio) -> None:
    latent, qtbot = training.window.latent, training.qtbot
    qtbot.waitUntil(lambda: len(mosaic(training)) == MOSAIC_IMAGES)
    feed = training.window.wiring._studio._pad_feed
    first, step = mosaic(training), feed._step
    qtbot.waitUntil(lambda: not np.array_equal(mosaic(training), first), timeout=15_000)
    assert feed._step > step
    training.session.pause()
    training.wait_for(State.PAUSED)
    wait_for_the_newest_mosaic(training)
    before = mosaic(training)
    latent.controls.choose_by_digit(7)
    qtbot.waitUntil(lambda: not np.array_equal(mosaic(training), before))


@pytest.mark.slow
def test_nothing_is_rendered_for_a_pad_that_is_not_seen(training: Studio) -> None:
    latent, qtbot, step = training.window.latent, training.qtbot, training.session.step
    qtbot.waitUntil(lambda: len(mosaic(training)) == MOSAIC_IMAGES)
    latent.pages.show_page(latent.controls)
    wanted: list[int] = []
    pad_of(training).mosaic_wanted.connect(lambda z, stamp: wanted.append(stamp))
    with qtbot.waitSignals([training.session.status_changed] * 4, timeout=10_000):
        latent.controls.directions.sliders[0].setValue(90)
    assert training.session.step > step
    assert not wanted
    latent.pages.show_page(latent.pad)
    qtbot.waitUntil(lambda: bool(wanted))


@pytest.mark.slow
def test_the_image_under_the_pointer_comes(paused: Studio) -> None:
    pad, qtbot = pad_of(paused), paused.qtbot
    QTest.mouseMove(pad.surface, pad.surface.point_of((-2.0, 2.0)).toPoint())
    qtbot.waitUntil(lambda: not pad.surface._painting._preview.isNull())


@pytest.mark.slow
def test_between_four_seeds(paused: Studio) -> None:
    latent, pad, qtbot = paused.window.latent, pad_of(paused), paused.qtbot
    shown = latent.controls.morph.a.latent(latent.controls.point.space)
    pad.mode_buttons["seeds"].click()
    # A and B stand above, so that the handle is where A is: nothing has moved.
    assert pad.surface.handle == (0.0, 1.0)
    assert np.array_equal(pad.seeds.latents(latent.controls.point.space)[0], shown)
    assert [box.value() for box in pad.seeds.boxes[1:]] == [2, 1, 3]
    drag(pad, (0.4, 0.7), (1.0, 0.0))
    assert latent.current().z == pytest.approx(latent.controls.point.space.of_seed(3), abs=1e-4)
    latent.undo()
    assert np.array_equal(latent.controls.point.origin, shown)
    assert pad.surface.handle == (0.0, 1.0)
    # What is shown goes into a corner, and the handle with it.
    latent.controls.morph.a.setValue(4711)
    assert pad.surface._is_away
    pad.seeds.take_button.menu().actions()[3].trigger()
    assert pad.surface.handle == (1.0, 0.0)
    assert pad.seeds.boxes[3].text() == "kept"
    assert not pad.surface._is_away
    qtbot.waitUntil(lambda: not latent._gestures._timer.isActive())


@pytest.mark.slow
def test_directions_wait_while_the_handle_is_held(paused: Studio) -> None:
    latent, pad = paused.window.latent, pad_of(paused)
    surface, point = pad.surface, latent.controls.point
    QTest.mousePress(surface, Qt.LeftButton, pos=surface.point_of(surface.handle).toPoint())
    QTest.mouseMove(surface, (surface.point_of((1, 1)) + QPointF(0, 0)).toPoint())
    z, before = point.z, point.directions
    latent.set_directions(np.linalg.qr(np.random.default_rng(3).standard_normal((16, 8)))[0].T)
    assert point.directions is before
    QTest.mouseRelease(surface, Qt.LeftButton, pos=surface.point_of((1, 1)).toPoint())
    assert point.directions is not before
    assert point.z == pytest.approx(z, abs=1e-4)
