"""``ganstudio doctor RUN``: what is wrong with a run, why, and what to do."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from ganstudio import datasets
from ganstudio.cli.options import option_of
from ganstudio.diagnosis import Diagnosis, Remedy, last_good
from ganstudio.diagnosis.run_doctor import RunDoctor
from ganstudio.diagnosis.window import Window
from ganstudio.params import tr
from ganstudio.training.metrics import JsonLines, columns
from ganstudio.training.run_folder import RunFolder

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
    for diagnosis in found:
        _print(console, diagnosis, folder)
    return ILL if any(diagnosis.is_illness for diagnosis in found) else 0


def window_of(folder: RunFolder) -> Window:
    """The newest part of a run on disk."""
    config = folder.config()
    edits = [row["step"] for row in folder.edits.rows()]
    evaluations = list(JsonLines(folder.path / "quality.jsonl").rows())
    table = columns(folder.metrics.rows())
    return Window.of(table, evaluations, config, datasets.training_size(config.dataset), max(edits, default=0))


def _print(console: Console, diagnosis: Diagnosis, folder: RunFolder) -> None:
    mark = "[red]✗[/]" if diagnosis.is_illness else "[green]✓[/]"
    console.print(f"{mark} [bold]{diagnosis.title}[/]", end="  ")
    console.print(tr("step {:,}").format(diagnosis.step), markup=False)
    for text in (diagnosis.sentence, *diagnosis.evidence):
        console.print(f"    {text}", markup=False)
    if diagnosis.remedy is not None:
        console.print(f"  → {diagnosis.remedy.sentence}", markup=False)
        console.print(f"    {_command(diagnosis.remedy, folder)}", markup=False)


def _command(remedy: Remedy, folder: RunFolder) -> str:
    """What to type."""
    options = " ".join(f"{option_of(path)} {value}" for path, value in remedy.edits)
    if not remedy.is_live:
        return f"ganstudio train --config {folder.path / 'config.json'} {options}"
    step = last_good((checkpoint.step for checkpoint in folder.checkpoints()), remedy)
    if step is None:
        return f"ganstudio train --resume {folder.path} {options}"
    good = next(checkpoint.path for checkpoint in folder.checkpoints() if checkpoint.step == step)
    return f"ganstudio train --resume {good} --out {folder.path}-mended {options}"
