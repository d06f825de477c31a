"""``ganstudio doctor RUN``, as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from ganstudio.cli import main
from ganstudio.training.run_folder import RunFolder

from .test_window import CONFIG, curves, evaluation


def write_run(path: Path, table: dict[str, np.ndarray], rows: list[dict[str, object]]) -> None:
    """A run folder with these curves and scores."""
    folder = RunFolder.create(path, CONFIG)
    folder.metrics.append({name: float(table[name][i]) for name in table} | {"step": i + 1} for i in range(500))
    (path / "quality.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    for step in (100, 400):
        folder.checkpoint_file(step).touch()
    folder.unlock()


def test_a_healthy_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [evaluation(step, 60 * 0.9 ** (step / 50)) for step in range(50, 501, 50)]
    write_run(tmp_path / "run", curves(500), rows)
    assert main(["doctor", str(tmp_path / "run")]) == 0
    assert "Healthy" in capsys.readouterr().out


def test_an_ill_run_gets_its_evidence_and_a_command_that_mends_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [evaluation(step, 60 * 0.9 ** (step / 50)) for step in range(50, 401, 50)]
    rows += [evaluation(step, 90.0) for step in (450, 500)]
    write_run(tmp_path / "run", curves(500), rows)
    assert main(["doctor", str(tmp_path / "run")]) == 1
    printed = capsys.readouterr().out
    assert "Divergence" in printed
    assert "90.0" in printed or "90" in printed
    assert f"--resume {tmp_path / 'run' / 'checkpoints' / '000400.pt'}" in printed
    assert f"--lr-g {CONFIG.lr_g / 10:g}" in printed


def test_a_run_that_ended_by_nan_is_ill(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_run(tmp_path / "run", curves(500), [])
    RunFolder.open(tmp_path / "run").note_failure(501, "loss/g")
    assert main(["doctor", str(tmp_path / "run")]) == 1
    assert "501" in capsys.readouterr().out


def test_what_is_to_be_typed_trains_a_finished_run_further(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a run"
    table = curves(500, **{"score/real": 0.99, "score/fake": 0.01, "loss/d": 0.01})
    write_run(path, table, [evaluation(step, 60.0) for step in range(50, 501, 50)])
    RunFolder.open(path).checkpoint_file(CONFIG.planned_steps).touch()
    assert main(["doctor", str(path)]) == 1
    (line,) = (line for line in capsys.readouterr().out.splitlines() if "--resume" in line)
    assert f'--resume "{path}"' in line
    assert f"--steps {2 * CONFIG.planned_steps}" in line


def test_without_a_run_it_is_the_machine_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) in (0, 1)
    assert "MNIST" in capsys.readouterr().out


def test_what_is_no_run_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", str(tmp_path)]) == 2
    assert "is no run" in capsys.readouterr().err
