"""``ganstudio doctor RUN``: what is wrong with a run, why, and what to do."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from ganstudio import datasets
from ganstudio.cli.options import option_of
from ganstudio.cli.words import command, quoted
from ganstudio.diagnosis import Diagnosis, Remedy, last_good
from ganstudio.diagnosis.run_doctor import RunDoctor
from ganstudio.diagnosis.window import Window, undone
from ganstudio.params import tr
from ganstudio.training.metrics import columns
from ganstudio.training.run_folder import RunFolder, newest_edit

ILL = 1


def print_diagnoses(run: str) -> int:
    """Prints what the doctor finds at the end of a run's curves; returns 1 where that is an illness.

    :raises StudioError: there is no run at this path, or it cannot be read
    """
    path = Path(run).expanduser()
    folder = RunFolder.open(path)
    found = RunDoctor().look(window_of(folder))
    console = Console(highlight=False, soft_wrap=True)
    if not found:
        console.print(tr("The run is too short yet, or was changed too recently, to say anything of it."))
    for number, diagnosis in enumerate(found, 1):
        _print(console, diagnosis, folder, number)
    return ILL if any(diagnosis.is_illness for diagnosis in found) else 0


def window_of(folder: RunFolder) -> Window:
    """The newest part of a run on disk."""
    config = folder.config()
    evaluations = list(folder.quality.rows())
    table = columns(folder.metrics.rows())
    edits = list(folder.edits.rows())
    images, since = datasets.training_size(config.dataset), newest_edit(edits)
    return Window.of(table, evaluations, config, images, since, folder.failure(), undone(edits, since))


def _print(console: Console, diagnosis: Diagnosis, folder: RunFolder, number: int) -> None:
    mark = "[red]✗[/]" if diagnosis.is_illness else "[green]✓[/]"
    console.print(f"{mark} [bold]{diagnosis.title}[/]", end="  ")
    console.print(tr("step {:,}").format(diagnosis.step), markup=False)
    for text in (diagnosis.sentence, *diagnosis.evidence):
        console.print(f"    {text}", markup=False)
    if diagnosis.remedy is not None:
        console.print(f"  → {diagnosis.remedy.sentence}", markup=False)
        console.print(f"    {_command(diagnosis.remedy, folder, number)}", markup=False)


def _command(remedy: Remedy, folder: RunFolder, number: int) -> str:
    """What to type; each of several remedies makes a run of its own name."""
    options = " ".join(f"{option_of(path)} {value}" for path, value in remedy.edits)
    if not remedy.is_live:
        return f"{command()} train --config {quoted(folder.path / 'config.json')} {options}"
    checkpoints = folder.checkpoints()
    step = last_good((checkpoint.step for checkpoint in checkpoints), remedy)
    if step is None:
        newest, planned = max((checkpoint.step for checkpoint in checkpoints), default=0), folder.config().planned_steps
        further = f" --steps {newest + planned}" if newest >= planned else ""  # a finished run would stop at once
        return f"{command()} train --resume {quoted(folder.path)} {options}{further}"
    good = next(checkpoint.path for checkpoint in checkpoints if checkpoint.step == step)
    out = folder.path.with_name(f"{folder.path.name}-mended" + (f"-{number}" if number > 1 else ""))
    return f"{command()} train --resume {quoted(good)} --out {quoted(out)} {options}"
