"""The controller: one run's configuration, thread and folder. The only user of the thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from ganstudio import paths
from ganstudio.config import TrainConfig, changed
from ganstudio.gui.training_thread import TrainingThread
from ganstudio.media import cut_sheet, read_png
from ganstudio.params import tr
from ganstudio.presets import DEFAULT, Preset, preset
from ganstudio.training import commands
from ganstudio.training.preview import cells, sheet_latents
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder, new_run_path
from ganstudio.training.worker import Failure, Opened, Pictures, State

_FETCH_MILLISECONDS = 100
"""Rows, pictures and status come a few times a second; what a hand on a slider waits for is announced by a signal."""
_DIRECTIONS_GROWTH = 1.6
_FIRST_DIRECTIONS_STEP = 60

LIVE_STATES = frozenset({State.RUNNING, State.PAUSED, State.STOPPED, State.FINISHED})
"""A run is at hand and its network can be asked for images."""


@dataclass(frozen=True)
class Notice:
    """A message for the person."""

    kind: str
    """``error``, ``warning``, ``success`` or ``info``"""
    text: str
    details: str = ""
    action: str = ""
    on_action: Callable[[], None] | None = None


class Session(QObject):
    """Turns what the person does into commands for the training thread, and what it posts into signals for the panels."""

    state_changed = Signal(object)
    """`State`"""
    config_changed = Signal(object)
    """`TrainConfig`, however it changed"""
    preset_changed = Signal(object)
    """`Preset` that a new run starts from"""
    opened = Signal(object)
    """`Opened`: a run is at hand, with its past"""
    closed = Signal()
    """No run is at hand any more: panels become empty"""
    rows_arrived = Signal(object)
    """list of metric rows"""
    pictures_arrived = Signal(object)
    """`Pictures` of the step now, or of an earlier one that was asked for"""
    rendered = Signal(object)
    """`Rendered`"""
    directions_found = Signal(object)
    """(k, latent) unit rows"""
    status_changed = Signal(object)
    """`Status`"""
    saved = Signal(object)
    """(step, is_marked)"""
    edited_live = Signal(object)
    """(step, text) of an edit while a run is at hand"""
    history_changed = Signal(object)
    """steps of which sample sheets lie on disk"""
    noticed = Signal(object)
    """`Notice`"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preset: Preset = preset(DEFAULT)
        self.config: TrainConfig = self.preset.config
        self.state = State.IDLE
        self.run: Opened | None = None
        self.step = 0
        self.layout = "5x5"
        self._undo: list[TrainConfig] = []
        self._redo: list[TrainConfig] = []
        self._thread: TrainingThread | None = None
        self._history_step: int | None = None
        self._directions_step = 0
        self._sheets_seen = -1
        self._timer = QTimer(self, interval=_FETCH_MILLISECONDS)
        self._timer.timeout.connect(self._fetch_mail)

    # Runs -----------------------------------------------------------------------------------------------------------

    def new_run(self, name: str) -> None:
        """Leaves the run at hand, saved, and sets up a new one from a preset."""
        self._leave()
        self.preset = preset(name)
        self._undo.clear()
        self._redo.clear()
        self.preset_changed.emit(self.preset)
        self._take_config(self.preset.config)
        self._enter(State.IDLE)

    def open_run(self, path: Path) -> None:
        """Opens a run, finished, crashed or made in the shell, paused at its newest checkpoint."""
        self._leave()
        self._launch(lambda: Run.resume(path), is_playing=False)

    def start(self) -> None:
        """Starts training, or goes on with it."""
        if self.state is State.IDLE:
            config = self.config
            self._launch(lambda: Run.start(config, new_run_path(paths.runs_folder(), config.name)), is_playing=True)
        elif self.state in LIVE_STATES - {State.RUNNING}:
            self._submit("drive", commands.Play())

    def pause(self) -> None:
        if self.state is State.RUNNING:
            self._submit("drive", commands.Pause())

    def single_step(self) -> None:
        """One step of training, then pause; starts a run where there is none."""
        if self.state is State.IDLE:
            config = self.config
            self._launch(lambda: Run.start(config, new_run_path(paths.runs_folder(), config.name)), is_playing=False)
        if self._thread is not None:
            self._submit("drive", commands.SingleStep())

    def stop(self) -> None:
        """Ends the run for now: saves it. Its network stays playable and the run can go on."""
        if self.state in LIVE_STATES:
            self._submit("drive", commands.Stop())

    def save(self) -> None:
        """A checkpoint that is kept whatever comes."""
        if self.state in LIVE_STATES:
            self._submit(f"save {self.step}", commands.Save(is_marked=True))

    def close(self) -> None:
        """Saves and ends the thread."""
        self._leave()

    # Hyperparameters ------------------------------------------------------------------------------------------------

    def edit(self, config: TrainConfig) -> None:
        """The person's new configuration: live where a run is at hand."""
        if config != self.config:
            self._undo.append(self.config)
            self._redo.clear()
            self._apply(config)

    def undo(self) -> None:
        if self._undo:
            self._redo.append(self.config)
            self._apply(self._undo.pop())

    def redo(self) -> None:
        if self._redo:
            self._undo.append(self.config)
            self._apply(self._redo.pop())

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo)

    # Pictures -------------------------------------------------------------------------------------------------------

    def render(self, request: Any) -> None:
        """The image of a `LatentRequest`; the newest wins."""
        self._submit("render", commands.Render(request.stamp, request.z, request.class_weights))

    def set_layout(self, layout: str) -> None:
        self.layout = layout
        if self._history_step is not None:
            self.show_history(self._history_step)
        elif self.state in LIVE_STATES:
            self._submit("layout", commands.ShowLayout(layout))

    def show_history(self, step: int | None) -> None:
        """The sample sheet of an earlier step, or None for the pictures as they come."""
        self._history_step = step
        if self.run is None:
            return
        if step is None:
            self._submit("layout", commands.ShowLayout(self.layout))
            return
        try:
            sheet = cut_sheet(read_png(RunFolder(self.run.path).sample_file(step)), self.run.shape.size)
            chosen = sheet[cells(self.layout, self.run.shape.is_conditional)]
        except (OSError, ValueError, IndexError):
            text = tr("The sample sheet of step {:,} cannot be read.").format(step)
            self.noticed.emit(Notice("warning", text))
            return
        self.pictures_arrived.emit(Pictures(step, self.layout, chosen))

    def latent_of_cell(self, index: int) -> tuple[np.ndarray, int | None] | None:
        """z and class of a cell of the shown layout, or None where no run is at hand."""
        if self.run is None:
            return None
        z, classes = sheet_latents(self.run.shape)
        cell = cells(self.layout, self.run.shape.is_conditional)[index]
        return z[cell], None if classes is None else int(classes[cell])

    # The thread -----------------------------------------------------------------------------------------------------

    def _launch(self, open_run: Callable[[], Run], is_playing: bool) -> None:
        thread = TrainingThread(open_run, is_playing, self)
        thread.worker.layout = self.layout
        thread.state_entered.connect(self._enter)
        thread.opened.connect(self._on_opened)
        thread.saved.connect(self._on_saved)
        thread.noticed.connect(lambda text: self.noticed.emit(Notice("warning", text)))
        thread.answered.connect(lambda _: self._fetch_mail())
        thread.failed.connect(self._on_failed)
        self._thread = thread
        self._enter(State.LOADING)
        thread.start()
        self._timer.start()

    def _submit(self, key: str, command: Any) -> None:
        if self._thread is not None:
            self._thread.submit(key, command)

    def _leave(self) -> None:
        thread, self._thread = self._thread, None
        if thread is None:
            return
        thread.blockSignals(True)  # what it still says belongs to a run that is no longer shown
        thread.quit_and_wait()
        thread.deleteLater()
        self._timer.stop()
        self.run, self.step = None, 0
        self._history_step, self._directions_step = None, 0
        self.closed.emit()

    def _on_opened(self, run: Opened) -> None:
        self.run, self.step = run, run.step
        self._directions_step = 0
        self._take_config(run.config)
        self.opened.emit(run)
        self.history_changed.emit(run.sample_steps)

    def _on_saved(self, fact: tuple[int, bool]) -> None:
        self.saved.emit(fact)
        if fact[1]:
            self.noticed.emit(Notice("success", tr("Step {:,} is saved and will be kept.").format(fact[0])))

    def _on_failed(self, failure: Failure) -> None:
        self._fetch_mail()
        thread, self._thread = self._thread, None
        self._timer.stop()
        if thread is not None:
            thread.wait()
            thread.deleteLater()
        action, on_action = "", None
        if failure.is_divergence and self.run is not None and RunFolder(self.run.path).checkpoints():
            path = self.run.path
            action, on_action = tr("Go back to the last checkpoint"), lambda: self.open_run(path)
        self.noticed.emit(Notice("error", failure.sentence, failure.details, action, on_action))
        self._enter(State.FAILED if self.run is not None else State.IDLE)

    def _enter(self, state: State) -> None:
        self._fetch_mail()  # so that the figures shown are those of the new state
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
        self._refresh_history()

    def _fetch_mail(self) -> None:
        if self._thread is None:
            return
        mail = self._thread.worker.mailbox.take()
        if mail.rows:
            self.rows_arrived.emit(mail.rows)
        for kind, item in mail.newest.items():
            getattr(self, f"_take_{kind}")(item)

    def _take_pictures(self, pictures: Pictures) -> None:
        if self._history_step is None:
            self.pictures_arrived.emit(pictures)
        self._refresh_history()
        self._keep_directions_fresh(pictures.step)

    def _take_rendered(self, rendered: Any) -> None:
        self.rendered.emit(rendered)

    def _take_status(self, status: Any) -> None:
        self.step = status.step
        self.status_changed.emit(status)

    def _take_directions(self, found: tuple[int, np.ndarray, np.ndarray]) -> None:
        self.directions_found.emit(found[1])

    def _keep_directions_fresh(self, step: int) -> None:
        # An untrained network has none worth a slider; later ones change ever more slowly.
        due = max(_FIRST_DIRECTIONS_STEP, self._directions_step * _DIRECTIONS_GROWTH)
        if step >= due or (self._directions_step == 0 and self.state is not State.RUNNING and step > 0):
            self._directions_step = max(step, 1)
            self._submit("directions", commands.FindDirections())

    def _refresh_history(self) -> None:
        # Only where a sheet may have been written since: listing a long run's folder takes a while.
        written = self.step // self.config.sample_every
        if self.run is not None and (written != self._sheets_seen or self.state is not State.RUNNING):
            self._sheets_seen = written
            self.history_changed.emit(RunFolder(self.run.path).sample_steps())

    # The configuration ----------------------------------------------------------------------------------------------

    def _apply(self, config: TrainConfig) -> None:
        if self.state in LIVE_STATES:
            self._submit("config", commands.Reconfigure(config))
            edits = [f"{path} {old} → {new}" for path, (old, new) in changed(self.config, config).items()]
            self.edited_live.emit((self.step, "\n".join(edits)))
        self._take_config(config)

    def _take_config(self, config: TrainConfig) -> None:
        self.config = config
        self.config_changed.emit(config)
