"""A person's way from a folder of images to samples."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
import torch
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ganstudio import progress
from ganstudio.datasets import mnist
from ganstudio.datasets.groups import group_centres
from ganstudio.datasets.image_folder import ImageFolder
from ganstudio.gui import data_setup
from ganstudio.gui.panels.folder_box import FolderBox
from ganstudio.params import edited, edited_all
from ganstudio.presets import preset
from ganstudio.training.facts import State
from ganstudio.training.run import Run

from ..pictures import paint, paint_classes
from .conftest import Studio


def choose_own_images(studio: Studio) -> None:
    box = studio.window.setup.hyperparameters.row("dataset").editor
    index = box.findText("Own images")
    box.setCurrentIndex(index)
    box.activated.emit(index)


def dataset(studio: Studio) -> ImageFolder.Config:
    config = studio.session.config.dataset
    assert isinstance(config, ImageFolder.Config)
    return config


def drop(widget: QWidget, path: Path) -> bool:
    """Drags a folder or file onto a window and lets it go there; whether it was taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(200, 200), action, mime, button, key)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(200, 200), action, mime, button, key))
    return enter.isAccepted()


def caption(studio: Studio) -> str:
    return studio.window.setup.data.caption.text()


def test_nothing_chosen_yet_asks_kindly(studio: Studio, pictures: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    preview = studio.window.setup.data
    assert caption(studio) == "60,000 images of 28×28, 10 classes"  # at once
    choose_own_images(studio)
    assert preview.button.isVisible()
    assert "Choose a folder of images" in preview.message.text()
    assert not preview.thumbnails.isVisible()
    assert not studio.banners()
    studio.session.start()
    studio.qtbot.waitUntil(lambda: bool(studio.banners()))
    assert "No folder of images is chosen yet" in studio.banners()[0]
    studio.wait_for(State.IDLE)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(pictures))
    preview.button.click()
    assert dataset(studio).folder == str(pictures)
    assert dataset(studio).classes
    assert studio.session.config.conditioning == "projection"
    studio.qtbot.waitUntil(lambda: "3 classes" in caption(studio))
    assert "images of 64×64, 3 classes" in caption(studio)
    assert "one, ten, two" in preview.thumbnails.toolTip()
    assert preview.thumbnails.isVisible()
    assert not preview.button.isVisible()


def test_from_a_folder_to_samples(studio: Studio, pictures: Path) -> None:
    drop(studio.window, pictures)
    session = studio.session
    session.edit(edited(session.config, "dataset.size", 32))
    session.start()
    studio.wait_for(State.RUNNING)
    studio.wait_for_step(3)
    session.pause()
    studio.wait_for(State.PAUSED)
    studio.qtbot.waitUntil(lambda: studio.window.latent.image() is not None)
    assert studio.window.latent.image().shape == (32, 32, 3)
    assert session.run.class_names == ("one", "ten", "two")


def test_a_folder_in_the_form_brings_what_goes_with_it(studio: Studio, tmp_path: Path, pictures: Path) -> None:
    studio.session.edit(edited(studio.session.config, "terms.class_loss", "on"))
    choose_own_images(studio)
    (box,) = studio.window.setup.findChildren(FolderBox)
    flat = paint_classes(tmp_path / "flat", {"": 20})
    box.setText(str(flat))
    box.commit()
    config = studio.session.config
    assert dataset(studio).folder == str(flat)
    assert (dataset(studio).classes, config.conditioning, "class_loss" in config.terms) == (False, "none", False)
    assert "Conditioning: none" in studio.banners()[0]
    studio.qtbot.waitUntil(lambda: "images of 64×64" in caption(studio))
    studio.session.undo()
    assert dataset(studio).folder == ""
    assert "class_loss" in studio.session.config.terms
    (box,) = studio.window.setup.findChildren(FolderBox)
    (tmp_path / "empty").mkdir()
    box.setText(str(tmp_path / "empty"))
    box.commit()
    assert "has no images" in studio.window.setup.hyperparameters.row("dataset.folder").problem()
    assert dataset(studio).folder == ""


def test_what_a_person_has_set_stays_with_the_next_folder(studio: Studio, tmp_path: Path, pictures: Path) -> None:
    drop(studio.window, pictures)
    assert (dataset(studio).size, dataset(studio).colour) == (64, True)
    studio.session.edit(edited(studio.session.config, "dataset.size", 32))
    other = paint_classes(tmp_path / "other", {"a": 10, "b": 12})
    drop(studio.window, other)
    assert dataset(studio).folder == str(other)
    assert dataset(studio).size == 32


@pytest.mark.parametrize("kind", ["file", "empty"])
def test_what_is_no_folder_of_images_is_not_taken(studio: Studio, tmp_path: Path, kind: str) -> None:
    before = studio.session.config
    if kind == "file":
        assert not drop(studio.window, paint(tmp_path / "a.png", 3))
        assert not studio.banners()
    else:
        (tmp_path / "empty").mkdir()
        assert drop(studio.window, tmp_path / "empty")
        assert "has no images" in studio.banners()[0]
    assert studio.session.config == before


def test_a_folder_dropped_on_points_starts_from_a_preset_for_images(studio: Studio, pictures: Path) -> None:
    studio.session.new_run("ring-minimax")
    drop(studio.window, pictures)
    assert dataset(studio).folder == str(pictures)
    assert studio.session.config.network == preset("quick-digits").config.network


def test_a_run_keeps_its_data_and_a_new_one_is_offered(studio: Studio, pictures: Path) -> None:
    session = studio.session
    session.start()
    studio.wait_for_step(3)
    assert drop(studio.window, pictures)
    banner = studio.window.banners.banners()[0]
    assert "is fixed" in banner.text
    assert session.config.dataset.kind == "mnist"
    banner.action_clicked.emit()
    studio.wait_for(State.IDLE)
    assert dataset(studio).folder == str(pictures)


def test_a_run_that_is_dropped_opens(studio: Studio, tmp_path: Path) -> None:
    run = Run.start(studio.session.config, tmp_path / "run")
    next(run.steps())
    run.close()
    assert drop(studio.window, tmp_path / "run")
    studio.wait_for(State.PAUSED)
    assert studio.session.run.path == tmp_path / "run"


def test_a_run_opens_when_its_folder_is_gone(studio: Studio, pictures: Path, tmp_path: Path) -> None:
    edits = [("dataset", "folder"), ("dataset.folder", str(pictures)), ("dataset.size", 28), ("dataset.classes", True)]
    run = Run.start(edited_all(studio.session.config, edits), tmp_path / "run")
    next(run.steps())
    run.close()
    shutil.rmtree(pictures)
    studio.session.open_run(tmp_path / "run")
    studio.wait_for(State.PAUSED)
    studio.qtbot.waitUntil(lambda: studio.window.latent.image() is not None)
    studio.qtbot.waitUntil(lambda: any("not trained on" in text for text in studio.banners()))
    assert sum("There is no folder" in text for text in studio.banners()) == 1
    studio.session.start()
    studio.session.single_step()
    studio.qtbot.waitUntil(lambda: studio.window.setup.data.message.isVisible())
    assert studio.session.state is State.PAUSED
    assert sum("There is no folder" in text for text in studio.banners()) == 1


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Loads for ever, image by image, until the event is set."""
    go_on, real = threading.Event(), ImageFolder.load

    def load(self: ImageFolder, split: str) -> object:
        while not go_on.wait(0.01):
            progress.report(41, 100)
        return real(self, split)  # type: ignore[arg-type]

    monkeypatch.setattr(ImageFolder, "load", load)
    return go_on


def test_a_slow_folder_leaves_the_window_free(studio: Studio, pictures: Path, slow: threading.Event) -> None:
    drop(studio.window, pictures)  # returns at once
    preview, chip = studio.window.setup.data, studio.window.state_chip
    studio.qtbot.waitUntil(lambda: preview.message.text() == "Reading images: 41 of 100")
    studio.session.start()
    studio.qtbot.waitUntil(lambda: chip.text() == "Reading images: 41%")
    assert studio.session.state is State.LOADING
    studio.window.actions_by_key["stop"].trigger()  # gives up
    studio.wait_for(State.IDLE)
    assert chip.text() == "Not started"
    slow.set()
    studio.qtbot.waitUntil(lambda: "3 classes" in caption(studio))


def test_another_data_set_takes_the_place_of_a_slow_one(studio: Studio, pictures: Path, slow: threading.Event) -> None:
    drop(studio.window, pictures)
    studio.qtbot.waitUntil(lambda: "Reading" in studio.window.setup.data.message.text())
    studio.session.undo()
    assert caption(studio) == "60,000 images of 28×28, 10 classes"
    assert not studio.window.setup.data.message.isVisible()
    loader = studio.window.wiring._data._loading
    studio.qtbot.waitUntil(lambda: not loader.is_busy)
    assert caption(studio) == "60,000 images of 28×28, 10 classes"


def test_digits_are_sorted_by_look_behind_the_window(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[threading.Thread] = []

    def centres(images: torch.Tensor, count: int) -> torch.Tensor:
        threads.append(threading.current_thread())
        return group_centres(images, count)

    monkeypatch.setattr(mnist, "group_centres", centres)
    studio.session.edit(edited(studio.session.config, "dataset.groups", 3))
    studio.qtbot.waitUntil(lambda: caption(studio) == "60,000 images of 28×28, 3 classes", timeout=20_000)
    assert threads
    assert threading.main_thread() not in threads


def test_the_window_closes_while_a_slow_folder_loads(studio: Studio, pictures: Path, slow: threading.Event) -> None:
    drop(studio.window, pictures)
    studio.session.start()
    studio.qtbot.waitUntil(lambda: "Reading" in studio.window.state_chip.text())
    studio.window.close()
    assert not studio.window.isVisible()
    assert not studio.window.wiring._data._loading.is_busy


def test_a_folder_that_cannot_be_shown_is_told_once(studio: Studio, pictures: Path) -> None:
    drop(studio.window, pictures)
    studio.qtbot.waitUntil(lambda: "3 classes" in caption(studio))
    shutil.rmtree(pictures)
    studio.session.edit(edited(studio.session.config, "dataset.size", 28))
    studio.qtbot.waitUntil(lambda: bool(studio.banners()))
    assert "There is no folder" in studio.banners()[0]
    assert studio.window.setup.data.message.text() == "The images cannot be shown."
    studio.window.banners.close_all()
    told = []
    studio.window.wiring._data._loading.failed.connect(told.append)
    studio.session.edit(edited(studio.session.config, "lr_g", 1e-4))
    studio.qtbot.waitUntil(lambda: bool(told))
    assert not studio.banners()


def test_a_glance_shows_every_class(pictures: Path) -> None:
    found = data_setup.glance(ImageFolder.Config(folder=str(pictures), size=28, classes=True))
    assert found.images.shape[1:] == (28, 28, 3)
    assert len(found.images) % found.rows == 0
    flat = data_setup.glance(ImageFolder.Config(folder=str(pictures), size=28, colour=False))
    assert flat.images.shape == (20, 28, 28)
    assert flat.caption.endswith("images of 28×28")
