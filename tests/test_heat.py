"""D's opinion as places between the two players' colours."""

from __future__ import annotations

import numpy as np
import pytest

from ganstudio.heat import leaning


def test_a_probability_leans_as_it_is() -> None:
    assert leaning(np.array([0.0, 0.5, 0.75, 1.0, np.nan]), True).tolist() == [-1, 0, 0.5, 1, 0]


def test_scores_spread_about_their_median_and_extremes_do_not_flatten_them() -> None:
    scores = np.linspace(40, 60, 1001, dtype=np.float32)
    scores[-1] = 1e6
    places = leaning(scores, False)
    assert places[500] == pytest.approx(0, abs=2e-3)
    assert places[10] < -0.9
    assert 0.9 < places[980] <= places[-1] == 1


@pytest.mark.parametrize("value", [3.0, np.nan, np.inf])
def test_equal_or_impossible_scores_are_undecided(value: float) -> None:
    places = leaning(np.full((4, 4), value), False)
    assert np.isfinite(places).all()
    assert value == np.inf or (places == 0).all()
