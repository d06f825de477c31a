"""The start of the program: what is read of the import profile, and one real start."""

from __future__ import annotations

import json

import pytest

from ganstudio.bench.startup import Start, Starts, costs
from ganstudio.cli import main

PROFILE = """import time: self [us] | cumulative | imported package
import time:       100 |        100 |   zipimport
import time:      2000 |       2500 |     numpy.core
import time:      3000 |       5500 |   numpy
a line of a library
import time:       700 |       6200 | ganstudio.gui.app
the window is visible
import time:   9000000 |    9000000 | torch
"""


def test_each_module_counts_once_until_the_window_is_visible() -> None:
    assert costs(PROFILE.splitlines()) == [("numpy", 5.0), ("ganstudio", 0.7), ("zipimport", 0.1)]


def test_the_best_start_counts_beside_torch() -> None:
    starts = Starts([Start(0.8, 4.0, 3.0), Start(0.9, 4.4, 3.2), Start(1.4, 3.7, 3.3)], "offscreen", [("numpy", 5.0)])
    visible, usable = starts.figures()
    assert (visible.value, visible.is_met) == (0.8, True)
    assert visible.words == "best of 3 fresh processes: 0.80, 0.90, 1.40"
    assert usable.value == pytest.approx(0.7)  # not 0.4, by the start in which torch was disturbed
    assert not usable.is_met
    assert usable.words.startswith(
        "after 3.70 s in all, torch alone 3.00 s; best of 3 fresh processes: 4.00, 4.40, 3.70"
    )
    assert "numpy 5" in starts.lines()[0]


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_real_start(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main(["bench", "startup", "--rounds", "1", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    figures = told["figures"]
    visible, beyond = figures["visible_seconds"], figures["usable_beyond_torch_seconds"]
    assert 0.1 < visible["value"] < beyond["usable"][0]
    assert beyond["value"] == pytest.approx(beyond["usable"][0] - beyond["torch"][0])
    assert "PySide6" in visible["imports_ms"]
    assert "torch" not in visible["imports_ms"]
    assert told["notes"] == ["drawn into memory, without a display (Qt's platform offscreen)"]
