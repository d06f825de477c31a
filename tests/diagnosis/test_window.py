"""What the doctor looks at: the newest part, without copies, whatever wrote it."""

from __future__ import annotations

import numpy as np
import pytest

from ganstudio.diagnosis import Kind
from ganstudio.diagnosis.run_doctor import RunDoctor
from ganstudio.diagnosis.window import Window
from ganstudio.params import edited
from ganstudio.presets import preset

CONFIG = edited(preset("quick-digits").config, "planned_steps", 1000)


def curves(steps: int, **levels: float) -> dict[str, np.ndarray]:
    """Flat curves with a little noise, as a run that neither wins nor loses has them."""
    noise = np.random.default_rng(0).normal(size=(5, steps)) * 0.02
    flat = {"loss/d": 1.2, "loss/g": 0.9, "score/real": 0.6, "score/fake": 0.4} | levels
    named = {name: level + noise[i] for i, (name, level) in enumerate(flat.items())}
    return {"step": np.arange(1.0, steps + 1), "seconds": np.arange(1.0, steps + 1) / 10} | named


def evaluation(step: int, distance: float, counts: list[int] | None = None) -> dict[str, object]:
    """A row as a run writes it."""
    histogram = dict(zip("0123456789", counts or [100] * 10, strict=True))
    row = {"step": step, "n": 1000, "distance": distance, "floor": 0.6, "class_histogram": histogram}
    return row | {"seconds": step / 10, "classes": list("0123456789")}


def kinds(window: Window) -> list[Kind]:
    return [diagnosis.kind for diagnosis in RunDoctor().look(window)]


def test_a_look_at_a_long_run_copies_nothing_and_sees_its_end() -> None:
    table = curves(100_000)
    window = Window.of(table, [], CONFIG)
    assert window.step == 100_000
    for part in (window.columns, window.early, window.past):
        for name, column in part.items():
            assert len(column) <= 4000
            assert np.shares_memory(column, table[name])


def test_nothing_is_said_of_a_run_that_is_too_short() -> None:
    assert RunDoctor().look(Window.of({}, [], CONFIG)) == []
    assert RunDoctor().look(Window.of(curves(20), [], CONFIG)) == []


def test_nothing_is_said_right_after_an_edit() -> None:
    table = curves(500, **{"loss/d": 50.0})
    assert kinds(Window.of(table, [], CONFIG)) == [Kind.DIVERGENCE]
    assert kinds(Window.of(table, [], CONFIG, since=490)) == []


def test_a_healthy_run_is_said_to_be() -> None:
    rows = [evaluation(step, 60 * 0.9 ** (step / 50)) for step in range(50, 501, 50)]
    (found,) = RunDoctor().look(Window.of(curves(500), rows, CONFIG, 60_000))
    assert (found.kind, found.is_illness, found.remedy) == (Kind.HEALTHY, False, None)


def test_scores_are_read_from_their_rows_or_from_the_metrics() -> None:
    rows = [evaluation(100, 30.0), evaluation(200, 20.0), evaluation(300, 25.0)]
    from_rows = Window.of(curves(400), rows, CONFIG).scores
    sparse = np.full(400, np.nan)
    sparse[[99, 199, 299]] = 30.0, 20.0, 25.0
    table = curves(400) | {"quality/distance": sparse, "quality/floor_ratio": sparse / 0.6}
    from_metrics = Window.of(table, [], CONFIG).scores
    for scores in (from_rows, from_metrics):
        assert scores.distance.tolist() == [30.0, 20.0, 25.0]
        assert scores.ratio == pytest.approx([50.0, 33.3, 41.7], abs=0.1)
        assert scores.best == (200, 20.0, 20.0)
    assert from_rows.shares.shape == (3, 10)
    assert from_metrics.shares.shape == (3, 0)


def test_only_the_classes_of_the_run_count() -> None:
    rows = [evaluation(step, 30.0, [0, 0, 0, 500, 0, 0, 0, 0, 500, 0]) | {"classes": ["3", "8"]} for step in (400, 450)]
    window = Window.of(curves(500), rows, CONFIG)
    assert window.scores.class_names == ("3", "8")
    assert kinds(window) == [Kind.HEALTHY]


def test_points_count_by_their_mode() -> None:
    row = {"step": 10, "n": 100, "distance": 0.1, "floor": 0.02, "class_histogram": {}, "nearest_of_modes": [60, 20, 0]}
    scores = Window.of(curves(20), [row], preset("ring-minimax").config).scores
    assert scores.shares.tolist() == [[0.75, 0.25, 0.0]]
    assert scores.ratio.tolist() == pytest.approx([5.0])


def test_the_best_of_a_long_run_is_remembered() -> None:
    rows = [evaluation(step, 20.0 if step == 30 else 40.0) for step in range(10, 10_001, 10)]
    assert Window.of(curves(10_000), rows, CONFIG).scores.best == (30, 20.0, 3.0)
