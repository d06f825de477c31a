"""A run that is killed at any instant goes on from a readable checkpoint."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ganstudio.cli import main
from ganstudio.training.metrics import columns
from ganstudio.training.run_folder import RunFolder, state_of

KILLS = 20
SMALL = ["--batch-size", "16", "--network.channels", "4", "--threads", "1"]


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_killed_at_random_moments(tmp_path: Path) -> None:
    path = tmp_path / "run"
    start = [sys.executable, "-m", "ganstudio", "train", "--out", str(path), "--save-every", "5", "--keep", "2", *SMALL]
    assert main([*start[3:], "--steps", "5"]) == 0
    go_on = [sys.executable, "-m", "ganstudio", "train", "--resume", str(path), "--steps", "1000000"]
    moments, reached = random.Random(0), 5
    for _ in range(KILLS):
        before = (path / "metrics.jsonl").stat().st_size
        process = subprocess.Popen(go_on, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        deadline = time.monotonic() + 60
        while (path / "metrics.jsonl").stat().st_size <= before:  # it trains
            assert process.poll() is None, process.communicate()[1]
            assert time.monotonic() < deadline
            time.sleep(0.01)
        time.sleep(moments.uniform(0, 0.7))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        step = state_of(path)["step"]
        assert step >= reached
        reached = step
    assert main(["train", "--resume", str(path), "--steps", str(reached + 7)]) == 0
    assert state_of(path)["step"] == reached + 7
    steps = columns(RunFolder(path).metrics.rows())["step"].tolist()
    assert steps == list(range(1, reached + 8))
    assert not list(path.rglob("*.tmp"))
