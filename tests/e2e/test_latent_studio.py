"""A person plays a network, keeps what they find, and finds it again."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication

from ganstudio import paths
from ganstudio.gui import latent_studio
from ganstudio.latent.album import Favourite
from ganstudio.latent.album_file import Home, read_favourites
from ganstudio.training.facts import State
from ganstudio.training.run_folder import find_runs

from .conftest import Studio


def only_run() -> Path:
    (run,) = find_runs(paths.runs_folder())
    return run


@pytest.fixture
def playing(studio: Studio) -> Studio:
    """A run that trains, its first image shown."""
    studio.session.start()
    studio.wait_for(State.RUNNING)
    studio.qtbot.waitUntil(lambda: studio.window.latent.image() is not None, timeout=20_000)
    return studio


def test_what_is_kept_comes_back_with_the_run(playing: Studio) -> None:
    panel, qtbot = playing.window.latent, playing.qtbot
    panel.star.click()
    kept = panel.shown()
    panel.controls.chips._clicked(7)
    panel.buttons.random.click()
    panel.star.click()
    panel.favourites.list.item(1).setText("a fine seven")
    panel.path.points.add_button.click()
    panel.path.points.add_button.click()
    panel.path.options.loop.click()
    playing.session.pause()
    playing.wait_for(State.PAUSED)
    run = only_run()
    qtbot.waitUntil(lambda: (run / "favourites.json").exists() and (run / "path.json").exists())
    names = [row["name"] for row in json.loads((run / "favourites.json").read_text("utf-8"))["favourites"]]
    assert names == ["Favourite 1", "a fine seven"]
    playing.session.new_run("quick-digits")
    assert panel.current() is None
    playing.session.open_run(run)
    playing.wait_for(State.PAUSED)
    again = panel.favourites.list.favourites
    assert [one.name for one in again] == names
    assert again[0].at.is_at(kept.z, kept.class_weights)
    assert again[1].at.class_weights.argmax() == 7
    assert (len(panel.path.path.keyframes), panel.path.path.loop) == (2, True)
    panel.pages.show_page(panel.favourites)
    qtbot.waitUntil(
        lambda: all(panel.favourites.list.has_thumbnail(one.token) for one in panel.favourites.list.wanted_thumbnails())
    )
    assert playing.banners() == [text for text in playing.banners() if "was saved at step" in text]


def test_thumbnails_follow_the_training_and_history_does_not(playing: Studio) -> None:
    panel, qtbot = playing.window.latent, playing.qtbot
    panel.pages.show_page(panel.path)
    panel.path.points.add_button.click()
    panel.buttons.random.click()
    points, history = panel.path.points.strip, panel.history.strip
    token, moment = points.items[0].token, history.items[1].token
    qtbot.waitUntil(lambda: not points.missing and not history.missing, timeout=20_000)
    first, seen = points.image_of(token).copy(), history.image_of(moment).copy()
    playing.wait_for_step(playing.session.step + 30)
    qtbot.waitUntil(lambda: not np.array_equal(points.image_of(token), first), timeout=20_000)
    assert np.array_equal(history.image_of(moment), seen)
    playing.session.pause()
    playing.wait_for(State.PAUSED)
    # In the pause it becomes that of the step now.
    panel.go_to(panel.path.path.keyframes[0].z, panel.path.path.keyframes[0].class_weights, "keyframe")
    qtbot.waitUntil(lambda: np.array_equal(points.image_of(token), panel.image()), timeout=20_000)


def test_moments_that_nobody_saw_get_their_image(playing: Studio) -> None:
    panel = playing.window.latent
    for _ in range(12):
        panel.buttons.random.click()  # faster than images come
    playing.qtbot.waitUntil(lambda: not panel.history.strip.missing, timeout=20_000)
    playing.session.pause()
    playing.wait_for(State.PAUSED)
    panel.history.strip.chosen.emit(3)
    assert panel.history.strip.marked == 3


def test_a_latent_goes_through_the_clipboard_as_text(playing: Studio) -> None:
    panel = playing.window.latent
    panel.controls.chips.toggle(4)
    panel.controls.directions.released.emit()
    panel.controls.chips.blend.setValue(30)
    there = panel.shown()
    panel.favourites.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert "\n" not in text
    assert json.loads(text)["run"] == only_run().name
    panel.controls.chips._clicked(9)
    panel.buttons.random.click()
    panel.favourites.paste_button.click()
    assert there.is_at(panel.shown().z, panel.shown().class_weights)
    assert playing.banners() == ["The latent is copied as text; Ctrl+Shift+V goes to it, here or in another run."]
    for wrong, sentence in (
        ("hello", "There is no latent on the clipboard: Ctrl+Shift+C copies the one that is shown."),
        (text.replace('"z":[', '"z":[1.0,'), "This latent has 17 numbers; the network at hand takes 16."),
    ):
        QGuiApplication.clipboard().setText(wrong)
        panel.favourites.paste_button.click()
        assert sentence in playing.banners()[0]
        assert there.is_at(panel.shown().z, panel.shown().class_weights)


def test_a_damaged_file_of_favourites_is_told_and_kept(playing: Studio) -> None:
    panel = playing.window.latent
    playing.session.pause()
    playing.wait_for(State.PAUSED)
    run = only_run()
    playing.session.new_run("quick-digits")
    (run / "favourites.json").write_text("{", encoding="utf-8")
    playing.session.open_run(run)
    playing.wait_for(State.PAUSED)
    assert any("favourites.json is damaged" in text for text in playing.banners())
    panel.star.click()
    playing.qtbot.waitUntil((run / "favourites.json.damaged").exists)
    assert (run / "favourites.json.damaged").read_text("utf-8") == "{"
    assert len(json.loads((run / "favourites.json").read_text("utf-8"))["favourites"]) == 1


def test_damaged_directions_are_called_directions(playing: Studio) -> None:
    playing.session.pause()
    playing.wait_for(State.PAUSED)
    run = only_run()
    playing.session.new_run("quick-digits")
    rows = [{"name": "slant", "vector": [1, 2]}, {"vector": [1.0] + [0.0] * 15}]
    content = {"format": "ganstudio-directions", "version": 1, "kind": "image", "directions": rows}
    (run / "directions.json").write_text(json.dumps(content), encoding="utf-8")
    playing.session.open_run(run)
    playing.wait_for(State.PAUSED)
    assert any(text.startswith("1 directions in ") for text in playing.banners())
    assert len(playing.window.latent.controls.directions.rows) >= 1


def test_looking_at_kept_directions_writes_nothing_and_training_does(playing: Studio) -> None:
    rows, session = playing.window.latent.controls.directions, playing.session
    session.pause()
    playing.wait_for(State.PAUSED)
    file = only_run() / "directions.json"
    session.new_run("quick-digits")
    kept = [{"name": "slant", "vector": [1.0] + [0.0] * 15}]
    file.write_text(json.dumps({"format": "ganstudio-directions", "version": 1, "directions": kept}), encoding="utf-8")
    before = file.read_bytes()
    session.open_run(only_run())
    playing.wait_for(State.PAUSED)
    playing.qtbot.waitUntil(lambda: len(rows.rows) == 8, timeout=20_000)  # found again
    playing.window.wiring._studio.write_now()
    assert file.read_bytes() == before
    session.start()
    playing.wait_for_step(session.run.step + 1)
    rows.kept_changed.emit(rows.kept)  # as when they are found in what it has learnt
    playing.window.wiring._studio.write_now()
    assert len(json.loads(file.read_text("utf-8"))["directions"]) == 8


def test_changes_in_a_row_are_written_once(playing: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    panel, written = playing.window.latent, []
    write = latent_studio.write_favourites

    def counted(home: Home, favourites: tuple[Favourite, ...]) -> None:
        written.append([one.name for one in favourites])
        write(home, favourites)

    monkeypatch.setattr(latent_studio, "write_favourites", counted)
    panel.star.click()
    panel.favourites.list.item(0).setText("one")
    panel.favourites.list.item(0).setText("the newest name")
    assert written == []
    playing.qtbot.waitUntil(lambda: bool(written))
    assert written == [["the newest name"]]
    assert len(read_favourites(Home(only_run(), 16, tuple("0123456789"))).favourites) == 1


@pytest.mark.parametrize("way", ["new run", "close"])
def test_a_change_just_before_the_end_is_written(playing: Studio, way: str) -> None:
    playing.session.pause()
    playing.wait_for(State.PAUSED)
    playing.window.latent.star.click()
    file = only_run() / "favourites.json"
    assert not file.exists()
    if way == "close":
        playing.window.close()
    else:
        playing.session.new_run("quick-digits")
    assert len(json.loads(file.read_text("utf-8"))["favourites"]) == 1


def test_a_path_plays_while_the_network_learns(playing: Studio) -> None:
    panel, qtbot = playing.window.latent, playing.qtbot
    panel.pages.show_page(panel.path)
    for index in (3, 8):
        panel.controls.chips._clicked(index)
        panel.path.points.add_button.click()
    panel.path.options.seconds.setValue(1.0)
    step, shown = playing.session.step, set()
    panel.path.scrub.setValue(0)
    playing.session.rendered.connect(lambda rendered: shown.add(rendered.stamp))
    with qtbot.waitSignal(panel.path.released, timeout=20_000):
        panel.path.play_button.click()
    qtbot.waitUntil(lambda: panel.current().stamp in shown, timeout=20_000)
    assert len(shown) > 2
    assert panel.current().class_weights[8] == pytest.approx(1)
    assert playing.session.step > step
