"""When a mode of the plane counts as caught."""

from __future__ import annotations

import numpy as np
import pytest

from ganstudio import datasets
from ganstudio.evaluation.modes import PlaneReport, caught_from, report_of_points


def report(points: int, kind: str = "ring", **fields: int) -> PlaneReport:
    """Of as many real points that nobody trained on."""
    dataset = datasets.registry.build(datasets.registry[kind].Config(**fields))
    train, test = dataset.load("train"), dataset.load("test")
    assert test.plane is not None
    places = test.images.flatten(1).numpy().astype(np.float64) * test.plane.extent
    return report_of_points(places[:points], train, test)


@pytest.mark.parametrize(
    ("points", "modes", "expected"),
    [(2500, 8, 20), (2500, 25, 20), (2500, 26, 19), (10_000, 8, 20), (2500, 225, 2), (100, 8, 2), (100, 225, 1)],
)
def test_from_how_many_points(points: int, modes: int, expected: int) -> None:
    assert caught_from(points, modes) == expected


@pytest.mark.parametrize(
    ("points", "kind", "fields", "modes"),
    [
        (2500, "grid", {"side": 15}, 225),
        (2500, "grid", {}, 25),
        (100, "ring", {}, 8),
        (2500, "ring", {"modes": 100}, 100),
    ],
)
def test_real_points_catch_every_mode(points: int, kind: str, fields: dict[str, int], modes: int) -> None:
    found = report(points, kind, **fields)
    assert (found.modes, found.caught) == (modes, modes)
    assert not any("So few points" in line for line in found.lines())


def test_too_few_points_are_said_to_be() -> None:
    found = report(100, "grid", side=15)
    assert found.caught is not None
    assert found.caught <= 100
    assert "So few points cannot tell how many modes are caught: draw 1,125 or more." in found.lines()


def test_the_words_name_the_limit() -> None:
    found = report(100)
    assert found.lines()[1] == "8 of 8 modes caught (with at least 2 of the points within 3σ; 8 with at least one)."
    assert found.as_dict()["caught_from"] == 2
    assert report(100, "two_moons").as_dict()["caught_from"] is None


def test_the_energy_distance_knows_its_error() -> None:
    """Over repeated draws of a generator that has lost half of the modes, it spreads as it says."""
    dataset = datasets.registry.build(datasets.registry["ring"].Config())
    train, test = dataset.load("train"), dataset.load("test")
    assert train.plane is not None
    assert train.plane.modes is not None
    random, modes = np.random.default_rng(0), train.plane.modes.numpy()[:4]
    reports = [
        report_of_points(modes[random.integers(4, size=300)] + random.normal(0, 0.1, (300, 2)), train, test)
        for _ in range(120)
    ]
    spread = np.std([one.energy for one in reports], ddof=1)
    assert np.mean([one.energy_error for one in reports]) == pytest.approx(spread, rel=0.2)
