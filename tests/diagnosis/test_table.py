"""The table that the doctor looks at: bounded, however long the run."""

from __future__ import annotations

import numpy as np
import pytest

from ganstudio.diagnosis import table as module
from ganstudio.diagnosis.table import Table
from ganstudio.diagnosis.window import Window
from ganstudio.presets import preset

CONFIG = preset("quick-digits").config


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("_MOST_ROWS", 2048), ("_EARLIEST", 100), ("_NEWEST", 500), ("_BETWEEN", 500)):
        monkeypatch.setattr(module, name, value)


def rows(first: int, last: int) -> list[dict[str, float]]:
    scores = [{"step": step, "quality/distance": 1 / step} for step in range(first, last) if step % 1000 == 0]
    return [{"step": step, "seconds": step / 70, "loss/d": step / 3} for step in range(first, last)] + scores


def of_many_rows() -> Table:
    table = Table()
    for start in range(1, 40_001, 100):
        table.extend(rows(start, start + 100))
    return table


def test_a_long_run_is_thinned_where_nobody_looks_closely() -> None:
    columns = of_many_rows().columns()
    steps = columns["step"]
    assert len(steps) < 2048
    assert steps[:100].tolist() == list(range(1, 101))
    assert steps[-500:].tolist() == list(range(39_501, 40_001))
    assert (np.diff(steps) > 0).all()
    assert np.diff(steps[100:-500]).max() < 250
    assert np.array_equal(columns["loss/d"], steps / 3)
    scored = steps[~np.isnan(columns["quality/distance"])]
    assert scored.tolist() == [*range(1000, 40_001, 1000)]


def test_the_past_is_even_in_steps_however_close_the_newest_rows_lie() -> None:
    past = Window.of(of_many_rows().columns(), [], CONFIG).past["step"]
    assert 300 < len(past) < 900
    assert np.diff(past).max() < 3 * np.median(np.diff(past))


def test_the_past_of_a_run_that_is_opened_is_thinned_too() -> None:
    steps = np.arange(1.0, 100_001.0)
    table = Table({"step": steps, "loss/d": steps / 3})
    assert len(table) < 2048
    table.extend([{"step": 100_001, "loss/d": 5.0}])
    assert table.columns()["loss/d"][-2:].tolist() == [100_000 / 3, 5.0]


def test_rows_make_the_same_table() -> None:
    table, again = Table(), Table()
    table.extend([{"step": 1, "loss/d": 0.5}, {"step": 2, "loss/g": 1.5}, {"step": 1, "quality/distance": 3.0}])
    assert table.rows() == [{"step": 1, "loss/d": 0.5, "quality/distance": 3.0}, {"step": 2, "loss/g": 1.5}]
    again.extend(table.rows())
    assert again.rows() == table.rows()
