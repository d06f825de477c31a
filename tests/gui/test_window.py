"""The whole window: what stays in its place, and what it says in each state of a run."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ganstudio.gui import theme
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.settings import Settings
from ganstudio.latent.space import LatentSpace
from ganstudio.params import edited, install_translator
from ganstudio.training import history
from ganstudio.training.facts import State

from ..e2e.conftest import Studio, studio  # noqa: F401  # a fixture
from .wheel import turn_wheel

LONG = (
    "Training diverged at step 401: loss/d became NaN or infinite. The likely cause is a learning rate that is too high. "
    "The last good checkpoint is step 400: go on from there with a lower rate."
)
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
TRACEBACK = "Traceback (most recent call last):\n" + '  File "a.py", line 3\n' * 40


@pytest.fixture
def window(qapp, qtbot):
    theme.apply_theme(qapp, "light")
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


# Messages


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_messages_move_nothing_and_hide_no_control(window, size):
    window.resize(*size)
    QApplication.processEvents()
    panels = (window.setup, window.samples, window.plots, window.latent)
    before = [panel.geometry() for panel in panels]
    banner = window.banners.show_banner("error", LONG, action="Go back to the last checkpoint", details=TRACEBACK)
    QApplication.processEvents()
    assert [panel.geometry() for panel in panels] == before
    shown = place(banner, window)
    assert place(window.plots, window).contains(shown)
    assert not any(place(panel, window).intersects(shown) for panel in (window.setup, window.samples, window.latent))
    assert not window.statusBar().geometry().intersects(shown)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_an_error_can_be_read_in_full(window, qtbot, size):
    window.resize(*size)
    window.tell("success", "Step 400 is saved and will be kept.")
    banner = window.banners.show_banner("error", LONG, action="Go back to the last checkpoint", details=TRACEBACK)
    qtbot.mouseClick(banner.details_button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    label = banner.label
    assert label.height() >= label.heightForWidth(label.width())
    assert window.centralWidget().rect().contains(window.banners.geometry())
    for part in (label, banner.action_button, banner.details_button, banner.close_button, banner._details_view):
        assert banner.rect().contains(place(part, banner)), part
        hidden = part.visibleRegion().boundingRect()
        assert hidden.size() == part.size(), part
    assert banner.action_button.width() >= banner.action_button.sizeHint().width()


def test_messages_follow_the_plots(window):
    banner = window.banners.show_banner("warning", "Slow.")
    before = place(banner, window)
    window.resize(window.width() - 120, window.height() - 60)
    QApplication.processEvents()
    assert place(window.plots, window).contains(place(banner, window))
    assert place(banner, window) != before


# The tool bar


def test_a_run_that_is_there_is_resumed(window):
    for state, text in (("IDLE", "Start"), ("RUNNING", "Pause"), ("PAUSED", "Resume"), ("IDLE", "Start")):
        window.show_state(state)
        assert window.play_button.text() == text
    window.show_state("STOPPED")
    assert window.actions_by_key["start"].text() == "&Resume"


@pytest.mark.parametrize("language", [{}, {"&Start": "A very long word for it"}, {"&Pause": "暂停一下吧 (&P)"}])
def test_the_tool_bar_stands_still(qtbot, qapp, language):
    theme.apply_theme(qapp, "light")
    try:
        install_translator(lambda text: language.get(text, text))
        window = MainWindow(Settings())
        qtbot.addWidget(window)
        window.show()
        seen, texts = set(), set()
        for state in ("", "IDLE", "LOADING", "RUNNING", "PAUSED", "STOPPED", "FINISHED", "FAILED"):
            for focused in (True, False):
                window.show_state(state)
                (window.play_button if focused else window.setup.hyperparameters.search).setFocus()
                QApplication.processEvents()
                texts.add(window.play_button.text())
                seen.add((window.play_button.geometry().getRect(), window._export_button.x()))
        assert len(seen) == 1
        assert len(texts) == 3
    finally:
        install_translator(str)


def test_the_tab_of_directions_or_numbers_is_remembered(window, qtbot):
    assert window.latent.controls.axes.shown == "directions"
    window.latent.controls.axes.choose("no such tab")
    assert window.latent.controls.axes.shown == "directions"
    window.latent.controls.axes.bar.setCurrentIndex(1)
    window.close()
    again = MainWindow(Settings())
    qtbot.addWidget(again)
    axes = again.latent.controls.axes
    assert axes.shown == "numbers"
    assert axes.coordinates.isVisibleTo(axes)
    assert not axes.directions.kind_button.isVisibleTo(axes)


def test_all_directions_show_on_a_screen_of_900_pixels(window):
    window.resize(1432, 852)  # what a window has there by itself
    panel = window.latent
    panel.configure(LatentSpace(64), [str(digit) for digit in range(10)], (28, 28))
    panel.set_enabled_hint(None)
    panel.set_directions(np.eye(8, 64, dtype=np.float32))
    for _ in range(3):
        QApplication.processEvents()
    sliders = panel.controls.directions.sliders
    assert len(sliders) == 8
    for slider in (sliders[-1], panel.controls.truncation.slider):  # and what stands below them
        assert slider.visibleRegion().boundingRect() == slider.rect()
    assert panel.view.factor() >= 8


# With a run


def test_the_form_says_what_is_true(studio: Studio) -> None:  # noqa: F811
    header, session = studio.window.setup.hyperparameters.header, studio.session
    assert header.hint().startswith("Not started: all settings can be changed")
    session.edit(edited(session.config, "planned_steps", 30))
    session.start()
    studio.wait_for(State.RUNNING)
    assert header.hint().startswith("Training: greyed settings")
    session.pause()
    studio.wait_for(State.PAUSED)
    assert header.hint().startswith("Paused: greyed settings")
    session.stop()
    studio.wait_for(State.STOPPED)
    assert header.hint().startswith("Stopped: greyed settings")
    path = session.run.path
    session.new_run("quick-digits")
    assert header.hint().startswith("Not started")
    session.open_run(path)
    studio.wait_for(State.PAUSED)
    assert header.hint().startswith("Paused: greyed settings")
    session.start()
    studio.wait_for(State.FINISHED)
    assert header.hint().startswith("Finished: greyed settings")


def test_leaving_a_run_tells_where_it_is_and_offers_it_again(studio: Studio) -> None:  # noqa: F811
    session = studio.session
    session.start()
    studio.wait_for_step(5)
    path = session.run.path
    session.new_run("first-gan")
    assert session.state is State.IDLE
    banner = studio.window.banners.banners()[0]
    assert banner.kind == "success"
    assert path.name in banner.text
    banner.action_clicked.emit()
    studio.wait_for(State.PAUSED)
    assert session.run.path == path
    assert f"step {session.step:,}." in banner.text


@pytest.mark.slow
def test_opening_another_run_leaves_the_message_to_be_read(studio: Studio) -> None:  # noqa: F811
    session = studio.session
    session.start()
    studio.wait_for_step(3)
    first = session.run.path
    session.new_run("quick-digits")
    session.start()
    studio.wait_for(State.RUNNING)
    assert any(first.name in text for text in studio.banners())


def test_a_run_that_was_only_looked_at_is_left_silently(studio: Studio) -> None:  # noqa: F811
    session = studio.session
    session.start()
    studio.wait_for_step(3)
    path = session.run.path
    session.new_run("quick-digits")
    studio.window.banners.close_all()
    session.open_run(path)
    studio.wait_for(State.PAUSED)
    session.new_run("quick-digits")
    assert studio.banners() == []


def test_the_edit_menu_and_the_samples_speak_of_the_latent(studio: Studio) -> None:  # noqa: F811
    window, session, qtbot = studio.window, studio.session, studio.qtbot
    panel, grid, actions = window.latent, window.samples.grid, window.actions_by_key
    keys = ("undo_latent", "redo_latent", "copy_latent", "paste_latent")

    def usable() -> list[bool]:
        return [actions[key].isEnabled() for key in keys]

    assert usable() == [False] * 4
    session.start()
    studio.wait_for_step(2)
    qtbot.waitUntil(lambda: grid.sheet is not None and panel.current() is not None)
    assert usable() == [False, False, True, True]
    batch_size = session.config.batch_size
    session.edit(edited(session.config, "lr_g", 0.001))
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    picked = panel.shown()
    qtbot.keyClick(grid, Qt.Key.Key_9)
    assert panel.controls.chips.chosen == [9]
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert picked.is_at(panel.shown().z, panel.shown().class_weights)
    assert usable() == [True] * 4
    assert session.config.lr_g == 0.001  # not the settings'
    actions["redo_latent"].trigger()
    assert panel.controls.chips.chosen == [9]
    actions["copy_latent"].trigger()
    kept = panel.shown()
    panel.buttons.random.click()
    window.play_button.setFocus()
    qtbot.keyClick(window.play_button, Qt.Key.Key_V, _CTRL_SHIFT)
    assert kept.is_at(panel.shown().z, panel.shown().class_weights)
    qtbot.keyClick(window.play_button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (session.config.lr_g != 0.001, session.config.batch_size) == (True, batch_size)
    assert kept.is_at(panel.shown().z, panel.shown().class_weights)
    qtbot.keyClick(window.play_button, Qt.Key.Key_F35)  # else Ctrl would count as held in what follows
    assert actions["undo"].shortcut() == actions["undo_latent"].shortcut()
    assert actions["undo"].text() != actions["undo_latent"].text()


def test_random_takes_the_frame_from_the_picked_sample(studio: Studio) -> None:  # noqa: F811
    window = studio.window
    studio.session.start()
    studio.qtbot.waitUntil(lambda: window.samples.grid.sheet is not None)
    studio.session.pause()
    studio.wait_for(State.PAUSED)
    grid = window.samples.grid
    studio.qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell_rect(3).center().toPoint())
    assert grid.picked == 3
    window.latent.controls.morph.slider.setValue(300)
    assert grid.picked == 3
    window.latent.buttons.random.click()
    assert grid.picked is None


def test_the_wheel_over_the_presets_ends_no_run(studio: Studio) -> None:  # noqa: F811
    chosen = studio.window.setup.presets
    chosen.setCurrentIndex(2)
    chosen.setFocus()
    with studio.qtbot.assertNotEmitted(studio.window.setup.preset_chosen):
        turn_wheel(chosen, 1)
    assert chosen.currentIndex() == 2


class _Layouts(QObject):
    """Counts how often a widget is laid out anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def test_figures_and_captions_of_a_training_move_nothing(window, qtbot):
    def train(steps):
        for step in steps:
            window.status.show_status(step, step / 900, step / 6000, 3000.0 + step, step / 50, 120 - step / 50)
            window.samples.show_images(np.zeros((25, 28, 28), np.uint8), 5, 5, f"step {step:,}")
            QApplication.processEvents()

    train(range(1001, 1020))  # whatever room these need they have from now on
    layouts, place_of_figures = _Layouts(window), place(window.status, window)
    train(range(1001, 1020))
    assert layouts.count == 0
    assert place(window.status, window) == place_of_figures
    assert "1,019" in window.samples.caption


def test_only_what_the_person_has_moved_is_kept(window: MainWindow, qtbot) -> None:
    window.resize(1024, 700)
    window.close()
    assert Settings().splitter_sizes("columns", 3) is None
    window.show()
    handle = window._columns.handle(1)
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(20, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle + QPoint(20, 0))
    moved = window._columns.sizes()
    window.close()
    assert Settings().splitter_sizes("columns", 3) == moved
    assert Settings().splitter_sizes("rows", 2) is None


def test_a_long_run_shows_a_sample_of_its_rows_and_then_all(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    session, plots = studio.session, studio.window.plots
    session.start()
    studio.wait_for_step(30)
    session.stop()
    studio.wait_for(State.STOPPED)
    path, step = session.run.path, session.step
    session.new_run("quick-digits")
    monkeypatch.setattr(history, "_GLANCED_BYTES", 1000)
    monkeypatch.setattr(history, "_GLANCED_ROWS", 6)
    seen: list[int] = []
    signs: list[bool] = []
    for signal in (session.opened, session.rows_read):
        signal.connect(lambda _: (seen.append(plots.row_count), signs.append(plots._sample_sign.isVisible())))
    session.open_run(path)
    studio.qtbot.waitUntil(lambda: len(seen) == 2, timeout=10_000)
    assert 1 < seen[0] <= 6
    assert seen[1] == step
    assert signs == [True, False]
    session.start()
    studio.wait_for_step(step + 3)
    assert plots.row_count >= step + 3
    assert plots._curves["loss/d"].steps[: step + 3].tolist() == list(range(1, step + 4))
