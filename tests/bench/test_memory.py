"""Growth of the memory: the line through what was seen."""

from __future__ import annotations

import json

import numpy as np
import pytest

from ganstudio.bench.memory import growth
from ganstudio.cli import main


def samples(per_hour: float, minutes: float, noise: float = 0.0) -> list[tuple[float, float]]:
    """A steep first minute, then `per_hour` megabytes an hour."""
    random = np.random.default_rng(0)
    seconds = np.arange(0, 60 * minutes, 5.0)
    rise = 300 * (1 - np.exp(-seconds / 20)) + per_hour * seconds / 3600 + noise * random.standard_normal(len(seconds))
    return list(zip(seconds.tolist(), (500 + rise).tolist(), strict=True))


@pytest.mark.parametrize("per_hour", [0.0, 12.0, 48.0])
def test_the_first_minutes_do_not_count(per_hour: float) -> None:
    figure = growth(samples(per_hour, 60, noise=1.0), 1234)
    assert figure.value == pytest.approx(per_hour, abs=4 * figure.details["standard_error"])
    assert figure.details["standard_error"] < 1
    assert figure.is_met is (per_hour < 20)
    assert "in 60 minutes and 1,234 steps" in figure.words


def test_two_looks_say_nothing() -> None:
    figure = growth(samples(10, 0.2)[:2], 1)
    assert (figure.value, figure.is_met, figure.details["standard_error"]) == (None, False, None)
    assert "too short" in figure.words
    json.dumps(figure.as_dict(), allow_nan=False)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_real_window(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main(["bench", "memory", "--minutes", "0.15", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)["figures"]
    assert len(figures["megabytes_in_use_an_hour"]["samples"]) == 1
    figure = figures["megabytes_an_hour"]
    assert len(figure["samples"]) >= 4
    assert all(100 < megabytes < 5000 for _, megabytes in figure["samples"])
    assert figure["steps"] > 0
