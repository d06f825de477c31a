"""Data sets of points."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from ganstudio import datasets
from ganstudio.config import TrainConfig, config_from_json
from ganstudio.evaluation.modes import energy_distance, report_of_points
from ganstudio.params import ConfigError
from ganstudio.training.batches import Batches

KINDS = ("ring", "grid", "two_moons", "drawn")
BASE = {"network": {"kind": "points"}, "conditioning": "none"}


def load(kind: str, split: str = "train", **fields: object) -> datasets.Data:
    config = datasets.registry[kind].Config(**fields)
    return datasets.registry.build(config).load(split)  # type: ignore[arg-type]


def places(data: datasets.Data) -> torch.Tensor:
    assert data.plane is not None
    return data.images.flatten(1) * data.plane.extent


@pytest.mark.parametrize("kind", KINDS)
def test_points_lie_within_the_plane_and_repeat(kind: str) -> None:
    train, test = load(kind), load(kind, "test")
    assert train.images.shape == (50_000, 2, 1, 1)
    assert train.images.dtype == torch.float32
    assert train.images.abs().max() < 1.05
    assert train.images.equal(load(kind).images)
    assert not train.images[:100].equal(test.images[:100])


def test_the_ring_has_eight_different_modes() -> None:
    data = load("ring")
    assert data.plane is not None
    assert data.plane.modes is not None
    assert torch.pdist(data.plane.modes).min() == pytest.approx(2 * np.sin(np.pi / 8), rel=1e-5)
    nearest = torch.cdist(places(data), data.plane.modes)
    assert torch.bincount(nearest.argmin(1), minlength=8).min() > 5900
    assert places(data).sub(data.plane.modes[nearest.argmin(1)]).std().item() == pytest.approx(0.01, rel=0.02)


def test_the_grid_reaches_from_minus_four_to_four() -> None:
    plane = load("grid").plane
    assert plane is not None
    assert plane.modes is not None
    assert sorted(set(plane.modes.flatten().tolist())) == [-4, -2, 0, 2, 4]
    assert len(plane.modes) == 25


def test_the_moons_are_half_circles() -> None:
    points = places(load("two_moons", noise=0.0))
    upper = points[points[:, 0] + 0.5 <= 1e-4 + 1]
    radii = torch.minimum(
        (points - torch.tensor([-0.5, -0.25])).norm(dim=1).sub(1).abs(),
        (points - torch.tensor([0.5, 0.25])).norm(dim=1).sub(1).abs(),
    )
    assert radii.max() < 1e-4
    assert len(upper) > 0


def test_drawn_points_are_what_was_drawn() -> None:
    points = places(load("drawn", points=((0.5, -0.25), (-1, 1)), spread=0.0))
    assert sorted(set(map(tuple, points.numpy().round(4).tolist()))) == [(-1.0, 1.0), (0.5, -0.25)]
    with pytest.raises(ConfigError, match="points"):
        config_from_json({**BASE, "dataset": {"kind": "drawn", "points": [[2, 0]]}})
    with pytest.raises(ConfigError, match="points"):
        config_from_json({**BASE, "dataset": {"kind": "drawn", "points": []}})


def test_batches_take_points_as_they_are() -> None:
    data = load("ring")
    batch = Batches(data, 16, 0, False, torch.device("cpu")).next()
    assert batch.images.equal(data.images[:16])
    assert batch.classes is None


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"network": {"kind": "compact"}}, "network"),
        ({"conditioning": "projection"}, "conditioning"),
        ({"augmentations": {"diff_augment": {}}}, "augmentations.diff_augment"),
    ],
)
def test_what_means_nothing_for_points_is_refused(fields: dict[str, object], named: str) -> None:
    with pytest.raises(ConfigError, match=named):
        config_from_json({**BASE, "dataset": {"kind": "ring"}, **fields})
    assert isinstance(config_from_json({**BASE, "dataset": {"kind": "ring"}}), TrainConfig)


def test_real_points_catch_all_modes_and_one_lost_is_seen() -> None:
    train, test = load("ring"), load("ring", "test")
    points = places(test)[:2500].numpy()
    report = report_of_points(points, train, test)
    assert (report.modes, report.caught, report.touched) == (8, 8, 8)
    assert report.share == pytest.approx(0.989, abs=0.006)  # 1 - exp(-9/2) of a round Gaussian
    assert report.energy < 3 * report.floor
    assert train.plane is not None
    assert train.plane.modes is not None
    far = torch.cdist(torch.from_numpy(points), train.plane.modes).argmin(1).numpy() != 3
    lost = report_of_points(points[far], train, test)
    assert (lost.caught, lost.touched, lost.points_of_modes[3], lost.nearest_of_modes[3]) == (7, 7, 0, 0)
    assert sum(report.nearest_of_modes) == 2500
    assert lost.energy > 5 * report.floor


def test_energy_distance_of_two_places() -> None:
    # All points of one set at 0 and all of the other at distance 3: √(2·3).
    one, other = torch.zeros(10, 2).double(), torch.tensor([[3.0, 0.0]]).double().repeat(10, 1)
    assert energy_distance(one, other) == pytest.approx(6**0.5)


@pytest.mark.parametrize("kind", KINDS)
def test_modes_are_declared_where_there_are_any(kind: str) -> None:
    plane = load(kind).plane
    assert plane is not None
    assert datasets.registry[kind].Config.has_modes == (plane.modes is not None)
