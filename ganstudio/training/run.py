"""`Run`: a trainer with its folder, and every periodic act in one place. Shell, window and tests drive it alike."""

from __future__ import annotations

import logging
import re
from collections import deque
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from ganstudio.config import TrainConfig, config_from_json
from ganstudio.errors import StudioError
from ganstudio.files import cannot_write, replacing
from ganstudio.games import Update
from ganstudio.media import channels_last, sheet, write_png
from ganstudio.params import edited, tr
from ganstudio.scatter import scene_picture
from ganstudio.training.checkpoint import NotFiniteError, State, read_checkpoint, write_checkpoint
from ganstudio.training.history import History
from ganstudio.training.kept_generators import KeptGenerator, is_due, write_kept
from ganstudio.training.memory import give_back
from ganstudio.training.metrics import MetricsBuffer, Row, first_not_finite
from ganstudio.training.out_of_memory import Shortage, Stage, within_memory
from ganstudio.training.preview import SIDE, sheet_latents
from ganstudio.training.quality import Quality
from ganstudio.training.quality_watch import QualityWatch
from ganstudio.training.run_folder import RunFolder, run_of
from ganstudio.training.sampler import Sampler
from ganstudio.training.scene import scene_of
from ganstudio.training.trainer import Step, Trainer, describe_edits

_LOG = logging.getLogger(__name__)
_FLUSH_SECONDS = 1.0
_RETRY_SECONDS = 5.0
_BEST_SECONDS = 30.0
"""At least from one writing of the best so far to the next: early on nearly every score is the best."""
_KEPT_ROWS = 100_000
"""Rows kept in memory while the disk takes none."""
_WAITING_ROWS, _WAITING = 10_000, 1000
"""At most so many wait for the driver, who takes them much sooner or, as a script may, never."""


class DivergedError(StudioError):
    """A loss or weight is no longer finite; the run cannot go on from here."""


class Run:
    """One training with its folder, from its start or from a checkpoint to whenever the driver stops."""

    def __init__(self, trainer: Trainer, folder: RunFolder, seconds: float = 0.0) -> None:
        self.trainer = trainer
        self.folder = folder
        self.seconds = seconds
        """Training time since the run's start, pauses not counted."""
        self.notices: deque[str] = deque(maxlen=100)
        """Sentences for the person about what went wrong without stopping the run; the driver takes them."""
        self.edits = 0
        """Live edits since the run's start, each a row of ``edits.jsonl``."""
        self.saves: deque[tuple[int, bool]] = deque(maxlen=_WAITING)
        """Step and whether marked of each checkpoint written; the driver takes them."""
        self.quality = QualityWatch(trainer, seconds)
        self.scores: deque[Quality] = deque(maxlen=_WAITING)
        """Scores whose rows `flush` brought; the driver takes them."""
        self._scored: list[Quality] = []
        self._best_at = -_BEST_SECONDS
        self._saved: tuple[int, int] | None = None
        """Step and number of edits of the newest checkpoint."""
        self._has_begun = True
        self._told: set[str] = set()
        self._retry_at = 0.0
        self._updates = trainer.updates()
        self._is_within_step = False
        self._buffer = MetricsBuffer()
        self.history = History(folder.metrics)
        self._unwritten: list[Row] = []
        self._fresh: deque[Row] = deque(maxlen=_WAITING_ROWS)
        self._flushed_at = perf_counter()
        if trainer.data.note:
            self._note(trainer.data.note)

    @classmethod
    def start(cls, config: TrainConfig, path: Path) -> Run:
        """A new run.

        :raises StudioError: the folder is taken or cannot be written, or the configuration cannot be trained here
        :raises MemoryShortageError: the images, or networks and images, do not fit into memory
        """
        # Before the folder: what cannot be trained leaves none behind.
        trainer = within_memory(lambda: Trainer(config), lambda: Shortage.now(config, Stage.SETUP))
        return cls(trainer, RunFolder.create(path, config))

    @classmethod
    def resume(cls, path: Path, out: Path | None = None, config: TrainConfig | None = None) -> Run:
        """Continues a run folder at its newest readable checkpoint, or branches off at a checkpoint file.

        :param out: a new folder for the branch; the run itself stays as it is
        :param config: a live edit to be made before anything else; of a branch the batch size may be another, too
        :raises StudioError: there is no run or checkpoint, it is being trained elsewhere, or newer checkpoints would be lost
        :raises MemoryShortageError: networks and images do not fit into memory
        """
        folder, checkpoint = run_of(path)
        if out is None:
            if not folder.is_run:
                raise StudioError(tr("{} lies in no run. Continue it in a new folder with --out.").format(path))
            folder.lock()
        try:
            state, source = (read_checkpoint(checkpoint), checkpoint) if checkpoint else folder.newest_state()
            trainer = _trainer_of(state, source, config.batch_size if out is not None and config is not None else None)
            if out is not None and trainer.data.missing:
                raise StudioError(trainer.data.missing)
            if out is not None:
                folder = folder.branch(out, source, state["step"], state["edits"], trainer.config)
            elif checkpoint and any(other.step > state["step"] for other in folder.checkpoints()):
                text = tr(
                    "{} has newer checkpoints than step {:,}. Give the folder to go on there, or --out for a branch."
                )
                raise StudioError(text.format(folder.path, state["step"]))
        except BaseException:
            folder.unlock()
            raise
        run = cls(trainer, folder, state["seconds"])
        run.edits, run._saved = state["edits"], (state["step"], state["edits"])
        run._has_begun = False
        run.quality.best = folder.best_until(state["step"])
        run._note_device_change(state)
        run._note_data_change(state)
        if not checkpoint and source != folder.checkpoints()[-1].path and out is None:
            text = tr("The newest checkpoint is damaged; the run goes on from step {:,}.")
            run._note(text.format(state["step"]))
        if trainer.config.batch_size != state["config"]["batch_size"]:
            run._note_batch_size(state["config"]["batch_size"])
        if config is not None:
            run.reconfigure(config)
        return run

    def require_data(self) -> None:
        """
        :raises StudioError: the images of this run are not to be had any more; it can be looked at, but not trained on
        """
        if self.trainer.data.missing:
            raise StudioError(self.trainer.data.missing)

    def steps(self) -> Iterator[Step]:
        """Trains. Stopping is the driver's: leave the loop.

        :raises DivergedError: NaN or infinity was read; the newest checkpoint is from before it
        :raises MemoryShortageError: as `advance`
        """
        while True:
            event = self.advance()
            if isinstance(event, Step):
                yield event

    def advance(self) -> Update | Step:
        """Makes one update of one network; after the last one of a step, that `Step` with the periodic acts, in this order.

        :raises DivergedError: as `steps`
        :raises StudioError: as `require_data`
        :raises MemoryShortageError: the batch, or what is done beside it, does not fit into memory. The run cannot go on; `give_up`
            keeps what was learnt
        """
        return within_memory(self._advance, partial(self._shortage, Stage.BESIDE))

    def _advance(self) -> Update | Step:
        self.require_data()
        self._begin()
        start = perf_counter()
        event = within_memory(partial(next, self._updates), partial(self._shortage, Stage.STEP))
        self._is_within_step = not isinstance(event, Step)
        if isinstance(event, Step):
            self._buffer.add(event, self.seconds + perf_counter() - start)
            self._watch_quality(start)
            if self._is_due(self.trainer.config.save_every):
                self.save()
            if self._is_due(self.trainer.config.sample_every):
                self._write_samples()
            if is_due(self.trainer.step):
                self._keep_generator()
            if perf_counter() - self._flushed_at > _FLUSH_SECONDS:
                self.flush()
        self.seconds += perf_counter() - start
        return event

    def finish_step(self) -> None:
        """Makes what is left of a step that was begun: only whole steps can be saved, edited or counted."""
        while self._is_within_step:
            self.advance()

    def flush(self) -> None:
        """Brings the metrics of the steps made so far to the host, into ``metrics.jsonl`` and into `take_rows`.

        :raises DivergedError: one of them is not finite
        """
        self._flushed_at = perf_counter()
        rows = self._buffer.take() + [{"step": quality.step} | quality.metrics() for quality in self._scored]
        self.scores.extend(self._scored)
        self._scored.clear()
        self._fresh += rows
        bad = first_not_finite(rows)
        if bad:
            rows = [row for row in rows if row["step"] < bad[0]]
        self._unwritten = (self._unwritten + rows)[-_KEPT_ROWS:]
        self._write_rows()
        if bad:
            self.folder.note_failure(*bad)
            self.save_best()
            raise DivergedError(self._explain(*bad))

    def take_rows(self) -> list[Row]:
        """The rows that `flush` brought since the last call, for plots."""
        rows = list(self._fresh)
        self._fresh.clear()
        return rows

    def save(self, is_marked: bool = False) -> Path | None:
        """Writes a checkpoint of this step; None where the disk refused, which is noted and stops nothing.

        :raises DivergedError: the weights are no longer finite; nothing is written
        """
        self.finish_step()
        self.flush()  # nothing is saved before its metrics were seen to be finite
        path = self.folder.checkpoint_file(self.trainer.step, is_marked)
        try:
            write_checkpoint(path, self._state())
        except StudioError as error:
            self._refused(error)
            return None
        self.folder.prune(self.trainer.config.keep)
        self._saved = (self.trainer.step, self.edits)
        self.saves.append((self.trainer.step, is_marked))
        self._told.clear()  # the disk takes files again: what goes wrong next is news
        return path

    def save_best(self) -> Path | None:
        """Writes the best so far, if that is not written yet: the whole state of the run at the step that was scored.

        The state was copied when the score began. So the file is a checkpoint like others: scored again with as many images it
        has the same score, and training goes on from it as it did.
        """
        if self.quality.unsaved is None:
            return None
        start = perf_counter()
        (best, state), self.quality.unsaved, self._best_at = self.quality.unsaved, None, start
        path = self.folder.best_file(best.step)
        try:
            write_checkpoint(path, state)
            self.folder.write_best(best)
        except StudioError as error:
            self._note(tr("The best so far, step {:,}, was not saved: {}").format(best.step, error))
            return None
        return path

    def begin_score(self) -> None:
        """Starts to score the step of now, where scores are wanted and it has none yet; `continue_score` goes on with it."""
        self.finish_step()
        latest = self.quality.latest
        if self.trainer.data.missing:
            return
        if self._has_begun and self.quality.is_wanted and (latest is None or latest.step < self.trainer.step):
            self.quality.begin(self.seconds, self._state)

    def continue_score(self) -> bool:
        """One slice of the score that is under way, or of learning what the images are like, outside of training; whether there is
        more to do."""
        if self.quality.is_measuring and self.quality.is_wanted:
            self._take_score(self.quality.advance(self.seconds))
            if self.quality.is_measuring:
                return True
        elif self._has_begun and self.quality.learn():
            return True
        self._take_score(None)
        self.save_best()
        self.flush()
        return False

    @property
    def is_saved(self) -> bool:
        """Whether the newest checkpoint holds the run as it is now."""
        return self._saved == (self.trainer.step, self.edits)

    def close(self) -> None:
        """Saves what is not saved yet and gives the folder free."""
        try:
            if not self._has_begun:
                return  # only looked at
            self._retry_at = 0.0
            self.finish_step()
            if not self.is_saved:
                self.save()
            self.save_best()
            if not self.folder.sample_file(self.trainer.step).exists():
                self._write_samples()
            self.flush()
        finally:
            self.folder.unlock()

    def give_up(self) -> str:
        """After memory ran out: saves what was learnt, gives the folder free, and gives back all memory. Never raises.

        The step under way is lost; where D had learnt in it already, that stays, and the next step draws other random numbers.

        :return: what is saved, a sentence; empty where nothing was learnt or the disk refused
        """
        step, said = self.trainer.step, ""
        try:
            self._keep_what_was_learnt()
            if self._saved is not None and self._saved[0] == step > 0:
                said = tr("What was learnt until step {:,} is saved.").format(step)
        except Exception as error:
            _LOG.warning("what was learnt could not be saved", exc_info=error)
        finally:
            self.folder.unlock()
        self._updates = iter(())
        self.trainer.release()
        del self.quality, self._buffer
        give_back(self.trainer.arithmetic.device)
        return said

    def _keep_what_was_learnt(self) -> None:
        self._is_within_step = False  # what is left of it does not fit
        for optimiser in self.trainer.game.optimisers.values():
            optimiser.zero_grad(set_to_none=True)  # room for the look at whether all is finite
        if self.trainer.replay:
            self.trainer.replay.forget()  # recorded steps hold what they compute in
        give_back(self.trainer.arithmetic.device)
        self._retry_at = 0.0
        if self._has_begun and self.trainer.step and not self.is_saved:
            self.save()
        self.save_best()

    def _shortage(self, stage: Stage) -> Shortage:
        return Shortage.now(self.trainer.config, stage, self.trainer.arithmetic.device)

    def reconfigure(self, config: TrainConfig) -> None:
        """A live edit, kept with its step in ``edits.jsonl`` and in ``config.json``.

        :raises ConfigError: it changes what is fixed while a run trains
        """
        self._begin()
        self.finish_step()
        old = self.trainer.config
        self.trainer.reconfigure(config)
        self._append_edits(describe_edits(old, config))

    def _append_edits(self, edits: list[dict[str, Any]]) -> None:
        rows = [{"step": self.trainer.step, **edit} for edit in edits]
        self.edits += len(rows)
        try:
            self.folder.edits.append(rows)
            self.folder.write_config(self.trainer.config)
        except OSError as error:
            self._note(cannot_write(self.folder.edits.path, error))
        except StudioError as error:
            self._note(str(error))

    def _begin(self) -> None:
        """Right before a run that was opened changes: until then its folder stays as it was found."""
        if not self._has_begun:
            self._has_begun = True
            self.folder.cut(self.trainer.step, self.edits)
            self.folder.write_config(self.trainer.config)
            self.folder.log(f"goes on at step {self.trainer.step}")
        if self.trainer.step == 0 and not self._is_within_step and not self.folder.sample_file(0).exists():
            self._write_samples()
            self._keep_generator()

    def _state(self) -> State:
        return self.trainer.state() | {"seconds": self.seconds, "edits": self.edits}

    def _watch_quality(self, start: float) -> None:
        """After a step that began at `start`: some milliseconds for the score, if it is time."""
        now = perf_counter()
        self._take_score(self.quality.after_step(self.seconds + now - start, now - start, self._state))
        if self.quality.unsaved is not None and now - self._best_at >= _BEST_SECONDS:
            before = perf_counter()
            self.save_best()
            self.quality.charge_saving(perf_counter() - before)

    def _take_score(self, quality: Quality | None) -> None:
        if self.quality.problem:
            self._note(self.quality.problem)
            self.quality.problem = ""
        if quality is None:
            return
        self._scored.append(quality)
        try:
            self.folder.quality.append([quality.row()])
        except OSError as error:
            self._note(cannot_write(self.folder.quality.path, error))

    def _write_rows(self) -> None:
        if not self._unwritten or perf_counter() < self._retry_at:
            return
        try:
            self.folder.metrics.append(self._unwritten)
            self._unwritten = []
            self.history.keep()
        except OSError as error:
            self._retry_at = perf_counter() + _RETRY_SECONDS
            self._note(cannot_write(self.folder.metrics.path, error))

    def _is_due(self, every: int) -> bool:
        return self.trainer.step % every == 0

    def _write_samples(self) -> None:
        try:
            with replacing(self.folder.sample_file(self.trainer.step)) as temporary:
                write_png(temporary, self._sample_picture())
        except StudioError as error:
            self._note(str(error))

    def _keep_generator(self) -> None:
        most = self.trainer.config.keep_generators
        if not most:
            return
        try:
            write_kept(self.folder.generator_file(self.trainer.step), KeptGenerator.of_trainer(self.trainer))
            self.folder.prune_generators(most)
        except StudioError as error:
            self._note(str(error))

    def _sample_picture(self) -> np.ndarray:
        if self.trainer.shape.plane:
            return scene_picture(scene_of(self.trainer))
        sampler = Sampler.of_trainer(self.trainer)
        return sheet(channels_last(sampler.render(*sheet_latents(sampler.shape))), SIDE)

    def _refused(self, error: StudioError) -> None:
        if isinstance(error, NotFiniteError):
            names = {"optimisers": tr("an optimiser's state"), "averages": tr("the moving average")}
            what = names.get(str(error).partition(".")[0], tr("a weight"))
            self.folder.note_failure(self.trainer.step, str(error))
            raise DivergedError(self._explain(self.trainer.step, what)) from error
        self._note(tr("Step {:,} was not saved: {} Training goes on.").format(self.trainer.step, error))

    def _note(self, text: str) -> None:
        kind = re.sub(r"[\d,]+", "", text)  # the same trouble at another step is no news
        if kind not in self._told:
            self._told.add(kind)
            self.notices.append(text)
            self.folder.log(text)
            _LOG.info("%s", text)

    def _note_batch_size(self, before: int) -> None:
        """Of a branch, right after it was made: its first checkpoint, copied with the batch size of before, is written anew."""
        self._append_edits([{"path": "batch_size", "old": before, "new": self.trainer.config.batch_size}])
        self.save()

    def _note_device_change(self, state: State) -> None:
        saved, now = state["arithmetic"]["device"], self.trainer.arithmetic.device
        if saved != now:
            text = tr("This run was trained on {} and goes on on {}: from here its random numbers are others.")
            self._note(text.format(saved, now))

    def _note_data_change(self, state: State) -> None:
        data, before = self.trainer.data, state.get("images")
        if data.missing:
            self._note(data.missing)
        elif before and before != len(data):
            text = tr("The data set had {:,} images when this run was saved and has {:,} now: it goes on with these.")
            self._note(text.format(before, len(data)))

    def _explain(self, step: int, what: str) -> str:
        kept = [checkpoint.step for checkpoint in self.folder.checkpoints()]
        text = tr("Training diverged at step {:,}: {} became NaN or infinite.").format(step, what)
        cause = tr("The likely cause is a learning rate that is too high.")
        if not self.trainer.terms:
            cause = tr("Likely causes: a learning rate that is too high, or no gradient penalty.")
        if not kept:
            return " ".join((text, cause, tr("There is no checkpoint yet: start anew with a lower rate.")))
        way = tr("The last good checkpoint is step {:,}: go on from there with a lower rate.").format(kept[-1])
        return " ".join((text, cause, way))


def _trainer_of(state: State, path: Path, batch_size: int | None) -> Trainer:
    """
    :param batch_size: another one than the state has; None: the same
    :raises StudioError: the state does not fit its own configuration
    :raises MemoryShortageError: as `Run.resume`
    """

    def shortage() -> Shortage:
        config = config_from_json(state["config"])
        return Shortage.now(config if batch_size is None else edited(config, "batch_size", batch_size), Stage.SETUP)

    try:
        return within_memory(lambda: Trainer.from_state(state, batch_size=batch_size), shortage)
    except StudioError:
        raise
    except (KeyError, TypeError, ValueError, RuntimeError, AttributeError) as error:
        raise StudioError(tr("{} is no whole checkpoint: {}.").format(path, str(error).splitlines()[0])) from error
