"""Exporting a generator in a process of its own.

torch notes for a whole process that it is tracing a network, and changes how modules are called meanwhile: a run that trains on
another thread would compute otherwise, or be traced. In another process nothing of that is felt, and it can be ended at once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

import torch

import ganstudio
from ganstudio import progress
from ganstudio.errors import StudioError
from ganstudio.export.generators import Exported, example_file, export_generator
from ganstudio.export.portable import Portable
from ganstudio.files import remove_temporary
from ganstudio.i18n import texts_of
from ganstudio.params import install_translator, tr
from ganstudio.training.checkpoint import State

_ASK_SECONDS = 0.1
_POLITE = 2
"""How much more willingly than others the process waits for the processor, where the system knows such a thing."""


def export_apart(state: State, out: Path, name: str, locale: str = "") -> Exported:
    """As `export_generator`, of the state of a generator; can be given up at any moment, through `ganstudio.progress`.

    :param locale: such as ``zh_CN``, in which problems are told
    :raises StudioError: as there, or the process came to grief
    """
    with tempfile.TemporaryDirectory() as folder:
        generator = Path(folder) / "generator.pt"
        torch.save(state, generator)
        words = [sys.executable, "-m", "ganstudio.export.apart", str(generator), str(out), name, locale]
        with _log(folder, "said") as said, _log(folder, "complaints") as complaints:
            _run(words, said, complaints, out)
            return _exported(_last(said), _last_line(complaints))


def _log(folder: str, name: str) -> IO[str]:
    return (Path(folder) / name).open("w+", encoding="utf-8", errors="replace")


def _run(words: list[str], said: IO[str], complaints: IO[str], out: Path) -> None:
    """Waits for the process, and tells how far it is; ends it where nobody waits for it any more."""
    folder = str(Path(ganstudio.__file__).parent.parent)
    paths = os.pathsep.join(filter(None, [folder, os.environ.get("PYTHONPATH", "")]))
    process = subprocess.Popen(
        words,
        stdin=subprocess.DEVNULL,
        stdout=said,
        stderr=complaints,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        while process.poll() is None:
            # Not `said` itself: its place is that of the process too. What it says may end within a character.
            with Path(said.name).open(encoding="utf-8", errors="replace") as lines:
                progress.report(*_last(lines).get("progress", (0, 0)))
            try:
                process.wait(_ASK_SECONDS)
            except subprocess.TimeoutExpired:
                continue
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        for path in (out, example_file(out)):
            remove_temporary(path, process.pid)


def _last(lines: IO[str]) -> dict[str, Any]:
    """The last whole thing that the process said, among what packages may print."""
    lines.seek(0)
    for line in reversed(lines.read().splitlines()):
        try:
            told = json.loads(line)
        except ValueError:
            continue
        if isinstance(told, dict):
            return told
    return {}


def _exported(told: dict[str, Any], complaint: str) -> Exported:
    if "problem" in told:
        raise StudioError(told["problem"])
    if "exported" not in told:
        raise StudioError(tr("The generator could not be written: {}").format(complaint or tr("the program ended.")))
    found = told["exported"]
    return Exported(**{**found, "path": Path(found["path"]), "example": Path(found["example"])})


def _last_line(lines: IO[str]) -> str:
    lines.seek(0)
    return next((line.strip() for line in reversed(lines.read().splitlines()) if line.strip()), "")


# In the other process


def main(arguments: list[str]) -> int:
    """Writes what it is told; says on the standard output, a JSON object a line, how far it is and what came of it."""
    generator, out, name, locale = arguments
    if hasattr(os, "nice"):
        os.nice(_POLITE)
    torch.set_num_threads(1)  # a run may be training beside it
    texts = texts_of(locale)
    install_translator(lambda text: texts.get(text) or text)
    try:
        with progress.watched(lambda done, total: _say(progress=(done, total))):
            state = torch.load(generator, weights_only=True)
            exported = export_generator(Portable.of_state(state), Path(out), name)
    except StudioError as error:
        _say(problem=str(error))
        return 2
    _say(exported={**asdict(exported), "path": str(exported.path), "example": str(exported.example)})
    return 0


def _say(**fact: object) -> None:
    print(json.dumps(fact), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
