"""How long the program takes to start: fresh processes, and what they import until the window is there."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ganstudio.bench.figures import Figure
from ganstudio.errors import StudioError
from ganstudio.params import N_, tr

_MARK = "the window is visible"  # as ganstudio.gui.measuring.startup writes it
_TORCH = "import time; start = time.perf_counter(); import torch; print(time.perf_counter() - start)"
_PROGRAM = """import gc, sys
gc.disable()  # as main does before it imports anything
from ganstudio.__main__ import main, prepare
prepare()
from ganstudio.gui.measuring.startup import watch
watch(float(sys.argv.pop()))
main()"""
_LINE = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \| ( *)(\S+)")
_MOST_VISIBLE_SECONDS, _MOST_BEYOND_TORCH_SECONDS = 1.0, 0.5
_LISTED = 10


@dataclass(frozen=True)
class Start:
    """One start of the program, in seconds since its process was started."""

    visible: float
    usable: float
    torch: float
    """What importing torch takes in another fresh process."""


@dataclass(frozen=True)
class Starts:
    """All that were made."""

    starts: list[Start]
    platform: str
    """Qt's name of what the window was drawn on."""
    imports: list[tuple[str, float]]
    """Library or module → milliseconds until the window is visible, the costliest first."""

    def figures(self) -> list[Figure]:
        """By the best of each time: other programs make one longer, and none shorter. So the best is taken of both whose difference
        counts, not of the difference, which is least where torch was disturbed."""
        visible = [start.visible for start in self.starts]
        usable = [start.usable for start in self.starts]
        torch = [start.torch for start in self.starts]
        return [
            Figure(
                "visible_seconds",
                N_("window visible"),
                min(visible),
                "s",
                most=_MOST_VISIBLE_SECONDS,
                words=_best_of(visible),
                details={"all": visible, "imports_ms": dict(self.imports)},
            ),
            Figure(
                "usable_beyond_torch_seconds",
                N_("training can begin, beyond the import of torch"),
                min(usable) - min(torch),
                "s",
                most=_MOST_BEYOND_TORCH_SECONDS,
                words=tr(
                    "after {:.2f} s in all, torch alone {:.2f} s; {}; Start can be pressed as soon as the window is visible"
                ).format(min(usable), min(torch), _best_of(usable)),
                details={"usable": usable, "torch": torch},
            ),
        ]

    def lines(self) -> list[str]:
        """The costliest imports, for a person."""
        listed = ", ".join(f"{name} {milliseconds:.0f}" for name, milliseconds in self.imports)
        return [tr("imports until the window is visible, in ms with the profiler's own time: {}").format(listed)]


def _best_of(times: list[float]) -> str:
    told = ", ".join(f"{time:.2f}" for time in times)
    return tr("best of {} fresh processes: {}").format(len(times), told)


def measured_starts(rounds: int, tell: Callable[[str], None], environment: Mapping[str, str]) -> Starts:
    """Starts the program `rounds` times, each time beside torch alone, after one time of each that does not count.

    :param environment: variables besides those of this process
    :raises StudioError: the window does not open
    """
    with tempfile.TemporaryDirectory(prefix="ganstudio-bench-") as folder:
        own = {"GANSTUDIO_RUNS": folder, "GANSTUDIO_SETTINGS": str(Path(folder) / "settings.ini")}
        variables = {**os.environ, **own, **_with_bytecode(folder), **environment}
        starts, platform = [], ""
        for number in range(rounds + 1):
            torch = float(_run([sys.executable, "-c", _TORCH], variables)[0])
            seen = _start(variables)
            platform = seen["platform"]
            if number:
                starts.append(Start(seen["visible_seconds"], seen["usable_seconds"], round(torch, 4)))
                text = tr("{} of {}: visible after {:.2f} s, usable after {:.2f} s, torch alone {:.2f} s")
                tell(text.format(number, rounds, starts[-1].visible, starts[-1].usable, torch))
        imports = costs(_run(_program(["-X", "importtime"]), variables)[1].splitlines())
        return Starts(starts, platform, imports[:_LISTED])


def costs(lines: Iterable[str]) -> list[tuple[str, float]]:
    """What ``-X importtime`` says until the window is visible: milliseconds by library, of the standard one by module.

    The costliest first. Of each module only its own time counts, so that nothing counts twice.
    """
    spent: Counter[str] = Counter()
    for line in lines:
        if _MARK in line:
            break
        match = _LINE.match(line)
        if match:
            spent[match[4].partition(".")[0]] += int(match[1])
    return [(name, microseconds / 1000) for name, microseconds in spent.most_common()]


def _with_bytecode(folder: str) -> dict[str, str]:
    """Where modules are not kept compiled here, they are for this while, as they are for whoever has started the program before."""
    return {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder} if sys.dont_write_bytecode else {}


def _start(variables: Mapping[str, str]) -> dict[str, Any]:
    out, _ = _run(_program(), variables)
    seen: dict[str, Any] = json.loads(out.splitlines()[-1])
    return seen


def _program(options: Iterable[str] = ()) -> list[str]:
    """The program by its own way in, closed as soon as it can be used."""
    return [sys.executable, *options, "-c", _PROGRAM, str(time.monotonic())]


def _run(words: list[str], variables: Mapping[str, str]) -> tuple[str, str]:
    done = subprocess.run(words, capture_output=True, encoding="utf-8", errors="replace", env=variables, check=False)
    if done.returncode:
        last = next((line for line in reversed(done.stderr.splitlines()) if line.strip()), "")
        raise StudioError(tr("The window could not be measured: {}").format(last))
    return done.stdout, done.stderr
