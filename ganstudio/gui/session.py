"""The controller: one run's configuration, thread and folder. The only user of the thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from ganstudio import paths
from ganstudio.config import TrainConfig, changed, not_live
from ganstudio.errors import StudioError
from ganstudio.gui.training_thread import TrainingThread
from ganstudio.media import cut_sheet, read_png
from ganstudio.params import edited, tr
from ganstudio.presets import DEFAULT, Preset, preset, presets
from ganstudio.training import commands
from ganstudio.training.facts import Failure, Opened, Pictures, State
from ganstudio.training.finding_directions import FindDirections
from ganstudio.training.inverting import FindLatent
from ganstudio.training.mailbox import Mail
from ganstudio.training.out_of_memory import Shortage
from ganstudio.training.preview import cells, on_disk, shown_latents
from ganstudio.training.quality import Quality
from ganstudio.training.row_parsing import Columns
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder, new_run_path, run_of
from ganstudio.training.scene import Scene

_FETCH_MILLISECONDS = 100
_FETCH_WHILE_TRAINING_MILLISECONDS = 600
"""What matters is announced by a signal, some twice a second, and the rest is fetched with it: a tenth of a second after the other would
find nothing, and each time the window wakes costs a step some milliseconds."""
_SLOW_SECONDS = 0.7
"""From one update of a network to the next, in slow motion."""

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
    key: str = ""
    """Replaces the message with the same key; empty: with the same text"""
    seconds: float | None = None
    """It goes by itself after this time; None: when messages of its kind do"""


class Session(QObject):
    """Turns what the person does into commands for the training thread, and what it posts into signals for the panels."""

    state_changed = Signal(object)
    """`State`"""
    config_changed = Signal(object)
    """`TrainConfig`, however it changed"""
    preset_changed = Signal(object)
    """`Preset` that a new run starts from"""
    loading_progressed = Signal(object)
    """(done, total) of the data set's files, total 0 while it is not known; while a run is made or opened"""
    opened = Signal(object)
    """`Opened`: a run is at hand, with its past"""
    closed = Signal()
    """No run is at hand any more: panels become empty"""
    rows_arrived = Signal(object)
    """list of metric rows"""
    pictures_arrived = Signal(object)
    """`Pictures` of the step now, or of an earlier one that was asked for"""
    scene_arrived = Signal(object)
    """`Scene` of now, where samples are points of the plane"""
    rendered = Signal(object)
    """`Rendered`"""
    rendered_many = Signal(object)
    """`RenderedMany`: key, stamp and images of what `render_many` asked for"""
    generator_copied = Signal(object)
    """`GeneratorCopy`: key, stamp and state of what `copy_generator` asked for"""
    inverted = Signal(object)
    """`Finding`: how far the search has come that `find_latent` began; or `SearchFailed`"""
    directions_found = Signal(object)
    """`FoundDirections` of a search that `find_directions` began; or `DirectionsFailed`"""
    status_changed = Signal(object)
    """`Status`"""
    saved = Signal(object)
    """(step, is_marked)"""
    scored = Signal(object)
    """`Quality` of a step, its row of figures has arrived"""
    edited_live = Signal(object)
    """(step, old and new value by path, text) of an edit that the run has taken"""
    history_of_edits_changed = Signal()
    """There is more or less to undo"""
    rows_read = Signal(object)
    """`Columns`: all rows of a run that was opened with a sample of them"""
    history_changed = Signal(object)
    """steps of which sample sheets lie on disk"""
    noticed = Signal(object)
    """`Notice`"""
    short_of_memory = Signal(object)
    """`Failure` with a `Shortage`: the run has ended, and smaller batches may help; in place of a notice"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preset: Preset = preset(DEFAULT)
        self.config: TrainConfig = self.preset.config
        self.state = State.IDLE
        self.run: Opened | None = None
        self.step = 0
        self.layout = "5x5"
        self.is_slow = False
        self._undo: list[TrainConfig] = []
        self._redo: list[TrainConfig] = []
        self._thread: TrainingThread | None = None
        self._history_step: int | None = None
        self._source: Path | None = None
        """What was opened last, or branched off from; None for a new run."""
        self._sheets_seen = -1
        self._submitted = 0
        self._pending_config: TrainConfig | None = None
        """Edits made after a run failed, for when it goes on."""
        self._before = self._in_force = self.config
        self._early: list[Mail] = []
        """What came before the word that the run is open."""
        self._timer = QTimer(self, interval=_FETCH_MILLISECONDS)
        self._timer.timeout.connect(self._fetch_mail)

    # Runs -----------------------------------------------------------------------------------------------------------

    def new_run(self, name: str) -> None:
        """Leaves the run at hand, saved, and sets up a new one from a preset."""
        if not self._leave_and_tell():
            return
        self._take_preset(preset(name))
        self._take_config(self.preset.config)
        self._enter(State.IDLE)

    def open_run(self, path: Path) -> None:
        """Opens a run, finished, crashed or made in the shell, paused at its newest checkpoint.

        What cannot be opened is told, and the run at hand goes on.
        """
        if self.run is not None and self._thread is not None and path.resolve() == self.run.path.resolve():
            self.noticed.emit(Notice("info", tr("This run is open already.")))
            return
        try:
            check_openable(path)
        except StudioError as error:
            self.noticed.emit(Notice("error", str(error)))
            return
        if self._leave_and_tell():
            self._launch(lambda: Run.resume(path), is_playing=False, source=path)

    def start(self) -> None:
        """Starts training, or goes on with it."""
        if self.state is State.IDLE:
            self._launch(self._new_run(), is_playing=True)
        elif self.state in LIVE_STATES - {State.RUNNING}:
            self._submit("drive", commands.Play())

    def pause(self) -> None:
        if self.state is State.RUNNING:
            self._submit("drive", commands.Pause())

    def single_step(self) -> None:
        """One step of training, then pause; starts a run where there is none."""
        if self.state is State.IDLE:
            self._launch(self._new_run(), is_playing=False)
        self._submit_each("step", commands.SingleStep())

    def single_update(self) -> None:
        """One update of one network, then pause; starts a run where there is none."""
        if self.state is State.IDLE:
            self._launch(self._new_run(), is_playing=False)
        self._submit_each("update", commands.SingleUpdate())

    def set_slow_motion(self, slow: bool) -> None:
        """Trains update by update, slowly enough to watch, or as fast as it goes; also in runs to come."""
        self.is_slow = slow
        self._submit("pace", commands.SetPace(_SLOW_SECONDS if slow else 0.0))

    def stop(self) -> None:
        """Ends the run for now: saves it. Its network stays playable and the run can go on. Or gives up loading."""
        if self.state in LIVE_STATES:
            self._submit_each("stop", commands.Stop())
        elif self.state is State.LOADING and self._leave():
            self._enter(State.IDLE)

    def save(self) -> None:
        """A checkpoint that is kept whatever comes."""
        if self.state in LIVE_STATES:
            self._submit_each("save", commands.Save(is_marked=True))

    def close(self, force: bool = False) -> bool:
        """Saves and ends the thread; False where the disk refused and nothing forces it."""
        return self._leave(force)

    # Hyperparameters ------------------------------------------------------------------------------------------------

    def edit(self, config: TrainConfig) -> None:
        """The person's new configuration: live where a run is at hand."""
        if config != self.config and self._apply(config):
            self._undo.append(self._before)
            self._redo.clear()
            self.history_of_edits_changed.emit()

    def undo(self) -> None:
        if self._undo and self._apply(self._undo[-1]):
            self._redo.append(self._before)
            self._undo.pop()
            self.history_of_edits_changed.emit()

    def redo(self) -> None:
        if self._redo and self._apply(self._redo[-1]):
            self._undo.append(self._before)
            self._redo.pop()
            self.history_of_edits_changed.emit()

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

    def render_many(self, key: str, stamp: int, z: np.ndarray, classes: np.ndarray | None) -> None:
        """Images of many latents, such as thumbnails or a map, answered by `rendered_many`; a wish under way is finished, and of
        those that wait the newest of a key wins. What fails is answered with an ``error`` and without images.

        Costs training at most 8 ms a step. Without a run, or where z does not fit it, nothing is answered.

        :param key: who asks, one word; the answer bears it, so that others leave it alone
        :param stamp: comes back with the images; whoever asks again counts it up and ignores older answers
        :param z: (n, latent) float32, n of 1 or more; not to be changed any more
        :param classes: class weights (n, classes) float32, rows of sum 1; None where the run has no classes
        """
        self._submit(f"many {key}", commands.RenderMany(key, stamp, z, classes))

    def copy_generator(self, key: str, stamp: int) -> None:
        """A copy of the generator as it is now, answered by `generator_copied`; not answered without a run."""
        self._submit(f"copy {key}", commands.CopyGenerator(key, stamp))

    def find_directions(self, wish: FindDirections) -> None:
        """Looks for directions of the network as it is now, answered by `directions_found`. Who wants others sets `stopped` of the
        search before."""
        self._submit("directions", wish)

    def find_latent(self, wish: FindLatent) -> None:
        """Looks for the latent of an image, answered by `inverted` again and again. Who wants another sets `stopped` of the one before."""
        self._submit("find", wish)

    def set_layout(self, layout: str) -> None:
        self.layout = layout
        self._submit("layout", commands.ShowLayout(layout))
        if self._history_step is not None or self.state is State.FAILED:
            self.show_history(self._history_step)

    def show_history(self, step: int | None) -> None:
        """The sample sheet of an earlier step, or None for the pictures as they come."""
        self._history_step = step
        if self.run is None:
            return
        if step is None and self._thread is not None:
            self._submit("layout", commands.ShowLayout(self.layout))
            return
        if step is None:  # a run that failed has no pictures but those on disk
            step = max(RunFolder(self.run.path).sample_steps(), default=0)
        try:
            chosen = self._read_sheet(self.run, step)
        except (OSError, ValueError, IndexError):
            text = tr("The sample sheet of step {:,} cannot be read.").format(step)
            self.noticed.emit(Notice("warning", text))
            return
        self.pictures_arrived.emit(Pictures(step, on_disk(self.layout), chosen))

    def _read_sheet(self, run: Opened, step: int) -> np.ndarray:
        """What of an earlier sample sheet the layout shows, (N, H, W) or (N, H, W, 3); of points, the one picture."""
        picture = read_png(RunFolder(run.path).sample_file(step))
        if run.shape.plane:
            return picture[None]
        return cut_sheet(picture, run.shape.size)[cells(self.layout, run.shape)]

    def latent_of_cell(self, index: int) -> tuple[np.ndarray, int | None] | None:
        """z and class of a cell of the shown layout, or None where no run is at hand."""
        if self.run is None:
            return None
        layout = self.layout if self._history_step is None else on_disk(self.layout)
        z, classes = shown_latents(layout, self.run.shape)
        return z[index], None if classes is None else int(classes[index])

    # The thread -----------------------------------------------------------------------------------------------------

    def _new_run(self) -> Callable[[], Run]:
        config = self.config
        return lambda: Run.start(config, new_run_path(paths.runs_folder(), config.name))

    def _launch(self, open_run: Callable[[], Run], is_playing: bool, source: Path | None = None) -> None:
        self._source = source
        self._forget_edits()
        thread = TrainingThread(open_run, is_playing, self)
        thread.worker.layout = self.layout
        thread.worker.set_pace(_SLOW_SECONDS if self.is_slow else 0.0)
        # Signals that were posted before a run was left still arrive: each is heard only from the thread of now.
        for signal, slot in (
            (thread.state_entered, self._enter),
            (thread.opened, self._on_opened),
            (thread.saved, self._on_saved),
            (thread.scored, self._on_scored),
            (thread.configured, self._on_configured),
            (thread.noticed, self._on_noticed),
            (thread.posted, self._on_posted),
            (thread.failed, self._on_failed),
        ):
            signal.connect(lambda fact, slot=slot: slot(fact) if self._thread is thread else None)
        self._thread, self._early = thread, []
        self._enter(State.LOADING)
        thread.start()
        self._timer.start()

    def _submit(self, key: str, command: Any) -> None:
        if self._thread is not None:
            self._thread.submit(key, command)

    def _submit_each(self, key: str, command: Any) -> None:
        """A command that no newer one replaces."""
        self._submitted += 1
        self._submit(f"{key} {self._submitted}", command)

    def _leave_and_tell(self) -> bool:
        """Leaves the run at hand as `_leave` does; tells where what it learnt lies, and offers the way back."""
        opened, thread = self.run, self._thread
        if not self._leave():
            return False
        if opened is not None and thread is not None:
            run = thread.worker.run
            if run.is_saved and run.trainer.step > opened.step:  # not where it failed, or was only looked at
                text = tr("The run {} was saved at step {:,}.").format(opened.path.name, run.trainer.step)
                again = partial(self.open_run, opened.path)
                self.noticed.emit(Notice("success", text, action=tr("Open it again"), on_action=again))
        return True

    def _leave(self, force: bool = False) -> bool:
        """Saves and forgets the run at hand; False where the disk refused it, and the run stays."""
        if self._thread is not None:
            if not self._thread.quit_and_wait(force):
                return False
            self._thread.deleteLater()
        left = self.run
        self._thread = None
        self._timer.stop()
        self.run, self.step, self._pending_config = None, 0, None
        self._history_step, self._sheets_seen = None, -1
        self._forget_edits()
        if left is not None:
            self.closed.emit()
        return True

    def _on_opened(self, run: Opened) -> None:
        self.run, self.step = run, run.step
        if run.config.name in presets():
            self._take_preset(preset(run.config.name))
        self._take_config(run.config)
        self.opened.emit(run)
        self.history_changed.emit(run.sample_steps)
        pending, self._pending_config = self._pending_config, None
        if pending is not None and pending != run.config and not not_live(run.config, pending):
            self.edit(pending)

    def _on_saved(self, fact: tuple[int, bool]) -> None:
        self.saved.emit(fact)
        if fact[1]:
            self.noticed.emit(Notice("success", tr("Step {:,} is saved and will be kept.").format(fact[0])))

    def _on_scored(self, quality: Quality) -> None:
        self._fetch_mail()
        self.scored.emit(quality)

    def _on_configured(self, fact: tuple[int, TrainConfig]) -> None:
        step, config = fact
        if self.run is not None:
            edits = changed(self._in_force, config)
            if edits:
                text = "\n".join(f"{path} {old} → {new}" for path, (old, new) in edits.items())
                self.edited_live.emit((step, edits, text))
        self._in_force = config

    def _on_noticed(self, text: str) -> None:
        self.noticed.emit(Notice("warning", text))

    def _on_posted(self, _: object) -> None:
        self._fetch_mail()

    def _on_failed(self, failure: Failure) -> None:
        self._fetch_mail()
        thread, self._thread = self._thread, None
        self._timer.stop()
        if thread is not None:
            thread.wait()
            thread.deleteLater()
        if failure.shortage is not None:
            self._enter(State.FAILED if self.run is not None else State.IDLE)
            self.short_of_memory.emit(failure)
            return
        action, on_action = "", None
        if failure.is_divergence and self.run is not None and RunFolder(self.run.path).checkpoints():
            action, on_action = tr("Go back to the last checkpoint"), self.go_back
        self.noticed.emit(Notice("error", failure.sentence, failure.details, action, on_action))
        self._enter(State.FAILED if self.run is not None else State.IDLE)

    def go_back(self) -> None:
        """Opens the failed run at its newest checkpoint, with what was edited since it failed."""
        if self.state is not State.FAILED or self.run is None:
            return
        path, edited_since = self.run.path, self.config
        self._leave()
        self._pending_config = edited_since
        self._launch(lambda: Run.resume(path), is_playing=False, source=path)

    def go_on_with(self, batch_size: int, shortage: Shortage) -> None:
        """After memory ran out: goes on with smaller batches, in a branch from the newest checkpoint; where there is none, from the
        start.

        :raises StudioError: the configuration forbids this size, or there is no run any more
        """
        source = self.run.path if self.run is not None else self._source
        is_own = self.run is not None or source is None  # else it could not even be opened
        config = edited(self.config if is_own else shortage.config, "batch_size", batch_size)
        folder, checkpoint = run_of(source) if source is not None else (None, None)
        known = folder.checkpoints() if folder is not None else []
        if checkpoint is not None or known:
            self.branch(checkpoint or known[-1].path, config)
        elif self._leave():
            self._enter(State.IDLE)
            self.edit(config)
            self.start()

    def branch(self, checkpoint: Path, config: TrainConfig) -> None:
        """Leaves the run at hand, and goes on in a new one from a checkpoint of it, with another configuration."""
        if self._leave_and_tell():
            out = new_run_path(paths.runs_folder(), config.name)
            self._launch(lambda: Run.resume(checkpoint, out, config), is_playing=True, source=checkpoint)

    def _enter(self, state: State) -> None:
        self._fetch_mail()  # so that the figures shown are those of the new state
        if state is not self.state:
            self.state = state
            is_training = state is State.RUNNING
            self._timer.setInterval(_FETCH_WHILE_TRAINING_MILLISECONDS if is_training else _FETCH_MILLISECONDS)
            self.state_changed.emit(state)
        self._refresh_history()

    def _fetch_mail(self) -> None:
        if self._thread is None:
            return
        if self._timer.isActive():
            self._timer.start()  # anew: until then nothing need wake the window
        mail = self._thread.worker.mailbox.take()
        loading = mail.newest.pop("loading", None)
        if loading is not None:
            self._take_loading(loading)
        if self.run is None and (self._early or mail.rows or mail.newest):
            self._early.append(mail)  # the run is open, but word of that is still under way
            return
        early, self._early = self._early, []
        for one in (*early, mail):
            self._deliver(one)

    def _deliver(self, mail: Mail) -> None:
        if mail.rows:
            self.rows_arrived.emit(mail.rows)
        for kind, item in mail.newest.items():
            getattr(self, f"_take_{kind.split()[0]}")(item)  # of several keys each its own, see `RenderMany`

    def _take_pictures(self, pictures: Pictures) -> None:
        if self._history_step is None:
            self.pictures_arrived.emit(pictures)
        self._refresh_history()

    def _take_scene(self, scene: Scene) -> None:
        if self._history_step is None:
            self.scene_arrived.emit(scene)
        self._refresh_history()

    def _take_all_rows(self, columns: Columns) -> None:
        self.rows_read.emit(columns)

    def _take_loading(self, progress: tuple[int, int]) -> None:
        if self.state is State.LOADING:
            self.loading_progressed.emit(progress)

    def _take_rendered(self, rendered: Any) -> None:
        self.rendered.emit(rendered)

    def _take_rendered_many(self, rendered: Any) -> None:
        self.rendered_many.emit(rendered)

    def _take_generator(self, copy: Any) -> None:
        self.generator_copied.emit(copy)

    def _take_inverted(self, finding: Any) -> None:
        self.inverted.emit(finding)

    def _take_status(self, status: Any) -> None:
        self.step = status.step
        self.status_changed.emit(status)

    def _take_directions(self, found: Any) -> None:
        self.directions_found.emit(found)

    def _refresh_history(self) -> None:
        # Only where a sheet may have been written since: listing a long run's folder takes a while.
        written = self.step // self.config.sample_every
        if self.run is not None and (written != self._sheets_seen or self.state is not State.RUNNING):
            self._sheets_seen = written
            self.history_changed.emit(RunFolder(self.run.path).sample_steps())

    # The configuration ----------------------------------------------------------------------------------------------

    def _apply(self, config: TrainConfig) -> bool:
        """Takes a configuration; False where it changes what is fixed while a run is at hand, which is told."""
        if self.run is not None:
            fixed = not_live(self.run.config, config)
            if fixed:
                text = tr("{} is fixed once training has started; make a new run to change it.")
                self.noticed.emit(Notice("warning", text.format(", ".join(fixed))))
                self.config_changed.emit(self.config)  # the form shows again what holds
                return False
        self._before = self.config
        self._submit("config", commands.Reconfigure(config))
        self._take_config(config)
        return True

    def _take_config(self, config: TrainConfig) -> None:
        self.config = config
        self.config_changed.emit(config)

    def _take_preset(self, chosen: Preset) -> None:
        self.preset = chosen
        self.preset_changed.emit(chosen)

    def _forget_edits(self) -> None:
        self._undo.clear()
        self._redo.clear()
        self._in_force = self.config
        self.history_of_edits_changed.emit()


def check_openable(path: Path) -> None:
    """Whether a run can be opened, before the one at hand is left.

    :raises StudioError: it is none, has no checkpoint, or another window or shell trains it
    """
    folder, checkpoint = run_of(path)
    if not folder.is_run:
        raise StudioError(tr("{} lies in no run.").format(path))
    if checkpoint is None and not folder.checkpoints():
        raise StudioError(tr("{} has no checkpoint yet: it ended before its first one.").format(path))
    folder.lock()
    folder.unlock()
