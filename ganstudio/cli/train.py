"""``ganstudio train``: drives a run from the shell."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from ganstudio import paths
from ganstudio.cli import INTERRUPTED
from ganstudio.cli.options import add_hyperparameters, apply_edits, option_of
from ganstudio.cli.progress import reading, reporter
from ganstudio.cli.shortage import answer
from ganstudio.cli.words import command, quoted
from ganstudio.config import concerns_of, config_from_json, not_live, read_json
from ganstudio.errors import StudioError
from ganstudio.params import tr
from ganstudio.presets import DEFAULT, preset
from ganstudio.training.out_of_memory import MemoryShortageError
from ganstudio.training.run import DivergedError, Run
from ganstudio.training.run_folder import new_run_path, state_of

DIVERGED = UNSAVED = 1
_BATCH_SIZE = "batch_size"


def add_options(parser: argparse.ArgumentParser) -> None:
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--preset", metavar="NAME", help=tr("a named configuration, see `ganstudio presets`"))
    start.add_argument("--config", metavar="FILE.json", help=tr("a configuration, such as a run's config.json"))
    start.add_argument(
        "--resume", metavar="RUN", help=tr("continue a run folder, or branch off at a checkpoint with --out")
    )
    parser.add_argument("--out", metavar="RUN", help=tr("the new run's folder [{}]").format(paths.runs_folder()))
    parser.add_argument("--steps", type=int, metavar="N", help=tr("stop at step N, counted from the run's start"))
    parser.add_argument("--minutes", type=float, metavar="M", help=tr("stop after M minutes of training in this call"))
    add_hyperparameters(parser)


def run_train(options: argparse.Namespace) -> int:
    for name in ("steps", "minutes"):
        value = getattr(options, name)
        if value is not None and not value > 0:  # not (nan > 0) too
            raise StudioError(tr("--{} must be more than 0 (it is {}).").format(name, value))
    try:
        with reading():
            run = _resumed(options) if options.resume else _started(options)
    except MemoryShortageError as error:
        if not error.shortage.is_of_batch:
            raise
        shortage = error.shortage
    else:
        return drive(run, options.steps, options.minutes)
    return answer(shortage, Path(options.resume).expanduser() if options.resume else None)


def drive(run: Run, steps: int | None, minutes: float | None) -> int:
    """Trains until a limit, else the planned length, or Ctrl-C; saves and says where all lies. Returns the exit status."""
    try:
        return _drive(run, steps, minutes)
    except MemoryShortageError as error:
        shortage = error.shortage
    # Only out here: as long as the error is known, it holds what was being computed.
    saved = run.give_up()
    return answer(shortage, run.folder.path, saved)


def _drive(run: Run, steps: int | None, minutes: float | None) -> int:
    if steps is None and minutes is None:
        steps = run.trainer.config.planned_steps
    if steps is not None and run.trainer.step >= steps:
        print(tr("The run is already at step {:,}; ask for more with --steps.").format(run.trainer.step))
        run.close()
        return 0
    started, status = run.seconds, 0
    try:
        with interruptions() as interrupted, reporter(run, steps, minutes) as report:
            for step in run.steps():
                report.update()
                if interrupted:
                    status = INTERRUPTED
                    break
                if step.number == steps or (minutes is not None and run.seconds - started >= minutes * 60):
                    break
            if status == 0:  # else the best would be one of long before, where steps are slow
                run.begin_score()
                while not interrupted and run.quality.is_measuring and run.continue_score():
                    pass
            run.close()
            report.update(force=True)
    except DivergedError as error:
        run.folder.unlock()
        print(error, file=sys.stderr)
        return DIVERGED
    except MemoryShortageError:
        raise
    except BaseException:
        run.close()  # whatever happened, such as a reader of the output that left, the steps are kept
        raise
    if not run.is_saved:
        print(
            tr("Step {:,} could not be saved, so it is lost. Make room and train again.").format(run.trainer.step),
            file=sys.stderr,
        )
        return UNSAVED
    _tell(run)
    return status


def _started(options: argparse.Namespace) -> Run:
    if options.config:
        config = config_from_json(read_json(Path(options.config).expanduser()))
    else:
        config = preset(options.preset or DEFAULT).config
    config = apply_edits(config, options.edits)
    for about, text in concerns_of(config).items():
        print(tr("note: {} – {}").format(option_of(about), text), file=sys.stderr)
    path = Path(options.out).expanduser() if options.out else new_run_path(paths.runs_folder(), config.name)
    return Run.start(config, path)


def _resumed(options: argparse.Namespace) -> Run:
    path, out = Path(options.resume).expanduser(), Path(options.out).expanduser() if options.out else None
    if not options.edits:
        return Run.resume(path, out)
    # Tried first, so that what cannot be leaves no branch behind.
    config = config_from_json(state_of(path)["config"])
    wanted = apply_edits(config, options.edits)
    fixed = not_live(config, wanted)
    if fixed == [_BATCH_SIZE]:
        if out is None:
            text = tr("{} is fixed while a run trains; give --out, and a branch goes on with another one.")
            raise StudioError(text.format(option_of(_BATCH_SIZE)))
    elif fixed:
        text = tr("{} is fixed once training has started; make a new run to change it.")
        raise StudioError(text.format(", ".join(map(option_of, fixed))))
    return Run.resume(path, out, wanted)


def _tell(run: Run) -> None:
    path, step = run.folder.path, run.trainer.step
    print(tr("Step {:,}, {:.0f} s of training.").format(step, run.seconds))
    print(tr("  samples   {}").format(run.folder.sample_file(step)))
    best = run.folder.best()
    if best is not None:
        print(tr("  best      {} ({})").format(run.folder.best_file(best.step), best.words()))
    print(tr("  run       {}").format(path))
    print(tr("  continue  {} train --resume {} --steps {}").format(command(), quoted(path), step * 2))
    print(tr("  window    {} --open {}").format(command(), quoted(path)))


@contextmanager
def interruptions() -> Iterator[list[int]]:
    """Ctrl-C and SIGTERM are noted and obeyed between two steps: an exception in mid-step would tear the state."""
    noted: list[int] = []

    def note(number: int, frame: FrameType | None) -> Any:
        if noted:
            raise KeyboardInterrupt  # asked twice: leave at once
        noted.append(number)

    old = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield noted
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
