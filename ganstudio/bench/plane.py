"""The measure for points of the plane: modes caught, and how exactly."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from ganstudio.bench.measure import Asked, Column, Limit, Measure
from ganstudio.bench.results import Result
from ganstudio.config import TrainConfig
from ganstudio.datasets.plane import PlaneConfig
from ganstudio.evaluation.modes import CAUGHT_FROM
from ganstudio.evaluation.report import three_digits
from ganstudio.params import N_, tr
from ganstudio.training.checkpoint import State
from ganstudio.training.scoring import score_points

POINTS = 2500
"""As the literature draws for these tables, however many images are asked for."""


def plane_row(state: State, samples: int) -> Generator[float, None, dict[str, Any]]:
    """The report on 2,500 points; `samples` is the number of images that is asked for elsewhere."""
    yield 0
    return score_points(state, POINTS).as_dict()


def _settings(asked: Asked, config: TrainConfig) -> dict[str, Any]:
    return {"n": POINTS}


def _protocol(result: Result) -> str:
    text = tr("the whole planned length; {:,} points; a mode is caught with {} of them within 3σ")
    # Where the data have no modes it does not matter, and a table shall need one sentence only.
    return text.format(result.figures["n"], result.figures.get("caught_from") or CAUGHT_FROM)


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


PLANE = Measure(
    name="plane",
    title=N_("Points of the plane"),
    seeds=3,
    suits=lambda dataset: issubclass(dataset.Config, PlaneConfig),
    limit=lambda asked, config: Limit(steps=config.planned_steps),
    settings=_settings,
    row=plane_row,
    columns=(
        Column(N_("modes"), lambda result: result.figures["modes"], "{:.3g}".format),
        Column(N_("caught"), lambda result: result.figures["caught"], "{:.3g}".format),
        Column(N_("touched"), lambda result: result.figures["touched"], "{:.3g}".format),
        Column(N_("within 3σ"), lambda result: result.figures["share"], _percent),
        Column(N_("energy distance"), lambda result: result.figures["energy"], three_digits),
    ),
    protocol=_protocol,
    fixed=N_("Points of the plane: always the whole planned length and 2,500 points, whatever --minutes and --n say."),
)
