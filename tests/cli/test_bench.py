"""``ganstudio bench presets``, as a person types it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ganstudio.bench.plane import POINTS
from ganstudio.bench.results import read_result
from ganstudio.bench.table import END, START
from ganstudio.cli import main
from ganstudio.training.run_folder import state_of

BENCH = ["bench", "presets", "--presets", "first-gan,quick-digits", "--n", "200"]
SHORT = [*BENCH, "--minutes", "0.02"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two presets, measured by the command."""
    path = tmp_path_factory.mktemp("bench") / "new" / "folder"
    assert main([*SHORT, "--out", str(path)]) == 0
    return path


@pytest.mark.slow
def test_what_is_measured_stays(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*.*") if path.name != ".lock"}
    assert main([*SHORT, "--out", str(folder)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("0 of 2 measurements in ")
    assert "| `quick-digits` |" in printed
    assert {path: path.stat().st_mtime_ns for path in before} == before


@pytest.mark.slow
def test_json_and_markdown_stand_alone_on_stdout(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*SHORT, "--out", str(folder), "--json"]) == 0
    results = json.loads(capsys.readouterr().out)
    assert [row["preset"] for row in results] == ["quick-digits", "first-gan"]
    assert all(row["figures"]["distance"] > row["figures"]["floor"] for row in results)
    new = tmp_path / "new"
    assert (
        main(["bench", "presets", "--presets", "first-gan", "--minutes", "0.01", "--out", str(new), "--markdown"]) == 0
    )
    printed = capsys.readouterr()
    assert printed.out.startswith("| preset | steps |")
    assert "first-gan, seed 0" in printed.err
    assert "10,000 images judged" in printed.out


def test_table_only_measures_nothing_and_says_what_is_stale(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["bench", "presets", "--out", str(folder), "--table-only"]
    assert main(words) == 0
    printed = capsys.readouterr().out
    assert "wgan, seed 0 is not measured yet." in printed
    assert "stale" not in printed
    assert not (folder / "wgan_seed0").exists()
    assert main([*words, "--minutes", "3", "--markdown"]) == 0
    printed_apart = capsys.readouterr()
    assert "first-gan, seed 0 is stale (minutes of training: 0.02 before, 3.0 now)." in printed_apart.err
    assert "| `first-gan` |" in printed_apart.out


def test_stale_results_are_measured_anew_and_that_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["bench", "presets", "--presets", "first-gan", "--minutes", "0.01", "--out", str(tmp_path)]
    assert main([*words, "--n", "200"]) == 0
    capsys.readouterr()
    assert main([*words, "--n", "300"]) == 0
    assert "first-gan, seed 0, measured anew (samples: 200 before, 300 now)" in capsys.readouterr().out


def test_the_readme_gets_its_table(folder: Path, tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"# A\n{START}\nold\n{END}\nend\n", encoding="utf-8")
    assert main([*SHORT, "--out", str(folder), "--table-only", "--write-readme", str(readme)]) == 0
    text = readme.read_text(encoding="utf-8")
    assert text.startswith(f"# A\n{START}\n\n| preset |")
    assert text.endswith(f"\n\n{END}\nend\n")
    assert "old" not in text


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["gpu"], "invalid choice: 'gpu'"),
        (["presets", "--presets", "wgan,nope"], "There is no preset 'nope'; known are quick-digits"),
        (["presets", "--presets", ""], "There is no preset ''"),
        (["presets", "--minutes", "0"], "--minutes must be more than 0"),
        (["presets", "--minutes", "inf"], "--minutes must be more than 0"),
        (["presets", "--n", "1"], "--n must be at least 2"),
        (["presets", "--seeds", "0"], "--seeds must be at least 1"),
        (["presets", "--json", "--markdown"], "not allowed with argument"),
        (["presets", "--write-readme", "nowhere.md"], "nowhere.md cannot be read"),
    ],
)
def test_bad_input_gives_one_line_and_status_2(
    words: list[str],
    complaint: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["bench", *words]) == 2
    printed = capsys.readouterr().err
    assert complaint in printed
    assert printed.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_two_shells_do_not_measure_in_one_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import filelock

    with filelock.FileLock(folder / ".lock"):
        assert main([*SHORT, "--out", str(folder)]) == 2
    assert "Another shell is measuring" in capsys.readouterr().err


@pytest.mark.slow
def test_one_that_cannot_be_measured_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "quick-digits_seed0").mkdir()
    assert main([*SHORT, "--out", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert "lies in the way" in printed.err
    assert "| `first-gan` |" in printed.out


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_stopped_in_the_second_preset(number: signal.Signals, tmp_path: Path) -> None:
    # In the presets' own order: quick-digits, then first-gan, whose first checkpoint comes after a few seconds.
    words = [sys.executable, "-m", "ganstudio", *BENCH, "--minutes", "0.04", "--out", str(tmp_path)]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    metrics, deadline = tmp_path / "first-gan_seed0" / "metrics.jsonl", time.monotonic() + 90
    while not (metrics.exists() and metrics.stat().st_size):
        assert process.poll() is None, process.communicate()[1]
        assert time.monotonic() < deadline
        time.sleep(0.02)
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    first = tmp_path / "quick-digits_seed0.json"
    before = (first.stat().st_mtime_ns, (tmp_path / "quick-digits_seed0" / "metrics.jsonl").stat().st_mtime_ns)
    second = read_result(tmp_path / "first-gan_seed0.json")
    assert second
    assert second.outcome == "unfinished"
    if number == signal.SIGINT:
        assert process.returncode == 130
        assert out.endswith("Stopped. The same command goes on from here.\n")
        assert "Traceback" not in err
        assert state_of(tmp_path / "first-gan_seed0")["step"] > 0

    again = subprocess.run(words, capture_output=True, text=True, timeout=90)
    assert again.returncode == 0, again.stderr
    assert again.stdout.startswith("1 of 2 measurements in ")
    assert ("[1/1] first-gan, seed 0, goes on" in again.stdout) == (number == signal.SIGINT)
    assert "| `quick-digits` |" in again.stdout
    assert "| `first-gan` |" in again.stdout
    after = (first.stat().st_mtime_ns, (tmp_path / "quick-digits_seed0" / "metrics.jsonl").stat().st_mtime_ns)
    assert after == before
    rows = [json.loads(line) for line in metrics.read_text().splitlines()]
    steps = [row["step"] for row in rows if "seconds" in row]  # rows of scores stand between them
    assert steps == list(range(1, len(steps) + 1))


def test_what_points_do_not_follow_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["bench", "presets", "--presets", "ring-r1,first-gan", "--table-only", "--out", str(tmp_path)]
    note = f"always the whole planned length and {POINTS:,} points"
    assert main(words) == 0
    assert note not in capsys.readouterr().out
    for asked in (["--minutes", "1"], ["--n", "100"]):
        assert main([*words, *asked]) == 0
        assert capsys.readouterr().out.count(note) == 1
    with pytest.raises(SystemExit):
        main(["bench", "presets", "--help"])
    assert f"of points always {POINTS:,}" in " ".join(capsys.readouterr().out.split())
