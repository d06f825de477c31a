"""A person takes films and the network along, while the run trains."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ganstudio.export.film_preview import Preview, preview_of
from ganstudio.export.film_wish import FilmWish
from ganstudio.export.generators import Exported, export_generator
from ganstudio.export.portable import Portable
from ganstudio.gui import film_making, film_writing, generator_export
from ganstudio.gui.film_making import FilmMaking
from ganstudio.gui.film_material import Kept
from ganstudio.gui.generator_export import GeneratorExport
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.panels.film_dialog import FilmDialog
from ganstudio.training.checkpoint import State as Saved
from ganstudio.training.facts import State

from ..export.films import gif_times, probed
from ..training.test_run import no_file_longer_than
from .conftest import Studio

SHORT = FilmWish(source="ends", seconds=0.5, rate=20, width=64)


@pytest.fixture
def running(studio: Studio) -> Studio:
    studio.window.settings.set_words("film", [SHORT.model_dump_json()])
    studio.session.start()
    studio.wait_for_step(5)
    return studio


def open_films(studio: Studio) -> tuple[FilmMaking, FilmDialog]:
    action = studio.window.actions_by_key["export_film"]
    assert action.isEnabled()
    action.trigger()
    films = studio.window.wiring.exporting.films
    return films, films.dialog


def save(studio: Studio, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Presses the button and chooses a file."""
    asked = []
    for module in (film_writing, generator_export):
        monkeypatch.setattr(module, "ask_where_to_save", lambda *words: asked.append(words) or path)
    films = studio.window.wiring.exporting.films
    films.dialog.foot.save_button.click()
    if asked:  # where single frames go is asked otherwise
        assert Path(asked[0][2]).suffix == films.dialog.wish.suffix
    studio.qtbot.waitUntil(lambda: not films.dialog.foot.is_writing, timeout=30_000)


def test_a_film_while_training(running: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    films, dialog = open_films(running)
    assert not dialog.isModal()
    assert dialog.wish == SHORT  # what was chosen last
    running.qtbot.waitUntil(lambda: "about" in dialog.summary.text(), timeout=30_000)
    assert dialog.summary.text().startswith("10 frames, 0.5 s, 64 × 64 pixels: about")
    assert dialog.view.player.is_playing
    before = running.session.step
    save(running, monkeypatch, tmp_path / "a.mp4")
    found = probed(tmp_path / "a.mp4")
    assert (found.size, found.rate, len(found.frames)) == ((64, 64), 20, 10)
    assert any("Saved as" in text for text in running.banners())
    running.wait_for_step(before + 5)
    assert running.session.state is State.RUNNING
    # What cannot be written is said where the person looks, and nothing is left of it.
    save(running, monkeypatch, tmp_path / "nowhere" / "a.mp4")
    assert "nowhere" in dialog.foot.said.whole or "could not" in dialog.foot.said.whole
    save(running, monkeypatch, tmp_path / "a.gif")
    assert "is to end in .mp4" in dialog.foot.said.whole
    dialog.options.format.setCurrentIndex(1)
    dialog.options.format.activated.emit(1)
    with no_file_longer_than(500):
        save(running, monkeypatch, tmp_path / "a.gif")
    assert "could not be written" in dialog.foot.said.whole
    save(running, monkeypatch, tmp_path / "a.gif")
    assert gif_times(tmp_path / "a.gif") == [50] * 10
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix in (".mp4", ".gif", ".tmp")) == [
        "a.gif",
        "a.mp4",
    ]
    assert films._remembered().format == "gif"
    dialog.options.format.setCurrentIndex(2)
    dialog.options.format.activated.emit(2)
    folder = tmp_path / "frames"
    monkeypatch.setattr(film_writing.QFileDialog, "getSaveFileName", lambda *_: (str(folder), ""))
    save(running, monkeypatch, folder)
    assert len(list(folder.iterdir())) == 10
    dialog.close()
    running.qtbot.waitUntil(lambda: not films._tries.is_busy and not films._measures.is_busy)


def close_twice(window: MainWindow) -> None:
    window.close()
    window.close()


@pytest.mark.slow
@pytest.mark.parametrize("end", [close_twice, MainWindow.leave])  # at a log-out nobody is asked
def test_giving_up_leaves_no_file(
    running: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, end: Callable[[MainWindow], None]
) -> None:
    films, dialog = open_films(running)
    dialog.show_wish(SHORT.model_copy(update={"seconds": 120.0, "rate": 60.0, "width": 256}))
    monkeypatch.setattr(film_writing, "ask_where_to_save", lambda *_: tmp_path / "film" / "a.mp4")
    (tmp_path / "film").mkdir()
    dialog.foot.save_button.click()
    running.qtbot.waitUntil(lambda: dialog.foot.bar.value() > 0, timeout=30_000)
    dialog.close()
    assert running.banners()[0] == "Writing a.mp4. It goes on: Film (Ctrl+Shift+F) shows how far it is."
    open_films(running)
    assert dialog.foot.is_writing
    for _ in range(2):  # the second time to the same name
        running.window.close()
        assert running.window.isVisible()  # what would be lost is told once
        assert running.banners()[0].startswith("Writing a.mp4. The window stayed open")
        assert dialog.foot.is_writing
        dialog.foot.cancel_button.click()
        assert "nothing is left" in dialog.foot.said.whole
        assert not any("stayed open" in text for text in running.banners())  # that is over
        running.qtbot.waitUntil(lambda: not films.writing.work.is_busy)
        assert list((tmp_path / "film").iterdir()) == []
        dialog.foot.save_button.click()
        running.qtbot.waitUntil(lambda: dialog.foot.bar.value() > 0, timeout=30_000)
    end(running.window)
    assert not running.window.isVisible()  # given up without a trace
    assert list((tmp_path / "film").iterdir()) == []


@pytest.mark.slow
def test_path_and_classes_open_a_film_of_theirs(running: Studio) -> None:
    panel = running.window.latent
    assert not panel.path.film_button.isEnabled()
    for seed in (1, 2):
        panel.controls.morph.a.setValue(seed)
        panel.path.points.shown_asked.emit(None)
    assert panel.path.film_button.isEnabled()
    panel.path.film_button.click()
    dialog = running.window.wiring.exporting.films.dialog
    assert (dialog.wish.source, dialog.wish.seconds) == ("path", panel.path.path.seconds)
    running.qtbot.waitUntil(lambda: dialog.view.preview is not None, timeout=30_000)
    panel.controls.choose_by_digit(5)
    panel.controls.chips.film_button.click()
    assert (dialog.wish.source, dialog.wish.first, dialog.wish.second) == ("blend", 5, 8)
    panel.controls.chips.toggle(2)
    panel.controls.chips.film_button.click()
    assert (dialog.wish.source, dialog.wish.first, dialog.wish.second) == ("blend", 2, 5)
    panel.controls.choose_by_digit(5)
    panel.controls.chips.film_button.click()
    assert (dialog.wish.first, dialog.wish.second) == (5, 2)  # never from a class to itself
    running.session.new_run(running.session.preset.name)  # with the run goes what there is to film
    assert "nothing to film" in dialog.view.screen_part.sentence
    assert not dialog.foot.save_button.isEnabled()
    action = running.window.actions_by_key["export_film"]
    assert not action.isEnabled()
    assert "nothing to film" in action.toolTip()


@pytest.mark.slow
def test_a_latent_that_moves_on_and_on_is_seen(running: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    films, dialog = open_films(running)
    running.qtbot.waitUntil(lambda: dialog.view.preview is not None, timeout=30_000)
    running.session.pause()
    running.wait_for(State.PAUSED)
    may_end, asked, listed = threading.Event(), [], []

    def slowly(*words: Any) -> Preview:
        assert may_end.wait(30)
        return preview_of(*words)

    def copy_generator(key: str, stamp: int, copy: Any = running.session.copy_generator) -> None:
        asked.append(stamp)
        copy(key, stamp)

    def listing(*words: Any, of: Any = Kept.of) -> Kept:
        listed.append(words)
        return of(*words)

    running.qtbot.waitUntil(
        lambda: not (films._timer.isActive() or films._copies.is_awaited or films._tries.is_awaited)
    )
    shown = dialog.view.preview
    monkeypatch.setattr(film_making, "preview_of", slowly)
    monkeypatch.setattr(running.session, "copy_generator", copy_generator)
    monkeypatch.setattr(film_making.Kept, "of", listing)
    for seed in (11, 12, 13):
        with running.qtbot.waitSignal(films._timer.timeout, timeout=30_000):
            running.window.latent.controls.morph.a.setValue(seed)
    assert len(asked) == 1  # what is under way is neither given up nor begun anew
    assert len(listed) <= 1  # nor is the run's folder listed each time
    may_end.set()
    running.qtbot.waitUntil(lambda: dialog.view.preview is not shown, timeout=30_000)
    running.qtbot.waitUntil(lambda: len(asked) == 2, timeout=30_000)  # and then comes the newest
    running.qtbot.waitUntil(lambda: not films._tries.is_awaited, timeout=30_000)


@pytest.mark.slow
def test_a_run_that_fails_while_a_file_is_chosen(
    running: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    films, dialog = open_films(running)
    running.window.actions_by_key["export_generator"].trigger()
    generators: GeneratorExport = running.window.wiring.exporting.generators
    generators.dialog.choices["safetensors"].click()

    def chosen(_: object, title: str, *words: str) -> Path:
        trainer = running.session._thread and running.session._thread.worker.run.trainer
        if trainer:
            next(trainer.game.networks["discriminator"].parameters()).data.fill_(float("nan"))
            running.wait_for(State.FAILED)
        return tmp_path / ("a.mp4" if title == "Save film" else "g.safetensors")

    for module in (film_writing, generator_export):
        monkeypatch.setattr(module, "ask_where_to_save", chosen)
    generators._ask()
    films.writing.ask(dialog)
    for foot in (dialog.foot, generators.dialog.foot):
        assert not foot.is_writing
        assert foot.said.whole == "The run ended before its network was copied."
    assert not list(tmp_path.glob("*.mp4"))


@pytest.mark.slow
def test_the_generator_of_now(running: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def here(state: Saved, out: Path, name: str, locale: str) -> Exported:
        return export_generator(Portable.of_state(state), out, name)

    monkeypatch.setattr(generator_export, "export_apart", here)  # a process of its own takes seconds to start
    running.window.actions_by_key["export_generator"].trigger()
    generators: GeneratorExport = running.window.wiring.exporting.generators
    dialog = generators.dialog
    assert dialog is not None
    assert f"{running.session.run.path.name} at step" in dialog.what.text()
    dialog.choices["safetensors"].click()
    running.qtbot.waitUntil(lambda: not generators._looks.is_busy)
    monkeypatch.setattr(generator_export, "ask_where_to_save", lambda *_: tmp_path / "g.safetensors")
    dialog.foot.save_button.click()
    running.qtbot.waitUntil(lambda: not dialog.foot.is_writing, timeout=30_000)
    assert "and tried: it makes exactly the images of the app" in dialog.outcome.text()
    assert (tmp_path / "g.safetensors.example.py").exists()
    assert running.session.state is State.RUNNING
    monkeypatch.setattr(generator_export, "ask_where_to_save", lambda *_: tmp_path / "no" / "g.safetensors")
    dialog.foot.save_button.click()
    running.qtbot.waitUntil(lambda: not dialog.foot.is_writing, timeout=30_000)
    assert "could not be written" in dialog.foot.said.whole
    dialog.close()
    said = dialog.what.text()
    running.wait_for_step(running.session.step + 5)
    assert dialog.what.text() == said  # nobody looks
    running.window.actions_by_key["export_generator"].trigger()
    assert dialog.what.text() != said
    running.session.new_run("ring-minimax")
    action = running.window.actions_by_key["export_generator"]
    assert not action.isEnabled()
    assert "no network at hand" in action.toolTip()
    running.session.single_step()
    running.wait_for(State.PAUSED)
    assert "points of the plane" in action.toolTip()
