"""A person asks whether the generator copies."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from ganstudio import progress
from ganstudio.datasets.mnist import Mnist
from ganstudio.evaluation.copies import Pairs, Usual
from ganstudio.gui import nearest as nearest_module
from ganstudio.gui.panels.nearest_dialog import NearestDialog
from ganstudio.params import edited, edited_all
from ganstudio.training.facts import State
from ganstudio.training.run import Run

from .conftest import Studio

pytestmark = pytest.mark.slow

DIGITS = "38"


@pytest.fixture
def few(studio: Studio) -> Studio:
    """A run on two kinds of digits that writes its sheets often."""
    config = edited_all(studio.session.config, [("dataset.digits", DIGITS), ("sample_every", 10)])
    studio.session.edit(config)
    return studio


@pytest.fixture
def paused(few: Studio) -> Studio:
    few.session.start()
    few.wait_for_step(12)
    few.session.pause()
    few.wait_for(State.PAUSED)
    return few


def ask(studio: Studio) -> NearestDialog:
    studio.qtbot.waitUntil(lambda: studio.window.samples.grid.sheet is not None)
    action = studio.window.actions_by_key["nearest_images"]
    assert action.isEnabled()
    action.trigger()
    dialog = studio.window.wiring.nearest.dialog
    assert dialog is not None
    return dialog


def answer(studio: Studio, dialog: NearestDialog) -> Pairs:
    studio.qtbot.waitUntil(lambda: dialog._pairs is not None, timeout=30_000)
    assert dialog._pairs is not None
    return dialog._pairs


def menu_texts(studio: Studio) -> list[str]:
    samples = studio.window.samples
    samples.grid.menu_asked.emit(0, QPoint(10, 10))
    (menu,) = samples.findChildren(QMenu)
    texts = [action.text() for action in menu.actions()]
    menu.close()
    studio.qtbot.waitUntil(lambda: not samples.findChildren(QMenu))
    return texts


def test_a_copy_among_the_samples_is_found(paused: Studio) -> None:
    samples = paused.window.samples
    sheet = samples.grid.sheet
    images = sheet.images.copy()
    images[3] = Mnist(Mnist.Config(digits=DIGITS)).load("train").images[777, 0].numpy()
    samples.show_images(images, sheet.rows, sheet.columns, "step 12", kinds=[0] * 25)
    dialog = ask(paused)
    assert not dialog.isModal()
    assert dialog.isVisible()
    pairs = answer(paused, dialog)
    assert (pairs.indices[3], pairs.distance[3]) == (777, 0)
    assert pairs.copies == [3]
    assert dialog.samples.picked == 3
    assert "pixel for pixel" in dialog.details.text()
    assert (pairs.usual.n, pairs.usual.is_held_out) == (300, True)
    assert paused.session.run.path.name in dialog.windowTitle()


@pytest.mark.slow
def test_it_is_asked_while_training_and_training_goes_on(few: Studio) -> None:
    few.session.start()
    few.wait_for_step(10)
    dialog = ask(few)
    before = few.session.step
    pairs = answer(few, dialog)
    few.wait_for_step(before + 5)
    assert few.session.state is State.RUNNING
    shown = dialog.samples.sheet
    assert np.array_equal(pairs.samples, shown.images)
    few.qtbot.waitUntil(lambda: not np.array_equal(few.window.samples.grid.sheet.images, shown.images))
    assert dialog.samples.sheet is shown  # those of the moment
    dialog.refresh.click()
    assert dialog.samples.sheet is few.window.samples.grid.sheet
    again = answer(few, dialog)
    assert again.usual is pairs.usual  # what is usual was not measured again
    few.session.set_layout("10x10")
    few.qtbot.waitUntil(lambda: few.window.samples.grid.sheet.columns == 10)
    assert ask(few) is dialog  # the same window
    assert len(answer(few, dialog).indices) == 100


@pytest.mark.slow
def test_the_menu_of_an_image_tells_of_that_image(paused: Studio) -> None:
    assert "Nearest training images…" in menu_texts(paused)
    paused.window.samples.nearest_asked.emit(7)
    dialog = paused.window.wiring.nearest.dialog
    answer(paused, dialog)
    assert dialog.samples.picked == dialog.training.picked == 7
    assert dialog.details.text().startswith("Sample 8:")


@pytest.mark.slow
def test_earlier_steps_are_compared_from_their_sheets(paused: Studio) -> None:
    paused.window.samples.timeline.go_to(10)
    paused.qtbot.waitUntil(lambda: paused.window.samples.caption == "step 10")
    dialog = ask(paused)
    assert dialog.caption.whole == "Samples, step 10"
    pairs = answer(paused, dialog)
    assert pairs.samples.shape == pairs.images.shape == (25, 28, 28)
    assert pairs.copies == [] or pairs.may_be_chance


@pytest.mark.slow
def test_a_run_that_is_opened_and_one_that_is_left(paused: Studio) -> None:
    session, action = paused.session, paused.window.actions_by_key["nearest_images"]
    path = session.run.path
    dialog = ask(paused)
    pairs = answer(paused, dialog)
    session.new_run(session.preset.name)
    assert not action.isEnabled()
    assert not dialog.refresh.isEnabled()
    assert dialog._pairs is pairs  # what was found holds
    paused.window.wiring.nearest.open()
    assert "no samples to compare" in paused.banners()[0]
    session.open_run(path)
    paused.wait_for(State.PAUSED)
    assert dialog.refresh.isEnabled()
    dialog.refresh.click()
    assert answer(paused, dialog).usual is pairs.usual


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """The search never ends; set once it has begun."""
    begun = threading.Event()

    def seek(dataset: object, samples: np.ndarray, usual: Usual | None) -> Pairs:
        while True:
            progress.report(41, 100)
            begun.set()

    monkeypatch.setattr(nearest_module, "paired", seek)
    return begun


@pytest.mark.slow
def test_closing_ends_the_search(paused: Studio, endless: threading.Event) -> None:
    nearest = paused.window.wiring.nearest
    dialog = ask(paused)
    paused.qtbot.waitUntil(lambda: dialog.waiting.bar.value() == 41)
    paused.qtbot.keyClick(dialog.samples, Qt.Key.Key_Escape)
    assert nearest.dialog is None
    paused.qtbot.waitUntil(lambda: not nearest._work.is_busy)


@pytest.mark.slow
def test_the_window_closes_in_the_midst_of_a_search(paused: Studio, endless: threading.Event) -> None:
    nearest = paused.window.wiring.nearest
    ask(paused)
    assert endless.wait(10)
    paused.window.close()
    assert not paused.window.isVisible()
    assert not nearest._work.is_busy
    assert nearest.dialog is None


@pytest.mark.slow
def test_own_images_in_colour(studio: Studio, pictures: Path, tmp_path: Path) -> None:
    edits = [("dataset", "folder"), ("dataset.folder", str(pictures)), ("dataset.size", 32), ("dataset.classes", True)]
    run = Run.start(edited_all(edited(studio.session.config, "terms.class_loss", "off"), edits), tmp_path / "run")
    next(run.steps())
    run.close()
    studio.session.open_run(tmp_path / "run")
    studio.wait_for(State.PAUSED)
    dialog = ask(studio)
    pairs = answer(studio, dialog)
    assert pairs.images.shape == (25, 32, 32, 3)
    assert set(pairs.classes) <= {"one", "two", "ten"}
    assert "each held against all others" in dialog.meaning.text()
    assert dialog.picture().width() > 5 * 2 * 32
    # Where the images are gone that is said, in the window that asks.
    shutil.rmtree(pictures)
    dialog.refresh.click()
    studio.qtbot.waitUntil(lambda: "There is no folder" in dialog.waiting.hint.text())
    assert not dialog.save.isEnabled()


@pytest.mark.slow
def test_points_of_the_plane_have_no_nearest_images(studio: Studio) -> None:
    session, window = studio.session, studio.window
    session.new_run("ring-minimax")
    session.edit(edited(session.config, "sample_every", 5))
    session.start()
    studio.wait_for_step(12)
    session.pause()
    studio.wait_for(State.PAUSED)
    assert not window.actions_by_key["nearest_images"].isEnabled()
    window.samples.timeline.go_to(5)
    studio.qtbot.waitUntil(lambda: window.samples.grid.isVisible())  # a picture of the plane
    assert "Nearest training images…" not in menu_texts(studio)
