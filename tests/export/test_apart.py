"""A generator written by a process of its own."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import torch

from ganstudio import progress
from ganstudio.errors import StudioError
from ganstudio.export import apart
from ganstudio.export.apart import export_apart
from ganstudio.training.generator_copy import generator_state
from ganstudio.training.run_folder import state_of
from ganstudio.training.trainer import Trainer


def test_a_copy_holds_what_an_export_reads_and_nothing_of_the_run(run: Path) -> None:
    trainer = Trainer.from_state(state_of(run))
    state = generator_state(trainer)
    saved = state_of(run)
    assert {key: state[key] for key in ("step", "config", "shape", "class_names")} == {
        key: saved[key] for key in ("step", "config", "shape", "class_names")
    }
    before = state["averages"]["generator"]["embed.weight"].clone()
    assert torch.equal(before, saved["averages"]["generator"]["embed.weight"])
    for tensor in trainer.generator.state_dict().values():
        tensor.zero_()
    assert torch.equal(state["averages"]["generator"]["embed.weight"], before)


def test_what_the_other_process_says(run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    torch.save(state_of(run), tmp_path / "generator.pt")
    threads = torch.get_num_threads()
    try:
        status = apart.main([str(tmp_path / "generator.pt"), str(tmp_path / "a.safetensors"), "safetensors", ""])
        refused = apart.main(
            [str(tmp_path / "generator.pt"), str(tmp_path / "no" / "a.safetensors"), "safetensors", ""]
        )
    finally:
        torch.set_num_threads(threads)
    assert (status, refused) == (0, 2)
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert told[0] == {"progress": [0, 3]}
    assert told[4]["exported"]["difference"] < 1e-5
    assert "could not be written" in told[-1]["problem"]
    assert (tmp_path / "a.safetensors.example.py").exists()


@pytest.fixture
def _impolite(monkeypatch: pytest.MonkeyPatch) -> None:
    """What runs in the process of the tests must not lower its priority."""
    monkeypatch.setattr(apart.os, "nice", lambda _: 0)


pytestmark = pytest.mark.usefixtures("_impolite")


def test_it_can_be_given_up_at_once(run: Path, tmp_path: Path) -> None:
    def watch(done: int, total: int) -> None:
        raise progress.Cancelled

    with pytest.raises(progress.Cancelled), progress.watched(watch):
        export_apart(state_of(run), tmp_path / "a.safetensors", "safetensors")
    assert list(tmp_path.iterdir()) == []


def test_what_it_died_of_is_told(run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart.sys, "executable", "/bin/false")
    with pytest.raises(StudioError, match="could not be written: the program ended"):
        export_apart(state_of(run), tmp_path / "a.safetensors", "safetensors")


@pytest.mark.skipif(os.name == "nt", reason="there is no such shell")
def test_half_a_character_is_no_end(run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\nprintf '\\345\\206'\nsleep 0.3\necho no more >&2\n")
    program.chmod(0o755)
    monkeypatch.setattr(apart.sys, "executable", str(program))
    with pytest.raises(StudioError, match="could not be written: no more"):
        export_apart(state_of(run), tmp_path / "a.safetensors", "safetensors")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["onnx", "safetensors", "torch"])
def test_a_process_of_its_own_writes_the_same(run: Path, tmp_path: Path, name: str) -> None:
    if name == "onnx":
        pytest.importorskip("onnxscript")
    out = tmp_path / {"onnx": "a.onnx", "safetensors": "a.safetensors", "torch": "a.pt2"}[name]
    heard = []
    with progress.watched(lambda done, total: heard.append((done, total))):
        exported = export_apart(state_of(run), out, name)
    assert exported.path == out
    assert exported.difference < 1e-5
    assert exported.example.exists()
    assert (0, 0) in heard
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([out.name, exported.example.name])
