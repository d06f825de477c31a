"""The window measured from outside: a process of its own for each part, and the figures made of what it says."""

from __future__ import annotations

import json

import pytest

from ganstudio.bench.apart import measured_apart
from ganstudio.bench.ui import UiAsked, measured_ui
from ganstudio.cli import main
from ganstudio.errors import StudioError


def test_one_that_fails_says_its_last_words() -> None:
    with pytest.raises(StudioError, match=r"The window could not be measured: .*AssertionError"):
        measured_apart("nothing", {}, print, {})


def test_the_overview_waits_for_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[2] for line in lines[:-1]] == ["steps", "quality", "ui", "startup", "memory", "presets"]


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_real_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    asked, said = UiAsked(seconds=1, pairs=2, turn_seconds=0.5, rows=30_000), []
    figures, platform = measured_ui(asked, ("smoothness", "speed", "long_run"), said.append, {})
    values = {figure.key: figure.value for figure in figures}
    assert platform == "offscreen"
    assert len(said) == 7 + 2  # how far it is, at the end of both figures too
    assert 0 <= values["lateness_p99_ms"] <= values["lateness_max_ms"]
    for key in ("slider_training_p95_ms", "slider_paused_p95_ms", "pause_p95_ms", "zoom_p95_ms", "pan_p95_ms"):
        assert 0 < values[key] < 5000, key
    for key in ("window_speed", "window_speed_with_everything"):
        assert 0.2 < values[key] < 2, key
        figure = next(figure for figure in figures if figure.key == key)
        low, high = figure.details["interval"]
        assert low <= values[key] <= high, key
    assert 0 < values["opening_again_seconds"] < 20
    assert json.loads(json.dumps([figure.as_dict() for figure in figures]))


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--pairs", "0"], "--pairs must be more than 0"),
        (["--turn-seconds", "nan"], "--turn-seconds must be more than 0"),
        (["--only", "colour"], "There is no part 'colour'"),
        (["--preset", "nope"], "There is no preset 'nope'"),
    ],
)
def test_bad_input(words: list[str], complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "ui", *words]) == 2
    assert complaint in capsys.readouterr().err
