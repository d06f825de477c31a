"""`Worker`: drives a run on a thread of its own, obeying commands between two steps and while paused.

It knows no Qt: the window wraps it in a QThread, the tests in a plain thread.
"""

from __future__ import annotations

import logging
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator
from time import perf_counter
from typing import Any, Protocol

import numpy as np
import torch

from ganstudio import progress
from ganstudio.config import TrainConfig
from ganstudio.errors import StudioError
from ganstudio.games import Update
from ganstudio.media import channels_last
from ganstudio.params import tr
from ganstudio.training.batch_rendering import Batch, BatchRenderer
from ganstudio.training.facts import Failure, Opened, Pictures, Rendered, State, Status
from ganstudio.training.mailbox import Mailbox
from ganstudio.training.measuring import SLICE_SECONDS
from ganstudio.training.out_of_memory import MemoryShortageError, Shortage, Stage, is_out_of_memory
from ganstudio.training.preview import layout_of, shown_latents
from ganstudio.training.run import DivergedError, Run
from ganstudio.training.sampler import Sampler
from ganstudio.training.scene import scene_of, shown_sampler
from ganstudio.training.trainer import Step

_LOG = logging.getLogger(__name__)
_PREVIEW_SECONDS = 0.5
_PREVIEW_SHARE = 0.02
"""Of wall-clock, at most, goes into pictures while training: a slow machine gets fewer of them. With the scores' share and what the
window itself takes, a tenth of the training's speed."""
_STATUS_SECONDS = 0.5
_TASK_SHARE = 0.25
_LONGEST_TASK_SECONDS = 0.03
"""A task takes at least a slice between two steps. Beside long steps it goes on for this share of them, but begins no other slice after
this time: an image that is asked for waits for it. With a slice a step alone, a search beside steps of 0.3 s would take minutes."""
_SPEED_SECONDS = 2.0
QUIT = "quit"
"""The key under which a command is submitted that ends the worker."""
RENDERED_MANY = "rendered_many"
"""What the mailbox calls the answers to `commands.RenderMany`, each with a space and its key behind it."""


class Command(Protocol):
    """Something the worker does between two steps; with an attribute `fits_within_step` also between two updates of one."""

    def apply(self, worker: Worker) -> None: ...


Task = Generator[None, None, None]


class Worker:
    """Owns a run while its thread lives."""

    def __init__(self, open_run: Callable[[], Run], is_playing: bool, tell: Callable[[str, Any], None]) -> None:
        """
        :param open_run: makes or opens the run; called on the worker's thread
        :param tell: receives rare facts: ``state``, ``opened``, ``saved``, ``scored``, ``configured``, ``notice``, ``posted``, ``failed``
        """
        self._open_run = open_run
        self._tell = tell
        self._is_playing = is_playing
        self._is_quitting = False
        self._is_beyond_plan = False
        self._pending = threading.Condition()
        self._commands: dict[str, Command] = {}
        self._tasks: deque[Task] = deque()
        self._batches = BatchRenderer(SLICE_SECONDS)
        self._is_turn_of_batches = True
        self._is_finishing_score = False
        self._step_seconds = 0.0
        """What the last whole step took."""
        self._speed: deque[tuple[float, int, int]] = deque()
        """Time, step and batches taken after each of the last steps."""
        self._preview_due = self._status_due = self._update_due = 0.0
        self.update_seconds = 0.0
        """In slow motion, the time from one update to the next; else 0."""
        self.mailbox = Mailbox()
        self.layout = "5x5"
        self.wanted: tuple[int, np.ndarray, np.ndarray | None] | None = None
        """Stamp, z and class weights of the image that the latent panel shows, drawn anew as the weights move."""
        self.updated = ""
        """The network whose update alone was the last thing that happened, in slow motion or by single updates; else empty."""
        self.run: Run

    def submit(self, key: str, command: Command) -> None:
        """From any thread. A newer command with the same key replaces the older one and takes its place at the end."""
        with self._pending:
            self._commands.pop(key, None)
            self._commands[key] = command
            self._pending.notify()

    def loop(self) -> None:
        """Until `quit`, or until the run fails. Never raises."""
        try:
            with progress.watched(self._note_loading):
                self.run = self._open_run()
        except progress.Cancelled:
            return
        except Exception as error:
            self._fail(error)
            return
        try:
            opened = Opened.of(self.run)
            self._tell("opened", opened)
            if not opened.is_history_whole:
                self.add_task(self._read_all_rows())
            self._is_playing = self._is_playing and not self.run.trainer.data.missing
            self._is_beyond_plan = self.run.trainer.step >= self.run.trainer.config.planned_steps
            self.show()
            self._enter(State.RUNNING if self._is_playing else State.PAUSED)
            self._drive()
        except Exception as error:
            self._fail(error)
        finally:
            self.run.folder.unlock()
            self._pass_on()

    def _note_loading(self, done: int, total: int) -> None:
        """How far the data set is read. Whoever leaves meanwhile need not wait for it."""
        with self._pending:
            if QUIT in self._commands:
                raise progress.Cancelled
        self.mailbox.put("loading", (done, total))

    def _drive(self) -> None:
        while True:
            for command in self._next_commands():
                self._obey(command)
            if self._is_quitting:
                return
            if self._is_playing and perf_counter() >= self._update_due:
                self._train()
            self._work_a_slice()
            self._pass_on()

    def _obey(self, command: Command) -> None:
        """What cannot be done is told; the run goes on unless it is that which failed."""
        try:
            command.apply(self)
        except (DivergedError, MemoryShortageError):
            raise
        except StudioError as error:
            self._tell("notice", str(error))

    def _work_a_slice(self) -> None:
        """Of what is left to do besides training: long tasks and batches of images in turn, so that a step waits for one of them."""
        if self._batches.is_busy and (self._is_turn_of_batches or not self._tasks):
            self._is_turn_of_batches = False
            self._advance_batches()
        elif self._tasks:
            self._is_turn_of_batches = True
            self._advance_tasks()

    def _advance_batches(self) -> None:
        answer = self._batches.advance(lambda: shown_sampler(self.run.trainer, self.updated))
        if answer is not None:
            self.post(f"{RENDERED_MANY} {answer.key}", answer)

    def _advance_tasks(self) -> None:
        """Slices of the long tasks in turn, so that none waits for the whole of another; one of them where nothing trains at full pace."""
        is_training = self._is_playing and not self.update_seconds
        room = min(_TASK_SHARE * self._step_seconds, _LONGEST_TASK_SECONDS) if is_training else 0.0
        start = perf_counter()
        while self._tasks:
            self._advance(self._tasks.popleft())
            if perf_counter() - start >= room or self._commands:
                return

    def _advance(self, task: Task) -> None:
        """One slice. What goes wrong in it is no reason to end the run."""
        try:
            next(task)
        except StopIteration:
            return
        except Exception as error:
            _LOG.warning("a task failed", exc_info=error)
            return
        self._tasks.append(task)

    def _next_commands(self) -> list[Command]:
        with self._pending:
            while not (self._commands or self._tasks or self._batches.is_busy):
                wait = self._update_due - perf_counter() if self._is_playing else None
                if wait is not None and wait <= 0:
                    break
                self._pending.wait(wait)
            commands, self._commands = list(self._commands.values()), {}
            return commands

    def _obey_within_step(self) -> None:
        """What a hand on a slider waits for: of a step it waits for one update at most."""
        if not self._commands:
            return  # nearly always; what comes at this moment is found after the next update
        with self._pending:
            keys = [key for key, command in self._commands.items() if getattr(command, "fits_within_step", False)]
            commands = [self._commands.pop(key) for key in keys]
        for command in commands:
            self._obey(command)

    def _train(self) -> None:
        """One step; in slow motion one update, whose effect is shown at once."""
        if self.update_seconds:
            self._update_due = perf_counter() + self.update_seconds
            step = self.single_update()
            if step is not None:
                self._note_step(step)
            return
        self.updated = ""  # before what may be obeyed within the step: from here on all is drawn with the average
        start = perf_counter()
        event: Update | Step = self.run.advance()
        while not isinstance(event, Step):
            self._obey_within_step()
            event = self.run.advance()
        self._step_seconds = perf_counter() - start
        self._note_step(event)

    def _note_step(self, step: Step) -> None:
        now = perf_counter()
        self._speed.append((now, step.number, self.run.trainer.batches.taken))
        while now - self._speed[0][0] > _SPEED_SECONDS and len(self._speed) > 2:
            self._speed.popleft()
        if not self._is_beyond_plan and step.number >= self.run.trainer.config.planned_steps:
            self.stop(State.FINISHED)
        elif now >= self._preview_due:
            self.run.flush()  # all at once: each time the window wakes, the step under way takes some milliseconds longer
            self.show()
        elif now >= self._status_due:
            self._show_status()

    # What commands ask for ------------------------------------------------------------------------------------------

    def play(self) -> None:
        """
        :raises StudioError: the images are not to be had
        """
        self.run.require_data()
        self._speed.clear()
        self._update_due = 0.0
        self._is_playing = True
        self._is_beyond_plan = self.run.trainer.step >= self.run.trainer.config.planned_steps
        self._enter(State.RUNNING)

    def pause(self, state: State = State.PAUSED) -> None:
        self._is_playing = False
        self.run.flush()
        self.show()
        self._enter(state)
        if not self._is_finishing_score:
            self._is_finishing_score = True
            self.add_task(self._finish_score())

    def stop(self, state: State = State.STOPPED) -> None:
        """Saves and pauses; the network stays playable. Its quality is measured a last time."""
        self.save()
        self.run.begin_score()
        self.updated = ""  # what is shown is what was saved, and is scored
        self.pause(state)

    def _finish_score(self) -> Task:
        """What is left of a score that is under way costs a pause nothing."""
        try:
            while not self._is_playing and self.run.continue_score():
                if perf_counter() >= self._status_due:
                    self._show_status()
                yield
        finally:
            self._is_finishing_score = False
        self._show_status()

    def _read_all_rows(self) -> Task:
        """All rows of a long run, of which the window has only a sample."""
        step = self.run.trainer.step
        try:
            history = yield from self.run.history.columns_in_slices()
        except OSError as error:
            text = tr("The rows of this run could not be read to their end: {}. The curves show a sample of them.")
            self._tell("notice", text.format(error))
            return
        if (
            self.run.trainer.step > step
        ):  # what it trained since, the window has; there may have been others in their place
            history = {name: column[history["step"] <= step] for name, column in history.items()}
        if history:
            self.post("all_rows", history)

    def single_step(self) -> None:
        """What is left of the step under way, or one whole step; then pauses.

        :raises StudioError: the images are not to be had
        """
        self.run.require_data()
        self._is_playing = False
        while not isinstance(self.run.advance(), Step):
            pass
        self.updated = ""
        self.pause()

    def single_update(self) -> Step | None:
        """One update of one network, shown with the name of that network; the step, where it was the last update of one.

        On the plane, G is shown then as it is, not its average, which a single update hardly moves.

        Else the run stays within its step. What needs a whole one, such as saving, finishes it first.

        :raises StudioError: the images are not to be had
        """
        self.run.require_data()
        event: Update | Step = self.run.advance()
        if isinstance(event, Step):  # only where a step had been left right before its end
            event = self.run.advance()
        assert isinstance(event, Update)
        step = (
            self.run.advance() if event.is_last else None
        )  # computes nothing: counts the step, does the periodic acts
        assert not isinstance(step, Update)
        self.run.flush()
        self.updated = event.network
        self.show()
        return step

    def halt(self) -> None:
        """Stops playing where it is, perhaps within a step."""
        self._is_playing = False
        self._enter(State.PAUSED)

    def set_pace(self, update_seconds: float) -> None:
        """Slow motion: so many seconds from one update of a network to the next; 0 trains as fast as it goes."""
        self.update_seconds = update_seconds
        self._update_due = 0.0
        self._speed.clear()

    def save(self, is_marked: bool = False) -> None:
        self.run.save(is_marked)

    def reconfigure(self, config: TrainConfig) -> None:
        """A live edit; tells the configuration that holds afterwards, also where the edit could not be."""
        try:
            self.run.reconfigure(config)
        finally:
            self._tell("configured", (self.run.trainer.step, self.run.trainer.config))

    def quit(self, force: bool) -> bool:
        """Saves and ends the loop; False, and paused instead, where the disk refused and nothing forces it."""
        self.run.close()
        if not (self.run.is_saved or force):
            self.pause()
            self.run.folder.lock()
            return False
        self._is_quitting = True
        return True

    def add_task(self, task: Task) -> None:
        """A long computation as a generator, advanced a slice at a time between two steps, in turn with the others."""
        self._tasks.append(task)

    def render_many(self, batch: Batch) -> None:
        """Renders a batch in slices, while training as well as in a pause; the mailbox gets the answer."""
        self._batches.ask(batch)

    def sampler(self) -> Sampler:
        return Sampler.of_trainer(self.run.trainer)

    def copy_of_generator(self) -> torch.nn.Module:
        """The average as it is now, for work that lasts longer than a step."""
        trainer = self.run.trainer
        copy = trainer.game.build_generator(trainer.game.parts.network, trainer.shape, trainer.terms.values())
        copy.load_state_dict(trainer.generator.state_dict())
        return copy.to(trainer.device).requires_grad_(False).eval()

    def show(self) -> None:
        """Draws the shown cells of the sample sheet, or the plane, and the wanted image; posts them with the rows and the status."""
        start = perf_counter()
        self._pass_on()
        if self.run.trainer.shape.plane:
            self.mailbox.put("scene", scene_of(self.run.trainer, self.updated))
            self.render_wanted()
        else:
            self._show_pictures()
        self._show_status()
        now = perf_counter()
        self._preview_due = now + max(_PREVIEW_SECONDS, (now - start) / _PREVIEW_SHARE)

    def _show_pictures(self) -> None:
        """The wanted image is drawn with the sheet: by itself it takes a quarter of the sheet's time."""
        sampler, wanted = self.sampler(), self.wanted
        layout = layout_of(self.layout, sampler.shape).key
        z, classes = shown_latents(layout, sampler.shape)
        count = len(z)
        if wanted is not None:
            _, one, weights = wanted
            z = np.concatenate([z, one[None]])
            classes = None if classes is None or weights is None else np.vstack([sampler.weights(classes), weights])
        images = channels_last(sampler.render(z, classes))
        self.mailbox.put("pictures", Pictures(sampler.step, layout, images[:count], self.updated))
        if wanted is not None:
            self.mailbox.put("rendered", Rendered(wanted[0], sampler.step, images[count]))

    def answer(self) -> None:
        """Draws the wanted image and says so at once: a dragged slider waits for no timer."""
        self.render_wanted()
        self._tell("posted", None)

    def post(self, kind: str, item: Any) -> None:
        """Into the mailbox, and says so at once. For what is rare, or was asked for: the rest is fetched with it."""
        self.mailbox.put(kind, item)
        self._tell("posted", None)

    def render_wanted(self) -> None:
        if self.wanted is not None:
            stamp, z, classes = self.wanted
            with shown_sampler(self.run.trainer, self.updated) as sampler:
                image = sampler.render(z[None], None if classes is None else classes[None])
                place = tuple(sampler.points(z[None])[0].tolist()) if sampler.shape.plane else None
            self.mailbox.put("rendered", Rendered(stamp, sampler.step, channels_last(image)[0], place))

    # What is told ---------------------------------------------------------------------------------------------------

    def _show_status(self) -> None:
        self._status_due = perf_counter() + _STATUS_SECONDS
        trainer = self.run.trainer
        config = trainer.config
        steps_per_second = images_per_second = 0.0
        if self._is_playing and len(self._speed) > 1:
            (first, low, taken_before), (last, high, taken) = self._speed[0], self._speed[-1]
            seconds = max(last - first, 1e-9)
            steps_per_second = (high - low) / seconds
            images_per_second = (taken - taken_before) * config.batch_size / seconds
        status = Status(
            step=trainer.step,
            epoch=trainer.batches.epoch,
            seconds=self.run.seconds,
            images_per_second=images_per_second,
            steps_per_second=steps_per_second,
            planned_steps=config.planned_steps,
            learnt=self.run.quality.learnt,
        )
        self.post("status", status)

    def _pass_on(self) -> None:
        while self.run.saves:
            self._tell("saved", self.run.saves.popleft())
        rows = self.run.take_rows()
        if rows:
            self.mailbox.add_rows(rows)
        while self.run.scores:
            self._tell("scored", self.run.scores.popleft())
        while self.run.notices:
            self._tell("notice", self.run.notices.popleft())

    def _enter(self, state: State) -> None:
        self._pass_on()
        self._tell("state", state)

    def _fail(self, error: Exception) -> None:
        shortage = self._shortage_of(error)
        said = self._give_up() if shortage is not None else ""
        if hasattr(self, "run"):
            self._pass_on()
        details = "".join(traceback.format_exception(error))
        if shortage is not None:
            failure = Failure(" ".join(filter(None, (shortage.sentence, said))), "", False, shortage)
        elif isinstance(error, StudioError):
            failure = Failure(str(error), "", isinstance(error, DivergedError))
        else:
            _LOG.error("the training thread failed\n%s", details)
            sentence = tr("Training stopped by an error in the program: {}. What was saved before is safe.")
            failure = Failure(sentence.format(error), details, False)
        self._tell("failed", failure)

    def _shortage_of(self, error: Exception) -> Shortage | None:
        """What memory did not suffice for, if that is what went wrong: in a step the run has named it; else it was beside one."""
        if isinstance(error, MemoryShortageError):
            return error.shortage
        if not is_out_of_memory(error) or not hasattr(self, "run"):
            return None
        trainer = self.run.trainer
        return Shortage.now(trainer.config, Stage.BESIDE, trainer.arithmetic.device)

    def _give_up(self) -> str:
        """Keeps what was learnt and lets go of all else; what is saved, a sentence."""
        if not hasattr(self, "run"):
            return ""
        self._tasks.clear()
        return self.run.give_up()
