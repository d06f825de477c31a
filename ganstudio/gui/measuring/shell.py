"""The shell's loop in a process of its own, as a person has it, which rests until it is asked for its speed. Knows no Qt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

from ganstudio.config import TrainConfig
from ganstudio.params import edited
from ganstudio.presets import preset as preset_of
from ganstudio.training.run import Run

_WARM_UP_STEPS = 20


class Shell:
    """Asks it."""

    def __init__(self, preset: str) -> None:
        words = [sys.executable, "-m", "ganstudio.gui.measuring", "shell", json.dumps({"preset": preset})]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.speed(0.5)  # it has loaded when it answers

    def speed(self, seconds: float) -> float:
        """Steps per second over so many seconds."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(seconds, file=self._process.stdin, flush=True)
        return float(self._process.stdout.readline())

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def measure(preset: str) -> dict[str, Any]:
    """Answers each line of stdin, a number of seconds, with the steps a second that it then made. Without scores: those are optional."""
    with tempfile.TemporaryDirectory(dir=os.environ["GANSTUDIO_RUNS"]) as folder:
        run = Run.start(without_scores(preset_of(preset).config), Path(folder) / "shell")
        steps = run.steps()
        for line in sys.stdin:
            for _ in range(_WARM_UP_STEPS):
                next(steps)
            start, first = perf_counter(), run.trainer.step
            while perf_counter() - start < float(line):
                next(steps)
            print((run.trainer.step - first) / (perf_counter() - start), flush=True)
        run.close()
    return {}


def without_scores(config: TrainConfig) -> TrainConfig:
    """Scores are the one part of a run's work that is optional."""
    return edited(config, "quality_share", 0.0)
