"""``ganstudio batch-size``, and what ``train`` says where memory does not suffice."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from ganstudio.cli import main
from ganstudio.training import batch_trials
from ganstudio.training.run_folder import state_of

from ..training.test_out_of_memory import limited  # noqa: F401  # a fixture

TINY = ["--network.channels", "4", "--latent-size", "16", "--threads", "1", "--quality-share", "0"]


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_trials, "_TIMED_SECONDS", 0.0)


def test_sizes_are_listed_and_the_fastest_named(
    limited: Callable[[int], None],  # noqa: F811
    capsys: pytest.CaptureFixture[str],
) -> None:
    limited(20)
    assert main(["batch-size", *TINY]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["batch", "size", "images/s", "memory"]
    assert [line.split()[0] for line in lines[1:4]] == ["8", "16", "32"]
    assert lines[3].endswith("does not fit")
    assert re.match(r"Fastest: (8|16)\. Largest that fits, of those tried: 16\.", lines[4])
    assert "train --batch-size" in lines[5]
    assert lines[6].startswith("Another batch size is another training")


def test_json_stands_alone_and_nothing_that_fits_is_status_1(
    limited: Callable[[int], None],  # noqa: F811
    capsys: pytest.CaptureFixture[str],
) -> None:
    limited(4)
    assert main(["batch-size", "--json", *TINY]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["fastest"] is found["largest_that_fits"] is None
    assert [(row["batch_size"], row["fits"]) for row in found["tried"]] == [(8, False)]
    assert main(["batch-size", "--seconds", "0"]) == 2
    assert "--seconds must be more than 0" in capsys.readouterr().err


def test_train_says_what_fits_and_the_command_it_gives_works(
    limited: Callable[[int], None],  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    limited(20)
    run = tmp_path / "run"
    assert main(["train", "--out", str(run), "--batch-size", "64", "--steps", "4", *TINY]) == 1
    said = capsys.readouterr().err
    assert "A batch of 64 does not fit into the memory of this machine" in said
    assert "A batch of 16 fits. Begin again with --batch-size 16." in said
    limited(10**9)
    assert main(["train", "--out", str(tmp_path / "more"), "--batch-size", "64", "--steps", "2", *TINY]) == 0
    limited(20)
    capsys.readouterr()
    assert main(["train", "--resume", str(tmp_path / "more"), "--steps", "4"]) == 1
    said = capsys.readouterr().err
    assert "What was learnt until step 2 is saved." in said
    words = shlex.split(said.partition("Go on in a branch: ")[2])
    words = words[words.index("train") :]
    assert words[-2:] == ["--batch-size", "16"]
    assert main([*words, "--steps", "4"]) == 0
    state = state_of(Path(words[words.index("--out") + 1]))
    assert (state["step"], state["config"]["batch_size"], state["batches"]) == (4, 16, 2 * 4 + 2)
    assert main(["train", "--resume", str(run), "--batch-size", "16"]) == 2  # it has no checkpoint
    assert main(["train", "--resume", str(tmp_path / "more"), "--batch-size", "16"]) == 2
    assert "--batch-size is fixed while a run trains; give --out" in capsys.readouterr().err
