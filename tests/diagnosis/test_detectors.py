"""Single detectors on curves that are made up, where a recording would not show the point."""

from __future__ import annotations

import numpy as np
import pytest

from ganstudio.diagnosis import Diagnosis, Kind
from ganstudio.diagnosis.oscillation import swings
from ganstudio.diagnosis.run_doctor import RunDoctor
from ganstudio.diagnosis.window import Window
from ganstudio.params import edited
from ganstudio.presets import preset

from .test_window import CONFIG, curves, evaluation


def look(window: Window) -> dict[Kind, Diagnosis]:
    return {diagnosis.kind: diagnosis for diagnosis in RunDoctor().look(window)}


def improving(steps: int, to: float = 10.0) -> list[dict[str, object]]:
    return [evaluation(step, to + 100 * np.exp(-step / 100)) for step in range(50, steps + 1, 50)]


@pytest.mark.parametrize(("name", "bad"), [("loss/d", np.nan), ("loss/g", np.inf)])
def test_a_number_that_is_none_is_divergence_at_its_step(name: str, bad: float) -> None:
    table = curves(300)
    table[name][250:] = bad
    found = look(Window.of(table, improving(300), CONFIG))[Kind.DIVERGENCE]
    assert found.step == 251
    assert name in found.evidence[0]
    assert found.remedy is not None
    assert found.remedy.needs_checkpoint_before == 251


def test_a_step_of_which_nothing_is_finite_is_divergence() -> None:
    table = curves(300)
    for name in ("loss/d", "loss/g", "score/real", "score/fake"):
        table[name][299] = np.nan
    assert look(Window.of(table, improving(300), CONFIG))[Kind.DIVERGENCE].step == 300


def test_a_run_that_ended_by_nan_is_ill_though_all_its_rows_are_well() -> None:
    found = look(Window.of(curves(300), improving(300), CONFIG, failure=(301, "loss/g")))
    assert (found[Kind.DIVERGENCE].step, Kind.HEALTHY in found) == (301, False)


def test_a_row_of_scores_alone_is_no_divergence() -> None:
    table = curves(300)
    for name in ("seconds", "loss/d", "loss/g", "score/real", "score/fake"):
        table[name][200] = np.nan
    assert list(look(Window.of(table, improving(300), CONFIG))) == [Kind.HEALTHY]


def test_a_doubled_distance_is_named_with_both_figures() -> None:
    rows = [*improving(400), evaluation(450, 35.0), evaluation(500, 36.0)]
    found = look(Window.of(curves(500), rows, CONFIG))[Kind.DIVERGENCE]
    assert found.step == 450
    assert "36" in found.evidence[0]
    assert found.remedy is not None
    assert found.remedy.is_live
    assert found.remedy.apply(CONFIG).lr_g == pytest.approx(CONFIG.lr_g / 10)


def test_the_same_losses_mean_other_things_for_other_objectives() -> None:
    table = curves(500, **{"loss/d": -60.0, "score/real": 80.0, "score/fake": 20.0})
    critic = preset("wgan-gp").config
    assert list(look(Window.of(table, [], edited(critic, "planned_steps", 1000)))) == [Kind.HEALTHY]
    hinge = edited(critic, "objective", "hinge")
    assert Kind.DIVERGENCE in look(Window.of(table, [], edited(hinge, "planned_steps", 1000)))


def test_a_gradient_that_fades_is_named_where_it_is_recorded() -> None:
    gradient = np.geomspace(1.0, 1e-6, 500)
    rows = [evaluation(step, 100.0) for step in range(50, 501, 50)]
    found = look(Window.of(curves(500) | {"gradient/g": gradient}, rows, CONFIG))
    assert Kind.VANISHING in found
    assert "gradient norm" in " ".join(found[Kind.VANISHING].evidence)


def test_missing_classes_are_named() -> None:
    collapsed = [evaluation(step, 25.0, [125, 125, 125, 0, 125, 125, 125, 125, 125, 0]) for step in (450, 500)]
    found = look(Window.of(curves(500), [*improving(400), *collapsed], CONFIG))[Kind.PARTIAL_COLLAPSE]
    assert found.step == 450
    assert "3, 9" in found.evidence[0]
    assert found.remedy is not None
    assert found.remedy.needs_checkpoint_before == 450


def test_one_class_is_a_total_collapse_and_not_a_partial_one_too() -> None:
    collapsed = [evaluation(step, 30.0, [0, 990, 10, 0, 0, 0, 0, 0, 0, 0]) for step in (450, 500)]
    found = look(Window.of(curves(500), [*improving(400), *collapsed], CONFIG))
    assert Kind.TOTAL_COLLAPSE in found
    assert Kind.PARTIAL_COLLAPSE not in found


def test_a_generator_that_still_learns_its_classes_is_not_ill() -> None:
    rows = [
        evaluation(step, 200 * 0.8 ** (step / 50), [1000 - 9 * few, *[few] * 9])
        for step, few in zip(range(50, 501, 50), range(10), strict=True)
    ]
    (found,) = look(Window.of(curves(500), rows, CONFIG)).values()
    assert found.kind is Kind.LEARNING
    assert not found.is_illness
    assert "at step 500, 9 of 10" in found.sentence
    outdated = look(Window.of(curves(1100), rows, CONFIG))
    assert Kind.LEARNING not in outdated
    whole = [evaluation(step, 10.0 - step / 1000) for step in (550, 600)]
    assert list(look(Window.of(curves(600), [*rows, *whole], CONFIG))) == [Kind.HEALTHY]


def test_modes_of_the_plane_that_never_came_are_missed_soon() -> None:
    """At the length of the preset: for images a generator may take a quarter of it to draw its classes."""
    config = preset("ring-minimax").config
    rows = [
        {"step": step, "n": 2000, "quality/distance": 1.5 + 0.3 * (step % 400 > 0), "nearest_of_modes": counts}
        for step, counts in zip(
            range(200, 1001, 200), ([0] * k + [2000] + [0] * (7 - k) for k in range(5)), strict=True
        )
    ]
    found = look(Window.of(curves(1000), rows, config))
    assert Kind.TOTAL_COLLAPSE in found
    early = look(Window.of(curves(600), rows[:3], config))
    assert Kind.HEALTHY not in early


def test_stagnation_says_since_when_in_minutes_and_steps() -> None:
    rows = [*improving(400, to=20.0), *[evaluation(step, 24.0) for step in range(450, 901, 50)]]
    found = look(Window.of(curves(900), rows, CONFIG))[Kind.STAGNATION]
    assert "400" in found.sentence
    assert "0.8 minutes" in found.sentence
    assert found.remedy is not None


def test_rates_that_have_decayed_are_raised_by_a_longer_plan() -> None:
    config = edited(CONFIG, "planned_steps", 500)
    rows = [*improving(400, to=20.0), *[evaluation(step, 24.0) for step in range(450, 901, 50)]]
    found = look(Window.of(curves(900), rows, config))[Kind.STAGNATION]
    assert found.remedy is not None
    assert found.remedy.apply(config).planned_steps == 1800


def test_swings_count_turns_of_a_height() -> None:
    assert swings(np.array([0, 1, 0, 1, 0.0]), 0.5) == 4
    assert swings(np.array([0, 0.4, 0.1, 0.4, 0.0]), 0.5) == 0
    assert swings(np.linspace(0, 9, 50), 0.5) == 1
    assert swings(np.array([]), 0.5) == 0


def test_too_few_images_for_so_many_classes_are_no_collapse() -> None:
    counts = np.random.default_rng(0).multinomial(2000, [1 / 1000] * 1000, size=8)
    names = [f"{number:03d}" for number in range(1000)]
    rows = [
        evaluation(50 * (i + 1), 30.0 - i)
        | {"n": 2000, "classes": names, "class_histogram": dict(zip(names, map(int, found), strict=True))}
        for i, found in enumerate(counts)
    ]
    assert list(look(Window.of(curves(400), rows, CONFIG))) == [Kind.HEALTHY]


def test_scores_of_other_numbers_of_images_are_not_compared() -> None:
    rows = [evaluation(step, 20.0 - step / 100) | {"n": 10_000} for step in range(50, 601, 50)]
    rows += [evaluation(step, 60.0 - step / 100) | {"n": 300} for step in range(650, 901, 50)]
    window = Window.of(curves(900), rows, CONFIG)
    assert set(look(window)) == {Kind.HEALTHY}
    assert window.scores.best == (900, 51.0, 90.0)
    rows[-1] |= {"n": 10_000, "distance": 60.0}
    assert Kind.DIVERGENCE in look(Window.of(curves(900), rows, CONFIG))


def test_stagnation_says_since_when_and_what_the_best_was() -> None:
    rows = [evaluation(step, max(30.0 - step / 10, 10.0)) for step in range(50, 901, 50)]
    rows[-2] = evaluation(850, 9.9)
    found = look(Window.of(curves(900), rows, CONFIG))[Kind.STAGNATION]
    assert "since step 200" in found.sentence
    assert "step 850" in found.evidence[0]


def test_one_image_for_each_class_is_a_collapse_though_every_class_is_right() -> None:
    rows = [evaluation(step, 30.0 - step / 100) | {"accuracy": 1.0, "diversity": 0.6} for step in range(50, 401, 50)]
    assert set(look(Window.of(curves(400), rows, CONFIG))) == {Kind.HEALTHY}
    rows += [evaluation(step, 25.0) | {"accuracy": 1.0, "diversity": 0.03} for step in (450, 500)]
    found = look(Window.of(curves(500), rows, CONFIG))[Kind.TOTAL_COLLAPSE]
    assert found.step == 450
    assert "3 %" in found.evidence[0]


def test_a_d_that_hardly_tells_good_images_from_real_ones_is_not_called_overfitting() -> None:
    def rows(ratio: float, overfitting: float) -> list[dict[str, object]]:
        return [
            evaluation(step, 30.0 - step / 100) | {"floor_ratio": ratio, "overfitting": overfitting}
            for step in range(50, 501, 50)
        ]

    assert set(look(Window.of(curves(500), rows(2.0, 0.55), CONFIG))) == {Kind.HEALTHY}
    assert Kind.OVERFITTING in look(Window.of(curves(500), rows(2.0, 0.9), CONFIG))
    assert Kind.OVERFITTING in look(Window.of(curves(500), rows(60.0, 0.55), CONFIG))
