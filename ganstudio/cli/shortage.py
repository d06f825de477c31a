"""What the shell says where memory did not suffice: what does not fit, what is saved, and with which batch size it goes on."""

from __future__ import annotations

import sys
from pathlib import Path

from ganstudio import paths
from ganstudio.cli.progress import reading
from ganstudio.cli.words import command, quoted
from ganstudio.params import tr
from ganstudio.training.batch_sizes import NOTHING_FITS, fitting_batch_size
from ganstudio.training.out_of_memory import Shortage
from ganstudio.training.run_folder import new_run_path, run_of

SHORT_OF_MEMORY = 1


def answer(shortage: Shortage, run: Path | None, saved: str = "") -> int:
    """Says what happened and looks for a batch size that fits; nothing may train meanwhile. Returns the exit status.

    :param run: the folder of the run, or a checkpoint of it; None where there is none yet
    :param saved: what of it is saved, a sentence
    """
    print(" ".join(filter(None, (shortage.sentence, saved))), file=sys.stderr)
    if shortage.is_of_batch:
        print(tr("Looking for a batch size that fits…"), file=sys.stderr)
        with reading():
            size = fitting_batch_size(shortage)
        print(tr(NOTHING_FITS) if size is None else _advice(shortage, size, run), file=sys.stderr)
    return SHORT_OF_MEMORY


def _advice(shortage: Shortage, size: int, run: Path | None) -> str:
    if run is None or not _has_checkpoint(run):
        return tr("A batch of {:,} fits. Begin again with --batch-size {}.").format(size, size)
    out = new_run_path(paths.runs_folder(), shortage.config.name)
    text = tr("A batch of {:,} fits. Go on in a branch: {} train --resume {} --out {} --batch-size {}")
    return text.format(size, command(), quoted(run), quoted(out), size)


def _has_checkpoint(run: Path) -> bool:
    folder, checkpoint = run_of(run)
    return checkpoint is not None or bool(folder.checkpoints())
