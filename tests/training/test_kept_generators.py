"""The generators that a run keeps: when, which, in what files, and what becomes of them."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch

from ganstudio.config import TrainConfig
from ganstudio.errors import StudioError
from ganstudio.params import edited
from ganstudio.training.kept_generators import KeptGenerator, is_due, read_kept, superfluous, write_kept
from ganstudio.training.past import Past
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder
from ganstudio.training.trainer import Trainer

from .test_resume import assert_same


@pytest.fixture
def kept(quick: TrainConfig) -> KeptGenerator:
    return KeptGenerator.of_trainer(Trainer(quick))


def trained(config: TrainConfig, path: Path, steps: int) -> Run:
    run = Run.start(config, path)
    for step in run.steps():
        if step.number == steps:
            break
    run.close()
    return run


@pytest.mark.parametrize(("length", "least"), [(100, 10), (800, 25), (6000, 45), (100_000, 60), (400_000, 60)])
def test_a_run_of_any_length_has_enough_and_not_too_many(length: int, least: int) -> None:
    there: list[int] = []
    for step in filter(is_due, range(length + 1)):
        there.append(step)
        for gone in superfluous(there, 60):
            there.remove(gone)
    assert least <= len(there) <= 60
    assert there[0] == 0
    assert there[-1] > 0.85 * length
    shares = [(b + 10) / (a + 10) for a, b in pairwise(there)]
    assert max(shares) < 3 * min(shares)  # evenly, as the network learns


def test_what_is_read_is_what_was_written(kept: KeptGenerator, tmp_path: Path) -> None:
    assert write_kept(tmp_path / "generators" / "000007.safetensors", replace(kept, step=7))
    again = read_kept(tmp_path / "generators" / "000007.safetensors")
    assert (again.step, again.structure, again.config) == (7, kept.structure, kept.config)
    assert again.weights.keys() == kept.weights.keys()
    for name, tensor in kept.weights.items():
        is_large = tensor.numel() >= 4096
        assert again.weights[name].dtype == (torch.float16 if is_large else tensor.dtype)
        assert torch.equal(again.weights[name], tensor.half() if is_large else tensor)
    assert again.bytes < 0.6 * kept.bytes


def test_weights_beyond_half_precision_stay_whole(kept: KeptGenerator, tmp_path: Path) -> None:
    name = max(kept.weights, key=lambda name: kept.weights[name].numel())
    weights = kept.weights | {name: kept.weights[name] * 1e8}
    assert write_kept(tmp_path / "a.safetensors", replace(kept, weights=weights))
    assert torch.equal(read_kept(tmp_path / "a.safetensors").weights[name], weights[name])


def test_what_is_not_finite_is_not_written(kept: KeptGenerator, tmp_path: Path) -> None:
    floats = sorted(
        (name for name, tensor in kept.weights.items() if tensor.is_floating_point()),
        key=lambda name: kept.weights[name].numel(),
    )
    for name in (floats[0], floats[-1]):
        weights = kept.weights | {name: torch.full_like(kept.weights[name], float("nan"))}
        assert not write_kept(tmp_path / "a.safetensors", replace(kept, weights=weights))
    assert list(tmp_path.iterdir()) == []


def headed(header: bytes) -> bytes:
    return len(header).to_bytes(8, "little") + header


def facts_of(content: bytes) -> dict[str, str]:
    length = int.from_bytes(content[:8], "little")
    facts: dict[str, str] = json.loads(content[8 : 8 + length])["__metadata__"]
    return facts


def test_damaged_files_are_told(kept: KeptGenerator, tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    write_kept(path, kept)
    content = path.read_bytes()
    weights = safetensors.torch.load(content)
    flipped = bytearray(content)
    flipped[-10] ^= 1
    for damage, words in (
        (content[:-100], "damaged or no generator"),
        (content[:5], "damaged or no generator"),
        (b"", "damaged or no generator"),
        (b"\xff" * 5000, "damaged or no generator"),
        (bytes(flipped), "its checksums are wrong"),
        (content.replace(b"kept generator 1", b"kept generator 2"), "newer GAN Studio"),
        (headed(b"[" * 10**5), "damaged or no generator"),
        (safetensors.torch.save(weights, facts_of(content) | {"config": "[1, 2]"}), "damaged or no generator"),
        (safetensors.torch.save(weights, facts_of(content) | {"config": "[" * 10**5}), "damaged or no generator"),
    ):
        path.write_bytes(damage)
        with pytest.raises(StudioError, match=words):
            read_kept(path)
    path.unlink()
    with pytest.raises(FileNotFoundError):
        read_kept(path)


def test_a_run_keeps_them_and_its_training_stays_the_same(quick: TrainConfig, tmp_path: Path) -> None:
    with_them = trained(quick, tmp_path / "with", 25)
    without = trained(edited(quick, "keep_generators", 0), tmp_path / "without", 25)
    assert with_them.folder.generator_steps() == [0, 10, 20]
    assert without.folder.generator_steps() == []
    states = [run.trainer.state() | {"config": None} for run in (with_them, without)]
    assert_same(*states)


def test_they_follow_when_a_run_goes_back_or_branches(quick: TrainConfig, tmp_path: Path) -> None:
    run = trained(edited(edited(quick, "save_every", 15), "keep", 5), tmp_path / "run", 45)
    assert run.folder.generator_steps() == [0, 10, 20, 30, 40]
    before = run.folder.generator_file(10).read_bytes()
    branch = Run.resume(run.folder.checkpoint_file(15), tmp_path / "branch")
    assert branch.folder.generator_steps() == [0, 10]
    assert branch.folder.generator_file(10).read_bytes() == before
    branch.close()
    for step in (30, 45):
        run.folder.checkpoint_file(step).write_bytes(b"x")
    again = Run.resume(run.folder.path)
    assert again.folder.generator_steps() == [0, 10, 20, 30, 40]  # only looked at
    assert next(again.steps()).number == 16
    assert again.folder.generator_steps() == [0, 10]
    again.close()


def test_a_folder_keeps_to_its_number_and_its_bytes(
    quick: TrainConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = trained(edited(quick, "keep_generators", 4), tmp_path / "run", 60)
    assert run.folder.generator_steps() == [0, 10, 20, 60]
    length = run.folder.generator_file(0).stat().st_size
    monkeypatch.setattr("ganstudio.training.run_folder.MOST_BYTES", 3.5 * length)
    run.folder.prune_generators(60)
    assert run.folder.generator_steps() == [0, 20, 60]
    run.folder.generator_file(60).write_bytes(b"")  # what an empty file is, is no reason to stop
    run.folder.prune_generators(60)
    run.folder.generator_file(60).unlink()
    with monkeypatch.context() as patch:
        patch.setattr(RunFolder, "generator_steps", lambda _: [0, 20, 60])  # as right before it was taken away
        run.folder.prune_generators(2)
    assert run.folder.generator_steps() == [0]
    RunFolder(tmp_path / "empty").prune_generators(2)


def test_half_precision_is_hardly_seen(quick: TrainConfig, tmp_path: Path) -> None:
    run = trained(quick, tmp_path / "run", 20)
    z = np.random.default_rng(0).standard_normal((20, 16)).astype(np.float32)
    weights = np.eye(10, dtype=np.float32)[np.arange(20) % 10]
    exact = Past(run.folder, run.trainer.state()).sampler(20)
    assert exact is not None
    expected = exact.render(z, weights).astype(int)
    halved = Past(run.folder).sampler(20)
    assert halved is not None
    assert np.abs(halved.render(z, weights) - expected).max() <= 1
