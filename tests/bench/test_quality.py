"""Time to quality: what is seen on the way, and the figures made of it."""

from __future__ import annotations

import dataclasses
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from ganstudio.bench import pace, quality
from ganstudio.bench.digits import DIGITS
from ganstudio.bench.measure import Asked
from ganstudio.bench.pace import PACE, Goal, followed, points_of
from ganstudio.bench.presets import Reading, Training
from ganstudio.bench.quality import QualityAsked, figures_of, tasks
from ganstudio.bench.results import Result, read_result
from ganstudio.bench.tasks import Task
from ganstudio.cli import main
from ganstudio.evaluation.slices import finished
from ganstudio.presets import preset
from ganstudio.training.run_folder import state_of

from .test_presets import alter


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    alter(monkeypatch, "quick-digits", network__channels=4, batch_size=16, latent_size=8, threads=1)
    alter(monkeypatch, "quick-digits-grouped", network__channels=4, batch_size=16, latent_size=8, threads=1)
    alter(monkeypatch, "dcgan", network__generator_width=8, network__discriminator_width=8, batch_size=8, threads=1)
    monkeypatch.setattr(pace, "_LEAST_SECONDS", 0.1)


def task(folder: Path, seconds: float = 0.4) -> Task:
    return Task(preset("quick-digits").config, PACE, Asked(seconds / 60, 200), folder)


def test_scores_what_was_learnt_on_the_way(tmp_path: Path) -> None:
    asked = task(tmp_path)
    result = finished(followed(asked))
    points = points_of(result)
    assert len(points) >= 3
    assert [point.step for point in points] == sorted({point.step for point in points})
    assert 0.4 <= points[-1].seconds == pytest.approx(result.seconds, abs=0.3)
    gaps = [later.seconds - sooner.seconds for sooner, later in pairwise(points)]
    assert min(gaps[:-1], default=1) >= 0.099  # they are rounded to milliseconds
    assert len({point.distance for point in points}) == len(points)  # each of weights of its own
    for point in points:
        assert point.seconds < point.wall_seconds
        assert point.ratio > 1
        assert 0 <= (point.accuracy or 0) <= 1
    assert asked.result() == result == read_result(asked.record)


def test_the_last_score_is_what_the_run_says_of_itself(tmp_path: Path) -> None:
    asked = task(tmp_path)
    last = points_of(finished(followed(asked)))[-1]
    report = finished(PACE.row(state_of(asked.run), 200))
    assert (last.distance, last.accuracy) == (report["distance"], report["accuracy"])


def test_no_score_comes_between_two_steps(tmp_path: Path) -> None:
    events = list(followed(task(tmp_path)))
    trained = [isinstance(event, Training) for event in events]
    assert trained == sorted(trained, reverse=True)
    readings = [event for event in events if isinstance(event, Reading)]
    assert [reading.done for reading in readings] == sorted(reading.done for reading in readings)
    assert {reading.done + 1 for reading in readings} == set(range(1, readings[-1].scores + 1))


def test_what_was_measured_otherwise_counts_for_nothing(tmp_path: Path) -> None:
    asked = task(tmp_path)
    finished(followed(asked))
    other = dataclasses.replace(asked, measure=DIGITS)
    assert (asked.staleness(), other.result()) == ("", None)
    assert "what is measured: another" in other.staleness()
    assert not other.is_begun()


def test_scores_end_where_the_last_goal_is_reached_and_with_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "GOALS", (Goal(1e9, 0.0), Goal(1e8, 0.0)))
    first, last = points_of(finished(followed(task(tmp_path, 1))))
    assert (first.seconds < 0.5, last.seconds >= 1) == (True, True)


@pytest.mark.slow
def test_what_was_stopped_begins_anew(tmp_path: Path) -> None:
    work = followed(task(tmp_path))
    assert any(isinstance(event, Reading) for event in work)
    work.close()
    assert task(tmp_path).result() is None
    assert points_of(finished(followed(task(tmp_path))))[0].seconds < 0.3


def made(preset: str, seed: int = 0, **figures: Any) -> Result:
    settings = {"minutes": 1.5}
    return Result(
        preset=preset, seed=seed, measure="", settings=settings, outcome="measured", seconds=90, figures=figures
    )


def points(*rows: tuple[float, float, float]) -> list[list[float]]:
    """Of seconds, ratio and accuracy."""
    return [
        [seconds, seconds + 1, int(100 * seconds), 0.1 * ratio, ratio, accuracy] for seconds, ratio, accuracy in rows
    ]


def test_the_figures_and_their_targets() -> None:
    slow = made("quick-digits", points=points((5, 40, 0.9), (20, 9, 0.99), (95, 3.9, 0.99)))
    fast = made("quick-digits", 1, points=points((4, 45, 0.8), (9, 10.5, 0.98), (14, 9, 0.97), (14.5, 9.5, 0.975)))
    tutorial = made("dcgan", distance=4.2, ratio=42.0).model_copy(update={"seconds": 600.0})
    unlabelled = made("quick-digits-grouped", distance=6.0, ratio=60.0)
    found = {figure.key: figure for figure in figures_of([slow, fast, tutorial, unlabelled])}
    ten, four = found["seconds_to_10_floors"], found["seconds_to_4_floors"]
    assert (ten.value, ten.is_met) == (14.5, True)
    assert ten.details["all_seconds"] == [20, 14.5]
    assert (four.value, four.is_met) == (95, False)
    assert (found["unlabelled_ratio"].value, found["unlabelled_ratio"].is_met) == (60, False)
    faster = found["times_faster_than_the_tutorial"]
    assert faster.value == pytest.approx(600 / 7)  # the median of 5 and 9
    assert faster.is_met
    assert json.loads(json.dumps(ten.as_dict()))["at_most"] == 15


def test_a_goal_that_is_not_reached_says_how_near_it_came() -> None:
    (ten, *_) = figures_of([made("quick-digits", points=points((5, 40, 0.9), (80, 12, 0.97)))])
    assert (ten.value, ten.is_met) == (None, False)
    assert "nearest 12 ×, 97.0 %" in ten.words
    assert ten.cells()[2] == "–"


def test_the_tutorial_needs_the_default_too(tmp_path: Path) -> None:
    named = [task.config.name for task in tasks(QualityAsked(runs=2), tmp_path, ["tutorial"])]
    assert named == ["quick-digits", "quick-digits", "dcgan"]
    assert len(tasks(QualityAsked(runs=2), tmp_path, quality.PARTS)) == 5


@pytest.mark.slow
def test_the_command_keeps_its_results(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seconds = ["--limit", "0.3", "--unlabelled-seconds", "0.2", "--tutorial-seconds", "0.2"]
    words = ["bench", "quality", "--n", "200", *seconds, "--out", str(tmp_path)]
    assert main([*words, "--json"]) == 0
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    assert set(told["figures"]) == {
        "seconds_to_10_floors",
        "seconds_to_4_floors",
        "unlabelled_ratio",
        "times_faster_than_the_tutorial",
    }
    assert told["figures"]["unlabelled_ratio"]["value"] > 10
    assert told["conditions"]["start"]["gflops"] > 0
    assert "3 of 3 measurements" in printed.err
    assert main(words) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("0 of 3 measurements")
    assert "≤ 15 s" in printed.out
    assert "GFLOP/s" in printed.out


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--runs", "0"], "--runs must be more than 0"),
        (["--n", "1"], "--n must be at least 2"),
        (["--only", "gpu"], "There is no part 'gpu'; known are default, unlabelled, tutorial"),
    ],
)
def test_bad_input(words: list[str], complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "quality", *words, "--out", str(tmp_path / "new")]) == 2
    assert complaint in capsys.readouterr().err
    assert not (tmp_path / "new").exists()
