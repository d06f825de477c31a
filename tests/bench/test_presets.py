"""Measuring presets: what is recorded, what is kept, and what makes a result stale."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from ganstudio.bench import tasks
from ganstudio.bench.measure import Asked
from ganstudio.bench.presets import Reading, Training, measured
from ganstudio.bench.results import Result, read_result
from ganstudio.bench.tasks import Task, measure_of, plan, stored_tasks
from ganstudio.errors import StudioError
from ganstudio.evaluation.slices import finished
from ganstudio.params import edited
from ganstudio.presets import presets
from ganstudio.training.metrics import columns
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder, state_of

SHORT = Asked(minutes=0.01, samples=200)


def alter(monkeypatch: pytest.MonkeyPatch, name: str, **values: Any) -> None:
    config = presets()[name].config
    for path, value in values.items():
        config = edited(config, path.replace("__", "."), value)
    monkeypatch.setitem(presets(), name, dataclasses.replace(presets()[name], config=config))


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two presets of which a step takes some milliseconds."""
    alter(monkeypatch, "quick-digits", network__channels=4, batch_size=16, latent_size=8, threads=1, save_every=10)
    alter(monkeypatch, "first-gan", network__width=32, batch_size=16, threads=1, save_every=10)


def only(name: str, folder: Path, asked: Asked = SHORT) -> Task:
    (task,) = plan([name], asked, folder)
    return task


def rows(task: Task) -> list[int]:
    return columns(RunFolder(task.run).metrics.rows())["step"].tolist()


@pytest.mark.slow
def test_what_is_recorded(tmp_path: Path) -> None:
    task = only("quick-digits", tmp_path)
    result = finished(measured(task))
    assert result == read_result(task.record) == task.result()
    assert result.outcome == "measured"
    assert 0.6 <= result.seconds < 3
    assert result.steps == state_of(task.run)["step"] > 0
    assert result.images_per_second == pytest.approx(result.steps * 16 / result.seconds, rel=1e-3)
    assert (result.settings["device"], result.settings["threads"]) == ("cpu", 1)
    figures = result.figures
    assert sum(figures["class_histogram"].values()) == figures["n"] == 200
    assert figures["smallest_share"] == min(figures["class_histogram"].values()) / 200
    assert figures["classes_held"] == sum(count >= 4 for count in figures["class_histogram"].values())
    assert figures["ratio"] == pytest.approx(figures["distance"] / figures["floor"])
    assert 0 <= figures["accuracy"] <= 1
    assert finished(measured(only("first-gan", tmp_path))).figures["accuracy"] is None


def test_the_figures_are_those_of_evaluate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from ganstudio.cli import main

    task = only("quick-digits", tmp_path)
    figures = finished(measured(task)).figures
    assert main(["evaluate", str(task.run), "--n", "200", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert {name: report[name] for name in ("accuracy", "class_histogram")} == {
        name: figures[name] for name in ("accuracy", "class_histogram")
    }
    assert report["distance"] == pytest.approx(figures["distance"], rel=1e-9)  # eigenvalues: other threads, other sums


@pytest.mark.slow
@pytest.mark.parametrize("digits", ["0123456789", "38"])
def test_classes_are_those_of_the_data_set(digits: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alter(monkeypatch, "quick-digits", dataset__digits=digits)
    figures = finished(measured(only("quick-digits", tmp_path))).figures
    assert figures["classes"] == len(digits)
    assert figures["classes_held"] <= len(digits)
    assert figures["smallest_share"] == min(figures["class_histogram"][digit] for digit in digits) / 200


@pytest.mark.slow
def test_left_in_training_it_goes_on_there(tmp_path: Path) -> None:
    task = only("quick-digits", tmp_path, dataclasses.replace(SHORT, minutes=0.03))
    work = measured(task)
    for event in work:
        assert isinstance(event, Training)
        if event.run.trainer.step == 13:
            break
    work.close()
    assert state_of(task.run)["step"] == 13
    assert task.result() is None
    assert task.is_begun()
    work = measured(task)
    event = next(work)
    assert isinstance(event, Training)
    assert event.run.trainer.step == 14
    del event
    result = finished(work)
    assert rows(task) == list(range(1, result.steps + 1))
    assert 1.8 <= result.seconds < 4


def test_left_in_reading_it_is_not_trained_again(tmp_path: Path) -> None:
    task = only("quick-digits", tmp_path)
    work = measured(task)
    assert any(isinstance(event, Reading) for event in work)
    work.close()
    step = state_of(task.run)["step"]
    assert task.result() is None
    assert all(isinstance(event, Reading) for event in measured(task))
    result = task.result()
    assert result
    assert result.steps == step == state_of(task.run)["step"]


@pytest.mark.slow
def test_a_kill_before_the_first_checkpoint_starts_anew(tmp_path: Path) -> None:
    task = only("quick-digits", tmp_path)
    finished(measured(task))
    for checkpoint in RunFolder(task.run).checkpoints():
        checkpoint.path.unlink()
    stored = read_result(task.record)
    assert stored
    stored.model_copy(update={"outcome": "unfinished"}).write(task.record)
    assert not task.is_begun()
    result = finished(measured(task))
    assert rows(task) == list(range(1, result.steps + 1))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("change", "words", "keeps"),
    [
        ({"samples": 150}, "samples: 200 before, 150 now", True),
        ({"minutes": 0.02}, "minutes of training: 0.01 before, 0.02 now", True),
        ({"minutes": 0.005}, "minutes of training: 0.01 before, 0.005 now", False),
    ],
)
def test_other_settings_make_it_stale(change: dict[str, Any], words: str, keeps: bool, tmp_path: Path) -> None:
    old = only("quick-digits", tmp_path)
    before = finished(measured(old))
    task = only("quick-digits", tmp_path, dataclasses.replace(SHORT, **change))
    assert task.result() is None
    assert task.staleness() == words
    assert task.is_begun() is keeps
    after = finished(measured(task))
    assert task.result() == after
    assert task.staleness() == ""
    assert old.result() is None
    if "minutes" in change:
        assert after.steps != before.steps
        assert after.seconds >= 60 * change["minutes"]
        assert rows(task) == list(range(1, after.steps + 1))
    else:
        assert (after.steps, after.figures["n"]) == (before.steps, 150)


@pytest.mark.slow
def test_another_preset_or_version_makes_it_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    finished(measured(only("quick-digits", tmp_path)))
    monkeypatch.setattr(tasks, "__version__", "99")
    assert "version of GAN Studio: " in only("quick-digits", tmp_path).staleness()
    alter(monkeypatch, "quick-digits", lr_g=1e-4)
    task = only("quick-digits", tmp_path)
    assert "the preset's configuration: another" in task.staleness()
    assert not task.is_begun()
    finished(measured(task))
    assert RunFolder(task.run).config().lr_g == 1e-4
    assert not list(tmp_path.glob(".*.old"))


def test_a_hyperparameter_that_came_since_makes_nothing_stale(tmp_path: Path) -> None:
    task = only("quick-digits", tmp_path)
    before = finished(measured(task))
    file = task.run / "config.json"
    written = json.loads(file.read_text())
    del written["quality_every"]  # as if the run were older than it
    file.write_text(json.dumps(written))
    stored = before.model_copy(update={"settings": before.settings | {"config": "the digest of that time"}})
    stored.write(task.record)
    assert task.staleness() == ""
    assert task.result() == stored
    file.write_text(json.dumps(written | {"lr_g": 1e-4}))
    assert task.staleness() == "the preset's configuration: another"


@pytest.mark.slow
def test_a_damaged_result_is_measured_anew(tmp_path: Path) -> None:
    task = only("quick-digits", tmp_path)
    finished(measured(task))
    task.record.write_text('{"preset": "quick-dig')
    assert task.staleness() == "it cannot be read"
    assert finished(measured(task)) == task.result()


def test_a_run_that_nobody_here_made_is_left_alone(tmp_path: Path) -> None:
    task = only("quick-digits", tmp_path)
    task.run.mkdir()
    (task.run / "diary.txt").write_text("mine")
    with pytest.raises(StudioError, match="lies in the way"):
        finished(measured(task))
    assert (task.run / "diary.txt").read_text() == "mine"
    assert not task.record.exists()


def test_a_run_under_a_window_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    finished(measured(only("quick-digits", tmp_path)))
    alter(monkeypatch, "quick-digits", lr_g=1e-4)
    task = only("quick-digits", tmp_path)
    run = Run.resume(task.run)
    with pytest.raises(StudioError, match="being trained by another window"):
        finished(measured(task))
    run.close()
    assert state_of(task.run)["config"]["lr_g"] != 1e-4


def test_divergence_is_a_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alter(monkeypatch, "first-gan", objective="wasserstein", optimiser="sgd", lr_g=1.0, lr_d=1.0)
    task = only("first-gan", tmp_path, dataclasses.replace(SHORT, minutes=0.5))
    result = finished(measured(task))
    assert result.outcome == "diverged"
    assert result.words.startswith("Training diverged at step")
    assert result.steps > 0
    assert task.result() == result  # not tried again


@pytest.mark.slow
def test_seeds_give_runs_of_their_own(tmp_path: Path) -> None:
    asked = dataclasses.replace(SHORT, seeds=2)
    both = plan(["first-gan"], asked, tmp_path)
    results: list[Result] = [finished(measured(task)) for task in both]
    assert [result.seed for result in results] == [0, 1]
    assert results[0].figures["distance"] != results[1].figures["distance"]
    assert [RunFolder(task.run).config().seed for task in both] == [0, 1]
    assert [str(task) for task in stored_tasks(["first-gan"], SHORT, tmp_path)] == [
        "first-gan, seed 0",
        "first-gan, seed 1",
    ]


def test_every_preset_with_a_judge_is_in_the_plan(tmp_path: Path) -> None:
    judged = [name for name, p in presets().items() if measure_of(p.config)]
    assert {"quick-digits", "wgan"} <= set(judged)
    assert list(dict.fromkeys(task.config.name for task in plan(None, SHORT, tmp_path))) == judged


def test_what_nothing_judges_is_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "MEASURES", ())
    assert plan(None, SHORT, tmp_path) == []
    with pytest.raises(StudioError, match="'quick-digits' cannot be measured yet"):
        plan(["quick-digits"], SHORT, tmp_path)
