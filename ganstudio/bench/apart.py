"""Measuring the window in a process of its own, with settings and runs of its own: a person's stay as they are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import IO, Any

from ganstudio.errors import StudioError
from ganstudio.params import tr

_MODULE = "ganstudio.gui.measuring"
_KEPT_LINES = 40


def measured_apart(
    part: str,
    options: Mapping[str, Any],
    tell: Callable[[str], None],
    environment: Mapping[str, str],
) -> dict[str, Any]:
    """What ``python -m ganstudio.gui.measuring PART`` measures.

    :param options: of that part, as JSON can hold them
    :param tell: is given a line now and then that says how far it is
    :param environment: variables besides those of this process
    :raises StudioError: it failed; the message holds its last words
    """
    with tempfile.TemporaryDirectory(prefix="ganstudio-bench-") as folder:
        own = {"GANSTUDIO_RUNS": folder, "GANSTUDIO_SETTINGS": str(Path(folder) / "settings.ini")}
        words = [sys.executable, "-m", _MODULE, part, json.dumps(dict(options))]
        with _process(words, os.environ | own | dict(environment)) as process:
            errors: deque[str] = deque(maxlen=_KEPT_LINES)
            assert process.stdout is not None
            assert process.stderr is not None
            reader = Thread(target=errors.extend, args=(process.stderr,), daemon=True)
            reader.start()
            result = _listen(process.stdout, tell)
            status = process.wait()
            reader.join()
        if status or result is None:
            text = tr("The window could not be measured: {}")
            raise StudioError(text.format(_last_words(errors) or tr("it ended with status {}").format(status)))
        return result


@contextmanager
def _process(words: list[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", errors="replace", env=environment
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()
        for pipe in (process.stdout, process.stderr):
            assert pipe is not None
            pipe.close()


def _listen(lines: IO[str], tell: Callable[[str], None]) -> dict[str, Any] | None:
    """The result, the last of what is said; what comes before goes to `tell`."""
    result: dict[str, Any] | None = None
    for line in lines:
        try:
            said = json.loads(line)
        except ValueError:  # what a library prints
            continue
        if isinstance(said, dict) and "progress" in said:
            tell(said["progress"])
        elif isinstance(said, dict) and "result" in said:
            result = said["result"]
    return result


def _last_words(errors: deque[str]) -> str:
    return next((line.strip() for line in reversed(errors) if line.strip()), "")
